// The sample site is what Shownotes is shown and tried with: real Hugo builds it without a warning, and every state of an episode occurs in it.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>
#include <QUrl>

namespace {

const QString kSite = QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/sample-site");

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        QDir().mkpath(QFileInfo(target).path());
        QVERIFY2(QFile::copy(source, target), qPrintable(target));
    }
}

QStringList episodes()
{
    QStringList numbers = QDir(kSite + "/content/talk").entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(numbers.begin(), numbers.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    return numbers;
}

QString bundle(const QString &episode)
{
    return kSite + "/content/talk/" + episode;
}

QString page(const QString &episode)
{
    return textOf(bundle(episode) + "/index.md");
}

QString frontMatter(const QString &text)
{
    return text.section("\n---\n", 0, 0);
}

QStringList captures(const QString &pattern, const QString &text)
{
    static constexpr auto kOptions = QRegularExpression::MultilineOption;
    QStringList found;
    auto matches = QRegularExpression(pattern, kOptions).globalMatch(text);
    while (matches.hasNext()) {
        found << matches.next().captured(1);
    }
    return found;
}

struct Run {
    int exitCode = -1;
    QString output;
};

Run hugo(const QString &site, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(site);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start("hugo", arguments);
    if (!process.waitForFinished(120'000)) {
        return {-1, process.errorString()};
    }
    return {
        process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

} // namespace

class TestSampleSite : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyStateOccurs_data();
    void everyStateOccurs();
    void everyEpisodeHasTheArchetypesHeader_data();
    void everyEpisodeHasTheArchetypesHeader();
    void everyNamedThingExists_data();
    void everyNamedThingExists();
    void everyPictureIsLegibleAndSmall();
    void hugoPublishes_data();
    void hugoPublishes();
    void everyInnerLinkLeadsSomewhere();
    void figuresAreTheThemes();
    void hugoStartsAnEpisodeFromTheArchetype();

private:
    void needHugo();
    QTemporaryDir m_copy;
};

void TestSampleSite::initTestCase()
{
    QVERIFY(m_copy.isValid());
    copyTree(kSite, m_copy.path());
}

void TestSampleSite::needHugo()
{
    if (QStandardPaths::findExecutable("hugo").isEmpty()) {
        QSKIP("hugo is not installed; packaging/test.sh installs it.");
    }
}

void TestSampleSite::everyStateOccurs_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("atLeast");
    QTest::newRow("published, draft and scheduled bundles") << "\\A---\\n" << 8;
    QTest::newRow("draft") << "^draft: true$" << 1;
    QTest::newRow("coming soon") << "^title: \"#8 Coming Soon\"$" << 1;
    QTest::newRow("scheduled far ahead") << "^publishDate: 2099-" << 1;
    QTest::newRow("raw iframe player") << "^<iframe src=\"https://player\\.example\\.org/" << 1;
    QTest::newRow("figure directly after a list item") << "^ *(?:[*+-]|\\d+\\.) .*\\n\\{\\{< figure " << 1;
    QTest::newRow("figures in a row") << "^\\{\\{< figure .*\\n\\{\\{< figure " << 1;
    QTest::newRow("figure from the site's library") << "\\{\\{< figure [^>]*library=" << 1;
    QTest::newRow("figure in a sub-folder") << "\\{\\{< figure src=\"images/" << 1;
    QTest::newRow("figure that links instead of growing") << "\\{\\{< figure [^>]*lightbox=\"false\" link=" << 1;
    QTest::newRow("figure without a number") << "\\{\\{< figure (?![^>]*numbered)" << 1;
    QTest::newRow("nested list, three deep")
        << "^[*-] .*\\n(?: +[*-] .*\\n)*? {4,}[*-] |^\\d\\. .*\\n(?: +[*-] .*\\n)*? {5,}[*-] " << 1;
    QTest::newRow("table with alignment") << "^\\|:-+\\|:-+:\\|" << 1;
    QTest::newRow("footnote") << "^\\[\\^\\w+\\]: " << 1;
    QTest::newRow("fenced code") << "^```\\w+$" << 1;
    QTest::newRow("strikethrough") << "~~[^~]+~~" << 1;
    QTest::newRow("task list") << "^- \\[x\\] " << 1;
    QTest::newRow("definition list") << "^: " << 1;
    QTest::newRow("raw HTML table") << "^<table>" << 1;
    QTest::newRow("emoji") << ":tea:" << 1;
    QTest::newRow("summary divider") << "^<!--more-->$" << 1;
    QTest::newRow("English") << "^lang: en$" << 1;
    QTest::newRow("links") << "^links:$" << 1;
    QTest::newRow("all-day") << "^all_day: true$" << 1;
    QTest::newRow("featured") << "^featured: true$" << 1;
    QTest::newRow("folded abstract") << "^abstract: >-$" << 1;
    QTest::newRow("longer than 10 kB") << "\\A[\\s\\S]{4000,}\\z" << 1;
}

void TestSampleSite::everyStateOccurs()
{
    QFETCH(QString, pattern);
    QFETCH(int, atLeast);
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QVERIFY2(expression.isValid(), qPrintable(expression.errorString()));
    int found = 0;
    for (const QString &episode : episodes()) {
        found += page(episode).contains(expression) ? 1 : 0;
    }
    QVERIFY2(found >= atLeast, qPrintable(QString::number(found)));
}

void TestSampleSite::everyEpisodeHasTheArchetypesHeader_data()
{
    QTest::addColumn<QString>("episode");
    for (const QString &episode : episodes()) {
        QTest::newRow(qPrintable("talk/" + episode)) << episode;
    }
}

// The same fields in the same order, and every explaining comment of the archetype.
void TestSampleSite::everyEpisodeHasTheArchetypesHeader()
{
    QFETCH(QString, episode);
    const QString archetype = frontMatter(textOf(kSite + "/archetypes/talk/index.md"));
    const QString header = frontMatter(page(episode));
    QStringList fields = captures("^#? ?(\\w+):", header);
    for (const QString &added : {QStringLiteral("draft"), QStringLiteral("lang")}) {
        fields.removeAll(added);
    }
    QCOMPARE(fields, captures("^#? ?(\\w+):", archetype));
    for (const QString &comment : captures("^(# .*)$", archetype.section("# links:", 0, 0))) {
        QVERIFY2(header.contains(comment), qPrintable(comment));
    }
}

void TestSampleSite::everyNamedThingExists_data()
{
    everyEpisodeHasTheArchetypesHeader_data();
}

void TestSampleSite::everyNamedThingExists()
{
    QFETCH(QString, episode);
    const QString text = page(episode);
    QSet<QString> named;
    for (const QString &figure : captures("(\\{\\{< figure .*>\\}\\})", text)) {
        const QString source = captures("src=\"([^\"]+)\"", figure).value(0);
        const QString folder = figure.contains("library=") ? kSite + "/static/img/" : bundle(episode) + '/';
        QVERIFY2(QFileInfo(folder + source).isFile(), qPrintable(figure));
        named.insert(folder + source);
    }
    QDirIterator pictures(bundle(episode), {"*.png"}, QDir::Files, QDirIterator::Subdirectories);
    while (pictures.hasNext()) {
        const QString picture = pictures.next();
        QVERIFY2(named.contains(picture) || pictures.fileName() == "featured.png", qPrintable(picture));
    }
    const QString lists = captures("^((?:authors|projects):(?: \\[.*\\]$|(?:\\n- .*)+))", frontMatter(text)).join('\n');
    for (const QString &name : captures("([a-z]+(?:-[a-z]+)*)(?=[\\],\\n]|$)", lists)) {
        const bool author = QFileInfo::exists(kSite + "/content/authors/" + name + "/_index.md");
        const bool project = QFileInfo::exists(kSite + "/content/project/" + name + "/index.md");
        QVERIFY2(author || project, qPrintable(name));
    }
}

void TestSampleSite::everyPictureIsLegibleAndSmall()
{
    int pictures = 0;
    QDirIterator files(kSite, {"*.png"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray head = file.read(24);
        QCOMPARE(head.first(8), QByteArray("\x89PNG\r\n\x1a\n", 8));
        const auto width = qFromBigEndian<quint32>(head.constData() + 16);
        QVERIFY2(width >= 640 && width <= 1600, qPrintable(file.fileName()));
        QVERIFY2(file.size() < 150'000, qPrintable(file.fileName()));
        ++pictures;
    }
    QVERIFY2(pictures >= 10, qPrintable(QString::number(pictures)));
}

void TestSampleSite::hugoPublishes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("what is out, without drafts and scheduled ones") << QStringList() << QStringList {"10", "11"};
    QTest::newRow("drafts") << QStringList {"--buildDrafts"} << QStringList {"10"};
    QTest::newRow("scheduled ones") << QStringList {"--buildFuture"} << QStringList {"11"};
    QTest::newRow("everything") << QStringList {"--buildDrafts", "--buildFuture"} << QStringList();
    QTest::newRow("as hugo server does") << QStringList {"--environment", "development"} << QStringList {"10", "11"};
}

void TestSampleSite::hugoPublishes()
{
    needHugo();
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, left);
    QTemporaryDir out;
    const Run run = hugo(m_copy.path(), QStringList {"--panicOnWarning", "--destination", out.path()} + arguments);
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    QVERIFY2(!run.output.contains("WARN") && !run.output.contains("ERROR"), qPrintable(run.output));
    for (const QString &episode : episodes()) {
        const bool published = QFileInfo::exists(out.filePath("talk/" + episode + "/index.html"));
        QVERIFY2(published != left.contains(episode), qPrintable("talk/" + episode));
    }
}

void TestSampleSite::everyInnerLinkLeadsSomewhere()
{
    needHugo();
    QTemporaryDir out;
    const Run run = hugo(m_copy.path(), {"--panicOnWarning", "-D", "-F", "--destination", out.path()});
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    QHash<QString, QString> pages; // by their address
    QDirIterator files(out.path(), {"index.html"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        pages.insert(file.mid(out.path().size()).chopped(int(qstrlen("index.html"))), textOf(file));
    }
    for (auto page = pages.cbegin(); page != pages.cend(); ++page) {
        for (const QString &link : captures("href=\"([/#][^\"]*)\"", page.value())) {
            const QUrl url = QUrl(QString(link).replace("&#43;", "+"));
            const QString address = url.path().isEmpty() ? page.key() : url.path(QUrl::FullyDecoded);
            const bool exists = pages.contains(address) || QFileInfo(out.path() + address).isFile();
            QVERIFY2(exists, qPrintable(page.key() + " -> " + link));
            const QString fragment = url.fragment(QUrl::FullyDecoded);
            QVERIFY2(fragment.isEmpty() || pages.value(address).contains("id=\"" + fragment + '"'),
                qPrintable(page.key() + " -> " + link));
        }
    }
}

void TestSampleSite::figuresAreTheThemes()
{
    needHugo();
    QTemporaryDir out;
    const Run run = hugo(m_copy.path(), {"--panicOnWarning", "--destination", out.path()});
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));

    const QString recording = textOf(out.filePath("talk/2/index.html"));
    QCOMPARE(recording.count("<figcaption data-pre=\"図 \" data-post=\":\" class=\"numbered\">"), 5);
    QVERIFY(recording.contains(
        QRegularExpression("<img data-src=\"/talk/2/signal-path_hu[0-9a-f]+_\\d+_2000x2000_fit_lanczos_3\\.png\" "
                           "class=\"lazyload\" alt=\"\" width=\"1280\" height=\"580\">")));
    // A link that leaves the site opens in a tab of its own, and a line end stands before it.
    QVERIFY(recording.contains(
        "\n<a href=\"https://notes.example.org/houjicha/loudness/\" target=\"_blank\" rel=\"noopener\">"));

    const QString evening = textOf(out.filePath("talk/6/index.html"));
    QVERIFY(evening.contains("data-src=\"/img/hall.png\" class=\"lazyload\" alt=\"\" width=\"960\" height=\"540\""));
    QVERIFY(evening.contains("<a href=\"/talk/6/fusen.txt\">"));

    const QString letters = textOf(out.filePath("talk/7/index.html"));
    QVERIFY(letters.contains(
        "<a href=\"https://notes.example.org/houjicha/pager-card/\" target=\"_blank\" rel=\"noopener\">"));
    QVERIFY(letters.contains("<figcaption>"));
}

void TestSampleSite::hugoStartsAnEpisodeFromTheArchetype()
{
    needHugo();
    QTemporaryDir site;
    copyTree(kSite, site.path());
    const Run run = hugo(site.path(), {"new", "talk/12"});
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    const QString text = textOf(site.filePath("content/talk/12/index.md"));
    QVERIFY2(text.contains("\ntitle: \"12\"\n"), qPrintable(text));
    QVERIFY2(text.contains(QRegularExpression("\npublishDate: 2\\d{3}-\\d\\d-\\d\\dT")), qPrintable(text));
    QVERIFY2(text.contains("https://player.example.org/embed/houjicha/12\""), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestSampleSite)
#include "tst_samplesite.moc"
