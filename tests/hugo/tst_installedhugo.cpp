// The version of the user's Hugo: scripts named `hugo` stand for the program and write down how they were run.

#include <hugo/installedhugo.h>

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

class TestInstalledHugo : public QObject {
    Q_OBJECT

private slots:
    void init();
    void tellsTheVersion_data();
    void tellsTheVersion();
    void runsInAnEmptyFolderWithABareEnvironment();
    void doesNotWaitForTheAnswer();
    void givesUpOnAProgramThatHangs();
    void remembersTheAnswer();
    void asksAnotherProgramAnew();
    void foldersOfThePathMustBeAbsolute();
    void noHugo();
    void theInstalledOne();

private:
    void writeProgram(const QByteArray &script);
    QByteArray log() const;
    int runs() const { return int(log().count("run\n")); }
    QString folder() const { return m_folder->path() + QStringLiteral("/bin"); }
    QString memory() const { return m_folder->path() + QStringLiteral("/cache/hugo-version"); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInstalledHugo::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    QVERIFY(QDir().mkpath(folder()));
}

void TestInstalledHugo::writeProgram(const QByteArray &script)
{
    QFile file(folder() + QStringLiteral("/hugo"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nLOG='" + m_folder->path().toUtf8() + "/log'\necho run >> \"$LOG\"\n" + script);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

QByteArray TestInstalledHugo::log() const
{
    QFile file(m_folder->path() + QStringLiteral("/log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestInstalledHugo::tellsTheVersion_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("version");
    const auto row = [](const char *name, const char *script, const char *version) {
        QTest::newRow(name) << QByteArray(script) << QString::fromLatin1(version);
    };
    row("today's words", "echo 'hugo v0.131.0+extended linux/amd64 BuildDate=x VendorInfo=debian'", "0.131.0");
    row("with a commit", "echo 'hugo v0.167.3-DEADBEEF linux/amd64'", "0.167.3");
    row("the words of old", "echo 'Hugo Static Site Generator v0.80.0/extended linux/amd64'", "0.80.0");
    row("without a patch", "echo 'hugo v0.111-DEV linux/amd64'", "0.111.0");
    row("something else", "echo 'command not found'", "");
    row("a failure", "echo 'hugo v0.131.0'; exit 1", "");
    row("nothing", "", "");
}

void TestInstalledHugo::tellsTheVersion()
{
    QFETCH(QByteArray, script);
    QFETCH(QString, version);
    writeProgram(script);
    InstalledHugo hugo({}, folder());
    QSignalSpy finished(&hugo, &InstalledHugo::finished);
    hugo.find();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(hugo.version() ? hugo.version()->text() : QString(), version);
    QCOMPARE(QFileInfo(hugo.program()).fileName(), QStringLiteral("hugo"));

    InstalledHugo waiting({}, folder());
    waiting.findNow();
    QCOMPARE(waiting.version(), hugo.version());
}

void TestInstalledHugo::runsInAnEmptyFolderWithABareEnvironment()
{
    writeProgram(
        "echo \"args $*\" >> \"$LOG\"; echo \"files $(ls -A | wc -l)\" >> \"$LOG\"; pwd >> \"$LOG\"; env >> \"$LOG\"\n"
        "echo 'hugo v0.131.0'");
    qputenv("HUGO_ENVIRONMENT", "staging");
    QTemporaryDir site;
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(site.path()));
    InstalledHugo hugo({}, folder());
    hugo.findNow();
    QVERIFY(QDir::setCurrent(before));
    qunsetenv("HUGO_ENVIRONMENT");
    QVERIFY(hugo.version());
    QVERIFY2(log().contains("args version\nfiles 0\n"), log().constData());
    QVERIFY2(!log().contains(site.path().toUtf8() + '\n'), log().constData());
    QVERIFY2(!log().contains("HUGO_"), log().constData());
}

void TestInstalledHugo::doesNotWaitForTheAnswer()
{
    writeProgram("read line < \"$LOG.go\"; echo 'hugo v0.131.0'");
    const QString go = m_folder->path() + QStringLiteral("/log.go");
    QCOMPARE(QProcess::execute(QStringLiteral("mkfifo"), {go}), 0);
    InstalledHugo hugo({}, folder());
    QSignalSpy finished(&hugo, &InstalledHugo::finished);
    hugo.find();
    QTRY_COMPARE(runs(), 1); // it runs, and find() has returned
    QCOMPARE(finished.size(), 0);
    QVERIFY(!hugo.version());
    hugo.find(); // is not asked twice
    QFile gate(go);
    QVERIFY(gate.open(QIODevice::WriteOnly));
    gate.write("go\n");
    gate.close();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(hugo.version());
    QCOMPARE(runs(), 1);
}

void TestInstalledHugo::givesUpOnAProgramThatHangs()
{
    writeProgram("exec sleep 600");
    InstalledHugo hugo(memory(), folder(), 50);
    QSignalSpy finished(&hugo, &InstalledHugo::finished);
    hugo.find();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!hugo.version());
    InstalledHugo waiting(memory(), folder(), 50);
    waiting.findNow();
    QVERIFY(!waiting.version());
    QVERIFY(!QFile::exists(memory()));
}

void TestInstalledHugo::remembersTheAnswer()
{
    writeProgram("echo 'hugo v0.131.0'");
    InstalledHugo first(memory(), folder());
    first.findNow();
    QCOMPARE(runs(), 1);
    first.findNow();
    QCOMPARE(runs(), 1);

    InstalledHugo second(memory(), folder());
    QSignalSpy finished(&second, &InstalledHugo::finished);
    second.find();
    QCOMPARE(finished.size(), 1); // at once
    QCOMPARE(second.version(), first.version());
    QCOMPARE(runs(), 1);
}

void TestInstalledHugo::asksAnotherProgramAnew()
{
    writeProgram("echo 'hugo v0.131.0'");
    InstalledHugo hugo(memory(), folder());
    hugo.findNow();
    writeProgram("echo 'hugo v0.167.0' # of another size");
    hugo.findNow();
    QCOMPARE(hugo.version()->text(), QStringLiteral("0.167.0"));
    InstalledHugo next(memory(), folder());
    next.findNow();
    QCOMPARE(next.version()->text(), QStringLiteral("0.167.0"));
    QCOMPARE(runs(), 2);
    QVERIFY(QFile::remove(folder() + QStringLiteral("/hugo")));
    hugo.findNow();
    QVERIFY(!hugo.version());
    QVERIFY(hugo.program().isEmpty());
}

void TestInstalledHugo::foldersOfThePathMustBeAbsolute()
{
    writeProgram("echo 'hugo v0.131.0'");
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder->path()));
    for (const char *path : {"bin", "./bin", ".:bin", "::"}) {
        InstalledHugo hugo({}, QString::fromLatin1(path));
        hugo.findNow();
        QVERIFY2(hugo.program().isEmpty(), path);
    }
    QVERIFY(QDir::setCurrent(before));
    QCOMPARE(runs(), 0);
}

void TestInstalledHugo::noHugo()
{
    InstalledHugo hugo(memory(), folder());
    QSignalSpy finished(&hugo, &InstalledHugo::finished);
    hugo.find();
    QCOMPARE(finished.size(), 1);
    QVERIFY(!hugo.version());
}

void TestInstalledHugo::theInstalledOne()
{
    if (QStandardPaths::findExecutable(QStringLiteral("hugo")).isEmpty())
        QSKIP("no hugo is installed");
    InstalledHugo hugo({});
    hugo.findNow();
    QVERIFY(hugo.version());
    QVERIFY(hugo.version()->minor >= 50);
}

QTEST_GUILESS_MAIN(TestInstalledHugo)
#include "tst_installedhugo.moc"
