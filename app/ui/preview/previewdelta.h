#pragma once

#include <render/blockpatch.h>

namespace shownotes::preview {

/// A block of the new list, and which of the shown ones it is made from.
struct DeltaPiece {
    int from = -1; ///< counts from PreviewDelta::first, rises from piece to piece; -1: made anew
    bool changed = true; ///< its HTML differs from that of `from`

    friend bool operator==(const DeltaPiece &, const DeltaPiece &) = default;
};

/// How the shown blocks become the wanted ones. Unlike a BlockPatch, which spans from the first difference to the last, it knows which blocks
/// in between are the same, so that a footnote that changed at the end of the page costs nothing in its middle.
struct Delta {
    int first = 0;
    int removed = 0; ///< blocks from `first` on that `pieces` take the place of
    QList<DeltaPiece> pieces;
    int lineShift = 0; ///< of the blocks behind
};

Delta delta(const QList<RenderedBlock> &shown, const QList<RenderedBlock> &wanted);

} // namespace shownotes::preview
