#pragma once

#include "templatevalue.h"

#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// Hugo 0.111's `humanize`: `my_first-post` is `My first post`, `3` is `3rd`. Nothing where capitals within words would decide.
std::optional<QString> humanizedText(const QString &text);
/// Without line ends at the end.
QString chomped(const QString &text);
/// Without the characters of `set` at the start, the end, or both.
QString trimmedOf(const QString &text, const QString &set, bool atStart, bool atEnd);
/// How often `part` stands in the text without overlapping.
qint64 countOf(const QString &text, const QString &part);
/// Go's path.Clean and path.Base.
QString cleanedPath(const QString &path);
QString baseOfPath(const QString &path);
/// Go's Sprintf for %s %d %v %t %q-less verbs with width; nothing where a verb, or its value, is another.
std::optional<QString> formattedText(const QString &format, const QList<TemplateValue> &arguments);

} // namespace shownotes
