#pragma once

#include <content/value.h>

namespace shownotes {

/// `text` in double quotes, escaped as JSON asks for and no further: what is not ASCII stays as it is.
QByteArray quoteJson(const QString &text);

} // namespace shownotes
