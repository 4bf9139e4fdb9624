#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <variant>

namespace shownotes {

/// One front-matter or configuration value as Hugo would read it, whatever the format it is written in.
/// Maps keep the order of the text. Copyable.
class Value {
public:
    enum class Kind {
        Null, ///< `key:` with nothing behind it
        Boolean,
        Integer,
        Float,
        String,
        DateTime, ///< a date or date-time that the format itself types (TOML, plain YAML timestamp); kept as its text
        List,
        Map,
    };
    struct Entry;
    using List = QList<Value>;
    using Map = QList<Entry>;

    Value() = default;
    Value(bool value)
        : m_data(value)
    {
    }
    Value(int value)
        : m_data(qint64(value))
    {
    }
    Value(qint64 value)
        : m_data(value)
    {
    }
    Value(double value)
        : m_data(value)
    {
    }
    Value(const QString &value)
        : m_data(value)
    {
    }
    Value(const char *value)
        : m_data(QString::fromUtf8(value))
    {
    }
    Value(const List &value)
        : m_data(value)
    {
    }
    Value(const Map &value);
    static Value dateTime(const QString &text);
    static Value strings(const QStringList &texts);

    Kind kind() const { return Kind(m_data.index()); }
    bool isNull() const { return kind() == Kind::Null; }
    bool isScalar() const { return kind() < Kind::List; }

    bool toBool() const; ///< false unless Boolean true
    qint64 toInteger() const; ///< 0 unless Integer
    double toDouble() const; ///< Integer or Float, else 0
    QString toString() const; ///< a scalar's text (`true`, `12`, the date as written); empty for Null, List and Map
    QStringList
    toStringList() const; ///< a List's scalars; a single scalar as a list of one (as Hugo's cast does); else empty
    List toList() const;
    Map toMap() const;

    /// The value under `key` of a Map, letter case folded as Hugo does; of duplicates the last, as Hugo takes it. Null where there is none.
    Value operator[](const QString &key) const;
    bool contains(const QString &key) const;
    /// Follows keys downwards: `at({"image", "caption"})`.
    Value at(const QStringList &path) const;

    friend bool operator==(const Value &a, const Value &b);

private:
    struct DateTimeText {
        QString text;
        friend bool operator==(const DateTimeText &, const DateTimeText &) = default;
    };

    std::variant<std::monostate, bool, qint64, double, QString, DateTimeText, List, std::shared_ptr<const Map>> m_data;
};

struct Value::Entry {
    QString key; ///< as written
    Value value;
    friend bool operator==(const Entry &, const Entry &) = default;
};

/// Reads one JSON value (object keys in the order of the text). Error: Syntax with line and column.
Result<Value> valueFromJson(const QByteArray &json);

/// Writes compact JSON in UTF-8; dates as strings.
QByteArray valueToJson(const Value &value);

} // namespace shownotes
