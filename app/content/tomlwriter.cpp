#include "tomlwriter.h"

#include <QRegularExpression>

#include <cmath>

namespace shownotes {

namespace {

bool isTomlDate(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}"
                       "([Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?([Zz]|[-+][0-9]{2}:[0-9]{2})?)?\\z"));
    return pattern.match(text).hasMatch();
}

bool hasControl(const QString &text)
{
    return std::any_of(
        text.cbegin(), text.cend(), [](QChar c) { return (c.unicode() < 0x20 && c != u'\t') || c.unicode() == 0x7f; });
}

QByteArray basicString(const QString &text, bool multiLine, const QByteArray &lineBreak)
{
    QByteArray out;
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '\\':
            out += "\\\\";
            break;
        case '"':
            // Only three in a row would close a multi-line string, or one that is the last character.
            out += multiLine && !out.endsWith('"') ? "\"" : "\\\"";
            break;
        case '\n':
            out += multiLine ? lineBreak : QByteArray("\\n");
            break;
        case '\t':
            out += multiLine ? "\t" : "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
                out += "\\u" + QByteArray::number(int(c), 16).rightJustified(4, '0');
            else
                out += c;
        }
    }
    if (!multiLine)
        return '"' + out + '"';
    if (out.endsWith('"') && !out.endsWith("\\\""))
        out.insert(out.size() - 1, '\\');
    return "\"\"\"" + lineBreak + out + "\"\"\"";
}

QByteArray writeString(
    const QString &text, const SourceNode *old, const QByteArray &oldText, bool oneLine, const QByteArray &lineBreak)
{
    const bool wasLiteral = old && oldText.startsWith('\'');
    const bool wasMultiLine = old && old->style == SourceNode::Style::Literal;
    // An author who writes `\n` in quotes goes on to do so.
    const bool escapesBreaks =
        old && old->style == SourceNode::Style::DoubleQuoted && old->value.toString().contains(u'\n');
    // A line that begins with the fence would close the front matter, and Hugo reads Windows line breaks as what they are.
    const bool fitsLines = lineBreak == "\n" && !(u'\n' + text).contains(QStringLiteral("\n+++"));
    const bool multiLine = fitsLines && (wasMultiLine || (!oneLine && !escapesBreaks && text.contains(u'\n')));
    if (wasLiteral && wasMultiLine && multiLine && !text.contains(u"''") && !text.endsWith(u'\'')
        && !hasControl(QString(text).remove(u'\n')))
        return "'''" + lineBreak + QString(text).replace(u'\n', QString::fromUtf8(lineBreak)).toUtf8() + "'''";
    if (wasLiteral && !multiLine && !text.contains(u'\'') && !hasControl(text))
        return '\'' + text.toUtf8() + '\'';
    return basicString(text, multiLine, lineBreak);
}

QByteArray writeFloat(double number)
{
    if (std::isnan(number))
        return "nan";
    if (std::isinf(number))
        return number > 0 ? "inf" : "-inf";
    const QByteArray text = Value(number).toString().toUtf8();
    return text.contains('.') || text.contains('e') ? text : text + ".0";
}

} // namespace

QByteArray writeTomlKey(const QString &key)
{
    static const QRegularExpression bare(QStringLiteral("\\A[A-Za-z0-9_-]+\\z"));
    return bare.match(key).hasMatch() ? key.toUtf8() : basicString(key, false, {});
}

std::optional<QByteArray> writeTomlValue(
    const Value &value, const SourceNode *old, const QByteArray &oldText, bool oneLine, const QByteArray &lineBreak)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return std::nullopt;
    case Value::Kind::Boolean:
    case Value::Kind::Integer:
        return value.toString().toUtf8();
    case Value::Kind::Float:
        return writeFloat(value.toDouble());
    case Value::Kind::String:
    case Value::Kind::DateTime: {
        // A date that stands without quotes gets none for another date.
        const bool wasDate = old && old->value.kind() == Value::Kind::DateTime;
        const bool isDate = value.kind() == Value::Kind::DateTime && (!old || old->value.kind() != Value::Kind::String);
        if ((wasDate || isDate) && isTomlDate(value.toString()))
            return value.toString().toUtf8();
        return writeString(value.toString(), old, oldText, oneLine, lineBreak);
    }
    case Value::Kind::List: {
        QByteArray text;
        const Value::List list = value.toList();
        for (const Value &item : list) {
            const auto written = writeTomlValue(item, nullptr, {}, true, lineBreak);
            if (!written)
                return std::nullopt;
            text += (text.isEmpty() ? "" : ", ") + *written;
        }
        return '[' + text + ']';
    }
    case Value::Kind::Map: {
        QByteArray text;
        const Value::Map map = value.toMap();
        for (const Value::Entry &entry : map) {
            const auto written = writeTomlValue(entry.value, nullptr, {}, true, lineBreak);
            if (!written)
                return std::nullopt;
            text += (text.isEmpty() ? "" : ", ") + writeTomlKey(entry.key) + " = " + *written;
        }
        return text.isEmpty() ? QByteArray("{}") : "{ " + text + " }";
    }
    }
    return std::nullopt;
}

std::optional<QByteArray> writeTomlLines(const Value::Map &map, const QByteArray &lineBreak)
{
    QByteArray lines;
    for (const Value::Entry &entry : map) {
        const auto written = writeTomlValue(entry.value, nullptr, {}, false, lineBreak);
        if (!written)
            return std::nullopt;
        lines += writeTomlKey(entry.key) + " = " + *written + lineBreak;
    }
    return lines;
}

} // namespace shownotes
