#pragma once

#include "figures/figure.h"

#include <QAbstractListModel>

namespace shownotes {

class Thumbnails;

/// A page's pictures for the strip.
class FigureModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        NameRole = Qt::UserRole,
        FactsRole, ///< size in bytes and pixels, in words
        UsesRole, ///< where it is used, in words
        MissingRole, ///< bool
        UsedRole, ///< bool
        ThumbnailRole, ///< QPixmap; null where there is none, or not yet
    };

    /// The side of the square that a picture fits into, in device-independent pixels.
    static constexpr int ThumbnailSide = 56;

    explicit FigureModel(QObject *parent = nullptr);

    /// What stays the same keeps its place in a view. Pictures whose file changed are read anew.
    void setFigures(const QList<Figure> &figures);
    const QList<Figure> &figures() const { return m_figures; }
    /// The picture files may be others now.
    void forgetThumbnails();
    /// Invalid where it is not there.
    QModelIndex indexOf(const QString &name) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// What is dragged out of the strip: the files themselves, which the text takes as it takes files from anywhere.
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    static QString factsOf(const Figure &figure);
    static QString usesOf(const Figure &figure);

    QList<Figure> m_figures;
    Thumbnails *m_thumbnails;
};

} // namespace shownotes
