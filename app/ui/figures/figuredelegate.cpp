#include "figures/figuredelegate.h"

#include "figures/figuremodel.h"

#include <QApplication>
#include <QListView>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int Margin = 6;
constexpr int Gap = 8;
constexpr int LineGap = 2;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

int textHeight(const QFont &font)
{
    return QFontMetrics(font).height() + 2 * (QFontMetrics(smaller(font)).height() + LineGap);
}

void paintPicture(QPainter *painter, const QRect &place, const QModelIndex &index, const QColor &ink)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const auto pixmap = index.data(FigureModel::ThumbnailRole).value<QPixmap>();
    if (!pixmap.isNull()) {
        const QSizeF size = pixmap.deviceIndependentSize();
        QRectF shown({0, 0}, size);
        shown.moveCenter(QRectF(place).center());
        QPainterPath shape;
        shape.addRoundedRect(shown, 3, 3);
        painter->setClipPath(shape);
        painter->drawPixmap(shown.topLeft(), pixmap);
        painter->restore();
        return;
    }
    const bool missing = index.data(FigureModel::MissingRole).toBool();
    QColor soft = ink;
    soft.setAlphaF(missing ? 0.6F : 0.08F);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    if (missing)
        painter->strokePath(shape, QPen(soft, 1, Qt::DashLine));
    else
        painter->fillPath(shape, soft);
    soft.setAlphaF(0.68F);
    painter->setPen(soft);
    painter->setFont(smaller(painter->font()));
    const QString ending = index.data(FigureModel::NameRole).toString().section(u'.', -1).toUpper();
    painter->drawText(place, Qt::AlignCenter, missing ? QStringLiteral("?") : ending.left(5));
    painter->restore();
}

} // namespace

int FigureDelegate::leastWidth(const QFont &font)
{
    return FigureModel::ThumbnailSide + 2 * Margin + Gap
        + QFontMetrics(smaller(font)).horizontalAdvance(QStringLiteral("1920 × 1080  ·  999.9 kB"));
}

int FigureDelegate::height(const QFont &font)
{
    return std::max(textHeight(font), FigureModel::ThumbnailSide) + 2 * Margin;
}

void FigureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const bool selected = item.state.testFlag(QStyle::State_Selected);
    const QPalette::ColorGroup group =
        item.state.testFlag(QStyle::State_Active) ? QPalette::Active : QPalette::Inactive;
    const QColor ink = item.palette.color(group, selected ? QPalette::HighlightedText : QPalette::Text);
    QColor quiet = ink;
    quiet.setAlphaF(selected ? 0.85F : 0.68F);

    painter->save();
    painter->setFont(item.font);
    QRect area = item.rect.adjusted(Margin, Margin, -Margin, -Margin);
    const int side = FigureModel::ThumbnailSide;
    paintPicture(painter, {area.left(), area.center().y() - side / 2 + 1, side, side}, index, ink);
    area.setLeft(area.left() + side + Gap);
    area.setTop(area.center().y() - textHeight(item.font) / 2 + 1);

    const auto line = [&](const QString &text, const QFont &font, const QColor &colour, Qt::TextElideMode elide) {
        const QFontMetrics metrics(font);
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(QRect(area.left(), area.top(), area.width(), metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, elide, area.width()));
        area.setTop(area.top() + metrics.height() + LineGap);
    };
    // A name is told apart by both its ends.
    line(index.data(FigureModel::NameRole).toString(), item.font, ink, Qt::ElideMiddle);
    line(index.data(FigureModel::FactsRole).toString(), smaller(item.font), quiet, Qt::ElideRight);
    line(index.data(FigureModel::UsesRole).toString(), smaller(item.font), quiet, Qt::ElideRight);
    painter->restore();
}

QSize FigureDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    // All of a cell is the picture's.
    const auto *view = qobject_cast<const QListView *>(option.widget);
    const QSize cell = view ? view->gridSize() : QSize();
    return cell.isValid() ? cell : QSize(leastWidth(option.font), height(option.font));
}

} // namespace shownotes
