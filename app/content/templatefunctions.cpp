#include "templatefunctions.h"

#include "godateformat.h"
#include "templatetext.h"

#include <content/hugodate.h>

#include <QCryptographicHash>
#include <QDir>

#include <cmath>
#include <functional>

namespace shownotes {

namespace {

using Arguments = QList<TemplateValue>;
using Answer = std::optional<TemplateValue>;
using Function = std::function<Answer(const Arguments &, const TemplateSurroundings &)>;

TemplateValue number(qint64 value)
{
    return Value(value);
}

TemplateValue truth(bool value)
{
    return Value(value);
}

/// All arguments as texts; nothing where one is none or their number is not right.
std::optional<QStringList> texts(const Arguments &arguments, qsizetype least, qsizetype most)
{
    if (arguments.size() < least || arguments.size() > most)
        return {};
    QStringList result;
    for (const TemplateValue &argument : arguments) {
        const std::optional<QString> text = argument.castToString();
        if (!text)
            return {};
        result += *text;
    }
    return result;
}

Function ofText(QString (*change)(const QString &))
{
    return [change](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
        const std::optional<QStringList> text = texts(arguments, 1, 1);
        return text ? Answer(change(text->first())) : std::nullopt;
    };
}

Function ofTwoTexts(TemplateValue (*join)(const QString &, const QString &))
{
    return [join](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
        const std::optional<QStringList> text = texts(arguments, 2, 2);
        return text ? Answer(join(text->at(0), text->at(1))) : std::nullopt;
    };
}

Answer replaced(const Arguments &arguments, const TemplateSurroundings &)
{
    const std::optional<QStringList> text = texts(arguments.mid(0, 3), 3, 3);
    if (!text || arguments.size() > 4 || text->at(1).isEmpty())
        return {};
    qint64 limit = -1;
    if (arguments.size() == 4) {
        if (!arguments[3].isInteger())
            return {};
        limit = arguments[3].value().toInteger();
    }
    QString result = text->at(0);
    for (qsizetype at = result.indexOf(text->at(1)); at >= 0 && limit != 0; --limit) {
        result.replace(at, text->at(1).size(), text->at(2));
        at = result.indexOf(text->at(1), at + text->at(2).size());
    }
    return result;
}

Answer titled(const Arguments &arguments, const TemplateSurroundings &surroundings)
{
    const std::optional<QStringList> text = texts(arguments, 1, 1);
    return text ? Answer(titleCase(text->first(), surroundings.titleCase)) : std::nullopt;
}

Answer humanized(const Arguments &arguments, const TemplateSurroundings &)
{
    const std::optional<QStringList> text = texts(arguments, 1, 1);
    if (!text)
        return {};
    const std::optional<QString> result = humanizedText(text->first());
    return result ? Answer(*result) : std::nullopt;
}

/// Hugo's slicestr STRING START [END] and substr STRING START [LENGTH], both in characters.
Answer sliced(const Arguments &arguments, bool byLength)
{
    if (arguments.size() < 2 || arguments.size() > 3 || !arguments[1].isInteger()
        || (arguments.size() == 3 && !arguments[2].isInteger()))
        return {};
    const std::optional<QString> text = arguments[0].castToString();
    if (!text)
        return {};
    const QList<uint> characters = text->toUcs4();
    const qint64 from = arguments[1].value().toInteger();
    qint64 to = characters.size();
    if (arguments.size() == 3)
        to = arguments[2].value().toInteger() + (byLength ? from : 0);
    if (byLength)
        to = std::min<qint64>(to, characters.size());
    if (from < 0 || to < from || to > characters.size() || (!byLength && from >= characters.size()))
        return {};
    const QList<uint> part = characters.mid(from, to - from);
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), part.size());
}

Answer formattedDate(const Arguments &arguments, const TemplateSurroundings &surroundings)
{
    if (arguments.size() != 2 || !arguments[0].isString())
        return {};
    const QString layout = arguments[0].value().toString();
    // Names are the site's language's, and `:date_long` too.
    if (layout.startsWith(u':')
        || (hasNames(layout) && surroundings.language != QLatin1String("en")
            && !surroundings.language.startsWith(QLatin1String("en-"))))
        return {};
    std::optional<QDateTime> time = arguments[1].time();
    if (!time && arguments[1].isString())
        time = hugoDate(arguments[1].value().toString());
    if (!time)
        return {};
    const std::optional<QString> text = goDateFormat(*time, layout);
    return text ? Answer(*text) : std::nullopt;
}

Answer defaulted(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 2)
        return {};
    // Hugo: a boolean is set, be it false.
    const bool isSet = arguments[1].value().kind() == Value::Kind::Boolean || arguments[1].isTrue();
    return isSet ? arguments[1] : arguments[0];
}

