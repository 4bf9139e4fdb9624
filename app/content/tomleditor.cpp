#include "tomleditor.h"

#include "flowedit.h"
#include "frontmattertext.h"
#include "tomlwriter.h"

namespace shownotes {

namespace {

bool isMapsOnly(const Value &list)
{
    const Value::List items = list.toList();
    return !items.isEmpty()
        && std::all_of(items.cbegin(), items.cend(), [](const Value &item) { return item.kind() == Value::Kind::Map; });
}

} // namespace

// `key = value` in lines of its own, not a table and not within brackets.
bool TomlEditor::isStatement(const SourceNode &parent, const SourceEntry &entry) const
{
    return parent.style == SourceNode::Style::Block && parent.kind == SourceNode::Kind::Map
        && entry.node.style != SourceNode::Style::Block;
}

std::optional<Splices> TomlEditor::replace(const QStringList &path, const Value &value) const
{
    const SourceNode *node = nodeAt(path);
    const SourceNode *parent = nodeAt(path.mid(0, path.size() - 1));
    if (!node || !parent || node->style == SourceNode::Style::Block)
        return std::nullopt;
    const bool oneLine = m_oneLine || parent->style == SourceNode::Style::Flow;
    const auto written = writeTomlValue(
        value, node, text(node->begin, node->end).toByteArray(), oneLine, lineBreakAt(m_bytes, node->begin));
    if (!written)
        return std::nullopt;
    return Splices {{node->begin, node->end, *written}};
}

// `[image]`, or `[[links]]` for each map of a list, before the closing fence.
std::optional<Splices> TomlEditor::insertSection(const QStringList &path, const QString &key, const Value &value) const
{
    const QByteArray lineBreak = lineBreakAt(m_bytes, m_tree.begin);
    QByteArray name;
    for (const QString &part : path + QStringList {key})
        name += (name.isEmpty() ? "" : ".") + writeTomlKey(part);
    qsizetype at = m_tree.end;
    while (at > m_tree.begin && text(lineBegin(m_bytes, at - 1), at).trimmed().isEmpty())
        at = lineBegin(m_bytes, at - 1);
    QByteArray sections;
    const bool isList = value.kind() == Value::Kind::List;
    const Value::List maps = isList ? value.toList() : Value::List {value};
    for (const Value &map : maps) {
        const auto lines = writeTomlLines(map.toMap(), lineBreak);
        if (!lines)
            return std::nullopt;
        if (at > m_tree.begin || !sections.isEmpty())
            sections += lineBreak;
        sections += (isList ? "[[" + name + "]]" : '[' + name + ']') + lineBreak + *lines;
    }
    return Splices {{at, at, sections}};
}

std::optional<Splices> TomlEditor::insertEntry(
    const QStringList &path, const QString &key, const Value &value, const Placement &placement) const
{
    const SourceNode *map = nodeAt(path);
    if (!map || map->kind != SourceNode::Kind::Map)
        return std::nullopt;
    const QByteArray lineBreak = lineBreakAt(m_bytes, m_tree.begin);
    const bool isFlow = map->style == SourceNode::Style::Flow;
    if (path.isEmpty() && (isMapsOnly(value) || (value.kind() == Value::Kind::Map && !value.toMap().isEmpty())))
        return insertSection(path, key, value);
    const auto written = writeTomlValue(value, nullptr, {}, isFlow || m_oneLine, lineBreak);
    if (!written)
        return std::nullopt;
    const QByteArray statement = writeTomlKey(key) + " = " + *written;
    if (isFlow) {
        size_t index = map->entries.size();
        if (placement.side != Placement::Side::Last)
            index = placement.entry + (placement.side == Placement::Side::After ? 1 : 0);
        // `{ a = 1 }` has a blank inside its braces, `{}` has none.
        return insertIntoFlow(m_bytes, *map, index, statement);
    }
    qsizetype at = map->insertAt;
    QByteArray indentation;
    if (placement.side != Placement::Side::Last && isStatement(*map, map->entries[placement.entry])) {
        const SourceEntry &neighbour = map->entries[placement.entry];
        at = placement.side == Placement::Side::After ? lineEnd(m_bytes, neighbour.node.end)
                                                      : commentsAbove(m_bytes, neighbour.begin, m_tree.begin);
        indentation = indentationAt(m_bytes, neighbour.begin);
    } else if (!map->entries.empty() && isStatement(*map, map->entries.front())) {
        indentation = indentationAt(m_bytes, map->entries.front().begin);
    }
    if (at >= 0)
        return Splices {{at, at, indentation + map->prefix + statement + lineBreak}};
    // Only `[a.b]` stands there: `[a]` itself goes before it.
    if (path.size() != 1 || map->entries.empty())
        return std::nullopt;
    const qsizetype header = lineBegin(m_bytes, map->begin);
    return Splices {
        {header, header, '[' + writeTomlKey(path.first()) + ']' + lineBreak + statement + lineBreak + lineBreak}};
}

std::optional<Splices> TomlEditor::removeEntry(const QStringList &path) const
{
    const QStringList parentPath = path.mid(0, path.size() - 1);
    const SourceNode *parent = nodeAt(parentPath);
    const SourceEntry *entry = findEntry(m_tree.root, path);
    if (!parent || !entry)
        return std::nullopt;
    const size_t index = size_t(entry - parent->entries.data());
    if (parent->kind == SourceNode::Kind::List)
        return removeItem(parentPath, index);
    if (parent->style == SourceNode::Style::Flow)
        return removeFromFlow(m_bytes, *parent, index);
    return Splices {wholeLines(
        m_bytes, entry->node.style == SourceNode::Style::Block ? entry->node.begin : entry->begin, entry->node.end)};
}

// An item of `[[list]]`: its header's line to its last statement's, and the blank lines that part it from what follows.
Splice TomlEditor::sectionOf(const SourceNode &list, size_t index) const
{
    const SourceEntry &item = list.entries[index];
    Splice section = wholeLines(m_bytes, item.begin, item.node.end);
    while (section.end < m_tree.end && text(section.end, lineEnd(m_bytes, section.end)).trimmed().isEmpty())
        section.end = lineEnd(m_bytes, section.end);
    return section;
}

std::optional<Splices> TomlEditor::insertItem(const QStringList &path, size_t index, const Value &value) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index > list->entries.size())
        return std::nullopt;
    const QByteArray lineBreak = lineBreakAt(m_bytes, m_tree.begin);
    if (list->style == SourceNode::Style::Flow) {
        const auto written = writeTomlValue(value, nullptr, {}, true, lineBreak);
        return written ? std::optional(insertIntoFlow(m_bytes, *list, index, *written)) : std::nullopt;
    }
    const auto lines = writeTomlLines(value.toMap(), lineBreak);
    if (!lines || value.kind() != Value::Kind::Map || list->entries.empty())
        return std::nullopt;
    const qsizetype headerBegin = list->entries.front().begin;
    const QByteArray header =
        m_bytes.mid(headerBegin, m_bytes.indexOf("]]", headerBegin) + 2 - headerBegin) + lineBreak;
    if (index < list->entries.size()) {
        const qsizetype at = lineBegin(m_bytes, list->entries[index].begin);
        return Splices {{at, at, header + *lines + lineBreak}};
    }
    const qsizetype at = lineEnd(m_bytes, list->entries.back().node.end);
    return Splices {{at, at, lineBreak + header + *lines}};
}

std::optional<Splices> TomlEditor::removeItem(const QStringList &path, size_t index) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index >= list->entries.size())
        return std::nullopt;
    if (list->style == SourceNode::Style::Flow)
        return removeFromFlow(m_bytes, *list, index);
    return Splices {sectionOf(*list, index)};
}

std::optional<Splices> TomlEditor::moveItem(const QStringList &path, size_t from, size_t to) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || from >= list->entries.size() || to >= list->entries.size())
        return std::nullopt;
    if (list->style == SourceNode::Style::Flow)
        return moveInFlow(m_bytes, *list, from, to);
    Splices splices;
    for (size_t slot = qMin(from, to); slot <= qMax(from, to); ++slot) {
        const size_t source = slot == to ? from : from < to ? slot + 1 : slot - 1;
        const SourceEntry &old = list->entries[slot];
        const SourceEntry &moved = list->entries[source];
        Splice place = wholeLines(m_bytes, old.begin, old.node.end);
        const Splice lines = wholeLines(m_bytes, moved.begin, moved.node.end);
        place.text = text(lines.begin, lines.end).toByteArray();
        splices.push_back(place);
    }
    return splices;
}

} // namespace shownotes
