#include <render/blockpatch.h>

#include <algorithm>

namespace shownotes {

namespace {

/// Most blocks are the very same bytes in memory as before, which need not be looked at.
bool areSame(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && (a.constData() == b.constData() || a == b);
}

} // namespace

BlockPatch blockPatch(const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const qsizetype common = std::min(before.size(), after.size());
    qsizetype head = 0;
    const auto same = [](const RenderedBlock &a, const RenderedBlock &b) {
        return a.firstLine == b.firstLine && a.lastLine == b.lastLine && areSame(a.html, b.html);
    };
    while (head < common && same(before[head], after[head]))
        ++head;

    BlockPatch patch;
    if (head == before.size() && head == after.size())
        return patch;

    // The tail may have moved as a whole, so lines count only relative to the last block.
    qsizetype tail = 0;
    if (head < common)
        patch.lineShift = after.last().firstLine - before.last().firstLine;
    const auto sameButMoved = [shift = patch.lineShift](const RenderedBlock &a, const RenderedBlock &b) {
        return a.firstLine + shift == b.firstLine && a.lastLine + shift == b.lastLine && areSame(a.html, b.html);
    };
    while (tail < common - head && sameButMoved(before[before.size() - 1 - tail], after[after.size() - 1 - tail]))
        ++tail;
    if (tail == 0)
        patch.lineShift = 0;

    patch.first = int(head);
    patch.removed = int(before.size() - head - tail);
    patch.inserted = after.mid(head, after.size() - head - tail);
    return patch;
}

void applyPatch(QList<RenderedBlock> &blocks, const BlockPatch &patch)
{
    for (qsizetype i = patch.first + patch.removed; i < blocks.size(); ++i) {
        blocks[i].firstLine += patch.lineShift;
        blocks[i].lastLine += patch.lineShift;
    }
    QList<RenderedBlock> next = blocks.mid(0, patch.first);
    next += patch.inserted;
    next += blocks.mid(patch.first + patch.removed);
    blocks = next;
}

} // namespace shownotes
