#pragma once

#include <content/value.h>

#include <QDateTime>
#include <QString>

#include <optional>
#include <variant>

namespace shownotes {

/// A value while a Go template runs. A moment is not what Value has: it can be formatted.
class TemplateValue {
public:
    TemplateValue() = default;
    TemplateValue(const Value &value)
        : m_value(value)
    {
    }
    TemplateValue(const QString &text)
        : m_value(text)
    {
    }
    TemplateValue(const QDateTime &time)
        : m_time(time)
    {
    }

    const Value &value() const { return m_value; }
    const std::optional<QDateTime> &time() const { return m_time; }

    bool isString() const { return !m_time && m_value.kind() == Value::Kind::String; }
    bool isInteger() const { return !m_time && m_value.kind() == Value::Kind::Integer; }
    bool isNumber() const { return isInteger() || (!m_time && m_value.kind() == Value::Kind::Float); }
    bool isList() const { return !m_time && m_value.kind() == Value::Kind::List; }
    bool isNil() const { return !m_time && m_value.isNull(); }

    /// As Go's templates decide it: not empty, not zero, not false.
    bool isTrue() const;
    /// What `{{ … }}` prints; nothing where that is not known here (a moment, a map, nothing at all).
    std::optional<QString> printed() const;
    /// Hugo's cast to a string: texts, numbers, booleans.
    std::optional<QString> castToString() const;
    std::optional<qint64> castToInteger() const;

private:
    Value m_value;
    std::optional<QDateTime> m_time;
};

} // namespace shownotes
