#include "episodehead.h"

#include <content/episodeindex.h>
#include <content/filesaver.h>
#include <content/pageparts.h>

#include <QByteArrayMatcher>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace shownotes {

namespace {

QByteArray folded(const QString &text)
{
    return text.toCaseFolded().toUtf8();
}

QByteArray searchText(const Episode &episode, const QByteArray &body)
{
    const QStringList head {episode.publication.title, episode.name, episode.summary, episode.tags.join(u'\n')};
    return folded(head.join(u'\n') + u'\n' + QString::fromUtf8(body));
}

/// Newest first without comparing calendar dates over and over.
void sortByNewest(QList<IndexedEpisode> &episodes)
{
    struct Key {
        qint64 time;
        qsizetype at;
    };
    QList<Key> keys;
    keys.reserve(episodes.size());
    for (qsizetype i = 0; i < episodes.size(); ++i) {
        const std::optional<QDateTime> date = episodes[i].episode.date();
        keys.append({date ? date->toMSecsSinceEpoch() : std::numeric_limits<qint64>::min(), i});
    }
    std::sort(keys.begin(), keys.end(), [&](const Key &a, const Key &b) {
        return a.time != b.time ? a.time > b.time : isNewer(episodes[a.at].episode, episodes[b.at].episode);
    });
    QList<IndexedEpisode> sorted;
    sorted.reserve(episodes.size());
    for (const Key &key : std::as_const(keys))
        sorted.append(std::move(episodes[key.at]));
    episodes = std::move(sorted);
}

} // namespace

QList<IndexedEpisode> indexEpisodes(const Site &site, EpisodeCache &cache,
    const std::function<void(const QList<Episode> &)> &partial, const std::atomic<bool> &cancelled)
{
    const QTimeZone zone = site.timeZone();
    QList<SitePage> pages = site.pages();
    // The newest ones, which are looked at first, mostly have the highest numbers.
    std::reverse(pages.begin(), pages.end());
    QList<IndexedEpisode> index;
    QList<QByteArray> bodies;
    QSet<QByteArray> digests;
    qsizetype next = 200;
    for (const SitePage &page : std::as_const(pages)) {
        if (cancelled)
            return {};
        if (page.kind == PageKind::Branch)
            continue;
        IndexedEpisode entry;
        const Result<FileContents> file = readFile(page.path);
        if (!file) {
            entry.episode = episodeOf(page, episodeHead(file.error(), zone));
            bodies.append(QByteArray());
        } else {
            const PageParts parts = splitPage(file->bytes);
            entry.digest = file->digest;
            digests.insert(file->digest);
            if (const EpisodeHead *known = cache.find(file->digest)) {
                entry.episode = episodeOf(page, *known);
            } else {
                const EpisodeHead head = episodeHead(
                    parts.problem ? Result<FrontMatter>(*parts.problem) : FrontMatter::parse(parts.frontMatter), zone);
                cache.insert(file->digest, head);
                entry.episode = episodeOf(page, head);
            }
            bodies.append(parts.body);
        }
        index.append(entry);
        if (index.size() == next) {
            next *= 4;
            QList<Episode> sofar;
            for (const IndexedEpisode &one : std::as_const(index))
                sofar.append(one.episode);
            partial(sofar);
        }
    }
    QList<Episode> listed;
    for (const IndexedEpisode &one : std::as_const(index))
        listed.append(one.episode);
    partial(listed);
    for (qsizetype i = 0; i < index.size() && !cancelled; ++i)
        index[i].text = searchText(index[i].episode, bodies[i]);
    cache.write(digests);
    sortByNewest(index);
    return index;
}

QSet<QString> searchEpisodes(const QList<IndexedEpisode> &episodes, const QString &words)
{
    QList<QByteArrayMatcher> wanted;
    const QStringList list = words.split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    for (const QString &word : list)
        wanted.append(QByteArrayMatcher(folded(word)));
    QSet<QString> found;
    for (const IndexedEpisode &entry : episodes) {
        const bool holds = std::all_of(wanted.cbegin(), wanted.cend(),
            [&](const QByteArrayMatcher &word) { return word.indexIn(entry.text) >= 0; });
        if (holds)
            found.insert(entry.episode.page.path);
    }
    return found;
}

} // namespace shownotes
