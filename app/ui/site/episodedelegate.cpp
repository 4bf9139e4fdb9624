#include "site/episodedelegate.h"

#include "site/episodemodel.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int Margin = 8;
constexpr int Gap = 3;

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

/// The featured image, or the episode's number, or its title's first letter.
void paintTile(QPainter *painter, const QRect &tile, const QModelIndex &index, const QColor &ink)
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(tile, 4, 4);
    const auto pixmap = index.data(EpisodeModel::ThumbnailRole).value<QPixmap>();
    if (!pixmap.isNull()) {
        painter->setClipPath(shape);
        painter->drawPixmap(tile, pixmap);
        painter->restore();
        return;
    }
    QColor ground = ink;
    ground.setAlphaF(0.08F);
    painter->fillPath(shape, ground);
    QColor quiet = ink;
    quiet.setAlphaF(0.68F);
    painter->setPen(quiet);
    QFont font = painter->font();
    QString number = index.data(EpisodeModel::NumberRole).toString();
    if (number.isEmpty())
        number = index.data(EpisodeModel::TitleRole).toString().left(1).toUpper();
    while (font.pointSizeF() > 6 && QFontMetrics(font).horizontalAdvance(number) > tile.width() - 6)
        font.setPointSizeF(font.pointSizeF() - 0.5);
    painter->setFont(font);
    painter->drawText(tile, Qt::AlignCenter, number);
    painter->restore();
}

/// What is to come or not to be seen is drawn quieter; published episodes are the rule and carry no word.
QString stateText(const QModelIndex &index)
{
    if (!index.data(EpisodeModel::ProblemRole).toString().isEmpty())
        return EpisodeDelegate::tr("Front matter cannot be read");
    if (index.data(EpisodeModel::ChangedRole).toBool())
        return EpisodeDelegate::tr("Changed on disk");
    const auto state = PublicationState(index.data(EpisodeModel::StateRole).toInt());
    return state == PublicationState::Published ? QString() : EpisodeModel::stateName(state);
}

} // namespace

void EpisodeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
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
    QRect area = item.rect.adjusted(Margin, Margin - 2, -Margin, -Margin + 2);
    const QFontMetrics titleMetrics(item.font);
    const QFont smallFont = smaller(item.font);
    const QFontMetrics smallMetrics(smallFont);

    painter->setFont(item.font);
    paintTile(painter,
        {area.left(), area.center().y() - EpisodeModel::ThumbnailSide / 2 + 1, EpisodeModel::ThumbnailSide,
            EpisodeModel::ThumbnailSide},
        index, ink);
    area.setLeft(area.left() + EpisodeModel::ThumbnailSide + Margin);
    // Two lines in the middle, should the picture be higher.
    area.setTop(area.center().y() - (titleMetrics.height() + Gap + smallMetrics.height()) / 2 + 1);

    QRect titleArea(area.left(), area.top(), area.width(), titleMetrics.height());
    if (index.data(EpisodeModel::UnsavedRole).toBool()) {
        const int dot = titleMetrics.height() / 3;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? ink : item.palette.color(group, QPalette::Highlight));
        painter->drawEllipse(titleArea.right() - dot, titleArea.center().y() - dot / 2, dot, dot);
        titleArea.setRight(titleArea.right() - dot - Gap * 2);
    }
    painter->setFont(item.font);
    painter->setPen(ink);
    const QString title = index.data(EpisodeModel::TitleRole).toString().simplified();
    painter->drawText(
        titleArea, Qt::AlignLeft | Qt::AlignVCenter, titleMetrics.elidedText(title, Qt::ElideRight, titleArea.width()));

    const QDateTime date = index.data(EpisodeModel::DateRole).toDateTime();
    QStringList facts {index.data(EpisodeModel::NameRole).toString()};
    if (date.isValid())
        facts << QLocale().toString(date.date(), QLocale::ShortFormat);
    if (const QString state = stateText(index); !state.isEmpty())
        facts << state;
    const QRect factsArea(area.left(), titleArea.bottom() + Gap, area.width(), smallMetrics.height());
    painter->setFont(smallFont);
    painter->setPen(quiet);
    painter->drawText(factsArea, Qt::AlignLeft | Qt::AlignVCenter,
        smallMetrics.elidedText(facts.join(QStringLiteral("  ·  ")), Qt::ElideRight, factsArea.width()));
    painter->restore();
}

QSize EpisodeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(index)
    const int height = QFontMetrics(option.font).height() + Gap + QFontMetrics(smaller(option.font)).height();
    return {
        option.fontMetrics.averageCharWidth() * 20, std::max(height, EpisodeModel::ThumbnailSide) + 2 * (Margin - 2)};
}

} // namespace shownotes
