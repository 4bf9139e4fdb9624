#include "site/episodemodel.h"

#include "pictures/thumbnails.h"

#include <content/bundle.h>

#include <QCollator>
#include <QLocale>
#include <QPixmap>

#include <algorithm>
#include <limits>
#include <utility>

namespace shownotes {

namespace {

QString featuredPicture(const QString &page)
{
    const std::optional<ImageResource> image = Bundle(page).image(QStringLiteral("*featured*"));
    return !image || image->vector || image->outside ? QString() : image->path;
}

} // namespace

EpisodeModel::EpisodeModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_thumbnails(new Thumbnails(ThumbnailSide, ThumbnailShape::Filled, featuredPicture, this))
{
    connect(m_thumbnails, &Thumbnails::loaded, this, [this](const QString &page) { tellRow(page, {ThumbnailRole}); });
}

void EpisodeModel::setEpisodes(const QList<Episode> &episodes, const QDateTime &now)
{
    m_now = now;
    m_thumbnails->forget();
    const auto sameOrder = [](const Episode &a, const Episode &b) { return a.page.path == b.page.path; };
    const bool samePages =
        std::equal(episodes.begin(), episodes.end(), m_episodes.begin(), m_episodes.end(), sameOrder);
    QList<Episode> before = std::exchange(m_episodes, episodes);
    // The eye's place and the selection stay where the list is the same.
    if (samePages && wantedRows() == m_rows) {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0), index(int(m_rows.size()) - 1));
        return;
    }
    // Until the reset has begun views ask for the rows that were.
    m_episodes.swap(before);
    beginResetModel();
    m_episodes = episodes;
    findRows();
    endResetModel();
}

void EpisodeModel::update(const Episode &episode)
{
    const auto at = std::find_if(m_episodes.begin(), m_episodes.end(),
        [&](const Episode &known) { return known.page.path == episode.page.path; });
    if (at == m_episodes.end())
        return;
    *at = episode;
    if (wantedRows() == m_rows)
        tellRow(episode.page.path, {});
    else
        arrange();
}

void EpisodeModel::setUnsaved(const QString &path, bool unsaved)
{
    if (unsaved)
        m_unsaved.insert(path);
    else
        m_unsaved.remove(path);
    tellRow(path, {UnsavedRole});
}

void EpisodeModel::setChangedOnDisk(const QSet<QString> &paths)
{
    const QSet<QString> touched = (m_changed - paths) + (paths - m_changed);
    m_changed = paths;
    for (const QString &path : touched)
        tellRow(path, {ChangedRole});
}

void EpisodeModel::setInStep(const QString &path)
{
    if (m_changed.remove(path))
        tellRow(path, {ChangedRole});
}

void EpisodeModel::setOrder(EpisodeOrder order)
{
    m_order = order;
    arrange();
}

void EpisodeModel::setSection(const QString &section)
{
    if (section == m_section)
        return;
    m_section = section;
    arrange();
}

void EpisodeModel::setMatches(const std::optional<QSet<QString>> &paths)
{
    if (paths == m_matches)
        return;
    m_matches = paths;
    arrange();
}

QStringList EpisodeModel::sections() const
{
    QSet<QString> seen;
    for (const Episode &episode : m_episodes)
        seen.insert(episode.page.section);
    QStringList names(seen.begin(), seen.end());
    names.sort();
    return names;
}

