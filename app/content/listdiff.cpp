#include "listdiff.h"

#include "valueedit.h"

#include <vector>

namespace shownotes {

namespace {

// Longest common subsequence; beyond this many comparisons only the common beginning and end count.
constexpr qsizetype maxCells = 40'000;

// Hugo does not tell {} from null, but who sets one of them wants to find it written.
bool sameItem(const Value &a, const Value &b)
{
    return sameForHugo(a, b) && a.isNull() == b.isNull();
}

struct Match {
    int old;
    int wanted;
};

void matchMiddle(const Value::List &old, const Value::List &wanted, int begin, int oldEnd, int wantedEnd,
    std::vector<Match> &matches)
{
    const int rows = oldEnd - begin;
    const int columns = wantedEnd - begin;
    if (qsizetype(rows) * columns > maxCells)
        return;
    std::vector<std::vector<int>> longest(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1, 0));
    for (int i = rows - 1; i >= 0; --i) {
        for (int j = columns - 1; j >= 0; --j) {
            const auto r = size_t(i);
            const auto c = size_t(j);
            longest[r][c] = sameItem(old.at(begin + i), wanted.at(begin + j))
                ? longest[r + 1][c + 1] + 1
                : qMax(longest[r + 1][c], longest[r][c + 1]);
        }
    }
    for (int i = 0, j = 0; i < rows && j < columns;) {
        if (sameItem(old.at(begin + i), wanted.at(begin + j)))
            matches.push_back({begin + i++, begin + j++});
        else if (longest[size_t(i) + 1][size_t(j)] >= longest[size_t(i)][size_t(j) + 1])
            ++i;
        else
            ++j;
    }
}

} // namespace

QList<ListStep> listSteps(const Value::List &old, const Value::List &wanted)
{
    int begin = 0;
    int oldEnd = int(old.size());
    int wantedEnd = int(wanted.size());
    while (begin < oldEnd && begin < wantedEnd && sameItem(old.at(begin), wanted.at(begin)))
        ++begin;
    while (oldEnd > begin && wantedEnd > begin && sameItem(old.at(oldEnd - 1), wanted.at(wantedEnd - 1))) {
        --oldEnd;
        --wantedEnd;
    }
    std::vector<Match> matches {{begin - 1, begin - 1}};
    matchMiddle(old, wanted, begin, oldEnd, wantedEnd, matches);
    matches.push_back({oldEnd, wantedEnd});

    // Between two matches: as many as there are on both sides change, the rest comes or goes. From the back, so that indexes stay right.
    QList<ListStep> steps;
    for (size_t gap = matches.size() - 1; gap > 0; --gap) {
        const int oldBegin = matches[gap - 1].old + 1;
        const int wantedBegin = matches[gap - 1].wanted + 1;
        const int olds = matches[gap].old - oldBegin;
        const int wanteds = matches[gap].wanted - wantedBegin;
        // Changes first: a list must not become empty on the way.
        for (int i = qMin(olds, wanteds) - 1; i >= 0; --i)
            steps.append({ListStep::Kind::Change, oldBegin + i, wanted.at(wantedBegin + i)});
        for (int i = olds - 1; i >= wanteds; --i)
            steps.append({ListStep::Kind::Remove, oldBegin + i, Value()});
        for (int i = olds; i < wanteds; ++i)
            steps.append({ListStep::Kind::Insert, oldBegin + i, wanted.at(wantedBegin + i)});
    }
    return steps;
}

} // namespace shownotes
