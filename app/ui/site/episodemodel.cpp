#include "site/episodemodel.h"

#include <QLocale>

namespace shownotes {

EpisodeModel::EpisodeModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void EpisodeModel::setEpisodes(const QList<Episode> &episodes, const QDateTime &now)
{
    beginResetModel();
    m_episodes = episodes;
    m_now = now;
    endResetModel();
}

void EpisodeModel::update(const Episode &episode)
{
    const QModelIndex index = indexOf(episode.page.path);
    if (!index.isValid())
        return;
    m_episodes[index.row()] = episode;
    emit dataChanged(index, index);
}

void EpisodeModel::setUnsaved(const QString &path, bool unsaved)
{
    if (unsaved)
        m_unsaved.insert(path);
    else
        m_unsaved.remove(path);
    if (const QModelIndex index = indexOf(path); index.isValid())
        emit dataChanged(index, index);
}

QModelIndex EpisodeModel::indexOf(const QString &path) const
{
    for (int row = 0; row < m_episodes.size(); ++row) {
        if (m_episodes[row].page.path == path)
            return index(row);
    }
    return {};
}

int EpisodeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_episodes.size());
}

QVariant EpisodeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_episodes.size())
        return {};
    const Episode &episode = m_episodes[index.row()];
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
    case ProblemRole:
        return episode.problem;
    case Qt::ToolTipRole:
        return episode.problem.isEmpty() ? title + u'\n' + episode.page.contentPath
                                         : title + u'\n' + episode.page.contentPath + u'\n' + episode.problem;
    case Qt::AccessibleTextRole: {
        const QString date =
            episode.date() ? QLocale().toString(episode.date()->date(), QLocale::LongFormat) : tr("no date");
        return m_unsaved.contains(episode.page.path) ? tr("%1, %2, %3, not saved").arg(title, date, stateName(state))
                                                     : tr("%1, %2, %3").arg(title, date, stateName(state));
    }
    default:
        return {};
    }
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