Answer compared(const Arguments &arguments, const std::function<bool(int)> &holds)
{
    if (arguments.size() != 2)
        return {};
    const TemplateValue &a = arguments[0], &b = arguments[1];
    if (a.isNumber() && b.isNumber())
        return truth(
            holds(a.value().toDouble() < b.value().toDouble() ? -1 : a.value().toDouble() > b.value().toDouble()));
    if (a.isString() && b.isString()) {
        // Hugo compares texts that look like numbers and versions otherwise than letters.
        if (a.value().toString() == b.value().toString())
            return truth(holds(0));
    }
    return {};
}

Answer equal(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() < 2)
        return {};
    const TemplateValue &wanted = arguments[0];
    for (const TemplateValue &other : arguments.mid(1)) {
        if (wanted.time() || other.time() || !wanted.value().isScalar() || !other.value().isScalar())
            return {};
        const bool same = wanted.isNumber() && other.isNumber() ? wanted.value().toDouble() == other.value().toDouble()
                                                                : wanted.value() == other.value();
        if (same)
            return truth(true);
    }
    return truth(false);
}

Answer calculated(const Arguments &arguments, char sign)
{
    if (arguments.size() < 2)
        return {};
    TemplateValue result = arguments[0];
    for (const TemplateValue &next : arguments.mid(1)) {
        if (!result.isNumber() || !next.isNumber())
            return {};
        if (result.isInteger() && next.isInteger()) {
            const qint64 a = result.value().toInteger(), b = next.value().toInteger();
            // Far from what overflows.
            if (std::abs(a) > 1'000'000'000 || std::abs(b) > 1'000'000'000 || ((sign == '/' || sign == '%') && b == 0))
                return {};
            result = number(sign == '+' ? a + b
                    : sign == '-'       ? a - b
                    : sign == '*'       ? a * b
                    : sign == '/'       ? a / b
                                        : a % b);
            continue;
        }
        const double a = result.value().toDouble(), b = next.value().toDouble();
        if (sign == '%' || (sign == '/' && b == 0))
            return {};
        result = Value(sign == '+' ? a + b : sign == '-' ? a - b : sign == '*' ? a * b : a / b);
    }
    return result;
}

Answer integer(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 1)
        return {};
    if (arguments[0].isString() && arguments[0].value().toString().startsWith(u'0')
        && arguments[0].value().toString().size() > 1) {
        // Hugo 0.111: `0034` is octal, and `0089` an error.
        bool isOctal = false;
        const qint64 value = arguments[0].value().toString().toLongLong(&isOctal, 8);
        return isOctal ? Answer(number(value)) : std::nullopt;
    }
    const std::optional<qint64> value = arguments[0].castToInteger();
    return value ? Answer(number(*value)) : std::nullopt;
}

Answer length(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 1)
        return {};
    if (arguments[0].isString())
        return number(arguments[0].value().toString().toUtf8().size());
    return arguments[0].isList() ? Answer(number(arguments[0].value().toList().size())) : std::nullopt;
}

Answer indexed(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 2 || !arguments[0].isList() || !arguments[1].isInteger())
        return {};
    const Value::List list = arguments[0].value().toList();
    const qint64 at = arguments[1].value().toInteger();
    return at >= 0 && at < list.size() ? Answer(list[at]) : std::nullopt;
}

Answer split(const Arguments &arguments, const TemplateSurroundings &)
{
    const std::optional<QStringList> text = texts(arguments, 2, 2);
    if (!text || text->at(1).isEmpty())
        return {};
    return TemplateValue(Value::strings(text->at(0).split(text->at(1))));
}

Answer delimited(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 2 || !arguments[0].isList() || !arguments[1].isString())
        return {};
    const std::optional<QStringList> parts = [&]() -> std::optional<QStringList> {
        Arguments items;
        const Value::List list = arguments[0].value().toList();
        for (const Value &item : list)
            items += TemplateValue(item);
        return texts(items, 0, items.size());
    }();
    return parts ? Answer(parts->join(arguments[1].value().toString())) : std::nullopt;
}

Answer repeated(const Arguments &arguments, const TemplateSurroundings &)
{
    if (arguments.size() != 2 || !arguments[0].isInteger() || !arguments[1].isString())
        return {};
    const qint64 times = arguments[0].value().toInteger();
    return times >= 0 && times <= 1000 ? Answer(arguments[1].value().toString().repeated(times)) : std::nullopt;
}

Answer joinedPath(const Arguments &arguments, const TemplateSurroundings &)
{
    const std::optional<QStringList> parts = texts(arguments, 1, 20);
    if (!parts)
        return {};
    QStringList given = *parts;
    given.removeAll(QString());
    return given.isEmpty() ? Answer(QString()) : Answer(cleanedPath(given.join(u'/')));
}

