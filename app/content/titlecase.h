#pragma once

#include <QString>

namespace shownotes {

/// The site's `titleCaseStyle`.
enum class TitleCaseStyle { Ap, Chicago, Go };

/// What Hugo 0.111's `title` makes of a text: the words of a headline in capitals but for the small ones, as the style guides have it.
QString titleCase(const QString &text, TitleCaseStyle style);

} // namespace shownotes
