#pragma once

#include <QStyledItemDelegate>

namespace shownotes {

/// Draws a picture of the strip: thumbnail, name, facts and uses. A missing one is a dashed frame.
class FigureDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// The least width that a picture is readable at.
    static int leastWidth(const QFont &font);
    static int height(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace shownotes