Answer printedParts(const Arguments &arguments, const TemplateSurroundings &)
{
    QString result;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const std::optional<QString> part = arguments[i].printed();
        if (!part)
            return {};
        if (i > 0 && !arguments[i].isString() && !arguments[i - 1].isString())
            result += u' ';
        result += *part;
    }
    return result;
}

const QHash<QString, Function> &functions()
{
    static const QHash<QString, Function> table = [] {
        QHash<QString, Function> all;
        const auto add = [&all](const char *names, const Function &function) {
            const QStringList list = QString::fromLatin1(names).split(u' ');
            for (const QString &name : list)
                all.insert(name, function);
        };
        add("upper strings.ToUpper", ofText([](const QString &text) { return text.toUpper(); }));
        add("lower strings.ToLower", ofText([](const QString &text) { return text.toLower(); }));
        add("chomp strings.Chomp", ofText(chomped));
        add("strings.FirstUpper", ofText([](const QString &text) { return text.left(1).toUpper() + text.mid(1); }));
        add("title strings.Title", titled);
        add("humanize inflect.Humanize", humanized);
        add("replace strings.Replace", replaced);
        add("trim strings.Trim", ofTwoTexts([](const QString &text, const QString &set) -> TemplateValue {
            return trimmedOf(text, set, true, true);
        }));
        add("strings.TrimLeft", ofTwoTexts([](const QString &set, const QString &text) -> TemplateValue {
            return trimmedOf(text, set, true, false);
        }));
        add("strings.TrimRight", ofTwoTexts([](const QString &set, const QString &text) -> TemplateValue {
            return trimmedOf(text, set, false, true);
        }));
        add("strings.TrimPrefix", ofTwoTexts([](const QString &prefix, const QString &text) -> TemplateValue {
            return text.startsWith(prefix) ? text.mid(prefix.size()) : text;
        }));
        add("strings.TrimSuffix", ofTwoTexts([](const QString &suffix, const QString &text) -> TemplateValue {
            return text.endsWith(suffix) ? text.chopped(suffix.size()) : text;
        }));
        add("hasPrefix strings.HasPrefix",
            ofTwoTexts([](const QString &text, const QString &prefix) { return truth(text.startsWith(prefix)); }));
        add("strings.HasSuffix",
            ofTwoTexts([](const QString &text, const QString &suffix) { return truth(text.endsWith(suffix)); }));
        add("strings.Contains",
            ofTwoTexts([](const QString &text, const QString &part) { return truth(text.contains(part)); }));
        add("strings.Count", ofTwoTexts([](const QString &part, const QString &text) {
            return number(part.isEmpty() ? text.toUcs4().size() + 1 : countOf(text, part));
        }));
        add("strings.Repeat", repeated);
        add("split strings.Split", split);
        add("delimit collections.Delimit", delimited);
        add("index collections.Index", indexed);
        add("len", length);
        add("countrunes strings.RuneCount strings.CountRunes",
            [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
                const std::optional<QStringList> text = texts(arguments, 1, 1);
                // countrunes strips HTML and space: only plain texts are the same for all.
                return text && !text->first().contains(u'<') && !text->first().contains(u' ')
                    ? Answer(number(text->first().toUcs4().size()))
                    : std::nullopt;
            });
        add("slicestr strings.SliceString",
            [](const Arguments &arguments, const TemplateSurroundings &) { return sliced(arguments, false); });
        add("substr strings.Substr",
            [](const Arguments &arguments, const TemplateSurroundings &) { return sliced(arguments, true); });
        add("now time.Now", [](const Arguments &arguments, const TemplateSurroundings &surroundings) -> Answer {
            return arguments.isEmpty() ? Answer(surroundings.now) : std::nullopt;
        });
        add("dateFormat time.Format", formattedDate);
        add("time time.AsTime", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            if (arguments.size() != 1 || !arguments[0].isString())
                return {};
            const std::optional<QDateTime> time = hugoDate(arguments[0].value().toString());
            return time ? Answer(*time) : std::nullopt;
        });
        add("path.Base", ofText(baseOfPath));
        add("path.BaseName", ofText([](const QString &path) {
            const QString base = baseOfPath(path);
            const qsizetype dot = base.lastIndexOf(u'.');
            return dot < 0 ? base : base.left(dot);
        }));
        add("path.Dir", ofText([](const QString &path) { return cleanedPath(path.left(path.lastIndexOf(u'/') + 1)); }));
        add("path.Ext", ofText([](const QString &path) {
            const qsizetype dot = path.lastIndexOf(u'.');
            return dot > path.lastIndexOf(u'/') ? path.mid(dot) : QString();
        }));
        add("path.Clean", ofText(cleanedPath));
        add("path.Join", joinedPath);
        add("default compare.Default", defaulted);
        add("cond compare.Conditional", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            if (arguments.size() != 3 || arguments[0].value().kind() != Value::Kind::Boolean)
                return {};
            return arguments[0].isTrue() ? arguments[1] : arguments[2];
        });
        add("eq compare.Eq", equal);
        add("ne compare.Ne", [](const Arguments &arguments, const TemplateSurroundings &surroundings) -> Answer {
            const Answer same = arguments.size() == 2 ? equal(arguments, surroundings) : std::nullopt;
            return same ? Answer(truth(!same->isTrue())) : std::nullopt;
        });
        const auto comparison = [&add](const char *names, bool (*holds)(int)) {
            add(names, [holds](const Arguments &arguments, const TemplateSurroundings &) {
                return compared(arguments, holds);
            });
        };
        comparison("lt compare.Lt", [](int order) { return order < 0; });
        comparison("le compare.Le", [](int order) { return order <= 0; });
        comparison("gt compare.Gt", [](int order) { return order > 0; });
        comparison("ge compare.Ge", [](int order) { return order >= 0; });
        add("not", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            return arguments.size() == 1 ? Answer(truth(!arguments[0].isTrue())) : std::nullopt;
        });
        add("in collections.In", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            if (arguments.size() != 2 || !arguments[1].isString())
                return {};
            if (arguments[0].isString())
                return truth(arguments[0].value().toString().contains(arguments[1].value().toString()));
            return arguments[0].isList() ? Answer(truth(arguments[0].value().toList().contains(arguments[1].value())))
                                         : std::nullopt;
        });
        const auto arithmetic = [&add](const char *names, char sign) {
            add(names, [sign](const Arguments &arguments, const TemplateSurroundings &) {
                return calculated(arguments, sign);
            });
        };
        arithmetic("add math.Add", '+');
        arithmetic("sub math.Sub", '-');
        arithmetic("mul math.Mul", '*');
        arithmetic("div math.Div", '/');
        arithmetic("mod math.Mod", '%');
        add("int cast.ToInt", integer);
        add("string cast.ToString", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            const std::optional<QStringList> text = texts(arguments, 1, 1);
            return text ? Answer(text->first()) : std::nullopt;
        });
        add("md5 crypto.MD5", ofText([](const QString &text) {
            return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
        }));
        add("print fmt.Print", printedParts);
        add("printf fmt.Printf", [](const Arguments &arguments, const TemplateSurroundings &) -> Answer {
            const std::optional<QString> text = arguments.isEmpty() || !arguments[0].isString()
                ? std::nullopt
                : formattedText(arguments[0].value().toString(), arguments.mid(1));
            return text ? Answer(*text) : std::nullopt;
        });
        return all;
    }();
    return table;
}

} // namespace

