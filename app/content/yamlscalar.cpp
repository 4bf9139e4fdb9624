#include "yamlscalar.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <cmath>
#include <limits>

namespace shownotes {

namespace {

const QString longTagPrefix = QStringLiteral("tag:yaml.org,2002:");

const QHash<QString, Value> &namedValues()
{
    static const QHash<QString, Value> values = [] {
        QHash<QString, Value> named;
        for (const char *word : {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
            named.insert(QString::fromLatin1(word), Value(true));
        for (const char *word : {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"})
            named.insert(QString::fromLatin1(word), Value(false));
        for (const char *word : {"", "~", "null", "Null", "NULL"})
            named.insert(QString::fromLatin1(word), Value());
        for (const char *word : {".nan", ".NaN", ".NAN"})
            named.insert(QString::fromLatin1(word), Value(std::numeric_limits<double>::quiet_NaN()));
        for (const char *word : {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"})
            named.insert(QString::fromLatin1(word), Value(std::numeric_limits<double>::infinity()));
        for (const char *word : {"-.inf", "-.Inf", "-.INF"})
            named.insert(QString::fromLatin1(word), Value(-std::numeric_limits<double>::infinity()));
        return named;
    }();
    return values;
}

// Go's strconv.ParseInt(text, 0, 64) after the underscores are gone.
std::optional<Value> readInteger(QString text)
{
    const bool negative = text.startsWith(u'-');
    if (negative || text.startsWith(u'+'))
        text.remove(0, 1);
    int base = 10;
    if (text.size() > 1 && text.at(0) == u'0') {
        const QChar kind = text.at(1).toLower();
        base = kind == u'x' ? 16 : kind == u'b' ? 2 : 8;
        text.remove(0, base == 8 && kind != u'o' ? 1 : 2);
    }
    if (text.isEmpty() || !text.at(0).isLetterOrNumber())
        return std::nullopt;
    bool good = false;
    const quint64 number = text.toULongLong(&good, base);
    if (!good)
        return std::nullopt;
    if (number <= quint64(std::numeric_limits<qint64>::max()))
        return Value(negative ? -qint64(number) : qint64(number));
    if (negative)
        return number == quint64(1) << 63 ? std::optional(Value(std::numeric_limits<qint64>::min())) : std::nullopt;
    return Value(double(number));
}

bool isFloat(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?\\z"));
    return pattern.match(text).hasMatch();
}

Value readPlain(const QString &text)
{
    const auto named = namedValues().constFind(text);
    if (named != namedValues().cend())
        return *named;
    const char16_t first = text.at(0).unicode();
    if (first == u'.') {
        if (isFloat(text))
            return Value(text.toDouble());
    } else if ((first >= u'0' && first <= u'9') || first == u'+' || first == u'-') {
        if (isYamlTimestamp(text))
            return Value::dateTime(text);
        QString digits = text;
        digits.remove(u'_');
        if (const auto integer = readInteger(digits))
            return *integer;
        if (isFloat(digits)) {
            const double number = digits.toDouble();
            if (std::isfinite(number))
                return Value(number);
        }
    }
    return Value(text);
}

Error cannotBe(const QString &text, const QString &tag)
{
    return {Error::Kind::Syntax,
        //: %1 is a text of the front matter, %2 a YAML tag such as !!int
        QCoreApplication::translate("shownotes::YamlScalar", "“%1” cannot be read as %2.").arg(text.left(80), tag)};
}

// YAML 1.1 and 1.2 readers other than Hugo's: sexagesimal numbers, 1.2's octals, `=`.
bool otherReadersType(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(
        "\\A([-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?|0o[0-7]+|[-+]?[0-9][0-9_,]*(\\.[0-9_]*)?([eE][-+]?[0-9]+)?|"
        "[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?|=|<<)\\z"));
    return pattern.match(text).hasMatch();
}

bool isPrintable(char32_t c)
{
    return (c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd && c != 0xfeff)
        || (c >= 0x10000 && c <= 0x10ffff);
}

// Characters that YAML takes for a line break, or that no YAML text may hold as they are.
bool needsEscape(char32_t c)
{
    return !isPrintable(c) || c == 0x2028 || c == 0x2029;
}

QByteArray doubleQuoted(const QString &text)
{
    QByteArray out("\"");
    for (const char32_t c : text.toUcs4()) {
        switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        case '\r':
            out += "\\r";
            break;
        default:
            if (!needsEscape(c))
                out += QString::fromUcs4(&c, 1).toUtf8();
            else if (c <= 0xff)
                out += "\\x" + QByteArray::number(uint(c), 16).rightJustified(2, '0');
            else
                out += "\\u" + QByteArray::number(uint(c), 16).rightJustified(4, '0');
        }
    }
    return out + '"';
}

bool fitsSingleQuotes(const QString &text)
{
    const auto units = text.toUcs4();
    return std::none_of(units.cbegin(), units.cend(), [](char32_t c) { return needsEscape(c); });
}

} // namespace

bool isYamlTimestamp(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
                       "([Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(\\.[0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})"
                       "| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(\\.[0-9]+)?)?\\z"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return false;
    const int month = match.captured(2).toInt();
    const int day = match.captured(3).toInt();
    const int year = match.captured(1).toInt();
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    static constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12 || day < 1 || day > days[month - 1] + (month == 2 && leap ? 1 : 0))
        return false;
    const int hourAt = match.captured(5).isEmpty() ? 10 : 5;
    return match.captured(hourAt).toInt() < 24 && match.captured(hourAt + 1).toInt() < 60
        && match.captured(hourAt + 2).toInt() < 60;
}

Result<Value> readYamlScalar(const QString &text, const QString &tag)
{
    if (tag.isEmpty() || tag == u'?')
        return readPlain(text);
    if (!tag.startsWith(longTagPrefix))
        return Value(text);
    const QString kind = tag.mid(longTagPrefix.size());
    if (kind == u"str")
        return Value(text);
    if (kind == u"binary") {
        const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1().simplified().replace(" ", ""),
            QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return cannotBe(text, QStringLiteral("!!binary"));
        return Value(QString::fromUtf8(*decoded));
    }
    const Value plain = readPlain(text);
    if (kind == u"float") {
        if (plain.kind() == Value::Kind::Integer)
            return Value(plain.toDouble());
        return plain.kind() == Value::Kind::Float ? Result<Value>(plain) : cannotBe(text, QStringLiteral("!!float"));
    }
    const QHash<QString, Value::Kind> kinds {{QStringLiteral("int"), Value::Kind::Integer},
        {QStringLiteral("bool"), Value::Kind::Boolean}, {QStringLiteral("null"), Value::Kind::Null},
        {QStringLiteral("timestamp"), Value::Kind::DateTime}};
    const auto wanted = kinds.constFind(kind);
    if (wanted != kinds.cend())
        return plain.kind() == *wanted ? Result<Value>(plain) : cannotBe(text, QStringLiteral("!!") + kind);
    return Value(text);
}

bool yamlNeedsQuotes(const QString &text, bool flow)
{
    if (text.isEmpty() || text.at(0).isSpace() || text.back().isSpace() || !fitsSingleQuotes(text))
        return true;
    if (readPlain(text).kind() != Value::Kind::String || otherReadersType(text))
        return true;
    static const QString indicators = QStringLiteral(",[]{}#&*!|>'\"%@`");
    const QChar first = text.at(0);
    if (indicators.contains(first))
        return true;
    // YAML lets `-`, `?` and `:` begin a plain text where no space follows; `---` and `...` are fences.
    if ((first == u'-' || first == u'?' || first == u':')
        && (flow || text.size() == 1 || text.at(1).isSpace() || text.startsWith(u"---")))
        return true;
    if (text.startsWith(u"...") || text.startsWith(u"+++"))
        return true;
    if (text.contains(u": ") || text.endsWith(u':') || text.contains(u" #") || text.contains(u":\t")
        || text.contains(u"\t#"))
        return true;
    if (!flow)
        return false;
    static const QString flowIndicators = QStringLiteral(",[]{}?");
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return flowIndicators.contains(c); })
        || text.contains(u':');
}

QByteArray writeYamlString(const QString &text, YamlQuotes quotes, bool flow)
{
    if (quotes == YamlQuotes::Auto && !yamlNeedsQuotes(text, flow))
        return text.toUtf8();
    const bool single = quotes == YamlQuotes::Single
        || (quotes == YamlQuotes::Auto && !text.contains(u'\'') && (text.contains(u'"') || text.contains(u'\\')));
    if (single && fitsSingleQuotes(text))
        return "'" + QString(text).replace(u'\'', QStringLiteral("''")).toUtf8() + "'";
    return doubleQuoted(text);
}

QByteArray writeYamlScalar(const Value &value, YamlQuotes quotes, bool flow)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return "null";
    case Value::Kind::Float: {
        const double number = value.toDouble();
        if (std::isnan(number))
            return ".nan";
        if (std::isinf(number))
            return number > 0 ? ".inf" : "-.inf";
        const QByteArray text = value.toString().toUtf8();
        return text.contains('.') || text.contains('e') ? text : text + ".0";
    }
    case Value::Kind::String:
        return writeYamlString(value.toString(), quotes, flow);
    case Value::Kind::DateTime:
        // What quotes would keep from being a date is one without them.
        if (quotes == YamlQuotes::Auto && !flow && isYamlTimestamp(value.toString()))
            return value.toString().toUtf8();
        return writeYamlString(value.toString(), quotes, flow);
    default:
        return value.toString().toUtf8();
    }
}

bool canBeYamlBlock(const QString &text)
{
    const auto units = text.toUcs4();
    return std::all_of(
        units.cbegin(), units.cend(), [](char32_t c) { return c == '\n' || c == '\t' || !needsEscape(c); });
}

} // namespace shownotes
