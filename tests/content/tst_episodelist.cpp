#include "testsite.h"

#include <content/episodelist.h>
#include <content/frontmatter.h>

using namespace shownotes;

Q_DECLARE_METATYPE(std::optional<int>)

class TestEpisodeList : public QObject {
    Q_OBJECT

private slots:
    void tellsTheState_data()
    {
        QTest::addColumn<QByteArray>("frontMatter"); // JSON
        QTest::addColumn<PublicationState>("state");

        const auto row = [](const char *name, const char *frontMatter, PublicationState state) {
            QTest::newRow(name) << QByteArray(frontMatter) << state;
        };
        using enum PublicationState;
        row("dated", R"({"title":"32","date":"2021-05-31"})", Published);
        row("ahead by its date", R"({"date":"2021-06-02"})", Scheduled);
        row("date ahead, published already", R"({"date":"2099-01-01","publishDate":"2021-01-01"})", Published);
        row("date past, published later", R"({"date":"2021-01-01","publishDate":"2021-06-01T12:00:01Z"})", Scheduled);
        row("publishDate is now", R"({"date":"2021-01-01","publishDate":"2021-06-01T12:00:00Z"})", Published);
        row("pubdate", R"({"date":"2021-01-01","pubdate":"2022-01-01"})", Scheduled);
        row("published", R"({"date":"2021-01-01","published":"2022-01-01"})", Scheduled);
        row("in another zone", R"({"date":"2021-06-01T21:30:00+09:00"})", Scheduled);
        row("in another zone, past", R"({"date":"2021-06-01T20:30:00+09:00"})", Published);
        row("draft", R"({"draft":true,"date":"2021-01-01"})", Draft);
        row("draft as text", R"({"draft":"true","date":"2021-01-01"})", Draft);
        row("no draft as text", R"({"draft":"yes","date":"2021-01-01"})", Published);
        row("draft and expired", R"({"draft":true,"expiryDate":"2021-01-01"})", Draft);
        row("expired", R"({"date":"2020-01-01","expiryDate":"2021-05-31"})", Expired);
        row("expires later", R"({"date":"2020-01-01","expiryDate":"2021-06-02"})", Published);
        row("unpublishdate", R"({"date":"2020-01-01","unpublishdate":"2021-05-31"})", Expired);
        row("coming soon", R"({"title":"32 Coming Soon","date":"2021-01-01"})", ComingSoon);
        row("coming soon in capitals", R"({"title":"COMING SOON","date":"2021-01-01"})", ComingSoon);
        row("coming soon, but a draft", R"({"title":"coming soon","draft":true})", Draft);
        row("coming soon, but scheduled", R"({"title":"coming soon","date":"2022-01-01"})", Scheduled);
        row("no date", R"({"title":"x"})", Undated);
        row("empty date", R"({"date":""})", Undated);
        row("a date that Hugo reads as year 1", R"({"date":"2021-01-01 10:00"})", Undated);
        row("an expiry that Hugo reads as year 1", R"({"date":"2021-01-01","expiryDate":"2020/01/01"})", Published);
        row("keys in any letter case", R"({"DATE":"2021-01-01","PublishDate":"2022-01-01"})", Scheduled);
        row("only a publishDate", R"({"publishDate":"2021-01-01"})", Published);
        row("seconds since 1970", R"({"date":1609459200})", Published);
    }

    void tellsTheState()
    {
        QFETCH(QByteArray, frontMatter);
        const Result<Value> values = valueFromJson(frontMatter);
        QVERIFY(values);
        const QDateTime now(QDate(2021, 6, 1), QTime(12, 0), Qt::UTC);
        QTEST(publicationState(Publication::from(*values), now), "state");
    }

    void publishesWhatHugoPublishes()
    {
        if (!TestSite::hasHugo())
            QSKIP("hugo is not installed.");
        const TestSite site;
        site.write(QStringLiteral("config.yaml"), "disableKinds: [taxonomy, term, RSS, sitemap]\n");
        site.write(QStringLiteral("layouts/_default/list.html"), "x");
        site.write(QStringLiteral("layouts/index.html"), "x");
        site.write(QStringLiteral("layouts/_default/single.html"), "x");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QStringList dates {QString(), QStringLiteral("\"\""), QStringLiteral("2001-01-01"),
            QStringLiteral("2199-01-01"), QStringLiteral("2199-01-01 10:00"), QStringLiteral("978307200")};
        QHash<QString, Publication> pages;
        for (const QString &date : dates) {
            for (const QString &publish : dates) {
                for (const QString &expiry : dates) {
                    for (const QString &draft :
                        {QString(), QStringLiteral("\"true\""), QStringLiteral("\"yes\""), QStringLiteral("1")}) {
                        if (!draft.isEmpty() && !expiry.isEmpty())
                            continue;
                        QString text = QStringLiteral("---\ntitle: x\n");
                        for (const auto &[key, value] : {std::pair("date", date), {"publishDate", publish},
                                 {"expiryDate", expiry}, {"draft", draft}}) {
                            if (!value.isNull())
                                text += QStringLiteral("%1: %2\n").arg(QLatin1String(key), value);
                        }
                        text += QStringLiteral("---\n");
                        const QString name = QStringLiteral("p%1").arg(pages.size());
                        site.write(QStringLiteral("content/%1.md").arg(name), text.toUtf8());
                        pages.insert(name, Publication::from(FrontMatter::parse(text.toUtf8())->values()));
                    }
                }
            }
        }
        QString log;
        QVERIFY2(
            site.publish(&log, {QStringLiteral("-D=false"), QStringLiteral("-F=false"), QStringLiteral("-E=false")}),
            qPrintable(log));
        QStringList differences;
        for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
            const bool hugo = QFileInfo::exists(site.published() + u'/' + page.key());
            const PublicationState state = publicationState(page.value(), now);
            const bool ours = state == PublicationState::Published || state == PublicationState::Undated;
            if (hugo != ours) {
                QFile in(site.path(QStringLiteral("content/%1.md").arg(page.key())));
                QVERIFY(in.open(QIODevice::ReadOnly));
                differences +=
                    QStringLiteral("Hugo %1: ").arg(hugo ? QStringLiteral("publishes") : QStringLiteral("leaves out"))
                    + QString::fromUtf8(in.readAll()).replace(u'\n', u' ');
            }
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<std::optional<int>>("number");
        const auto row = [](const char *name, const char *title, std::optional<int> number) {
            QTest::addRow("%s, %s", name, title) << QString::fromUtf8(name) << QString::fromUtf8(title) << number;
        };
        row("0032", "x", 32);
        row("32", "#7", 32);
        row("ep165", "x", 165);
        row("ep-8", "x", 8);
        row("33-re-invent", "x", 33);
        row("0", "x", 0);
        row("about", "#32 Coming Soon", 32);
        row("about", "第 2 回 ＃12", 12);
        row("about", "C#7", std::nullopt);
        row("about", "x", std::nullopt);
        row("2020-12-02", "x", std::nullopt);
        row("2020-12-02-title", "#5", 5);
        row("12345678", "x", std::nullopt);
    }

