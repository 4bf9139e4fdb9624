#pragma once

#include "figures/figure.h"

#include <content/splice.h>

namespace shownotes {

/// The uses of a picture that can go from the text with it: those that draw this picture alone. Links, galleries and the front matter stay.
QList<ResourceUse> removableUses(const Figure &figure);

/// What takes them out of the body, with their line, and the blank line behind it, where they stand on one alone.
Splices removalOf(const QByteArray &body, const QList<ResourceUse> &uses);

} // namespace shownotes
