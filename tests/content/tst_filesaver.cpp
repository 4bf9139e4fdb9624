#include "unprivileged.h"

#include <content/filesaver.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace shownotes;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(path));
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

QStringList allFiles(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

QByteArray local(const QString &path)
{
    return QFile::encodeName(path);
}

} // namespace

class TestFileSaver : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    SaveOptions m_options;

    QString at(const QString &name) const { return m_folder->filePath(name); }
    Result<SaveOutcome> save(const QString &path, const QByteArray &bytes, const QByteArray &old) const
    {
        return saveFile(path, bytes, fileDigest(old), m_options);
    }

private slots:
    void cleanup()
    {
        // What cannot be entered cannot be removed either.
        ::chmod(local(at(QStringLiteral("bundle"))).constData(), 0755);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        QVERIFY(QDir().mkdir(at(QStringLiteral("bundle"))));
        m_path = at(QStringLiteral("bundle/index.md"));
        m_options = {};
        m_options.stateFolder = at(QStringLiteral("state"));
        write(m_path, "old");
    }

    void reads()
    {
        const Result<FileContents> read = readFile(m_path);
        QVERIFY(read);
        QCOMPARE(read->bytes, QByteArray("old"));
        QCOMPARE(read->digest, fileDigest("old"));
        QCOMPARE(read->resolvedPath, m_path);
        QVERIFY(!read->readOnly);
    }

    void refusesToRead_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Error::Kind>("expected");
        QTest::newRow("missing") << QStringLiteral("missing") << Error::Kind::Missing;
        QTest::newRow("missing folder") << QStringLiteral("missing folder") << Error::Kind::Missing;
        QTest::newRow("below a file") << QStringLiteral("below a file") << Error::Kind::Missing;
        QTest::newRow("folder") << QStringLiteral("folder") << Error::Kind::NotAFile;
        QTest::newRow("FIFO without a writer") << QStringLiteral("fifo") << Error::Kind::NotAFile;
        QTest::newRow("device") << QStringLiteral("device") << Error::Kind::NotAFile;
        QTest::newRow("link loop") << QStringLiteral("loop") << Error::Kind::NotAFile;
        QTest::newRow("link to nothing") << QStringLiteral("dangling") << Error::Kind::Missing;
        QTest::newRow("longer than the limit") << QStringLiteral("large") << Error::Kind::TooLarge;
        QTest::newRow("name too long") << QStringLiteral("long name") << Error::Kind::Missing;
    }

    void refusesToRead()
    {
        QFETCH(QString, kind);
        QString path = at(QStringLiteral("x"));
        if (kind == QLatin1String("missing folder"))
            path = at(QStringLiteral("nowhere/x"));
        else if (kind == QLatin1String("below a file"))
            path = m_path + QStringLiteral("/x");
        else if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(path));
        else if (kind == QLatin1String("fifo"))
            QCOMPARE(::mkfifo(local(path).constData(), 0600), 0);
        else if (kind == QLatin1String("device"))
            path = QStringLiteral("/dev/zero");
        else if (kind == QLatin1String("loop"))
            QVERIFY(QFile::link(path, at(QStringLiteral("y"))) && QFile::link(at(QStringLiteral("y")), path));
        else if (kind == QLatin1String("dangling"))
            QVERIFY(QFile::link(at(QStringLiteral("nothing")), path));
        else if (kind == QLatin1String("large"))
            write(path, QByteArray(5000, 'x'));
        else if (kind == QLatin1String("long name"))
            path = at(QString(300, u'x'));
        const Result<FileContents> read = readFile(path, 4999);
        QVERIFY(!read);
        QTEST(read.error().kind, "expected");
        QVERIFY(read.error().reason.contains(path));
        if (kind != QLatin1String("device"))
            QVERIFY(!save(path, "x", "old"));
    }

    void replaces()
    {
        const Result<SaveOutcome> saved = save(m_path, "new", "old");
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().reason));
        QCOMPARE(saved->way, SaveOutcome::Way::Replaced);
        QVERIFY(saved->durable);
        QCOMPARE(saved->digest, fileDigest("new"));
        QCOMPARE(contents(m_path), QByteArray("new"));
        QCOMPARE(allFiles(at(QStringLiteral("bundle"))), QStringList {QStringLiteral("index.md")});
        QVERIFY(!QDir(m_options.stateFolder).exists());
    }

    void writesNothingWhereNothingChanged()
    {
        struct stat before {
        }, after {};
        QCOMPARE(::stat(local(m_path).constData(), &before), 0);
        const Result<SaveOutcome> saved = save(m_path, "old", "old");
        QVERIFY(saved);
        QCOMPARE(saved->way, SaveOutcome::Way::Unchanged);
        QCOMPARE(::stat(local(m_path).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_ctim.tv_nsec, before.st_ctim.tv_nsec);
    }

    void createsOnlyWhatIsNotThere()
    {
        const QString path = at(QStringLiteral("bundle/33.md"));
        const mode_t mask = ::umask(0027);
        const Result<SaveOutcome> created = saveFile(path, "first", std::nullopt, m_options);
        ::umask(mask);
        QVERIFY(created);
        QCOMPARE(created->way, SaveOutcome::Way::Created);
        QCOMPARE(contents(path), QByteArray("first"));
        struct stat info { };
        QCOMPARE(::stat(local(path).constData(), &info), 0);
        QCOMPARE(info.st_mode & 07777, mode_t(0640));

        const Result<SaveOutcome> again = saveFile(path, "first", std::nullopt, m_options);
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(contents(path), QByteArray("first"));
    }

    void savesLongNamesAndEmptyFiles()
    {
        const QString path = at(QStringLiteral("bundle/") + QString(252, u'x') + QStringLiteral(".md"));
        write(path, "old");
        QVERIFY(save(path, "", "old"));
        QCOMPARE(contents(path), QByteArray());
        QVERIFY(save(path, QByteArray(200000, 'y'), ""));
        QCOMPARE(contents(path), QByteArray(200000, 'y'));
    }

    void neverOverwritesAnothersChange_data()
    {
        QTest::addColumn<bool>("hardLinked");
        QTest::newRow("rename") << false;
        QTest::newRow("in place") << true;
    }

    void neverOverwritesAnothersChange()
    {
        QFETCH(bool, hardLinked);
        if (hardLinked)
            QCOMPARE(::link(local(m_path).constData(), local(at(QStringLiteral("other"))).constData()), 0);
        const Result<SaveOutcome> changed = save(m_path, "mine", "what I read");
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(contents(m_path), QByteArray("old"));

        QVERIFY(QFile::remove(m_path));
        const Result<SaveOutcome> deleted = save(m_path, "mine", "old");
        QVERIFY(!deleted);
        QCOMPARE(deleted.error().kind, Error::Kind::ChangedOnDisk);
        QVERIFY(!QFile::exists(m_path));
    }

    void keepsLinks_data()
    {
        QTest::addColumn<QString>("target");
        QTest::newRow("absolute") << QStringLiteral("/");
        QTest::newRow("relative") << QStringLiteral("../bundle/index.md");
    }

    void keepsLinks()
    {
        QFETCH(QString, target);
        if (target == QLatin1String("/"))
            target = m_path;
        QVERIFY(QDir().mkdir(at(QStringLiteral("links"))));
        const QString link = at(QStringLiteral("links/index.md"));
        QCOMPARE(::symlink(local(target).constData(), local(link).constData()), 0);
        const Result<SaveOutcome> saved = save(link, "new", "old");
        QVERIFY(saved);
        QCOMPARE(QFileInfo(saved->resolvedPath).canonicalFilePath(), m_path);
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(m_path), QByteArray("new"));
        QCOMPARE(allFiles(at(QStringLiteral("links"))), QStringList {QStringLiteral("index.md")});
    }

    void createsWhatALinkNames()
    {
        const QString link = at(QStringLiteral("link.md"));
        QVERIFY(QFile::link(at(QStringLiteral("bundle/new.md")), link));
        QVERIFY(saveFile(link, "x", std::nullopt, m_options));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(contents(at(QStringLiteral("bundle/new.md"))), QByteArray("x"));
    }

    void keepsHardLinks()
    {
        const QString other = at(QStringLiteral("other.md"));
        QCOMPARE(::link(local(m_path).constData(), local(other).constData()), 0);
        for (const QByteArray &next : {QByteArray("much longer than before"), QByteArray("s"), QByteArray()}) {
            const Result<SaveOutcome> saved = save(m_path, next, contents(m_path));
            QVERIFY(saved);
            QCOMPARE(saved->way, SaveOutcome::Way::InPlace);
            QCOMPARE(contents(other), next);
        }
        QCOMPARE(allFiles(m_options.stateFolder), QStringList());
    }

    void needsAJournalForWritingInPlace()
    {
        QCOMPARE(::link(local(m_path).constData(), local(at(QStringLiteral("other.md"))).constData()), 0);
        m_options.stateFolder.clear();
        const Result<SaveOutcome> saved = save(m_path, "new", "old");
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Refused);
        QCOMPARE(contents(m_path), QByteArray("old"));
    }

    void keepsModes_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("hardLinked");
        for (const int mode : {0644, 0600, 0664, 04755, 02664, 0222 | 0400}) {
            QTest::addRow("%o", unsigned(mode)) << mode << false;
            QTest::addRow("%o in place", unsigned(mode)) << mode << true;
        }
    }

    void keepsModes()
    {
        QFETCH(int, mode);
        QFETCH(bool, hardLinked);
        if (hardLinked)
            QCOMPARE(::link(local(m_path).constData(), local(at(QStringLiteral("other"))).constData()), 0);
        QCOMPARE(::chmod(local(m_path).constData(), mode_t(mode)), 0);
        QVERIFY(save(m_path, "new", "old"));
        struct stat info { };
        QCOMPARE(::stat(local(m_path).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), mode);
    }

    void keepsOwnerAndGroup()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can give a file to somebody else.");
        QCOMPARE(::chown(local(m_path).constData(), 1234, 4321), 0);
        QVERIFY(save(m_path, "new", "old"));
        struct stat info { };
        QCOMPARE(::stat(local(m_path).constData(), &info), 0);
        QCOMPARE(info.st_uid, uid_t(1234));
        QCOMPARE(info.st_gid, gid_t(4321));
    }

    void keepsExtendedAttributes()
    {
        if (::setxattr(local(m_path).constData(), "user.shownotes", "value", 5, 0) != 0)
            QSKIP("The temporary folder's file system has no extended attributes.");
        QVERIFY(save(m_path, "new", "old"));
        char value[16];
        QCOMPARE(::getxattr(local(m_path).constData(), "user.shownotes", value, sizeof value), ssize_t(5));
        QCOMPARE(QByteArray(value, 5), QByteArray("value"));
    }

    void refusesReadOnlyFiles()
    {
        QCOMPARE(::chmod(local(m_path).constData(), 0444), 0);
        QVERIFY(readFile(m_path)->readOnly);
        const Result<SaveOutcome> saved = save(m_path, "new", "old");
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::NotWritable);
        QCOMPARE(contents(m_path), QByteArray("old"));
        QVERIFY(save(m_path, "old", "old")); // nothing to write, nothing to refuse
    }

    void worksWithTheRightsItHas_data()
    {
        QTest::addColumn<QString>("folderOwner");
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<QString>("fileOwner");
        QTest::addColumn<int>("fileMode");
        QTest::addColumn<QString>("expected"); // a way, or a kind of error
        const auto row = [](const char *name, const char *folderOwner, int folderMode, const char *fileOwner,
                             int fileMode, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(folderOwner) << folderMode << QString::fromLatin1(fileOwner)
                                << fileMode << QString::fromLatin1(expected);
        };
        row("all mine", "mine", 0755, "mine", 0644, "replaced");
        row("folder not writable", "mine", 0555, "mine", 0644, "in place");
        row("folder not readable", "mine", 0311, "mine", 0644, "in place");
        row("folder of somebody else", "other", 0755, "mine", 0644, "in place");
        row("sticky folder of somebody else", "other", 01777, "other", 0666, "in place");
        row("file of somebody else", "mine", 0755, "other", 0666, "in place");
        row("file of somebody else, no right to write", "mine", 0755, "other", 0644, "not writable");
        row("file of somebody else, no right to read", "mine", 0755, "other", 0600, "not readable");
        row("setuid in a folder not writable", "mine", 0555, "mine", 04755, "in place");
        row("folder closed", "other", 0700, "mine", 0644, "not readable");
    }

    void worksWithTheRightsItHas()
    {
        if (::geteuid() != 0)
            QSKIP("Only root can make files of several owners.");
        QFETCH(QString, folderOwner);
        QFETCH(int, folderMode);
        QFETCH(QString, fileOwner);
        QFETCH(int, fileMode);
        const auto owner = [](const QString &who) {
            return who == QLatin1String("mine") ? Unprivileged::user : uid_t(1234);
        };
        const QByteArray folder = local(at(QStringLiteral("bundle")));
        QCOMPARE(::chown(local(m_folder->path()).constData(), Unprivileged::user, gid_t(-1)), 0);
        QCOMPARE(::chown(local(m_path).constData(), owner(fileOwner), gid_t(-1)), 0);
        QCOMPARE(::chmod(local(m_path).constData(), mode_t(fileMode)), 0);
        QCOMPARE(::chown(folder.constData(), owner(folderOwner), gid_t(-1)), 0);
        QCOMPARE(::chmod(folder.constData(), mode_t(folderMode)), 0);

        const auto saved = [&] {
            const Unprivileged asUser;
            return save(m_path, "new and longer", "old");
        }();
        const QString result = saved ? saved->way == SaveOutcome::Way::Replaced ? QStringLiteral("replaced")
                : saved->way == SaveOutcome::Way::InPlace                       ? QStringLiteral("in place")
                                                                                : QStringLiteral("otherwise")
            : saved.error().kind == Error::Kind::NotWritable ? QStringLiteral("not writable")
            : saved.error().kind == Error::Kind::NotReadable ? QStringLiteral("not readable")
                                                             : saved.error().reason;
        QTEST(result, "expected");
        QCOMPARE(contents(m_path), QByteArray(saved ? "new and longer" : "old"));
        struct stat info { };
        QCOMPARE(::stat(local(m_path).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), fileMode);
        QCOMPARE(info.st_uid, owner(fileOwner));
        QCOMPARE(allFiles(at(QStringLiteral("bundle"))), QStringList {QStringLiteral("index.md")});
        QCOMPARE(allFiles(m_options.stateFolder), QStringList());
    }

    void keepsItsJournalsToItself()
    {
        QCOMPARE(::link(local(m_path).constData(), local(at(QStringLiteral("other"))).constData()), 0);
        QVERIFY(save(m_path, "new", "old"));
        struct stat info { };
        QCOMPARE(::stat(local(m_options.stateFolder).constData(), &info), 0);
        QCOMPARE(int(info.st_mode & 07777), 0700);
    }

    void saysThatANewFileMayNotBeMade()
    {
        if (::geteuid() == 0)
            QCOMPARE(::chown(local(m_folder->path()).constData(), Unprivileged::user, gid_t(-1)), 0);
        QCOMPARE(::chmod(local(at(QStringLiteral("bundle"))).constData(), 0555), 0);
        const Unprivileged asUser;
        const Result<SaveOutcome> saved = saveFile(at(QStringLiteral("bundle/new.md")), "x", std::nullopt, m_options);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::NotWritable);
    }

    void refusesWhatIsNoFile_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("folder") << QStringLiteral("folder");
        QTest::newRow("FIFO") << QStringLiteral("fifo");
        QTest::newRow("link loop") << QStringLiteral("loop");
        QTest::newRow("link to a FIFO") << QStringLiteral("link");
    }

    void refusesWhatIsNoFile()
    {
        QFETCH(QString, kind);
        const QString path = at(QStringLiteral("bundle/x"));
        struct stat before {
        }, after {};
        if (kind == QLatin1String("folder"))
            QVERIFY(QDir().mkdir(path));
        else if (kind == QLatin1String("loop"))
            QVERIFY(QFile::link(path, path));
        else
            QCOMPARE(
                ::mkfifo(local(kind == QLatin1String("fifo") ? path : at(QStringLiteral("f"))).constData(), 0600), 0);
        if (kind == QLatin1String("link"))
            QVERIFY(QFile::link(at(QStringLiteral("f")), path));
        QCOMPARE(::lstat(local(path).constData(), &before), 0);
        for (const std::optional<QByteArray> &expected :
            {std::optional<QByteArray>(fileDigest("old")), std::optional<QByteArray>()}) {
            const Result<SaveOutcome> saved = saveFile(path, "new", expected, m_options);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::NotAFile);
        }
        QCOMPARE(::lstat(local(path).constData(), &after), 0);
        QCOMPARE(after.st_ino, before.st_ino);
        QCOMPARE(after.st_mode, before.st_mode);
    }

    void saysThatTheFolderIsGone()
    {
        for (const std::optional<QByteArray> &expected :
            {std::optional<QByteArray>(fileDigest("old")), std::optional<QByteArray>()}) {
            const Result<SaveOutcome> saved = saveFile(at(QStringLiteral("gone/index.md")), "x", expected, m_options);
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, Error::Kind::Missing);
        }
    }

    void removesOnlyItsOwnOldTemporaries()
    {
        const QString folder = at(QStringLiteral("bundle"));
        // No process has a number this large.
        const QString stale = QStringLiteral(".shownotes-%1-0.tmp").arg(QString::number(99999999, 36));
        const QString running = QStringLiteral(".shownotes-%1-0.tmp").arg(QString::number(::getpid(), 36));
        for (const QString &name : {stale, running, QStringLiteral(".shownotes-x.tmp"), QStringLiteral("a.tmp")})
            write(folder + u'/' + name, "x");
        const QDateTime now = QFileInfo(m_path).lastModified();
        QCOMPARE(removeStaleTemporaries(folder, now.addSecs(1800)), QStringList());
        QCOMPARE(removeStaleTemporaries(folder, now.addSecs(7200)), QStringList {stale});
        QCOMPARE(allFiles(folder).size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestFileSaver)
#include "tst_filesaver.moc"
