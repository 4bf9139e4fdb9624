#pragma once

#include <content/episodelist.h>

#include <QAbstractListModel>
#include <QDateTime>
#include <QSet>

namespace shownotes {

/// A site's episodes for a list view, newest first.
class EpisodeModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole,
        TitleRole,
        NameRole, ///< the bundle folder's name
        DateRole, ///< QDateTime, invalid where there is none
        StateRole, ///< int(PublicationState)
        UnsavedRole, ///< bool
        ProblemRole, ///< why the front matter could not be read
    };

    explicit EpisodeModel(QObject *parent = nullptr);

    /// `now` decides between published, scheduled and expired.
    void setEpisodes(const QList<Episode> &episodes, const QDateTime &now);
    /// Replaces the entry of one page, e.g. after it was saved.
    void update(const Episode &episode);
    void setUnsaved(const QString &path, bool unsaved);

    const QList<Episode> &episodes() const { return m_episodes; }
    /// Invalid where the page is not in the list.
    QModelIndex indexOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The state's name in the user's language.
    static QString stateName(PublicationState state);

private:
    QList<Episode> m_episodes;
    QSet<QString> m_unsaved;
    QDateTime m_now;
};

} // namespace shownotes
