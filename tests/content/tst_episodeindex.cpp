#include "testsite.h"

#include <content/episodeindex.h>

using namespace shownotes;

class TestEpisodeIndex : public QObject {
    Q_OBJECT

private slots:
    void isInTheOrderOfTheList()
    {
        const TestSite site;
        fill(site);
        QStringList partial;
        const QList<IndexedEpisode> index = read(site, {}, &partial);
        QStringList paths, listed;
        for (const IndexedEpisode &entry : index)
            paths += entry.episode.page.contentPath;
        for (const Episode &episode : listEpisodes(*Site::containing(site.root())))
            listed += episode.page.contentPath;
        QCOMPARE(paths, listed);
        QCOMPARE(partial.size(), listed.size());
        QCOMPARE(paths.first(), QString("talk/2/index.md"));
    }

    void finds_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("names");
        QTest::newRow("in the title") << "green"
                                      << "1";
        QTest::newRow("letters' case") << "GREEN tea"
                                       << "1";
        QTest::newRow("in the summary") << "sencha"
                                        << "2";
        QTest::newRow("in the tags") << "umami"
                                     << "2";
        QTest::newRow("in the body") << "kettle"
                                     << "1 2";
        QTest::newRow("Japanese") << "お茶"
                                  << "2";
        QTest::newRow("the number") << "broken"
                                    << "broken";
        QTest::newRow("every word") << "kettle green"
                                    << "1";
        QTest::newRow("nowhere") << "coffee"
                                 << "";
        QTest::newRow("keys are no text") << "publishDate"
                                          << "";
        QTest::newRow("no words find all") << "  "
                                           << "1 2 broken";
    }

    void finds()
    {
        QFETCH(QString, words);
        const TestSite site;
        fill(site);
        const QSet<QString> found = searchEpisodes(read(site, {}), words);
        QStringList names;
        for (const QString &path : found)
            names += QFileInfo(QFileInfo(path).path()).fileName();
        names.sort();
        QTEST(names.join(u' '), "names");
    }

    void theCacheSaysTheSame()
    {
        const TestSite site;
        fill(site);
        const QString file = site.root() + "/../cache/list";
        const QString first = shown(read(site, file));
        QVERIFY(QFileInfo::exists(file));
        QCOMPARE(shown(read(site, file)), first);
        // What is read from the cache is really used: another head under the digest shows.
        EpisodeCache cache(file, Site::containing(site.root())->timeZone());
        const QList<IndexedEpisode> index = read(site, file);
        QVERIFY(cache.find(index.first().digest));
        QCOMPARE(cache.find(index.first().digest)->publication.title, index.first().episode.publication.title);
        QVERIFY(!cache.find("other"));
    }

    void aChangedFileIsReadAnewWhateverItsTime()
    {
        const TestSite site;
        fill(site);
        const QString file = site.root() + "/../cache/list", page = site.path("content/talk/1/index.md");
        (void)read(site, file);
        const QDateTime time = QFileInfo(page).lastModified();
        site.write("content/talk/1/index.md", "---\ntitle: Black\ndate: 2020-01-01\n---\n");
        QFile touched(page);
        QVERIFY(touched.open(QIODevice::ReadWrite) && touched.setFileTime(time, QFileDevice::FileModificationTime));
        touched.close();
        QVERIFY(shown(read(site, file)).contains("Black"));
    }

    void aSpoiltCacheIsNone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("cut");
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("rubbish") << QByteArray(1000, 'x') << false;
        QTest::newRow("cut short") << QByteArray() << true;
    }

    void aSpoiltCacheIsNone()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, cut);
        const TestSite site;
        fill(site);
        const QString name = site.root() + "/../cache/list";
        const QString right = shown(read(site, name));
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(cut ? file.resize(file.size() - 3) : file.resize(0) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(shown(read(site, name)), right);
    }

    void datesOfAnotherZoneAreReadAnew()
    {
        const TestSite site;
        fill(site);
        const QString file = site.root() + "/../cache/list";
        (void)read(site, file);
        site.write("config.toml", "timeZone = 'Asia/Tokyo'\n");
        const QList<IndexedEpisode> index = read(site, file);
        QCOMPARE(index.first().episode.date()->offsetFromUtc(), 9 * 3600);
    }

    void canBeCancelled()
    {
        const TestSite site;
        fill(site);
        EpisodeCache cache;
        const std::atomic<bool> cancelled {true};
        QVERIFY(indexEpisodes(
            *Site::containing(site.root()), cache, [](const QList<Episode> &) {}, cancelled)
                    .isEmpty());
    }

private:
    static void fill(const TestSite &site)
    {
        site.write("config.toml", "");
        site.write("content/talk/_index.md", "---\ntitle: green section\n---\n");
        site.write("content/talk/1/index.md",
            "---\ntitle: Green Tea\ndate: 2020-01-01\npublishDate: 2019-01-01\n---\nThe kettle.\n");
        site.write("content/talk/2/index.md",
            "---\ntitle: お茶\nsummary: sencha\ntags: [Umami]\ndate: 2021-01-01\n---\nA kettle.\n");
        site.write("content/talk/broken/index.md", "---\ntitle: a: b\n---\nbody\n");
    }

    static QList<IndexedEpisode> read(const TestSite &site, const QString &cacheFile, QStringList *partial = nullptr)
    {
        const Site opened = *Site::containing(site.root());
        EpisodeCache cache(cacheFile, opened.timeZone());
        const std::atomic<bool> cancelled {false};
        return indexEpisodes(
            opened, cache,
            [partial](const QList<Episode> &episodes) {
                if (!partial)
                    return;
                partial->clear();
                for (const Episode &episode : episodes)
                    partial->append(episode.page.contentPath);
            },
            cancelled);
    }

    static QString shown(const QList<IndexedEpisode> &index)
    {
        QStringList lines;
        for (const IndexedEpisode &entry : index) {
            const Episode &e = entry.episode;
            lines += e.name + u'|' + e.publication.title + u'|' + e.summary + u'|' + e.tags.join(u',') + u'|'
                + e.problem + u'|' + (e.date() ? e.date()->toString(Qt::ISODate) : QString()) + u'|'
                + (e.publication.publishDate ? e.publication.publishDate->toString(Qt::ISODate) : QString());
        }
        return lines.join(u'\n');
    }
};

QTEST_GUILESS_MAIN(TestEpisodeIndex)
#include "tst_episodeindex.moc"
