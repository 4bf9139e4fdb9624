#include "figures/figuremodel.h"

#include "pictures/thumbnails.h"

#include <QLocale>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace shownotes {

namespace {

/// So many lines are named; more are only counted.
constexpr int namedLines = 4;

} // namespace

FigureModel::FigureModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_thumbnails(new Thumbnails(
          ThumbnailSide, ThumbnailShape::Whole, [](const QString &path) { return path; }, this))
{
    connect(m_thumbnails, &Thumbnails::loaded, this, [this](const QString &path) {
        for (int row = 0; row < m_figures.size(); ++row) {
            if (m_figures[row].path == path)
                emit dataChanged(index(row), index(row), {ThumbnailRole});
        }
    });
}

void FigureModel::setFigures(const QList<Figure> &figures)
{
    const bool sameRows = std::equal(figures.begin(), figures.end(), m_figures.begin(), m_figures.end(),
        [](const Figure &a, const Figure &b) { return a.name == b.name && a.path == b.path; });
    if (sameRows) {
        m_figures = figures;
        if (!figures.isEmpty())
            emit dataChanged(index(0), index(int(figures.size()) - 1));
        return;
    }
    if (m_figures.isEmpty()) {
        beginInsertRows({}, 0, int(figures.size()) - 1);
        m_figures = figures;
        endInsertRows();
        return;
    }
    // Rows go and come one by one, so that the cursor stays on its picture.
    QStringList wanted;
    for (const Figure &figure : figures)
        wanted += figure.name;
    for (int row = int(m_figures.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_figures[row].name))
            continue;
        beginRemoveRows({}, row, row);
        m_figures.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < figures.size(); ++row) {
        int now = row;
        while (now < m_figures.size() && m_figures[now].name != figures[row].name)
            ++now;
        if (now == m_figures.size()) {
            beginInsertRows({}, row, row);
            m_figures.insert(row, figures[row]);
            endInsertRows();
            continue;
        }
        if (now != row) {
            beginMoveRows({}, now, now, {}, row);
            m_figures.move(now, row);
            endMoveRows();
        }
        m_figures[row] = figures[row];
    }
    if (!m_figures.isEmpty())
        emit dataChanged(index(0), index(int(m_figures.size()) - 1));
}

void FigureModel::forgetThumbnails()
{
    m_thumbnails->forget();
    if (!m_figures.isEmpty())
        emit dataChanged(index(0), index(int(m_figures.size()) - 1), {ThumbnailRole});
}

QModelIndex FigureModel::indexOf(const QString &name) const
{
    for (int row = 0; row < m_figures.size(); ++row) {
        if (m_figures[row].name == name)
            return index(row);
    }
    return {};
}

int FigureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_figures.size());
}

QString FigureModel::factsOf(const Figure &figure)
{
    if (figure.isMissing())
        return tr("Missing");
    const QString size = QLocale().formattedDataSize(figure.size, 1, QLocale::DataSizeSIFormat);
    if (figure.isVector)
        return tr("SVG  ·  %1").arg(size);
    if (figure.pixels.isEmpty())
        return size;
    //: Width and height in pixels, then the file's size
    return tr("%1 × %2  ·  %3").arg(figure.pixels.width()).arg(figure.pixels.height()).arg(size);
}

QString FigureModel::usesOf(const Figure &figure)
{
    QStringList lines;
    bool featured = false;
    for (const ResourceUse &use : figure.uses) {
        const QString line = QString::number(use.line);
        if (use.kind == ResourceUse::Kind::Featured)
            featured = true;
        else if (use.line > 0 && !lines.contains(line))
            lines += line;
    }
    if (lines.isEmpty())
        return featured ? tr("Featured image") : tr("Not used");
    QString text;
    if (lines.size() == 1)
        text = tr("Used at line %1").arg(lines.constFirst());
    else if (lines.size() <= namedLines)
        //: %1 are several numbers with commas between
        text = tr("Used at lines %1").arg(lines.join(tr(", ")));
    else
        text = tr("Used at lines %1 and %n more", nullptr, int(lines.size()) - namedLines)
                   .arg(lines.mid(0, namedLines).join(tr(", ")));
    return featured ? tr("Featured image; %1").arg(text) : text;
}

QVariant FigureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_figures.size())
        return {};
    const Figure &figure = m_figures[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return figure.name;
    case FactsRole:
        return factsOf(figure);
    case UsesRole:
        return usesOf(figure);
    case MissingRole:
        return figure.isMissing();
    case UsedRole:
        return figure.isUsed();
    case ThumbnailRole:
        return figure.isMissing() || figure.isVector ? QPixmap() : m_thumbnails->pixmap(figure.path);
    case Qt::ToolTipRole:
        return QStringList({figure.name, factsOf(figure), usesOf(figure)}).join(u'\n');
    case Qt::AccessibleTextRole:
        //: Between the parts of what a screen reader says of a picture
        return QStringList({figure.name, factsOf(figure), usesOf(figure)}).join(tr(", "));
    default:
        return {};
    }
}

Qt::ItemFlags FigureModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() && !m_figures[index.row()].isMissing() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList FigureModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData *FigureModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes)
        urls += QUrl::fromLocalFile(m_figures[index.row()].path);
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

} // namespace shownotes
