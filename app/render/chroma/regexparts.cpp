#include "regexparts.h"

#include <algorithm>
#include <cstdlib>

namespace shownotes::chroma {

namespace {

/// Where the character, class or group at `at` ends.
qsizetype endOfAtom(QByteArrayView pattern, qsizetype at)
{
    if (pattern[at] == '\\')
        return std::min(at + 2, pattern.size());
    if (pattern[at] == '[') {
        qsizetype i = at + 1;
        if (i < pattern.size() && pattern[i] == '^')
            ++i;
        for (bool isFirst = true; i < pattern.size() && (isFirst || pattern[i] != ']'); isFirst = false)
            i += pattern[i] == '\\' ? 2 : 1;
        return std::min(i + 1, pattern.size());
    }
    if (pattern[at] != '(')
        return at + 1;
    qsizetype i = at + 1;
    while (i < pattern.size() && pattern[i] != ')')
        i = endOfAtom(pattern, i);
    return std::min(i + 1, pattern.size());
}

QList<QByteArray> alternatives(QByteArrayView pattern)
{
    QList<QByteArray> found;
    qsizetype begin = 0;
    for (qsizetype i = 0; i < pattern.size(); i = endOfAtom(pattern, i)) {
        if (pattern[i] != '|')
            continue;
        found.append(pattern.sliced(begin, i - begin).toByteArray());
        begin = i + 1;
    }
    found.append(pattern.sliced(begin).toByteArray());
    return found;
}

} // namespace

QList<PatternPart> partsByAlternative(QByteArrayView pattern)
{
    QList<PatternPart> parts;
    for (const QByteArray &alternative : alternatives(pattern)) {
        PatternPart part {{}, alternative.startsWith("(?<!"), alternative};
        if (part.isNegative || alternative.startsWith("(?<=")) {
            const qsizetype end = endOfAtom(alternative, 0);
            part.lookbehind = alternative.mid(4, end - 5);
            part.pattern = alternative.mid(end);
        }
        parts.append(part);
    }
    return parts;
}

QList<PatternPart> partsByFirstGroup(QByteArrayView pattern)
{
    if (!pattern.startsWith('(') || pattern.startsWith("(?"))
        return {};
    const qsizetype end = endOfAtom(pattern, 0);
    const QByteArray rest = pattern.sliced(end).toByteArray();
    const QByteArrayView group = pattern.sliced(1, end - 2);
    qsizetype middle = -1;
    for (qsizetype i = 0; i < group.size(); i = endOfAtom(group, i)) {
        if (group[i] == '|' && std::abs(i - group.size() / 2) < std::abs(middle - group.size() / 2))
            middle = i;
    }
    if (middle < 0)
        return {};
    return {{{}, false, '(' + group.first(middle).toByteArray() + ')' + rest},
        {{}, false, '(' + group.sliced(middle + 1).toByteArray() + ')' + rest}};
}

} // namespace shownotes::chroma
