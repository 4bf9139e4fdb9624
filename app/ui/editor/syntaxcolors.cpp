#include "editor/syntaxcolors.h"

#include <QFont>

namespace shownotes {

namespace {

QTextCharFormat colored(const QColor &color)
{
    QTextCharFormat format;
    format.setForeground(color);
    return format;
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightnessF() < palette.color(QPalette::Text).lightnessF();
}

SyntaxColors::SyntaxColors(const QPalette &palette)
{
    // Each colour keeps a contrast of at least 4.5 to 1 against the usual white and near-black bases.
    const bool dark = isDark(palette);
    const auto pick = [dark](const char *light, const char *darkName) {
        return QColor(QLatin1String(dark ? darkName : light));
    };

    heading = colored(pick("#0b57a4", "#7cb7ff"));
    heading.setFontWeight(QFont::Bold);
    marker = colored(pick("#5f6b7a", "#9aa7b8"));
    emphasis.setFontItalic(true);
    strong.setFontWeight(QFont::Bold);
    strikethrough.setFontStrikeOut(true);
    code = colored(pick("#8a3a12", "#f0a875"));
    linkText = colored(pick("#0b57a4", "#7cb7ff"));
    linkTarget = colored(pick("#5f6b7a", "#9aa7b8"));
    html = colored(pick("#7a3e9d", "#d3a4ee"));
    comment = colored(pick("#6a737d", "#8b949e"));
    comment.setFontItalic(true);
    shortcode = colored(pick("#0f7040", "#6fd19b"));
    shortcodeKey = colored(pick("#7a5a00", "#e3c368"));
    shortcodeValue = colored(pick("#a1265b", "#f59ac0"));
    lineEnd = colored(pick("#b3261e", "#f2867f"));
}

} // namespace shownotes
