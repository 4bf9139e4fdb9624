#include "style.h"

#include "tokentypes.h"
#include "xmlscanner.h"

#include <QDir>
#include <QResource>

#include <memory>

namespace shownotes::chroma {

namespace {

constexpr char LineNumberCss[] = "white-space: pre; -webkit-user-select: none; user-select: none; margin-right: 0.4em; "
                                 "padding: 0 0.4em 0 0.4em;";

/// Chroma's compressStyle: single spaces, none behind the colon, three digits for a colour where they do.
QByteArray compressed(const QByteArray &css)
{
    QList<QByteArray> parts;
    for (QByteArray part : css.split(';')) {
        part = part.simplified();
        if (const qsizetype colon = part.indexOf(": "); colon >= 0)
            part.remove(colon + 1, 1);
        if (part.contains('#')) {
            const QByteArray c = part.right(6);
            if (c[0] == c[1] && c[2] == c[3] && c[4] == c[5])
                part = part.chopped(6) + c[0] + c[2] + c[4];
        }
        parts.append(part);
    }
    return parts.join(';');
}

int red(int colour)
{
    return ((colour - 1) >> 16) & 0xFF;
}
int green(int colour)
{
    return ((colour - 1) >> 8) & 0xFF;
}
int blue(int colour)
{
    return (colour - 1) & 0xFF;
}

} // namespace

const Style &Style::named(const QByteArray &name)
{
    static std::mutex mutex;
    static std::map<QByteArray, std::unique_ptr<const Style>> styles;
    const std::lock_guard lock(mutex);
    if (styles.empty()) {
        const QString folder = QStringLiteral(":/chroma/styles");
        for (const QString &file : QDir(folder).entryList()) {
            const QResource resource(folder + QLatin1Char('/') + file);
            const QByteArrayView xml(reinterpret_cast<const char *>(resource.data()), resource.size());
            XmlScanner scanner(xml);
            if (scanner.next() == XmlScanner::Step::Start)
                styles[scanner.attribute("name")] = std::unique_ptr<const Style>(new Style(xml));
        }
        if (!styles.contains("swapoff"))
            styles["swapoff"] = std::unique_ptr<const Style>(new Style(QByteArrayView()));
    }
    const auto found = styles.find(name);
    return found != styles.end() ? *found->second : *styles.at("swapoff");
}

Style::Style(QByteArrayView xml)
{
    XmlScanner scanner(xml);
    for (XmlScanner::Step step = scanner.next(); step != XmlScanner::Step::Done; step = scanner.next()) {
        const auto type = tokenTypeNamed(scanner.attribute("type"));
        if (step == XmlScanner::Step::Start && scanner.name() == "entry" && type)
            m_entries.insert(*type, parsed(scanner.attribute("style")));
    }
}

int Style::parsedColour(const QByteArray &colour)
{
    static const QHash<QByteArray, QByteArray> names {{"black", "000000"}, {"darkred", "7f0000"},
        {"darkgreen", "007f00"}, {"brown", "7f7fe0"}, {"darkblue", "00007f"}, {"purple", "7f007f"}, {"teal", "007f7f"},
        {"lightgray", "e5e5e5"}, {"darkgray", "555555"}, {"red", "ff0000"}, {"green", "00ff00"}, {"yellow", "ffff00"},
        {"blue", "0000ff"}, {"fuchsia", "ff00ff"}, {"turquoise", "00ffff"}, {"white", "ffffff"}};
    QByteArray digits = colour.mid(1);
    const QByteArray name = digits.startsWith("ansi") ? digits.mid(4) : digits;
    digits = names.value(name, digits);
    if (digits.size() == 3)
        digits = QByteArray(2, digits[0]) + QByteArray(2, digits[1]) + QByteArray(2, digits[2]);
    bool isNumber = false;
    const int value = digits.toInt(&isNumber, 16);
    return isNumber ? value + 1 : 0;
}

Style::Entry Style::parsed(const QByteArray &words)
{
    Entry entry;
    for (const QByteArray &word : words.simplified().split(' ')) {
        const bool no = word.startsWith("no");
        const QByteArray positive = no ? word.mid(2) : word;
        const Choice choice = no ? Choice::No : Choice::Yes;
        if (positive == "italic")
            entry.italic = choice;
        else if (positive == "bold")
            entry.bold = choice;
        else if (positive == "underline")
            entry.underline = choice;
        else if (positive == "inherit")
            entry.noInherit = no;
        else if (word.startsWith("bg:"))
            entry.background = parsedColour(word.mid(3));
        else if (word.startsWith("border:"))
            entry.border = parsedColour(word.mid(7));
        else if (word.startsWith('#'))
            entry.colour = parsedColour(word);
    }
    return entry;
}

/// A dark colour brighter, a bright one darker, by that share.
int Style::contrasting(int colour, double factor)
{
    const double brightness = (red(colour) + green(colour) + blue(colour)) / 255.0 / 3.0;
    const auto changed = [&](int part) {
        return int(brightness < 0.5 ? (255.0 - part) * factor + part : part * (1 - factor)) & 0xFF;
    };
    return ((changed(red(colour)) << 16) | (changed(green(colour)) << 8) | changed(blue(colour))) + 1;
}

Style::Entry Style::own(int type) const
{
    Entry found = m_entries.value(type);
    if (found != Entry())
        return found;
    if (type == LineHighlight)
        found.background = contrasting(own(Background).background, 0.1);
    else if (type == LineNumbers || type == LineNumbersTable)
        found.colour = contrasting(own(Background).colour, 0.5);
    return found;
}

void Style::inherit(Entry &entry, const Entry &ancestor)
{
    if (entry.noInherit)
        return;
    const auto take = [](auto &mine, auto theirs) {
        if (mine == decltype(theirs) {})
            mine = theirs;
    };
    take(entry.colour, ancestor.colour);
    take(entry.background, ancestor.background);
    take(entry.border, ancestor.border);
    take(entry.bold, ancestor.bold);
    take(entry.italic, ancestor.italic);
    take(entry.underline, ancestor.underline);
}

Style::Entry Style::entry(int type) const
{
    Entry found = own(type);
    for (const int ancestor : {subCategoryOf(type), categoryOf(type), int(Text), int(Background)})
        inherit(found, own(ancestor));
    return found;
}

QByteArray Style::css(const Entry &entry)
{
    const auto hex = [](int colour) { return '#' + QByteArray::number(colour - 1, 16).rightJustified(6, '0'); };
    QList<QByteArray> parts;
    if (entry.colour)
        parts.append("color: " + hex(entry.colour));
    if (entry.background)
        parts.append("background-color: " + hex(entry.background));
    if (entry.bold == Choice::Yes)
        parts.append("font-weight: bold");
    if (entry.italic == Choice::Yes)
        parts.append("font-style: italic");
    if (entry.underline == Choice::Yes)
        parts.append("text-decoration: underline");
    return parts.join("; ");
}

QHash<int, QByteArray> Style::inlineCss(int tabWidth, bool hasHighlightedLines) const
{
    constexpr size_t Many = 20;
    const std::lock_guard lock(m_mutex);
    const std::pair key(tabWidth, hasHighlightedLines);
    const auto known = m_css.find(key);
    if (known != m_css.end())
        return known->second;
    if (m_css.size() >= Many)
        m_css.clear();
    return m_css[key] = madeCss(tabWidth, hasHighlightedLines);
}

QHash<int, QByteArray> Style::madeCss(int tabWidth, bool hasHighlightedLines) const
{
    const Entry background = entry(Background);
    QHash<int, QByteArray> styles;
    for (const int type : standardTypes()) {
        Entry found = entry(type);
        if (type != Background) {
            const auto drop = [](auto &mine, auto theirs) {
                if (mine == theirs)
                    mine = {};
            };
            drop(found.colour, background.colour);
            drop(found.background, background.background);
            drop(found.border, background.border);
            drop(found.bold, background.bold);
            drop(found.italic, background.italic);
            drop(found.underline, background.underline);
            found.noInherit = false;
        }
        if (found != Entry())
            styles.insert(type, css(found));
    }
    const QByteArray tab = QByteArray::number(tabWidth);
    styles[Background] += ';';
    if (tabWidth != 0 && tabWidth != 8)
        styles[Background] += "-moz-tab-size: " + tab + "; -o-tab-size: " + tab + "; tab-size: " + tab + ';';
    styles[PreWrapper] += styles.value(Background);
    if (hasHighlightedLines)
        styles[PreWrapper] += "display: grid;";
    styles[Line].prepend("display: flex;");
    styles[LineNumbers].prepend(LineNumberCss);
    styles[LineNumbersTable].prepend(LineNumberCss);
    styles[LineTable].prepend("border-spacing: 0; padding: 0; margin: 0; border: 0;");
    styles[LineTableTd].prepend("vertical-align: top; padding: 0; margin: 0; border: 0;");
    styles[LineLink].prepend("outline: none; text-decoration: none; color: inherit");
    for (QByteArray &style : styles)
        style = compressed(style);
    return styles;
}

} // namespace shownotes::chroma
