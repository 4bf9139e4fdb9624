// What is left on disk, and what is said, when saving fails or is killed at each of its system calls.

#include "faultycalls.h"

#include <content/filesaver.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>

using namespace shownotes;
using Fault = FaultyCalls::Fault;

namespace {

const QList<int> codes {ENOSPC, EDQUOT, EIO, EACCES, EPERM, EROFS, EINTR, EMFILE};

/// In memory where there is such a folder: thousands of syncs on a disk take minutes.
QString temporaryTemplate()
{
    const QFileInfo memory(QStringLiteral("/dev/shm"));
    return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
        + QStringLiteral("/savefaults-XXXXXX");
}

int openDescriptors()
{
    return int(
        QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size());
}

} // namespace

class TestSaveFaults : public QObject {
    Q_OBJECT

private:
    /// One file, saved in one of the ways, in a folder of its own.
    struct Case {
        QTemporaryDir root {temporaryTemplate()};
        QString path; ///< what is saved
        QString file; ///< what must hold the bytes
        QByteArray oldBytes;
        QByteArray newBytes;
        bool exists = true;
        SaveOptions options;

        Case(const QString &strategy, int size)
        {
            QDir(root.path()).mkdir(QStringLiteral("bundle"));
            file = root.filePath(QStringLiteral("bundle/index.md"));
            path = file;
            options.stateFolder = root.filePath(QStringLiteral("state"));
            oldBytes = QByteArray(size, 'o');
            newBytes = QByteArray(size + size / 7, 'n');
            exists = strategy != QLatin1String("new");
            if (exists) {
                QFile out(file);
                if (!out.open(QIODevice::WriteOnly) || out.write(oldBytes) != size)
                    qFatal("cannot write the file of the test");
            }
            const QByteArray local = QFile::encodeName(file);
            if (strategy == QLatin1String("in place")
                && ::link(local.constData(), QFile::encodeName(root.filePath(QStringLiteral("other"))).constData())
                    != 0)
                qFatal("cannot make a hard link");
            if (strategy == QLatin1String("symlink")) {
                path = root.filePath(QStringLiteral("link.md"));
                QFile::link(file, path);
            }
        }

        Result<SaveOutcome> save() const
        {
            return saveFile(path, newBytes, exists ? std::optional(fileDigest(oldBytes)) : std::nullopt, options);
        }

        QByteArray onDisk() const
        {
            QFile in(file);
            return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
        }
        bool isOld() const { return exists ? onDisk() == oldBytes : !QFile::exists(file); }
        bool isNew() const { return onDisk() == newBytes; }
        QStringList strays() const
        {
            QStringList names = QDir(root.filePath(QStringLiteral("bundle")))
                                    .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
            names.removeAll(QStringLiteral("index.md"));
            return names;
        }
        QStringList journals() const { return QDir(options.stateFolder).entryList(QDir::Files); }
    };

    void addStrategies()
    {
        QTest::addColumn<QString>("strategy");
        QTest::addColumn<int>("size");
        for (const char *strategy : {"rename", "in place", "new", "symlink"}) {
            for (const int size : {3000, 200000})
                QTest::addRow("%s, %d bytes", strategy, size) << QString::fromLatin1(strategy) << size;
        }
    }

private slots:
    void aFailingCallLosesNothing_data() { addStrategies(); }
    void aFailingCallLosesNothing()
    {
        QFETCH(QString, strategy);
        QFETCH(int, size);
        int faults = 0;
        const int descriptors = openDescriptors();
        for (const int code : codes) {
            for (const bool persistent : {false, true}) {
                for (int at = 0;; ++at) {
                    const Case test(strategy, size);
                    bool struck = false;
                    bool syncFailed = false;
                    const auto saved = [&] {
                        const FaultyCalls faulty(Fault::Fails, code, at, persistent);
                        const Result<SaveOutcome> result = test.save();
                        struck = faulty.struck();
                        syncFailed = faulty.syncFailed();
                        return result;
                    }();
                    const auto where = QByteArray("errno ") + QByteArray::number(code) + " at call "
                        + QByteArray::number(at) + (persistent ? " and after: " : ": ")
                        + (saved ? QByteArray("saved") : saved.error().reason.toUtf8());
                    for (const QString &name : test.strays())
                        QVERIFY2(name.startsWith(u'.'), where.constData());
                    if (saved) {
                        QVERIFY2(test.isNew(), where.constData());
                        QVERIFY2(!syncFailed || !saved->durable, where.constData());
                    } else if (!test.isOld()) {
                        // Only an overwrite that could not be taken back: it says so and can be finished.
                        QVERIFY2(
                            strategy == QLatin1String("in place") && test.journals().size() == 1, where.constData());
                        QVERIFY2(saved.error().reason.contains(QLatin1String("damaged")), where.constData());
                    }
                    for (const JournalRecovery &recovery : recoverJournals(test.options.stateFolder))
                        QVERIFY2(recovery.action != JournalRecovery::Action::Kept, where.constData());
                    QVERIFY2(test.journals().isEmpty(), where.constData());
                    QVERIFY2(test.isOld() || test.isNew(), where.constData());
                    if (!struck)
                        break;
                    ++faults;
                }
            }
        }
        QCOMPARE(openDescriptors(), descriptors);
        qInfo("%d faults, nothing lost", faults);
        QVERIFY(faults > 100);
    }

