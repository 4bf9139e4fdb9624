#include <content/episodeindex.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>

using namespace shownotes;

/// Makes a site of so many bundles (10,000 unless told) with pages of 5 kB and times what the episode list does with it.
namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the site");
}

void makeSite(const QString &root, int bundles)
{
    write(root + "/config.toml", "baseURL = 'https://example.org/'\n");
    const QByteArray paragraph =
        QByteArray("ノートとお茶の話をしました。 We talked about notes, tea and the sea. ").repeated(8) + "\n\n";
    for (int i = 1; i <= bundles; ++i) {
        const QByteArray number = QByteArray::number(i);
        const QByteArray day = QDate(2000, 1, 1).addDays(i).toString(Qt::ISODate).toUtf8();
        write(root + "/content/talk/" + QString::fromLatin1(number) + "/index.md",
            "---\ntitle: \"#" + number + " A talk\"\nsummary: About number " + number + "\n# a comment\ndate: " + day
                + "T09:00:00+09:00\ntags: [tea, notes, n" + number
                + "]\nauthors: []\nfeatured: false\nimage:\n  caption: \"\"\n---\n\n# Show Notes\n\n"
                + paragraph.repeated(5));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    const int bundles = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 10'000;
    const QTemporaryDir folder;
    makeSite(folder.path(), bundles);
    const QString cacheFile = folder.filePath("cache/episodes");
    QElapsedTimer timer;
    const std::atomic<bool> cancelled {false};
    QList<IndexedEpisode> index;
    for (const char *name : {"first time", "with its cache"}) {
        timer.start();
        const std::optional<Site> site = Site::containing(folder.path());
        EpisodeCache cache(cacheFile, site->timeZone());
        qint64 first = -1, listed = -1;
        index = indexEpisodes(
            *site, cache,
            [&](const QList<Episode> &) {
                listed = timer.elapsed();
                if (first < 0)
                    first = listed;
            },
            cancelled);
        out << bundles << " bundles, " << name << ": first ones after " << first << " ms, all listed after " << listed
            << " ms, searchable after " << timer.elapsed() << " ms\n";
    }
    for (const char *words : {"sea", "n4711", "no such words at all", "notes TEA お茶"}) {
        QList<qint64> times;
        qsizetype found = 0;
        for (int i = 0; i < 11; ++i) {
            timer.start();
            found = searchEpisodes(index, QString::fromUtf8(words)).size();
            times.append(timer.nsecsElapsed() / 1000);
        }
        std::sort(times.begin(), times.end());
        out << "search \"" << QString::fromUtf8(words) << "\": " << found << " found, median " << times[5] / 1000.0
            << " ms, slowest " << times.last() / 1000.0 << " ms\n";
    }
    return 0;
}
