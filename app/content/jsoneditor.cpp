#include "jsoneditor.h"

#include "flowedit.h"
#include "jsonwriter.h"

namespace shownotes {

namespace {

// JSON with a blank behind commas and colons, as people write it.
QByteArray written(const Value &value)
{
    QByteArray text;
    if (value.kind() == Value::Kind::List) {
        const Value::List list = value.toList();
        for (const Value &item : list)
            text += (text.isEmpty() ? "" : ", ") + written(item);
        return '[' + text + ']';
    }
    if (value.kind() == Value::Kind::Map) {
        const Value::Map map = value.toMap();
        for (const Value::Entry &entry : map)
            text += (text.isEmpty() ? "" : ", ") + quoteJson(entry.key) + ": " + written(entry.value);
        return '{' + text + '}';
    }
    return valueToJson(value);
}

} // namespace

std::optional<Splices> JsonEditor::replace(const QStringList &path, const Value &value) const
{
    const SourceNode *node = nodeAt(path);
    if (!node)
        return std::nullopt;
    return Splices {{node->begin, node->end, written(value)}};
}

std::optional<Splices> JsonEditor::insertEntry(
    const QStringList &path, const QString &key, const Value &value, const Placement &placement) const
{
    const SourceNode *map = nodeAt(path);
    if (!map || map->kind != SourceNode::Kind::Map)
        return std::nullopt;
    QByteArray colon(": ");
    if (!map->entries.empty())
        colon = ':' + text(map->entries.front().keyEnd, map->entries.front().node.begin).toByteArray();
    size_t index = map->entries.size();
    if (placement.side != Placement::Side::Last)
        index = placement.entry + (placement.side == Placement::Side::After ? 1 : 0);
    return insertIntoFlow(m_bytes, *map, index, quoteJson(key) + colon + written(value));
}

std::optional<Splices> JsonEditor::removeEntry(const QStringList &path) const
{
    const SourceNode *parent = nodeAt(path.mid(0, path.size() - 1));
    const SourceEntry *entry = findEntry(m_tree.root, path);
    if (!parent || !entry)
        return std::nullopt;
    return removeFromFlow(m_bytes, *parent, size_t(entry - parent->entries.data()));
}

std::optional<Splices> JsonEditor::insertItem(const QStringList &path, size_t index, const Value &value) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index > list->entries.size())
        return std::nullopt;
    return insertIntoFlow(m_bytes, *list, index, written(value));
}

std::optional<Splices> JsonEditor::removeItem(const QStringList &path, size_t index) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index >= list->entries.size())
        return std::nullopt;
    return removeFromFlow(m_bytes, *list, index);
}

std::optional<Splices> JsonEditor::moveItem(const QStringList &path, size_t from, size_t to) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || from >= list->entries.size() || to >= list->entries.size())
        return std::nullopt;
    return moveInFlow(m_bytes, *list, from, to);
}

} // namespace shownotes
