#pragma once

#include "characters.h"

namespace shownotes {

/// Whether a run of delimiters (`*`, `_`, `~`, quotes) can open or close something.
struct Flanking {
    bool canOpen = false;
    bool canClose = false;
    qsizetype length = 0; ///< of the run
};

/// Goldmark's ScanDelimiter for the run that begins the rest of a line. `before` is the character in front of it; `withSymbols` whether symbols
/// are punctuation.
inline Flanking flankingAt(QByteArrayView line, char32_t before, bool withSymbols)
{
    const char c = line[0];
    qsizetype end = 0;
    while (end < line.size() && line[end] == c)
        ++end;
    const char32_t after = end < line.size() ? runeAt(line, end).value : U' ';
    const bool punctBefore = isPunctRune(before, withSymbols);
    const bool spaceBefore = isSpaceRune(before);
    const bool punctAfter = isPunctRune(after, withSymbols);
    const bool spaceAfter = isSpaceRune(after);
    const bool left = !spaceAfter && (!punctAfter || spaceBefore || punctBefore);
    const bool right = !spaceBefore && (!punctBefore || spaceAfter || punctAfter);
    if (c == '_')
        return {left && (!right || punctBefore), right && (!left || punctAfter), end};
    return {left, right, end};
}

} // namespace shownotes
