#pragma once

#include "editor/blockhighlighter.h"
#include "editor/syntaxcolors.h"

#include <content/textencoding.h>

namespace shownotes {

/// Colours Markdown, shortcodes and HTML. Works line by line: what goes over a line's end (fences, comments, shortcodes) is carried in the
/// block's state, so a keystroke costs its own line and those whose state it changes.
class MarkdownHighlighter : public BlockHighlighter {
    Q_OBJECT

public:
    /// Lines longer than this many characters stay plain.
    static constexpr int LongestLine = 10000;

    /// Marks of `encoding` are left for the editor to draw.
    MarkdownHighlighter(
        QTextDocument *document, const QPalette &palette, const TextEncoding &encoding = TextEncoding());

    void setPalette(const QPalette &palette);

protected:
    void highlightBlock(const QString &text) override;

private:
    /// Colours from `from` on what belongs to a construct begun earlier; returns where it ends.
    qsizetype finishOpenConstruct(const QString &text, int state);
    qsizetype highlightShortcode(const QString &text, qsizetype start, qsizetype from);
    qsizetype highlightHtml(const QString &text, qsizetype start);
    void highlightInlines(const QString &text, qsizetype from);
    qsizetype highlightCodeSpan(const QString &text, qsizetype start);
    qsizetype highlightLink(const QString &text, qsizetype start);
    qsizetype highlightEmphasis(const QString &text, qsizetype start);
    qsizetype highlightBlockStart(const QString &text);
    bool highlightFence(const QString &text, int state);
    void paint(qsizetype from, qsizetype to, const QTextCharFormat &style);
    /// Adds to what stands there, so that emphasis inside a heading shows both.
    void blend(qsizetype from, qsizetype to, const QTextCharFormat &style);

    TextEncoding m_encoding;
    SyntaxColors m_colors;
};

} // namespace shownotes
