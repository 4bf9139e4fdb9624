#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace shownotes {

/// `time` written in a layout of Go's time package (`2006-01-02T15:04:05Z07:00`), names in English.
/// Nothing where the layout asks for what is not known here: a zone's abbreviation, fractions of a second.
std::optional<QString> goDateFormat(const QDateTime &time, const QString &layout);

/// Whether the layout writes the name of a month or weekday, or am and pm, which Hugo's dateFormat has in the site's language.
bool hasNames(const QString &layout);

} // namespace shownotes
