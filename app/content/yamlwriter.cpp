#include "yamlwriter.h"

#include "linetext.h"

namespace shownotes {

namespace {

struct StyleVotes {
    int mapStep = -1;
    int listStep = -1;
    int flowLists = 0;
    int blockLists = 0;
};

bool hasOnlyScalars(const SourceNode &list)
{
    return std::all_of(list.entries.cbegin(), list.entries.cend(),
        [](const SourceEntry &item) { return item.node.kind == SourceNode::Kind::Scalar; });
}

void vote(const SourceNode &node, int indent, bool inMap, StyleVotes &votes)
{
    const bool isBlock = node.style == SourceNode::Style::Block;
    if (node.kind == SourceNode::Kind::List && !node.entries.empty()) {
        if (isBlock && inMap && votes.listStep < 0)
            votes.listStep = node.indent - indent;
        if (hasOnlyScalars(node))
            ++(isBlock ? votes.blockLists : votes.flowLists);
    } else if (node.kind == SourceNode::Kind::List) {
        ++votes.flowLists;
    }
    if (node.kind == SourceNode::Kind::Map && isBlock && inMap && votes.mapStep < 0)
        votes.mapStep = node.indent - indent;
    for (const SourceEntry &entry : node.entries)
        vote(entry.node, node.indent, isBlock && node.kind == SourceNode::Kind::Map, votes);
}

QByteArray spaces(int count)
{
    return QByteArray(qMax(0, count), ' ');
}

YamlQuotes quotesOf(const SourceNode *old)
{
    if (old && old->style == SourceNode::Style::SingleQuoted)
        return YamlQuotes::Single;
    if (old && old->style == SourceNode::Style::DoubleQuoted)
        return YamlQuotes::Double;
    return YamlQuotes::Auto;
}

bool looksLikeDate(const QByteArray &text)
{
    return text.size() >= 8 && isdigit(static_cast<unsigned char>(text.at(0)))
        && (text.at(4) == '-' || text.at(4) == '/');
}

} // namespace

YamlStyle YamlStyle::of(const QByteArray &bytes, const SourceTree &tree)
{
    StyleVotes votes;
    vote(tree.root, 0, false, votes);
    YamlStyle style;
    style.lineBreak = lineBreakAt(bytes, tree.begin);
    style.mapStep = votes.mapStep > 0 ? votes.mapStep : 2;
    style.listStep = votes.listStep >= 0 ? votes.listStep : 2;
    style.flowLists = votes.blockLists == 0 || votes.flowLists > votes.blockLists;
    return style;
}

QByteArray YamlWriter::flow(const Value &value, YamlQuotes quotes) const
{
    QByteArray text;
    if (value.kind() == Value::Kind::List) {
        const Value::List list = value.toList();
        for (const Value &item : list)
            text += (text.isEmpty() ? "" : ", ") + flow(item);
        return '[' + text + ']';
    }
    if (value.kind() == Value::Kind::Map) {
        const Value::Map map = value.toMap();
        for (const Value::Entry &entry : map) {
            text += (text.isEmpty() ? "" : ", ") + writeYamlString(entry.key, YamlQuotes::Auto, true) + ": "
                + flow(entry.value);
        }
        return '{' + text + '}';
    }
    return writeYamlScalar(value, quotes, true);
}

std::optional<YamlText> YamlWriter::blockScalar(
    const QString &text, int indent, int parentIndent, bool folded, const QByteArray &lineBreak)
{
    if (text.trimmed().isEmpty() || !canBeYamlBlock(text))
        return std::nullopt;
    QStringList lines = text.split(u'\n');
    const bool ends = lines.last().isEmpty();
    if (ends)
        lines.removeLast();
    const bool manyEnds = ends && lines.last().isEmpty();
    bool indented = false;
    for (const QString &line : lines) {
        // A tab at the beginning of a line is read in more than one way.
        if (line.startsWith(u'\t'))
            return std::nullopt;
        indented = indented || line.startsWith(u' ');
    }
    // Folding leaves indented and leading empty lines alone: a literal block says the same without surprises.
    folded = folded && !indented && !manyEnds && !lines.first().isEmpty();
    YamlText out;
    out.inlineText = folded ? " >" : " |";
    if (indented || lines.first().isEmpty()) {
        const int indicator = indent - qMax(0, parentIndent);
        if (indicator < 1 || indicator > 9)
            return std::nullopt;
        out.inlineText += QByteArray::number(indicator);
    }
    out.inlineText += manyEnds ? "+" : ends ? "" : "-";
    bool first = true;
    for (const QString &line : lines) {
        if (folded && !first)
            out.lines += lineBreak;
        first = false;
        out.lines += (line.isEmpty() ? QByteArray() : spaces(indent) + line.toUtf8()) + lineBreak;
    }
    return out;
}

YamlText YamlWriter::scalar(const Value &value, int indent, const SourceNode *old) const
{
    const QString text = value.toString();
    const bool isString = value.kind() == Value::Kind::String;
    const bool oldIsBlock =
        old && (old->style == SourceNode::Style::Literal || old->style == SourceNode::Style::Folded);
    // An author who writes `\n` in double quotes goes on to do so.
    const bool keepsQuotes =
        old && old->style == SourceNode::Style::DoubleQuoted && old->value.toString().contains(u'\n');
    if (isString && !keepsQuotes && (oldIsBlock || text.contains(u'\n'))) {
        const int lineIndent = oldIsBlock && old->indent > 0 ? old->indent : qMax(0, indent) + m_style.mapStep;
        const auto block = blockScalar(
            text, lineIndent, indent, oldIsBlock && old->style == SourceNode::Style::Folded, m_style.lineBreak);
        if (block)
            return *block;
    }
    // A date that stands without quotes gets none for another date.
    if (isString && old && old->style == SourceNode::Style::Plain && isYamlTimestamp(text) && looksLikeDate(old->text))
        return {' ' + text.toUtf8(), {}};
    return {' '
            + writeYamlScalar(
                value, isString || value.kind() == Value::Kind::DateTime ? quotesOf(old) : YamlQuotes::Auto, false),
        {}};
}

bool YamlWriter::prefersFlow(const Value &list, const SourceNode *old) const
{
    const Value::List items = list.toList();
    if (items.isEmpty())
        return true;
    const bool simple = std::all_of(items.cbegin(), items.cend(), [](const Value &item) { return item.isScalar(); });
    if (old && old->kind == SourceNode::Kind::List)
        return simple && old->style == SourceNode::Style::Flow;
    return simple && m_style.flowLists;
}

YamlText YamlWriter::block(const Value &value, int indent, const SourceNode *old) const
{
    YamlText out;
    if (value.kind() == Value::Kind::List) {
        if (prefersFlow(value, old))
            return {' ' + flow(value), {}};
        const int dashes = old && old->kind == SourceNode::Kind::List && old->style == SourceNode::Style::Block
            ? old->indent
            : indent + m_style.listStep;
        const Value::List list = value.toList();
        for (const Value &each : list) {
            const YamlText text = item(each, dashes);
            out.lines += spaces(dashes) + '-' + text.inlineText + m_style.lineBreak + text.lines;
        }
        return out;
    }
    if (value.kind() == Value::Kind::Map) {
        const Value::Map map = value.toMap();
        if (map.isEmpty())
            return {" {}", {}};
        for (const Value::Entry &each : map)
            out.lines += spaces(indent + m_style.mapStep) + entry(each.key, each.value, indent + m_style.mapStep);
        return out;
    }
    if (value.isNull())
        return out;
    return scalar(value, indent, old);
}

YamlText YamlWriter::item(const Value &value, int indent, const SourceNode *old) const
{
    if (value.isNull())
        return {" null", {}};
    if (value.kind() == Value::Kind::List)
        return {' ' + flow(value), {}};
    const Value::Map map = value.toMap();
    if (map.isEmpty())
        return value.kind() == Value::Kind::Map ? YamlText {" {}", {}} : scalar(value, indent, old);
    YamlText out;
    for (const Value::Entry &each : map) {
        if (out.inlineText.isEmpty()) {
            // `- key: value`: the first key stands in the dash's line.
            const YamlText first = block(each.value, indent + 2);
            out.inlineText = ' ' + writeYamlString(each.key, YamlQuotes::Auto, false) + ':' + first.inlineText;
            out.lines = first.lines;
        } else {
            out.lines += spaces(indent + 2) + entry(each.key, each.value, indent + 2);
        }
    }
    return out;
}

YamlText YamlWriter::oneLine(const Value &value, const SourceNode *old) const
{
    if (value.kind() == Value::Kind::String)
        return {' ' + writeYamlString(value.toString(), quotesOf(old), false), {}};
    return {' ' + flow(value), {}};
}

QByteArray YamlWriter::entry(const QString &key, const Value &value, int indent, bool onOneLine) const
{
    const YamlText text = onOneLine ? oneLine(value) : block(value, indent);
    return writeYamlString(key, YamlQuotes::Auto, false) + ':' + text.inlineText + m_style.lineBreak + text.lines;
}

} // namespace shownotes
