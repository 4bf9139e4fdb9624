#include "widecharacters.h"

#include "characters.h"

#include <algorithm>
#include <iterator>

namespace shownotes {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

template<size_t Size> bool isAmong(const Range (&ranges)[Size], char32_t c)
{
    return std::any_of(
        std::begin(ranges), std::end(ranges), [c](const Range &range) { return c >= range.first && c <= range.last; });
}

/// Goldmark's IsEastAsianWideRune.
bool isWide(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Han:
    case QChar::Script_Hangul:
        return true;
    default:
        return QChar::category(c) == QChar::Letter_Modifier || (c >= 0x3000 && c <= 0x303F);
    }
}

/// East Asian width F, W or H.
bool hasWideCell(char32_t c)
{
    static constexpr Range Ranges[] = {{0x1100, 0x115F}, {0x20A9, 0x20A9}, {0x231A, 0x231B}, {0x23E9, 0x23EC},
        {0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x2E80, 0x303E},
        {0x3041, 0x33FF}, {0x3400, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
        {0xFE10, 0xFE19}, {0xFE30, 0xFE6F}, {0xFF01, 0xFFBE}, {0xFFC2, 0xFFDC}, {0xFFE0, 0xFFE6}, {0xFFE8, 0xFFEE},
        {0x16FE0, 0x18AFF}, {0x1B000, 0x1B2FF}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF},
        {0x20000, 0x3FFFD}};
    return isAmong(Ranges, c);
}

/// CSS Text 3, draft of April 2020: the space discarding set.
bool discardsSpace(char32_t c)
{
    static constexpr Range Ranges[] = {{0x2E80, 0x2FDF}, {0x2FF0, 0x30FF}, {0x3130, 0x319F}, {0x31C0, 0x31FF},
        {0x3300, 0x4DBF}, {0x4E00, 0xA4CF}, {0xF900, 0xFAFF}, {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFF00, 0xFFEF},
        {0x1B000, 0x1B16F}, {0x20000, 0x2A6DF}, {0x2A700, 0x2EBEF}, {0x2F800, 0x2FA1F}, {0x30000, 0x3134F}};
    return isAmong(Ranges, c);
}

} // namespace

bool joinsLines(CjkSettings::LineBreaks lineBreaks, char32_t before, char32_t after)
{
    constexpr char32_t ZeroWidthSpace = 0x200B;
    switch (lineBreaks) {
    case CjkSettings::LineBreaks::Kept:
        return false;
    case CjkSettings::LineBreaks::Simple:
        return isWide(before) && isWide(after);
    case CjkSettings::LineBreaks::Css3Draft:
        break;
    }
    if (before == ZeroWidthSpace || after == ZeroWidthSpace)
        return true;
    if (hasWideCell(before) && hasWideCell(after))
        return QChar::script(before) != QChar::Script_Hangul && QChar::script(after) != QChar::Script_Hangul;
    return discardsSpace(before) || isUnicodePunct(before) || discardsSpace(after) || isUnicodePunct(after);
}

} // namespace shownotes
