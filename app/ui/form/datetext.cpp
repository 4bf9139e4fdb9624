#include "form/datetext.h"

#include <QRegularExpression>

namespace shownotes {

std::optional<DateText> DateText::parse(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "(\\d{4}-\\d{2}-\\d{2})(?:([Tt ])(\\d{2}:\\d{2}:\\d{2})(\\.\\d+)?( ?(?:Z|[+-]\\d{2}:?\\d{2}))?)?")));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    DateText result;
    result.date = QDate::fromString(match.captured(1), QStringLiteral("yyyy-MM-dd"));
    // QDateTimeEdit's calendar begins in 1752. A fraction of a second would be lost by an edit.
    if (!result.date.isValid() || result.date.year() < 1753 || !match.captured(4).isEmpty())
        return std::nullopt;
    if (!match.captured(3).isEmpty()) {
        const QTime time = QTime::fromString(match.captured(3), QStringLiteral("HH:mm:ss"));
        if (!time.isValid())
            return std::nullopt;
        result.time = time;
        result.separator = match.captured(2);
        result.offset = match.captured(5);
    }
    return result;
}

QString DateText::toString() const
{
    const QString day = date.toString(QStringLiteral("yyyy-MM-dd"));
    return time ? day + separator + time->toString(QStringLiteral("HH:mm:ss")) + offset : day;
}

std::optional<int> DateText::offsetMinutes() const
{
    QString digits = offset.trimmed();
    if (digits.isEmpty())
        return std::nullopt;
    if (digits == QLatin1String("Z"))
        return 0;
    const int sign = digits.startsWith(QLatin1Char('-')) ? -1 : 1;
    digits.remove(QLatin1Char(':'));
    return sign * (digits.mid(1, 2).toInt() * 60 + digits.mid(3, 2).toInt());
}

DateText DateText::at(const QDateTime &moment) const
{
    const std::optional<int> minutes = offsetMinutes();
    const QDateTime local = minutes ? moment.toOffsetFromUtc(*minutes * 60) : moment;
    DateText result = *this;
    result.date = local.date();
    if (time)
        result.time = QTime(local.time().hour(), local.time().minute(), local.time().second());
    return result;
}

} // namespace shownotes
