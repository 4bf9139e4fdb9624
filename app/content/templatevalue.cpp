#include "templatevalue.h"

#include <QLocale>

namespace shownotes {

bool TemplateValue::isTrue() const
{
    if (m_time)
        return m_time->isValid();
    switch (m_value.kind()) {
    case Value::Kind::Null:
        return false;
    case Value::Kind::Boolean:
        return m_value.toBool();
    case Value::Kind::Integer:
        return m_value.toInteger() != 0;
    case Value::Kind::Float:
        return m_value.toDouble() != 0;
    case Value::Kind::String:
    case Value::Kind::DateTime:
        return !m_value.toString().isEmpty();
    case Value::Kind::List:
        return !m_value.toList().isEmpty();
    case Value::Kind::Map:
        return !m_value.toMap().isEmpty();
    }
    return false;
}

std::optional<QString> TemplateValue::printed() const
{
    if (!isList())
        return castToString();
    QStringList parts;
    const Value::List list = m_value.toList();
    for (const Value &item : list) {
        const std::optional<QString> part = TemplateValue(item).printed();
        if (!part)
            return {};
        parts += *part;
    }
    return u'[' + parts.join(u' ') + u']';
}

std::optional<QString> TemplateValue::castToString() const
{
    if (m_time)
        return {};
    switch (m_value.kind()) {
    case Value::Kind::Boolean:
    case Value::Kind::Integer:
    case Value::Kind::String:
        return m_value.toString();
    case Value::Kind::Float: {
        // Go writes the shortest digits, and very large and small numbers otherwise than we would.
        const double number = m_value.toDouble();
        if (qAbs(number) >= 1e15 || (number != 0 && qAbs(number) < 1e-4))
            return {};
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    }
    default:
        return {};
    }
}

std::optional<qint64> TemplateValue::castToInteger() const
{
    if (isInteger())
        return m_value.toInteger();
    if (!isString())
        return {};
    bool isNumber = false;
    const QString text = m_value.toString();
    const qint64 number = text.toLongLong(&isNumber, 10);
    if (!isNumber || text.startsWith(u'+') || text != text.trimmed())
        return {};
    return number;
}

} // namespace shownotes
