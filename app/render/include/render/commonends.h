#pragma once

#include <QByteArrayView>

namespace shownotes {

/// How much two texts have in common at their ends: `before` without its first `head` and last `tail` bytes became `after` without the same.
struct CommonEnds {
    qsizetype head = 0;
    qsizetype tail = 0; ///< never overlaps with `head` in either text
};

/// The longest head, then the longest tail. As fast as memory is read.
CommonEnds commonEnds(QByteArrayView before, QByteArrayView after);

} // namespace shownotes