    void aKillLosesNothing_data() { addStrategies(); }
    void aKillLosesNothing()
    {
        QFETCH(QString, strategy);
        QFETCH(int, size);
        int kills = 0;
        for (int at = 0;; ++at) {
            const Case test(strategy, size);
            const pid_t child = ::fork();
            QVERIFY(child >= 0);
            if (child == 0) {
                const FaultyCalls faulty(Fault::Kills, 0, at);
                ::_exit(test.save() ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            for (const QString &name : test.strays())
                QVERIFY(name.startsWith(u'.'));
            const QByteArray where = "killed at call " + QByteArray::number(at);
            QVERIFY2(strategy == QLatin1String("in place") || test.isOld() || test.isNew(), where.constData());
            // Recovery may be killed as well, at each of its calls.
            for (int again = 0;; ++again) {
                const pid_t recoverer = ::fork();
                if (recoverer == 0) {
                    const FaultyCalls faulty(Fault::Kills, 0, again);
                    recoverJournals(test.options.stateFolder);
                    ::_exit(0);
                }
                int recovered = 0;
                QCOMPARE(::waitpid(recoverer, &recovered, 0), recoverer);
                if (WEXITSTATUS(recovered) == 0)
                    break;
            }
            QVERIFY2(test.isOld() || test.isNew(), where.constData());
            QVERIFY2(test.journals().isEmpty(), where.constData());
            if (WEXITSTATUS(status) != 9) {
                QCOMPARE(WEXITSTATUS(status), 0);
                QVERIFY(test.isNew());
                break;
            }
            ++kills;
        }
        qInfo("%d kills, nothing lost", kills);
        QVERIFY(kills > 5);
    }

    void whatIsCalledSavedWasSynced_data() { addStrategies(); }
    void whatIsCalledSavedWasSynced()
    {
        QFETCH(QString, strategy);
        QFETCH(int, size);
        const Case test(strategy, size);
        const FaultyCalls faulty(Fault::None);
        const Result<SaveOutcome> saved = test.save();
        QVERIFY(saved && saved->durable);
        // The file and its folder; in place the journal and its folder, and the file.
        QCOMPARE(faulty.syncs(), strategy == QLatin1String("in place") ? 3 : 2);
    }

    void shortWritesAreContinued_data() { addStrategies(); }
    void shortWritesAreContinued()
    {
        QFETCH(QString, strategy);
        QFETCH(int, size);
        const Case test(strategy, size);
        const FaultyCalls faulty(Fault::WritesLittle);
        QVERIFY(test.save());
        QVERIFY(test.isNew());
    }

    void oldFileSystemsServe_data() { addStrategies(); }
    void oldFileSystemsServe()
    {
        QFETCH(QString, strategy);
        QFETCH(int, size);
        const Case test(strategy, size);
        const FaultyCalls faulty(Fault::OldFileSystem);
        const Result<SaveOutcome> saved = test.save();
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().reason));
        QVERIFY(faulty.struck());
        QVERIFY(saved->durable);
        QVERIFY(test.isNew());
        QCOMPARE(test.strays(), QStringList());
        QCOMPARE(test.journals(), QStringList());
        // Nor is a file overwritten there that was not to be.
        const Result<SaveOutcome> again = saveFile(test.file, "other", std::nullopt, test.options);
        QVERIFY(!again);
        QVERIFY(test.isNew());
    }

