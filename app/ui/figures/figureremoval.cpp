#include "figures/figureremoval.h"

namespace shownotes {

namespace {

qsizetype lineBegin(const QByteArray &body, qsizetype at)
{
    return at == 0 ? 0 : body.lastIndexOf('\n', at - 1) + 1;
}

/// Behind the line's end.
qsizetype lineEnd(const QByteArray &body, qsizetype at)
{
    const qsizetype newline = body.indexOf('\n', at);
    return newline < 0 ? body.size() : newline + 1;
}

bool isBlank(const QByteArray &body, qsizetype begin, qsizetype end)
{
    return QByteArrayView(body).sliced(begin, end - begin).trimmed().isEmpty();
}

} // namespace

QList<ResourceUse> removableUses(const Figure &figure)
{
    QList<ResourceUse> uses;
    for (const ResourceUse &use : figure.uses) {
        if (use.isInBody() && isDrawn(use) && use.files.size() <= 1)
            uses.append(use);
    }
    return uses;
}

Splices removalOf(const QByteArray &body, const QList<ResourceUse> &uses)
{
    Splices splices;
    bool blankBefore = false; ///< the line before the last piece that went
    for (const ResourceUse &use : uses) {
        qsizetype begin = use.wholeStart, end = use.wholeEnd;
        const qsizetype first = lineBegin(body, begin), last = lineEnd(body, end);
        if (isBlank(body, first, begin) && isBlank(body, end, last)) {
            begin = first;
            end = last;
            const bool follows = !splices.empty() && splices.back().end == begin;
            if (!follows)
                blankBefore = begin == 0 || isBlank(body, lineBegin(body, begin - 1), begin);
            if (blankBefore && end < body.size() && isBlank(body, end, lineEnd(body, end)))
                end = lineEnd(body, end);
        }
        // One within another's line is gone with it.
        if (splices.empty() || begin >= splices.back().end)
            splices.push_back({begin, end, {}});
    }
    return splices;
}

} // namespace shownotes
