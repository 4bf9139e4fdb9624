#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QChar>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>

namespace shownotes {

struct DecodedText;

/// How the bytes of one text became the text in the editor, and the way back to the very same bytes.
///
/// In the editor's text every line ends with `\n`. What a QTextDocument would not keep (CR, U+2029, U+FDD0, U+FDD1)
/// and a line end that differs from the text's own stand as *marks*: single characters, mostly from U+FDD2..U+FDEF,
/// that do not occur in this text. Marks are ordinary characters, so undo and moving text within the document keep
/// them. Copyable; it does not change while the text is edited.
class TextEncoding {
public:
    enum class LineEnd { Lf, CrLf };

    /// What a mark in the editor's text stands for.
    enum class Mark {
        None, ///< no mark: an ordinary character
        EndsWithLf, ///< this line ends with LF, though the text's lines end with CRLF (the last such mark of a line counts)
        EndsWithCrLf, ///< this line ends with CRLF, though the text's lines end with LF
        CarriageReturn, ///< a CR that ends no line for us
        ParagraphSeparator, ///< U+2029
        FirstFrameCharacter, ///< U+FDD0
        SecondFrameCharacter, ///< U+FDD1
    };

    /// UTF-8 with lines ending as given, no byte order mark, no marks.
    explicit TextEncoding(LineEnd lineEnd = LineEnd::Lf)
        : m_lineEnd(lineEnd)
    {
    }

    /// Never fails: what is no text is shown as well as possible, and `DecodedText::problem` says why it must not be
    /// edited. `ifNone` is the line end of a text that has none, e.g. that of the front matter above it.
    static DecodedText decode(const QByteArray &bytes, LineEnd ifNone = LineEnd::Lf);

    /// The bytes of `text`, which is blocks joined by `\n`: decode()'s own text gives decode()'s own bytes, and an
    /// edit changes only what was edited.
    QByteArray encode(QStringView text) const;

    /// `text` with every mark as the character it stands for and without line-end marks: for the clipboard, counting
    /// and searching.
    QString withoutMarks(QStringView text) const;

    /// What new lines end with: the commoner line end of the text that was decoded.
    LineEnd lineEnd() const { return m_lineEnd; }
    bool hasByteOrderMark() const { return m_byteOrderMark; }
    /// For showing marks, e.g. as `␍`.
    Mark mark(QChar character) const;
    bool hasMarks() const;

private:
    /// False where the text leaves no character for one that it needs.
    bool chooseMarks(const QString &text, qsizetype crLf, qsizetype lf);
    QString withMarks(const QString &text) const;
    QChar markFor(Mark mark) const { return m_marks[size_t(mark)]; }

    LineEnd m_lineEnd = LineEnd::Lf;
    bool m_byteOrderMark = false;
    std::array<QChar, 7> m_marks {}; ///< by Mark; null where this text needs none of the kind
};

struct DecodedText {
    QString text;
    TextEncoding encoding;
    /// Set where `encoding.encode(text)` is not the bytes that were read: show `text` read-only.
    /// Error: NotUtf8 with the line of the first wrong byte (1-based in what was decoded), Refused where no character
    /// is left for marks.
    std::optional<Error> problem;
};

} // namespace shownotes