    void recoveryLeavesWhatOthersWrote()
    {
        const Case test(QStringLiteral("in place"), 3000);
        // Killed in the midst of overwriting, then another program writes the file.
        for (int at = 0; test.journals().isEmpty() || test.isOld(); ++at) {
            const pid_t child = ::fork();
            if (child == 0) {
                const FaultyCalls faulty(Fault::Kills, 0, at);
                const Result<SaveOutcome> saved = test.save();
                ::_exit(saved ? 0 : 1);
            }
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            QCOMPARE(WEXITSTATUS(status), 9);
            if (test.isOld())
                recoverJournals(test.options.stateFolder);
        }
        QFile out(test.file);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write("theirs") == 6);
        out.close();
        const QList<JournalRecovery> recoveries = recoverJournals(test.options.stateFolder);
        QCOMPARE(recoveries.size(), 1);
        QCOMPARE(recoveries.first().action, JournalRecovery::Action::Kept);
        QCOMPARE(recoveries.first().path, test.file);
        QVERIFY(!recoveries.first().reason.isEmpty());
        QCOMPARE(test.onDisk(), QByteArray("theirs"));
        const Result<Journal> journal = readJournal(recoveries.first().journal);
        QVERIFY(journal);
        QCOMPARE(journal->oldBytes, test.oldBytes);
        QCOMPARE(journal->newBytes, test.newBytes);
        QCOMPARE(journal->path, test.file);
    }

    void aDamagedJournalTouchesNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("something else") << QByteArray("hello\n");
        QTest::newRow("cut off") << QByteArray("shownotes journal 1\nabc");
        QTest::newRow("wrong digest") << QByteArray("shownotes journal 1\n") + QByteArray(64, '0') + "\n1\n/1\na1\nb";
    }

    void aDamagedJournalTouchesNothing()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.journal"));
        QFile out(path);
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
        out.close();
        const QList<JournalRecovery> recoveries = recoverJournals(folder.path());
        QCOMPARE(recoveries.size(), 1);
        QCOMPARE(recoveries.first().action, JournalRecovery::Action::Kept);
        QCOMPARE(readJournal(path).error().kind, Error::Kind::Syntax);
        QVERIFY(QFile::exists(path));
    }

    void aFullDiskLosesNothing_data()
    {
        QTest::addColumn<bool>("inPlace");
        QTest::newRow("rename") << false;
        QTest::newRow("in place") << true;
    }

    void aFullDiskLosesNothing()
    {
        QFETCH(bool, inPlace);
        const QTemporaryDir mountPoint;
        const QByteArray target = QFile::encodeName(mountPoint.path());
        if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
            || ::mount("tmpfs", target.constData(), "tmpfs", 0, "size=1m") != 0)
            QSKIP("No small disk can be made here: mounting is not permitted.");
        const auto unmount = qScopeGuard([&] { ::umount2(target.constData(), MNT_DETACH); });

        int full = 0, saves = 0;
        for (const int size : {8000, 40000, 300000}) {
            for (int step = 0; step <= 64; ++step) {
                const QString bundle = mountPoint.filePath(QStringLiteral("%1-%2").arg(size).arg(step));
                QVERIFY(QDir().mkdir(bundle));
                const QString path = bundle + QStringLiteral("/index.md");
                const QByteArray oldBytes(size, 'o'), newBytes(size + 4000, 'n');
                SaveOptions options;
                options.stateFolder = bundle + QStringLiteral("/state");
                QVERIFY(saveFile(path, oldBytes, std::nullopt, options));
                if (inPlace)
                    QCOMPARE(
                        ::link(QFile::encodeName(path).constData(), QFile::encodeName(path + u'2').constData()), 0);
                // Fill the disk up to a remainder that grows with the step.
                const qint64 left = step * qint64(newBytes.size() * (inPlace ? 4 : 1) + 8192) / 64;
                const QString ballast = mountPoint.filePath(QStringLiteral("ballast"));
                QFile fill(ballast);
                QVERIFY(fill.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
                while (fill.write(QByteArray(4096, 'x')) == 4096) { }
                QVERIFY(fill.resize(std::max<qint64>(0, fill.size() - left)));
                fill.close();

                const Result<SaveOutcome> saved = saveFile(path, newBytes, fileDigest(oldBytes), options);
                QFile in(path);
                QVERIFY(in.open(QIODevice::ReadOnly));
                QCOMPARE(in.readAll(), saved ? newBytes : oldBytes);
                if (!saved)
                    QCOMPARE(saved.error().kind, Error::Kind::DiskFull);
                ++(saved ? saves : full);
                QVERIFY(QDir(options.stateFolder).entryList(QDir::Files).isEmpty());
                QVERIFY(QFile::remove(ballast));
                QVERIFY(QDir(bundle).removeRecursively());
            }
        }
        qInfo("%d times full, %d times saved, nothing lost", full, saves);
        QVERIFY(full > 3 && saves > 3);
    }
};

QTEST_GUILESS_MAIN(TestSaveFaults)
#include "tst_savefaults.moc"
