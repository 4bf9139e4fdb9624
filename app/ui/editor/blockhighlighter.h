#pragma once

#include <QList>
#include <QObject>
#include <QTextBlock>
#include <QTextCharFormat>
#include <QTimer>

class QTextDocument;

namespace shownotes {

/// Keeps the colours of a text in step with it, line by line, as QSyntaxHighlighter does, but with a bound on what one key costs: a key that makes code of
/// all that follows colours the lines around at once and the others bit by bit, while nothing else is to do.
///
/// A line's state is what is open at its end; a line is coloured again where its text or the state before it changed.
class BlockHighlighter : public QObject {
    Q_OBJECT

public:
    /// So many lines are coloured at once, before the event loop goes on; fewer where they are long.
    static constexpr int LinesAtOnce = 200;

    explicit BlockHighlighter(QTextDocument *document);

    /// All of it, the first lines at once.
    void rehighlight();
    /// Lines wait for their colours.
    bool isBusy() const { return m_next >= 0; }

protected:
    /// Colours one line: setFormat() and setCurrentBlockState() for what it holds. Its state is -1 unless it is set.
    virtual void highlightBlock(const QString &text) = 0;

    int previousBlockState() const { return m_block.previous().userState(); }
    void setCurrentBlockState(int state) { m_block.setUserState(state); }
    void setFormat(int start, int count, const QTextCharFormat &format);
    QTextCharFormat format(int position) const { return m_formats.value(position); }
    QTextBlock currentBlock() const { return m_block; }

private:
    void noticeChange(int position, int removed, int added);
    /// Colours from `block` on up to the line `last`, and on while states change; `more` is asked before each line. What is left waits.
    template<typename More> void highlight(QTextBlock block, int last, More more);
    /// True where its state is another one than before.
    bool highlightOne(const QTextBlock &block);
    void applyFormats();
    void work();

    QTextDocument *m_document;
    QTextBlock m_block;
    QList<QTextCharFormat> m_formats; ///< of each character of m_block
    int m_blockCount = 0;
    int m_next = -1; ///< the first line that waits; -1: none does
    int m_last = -1; ///< up to this one they all do, behind it those whose state before them changes
    QTimer m_work;
};

} // namespace shownotes
