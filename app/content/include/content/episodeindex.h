#pragma once

#include <content/episodelist.h>

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>
#include <QString>

#include <atomic>
#include <functional>
#include <optional>

namespace shownotes {

/// What of a page's front matter a list needs; by its file's digest it is kept from one run to the next.
struct EpisodeHead {
    Publication publication;
    QString summary;
    QStringList tags;
    QString problem; ///< why the front matter could not be read
};

/// The heads of pages that were read before, by the digests of their files. A file that cannot be read, or is of another version or time zone, is an empty cache.
class EpisodeCache {
public:
    /// `file` is in a cache folder; empty keeps nothing. `siteZone` is what dates without an offset were read with.
    explicit EpisodeCache(const QString &file = {}, const QTimeZone &siteZone = QTimeZone::utc());

    const EpisodeHead *find(const QByteArray &digest) const;
    void insert(const QByteArray &digest, const EpisodeHead &head);
    /// Writes what of `digests` is known, if that is not what the file holds. Failing is no loss and is not told.
    void write(const QSet<QByteArray> &digests);

private:
    QString m_file;
    QByteArray m_zone;
    QHash<QByteArray, EpisodeHead> m_heads;
    bool m_changed = false;
};

/// An episode with what tells whether its file changed, and what it is searched by.
struct IndexedEpisode {
    Episode episode;
    QByteArray digest; ///< of the file; empty where it could not be read
    QByteArray text; ///< title, summary, tags, name and body with letters' case folded, in UTF-8
};

/// Reads every episode of a site with its body, using and filling `cache`. `partial` is called now and then with those read so far, in no order and without their texts; `cancelled` ends the reading.
/// The result is in the order of listEpisodes(). It is read from the files' bytes each time: their times mean nothing.
QList<IndexedEpisode> indexEpisodes(const Site &site, EpisodeCache &cache,
    const std::function<void(const QList<Episode> &)> &partial, const std::atomic<bool> &cancelled);

/// The paths of the episodes that hold every word of `words`, anywhere, whatever their letters' case.
QSet<QString> searchEpisodes(const QList<IndexedEpisode> &episodes, const QString &words);

} // namespace shownotes
