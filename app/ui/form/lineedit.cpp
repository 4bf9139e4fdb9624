#include "form/lineedit.h"

#include "form/fieldwidget.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFrame>

namespace shownotes {

LineEdit::LineEdit(QWidget *parent)
    : QLineEdit(parent)
{
    guardInput(this);
    setMinimumWidth(60);
}

void LineEdit::showText(const QString &shown)
{
    if (shown == text())
        return;
    const int cursor = cursorPosition();
    setText(shown);
    setCursorPosition(hasFocus() ? qMin(cursor, int(shown.size())) : 0);
}

void LineEdit::setDetail(const QString &detail, const QString &meaning)
{
    if (detail == m_detail)
        return;
    m_detail = detail;
    setToolTip(detail.isEmpty() ? QString() : QStringLiteral("%1: %2").arg(meaning, detail));
    const int width =
        detail.isEmpty() ? 0 : fontMetrics().horizontalAdvance(detail) + 2 * fontMetrics().averageCharWidth();
    setTextMargins(0, 0, width, 0);
    update();
}

void LineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The first two actions and their separator are undo and redo of this line only.
    const QList<QAction *> actions = menu->actions();
    if (!isReadOnly() && actions.size() > 3 && actions.at(2)->isSeparator()) {
        for (int i = 0; i < 3; ++i)
            menu->removeAction(actions.at(i));
    }
    menu->popup(event->globalPos());
}

void LineEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_detail.isEmpty())
        return;
    QStyleOptionFrame option;
    initStyleOption(&option);
    const QRect inside = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(
        inside.adjusted(0, 0, -fontMetrics().averageCharWidth() / 2, 0), Qt::AlignRight | Qt::AlignVCenter, m_detail);
}

} // namespace shownotes