    void readsNumbers()
    {
        QFETCH(QString, name);
        QFETCH(QString, title);
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        site.write(QStringLiteral("content/talk/%1/index.md").arg(name),
            QStringLiteral("---\ntitle: \"%1\"\n---\n").arg(title).toUtf8());
        const QList<Episode> list = listEpisodes(*Site::containing(site.root()));
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().name, name);
        QTEST(list.first().number, "number");
    }

    void listsNewestFirst()
    {
        const TestSite site;
        site.write(QStringLiteral("hugo.toml"), "timeZone = 'Asia/Tokyo'\n");
        const auto page = [&](const char *name, const QByteArray &frontMatter) {
            site.write(QStringLiteral("content/") + QString::fromUtf8(name), "---\n" + frontMatter + "\n---\nbody\n");
        };
        page("talk/1/index.md", "title: one\ndate: 2021-01-01\nsummary: s\ntags: [a, b]");
        page("talk/2/index.md", "title: two\ndate: 2021-02-01T00:00:00+09:00\ndescription: d");
        page("talk/3.md", "title: three\ndate: 2021-01-31T16:00:00Z");
        page("talk/_index.md", "title: section\ndate: 2022-01-01");
        page("post/収録/index.md", "title: 収録\ndate: foo");
        page("zz/10.md", "title: ten");
        page("zz/9.md", "title: nine");
        page("talk/4/index.md", "title: [broken");
        site.write(QStringLiteral("content/talk/5/index.md"), "no front matter");
        QStringList titles;
        const QList<Episode> list = listEpisodes(*Site::containing(site.root()));
        for (const Episode &episode : list)
            titles += episode.name;
        QCOMPARE(titles,
            (QStringList {QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("10"),
                QStringLiteral("9"), QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("収録")}));
        QCOMPARE(list[2].summary, QStringLiteral("s"));
        QCOMPARE(list[2].tags, (QStringList {QStringLiteral("a"), QStringLiteral("b")}));
        QCOMPARE(list[1].summary, QStringLiteral("d"));
        QCOMPARE(list[1].publication.date->offsetFromUtc(), 9 * 3600);
        QCOMPARE(list[2].publication.date->toUTC(), QDateTime(QDate(2020, 12, 31), QTime(15, 0), Qt::UTC));
        QVERIFY(!list[6].problem.isEmpty());
        QVERIFY(list[5].problem.isEmpty());
    }

    void readsLongHeads()
    {
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        for (const int size : {32 * 1024 - 40, 32 * 1024 - 20, 32 * 1024 - 13, 32 * 1024 - 8, 32 * 1024, 100000}) {
            // The closing fence moves over the place up to which a head is read at first.
            const QByteArray head = "---\ntitle: \"" + QByteArray(size, 'x') + "\"\n---\n";
            site.write(QStringLiteral("content/a.md"), head + QByteArray(100000, 'b'));
            const QList<Episode> list = listEpisodes(*Site::containing(site.root()));
            QCOMPARE(list.first().problem, QString());
            QCOMPARE(list.first().publication.title.size(), size);
        }
    }

    void listsTenThousand()
    {
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        for (int i = 0; i < 10000; ++i) {
            site.write(QStringLiteral("content/talk/%1/index.md").arg(i, 5, 10, QLatin1Char('0')),
                "---\ntitle: x\ndate: 2021-01-01\n---\n");
        }
        QElapsedTimer timer;
        timer.start();
        const QList<SitePage> pages = Site::containing(site.root())->pages();
        qInfo("10,000 bundles found in %lld ms", timer.restart());
        const QList<Episode> list = listEpisodes(*Site::containing(site.root()));
        qInfo("and read in %lld ms", timer.elapsed());
        QCOMPARE(pages.size(), 10000);
        QCOMPARE(list.size(), 10000);
        QCOMPARE(list.first().number, 9999);
    }
};

QTEST_GUILESS_MAIN(TestEpisodeList)
#include "tst_episodelist.moc"
