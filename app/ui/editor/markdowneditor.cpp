#include "editor/markdowneditor.h"

#include "editor/completion.h"
#include "editor/linenumberarea.h"
#include "editor/markdownhighlighter.h"
#include "editor/textmarks.h"

#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace shownotes {

namespace {

bool hasLongLine(QTextBlock block, const QTextBlock &end)
{
    for (; block.isValid() && block != end; block = block.next()) {
        if (block.length() > MarkdownHighlighter::LongestLine)
            return true;
    }
    return false;
}

QString signOf(TextEncoding::Mark mark)
{
    switch (mark) {
    case TextEncoding::Mark::None:
        return {};
    case TextEncoding::Mark::EndsWithLf:
        return QStringLiteral("↓");
    case TextEncoding::Mark::EndsWithCrLf:
        return QStringLiteral("↵");
    case TextEncoding::Mark::CarriageReturn:
        return QStringLiteral("←");
    case TextEncoding::Mark::ParagraphSeparator:
        return QStringLiteral("¶");
    case TextEncoding::Mark::FirstFrameCharacter:
    case TextEncoding::Mark::SecondFrameCharacter:
        return QStringLiteral("□");
    }
    return {};
}

} // namespace

MarkdownEditor::MarkdownEditor(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_numbers(new LineNumberArea(this))
    , m_marks(new TextMarks(this))
    , m_completion(new Completion(this))
{
    setAccessibleName(tr("Markdown text"));
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(false);
    setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
    setCursorWidth(2);

    connect(this, &QPlainTextEdit::blockCountChanged, this, &MarkdownEditor::updateMargins);
    connect(this, &QPlainTextEdit::updateRequest, this, &MarkdownEditor::updateNumbers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEditor::showSelections);
    connect(m_marks, &TextMarks::changed, this, &MarkdownEditor::showSelections);
    showDocument(nullptr);
}

MarkdownEditor::~MarkdownEditor() = default;

void MarkdownEditor::showDocument(QTextDocument *shown, const TextEncoding &encoding)
{
    m_encoding = encoding;
    m_highlighter.reset();
    m_marks->set({});
    disconnect(document(), &QTextDocument::contentsChange, this, nullptr);
    if (!shown) {
        shown = new QTextDocument(this);
    }
    if (!qobject_cast<QPlainTextDocumentLayout *>(shown->documentLayout()))
        shown->setDocumentLayout(new QPlainTextDocumentLayout(shown));
    shown->setDefaultFont(font());
    // Decided before the text is laid out: wrapping a 1 MB line takes half a minute.
    m_longLines = hasLongLine(shown->begin(), shown->end());
    setLineWrapMode(m_longLines ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    // The editor's very first document belongs to Qt, which deletes it here.
    QTextDocument *before = document();
    const bool isOurs = before->parent() == this && before != shown;
    setDocument(shown);
    if (isOurs)
        before->deleteLater();

    m_highlighter = std::make_unique<MarkdownHighlighter>(shown, palette(), encoding);
    m_highlighter->rehighlight(); // what is seen first is drawn in its colours
    connect(shown, &QTextDocument::contentsChange, this, &MarkdownEditor::noticeLongLines);
    connect(shown, &QTextDocument::contentsChange, m_marks, &TextMarks::noticeEdit);
    updateMargins();
    showSelections();
    emit longLinesChanged(m_longLines);
}

void MarkdownEditor::setFirstLineNumber(int line)
{
    if (line == m_firstLineNumber)
        return;
    m_firstLineNumber = line;
    updateMargins();
    m_numbers->update();
}

double MarkdownEditor::topLine() const
{
    const QTextBlock block = firstVisibleBlock();
    const QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    const double hidden = geometry.height() > 0 ? -geometry.top() / geometry.height() : 0;
    return block.blockNumber() + std::clamp(hidden, 0.0, 1.0);
}

void MarkdownEditor::scrollToLine(double line)
{
    const QScopedValueRollback byCode(m_scrollingByCode, true);
    const QTextBlock block = document()->findBlockByNumber(int(line));
    if (!block.isValid())
        return;
    // The scroll bar counts layout lines, not pixels: a wrapped block is several.
    const double within = (line - std::floor(line)) * block.lineCount();
    verticalScrollBar()->setValue(block.firstLineNumber() + int(within));
}

void MarkdownEditor::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(line);
    if (!block.isValid())
        return;
    goToPosition(block.position());
}

void MarkdownEditor::goToPosition(int position)
{
    QTextCursor place(document());
    place.setPosition(position);
    setTextCursor(place);
    centerCursor();
}

void MarkdownEditor::select(int begin, int end)
{
    const QScopedValueRollback byCode(m_scrollingByCode, true);
    QTextCursor selected(document());
    // The caret at the begin, which is what is to be seen.
    selected.setPosition(end);
    selected.setPosition(begin, QTextCursor::KeepAnchor);
    setTextCursor(selected);
    const QRect caret = cursorRect();
    if (caret.top() < fontMetrics().height() || caret.bottom() > viewport()->height() - fontMetrics().height())
        centerCursor();
}

void MarkdownEditor::setZoom(double points)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(std::max(5.0, font.pointSizeF() + points));
    setFont(font);
    document()->setDefaultFont(font);
}

