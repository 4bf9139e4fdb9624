#pragma once

#include <content/episodeindex.h>
#include <content/site.h>
#include <content/terms.h>

#include <QFileSystemWatcher>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace shownotes {

/// Reads a site's pages and terms beside the GUI thread, follows what other programs do to them, and searches them.
class SiteReader : public QObject {
    Q_OBJECT

public:
    explicit SiteReader(QObject *parent = nullptr);
    ~SiteReader() override;

    /// Starts reading; an answer for another site that is still under way is dropped.
    void read(const Site &site);
    /// No site any more.
    void forget();
    /// Reads the same site again; tells only what is another. Called by itself where a folder of the site changes.
    void refresh();
    /// Searches the pages for all of these words: found(). Of several searches only the last is answered.
    void search(const QString &words);

    /// SHA-256 of the page's file as it was last read; empty where it was not.
    QByteArray digestOf(const QString &path) const { return m_digests.value(path); }

signals:
    /// Some of the episodes while the rest are still being read.
    void episodesFound(const QList<shownotes::Episode> &episodes);
    /// All of them; again whenever one of them changed.
    void episodesRead(const QString &root, const QList<shownotes::Episode> &episodes);
    void termsRead(const QString &root, const shownotes::SiteTerms &terms);
    void found(const QString &words, const QSet<QString> &paths);

private:
    using Index = QList<IndexedEpisode>;

    void startReading();
    void take(const std::shared_ptr<const Index> &index);
    /// Watches what was read; true where anything is watched that was not before.
    bool watch();

    std::optional<Site> m_site;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::shared_ptr<EpisodeCache> m_cache; ///< of the reading that runs
    std::shared_ptr<const Index> m_index;
    QHash<QString, QByteArray> m_digests;
    bool m_reading = false;
    bool m_again = false;
    quint64 m_search = 0;
    QString m_waitingWords;
    bool m_searchWaits = false;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace shownotes
