#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QTime>

#include <optional>

namespace shownotes {

/// A date or date-time as it is written in a page, taken apart so that one part can change and all else stays: separator, seconds, offset.
struct DateText {
    QDate date;
    std::optional<QTime> time; ///< nothing: date only
    QString separator = QStringLiteral("T"); ///< between date and time: `T`, `t` or a space
    QString offset; ///< as written, with the white space before it: `Z`, `+09:00`, ` +0900`; may be empty

    /// ISO forms only (`2020-12-02`, `2020-12-02T22:39:07+09:00`, `2020-12-02 22:39:07 +0900`); nothing for others, such as RFC 1123, and for
    /// what a calendar cannot show.
    static std::optional<DateText> parse(const QString &text);
    QString toString() const;

    /// Minutes east of UTC; nothing without an offset.
    std::optional<int> offsetMinutes() const;
    /// The same form at `moment`: in the offset that is written, or as `moment` has it where none is; date only stays date only.
    DateText at(const QDateTime &moment) const;
};

} // namespace shownotes