int MarkdownEditor::lineNumberAreaWidth() const
{
    const int last = m_firstLineNumber + blockCount() - 1;
    const int digits = std::max(3, int(QString::number(last).size()));
    return fontMetrics().horizontalAdvance(u'0') * (digits + 2);
}

void MarkdownEditor::forEachVisibleBlock(const QRect &area, const std::function<void(int, const QRectF &)> &visit) const
{
    QTextBlock block = firstVisibleBlock();
    QRectF geometry = blockBoundingGeometry(block).translated(contentOffset());
    for (; block.isValid() && geometry.top() <= area.bottom(); block = block.next()) {
        geometry = blockBoundingGeometry(block).translated(contentOffset());
        if (block.isVisible() && geometry.bottom() >= area.top())
            visit(block.blockNumber(), geometry);
    }
}

void MarkdownEditor::selectLineAt(int y)
{
    QTextCursor cursor = cursorForPosition({0, y});
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus(Qt::MouseFocusReason);
}

QVariant MarkdownEditor::inputMethodQuery(Qt::InputMethodQuery query) const
{
    // Qt answers in the viewport's coordinates, but the input method places its candidate window by the widget's.
    const QVariant answer = QPlainTextEdit::inputMethodQuery(query);
    switch (query) {
    case Qt::ImCursorRectangle:
    case Qt::ImAnchorRectangle:
    case Qt::ImInputItemClipRectangle:
        return answer.toRectF().translated(viewport()->pos());
    default:
        return answer;
    }
}

void MarkdownEditor::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_encoding.hasMarks())
        drawMarks(event->rect());
}

void MarkdownEditor::drawMarks(const QRect &area)
{
    QPainter painter(viewport());
    painter.setPen(SyntaxColors(palette()).lineEnd.foreground().color());
    forEachVisibleBlock(area, [&](int number, const QRectF &) {
        const QTextBlock block = document()->findBlockByNumber(number);
        const QString text = block.text();
        for (int at = 0; at < text.size(); ++at) {
            const QString sign = signOf(m_encoding.mark(text[at]));
            if (sign.isEmpty())
                continue;
            QTextCursor place(block);
            place.setPosition(block.position() + at);
            painter.drawText(cursorRect(place).bottomLeft() - QPoint(0, fontMetrics().descent()), sign);
        }
    });
}

void MarkdownEditor::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    updateMargins();
}

void MarkdownEditor::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter) {
        m_highlighter->setPalette(palette());
        showSelections();
    } else if (event->type() == QEvent::FontChange) {
        setTabStopDistance(4 * fontMetrics().horizontalAdvance(u' '));
        updateMargins();
    } else if (event->type() == QEvent::ReadOnlyChange) {
        showSelections();
    }
}

void MarkdownEditor::keyPressEvent(QKeyEvent *event)
{
    if (m_completion->takeKey(event)) {
        event->accept();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    m_completion->noticeKey(event);
}

bool MarkdownEditor::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QTextCursor place = cursorForPosition(help->pos());
        const QString message = m_marks->message(m_marks->at(place.position()));
        // Beside the text there is nothing to tell of.
        if (message.isEmpty() || !cursorRect(place).adjusted(-24, 0, 24, 0).contains(help->pos()))
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), message, viewport());
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

void MarkdownEditor::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu(event->pos());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QTextCursor place = byMouse ? cursorForPosition(event->pos()) : textCursor();
    m_marks->addTo(menu, m_marks->at(place.position()));
    menu->popup(byMouse ? event->globalPos() : viewport()->mapToGlobal(cursorRect().bottomLeft()));
}

