#pragma once

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace shownotes {

/// A date in front matter as Hugo 0.111 reads it; nothing where Hugo silently reads year 1 (`2020-12-02 22:39`,
/// `2020/12/02`, empty). A text without zone is in `siteZone` (the site's timeZone); otherwise the result keeps the
/// offset as written. White space around it counts as a fault, as with Hugo.
std::optional<QDateTime> hugoDate(const QString &text, const QTimeZone &siteZone = QTimeZone::utc());

/// Whether `text` has a date but no time of day (`2020-12-02`).
bool isDateOnly(const QString &text);

} // namespace shownotes
