#pragma once

#include <content/textencoding.h>

#include <QByteArray>
#include <QTextDocument>

#include <optional>

namespace shownotes {

/// A page's bytes, kept in step with its text by what changed in it: encoding a megabyte anew takes longer than a key may.
///
/// What the document tells of its changes is checked by the text's length; where that does not add up, and for a text with marks (TextEncoding), everything is
/// encoded anew when it is next asked for.
class LiveBytes {
public:
    /// The front matter's bytes and those of the body.
    const QByteArray &of(const QByteArray &frontMatter, const QTextDocument &body, const TextEncoding &encoding);

    /// The body's own part of what of() returned last.
    QByteArray body() const { return m_bytes ? m_bytes->sliced(m_bodyBegin) : QByteArray(); }

    /// As QTextDocument::contentsChange() tells it: places and lengths in UTF-16 units.
    void noticeChange(const QTextDocument &body, const TextEncoding &encoding, int position, int removed, int added);
    /// The body's text may be any other.
    void forget() { m_bytes.reset(); }
    /// False where of() will encode everything.
    bool isKept() const { return m_bytes.has_value(); }

private:
    /// Where the unit begins; none where there is no such unit, or it is the second of a surrogate pair.
    std::optional<qsizetype> byteOf(int unit) const;

    std::optional<QByteArray> m_bytes;
    QByteArray m_frontMatter; ///< at the begin of m_bytes
    qsizetype m_bodyBegin = 0;
    qsizetype m_textBegin = 0; ///< behind a byte order mark
    int m_units = 0; ///< of the text
    bool m_crLf = false;
    // The last change's end: where the next one is most likely.
    int m_knownUnit = 0;
    qsizetype m_knownByte = 0; ///< counts from m_textBegin
};

} // namespace shownotes
