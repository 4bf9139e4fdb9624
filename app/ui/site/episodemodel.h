#pragma once

#include <content/episodelist.h>

#include <QAbstractListModel>
#include <QDateTime>
#include <QHash>
#include <QSet>

#include <optional>

namespace shownotes {

class Thumbnails;

/// What a list of episodes is sorted by.
enum class EpisodeOrder {
    Newest, ///< by date
    Number, ///< highest first, those without one last
    Title,
};

/// A site's episodes for a list view: sorted, and those only that were asked for.
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
        ChangedRole, ///< bool: the open page's file is no longer the one that was read
        ThumbnailRole, ///< QPixmap of the featured image; null where there is none, or not yet
        NumberRole, ///< the episode's number as text; empty where it has none
    };

    /// The side of the square that a picture fills, in device-independent pixels.
    static constexpr int ThumbnailSide = 36;

    explicit EpisodeModel(QObject *parent = nullptr);

    /// `now` decides between published, scheduled and expired.
    void setEpisodes(const QList<Episode> &episodes, const QDateTime &now);
    /// Replaces the entry of one page, e.g. after it was saved.
    void update(const Episode &episode);
    void setUnsaved(const QString &path, bool unsaved);
    /// These open pages' files are no longer the ones that were read.
    void setChangedOnDisk(const QSet<QString> &paths);
    /// That page is what its file holds.
    void setInStep(const QString &path);

    void setOrder(EpisodeOrder order);
    EpisodeOrder order() const { return m_order; }
    /// Only episodes of that section; empty shows all.
    void setSection(const QString &section);
    /// Only these pages; nothing shows all.
    void setMatches(const std::optional<QSet<QString>> &paths);

    /// All of them, newest first, whatever is shown.
    const QList<Episode> &episodes() const { return m_episodes; }
    /// The sections that episodes are in, by name.
    QStringList sections() const;
    /// Invalid where the page is not shown.
    QModelIndex indexOf(const QString &path) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// The state's name in the user's language.
    static QString stateName(PublicationState state);

private:
    void arrange();
    void findRows();
    QList<int> wantedRows() const;
    QStringList remarks(const Episode &episode) const;
    void tellRow(const QString &path, const QList<int> &roles);

    QList<Episode> m_episodes;
    QList<int> m_rows; ///< what is shown: places in m_episodes
    QHash<QString, int> m_rowOf;
    EpisodeOrder m_order = EpisodeOrder::Newest;
    QString m_section;
    std::optional<QSet<QString>> m_matches;
    QSet<QString> m_unsaved;
    QSet<QString> m_changed;
    QDateTime m_now;
    Thumbnails *m_thumbnails;
};

} // namespace shownotes
