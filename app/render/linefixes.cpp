#include "linefixes.h"

#include "characters.h"
#include "rawhtml.h"

#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>
#include <vector>

namespace shownotes {

namespace {

/// The elements whose tags begin an HTML block also within a paragraph (CommonMark's type 6, with Goldmark's list).
bool interruptsParagraph(QByteArrayView tag)
{
    static const char *const Names[] = {"address", "article", "aside", "base", "basefont", "blockquote", "body",
        "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "meta", "nav", "noframes",
        "ol", "optgroup", "option", "p", "param", "pre", "script", "section", "source", "style", "summary", "table",
        "tbody", "td", "textarea", "tfoot", "th", "thead", "title", "tr", "track", "ul"};
    qsizetype start = tag.startsWith("</") ? 2 : 1;
    qsizetype end = start;
    while (end < tag.size() && (isAsciiAlnum(tag[end]) || tag[end] == '-'))
        ++end;
    const QByteArray name = tag.sliced(start, end - start).toByteArray().toLower();
    return std::any_of(std::begin(Names), std::end(Names), [&](const char *known) { return name == known; });
}

/// `</style>`, `</script>`, `</pre>` and nothing else.
bool isStrayEndTag(QByteArrayView tag)
{
    const QByteArray name = tag.size() < 10 ? tag.toByteArray().toLower() : QByteArray();
    return name == "</style>" || name == "</script>" || name == "</pre>";
}

/// A line that is nothing but one tag of another element.
bool isLoneTag(QByteArrayView line, HugoRules rules)
{
    const QByteArrayView tag = trimmedAscii(line);
    if (tag.size() < 3 || tag[0] != '<' || (tag[1] != '/' && !isAsciiLetter(tag[1])))
        return false;
    quint32 unclosed = 0;
    return isStrayEndTag(tag) || (rawHtmlLength(tag, unclosed, rules) == tag.size() && !interruptsParagraph(tag));
}

constexpr char HiddenLess = '\x01';
constexpr char RowMark = '\x02';
constexpr char HiddenBackslash = '\x03';
constexpr char HiddenAmpersand = '\x04';

bool isDelimiterRow(QByteArrayView text)
{
    return text.contains('-') && std::all_of(text.begin(), text.end(), [](char c) {
        return c == '-' || c == '|' || c == ':' || isAsciiSpace(c);
    });
}

/// The column that the text of a paragraph begins at, by the list items it is in.
int textColumn(const cmark_node *paragraph)
{
    int column = 0;
    for (const cmark_node *node = paragraph->parent; node; node = node->parent) {
        if (node->type == CMARK_NODE_ITEM)
            column += node->as.list.marker_offset + node->as.list.padding;
    }
    return column;
}

bool beginsListItem(QByteArrayView text)
{
    qsizetype marker = 0;
    if (!text.isEmpty() && (text[0] == '-' || text[0] == '*' || text[0] == '+')) {
        marker = 1;
    } else {
        while (marker < text.size() && marker < 9 && isAsciiDigit(text[marker]))
            ++marker;
        if (marker == 0 || marker >= text.size() || (text[marker] != '.' && text[marker] != ')'))
            return false;
        ++marker;
    }
    return marker >= text.size() || isAsciiSpace(text[marker]);
}

/// The list item that `text` begins has a marker of the same kind as `item`.
bool hasMarkerOf(const cmark_node *item, QByteArrayView text)
{
    if (item->as.list.list_type == CMARK_BULLET_LIST)
        return text[0] == char(item->as.list.bullet_char);
    qsizetype delimiter = 0;
    while (delimiter < text.size() && isAsciiDigit(text[delimiter]))
        ++delimiter;
    return delimiter > 0 && text[delimiter] == (item->as.list.delimiter == CMARK_PERIOD_DELIM ? '.' : ')');
}

int tabStop(int column)
{
    return column + 4 - column % 4;
}

/// The line with the tabs of its indentation as spaces, up to `column`; later ones stay.
QByteArrayView withoutTabs(QByteArrayView line, int column, QByteArray &buffer)
{
    int at = 0;
    qsizetype i = 0;
    bool tabs = false;
    for (; i < line.size() && at < column && (line[i] == ' ' || line[i] == '\t'); ++i) {
        tabs = tabs || line[i] == '\t';
        at = line[i] == '\t' ? tabStop(at) : at + 1;
    }
    if (!tabs)
        return line;
    buffer = QByteArray(at, ' ');
    buffer.append(line.sliced(i));
    return buffer;
}

int indentation(QByteArrayView line)
{
    int column = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t')
            break;
        column = c == '\t' ? tabStop(column) : column + 1;
    }
    return column;
}

bool beginsFence(QByteArrayView line)
{
    const QByteArrayView text = trimmedAscii(line);
    return text.startsWith("```") || text.startsWith("~~~");
}

/// Where the info string of a fence begins that the line may open, behind the marks of containers; -1 for none.
qsizetype infoAt(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size()
        && (isAsciiSpace(line[at]) || isAsciiDigit(line[at]) || QByteArrayView(">-+*.)").contains(line[at])))
        ++at;
    if (!line.sliced(at).startsWith("```") && !line.sliced(at).startsWith("~~~"))
        return -1;
    const char fence = line[at];
    while (at < line.size() && line[at] == fence)
        ++at;
    return fence == '`' && line.sliced(at).contains('`') ? -1 : at;
}

