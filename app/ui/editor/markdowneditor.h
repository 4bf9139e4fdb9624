#pragma once

#include <content/textencoding.h>

#include <QPlainTextEdit>

#include <functional>
#include <memory>
#include <optional>

namespace shownotes {

class Completion;
class LineNumberArea;
class MarkdownHighlighter;
class TextMarks;

/// The Markdown text of a page: syntax colours, line numbers as in the file, Japanese input.
class MarkdownEditor : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit MarkdownEditor(QWidget *parent = nullptr);
    ~MarkdownEditor() override;

    /// Shows `document`, which stays its owner's; nullptr shows an empty one. Gives the document the layout that a plain-text editor needs.
    /// Marks of `encoding` are drawn as what they stand for, and copied text is without them.
    void showDocument(QTextDocument *document, const TextEncoding &encoding = TextEncoding());

    /// The number in the file of the body's first line.
    int firstLineNumber() const { return m_firstLineNumber; }
    void setFirstLineNumber(int line);

    /// The document line (0-based, with the fraction of the line that is scrolled away) at the top of the view.
    double topLine() const;
    void scrollToLine(double line);
    /// Puts the caret at the start of the 0-based document line and shows it.
    void goToLine(int line);
    /// The same with a position of the document.
    void goToPosition(int position);
    /// Selects what stands between two positions and shows it; not told by scrolled().
    void select(int begin, int end);

    /// Points more (or fewer) than the system's fixed font has.
    void setZoom(double points);

    /// What counts as images when it is dropped or pasted: it is told by imagesGiven() instead of being inserted.
    void setImageTest(const std::function<bool(const QMimeData *)> &test) { m_isImages = test; }

    int lineNumberAreaWidth() const;
    void forEachVisibleBlock(
        const QRect &area, const std::function<void(int number, const QRectF &geometry)> &visit) const;
    void selectLineAt(int y);

    /// What is underlined as wrong in the text that is shown.
    TextMarks *marks() const { return m_marks; }
    Completion *completion() const { return m_completion; }

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

signals:
    /// The reader scrolled; not emitted for scrollToLine().
    void scrolled(double topLine);
    /// A line is too long for wrapping and colours to keep up with typing.
    void longLinesChanged(bool present);
    /// Images were dropped or pasted at `place`; `given` is gone after that.
    void imagesGiven(const QMimeData *given, const QTextCursor &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QMimeData *createMimeDataFromSelection() const override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    bool isImages(const QMimeData *source) const;
    void takeAsCopy(QDropEvent *event) const;
    void drawMarks(const QRect &area);
    void updateMargins();
    void updateNumbers(const QRect &rect, int dy);
    void noticeScrolling();
    /// Underlines, and the tint of the caret's line.
    void showSelections();
    void noticeLongLines(int position, int removed, int added);
    void setLongLines(bool present);

    LineNumberArea *m_numbers;
    TextMarks *m_marks;
    Completion *m_completion;
    std::unique_ptr<MarkdownHighlighter> m_highlighter;
    std::function<bool(const QMimeData *)> m_isImages;
    std::optional<bool> m_dragsImages; ///< while something is dragged over the text: asking again would fetch it again
    TextEncoding m_encoding;
    int m_firstLineNumber = 1;
    double m_lastTop = 0;
    bool m_longLines = false;
    bool m_isComposing = false; ///< an input method's text stands before the caret, not yet part of the document
    bool m_scrollingByCode = false;
};

} // namespace shownotes
