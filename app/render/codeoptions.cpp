#include "codeoptions.h"

#include <algorithm>

namespace shownotes {

namespace {

using Kind = MarkdownAttribute::Kind;
using Ranges = QList<std::pair<int, int>>;

constexpr const char *Names[] = {"anchorlinenos", "guesssyntax", "hl_inline", "hl_lines", "lineanchors", "linenos",
    "linenostart", "linenumbersintable", "noclasses", "nohl", "style", "tabwidth"};

/// Go's strconv.ParseBool; an empty text is false.
bool readBool(bool &setting, const QByteArray &value)
{
    static const QList<QByteArray> yes {"1", "t", "T", "TRUE", "true", "True"};
    static const QList<QByteArray> no {"", "0", "f", "F", "FALSE", "false", "False"};
    if (!yes.contains(value) && !no.contains(value))
        return false;
    setting = yes.contains(value);
    return true;
}

bool readInt(int &setting, const QByteArray &value)
{
    bool isNumber = value.isEmpty();
    const int number = value.toInt(&isNumber, 0);
    if (isNumber || value.isEmpty())
        setting = number;
    return isNumber || value.isEmpty();
}

/// `3` or `3-4`; nothing where it is neither.
std::optional<std::pair<int, int>> rangeOf(const QByteArray &text)
{
    const QList<QByteArray> ends = text.split('-');
    bool hasFirst = false;
    bool hasLast = true;
    const int first = ends.first().toInt(&hasFirst);
    const int last = ends.size() > 1 ? ends[1].toInt(&hasLast) : first;
    if (!hasFirst || !hasLast)
        return std::nullopt;
    return std::pair(first, last);
}

/// The lines of a text, `1 3-4`, and none where one of them is wrong.
Ranges rangesOf(const QByteArray &text, int firstNumber)
{
    Ranges ranges;
    for (const QByteArray &field : text.simplified().split(' ')) {
        const auto range = rangeOf(field);
        if (!range)
            return {};
        ranges.append({range->first + firstNumber - 1, range->second + firstNumber - 1});
    }
    return ranges;
}

} // namespace

bool CodeOptions::isOption(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    return std::any_of(std::begin(Names), std::end(Names), [&](const char *option) { return lower == option; });
}

bool CodeOptions::apply(const MarkdownAttribute &option, int baseNumber)
{
    const QByteArray name = option.name.toLower();
    const QByteArray &value = option.value;
    if (name == "linenos") {
        if (value == "table" || value == "inline")
            m_settings.lineNumbersInTable = value == "table";
        m_settings.lineNos = option.kind == Kind::Number ? value.toDouble() != 0 : value != "false";
        return true;
    }
    if (name == "hl_lines") {
        if (option.kind != Kind::List) {
            m_settings.highlightedLines = value;
            return true;
        }
        m_listedLines.emplace();
        for (const QByteArray &item : value.split(',')) {
            if (const auto range = rangeOf(item))
                m_listedLines->append({range->first - 1 + baseNumber, range->second - 1 + baseNumber});
        }
        return true;
    }
    if (name == "style")
        m_settings.style = value;
    else if (name == "lineanchors")
        m_settings.lineAnchors = value;
    else if (name == "linenostart")
        return readInt(m_settings.lineNoStart, value);
    else if (name == "tabwidth")
        return readInt(m_settings.tabWidth, value);
    else if (name == "linenumbersintable")
        return readBool(m_settings.lineNumbersInTable, value);
    else if (name == "anchorlinenos")
        return readBool(m_settings.anchorLineNos, value);
    else if (name == "noclasses")
        return readBool(m_settings.noClasses, value);
    else if (name == "guesssyntax")
        return readBool(m_settings.guessSyntax, value);
    else if (name == "hl_inline")
        return readBool(m_settings.isInline, value);
    else if (name == "nohl")
        m_settings.noHl = value == "true" || value == "1";
    return true;
}

void CodeOptions::read(const QList<MarkdownAttribute> &attributes)
{
    int baseNumber = 1;
    for (const MarkdownAttribute &attribute : attributes) {
        if (attribute.name.toLower() == "linenostart")
            baseNumber = attribute.value.toInt();
    }
    for (const MarkdownAttribute &attribute : attributes)
        apply(attribute, baseNumber);
}

bool CodeOptions::read(QByteArrayView options)
{
    QByteArray text = options.toByteArray();
    while (text.startsWith(' '))
        text.remove(0, 1);
    while (text.endsWith(' '))
        text.chop(1);
    if (text.isEmpty())
        return true;
    const QList<QByteArray> fields = text.split(',');
    return std::all_of(fields.begin(), fields.end(), [this](const QByteArray &field) {
        const QList<QByteArray> parts = field.split('=');
        return parts.size() == 2 && apply({parts[0].trimmed(), parts[1], Kind::Text}, 1);
    });
}

void CodeOptions::setDefaultAnchors(const QByteArray &anchors)
{
    if (m_settings.lineAnchors.isEmpty())
        m_settings.lineAnchors = anchors;
}

chroma::HtmlOptions CodeOptions::htmlOptions(const QByteArray &language) const
{
    chroma::HtmlOptions options;
    options.withClasses = !m_settings.noClasses;
    options.style = m_settings.style;
    options.tabWidth = m_settings.tabWidth;
    options.lineNumbers = m_settings.lineNos;
    options.numbersInTable = m_settings.lineNumbersInTable;
    options.firstNumber = m_settings.lineNoStart;
    options.highlighted = m_listedLines ? *m_listedLines : rangesOf(m_settings.highlightedLines, options.firstNumber);
    options.linkNumbers = m_settings.anchorLineNos;
    if (!m_settings.lineAnchors.isEmpty())
        options.linkPrefix = m_settings.lineAnchors + '-';
    options.isInline = m_settings.isInline;
    options.language = language;
    return options;
}

} // namespace shownotes
