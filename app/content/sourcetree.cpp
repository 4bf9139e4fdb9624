#include "sourcetree.h"

#include <QHash>

namespace shownotes {

namespace {

// Hugo folds letter case and takes the last of duplicates; merged keys are no exception (go-yaml v2 merges where the `<<` stands).
class MapBuilder {
public:
    void add(const QString &key, const Value &value)
    {
        const QString folded = key.toLower();
        const auto known = m_indexes.constFind(folded);
        if (known != m_indexes.cend()) {
            m_map[*known].value = value;
        } else {
            m_indexes.insert(folded, m_map.size());
            m_map.append({key, value});
        }
    }

    void merge(const Value &source)
    {
        if (source.kind() == Value::Kind::List) {
            // The first of the list wins, so it comes last.
            const Value::List sources = source.toList();
            for (auto each = sources.crbegin(); each != sources.crend(); ++each)
                merge(each->toMap());
        } else {
            const Value::Map map = source.toMap();
            for (const Value::Entry &entry : map)
                add(entry.key, entry.value);
        }
    }

    Value map() const { return Value(m_map); }

private:
    Value::Map m_map;
    QHash<QString, qsizetype> m_indexes;
};

} // namespace

Value toValue(const SourceNode &node)
{
    if (node.kind == SourceNode::Kind::Scalar || node.style == SourceNode::Style::Alias)
        return node.value;
    if (node.kind == SourceNode::Kind::List) {
        Value::List list;
        list.reserve(qsizetype(node.entries.size()));
        for (const SourceEntry &item : node.entries)
            list.append(toValue(item.node));
        return Value(list);
    }
    MapBuilder map;
    for (const SourceEntry &entry : node.entries) {
        if (entry.merge)
            map.merge(toValue(entry.node));
        else
            map.add(entry.key, toValue(entry.node));
    }
    return map.map();
}

int listIndex(const QString &part, qsizetype count)
{
    bool isNumber = false;
    const int index = part.toInt(&isNumber);
    return isNumber && index >= 0 && index < count ? index : -1;
}

const SourceEntry *findEntry(const SourceNode &map, const QString &key)
{
    for (auto entry = map.entries.crbegin(); entry != map.entries.crend(); ++entry) {
        if (!entry->merge && entry->key.compare(key, Qt::CaseInsensitive) == 0)
            return &*entry;
    }
    return nullptr;
}

const SourceEntry *findEntry(const SourceNode &root, const QStringList &path)
{
    const SourceNode *node = &root;
    const SourceEntry *entry = nullptr;
    for (const QString &part : path) {
        if (node->style == SourceNode::Style::Alias)
            return nullptr;
        entry = nullptr;
        if (node->kind == SourceNode::Kind::Map) {
            entry = findEntry(*node, part);
        } else if (node->kind == SourceNode::Kind::List) {
            const int index = listIndex(part, qsizetype(node->entries.size()));
            entry = index < 0 ? nullptr : &node->entries[size_t(index)];
        }
        if (!entry)
            return nullptr;
        node = &entry->node;
    }
    return entry;
}

const SourceNode *findNode(const SourceNode &root, const QStringList &path)
{
    if (path.isEmpty())
        return &root;
    const SourceEntry *entry = findEntry(root, path);
    return entry ? &entry->node : nullptr;
}

} // namespace shownotes