/// Whether `line` goes on with `container` and all that it is in: a fence in a list ends with its item.
bool staysInside(const cmark_node *container, QByteArrayView line)
{
    std::vector<const cmark_node *> containers;
    for (; container; container = container->parent)
        containers.push_back(container);
    QByteArray buffer;
    QByteArrayView rest = withoutTabs(line, int(line.size()) * 4, buffer);
    for (auto node = containers.crbegin(); node != containers.crend(); ++node) {
        const int indent = indentation(rest);
        if ((*node)->type == CMARK_NODE_BLOCK_QUOTE) {
            if (indent > 3 || !rest.sliced(indent).startsWith('>'))
                return false;
            rest = rest.sliced(indent + 1);
            if (rest.startsWith(' '))
                rest = rest.sliced(1);
        } else if ((*node)->type == CMARK_NODE_ITEM || (*node)->type == CMARK_NODE_FOOTNOTE_DEFINITION) {
            const int needed =
                (*node)->type == CMARK_NODE_ITEM ? (*node)->as.list.marker_offset + (*node)->as.list.padding : 4;
            if (indent < needed)
                return isBlank(rest);
            rest = rest.sliced(needed);
        }
    }
    return true;
}

void exchange(QByteArray &text, qsizetype from, char before, char after)
{
    for (qsizetype at = text.indexOf(before, from); at >= 0; at = text.indexOf(before, at + 1))
        text[at] = after;
}

/// All but the info strings of fences.
QByteArrayView fixedBlock(QByteArrayView line, const cmark_parser *parser, HugoRules rules, QByteArray &buffer)
{
    const cmark_node *open = parser->current;
    if (!open || line.isEmpty())
        return line;
    const char first = line[0];
    const bool inFence = open->type == CMARK_NODE_CODE_BLOCK && open->as.code.fenced;
    if ((first == '<' || first == ' ') && open->type != CMARK_NODE_PARAGRAPH && open->type != CMARK_NODE_HTML_BLOCK
        && !inFence && isStrayEndTag(trimmedAscii(line))) {
        buffer = line.toByteArray();
        buffer[buffer.indexOf('<')] = HiddenLess;
        return buffer;
    }
    if (first == ' ' && open->type == CMARK_NODE_ITEM && !open->first_child) {
        qsizetype indent = 0;
        while (indent < line.size() && line[indent] == ' ')
            ++indent;
        const qsizetype marker = open->start_column - 1;
        if (indent > marker && indent < marker + 4 && beginsListItem(line.sliced(indent))
            && !(rules.emptyItemsMayHoldLists() && hasMarkerOf(open, line.sliced(indent)))) {
            buffer = QByteArray(marker, ' ');
            buffer.append(line.sliced(indent));
            return buffer;
        }
    }
    if (open->type == CMARK_NODE_PARAGRAPH && (first == '<' || first == ' ') && isLoneTag(line, rules)) {
        buffer = "    "; // indented code cannot interrupt a paragraph either
        buffer.append(line);
        return buffer;
    }
    if (first != '\t' && first != ' ')
        return line;
    if (open->type == CMARK_NODE_PARAGRAPH && isDelimiterRow(line) && indentation(line) >= textColumn(open) + 4) {
        const QByteArray space(indentation(line), ' ');
        buffer = space + RowMark;
        buffer.append(line.sliced(trimmedAscii(line).data() - line.data()));
        return buffer;
    }
    if (inFence)
        return withoutTabs(line, open->start_column - 1, buffer);
    const bool inList = open->parent && open->parent->type != CMARK_NODE_DOCUMENT;
    return inList && beginsFence(line) ? withoutTabs(line, int(line.size()) * 4, buffer) : line;
}

} // namespace

QByteArrayView fixedLine(QByteArrayView line, const cmark_parser *parser, HugoRules rules, QByteArray &buffer)
{
    line = fixedBlock(line, parser, rules, buffer);
    const cmark_node *open = parser->current;
    if (!line.contains('\\') && !line.contains('&'))
        return line;
    const qsizetype info = infoAt(line);
    const bool inLiteral =
        open && (open->type == CMARK_NODE_HTML_BLOCK || (open->type == CMARK_NODE_CODE_BLOCK && open->as.code.fenced));
    if (info < 0 || (inLiteral && staysInside(open->parent, line)))
        return line;
    QByteArray hidden = line.toByteArray();
    exchange(hidden, info, '\\', HiddenBackslash);
    exchange(hidden, info, '&', HiddenAmpersand);
    buffer = hidden;
    return buffer;
}

QByteArrayView withoutHiddenTags(QByteArrayView text, QByteArray &buffer)
{
    qsizetype at = text.indexOf(HiddenLess);
    if (at < 0)
        return text;
    buffer = text.toByteArray();
    for (; at >= 0; at = buffer.indexOf(HiddenLess, at + 1)) {
        const qsizetype newline = buffer.indexOf('\n', at);
        QByteArray tag = buffer.sliced(at, (newline < 0 ? buffer.size() : newline) - at).trimmed();
        tag[0] = '<';
        if (isStrayEndTag(tag))
            buffer[at] = '<';
    }
    return buffer;
}

QByteArrayView withoutMarks(QByteArrayView text, QByteArray &buffer)
{
    if (!text.contains(RowMark) && !text.contains(HiddenBackslash) && !text.contains(HiddenAmpersand))
        return text;
    QByteArray plain;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        const QByteArrayView line = newline < 0 ? text : text.first(newline + 1);
        const qsizetype start = plain.size();
        plain.append(line.sliced(line[0] == RowMark && isDelimiterRow(line.sliced(1)) ? 1 : 0));
        if (const qsizetype info = infoAt(line); info >= 0) {
            exchange(plain, start + info, HiddenBackslash, '\\');
            exchange(plain, start + info, HiddenAmpersand, '&');
        }
        text = text.sliced(line.size());
    }
    buffer = plain;
    return buffer;
}

} // namespace shownotes
