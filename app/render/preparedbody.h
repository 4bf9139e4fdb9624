#pragma once

#include "hugorules.h"
#include "shortcodes.h"

#include <vector>

namespace shownotes {

/// A body as Hugo hands it to Goldmark: shortcodes as placeholders (or, for `{{% %}}`, their output), the summary divider as a paragraph,
/// emoji replaced. After an edit only the shortcodes that it can have changed are read and rendered anew.
class PreparedBody {
public:
    /// The same as for a new object, whatever was prepared before.
    void prepare(const QByteArray &body, const RenderSettings &settings);

    const QByteArray &markdown() const { return m_markdown; }
    /// Puts the shortcodes' outputs in the place of their placeholders; `<p>` around nothing but one goes.
    QByteArray withOutputs(const QByteArray &html) const;
    /// Whether withOutputs() can give something else than before the last prepare().
    bool hasOtherOutputs(const QByteArray &html) const;
    bool hasSummaryDivider() const { return m_hasDivider; }
    bool wantsContents() const { return m_wantsContents; } ///< a table of contents
    QList<RenderProblem> problems() const; ///< of its shortcodes

    /// The lines of the body that a line of the Markdown was made from; all from 1. Quick where they are asked for one after another.
    int firstLineOf(int markdownLine) const;
    int lastLineOf(int markdownLine) const;

private:
    /// A stretch of the body and what it became. It ends where the next one begins.
    struct Part {
        enum class Kind {
            Text, ///< as it stands, emoji aside
            Comment, ///< text that is shorter than what stands in the body
            Divider, ///< with the white space behind it
            Shortcode,
        };

        Kind kind = Kind::Text;
        qsizetype start = 0; ///< bytes of the body
        qsizetype made = 0; ///< bytes of the Markdown
        int line = 0; ///< of the body, from 1
        int madeLine = 0; ///< of the Markdown, from 0
        int output = 0; ///< number of its placeholder, or of the next one
        int ordinal = 0; ///< of its shortcode among those of the page, or of the next one
        qsizetype readTo = 0; ///< what it is depends on the bytes of the body up to here
        bool wantsContents = false;
        QList<ShortcodeProblem> problems; ///< their places count from `start`
    };
    /// What some of the body became. The last part is where the next one begins.
    struct Piece {
        std::vector<Part> parts;
        QByteArray markdown;
        QList<QByteArray> outputs;
        bool hasDivider = false;
        bool listsPages = false;
        bool isSeparable =
            true; ///< no tag's counterpart was looked for in vain, and no comment is parted by the divider
        qsizetype readTo = 0;
    };

    Piece piece(const Part &begin, qsizetype end, bool hasDivider) const;
    bool prepareEdit(const QByteArray &before);
    qsizetype partAt(int markdownLine) const;

    QByteArray m_body;
    RenderSettings m_settings;
    bool m_isEditable = false; ///< an edit can be told from the parts
    QByteArray m_markdown;
    std::vector<Part> m_parts;
    QList<QByteArray> m_outputs; ///< by the number in the placeholder
    bool m_areAllOther = true; ///< than before the last prepare(); else those from m_firstOther up to m_endOther
    int m_firstOther = 0;
    int m_endOther = 0;
    bool m_hasDivider = false;
    bool m_wantsContents = false;
    mutable size_t m_lastPart = 0; ///< found for a line
};

/// Whether PreparedBody::withOutputs() may change it.
bool mayHoldPlaceholders(const QByteArray &html);

/// Takes the summary divider out of the finished blocks as Hugo does: 0.111 with the paragraph it seems to stand in.
void removeSummaryDivider(QList<RenderedBlock> &blocks, HugoRules rules);

} // namespace shownotes
