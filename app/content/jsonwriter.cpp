#include "jsonwriter.h"

#include <cmath>

namespace shownotes {

QByteArray quoteJson(const QString &text)
{
    QByteArray json("\"");
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\r':
            json += "\\r";
            break;
        case '\t':
            json += "\\t";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                json += "\\u" + QByteArray::number(int(c), 16).rightJustified(4, '0');
            else
                json += c;
        }
    }
    return json + '"';
}

QByteArray valueToJson(const Value &value)
{
    QByteArray json;
    switch (value.kind()) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Boolean:
    case Value::Kind::Integer:
        return value.toString().toUtf8();
    case Value::Kind::Float:
        return std::isfinite(value.toDouble()) ? value.toString().toUtf8() : quoteJson(value.toString());
    case Value::Kind::String:
    case Value::Kind::DateTime:
        return quoteJson(value.toString());
    case Value::Kind::List: {
        const Value::List list = value.toList();
        for (const Value &item : list)
            json += (json.isEmpty() ? "" : ",") + valueToJson(item);
        return '[' + json + ']';
    }
    case Value::Kind::Map: {
        const Value::Map map = value.toMap();
        for (const Value::Entry &entry : map)
            json += (json.isEmpty() ? "" : ",") + quoteJson(entry.key) + ':' + valueToJson(entry.value);
        return '{' + json + '}';
    }
    }
    return json;
}

} // namespace shownotes
