#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

// shownotes-cli as a shell sees it: what it prints, what it returns, what is on disk afterwards.

namespace {

struct Run {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments)
{
    QProcess cli;
    cli.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shownotes-cli"), arguments);
    cli.waitForFinished(-1);
    return {cli.exitStatus() == QProcess::NormalExit ? cli.exitCode() : -1, cli.readAllStandardOutput(),
        cli.readAllStandardError()};
}

} // namespace

class TestFrontMatterCommand : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", m_folder->filePath(QStringLiteral("state")).toUtf8());
    }

    void get_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QByteArray>("out");
        QTest::newRow("text") << QStringLiteral("title") << QByteArray("\"題 \\\"x\\\"\"\n");
        QTest::newRow("letter case") << QStringLiteral("TITLE") << QByteArray("\"題 \\\"x\\\"\"\n");
        QTest::newRow("dotted key") << QStringLiteral("image.caption") << QByteArray("null\n");
        QTest::newRow("index") << QStringLiteral("links.1.name") << QByteArray("\"b\"\n");
        QTest::newRow("list of maps") << QStringLiteral("links") << QByteArray("[{\"name\":\"a\"},{\"name\":\"b\"}]\n");
        QTest::newRow("date") << QStringLiteral("date") << QByteArray("\"2020-12-02T22:39:07+09:00\"\n");
        QTest::newRow("boolean as Hugo reads it") << QStringLiteral("draft") << QByteArray("true\n");
    }

    void get()
    {
        QFETCH(QString, key);
        QFETCH(QByteArray, out);
        const QString file =
            page("---\ntitle: 題 \"x\"\ndate: 2020-12-02T22:39:07+09:00\ndraft: yes\nimage:\n  caption:\n"
                 "links:\n- name: a\n- name: b\n---\nbody\n");
        const Run result = run({QStringLiteral("front-matter"), QStringLiteral("get"), file, key});
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.out, out);
        QCOMPARE(result.code, 0);
    }

    void setAndUnset()
    {
        const QByteArray body("\r\nbody\xc2\xa0\xe2\x80\xa8 \n\n");
        const QString file = page("---\ntitle: x # c\n#end: 1\n---\n" + body);
        QCOMPARE(run({QStringLiteral("front-matter"), QStringLiteral("set"), file, QStringLiteral("title"),
                         QStringLiteral("\"題: y\"")})
                     .code,
            0);
        QCOMPARE(read(file), "---\ntitle: \"題: y\" # c\n#end: 1\n---\n" + body);
        QCOMPARE(run({QStringLiteral("front-matter"), QStringLiteral("set"), file, QStringLiteral("end"),
                         QStringLiteral("2")})
                     .code,
            0);
        QCOMPARE(read(file), "---\ntitle: \"題: y\" # c\nend: 2\n---\n" + body);
        QCOMPARE(run({QStringLiteral("front-matter"), QStringLiteral("unset"), file, QStringLiteral("title")}).code, 0);
        QCOMPARE(read(file), "---\nend: 2\n---\n" + body);
    }

    void bundleFolder()
    {
        const QString file = page("---\na: 1\n---\n");
        QVERIFY(QFile::rename(file, m_folder->filePath(QStringLiteral("index.md"))));
        const Run result =
            run({QStringLiteral("front-matter"), QStringLiteral("get"), m_folder->path(), QStringLiteral("a")});
        QCOMPARE(result.out, QByteArray("1\n"));
        QCOMPARE(run({QStringLiteral("resave"), m_folder->path()}).code, 0);
    }

    void newKeyStandsWhereTheArchetypeHasIt()
    {
        write(QStringLiteral("config.toml"), "baseURL = 'http://example.org/'\n");
        write(QStringLiteral("archetypes/talk/index.md"),
            "---\ntitle: \"{{ .Name }}\"\nsummary:\n#date_end: {{ .Date }}\ntags: []\n---\n");
        const QString file = write(QStringLiteral("content/talk/1/index.md"), "---\ntitle: a\ntags: []\n---\n");
        QCOMPARE(run({QStringLiteral("front-matter"), QStringLiteral("set"), file, QStringLiteral("summary"),
                         QStringLiteral("\"s\"")})
                     .code,
            0);
        QCOMPARE(read(file), QByteArray("---\ntitle: a\nsummary: s\ntags: []\n---\n"));
        QCOMPARE(run({QStringLiteral("front-matter"), QStringLiteral("set"), file, QStringLiteral("date_end"),
                         QStringLiteral("\"d\"")})
                     .code,
            0);
        QCOMPARE(
            run({QStringLiteral("front-matter"), QStringLiteral("unset"), file, QStringLiteral("date_end")}).code, 0);
        QCOMPARE(read(file), QByteArray("---\ntitle: a\nsummary: s\n#date_end: d\ntags: []\n---\n"));
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("line");
        const QStringList get {QStringLiteral("front-matter"), QStringLiteral("get"), QString(), QStringLiteral("a")};
        const QStringList set {QStringLiteral("front-matter"), QStringLiteral("set"), QString(), QStringLiteral("a.b"),
            QStringLiteral("1")};
        const QStringList unset {
            QStringLiteral("front-matter"), QStringLiteral("unset"), QString(), QStringLiteral("x")};
        QTest::newRow("no such key") << QByteArray("---\nb: 1\n---\n") << get << 1;
        QTest::newRow("no such key to remove") << QByteArray("---\nb: 1\n---\n") << unset << 1;
        QTest::newRow("no front matter") << QByteArray("body\n") << get << 1;
        QTest::newRow("empty file") << QByteArray() << set << 1;
        QTest::newRow("unclosed fence") << QByteArray("\n---\na: 1\n") << set << 2;
        QTest::newRow("no YAML") << QByteArray("---\nb: 1\na: b: c\n---\n") << set << 3;
        QTest::newRow("below a text") << QByteArray("---\nb: 1\na: c\n---\n") << set << 3;
        QTest::newRow("not UTF-8 in the header") << QByteArray("---\na: 1\nb: \xff\n---\n") << set << 3;
        QTest::newRow("not UTF-8 in the body") << QByteArray("---\na: 1\n---\n\n\xff\n") << set << 5;
        QTest::newRow("resaving what is not UTF-8")
            << QByteArray("---\na: 1\n---\n\n\xff\n") << QStringList {QStringLiteral("resave"), QString()} << 5;
    }

    void refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, arguments);
        QFETCH(int, line);
        const QString file = page(bytes);
        arguments.replace(arguments.indexOf(QString()), file);
        const Run result = run(arguments);
        QCOMPARE(result.code, 1);
        QCOMPARE(result.out, QByteArray());
        const QString start = file + QStringLiteral(":%1: ").arg(line);
        QVERIFY2(QString::fromUtf8(result.err).startsWith(start), result.err.constData());
        QVERIFY(result.err.size() > start.toUtf8().size() + 1 && result.err.endsWith('\n'));
        QCOMPARE(read(file), bytes);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList {QStringLiteral("page.md")});
    }

    void missingFile()
    {
        const QString file = m_folder->filePath(QStringLiteral("none.md"));
        for (const QStringList &arguments : {QStringList {QStringLiteral("resave"), file},
                 QStringList {QStringLiteral("front-matter"), QStringLiteral("get"), file, QStringLiteral("a")}}) {
            const Run result = run(arguments);
            QCOMPARE(result.code, 1);
            QVERIFY(QString::fromUtf8(result.err).startsWith(file + QStringLiteral(":1: ")));
        }
        QVERIFY(!QFile::exists(file));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("arguments");
        const auto row = [](const char *name, const char *arguments) {
            QTest::newRow(name) << QString::fromLatin1(arguments).split(u' ', Qt::SkipEmptyParts);
        };
        row("nothing", "");
        row("unknown command", "frobnicate x.md");
        row("unknown option", "--frobnicate");
        row("resave without a file", "resave");
        row("resave with two", "resave a.md b.md");
        row("front-matter alone", "front-matter");
        row("front-matter with an unknown action", "front-matter drop x.md a");
        row("get without a key", "front-matter get x.md");
        row("set without a value", "front-matter set x.md a");
        row("value that is no JSON", "front-matter set x.md a b");
        row("key with an empty part", "front-matter get x.md a..b");
    }

    void wrongUsage()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.code, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY(result.err.contains("Usage:"));
    }

    void helpAndVersion()
    {
        const Run help = run({QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QCOMPARE(help.err, QByteArray());
        for (const char *command :
            {"render [--hugo-version VERSION] FILE", "check FILE", "resave FILE", "front-matter get FILE KEY",
                "front-matter set FILE KEY JSON", "front-matter unset FILE KEY", "--version"})
            QVERIFY2(help.out.contains(command), command);
        const Run version = run({QStringLiteral("--version")});
        QCOMPARE(version.code, 0);
        static const QRegularExpression pattern(QStringLiteral("\\Ashownotes-cli [0-9]+\\.[0-9]+\\.[0-9]+\\n\\z"));
        QVERIFY(pattern.match(QString::fromUtf8(version.out)).hasMatch());
    }

    void resave_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("byte order mark only") << QByteArray("\xef\xbb\xbf");
        QTest::newRow("no line end at the end") << QByteArray("---\na:   1 \n---\nx");
        QTest::newRow("mixed line ends") << QByteArray("---\r\na: 1\n---\r\nx\ry\r\nz\n");
        QTest::newRow("odd characters") << QByteArray(
            "+++\n+++\n\xc2\xa0\xe2\x80\xa8\xe2\x80\xa9\xef\xb7\x90\xef\xbb\xbf\n\x01\n");
        QTest::newRow("broken front matter") << QByteArray("---\na: b: c\n---\nx\n");
        QTest::newRow("unclosed front matter") << QByteArray("---\na: b\nx\n");
    }

    void resave()
    {
        QFETCH(QByteArray, bytes);
        const QString file = page(bytes);
        const Run result = run({QStringLiteral("resave"), file});
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.code, 0);
        QCOMPARE(read(file), bytes);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            QTest::qFail("the file could not be written", __FILE__, __LINE__);
        return path;
    }

    QString page(const QByteArray &bytes) { return write(QStringLiteral("page.md"), bytes); }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestFrontMatterCommand)
#include "tst_frontmattercommand.moc"
