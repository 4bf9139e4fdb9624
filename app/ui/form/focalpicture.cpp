#include "form/focalpicture.h"

#include "form/schema.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace shownotes {

namespace {

/// From left to right, from top to bottom.
const char *const points[] = {
    "TopLeft", "Top", "TopRight", "Left", "Center", "Right", "BottomLeft", "Bottom", "BottomRight"};
constexpr int pointCount = 9;
constexpr qreal radius = 5;
constexpr qreal cardWidth = 918; // Academic 4.8: .Fill "918x517"
constexpr qreal cardHeight = 517;

} // namespace

FocalPicture::FocalPicture(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FocalPicture::setPicture(const QImage &picture, QSize originalSize, const QString &hint)
{
    m_picture = picture;
    m_originalSize = originalSize;
    m_hint = hint;
    setFocusPolicy(picture.isNull() ? Qt::NoFocus : Qt::StrongFocus);
    updateGeometry();
    update();
}

void FocalPicture::setFocalPoint(const QString &point)
{
    m_chosen = -1;
    for (int i = 0; i < pointCount; ++i) {
        if (point.compare(QLatin1String(points[i]), Qt::CaseInsensitive) == 0)
            m_chosen = i;
    }
    update();
}

void FocalPicture::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    update();
}

QSize FocalPicture::sizeHint() const
{
    return QSize(280, heightForWidth(280));
}

QSize FocalPicture::minimumSizeHint() const
{
    return QSize(120, 60);
}

int FocalPicture::heightForWidth(int width) const
{
    if (m_picture.isNull())
        return 60;
    const int height = width * m_picture.height() / qMax(1, m_picture.width());
    return qBound(60, height, 180);
}

QRectF FocalPicture::pictureRect() const
{
    const QSizeF size = QSizeF(m_picture.size()).scaled(QSizeF(this->size()), Qt::KeepAspectRatio);
    return QRectF(QPointF(0, (height() - size.height()) / 2), size);
}

QPointF FocalPicture::pointAt(int index) const
{
    const QRectF rect = pictureRect().adjusted(2.5 * radius, 2.5 * radius, -2.5 * radius, -2.5 * radius);
    return rect.topLeft() + QPointF(rect.width() * (index % 3) / 2, rect.height() * (index / 3) / 2);
}

int FocalPicture::indexAt(QPointF position) const
{
    const QRectF rect = pictureRect();
    if (m_picture.isNull() || !rect.contains(position))
        return -1;
    const int column = qBound(0, int(3 * (position.x() - rect.x()) / rect.width()), 2);
    const int row = qBound(0, int(3 * (position.y() - rect.y()) / rect.height()), 2);
    return 3 * row + column;
}

QRectF FocalPicture::cut() const
{
    const QRectF rect = pictureRect();
    const QSizeF size = QSizeF(cardWidth, cardHeight).scaled(rect.size(), Qt::KeepAspectRatio);
    const QSizeF rest = rect.size() - size;
    return QRectF(
        rect.topLeft() + QPointF(rest.width() * (m_chosen % 3) / 2, rest.height() * (m_chosen / 3) / 2), size);
}

void FocalPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor quiet = palette().color(QPalette::PlaceholderText);
    if (m_picture.isNull()) {
        painter.setPen(QPen(quiet, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.drawText(rect().adjusted(8, 4, -8, -4), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    const QRectF picture = pictureRect();
    painter.drawImage(picture, m_picture);
    if (m_chosen >= 0) {
        // What the card leaves out goes back behind a veil.
        QPainterPath outside;
        outside.addRect(picture);
        outside.addRect(cut());
        QColor veil = palette().color(QPalette::Window);
        veil.setAlphaF(0.6F);
        painter.fillPath(outside, veil);
    }
    QColor shade = palette().color(QPalette::Shadow);
    shade.setAlphaF(0.7F);
    for (int i = 0; i < pointCount; ++i) {
        const bool chosen = i == m_chosen;
        QColor fill = chosen ? highlight : palette().color(QPalette::Base);
        fill.setAlphaF(chosen || i == m_hovered ? 1.0F : 0.65F);
        painter.setPen(QPen(chosen ? palette().color(QPalette::HighlightedText) : shade, chosen ? 2 : 1));
        painter.setBrush(fill);
        const qreal size = chosen || i == m_hovered ? radius + 1.5 : radius - 0.5;
        painter.drawEllipse(pointAt(i), size, size);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(hasFocus() ? highlight : quiet, hasFocus() ? 2 : 1));
    painter.drawRect(picture.adjusted(0.5, 0.5, -0.5, -0.5));
}

void FocalPicture::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        choose(indexAt(event->position()));
}

void FocalPicture::mouseMoveEvent(QMouseEvent *event)
{
    const int hovered = m_readOnly ? -1 : indexAt(event->position());
    if (hovered == m_hovered)
        return;
    m_hovered = hovered;
    setToolTip(hovered < 0 ? QString() : choiceLabel(QLatin1String(points[hovered])));
    setCursor(hovered < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    update();
}

void FocalPicture::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

void FocalPicture::keyPressEvent(QKeyEvent *event)
{
    // Without a choice the arrows start from the middle.
    const int from = m_chosen < 0 ? 4 : m_chosen;
    switch (event->key()) {
    case Qt::Key_Left:
        choose(from % 3 > 0 ? from - 1 : from);
        break;
    case Qt::Key_Right:
        choose(from % 3 < 2 ? from + 1 : from);
        break;
    case Qt::Key_Up:
        choose(from > 2 ? from - 3 : from);
        break;
    case Qt::Key_Down:
        choose(from < 6 ? from + 3 : from);
        break;
    case Qt::Key_Space:
        choose(from);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FocalPicture::choose(int index)
{
    if (index >= 0 && index != m_chosen && !m_readOnly)
        emit pointChosen(QLatin1String(points[index]));
}

void FocalPicture::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void FocalPicture::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace shownotes