void MarkdownEditor::inputMethodEvent(QInputMethodEvent *event)
{
    const bool wasComposing = std::exchange(m_isComposing, !event->preeditString().isEmpty());
    QPlainTextEdit::inputMethodEvent(event);
    if (wasComposing && !m_isComposing)
        showSelections();
}

QMimeData *MarkdownEditor::createMimeDataFromSelection() const
{
    // Qt's own would turn no-break spaces into spaces.
    const QString text = textCursor().selectedText().replace(QChar::ParagraphSeparator, u'\n');
    auto *copied = new QMimeData;
    copied->setText(m_encoding.withoutMarks(text));
    return copied;
}

bool MarkdownEditor::isImages(const QMimeData *source) const
{
    return m_dragsImages.value_or(false) || (!m_dragsImages && m_isImages && m_isImages(source));
}

bool MarkdownEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return isImages(source) || (source->hasText() && !source->hasUrls());
}

void MarkdownEditor::insertFromMimeData(const QMimeData *source)
{
    if (isImages(source)) {
        QTextCursor place = textCursor();
        place.setPosition(place.selectionEnd());
        emit imagesGiven(source, place);
        return;
    }
    // Pasted HTML comes in as its plain text: what is written here is Markdown.
    if (source->hasText())
        textCursor().insertText(source->text());
    ensureCursorVisible();
}

void MarkdownEditor::dragEnterEvent(QDragEnterEvent *event)
{
    m_dragsImages.reset();
    m_dragsImages = isImages(event->mimeData());
    // Other files dropped here are the window's to open.
    if (event->mimeData()->hasUrls() && !*m_dragsImages) {
        event->ignore();
        return;
    }
    QPlainTextEdit::dragEnterEvent(event);
    takeAsCopy(event);
}

void MarkdownEditor::dragMoveEvent(QDragMoveEvent *event)
{
    QPlainTextEdit::dragMoveEvent(event);
    takeAsCopy(event);
}

void MarkdownEditor::dragLeaveEvent(QDragLeaveEvent *event)
{
    QPlainTextEdit::dragLeaveEvent(event);
    m_dragsImages.reset();
}

void MarkdownEditor::dropEvent(QDropEvent *event)
{
    QPlainTextEdit::dropEvent(event);
    takeAsCopy(event);
    m_dragsImages.reset();
}

/// A file manager would remove what is moved.
void MarkdownEditor::takeAsCopy(QDropEvent *event) const
{
    if (!event->isAccepted() || !isImages(event->mimeData()))
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void MarkdownEditor::updateMargins()
{
    const int width = lineNumberAreaWidth();
    setViewportMargins(width, 0, 0, 0);
    const QRect area = contentsRect();
    m_numbers->setGeometry(area.left(), area.top(), width, area.height());
}

void MarkdownEditor::updateNumbers(const QRect &rect, int dy)
{
    if (dy != 0)
        m_numbers->scroll(0, dy);
    else
        m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    noticeScrolling();
}

void MarkdownEditor::noticeScrolling()
{
    // The scroll bar's own signal does not come when the caret pulls the view along.
    const double top = topLine();
    if (top == m_lastTop)
        return;
    m_lastTop = top;
    if (!m_scrollingByCode)
        emit scrolled(top);
}

void MarkdownEditor::showSelections()
{
    // Nothing is drawn anew while an input method is composing.
    if (m_isComposing)
        return;
    QList<QTextEdit::ExtraSelection> selections = m_marks->selections();
    if (!isReadOnly()) {
        QTextEdit::ExtraSelection line;
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(0.08F);
        line.format.setBackground(tint);
        line.format.setProperty(QTextFormat::FullWidthSelection, true);
        line.cursor = textCursor();
        line.cursor.clearSelection();
        selections.prepend(line);
    }
    setExtraSelections(selections);
    m_numbers->update();
}

void MarkdownEditor::noticeLongLines(int position, int removed, int added)
{
    Q_UNUSED(removed)
    const QTextBlock end = document()->findBlock(position + added).next();
    if (!m_longLines && hasLongLine(document()->findBlock(position), end))
        setLongLines(true);
}

void MarkdownEditor::setLongLines(bool present)
{
    m_longLines = present;
    // Wrapping a 300 kB line costs seconds for each key.
    setLineWrapMode(present ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    emit longLinesChanged(present);
}

} // namespace shownotes
