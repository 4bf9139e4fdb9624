#include "form/chip.h"

#include "form/fieldwidget.h"

#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

namespace shownotes {

namespace {

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int from, int to) { return int(from + (to - from) * share); };
    return QColor(part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue()));
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_remove(new QToolButton(this))
{
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(text);
    setCursor(Qt::ArrowCursor);
    guardInput(this);
    m_remove->setText(QStringLiteral("×"));
    m_remove->setAutoRaise(true);
    m_remove->setFocusPolicy(Qt::NoFocus);
    m_remove->setToolTip(tr("Remove “%1”").arg(text));
    m_remove->setAccessibleName(tr("Remove “%1”").arg(text));
    connect(m_remove, &QToolButton::clicked, this, &Chip::removeRequested);
}

void Chip::setMark(const QString &why)
{
    m_marked = !why.isEmpty();
    setToolTip(why.isEmpty() ? m_text : why);
    setAccessibleDescription(why);
    update();
}

void Chip::setReadOnly(bool readOnly)
{
    m_remove->setVisible(!readOnly);
}

QSize Chip::sizeHint() const
{
    const int height = fontMetrics().height() + 6;
    return QSize(fontMetrics().horizontalAdvance(m_text) + height + fontMetrics().averageCharWidth(), height);
}

QSize Chip::minimumSizeHint() const
{
    return QSize(2 * sizeHint().height(), sizeHint().height());
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    const bool move = event->modifiers() & Qt::AltModifier;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        emit removeRequested();
        break;
    case Qt::Key_Left:
        move ? emit moveRequested(-1) : emit stepRequested(-1);
        break;
    case Qt::Key_Right:
        move ? emit moveRequested(1) : emit stepRequested(1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor highlight = palette().color(QPalette::Highlight);
    QPen outline(hasFocus() ? highlight : mixed(base, highlight, 0.45));
    if (m_marked)
        outline = QPen(palette().color(QPalette::PlaceholderText), 1, Qt::DashLine);
    painter.setPen(outline);
    painter.setBrush(mixed(base, highlight, hasFocus() ? 0.4 : m_marked ? 0.0 : 0.16));
    const QRectF outer = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(outer, 4, 4);
    painter.setPen(palette().color(QPalette::Text));
    const int left = fontMetrics().averageCharWidth();
    const QRect words(left, 0, width() - height() - left + 2, height());
    painter.drawText(words, Qt::AlignVCenter, fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

void Chip::resizeEvent(QResizeEvent *)
{
    m_remove->setGeometry(width() - height() + 2, 2, height() - 4, height() - 4);
}

void Chip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void Chip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace shownotes
