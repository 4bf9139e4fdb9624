#include "testsite.h"

#include <content/episodefiles.h>
#include <content/filesaver.h>
#include <content/pagerename.h>

#include <QDirIterator>

#include <sys/stat.h>

using namespace shownotes;

class TestEpisodeFiles : public QObject {
    Q_OBJECT

private slots:
    void nextNumber_data()
    {
        QTest::addColumn<QString>("names");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const char *names, const char *next) {
            QTest::newRow(name) << QString::fromUtf8(names) << QString::fromUtf8(next);
        };
        row("the first", "", "1");
        row("plain", "1 2 10 9", "11");
        row("zero padding", "0031 0032", "0033");
        row("padding outgrown", "98 099", "100");
        row("a prefix", "ep31 ep32", "ep33");
        row("a slug behind", "31-tea 32-the-sea", "33");
        row("dates are no numbers", "2020-12-02", "");
        row("words", "about contact", "");
        row("others among them", "about 7", "8");
    }

    void nextNumber()
    {
        QFETCH(QString, names);
        QTEST(nextEpisodeName(names.isEmpty() ? QStringList() : names.split(u' ')), "next");
    }

    void placesOfASite()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/0031/index.md", "---\ndate: 2020-01-01\n---\n");
        site.write("content/talk/0032/picture.png", "no page in here, but the name is taken");
        site.write("content/blog/2020/old.ja.md", "---\ndate: 2021-01-01\n---\n");
        site.write("content/about/index.md", "---\ntitle: x\n---\n");
        site.write("content/empty/_index.md", "---\ntitle: x\n---\n");
        const Site opened = *Site::containing(site.root());
        QStringList found;
        for (const EpisodePlace &place : episodePlaces(opened, listEpisodes(opened)))
            found += place.contentPath + u'|' + place.section + u'|' + place.pageName + u'|' + place.nextName;
        QCOMPARE(found,
            QStringList({"blog/2020|blog||", "talk|talk|index.md|0033", "||index.md|", "empty|empty|index.md|1"}));
    }

    void namesThatCannotBe_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << "";
        QTest::newRow("spaces") << "  ";
        QTest::newRow("a space at the end") << "33 ";
        QTest::newRow("a way out") << "../33";
        QTest::newRow("hidden") << ".33";
        QTest::newRow("a backup") << "33~";
        QTest::newRow("not read by Hugo") << "#33";
        QTest::newRow("taken") << "32";
        QTest::newRow("taken in small letters") << "EP1";
        QTest::newRow("too long") << QString(256, u'a');
        QTest::newRow("line end") << "a\nb";
    }

    void namesThatCannotBe()
    {
        QFETCH(QString, name);
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/32/index.md", "");
        site.write("content/talk/ep1/index.md", "");
        const Result<EpisodePlan> plan = planFromArchetype(*Site::containing(site.root()), request(site, name, "T"));
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::Refused);
        QVERIFY(!plan.error().reason.isEmpty());
    }

    void anArchetypeWithFilesIsHugos()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("archetypes/talk/index.md",
            "---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\np: {{ .File.Path }}\n---\n{{< figure >}}\n");
        site.write("archetypes/talk/notes.txt", "{{ .Name }} stays");
        site.write("archetypes/talk/extra.md", "{{ .Name }} {{ .File.Path }}");
        site.write("archetypes/talk/images/cover.png", "\x89PNG");
        site.write("content/_index.md", "");
        const Site opened = *Site::containing(site.root());
        const Result<EpisodePlan> plan = planFromArchetype(opened, request(site, "0033-on-tea", {}));
        QVERIFY(plan.ok());
        QVERIFY(plan->unknown.isEmpty());
        QVERIFY(!QFileInfo::exists(site.path("content/talk/0033-on-tea"))); // only planned
        const Result<QString> made = createEpisode(*plan);
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().reason));
        QCOMPARE(*made, site.path("content/talk/0033-on-tea/index.md"));
        const QStringList ours = tree(site.path("content/talk/0033-on-tea"));
        QCOMPARE(ours.size(), 4);
        QVERIFY(QDir(site.path("content/talk/0033-on-tea")).removeRecursively());
        if (!TestSite::hasHugo())
            QSKIP("the judge, hugo, is not installed");
        QCOMPARE(QProcess::execute("hugo", {"-s", site.root(), "--quiet", "new", "talk/0033-on-tea"}), 0);
        QCOMPARE(ours, tree(site.path("content/talk/0033-on-tea")));
    }

    void theTitleIsWritten()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write(
            "archetypes/talk.md", "---\n# the name\ntitle: \"{{ .Name }}\" # here\ndate: 2020-01-01\n---\nHello\n");
        const Result<EpisodePlan> plan =
            planFromArchetype(*Site::containing(site.root()), request(site, "33", "On \"Tea\""));
        QVERIFY(plan.ok());
        QCOMPARE(plan->text,
            QByteArray("---\n# the name\ntitle: \"On \\\"Tea\\\"\" # here\ndate: 2020-01-01\n---\nHello\n"));
    }

    void withoutAnyArchetype()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/_index.md", "");
        const Result<EpisodePlan> plan = planFromArchetype(*Site::containing(site.root()), request(site, "33", "Tea"));
        QVERIFY(plan.ok());
        QCOMPARE(plan->text, QByteArray("---\ntitle: \"Tea\"\ndate: 2026-05-06T07:08:09+09:00\ndraft: true\n---\n"));
    }

    void fromAnEarlierEpisode()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/32/index.md",
            "---\ntitle: 'Old' # t\ndate: 2020-01-01T00:00:00Z # d\npublishDate: \"2020-01-02\"\ntags: "
            "[a]\n---\nHello\n");
        site.write("content/talk/32/a.png", "a");
        const Result<EpisodePlan> plan = planFromEpisode(
            *Site::containing(site.root()), request(site, "33", "New"), site.path("content/talk/32/index.md"));
        QVERIFY(plan.ok());
        QCOMPARE(plan->text,
            QByteArray("---\ntitle: 'New' # t\ndate: 2026-05-06T07:08:09+09:00 # d\npublishDate: "
                       "\"2026-05-06T07:08:09+09:00\"\ntags: [a]\n---\nHello\n"));
        QVERIFY(plan->files.isEmpty());
    }

    void duplicatesByteForByte()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/32/index.md", "---\r\ntitle: x\r\n---\r\n\xff");
        site.write("content/talk/32/img/a.png", "a");
        site.write("content/talk/32/.hidden", "h");
        site.link("content/talk/32/link.png", "img/a.png");
        const Result<EpisodePlan> plan = planDuplicate(site.path("content/talk/32/index.md"), "33");
        QVERIFY(plan.ok());
        QVERIFY(createEpisode(*plan).ok());
        QCOMPARE(tree(site.path("content/talk/33")), tree(site.path("content/talk/32")));
        QVERIFY(QFileInfo(site.path("content/talk/33/link.png")).isSymLink());
        QCOMPARE(QFileInfo(site.path("content/talk/33/link.png")).canonicalFilePath(),
            QFileInfo(site.path("content/talk/33/img/a.png")).canonicalFilePath());
    }

    void duplicatesASinglePage()
    {
        const TestSite site;
        site.write("content/talk/a.md", "x");
        site.write("content/talk/b.png", "not its own");
        const Result<EpisodePlan> plan = planDuplicate(site.path("content/talk/a.md"), "c");
        QVERIFY(plan.ok());
        QVERIFY(createEpisode(*plan).ok());
        QCOMPARE(tree(site.path("content/talk")), QStringList({"a.md=x", "b.png=not its own", "c.md=x"}));
    }

    void overwritesNothing()
    {
        const TestSite site;
        site.write("content/talk/32/index.md", "x");
        const Result<EpisodePlan> plan = planDuplicate(site.path("content/talk/32/index.md"), "33");
        QVERIFY(plan.ok());
        site.write("content/talk/33/index.md", "came in between");
        const Result<QString> made = createEpisode(*plan);
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(tree(site.path("content/talk")), QStringList({"32/index.md=x", "33/index.md=came in between"}));
    }

    void leavesNothingHalfDone()
    {
        const TestSite site;
        site.write("content/talk/32/index.md", "x");
        site.write("content/talk/32/a.png", "a");
        const Result<EpisodePlan> plan = planDuplicate(site.path("content/talk/32/index.md"), "33");
        QVERIFY(plan.ok());
        QVERIFY(QFile::remove(site.path("content/talk/32/a.png")));
        QVERIFY(!createEpisode(*plan).ok());
        QCOMPARE(tree(site.path("content/talk")), QStringList({"32/index.md=x"}));
        QCOMPARE(QDir(site.path("content/talk")).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList({"32"}));
    }

    void aFifoIsNotCopied()
    {
        const TestSite site;
        site.write("content/talk/32/index.md", "x");
        QCOMPARE(::mkfifo(QFile::encodeName(site.path("content/talk/32/pipe.png")).constData(), 0600), 0);
        const Result<EpisodePlan> plan = planDuplicate(site.path("content/talk/32/index.md"), "33");
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Error::Kind::NotAFile);
    }

    void references_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after"); // the same: not one of ours
        const auto row = [](const char *name, const char *file, const char *before, const char *after) {
            QTest::newRow(name) << QString::fromUtf8(file) << QByteArray(before) << QByteArray(after);
        };
        const char *sibling = "content/talk/31/index.md";
        row("ref, absolute", sibling, "a {{< ref \"/talk/32\" >}} b", "a {{< ref \"/talk/33-tea\" >}} b");
        row("ref, a neighbour", sibling, "{{% ref \"32\" %}}", "{{% ref \"33-tea\" %}}");
        row("ref with the page's file", sibling, "{{< ref \"talk/32/index.md#end\" >}}",
            "{{< ref \"talk/33-tea/index.md#end\" >}}");
        row("ref with an ending", sibling, "{{< ref \"/talk/32.md\" >}}", "{{< ref \"/talk/33-tea.md\" >}}");
        row("relref by name", sibling, "{{< relref path=\"32\" lang=\"en\" >}}",
            "{{< relref path=\"33-tea\" lang=\"en\" >}}");
        row("relref without quotes", sibling, "{{< relref 32 >}}", "{{< relref 33-tea >}}");
        row("relref raw", sibling, "{{< relref `/talk/32` >}}", "{{< relref `/talk/33-tea` >}}");
        row("ref, upwards", "content/talk/31/index.md", "{{< ref \"../32\" >}}", "{{< ref \"../33-tea\" >}}");
        row("ref by its unique name", "content/blog/a.md", "{{< ref \"32\" >}}", "{{< ref \"33-tea\" >}}");
        row("ref to another", sibling, "{{< ref \"/talk/320\" >}} {{< ref \"/blog/32\" >}} {{< figure src=\"32\" >}}",
            "{{< ref \"/talk/320\" >}} {{< ref \"/blog/32\" >}} {{< figure src=\"32\" >}}");
        row("link", sibling, "[x](/pod/talk/32/)", "[x](/pod/talk/33-tea/)");
        row("link with title and fragment", sibling, "[x](/pod/talk/32/#end \"/pod/talk/32/\")",
            "[x](/pod/talk/33-tea/#end \"/pod/talk/32/\")");
        row("link without slash", sibling, "[x](/pod/talk/32)", "[x](/pod/talk/33-tea)");
        row("link to its file", sibling, "![x](/pod/talk/32/a.png)", "![x](/pod/talk/33-tea/a.png)");
        row("whole address", sibling, "<https://e.com/pod/talk/32/> [x](https://e.com/pod/talk/32/?a=1)",
            "<https://e.com/pod/talk/33-tea/> [x](https://e.com/pod/talk/33-tea/?a=1)");
        row("relative link", sibling, "[x](../32/a.png)", "[x](../33-tea/a.png)");
        row("HTML", sibling, "<a href=\"/pod/talk/32/\">", "<a href=\"/pod/talk/33-tea/\">");
        row("definition", sibling, "[x]: /pod/talk/32/\n", "[x]: /pod/talk/33-tea/\n");
        row("front matter", sibling, "---\nlinks:\n- url: /pod/talk/32/ # yes\n  name: \"32\"\n---\n",
            "---\nlinks:\n- url: /pod/talk/33-tea/ # yes\n  name: \"32\"\n---\n");
        row("other sites", sibling,
            "[x](https://f.com/pod/talk/32/) [y](/talk/32/) [z](/pod/talk/320/) [w](mailto:a@32)",
            "[x](https://f.com/pod/talk/32/) [y](/talk/32/) [z](/pod/talk/320/) [w](mailto:a@32)");
        row("itself", "content/talk/32/index.md", "日本 [x](/pod/talk/32/a.png)\r\n",
            "日本 [x](/pod/talk/33-tea/a.png)\r\n");
        row("not UTF-8", sibling, "\xff [x](/pod/talk/32/)", "\xff [x](/pod/talk/32/)");
    }

    void references()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, before);
        const TestSite site;
        site.write("config.toml", "baseURL = 'https://e.com/pod/'\n");
        site.write("content/talk/32/index.md", "---\ntitle: x\n---\n");
        site.write("content/talk/320/index.md", "---\ntitle: x\n---\n");
        site.write("content/talk/32/a.png", "a");
        site.write(file, before);
        const Result<RenamePlan> plan =
            planRename(*Site::containing(site.root()), site.path("content/talk/32/index.md"), "33-tea");
        QVERIFY(plan.ok());
        QCOMPARE(plan->newUrl, QString("/pod/talk/33-tea/"));
        QVERIFY(renamePage(*plan).ok());
        for (const ReferringPage &page : plan->references) {
            QVERIFY(!page.edits.isEmpty() && page.edits.first().line > 0);
            QVERIFY(updateReferences(page, {}).ok());
        }
        QVERIFY(!QFileInfo::exists(site.path("content/talk/32")));
        QVERIFY(QFileInfo::exists(site.path("content/talk/33-tea/a.png")));
        QFile now(site.path(file.replace("talk/32/", "talk/33-tea/")));
        QVERIFY(now.open(QIODevice::ReadOnly));
        QTEST(now.readAll(), "after");
    }

    void renamesASinglePage()
    {
        const TestSite site;
        site.write("config.toml", "[languages.en]\n[languages.ja]\n");
        site.write("content/talk/a.ja.md", "x");
        site.write("content/talk/a.png", "not its own");
        const Result<RenamePlan> plan =
            planRename(*Site::containing(site.root()), site.path("content/talk/a.ja.md"), "b");
        QVERIFY(plan.ok());
        QVERIFY(renamePage(*plan).ok());
        QCOMPARE(tree(site.path("content")), QStringList({"talk/a.png=not its own", "talk/b.ja.md=x"}));
    }

    void neverRenamesOverAnother()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/32/index.md", "x");
        const Result<RenamePlan> plan =
            planRename(*Site::containing(site.root()), site.path("content/talk/32/index.md"), "33");
        QVERIFY(plan.ok());
        QVERIFY(QDir().mkpath(site.path("content/talk/33"))); // came in between, and is empty
        const Result<void> renamed = renamePage(*plan);
        QVERIFY(!renamed);
        QCOMPARE(renamed.error().kind, Error::Kind::Refused);
        QVERIFY(QFileInfo::exists(site.path("content/talk/32/index.md")));
    }

    void lettersCaseCanBeChanged()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/Ep1/index.md", "x");
        const Result<RenamePlan> plan =
            planRename(*Site::containing(site.root()), site.path("content/talk/Ep1/index.md"), "ep1");
        QVERIFY(plan.ok());
        QVERIFY(renamePage(*plan).ok());
        QVERIFY(QFileInfo::exists(site.path("content/talk/ep1/index.md")));
    }

    void aPageThatChangedIsNotUpdated()
    {
        const TestSite site;
        site.write("config.toml", "");
        site.write("content/talk/32/index.md", "x");
        site.write("content/talk/31/index.md", "{{< ref \"/talk/32\" >}}");
        const Result<RenamePlan> plan =
            planRename(*Site::containing(site.root()), site.path("content/talk/32/index.md"), "33");
        QVERIFY(plan.ok());
        QCOMPARE(plan->references.size(), 1);
        site.write("content/talk/31/index.md", "theirs");
        const Result<void> updated = updateReferences(plan->references.first(), {});
        QVERIFY(!updated);
        QCOMPARE(updated.error().kind, Error::Kind::ChangedOnDisk);
    }

private:
    static EpisodeRequest request(const TestSite &site, const QString &name, const QString &title)
    {
        EpisodePlace place;
        place.folder = site.path("content/talk");
        place.contentPath = place.section = "talk";
        return {place, name, title, QDateTime({2026, 5, 6}, {7, 8, 9}, Qt::OffsetFromUTC, 9 * 3600)};
    }

    /// All files below, hidden ones too, as name=content.
    static QStringList tree(const QString &folder)
    {
        QStringList files;
        QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            QFile file(entries.next());
            files += QDir(folder).relativeFilePath(file.fileName()) + u'='
                + (file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString());
        }
        files.sort();
        return files;
    }
};

QTEST_GUILESS_MAIN(TestEpisodeFiles)
#include "tst_episodefiles.moc"
