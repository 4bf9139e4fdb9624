#include "site/sitereader.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QPointer>
#include <QStandardPaths>
#include <QThreadPool>

namespace shownotes {

namespace {

/// A checkout or a copy touches many files: they are read once, when it is mostly over.
constexpr int settleTime = 250;
/// Folders that are watched one by one; what happens in older ones is seen when the window is next used.
constexpr int watchedBundles = 1000;

/// Runs `deliver` on the reader's own thread, if the reader is still there.
template<typename Deliver> void deliverTo(const QPointer<SiteReader> &reader, Deliver deliver)
{
    QMetaObject::invokeMethod(
        qApp,
        [reader, deliver] {
            if (reader)
                deliver(reader.data());
        },
        Qt::QueuedConnection);
}

QString cacheFile(const QString &root)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    const QByteArray name = QCryptographicHash::hash(root.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/episodes/") + QString::fromLatin1(name);
}

} // namespace

SiteReader::SiteReader(QObject *parent)
    : QObject(parent)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &SiteReader::refresh);
    const auto changed = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, changed);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, changed);
}

SiteReader::~SiteReader()
{
    if (m_cancelled)
        *m_cancelled = true;
}

void SiteReader::read(const Site &site)
{
    forget();
    m_site = site;
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    startReading();
}

void SiteReader::forget()
{
    if (m_cancelled)
        *m_cancelled = true;
    m_site.reset();
    m_cache.reset();
    m_index.reset();
    m_digests.clear();
    m_reading = false;
    m_again = false;
}

void SiteReader::refresh()
{
    if (!m_site)
        return;
    if (m_reading)
        m_again = true;
    else
        startReading();
}

void SiteReader::startReading()
{
    m_reading = true;
    const QPointer<SiteReader> reader(this);
    QThreadPool::globalInstance()->start([reader, site = *m_site, cancelled = m_cancelled, cache = m_cache,
                                             isFirst = m_index == nullptr, before = m_digests]() mutable {
        if (!cache)
            cache = std::make_shared<EpisodeCache>(cacheFile(site.root()), site.timeZone());
        const auto partial = [&](const QList<Episode> &episodes) {
            if (!isFirst)
                return;
            deliverTo(reader, [cancelled, episodes](SiteReader *self) {
                if (!*cancelled)
                    emit self->episodesFound(episodes);
            });
        };
        const auto index = std::make_shared<const Index>(indexEpisodes(site, *cache, partial, *cancelled));
        deliverTo(reader, [cancelled, cache, index](SiteReader *self) {
            if (*cancelled)
                return;
            self->m_cache = cache;
            self->take(index);
        });
        // Terms are in heads: none is another where no file is.
        QHash<QString, QByteArray> now;
        for (const IndexedEpisode &entry : *index)
            now.insert(entry.episode.page.path, entry.digest);
        if (*cancelled || (!isFirst && now == before))
            return;
        const SiteTerms terms = readTerms(site);
        deliverTo(reader, [cancelled, root = site.root(), terms](SiteReader *self) {
            if (!*cancelled)
                emit self->termsRead(root, terms);
        });
    });
}

void SiteReader::take(const std::shared_ptr<const Index> &index)
{
    m_reading = false;
    const bool isFirst = !m_index;
    m_index = index;
    QHash<QString, QByteArray> digests;
    QList<Episode> episodes;
    for (const IndexedEpisode &entry : *index) {
        digests.insert(entry.episode.page.path, entry.digest);
        episodes.append(entry.episode);
    }
    const bool changed = digests != m_digests;
    m_digests = digests;
    // What happened before a folder was watched is read now.
    if (watch())
        m_settle.start();
    if (isFirst || changed)
        emit episodesRead(m_site->root(), episodes);
    if (m_searchWaits)
        search(m_waitingWords);
    if (std::exchange(m_again, false))
        startReading();
}

bool SiteReader::watch()
{
    QSet<QString> wanted;
    const QList<ContentFolder> folders = m_site->contentFolders();
    for (const ContentFolder &folder : folders)
        wanted.insert(folder.path);
    int bundles = 0;
    for (const IndexedEpisode &entry : *m_index) {
        const QFileInfo page(entry.episode.page.path);
        const bool single = entry.episode.page.kind == PageKind::Single;
        wanted.insert(single ? page.path() : QFileInfo(page.path()).path());
        if (++bundles > watchedBundles)
            continue;
        wanted.insert(page.filePath());
        wanted.insert(page.path());
    }
    const QStringList files = m_watcher.files(), watchedFolders = m_watcher.directories();
    const QSet<QString> watched =
        QSet<QString>(files.begin(), files.end()) + QSet<QString>(watchedFolders.begin(), watchedFolders.end());
    const QSet<QString> gone = watched - wanted, added = wanted - watched;
    if (!gone.isEmpty())
        m_watcher.removePaths(QStringList(gone.begin(), gone.end()));
    QStringList paths;
    for (const QString &path : added) {
        if (QFileInfo::exists(path))
            paths += path;
    }
    // One that cannot be watched is no reason to read again and again.
    return !paths.isEmpty() && m_watcher.addPaths(paths).size() < paths.size();
}

void SiteReader::search(const QString &words)
{
    const quint64 request = ++m_search;
    m_waitingWords = words;
    m_searchWaits = !m_index;
    if (!m_index)
        return;
    QThreadPool::globalInstance()->start([reader = QPointer<SiteReader>(this), index = m_index, words, request] {
        const QSet<QString> paths = searchEpisodes(*index, words);
        deliverTo(reader, [request, words, paths](SiteReader *self) {
            if (self->m_search == request)
                emit self->found(words, paths);
        });
    });
}

} // namespace shownotes
