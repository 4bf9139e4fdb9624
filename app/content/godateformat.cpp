#include "godateformat.h"

#include <QLocale>

#include <cstdlib>

namespace shownotes {

namespace {

enum class Part {
    Year,
    ShortYear,
    Month,
    PaddedMonth,
    ShortMonthName,
    MonthName,
    Day,
    PaddedDay,
    SpacedDay,
    DayOfYear,
    Hour,
    Hour12,
    PaddedHour12,
    Minute,
    PaddedMinute,
    Second,
    PaddedSecond,
    UpperPm,
    LowerPm,
    ShortWeekday,
    Weekday,
    IsoZone,
    IsoColonZone,
    ColonZone,
    Zone,
    HourZone,
    Unknown,
};

struct Element {
    const char *text;
    Part part;
};

/// Longer ones first.
constexpr Element elements[] = {{"Z07:00:00", Part::Unknown}, {"-07:00:00", Part::Unknown}, {"Z070000", Part::Unknown},
    {"-070000", Part::Unknown}, {"Z07:00", Part::IsoColonZone}, {"-07:00", Part::ColonZone},
    {"January", Part::MonthName}, {"Z0700", Part::IsoZone}, {"-0700", Part::Zone}, {"Monday", Part::Weekday},
    {"2006", Part::Year}, {"Z07", Part::Unknown}, {"-07", Part::HourZone}, {"002", Part::DayOfYear},
    {"__2", Part::Unknown}, {"MST", Part::Unknown}, {"Jan", Part::ShortMonthName}, {"Mon", Part::ShortWeekday},
    {"_2", Part::SpacedDay}, {"01", Part::PaddedMonth}, {"02", Part::PaddedDay}, {"03", Part::PaddedHour12},
    {"04", Part::PaddedMinute}, {"05", Part::PaddedSecond}, {"06", Part::ShortYear}, {"15", Part::Hour},
    {"PM", Part::UpperPm}, {"pm", Part::LowerPm}, {"1", Part::Month}, {"2", Part::Day}, {"3", Part::Hour12},
    {"4", Part::Minute}, {"5", Part::Second}};

bool isFraction(const QString &layout, qsizetype at)
{
    if (layout[at] != u'.' && layout[at] != u',')
        return false;
    qsizetype end = at + 1;
    while (end < layout.size() && (layout[end] == u'0' || layout[end] == u'9') && layout[end] == layout[at + 1])
        ++end;
    return end > at + 1 && (end == layout.size() || !layout[end].isDigit());
}

const Element *elementAt(const QString &layout, qsizetype at)
{
    for (const Element &element : elements) {
        const QLatin1String text(element.text);
        if (!QStringView(layout).mid(at).startsWith(text))
            continue;
        // `_2006` is an underscore and a year; `Janet` and `Month` are words of their own.
        if (element.part == Part::SpacedDay && QStringView(layout).mid(at + 1).startsWith(QLatin1String("2006")))
            continue;
        if ((element.part == Part::ShortMonthName || element.part == Part::ShortWeekday) && at + 3 < layout.size()
            && layout[at + 3] >= u'a' && layout[at + 3] <= u'z')
            continue;
        return &element;
    }
    return nullptr;
}

QString padded(int number, int width = 2, QChar fill = u'0')
{
    return QString::number(number).rightJustified(width, fill);
}

QString zone(const QDateTime &time, bool colon, bool minutes, bool zForUtc)
{
    const int offset = time.offsetFromUtc() / 60;
    if (zForUtc && offset == 0)
        return QStringLiteral("Z");
    const QString hours = (offset < 0 ? u'-' : u'+') + padded(std::abs(offset) / 60);
    return minutes ? hours + (colon ? QStringLiteral(":") : QString()) + padded(std::abs(offset) % 60) : hours;
}

std::optional<QString> partText(Part part, const QDateTime &moment)
{
    const QDate date = moment.date();
    const QTime time = moment.time();
    const int hour12 = time.hour() % 12 == 0 ? 12 : time.hour() % 12;
    const QLocale english = QLocale::c();
    switch (part) {
    case Part::Year:
        return padded(date.year(), 4);
    case Part::ShortYear:
        return padded(date.year() % 100);
    case Part::Month:
        return QString::number(date.month());
    case Part::PaddedMonth:
        return padded(date.month());
    case Part::ShortMonthName:
        return english.monthName(date.month(), QLocale::ShortFormat);
    case Part::MonthName:
        return english.monthName(date.month());
    case Part::Day:
        return QString::number(date.day());
    case Part::PaddedDay:
        return padded(date.day());
    case Part::SpacedDay:
        return padded(date.day(), 2, u' ');
    case Part::DayOfYear:
        return padded(date.dayOfYear(), 3);
    case Part::Hour:
        return padded(time.hour());
    case Part::Hour12:
        return QString::number(hour12);
    case Part::PaddedHour12:
        return padded(hour12);
    case Part::Minute:
        return QString::number(time.minute());
    case Part::PaddedMinute:
        return padded(time.minute());
    case Part::Second:
        return QString::number(time.second());
    case Part::PaddedSecond:
        return padded(time.second());
    case Part::UpperPm:
        return time.hour() < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
    case Part::LowerPm:
        return time.hour() < 12 ? QStringLiteral("am") : QStringLiteral("pm");
    case Part::ShortWeekday:
        return english.dayName(date.dayOfWeek(), QLocale::ShortFormat);
    case Part::Weekday:
        return english.dayName(date.dayOfWeek());
    case Part::IsoZone:
        return zone(moment, false, true, true);
    case Part::IsoColonZone:
        return zone(moment, true, true, true);
    case Part::ColonZone:
        return zone(moment, true, true, false);
    case Part::Zone:
        return zone(moment, false, true, false);
    case Part::HourZone:
        return zone(moment, false, false, false);
    case Part::Unknown:
        return {};
    }
    return {};
}

} // namespace

std::optional<QString> goDateFormat(const QDateTime &time, const QString &layout)
{
    QString text;
    for (qsizetype at = 0; at < layout.size();) {
        if (isFraction(layout, at))
            return {};
        const Element *element = elementAt(layout, at);
        if (!element) {
            text += layout[at++];
            continue;
        }
        const std::optional<QString> part = partText(element->part, time);
        if (!part)
            return {};
        text += *part;
        at += qsizetype(qstrlen(element->text));
    }
    return text;
}

bool hasNames(const QString &layout)
{
    for (qsizetype at = 0; at < layout.size(); ++at) {
        if (const Element *element = elementAt(layout, at)) {
            switch (element->part) {
            case Part::ShortMonthName:
            case Part::MonthName:
            case Part::ShortWeekday:
            case Part::Weekday:
            case Part::UpperPm:
            case Part::LowerPm:
                return true;
            default:
                at += qsizetype(qstrlen(element->text)) - 1;
            }
        }
    }
    return false;
}

} // namespace shownotes
