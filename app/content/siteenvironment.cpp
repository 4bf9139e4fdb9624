#include "siteenvironment.h"

#include "valuemaps.h"

#include <optional>

namespace shownotes {

namespace {

/// Go's strconv.ParseBool.
std::optional<Value> asBoolean(const QString &text)
{
    static const QStringList yes {QStringLiteral("1"), QStringLiteral("t"), QStringLiteral("T"), QStringLiteral("TRUE"),
        QStringLiteral("true"), QStringLiteral("True")};
    static const QStringList no {QStringLiteral("0"), QStringLiteral("f"), QStringLiteral("F"), QStringLiteral("FALSE"),
        QStringLiteral("false"), QStringLiteral("False")};
    if (yes.contains(text) || no.contains(text))
        return Value(yes.contains(text));
    return {};
}

std::optional<Value> typedAs(const Value &existing, const QString &text)
{
    bool isNumber = false;
    switch (existing.kind()) {
    case Value::Kind::Boolean:
        return asBoolean(text);
    case Value::Kind::Integer:
        if (const qint64 number = text.toLongLong(&isNumber); isNumber)
            return Value(number);
        return {};
    case Value::Kind::Float:
        if (const double number = text.toDouble(&isNumber); isNumber)
            return Value(number);
        return {};
    case Value::Kind::List:
    case Value::Kind::Map:
        if (const Result<Value> value = valueFromJson(text.toUtf8()); value && value->kind() == existing.kind())
            return existing.kind() == Value::Kind::Map ? lowerCaseKeys(*value) : *value;
        return {};
    default:
        return Value(text);
    }
}

/// Null where something on the way is no map.
std::optional<Value> withValue(const Value &map, const QStringList &path, const QString &text)
{
    if (map.kind() != Value::Kind::Map && !map.isNull())
        return {};
    const Value base = map.isNull() ? Value(Value::Map()) : map;
    const QString &key = path.constFirst();
    const std::optional<Value> value =
        path.size() == 1 ? typedAs(base[key], text) : withValue(base[key], path.sliced(1), text);
    if (!value)
        return {};
    return withKey(base, key, *value);
}

} // namespace

QString hugoEnvironment(const QStringList &variables, const QString &otherwise)
{
    for (const char *name : {"HUGO_ENVIRONMENT=", "HUGO_ENV="}) {
        for (const QString &variable : variables) {
            if (variable.startsWith(QLatin1String(name)) && variable.size() > qsizetype(qstrlen(name)))
                return variable.sliced(qsizetype(qstrlen(name)));
        }
    }
    return otherwise;
}

Value withVariables(const Value &config, const QStringList &variables)
{
    Value result = config;
    for (const QString &variable : variables) {
        const qsizetype equals = variable.indexOf(u'=');
        // The parting character and one of a key.
        if (!variable.startsWith(QLatin1String("HUGO")) || equals < 6)
            continue;
        const QStringList path = variable.sliced(5, equals - 5).split(variable.at(4));
        QStringList keys;
        for (const QString &key : path)
            keys += key.toLower();
        if (keys.contains(QString()))
            continue;
        if (const std::optional<Value> changed = withValue(result, keys, variable.sliced(equals + 1)))
            result = *changed;
    }
    return result;
}

} // namespace shownotes
