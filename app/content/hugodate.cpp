#include <content/hugodate.h>

#include <QRegularExpression>

namespace shownotes {

namespace {

/// The layouts that Hugo 0.111 tries (spf13/cast), with the leniency of Go's time.Parse: one-digit hours, fractions of a second anywhere, names in any case, any number of blanks for one.
const QRegularExpression &isoLayouts()
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?<year>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)"
                       "(?:(?<t>T| +)(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?"
                       "(?:(?<zone>Z|[+-]\\d\\d:?\\d\\d)"
                       "| +(?<spacedZone>[+-]\\d\\d:?\\d\\d)(?: +[A-Z]{3,5})?)?)?$"));
    return pattern;
}

const QList<QRegularExpression> &namedMonthLayouts()
{
    const QString weekday = QStringLiteral("(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)");
    const QString time =
        QStringLiteral("(?<hour>\\d{1,2}):(?<minute>\\d\\d):(?<second>\\d\\d)(?:[.,](?<fraction>\\d+))?");
    const QString month = QStringLiteral("(?<monthName>[A-Za-z]{3})");
    const QString zone = QStringLiteral("(?:(?<zone>[+-]\\d{4})|[A-Z]{3,5})");
    const auto layout = [](const QString &pattern) {
        return QRegularExpression(
            QLatin1Char('^') + pattern + QLatin1Char('$'), QRegularExpression::CaseInsensitiveOption);
    };
    static const QList<QRegularExpression> patterns {
        // RFC 1123 and 822, with a number or a name for the zone
        layout(weekday + QStringLiteral(", +(?<day>\\d\\d) +") + month + QStringLiteral(" +(?<year>\\d{4}) +") + time
            + QStringLiteral(" +") + zone),
        layout(QStringLiteral("(?<day>\\d\\d) +") + month
            + QStringLiteral(" +(?<shortYear>\\d\\d) +(?<hour>\\d{1,2}):(?<minute>\\d\\d) +") + zone),
        // RFC 850
        layout(QStringLiteral("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, +(?<day>\\d\\d)-") + month
            + QStringLiteral("-(?<shortYear>\\d\\d) +") + time + QStringLiteral(" +[A-Z]{3,5}")),
        // ANSI C, Unix and Ruby
        layout(weekday + QStringLiteral(" +") + month + QStringLiteral(" +(?<day>\\d{1,2}) +") + time
            + QStringLiteral("(?: +") + zone + QStringLiteral(")? +(?<year>\\d{4})")),
        layout(QStringLiteral("(?<day>\\d\\d) +") + month + QStringLiteral(" +(?<year>\\d{4})")),
    };
    return patterns;
}

int monthNumber(const QString &name)
{
    static const QString names = QStringLiteral("janfebmaraprmayjunjulaugsepoctnovdec");
    const qsizetype at = names.indexOf(name.toLower());
    return at >= 0 && at % 3 == 0 ? int(at / 3 + 1) : 0;
}

std::optional<int> offsetSeconds(const QString &zone)
{
    if (zone == QLatin1String("Z") || zone == QLatin1String("z"))
        return 0;
    const int hours = zone.mid(1, 2).toInt();
    const int minutes = zone.right(2).toInt();
    if (hours > 24 || minutes > 59)
        return {};
    return (zone.startsWith(QLatin1Char('-')) ? -1 : 1) * (hours * 3600 + minutes * 60);
}

std::optional<QDateTime> fromMatch(const QRegularExpressionMatch &match, const QTimeZone &siteZone)
{
    const QString shortYear = match.captured(QStringLiteral("shortYear"));
    const int two = shortYear.toInt();
    const int year = shortYear.isEmpty() ? match.captured(QStringLiteral("year")).toInt()
        : two >= 69                      ? 1900 + two
                                         : 2000 + two;
    const QString monthName = match.captured(QStringLiteral("monthName"));
    const int month = monthName.isEmpty() ? match.captured(QStringLiteral("month")).toInt() : monthNumber(monthName);
    const QDate date(year, month, match.captured(QStringLiteral("day")).toInt());
    const QString fraction = match.captured(QStringLiteral("fraction")).leftJustified(3, QLatin1Char('0'), true);
    const QTime time(match.captured(QStringLiteral("hour")).toInt(), match.captured(QStringLiteral("minute")).toInt(),
        match.captured(QStringLiteral("second")).toInt(), fraction.toInt());
    if (!date.isValid() || !time.isValid())
        return {};
    QString zone = match.captured(QStringLiteral("zone"));
    if (zone.isEmpty() && match.hasCaptured(QStringLiteral("spacedZone")))
        zone = match.captured(QStringLiteral("spacedZone"));
    // A zone that is only named counts as none: Hugo takes the site's.
    if (zone.isEmpty())
        return QDateTime(date, time, siteZone);
    const std::optional<int> offset = offsetSeconds(zone);
    if (!offset)
        return {};
    return *offset == 0 ? QDateTime(date, time, Qt::UTC) : QDateTime(date, time, Qt::OffsetFromUTC, *offset);
}

} // namespace

std::optional<QDateTime> hugoDate(const QString &text, const QTimeZone &siteZone)
{
    if (const QRegularExpressionMatch match = isoLayouts().match(text); match.hasMatch()) {
        // Behind a `T` no blank may stand before the zone.
        if (match.captured(QStringLiteral("t")) == QLatin1String("T")
            && match.hasCaptured(QStringLiteral("spacedZone")))
            return {};
        return fromMatch(match, siteZone);
    }
    for (const QRegularExpression &layout : namedMonthLayouts()) {
        if (const QRegularExpressionMatch match = layout.match(text); match.hasMatch())
            return fromMatch(match, siteZone);
    }
    return {};
}

bool isDateOnly(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^\\d{4}-\\d\\d-\\d\\d$|^\\d\\d [A-Za-z]{3} \\d{4}$"));
    return hugoDate(text).has_value() && pattern.match(text).hasMatch();
}

} // namespace shownotes
