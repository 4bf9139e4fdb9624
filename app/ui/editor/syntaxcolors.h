#pragma once

#include <QPalette>
#include <QTextCharFormat>

namespace shownotes {

/// The colours of Markdown, shortcodes and HTML in the editor, one set for light palettes and one for dark ones.
struct SyntaxColors {
    explicit SyntaxColors(const QPalette &palette);

    QTextCharFormat heading;
    QTextCharFormat marker; ///< characters that Markdown consumes: list bullets, quote signs, fences
    QTextCharFormat emphasis;
    QTextCharFormat strong;
    QTextCharFormat strikethrough;
    QTextCharFormat code;
    QTextCharFormat linkText;
    QTextCharFormat linkTarget;
    QTextCharFormat html;
    QTextCharFormat comment;
    QTextCharFormat shortcode; ///< delimiters and name
    QTextCharFormat shortcodeKey;
    QTextCharFormat shortcodeValue;
    QTextCharFormat lineEnd; ///< a line end that differs from the rest of the file
};

/// True where text is lighter than what it stands on.
bool isDark(const QPalette &palette);

} // namespace shownotes
