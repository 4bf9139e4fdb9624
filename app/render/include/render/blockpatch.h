#pragma once

#include <render/renderer.h>

namespace shownotes {

/// How one list of blocks becomes the next: `removed` blocks from `first` on give way to `inserted`; the blocks behind them keep their HTML
/// and move by `lineShift` lines.
struct BlockPatch {
    int first = 0;
    int removed = 0;
    QList<RenderedBlock> inserted;
    int lineShift = 0;

    /// True where applying it changes nothing, not even a line number.
    bool isEmpty() const { return removed == 0 && inserted.isEmpty() && lineShift == 0; }
};

/// The smallest patch of that form: common blocks at both ends are left alone.
BlockPatch blockPatch(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after);

void applyPatch(QList<RenderedBlock> &blocks, const BlockPatch &patch);

} // namespace shownotes
