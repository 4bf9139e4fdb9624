#include "editor/blockhighlighter.h"

#include <QElapsedTimer>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>

namespace shownotes {

namespace {

/// Milliseconds at one go of what waits.
constexpr int share = 6;
/// Characters that count as one more line.
constexpr int lineLength = 200;

/// What may be coloured at once.
class Budget {
public:
    bool operator()(const QTextBlock &next)
    {
        const bool isLeft = m_lines > 0;
        m_lines -= 1 + next.length() / lineLength;
        return isLeft;
    }

private:
    int m_lines = BlockHighlighter::LinesAtOnce;
};

} // namespace

BlockHighlighter::BlockHighlighter(QTextDocument *document)
    : m_document(document)
    , m_blockCount(document->blockCount())
{
    connect(document, &QTextDocument::contentsChange, this, &BlockHighlighter::noticeChange);
    connect(&m_work, &QTimer::timeout, this, &BlockHighlighter::work);
    // Not from here, for what colours a line is not yet made.
    m_next = 0;
    m_last = m_blockCount - 1;
    m_work.start();
}

void BlockHighlighter::rehighlight()
{
    m_next = -1;
    m_last = -1;
    highlight(m_document->begin(), m_document->blockCount() - 1, Budget());
}

void BlockHighlighter::setFormat(int start, int count, const QTextCharFormat &format)
{
    const auto first = m_formats.begin() + std::clamp<qsizetype>(start, 0, m_formats.size());
    const auto end = m_formats.begin() + std::clamp<qsizetype>(qsizetype(start) + count, 0, m_formats.size());
    std::fill(first, std::max(first, end), format);
}

void BlockHighlighter::noticeChange(int position, int removed, int added)
{
    const QTextBlock first = m_document->findBlock(position);
    if (!first.isValid())
        return;
    const int shift = m_document->blockCount() - m_blockCount;
    m_blockCount = m_document->blockCount();
    if (isBusy() && m_next > first.blockNumber())
        m_next = std::max(first.blockNumber(), m_next + shift);
    m_last = std::min(m_last + shift, m_blockCount - 1);

    const QTextBlock changed = m_document->findBlock(position + added + (removed > 0 ? 1 : 0));
    highlight(first, changed.isValid() ? changed.blockNumber() : m_blockCount - 1, Budget());
}

template<typename More> void BlockHighlighter::highlight(QTextBlock block, int last, More more)
{
    bool stateChanged = false;
    int number = block.blockNumber();
    for (; block.isValid() && (number <= last || stateChanged) && more(block); block = block.next(), ++number)
        stateChanged = highlightOne(block);
    if (!block.isValid() || (number > last && !stateChanged))
        return;
    // What waited already and stands before this is still in front of it.
    m_next = isBusy() ? std::min(m_next, number) : number;
    m_last = std::max({m_last, last, number});
    m_work.start();
}

void BlockHighlighter::work()
{
    QElapsedTimer clock;
    clock.start();
    const QTextBlock block = m_document->findBlockByNumber(std::max(0, m_next));
    const int last = m_last;
    m_next = -1;
    m_last = -1;
    highlight(block, last, [&clock](const QTextBlock &) { return clock.elapsed() < share; });
    if (!isBusy())
        m_work.stop();
}

bool BlockHighlighter::highlightOne(const QTextBlock &block)
{
    m_block = block;
    const int before = block.userState();
    m_formats.fill({}, block.length() - 1);
    m_block.setUserState(-1);
    highlightBlock(block.text());
    applyFormats();
    return m_block.userState() != before;
}

void BlockHighlighter::applyFormats()
{
    QTextLayout *layout = m_block.layout();
    // What an input method is composing has formats of its own, and is no part of the text yet.
    const int composedAt = layout->preeditAreaPosition();
    const int composed = int(layout->preeditAreaText().size());
    const QList<QTextLayout::FormatRange> shown = layout->formats();
    QList<QTextLayout::FormatRange> ranges;
    for (const QTextLayout::FormatRange &range : shown) {
        if (composed > 0 && range.start >= composedAt && range.start + range.length <= composedAt + composed)
            ranges.append(range);
    }
    for (qsizetype start = 0; start < m_formats.size();) {
        qsizetype end = start + 1;
        while (end < m_formats.size() && m_formats[end] == m_formats[start])
            ++end;
        if (!m_formats[start].isEmpty()) {
            QTextLayout::FormatRange range {int(start), int(end - start), m_formats[start]};
            if (composed > 0 && range.start >= composedAt)
                range.start += composed;
            else if (composed > 0 && range.start + range.length >= composedAt)
                range.length += composed;
            ranges.append(range);
        }
        start = end;
    }
    if (ranges == shown)
        return;
    layout->setFormats(ranges);
    m_document->markContentsDirty(m_block.position(), m_block.length());
}

} // namespace shownotes
