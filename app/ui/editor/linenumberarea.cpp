#include "editor/linenumberarea.h"

#include "editor/markdowneditor.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPaintEvent>

namespace shownotes {

LineNumberArea::LineNumberArea(MarkdownEditor *editor)
    : QWidget(editor)
    , m_editor(editor)
{
    setCursor(Qt::ArrowCursor);
    setFocusPolicy(Qt::NoFocus);
}

QSize LineNumberArea::sizeHint() const
{
    return {m_editor->lineNumberAreaWidth(), 0};
}

void LineNumberArea::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setFont(m_editor->font());
    painter.fillRect(event->rect(), m_editor->palette().color(QPalette::Base));

    QColor quiet = m_editor->palette().color(QPalette::Text);
    quiet.setAlphaF(0.55F);
    const QColor current = m_editor->palette().color(QPalette::Text);
    const int currentBlock = m_editor->textCursor().blockNumber();
    const int margin = m_editor->fontMetrics().horizontalAdvance(u'0');
    const auto drawNumber = [&](int number, const QRectF &block) {
        painter.setPen(number == currentBlock ? current : quiet);
        painter.drawText(QRectF(0, block.top(), width() - margin, m_editor->fontMetrics().lineSpacing()),
            Qt::AlignRight | Qt::AlignTop, QString::number(number + m_editor->firstLineNumber()));
    };
    m_editor->forEachVisibleBlock(event->rect(), drawNumber);
}

void LineNumberArea::mousePressEvent(QMouseEvent *event)
{
    m_editor->selectLineAt(event->position().toPoint().y());
}

void LineNumberArea::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_editor->viewport(), event);
}

} // namespace shownotes
