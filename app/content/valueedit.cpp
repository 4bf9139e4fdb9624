#include "valueedit.h"

#include "sourcetree.h"

#include <QHash>

#include <cmath>

namespace shownotes {

namespace {

bool isEmptyMap(const Value &value)
{
    return value.isNull() || (value.kind() == Value::Kind::Map && value.toMap().isEmpty());
}

bool isText(const Value &value)
{
    return value.kind() == Value::Kind::String || value.kind() == Value::Kind::DateTime;
}

bool isNumber(const Value &value)
{
    return value.kind() == Value::Kind::Integer || value.kind() == Value::Kind::Float;
}

bool sameMaps(const Value::Map &a, const Value::Map &b)
{
    QHash<QString, Value> inB;
    for (const Value::Entry &entry : b)
        inB.insert(entry.key.toLower(), entry.value);
    QHash<QString, Value> inA;
    for (const Value::Entry &entry : a)
        inA.insert(entry.key.toLower(), entry.value);
    if (inA.size() != inB.size())
        return false;
    for (auto entry = inA.cbegin(); entry != inA.cend(); ++entry) {
        const auto other = inB.constFind(entry.key());
        if (other == inB.cend() || !sameForHugo(entry.value(), *other))
            return false;
    }
    return true;
}

} // namespace

Value withValue(const Value &root, const QStringList &path, const Value &value)
{
    if (path.isEmpty())
        return value;
    const QString &key = path.first();
    const QStringList rest = path.mid(1);
    if (root.kind() == Value::Kind::List || (!root.contains(key) && isEmptyMap(root) && key == u"0")) {
        Value::List list = root.toList();
        const int index = listIndex(key, list.size() + 1);
        if (index == list.size())
            list.append(withValue(Value(), rest, value));
        else if (index >= 0)
            list[index] = withValue(list.at(index), rest, value);
        return Value(list);
    }
    Value::Map map = root.toMap();
    for (qsizetype i = map.size() - 1; i >= 0; --i) {
        if (map.at(i).key.compare(key, Qt::CaseInsensitive) == 0) {
            map[i].value = withValue(map.at(i).value, rest, value);
            return Value(map);
        }
    }
    map.append({key, withValue(Value(), rest, value)});
    return Value(map);
}

Value withoutValue(const Value &root, const QStringList &path)
{
    if (path.isEmpty())
        return root;
    const QString &key = path.first();
    const bool isLast = path.size() == 1;
    if (root.kind() == Value::Kind::List) {
        Value::List list = root.toList();
        const int index = listIndex(key, list.size());
        if (index >= 0 && isLast)
            list.removeAt(index);
        else if (index >= 0)
            list[index] = withoutValue(list.at(index), path.mid(1));
        return Value(list);
    }
    if (root.kind() != Value::Kind::Map)
        return root;
    Value::Map map = root.toMap();
    for (qsizetype i = map.size() - 1; i >= 0; --i) {
        if (map.at(i).key.compare(key, Qt::CaseInsensitive) != 0)
            continue;
        if (isLast)
            map.removeAt(i);
        else
            map[i].value = withoutValue(map.at(i).value, path.mid(1));
    }
    return Value(map);
}

Value withItem(const Value &root, const QStringList &path, int index, const Value &item)
{
    Value::List list = root.at(path).toList();
    list.insert(index, item);
    return withValue(root, path, Value(list));
}

Value withMovedItem(const Value &root, const QStringList &path, int from, int to)
{
    Value::List list = root.at(path).toList();
    list.move(from, to);
    return withValue(root, path, Value(list));
}

bool sameForHugo(const Value &a, const Value &b)
{
    if (isText(a) && isText(b))
        return a.toString() == b.toString();
    if (isNumber(a) && isNumber(b))
        return a.toDouble() == b.toDouble() || (std::isnan(a.toDouble()) && std::isnan(b.toDouble()));
    if (isEmptyMap(a) && isEmptyMap(b))
        return true;
    if (a.kind() != b.kind())
        return false;
    if (a.kind() == Value::Kind::Map)
        return sameMaps(a.toMap(), b.toMap());
    if (a.kind() == Value::Kind::List) {
        const Value::List listA = a.toList();
        const Value::List listB = b.toList();
        return std::equal(listA.cbegin(), listA.cend(), listB.cbegin(), listB.cend(), sameForHugo);
    }
    return a == b;
}

} // namespace shownotes
