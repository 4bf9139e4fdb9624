#include <render/commonends.h>

#include <algorithm>
#include <cstring>

namespace shownotes {

namespace {

// Whole stretches are compared by memcmp, which is many times faster than byte by byte.
constexpr qsizetype stretch = 4096;

} // namespace

CommonEnds commonEnds(QByteArrayView before, QByteArrayView after)
{
    const qsizetype most = std::min(before.size(), after.size());
    CommonEnds common;
    while (common.head + stretch <= most
        && std::memcmp(before.data() + common.head, after.data() + common.head, size_t(stretch)) == 0)
        common.head += stretch;
    while (common.head < most && before[common.head] == after[common.head])
        ++common.head;

    const qsizetype rest = most - common.head;
    const char *const beforeEnd = before.data() + before.size();
    const char *const afterEnd = after.data() + after.size();
    while (common.tail + stretch <= rest
        && std::memcmp(beforeEnd - common.tail - stretch, afterEnd - common.tail - stretch, size_t(stretch)) == 0)
        common.tail += stretch;
    while (common.tail < rest && beforeEnd[-1 - common.tail] == afterEnd[-1 - common.tail])
        ++common.tail;
    return common;
}

} // namespace shownotes