std::optional<TemplateValue> callTemplateFunction(
    const QString &name, const QList<TemplateValue> &arguments, const TemplateSurroundings &surroundings)
{
    const auto function = functions().constFind(name);
    return function == functions().cend() ? std::nullopt : (*function)(arguments, surroundings);
}

std::optional<TemplateValue> callTimeMethod(
    const QDateTime &time, const QString &name, const QList<TemplateValue> &arguments)
{
    if (name == QLatin1String("Format") && arguments.size() == 1 && arguments[0].isString()) {
        const std::optional<QString> text = goDateFormat(time, arguments[0].value().toString());
        return text ? Answer(*text) : std::nullopt;
    }
    if (name == QLatin1String("AddDate") && arguments.size() == 3) {
        for (const TemplateValue &argument : arguments) {
            if (!argument.isInteger() || std::abs(argument.value().toInteger()) > 100'000)
                return {};
        }
        // Go first adds months, and what goes over a month's end runs into the next.
        const qint64 months = time.date().year() * 12LL + time.date().month() - 1
            + arguments[0].value().toInteger() * 12 + arguments[1].value().toInteger();
        QDateTime moved = time;
        moved.setDate(QDate(int(months / 12), int(months % 12) + 1, 1)
                          .addDays(time.date().day() - 1 + arguments[2].value().toInteger()));
        return moved;
    }
    if (!arguments.isEmpty())
        return {};
    if (name == QLatin1String("Year"))
        return number(time.date().year());
    if (name == QLatin1String("Day"))
        return number(time.date().day());
    if (name == QLatin1String("YearDay"))
        return number(time.date().dayOfYear());
    if (name == QLatin1String("Hour"))
        return number(time.time().hour());
    if (name == QLatin1String("Minute"))
        return number(time.time().minute());
    if (name == QLatin1String("Second"))
        return number(time.time().second());
    if (name == QLatin1String("Unix"))
        return number(time.toSecsSinceEpoch());
    if (name == QLatin1String("UTC"))
        return time.toUTC();
    return {};
}

} // namespace shownotes
