#include "valuemaps.h"

namespace shownotes {

namespace {

void put(Value::Map &map, const QString &key, const Value &value)
{
    for (Value::Entry &entry : map) {
        if (entry.key == key) {
            entry.value = value;
            return;
        }
    }
    map.append({key, value});
}

} // namespace

Value lowerCaseKeys(const Value &value)
{
    if (value.kind() == Value::Kind::List) {
        Value::List items = value.toList();
        for (Value &item : items)
            item = lowerCaseKeys(item);
        return items;
    }
    if (value.kind() != Value::Kind::Map)
        return value;
    Value::Map lower;
    const Value::Map entries = value.toMap();
    for (const Value::Entry &entry : entries)
        put(lower, entry.key.toLower(), lowerCaseKeys(entry.value));
    return lower;
}

Value merged(const Value &base, const Value &over)
{
    if (base.kind() != Value::Kind::Map || over.kind() != Value::Kind::Map)
        return over;
    Value::Map map = base.toMap();
    const Value::Map entries = over.toMap();
    for (const Value::Entry &entry : entries) {
        const Value below = base[entry.key];
        put(map, entry.key, below.isNull() ? entry.value : merged(below, entry.value));
    }
    return map;
}

Value withKey(const Value &map, const QString &key, const Value &value)
{
    Value::Map entries = map.toMap();
    put(entries, key, value);
    return entries;
}

Value nested(const QStringList &path, const Value &value)
{
    Value result = value;
    for (auto key = path.crbegin(); key != path.crend(); ++key)
        result = Value::Map {{*key, result}};
    return result;
}

} // namespace shownotes