QList<int> EpisodeModel::wantedRows() const
{
    QList<int> rows;
    for (int i = 0; i < m_episodes.size(); ++i) {
        const SitePage &page = m_episodes[i].page;
        if ((m_section.isEmpty() || page.section == m_section) && (!m_matches || m_matches->contains(page.path)))
            rows.append(i);
    }
    if (m_order == EpisodeOrder::Number) {
        std::stable_sort(rows.begin(), rows.end(),
            [this](int a, int b) { return m_episodes[a].number.value_or(-1) > m_episodes[b].number.value_or(-1); });
    } else if (m_order == EpisodeOrder::Title) {
        QCollator collator;
        collator.setNumericMode(true);
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        QHash<int, QCollatorSortKey> keys;
        for (const int row : std::as_const(rows)) {
            const Episode &episode = m_episodes[row];
            keys.insert(
                row, collator.sortKey(episode.publication.title.isEmpty() ? episode.name : episode.publication.title));
        }
        std::stable_sort(
            rows.begin(), rows.end(), [&keys](int a, int b) { return keys.find(a)->compare(*keys.find(b)) < 0; });
    } else {
        // Pages come newest first; one that was saved may have another date by now.
        QList<qint64> times;
        times.reserve(m_episodes.size());
        for (const Episode &episode : m_episodes)
            times.append(episode.date() ? episode.date()->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min());
        std::stable_sort(rows.begin(), rows.end(), [&times](int a, int b) { return times[a] > times[b]; });
    }
    return rows;
}

void EpisodeModel::arrange()
{
    beginResetModel();
    findRows();
    endResetModel();
}

void EpisodeModel::findRows()
{
    m_rows = wantedRows();
    m_rowOf.clear();
    for (int row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_episodes[m_rows[row]].page.path, row);
}

void EpisodeModel::tellRow(const QString &path, const QList<int> &roles)
{
    if (const QModelIndex index = indexOf(path); index.isValid())
        emit dataChanged(index, index, roles);
}

QModelIndex EpisodeModel::indexOf(const QString &path) const
{
    const auto row = m_rowOf.constFind(path);
    return row == m_rowOf.cend() ? QModelIndex() : index(*row);
}

int EpisodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EpisodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Episode &episode = m_episodes[m_rows[index.row()]];
    const PublicationState state = publicationState(episode.publication, m_now);
    const QString title = episode.publication.title.isEmpty() ? episode.name : episode.publication.title;
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return title;
    case PathRole:
        return episode.page.path;
    case NameRole:
        return episode.name;
    case DateRole:
        return episode.date().value_or(QDateTime());
    case StateRole:
        return int(state);
    case UnsavedRole:
        return m_unsaved.contains(episode.page.path);
    case ChangedRole:
        return m_changed.contains(episode.page.path);
    case ProblemRole:
        return episode.problem;
    case ThumbnailRole:
        return m_thumbnails->pixmap(episode.page.path);
    case NumberRole:
        return episode.number ? QString::number(*episode.number) : QString();
    case Qt::ToolTipRole:
        return (QStringList {title, episode.page.contentPath} + remarks(episode)).join(u'\n');
    case Qt::AccessibleTextRole: {
        const QString date =
            episode.date() ? QLocale().toString(episode.date()->date(), QLocale::LongFormat) : tr("no date");
        //: Between the parts of what a screen reader says of an episode
        return (QStringList {title, date, stateName(state)} + remarks(episode)).join(tr(", "));
    }
    default:
        return {};
    }
}

/// What is the matter with it, in the order of what matters most.
QStringList EpisodeModel::remarks(const Episode &episode) const
{
    QStringList remarks;
    if (!episode.problem.isEmpty())
        remarks << episode.problem;
    if (m_changed.contains(episode.page.path))
        remarks << tr("Changed on disk since it was opened here");
    if (m_unsaved.contains(episode.page.path))
        remarks << tr("Not saved");
    return remarks;
}

QString EpisodeModel::stateName(PublicationState state)
{
    switch (state) {
    case PublicationState::Published:
        return tr("Published");
    case PublicationState::Draft:
        return tr("Draft");
    case PublicationState::ComingSoon:
        return tr("Coming soon");
    case PublicationState::Scheduled:
        return tr("Scheduled");
    case PublicationState::Expired:
        return tr("Expired");
    case PublicationState::Undated:
        return tr("Undated");
    }
    return {};
}

} // namespace shownotes
