#include <content/value.h>

#include <QLocale>

#include <cmath>

namespace shownotes {

namespace {

QString numberText(double number)
{
    if (std::isnan(number))
        return QStringLiteral("NaN");
    if (std::isinf(number))
        return number > 0 ? QStringLiteral("+Inf") : QStringLiteral("-Inf");
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace

Value::Value(const Map &value)
    : m_data(std::make_shared<const Map>(value))
{
}

Value Value::dateTime(const QString &text)
{
    Value value;
    value.m_data = DateTimeText {text};
    return value;
}

Value Value::strings(const QStringList &texts)
{
    List list;
    list.reserve(texts.size());
    for (const QString &text : texts)
        list.append(Value(text));
    return Value(list);
}

bool Value::toBool() const
{
    const bool *boolean = std::get_if<bool>(&m_data);
    return boolean && *boolean;
}

qint64 Value::toInteger() const
{
    const qint64 *integer = std::get_if<qint64>(&m_data);
    return integer ? *integer : 0;
}

double Value::toDouble() const
{
    if (const double *number = std::get_if<double>(&m_data))
        return *number;
    return double(toInteger());
}

QString Value::toString() const
{
    switch (kind()) {
    case Kind::Boolean:
        return toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case Kind::Integer:
        return QString::number(toInteger());
    case Kind::Float:
        return numberText(toDouble());
    case Kind::String:
        return std::get<QString>(m_data);
    case Kind::DateTime:
        return std::get<DateTimeText>(m_data).text;
    case Kind::Null:
    case Kind::List:
    case Kind::Map:
        break;
    }
    return QString();
}

QStringList Value::toStringList() const
{
    QStringList texts;
    if (const List *list = std::get_if<List>(&m_data)) {
        for (const Value &item : *list) {
            if (item.isScalar())
                texts.append(item.toString());
        }
    } else if (isScalar() && !isNull()) {
        texts.append(toString());
    }
    return texts;
}

Value::List Value::toList() const
{
    const List *list = std::get_if<List>(&m_data);
    return list ? *list : List();
}

Value::Map Value::toMap() const
{
    const auto *map = std::get_if<std::shared_ptr<const Map>>(&m_data);
    return map ? **map : Map();
}

Value Value::operator[](const QString &key) const
{
    if (const auto *map = std::get_if<std::shared_ptr<const Map>>(&m_data)) {
        for (auto entry = (*map)->crbegin(); entry != (*map)->crend(); ++entry) {
            if (entry->key.compare(key, Qt::CaseInsensitive) == 0)
                return entry->value;
        }
    }
    return Value();
}

bool Value::contains(const QString &key) const
{
    const auto *map = std::get_if<std::shared_ptr<const Map>>(&m_data);
    return map && std::any_of((*map)->cbegin(), (*map)->cend(), [&key](const Entry &entry) {
        return entry.key.compare(key, Qt::CaseInsensitive) == 0;
    });
}

Value Value::at(const QStringList &path) const
{
    Value value = *this;
    for (const QString &key : path) {
        if (value.kind() == Kind::List) {
            bool isIndex = false;
            const int index = key.toInt(&isIndex);
            const List &list = std::get<List>(value.m_data);
            const Value item = isIndex && index >= 0 && index < list.size() ? list.at(index) : Value();
            value = item;
        } else {
            value = value[key];
        }
    }
    return value;
}

bool operator==(const Value &a, const Value &b)
{
    const auto *mapA = std::get_if<std::shared_ptr<const Value::Map>>(&a.m_data);
    const auto *mapB = std::get_if<std::shared_ptr<const Value::Map>>(&b.m_data);
    if (mapA && mapB)
        return *mapA == *mapB || **mapA == **mapB;
    return a.m_data == b.m_data;
}

} // namespace shownotes
