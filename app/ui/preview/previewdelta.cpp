#include "preview/previewdelta.h"

#include <QHash>

#include <algorithm>

namespace shownotes::preview {

namespace {

struct Pair {
    int before;
    int after;
};

/// The pairs of equal blocks that occur once on either side, in an order that rises on both (the longest such).
QList<Pair> certainPairs(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    QHash<QByteArray, int> places; // -1: more than one
    for (int i = 0; i < before.size(); ++i)
        places[before[i].html] = places.contains(before[i].html) ? -1 : i;
    QHash<QByteArray, int> uses;
    for (const RenderedBlock &block : after)
        ++uses[block.html];

    QList<Pair> pairs;
    for (int i = 0; i < after.size(); ++i) {
        const int place = places.value(after[i].html, -1);
        if (place >= 0 && uses.value(after[i].html) == 1)
            pairs.append({place, i});
    }

    // ends[k]: the pair with the least `before` that ends a rising row of k + 1.
    QList<int> ends;
    QList<int> previous(pairs.size(), -1);
    for (int i = 0; i < pairs.size(); ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), pairs[i].before,
            [&pairs](int pair, int value) { return pairs[pair].before < value; });
        if (place != ends.begin())
            previous[i] = *(place - 1);
        if (place == ends.end())
            ends.append(i);
        else
            *place = i;
    }
    QList<Pair> rising;
    for (int i = ends.isEmpty() ? -1 : ends.last(); i >= 0; i = previous[i])
        rising.prepend(pairs[i]);
    return rising;
}

QByteArrayView tag(const RenderedBlock &block)
{
    const QByteArrayView html = QByteArrayView(block.html).trimmed();
    qsizetype end = html.startsWith('<') ? 1 : 0;
    while (end < html.size() && std::isalnum(static_cast<unsigned char>(html[end])))
        ++end;
    return html.first(end);
}

/// Between two certain pairs: old blocks lend their nodes to new ones of the same kind, from both ends inwards.
void pairGap(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after, Pair from, Pair to,
    QList<DeltaPiece> &pieces)
{
    const auto take = [&](int old, int piece) { pieces[piece] = {old, before[old].html != after[piece].html}; };
    while (from.before < to.before && from.after < to.after && tag(before[from.before]) == tag(after[from.after]))
        take(from.before++, from.after++);
    while (from.before < to.before && from.after < to.after && tag(before[to.before - 1]) == tag(after[to.after - 1]))
        take(--to.before, --to.after);
}

} // namespace

Delta delta(const QList<RenderedBlock> &shown, const QList<RenderedBlock> &wanted)
{
    const BlockPatch patch = blockPatch(shown, wanted);
    Delta delta {patch.first, patch.removed, QList<DeltaPiece>(patch.inserted.size()), patch.lineShift};

    const QList<RenderedBlock> before = shown.mid(patch.first, patch.removed);
    Pair from {0, 0};
    QList<Pair> pairs = certainPairs(before, patch.inserted);
    pairs.append({int(before.size()), int(patch.inserted.size())});
    for (const Pair &pair : pairs) {
        pairGap(before, patch.inserted, from, pair, delta.pieces);
        if (pair.after < delta.pieces.size())
            delta.pieces[pair.after] = {pair.before, false};
        from = {pair.before + 1, pair.after + 1};
    }
    return delta;
}

} // namespace shownotes::preview
