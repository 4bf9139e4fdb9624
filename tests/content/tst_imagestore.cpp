#include "faultycalls.h"
#include "unprivileged.h"

#include <content/imagestore.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;
using Fault = FaultyCalls::Fault;

class TestImageStore : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        write("a/index.md", "---\n---\n");
    }

    void aNewImageIsWritten()
    {
        ImageStore store(bundle());
        const Result<StoredImage> stored = store.store("x.png", "picture");
        QVERIFY(stored.ok());
        QCOMPARE(stored->name, QString("x.png"));
        QVERIFY(stored->isNew);
        QCOMPARE(read("a/x.png"), QByteArray("picture"));
        QCOMPARE(names(), QStringList({"index.md", "x.png"}));
    }

    void nothingIsWrittenOver_data()
    {
        QTest::addColumn<QString>("taken");
        QTest::newRow("the name") << "x.png";
        QTest::newRow("letter case aside") << "X.PNG";
        QTest::newRow("a folder") << "x.png/y";
    }

    void nothingIsWrittenOver()
    {
        QFETCH(QString, taken);
        write("a/" + taken, "first");
        ImageStore store(bundle());
        QCOMPARE(store.store("x.png", "second")->name, QString("x-2.png"));
        QCOMPARE(store.store("x.png", "third")->name, QString("x-3.png"));
        QCOMPARE(read("a/" + taken), QByteArray("first"));
        QCOMPARE(read("a/x-2.png"), QByteArray("second"));
    }

    void nothingIsWrittenThroughALink()
    {
        QVERIFY(QFile::link(m_root->filePath("elsewhere.png"), m_root->filePath("a/x.png")));
        ImageStore store(bundle());
        QCOMPARE(store.store("x.png", "picture")->name, QString("x-2.png"));
        QVERIFY(!QFile::exists(m_root->filePath("elsewhere.png")));
    }

    void aFileThatCameMeanwhileStays()
    {
        ImageStore store(bundle());
        write("a/x.png", "another program's");
        QCOMPARE(store.store("x.png", "picture")->name, QString("x-2.png"));
        QCOMPARE(read("a/x.png"), QByteArray("another program's"));
    }

    void theSameBytesAreStoredOnce()
    {
        write("a/images/old.png", "picture");
        ImageStore store(bundle());
        const Result<StoredImage> known = store.store("x.png", "picture");
        QVERIFY(known.ok());
        QCOMPARE(known->name, QString("images/old.png"));
        QVERIFY(!known->isNew);
        QVERIFY(store.store("y.png", "another").ok());
        QCOMPARE(store.store("z.png", "another")->name, QString("y.png"));
        QCOMPARE(names(), QStringList({"images", "index.md", "y.png"}));
    }

    void whatIsInTheBundleIsKnown()
    {
        write("a/images/old.png", "picture");
        write("b/other.png", "picture");
        QVERIFY(QFile::link(m_root->filePath("a"), m_root->filePath("link")));
        const ImageStore store(bundle());
        QCOMPARE(store.nameOf(m_root->filePath("a/images/old.png")).value_or(""), QString("images/old.png"));
        QCOMPARE(store.nameOf(m_root->filePath("link/images/old.png")).value_or(""), QString("images/old.png"));
        QVERIFY(!store.nameOf(m_root->filePath("b/other.png")));
        QVERIFY(!store.nameOf(m_root->filePath("a/none.png")));
    }

    void aFaultLeavesNothingHalf_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("full disk") << ENOSPC;
        QTest::newRow("quota") << EDQUOT;
        QTest::newRow("broken disk") << EIO;
        QTest::newRow("not allowed") << EACCES;
        QTest::newRow("read-only disk") << EROFS;
    }

    /// At each of the system calls in turn, once and from there on.
    void aFaultLeavesNothingHalf()
    {
        QFETCH(int, code);
        for (const bool persistent : {false, true}) {
            bool struck = true;
            for (int at = 0; struck; ++at) {
                QVERIFY2(at < 60, "the calls do not end");
                QTemporaryDir root;
                QVERIFY(QDir(root.path()).mkdir("a"));
                ImageStore store(Bundle(root.filePath("a/index.md")));
                Result<StoredImage> stored = Error {};
                {
                    const FaultyCalls faults(Fault::Fails, code, at, persistent);
                    stored = store.store("x.png", QByteArray(100'000, 'x'));
                    struck = faults.struck();
                }
                const QStringList left = QDir(root.filePath("a")).entryList({"*.png"}, QDir::Files);
                for (const QString &name : left)
                    QCOMPARE(QFile(root.filePath("a/" + name)).size(), qint64(100'000));
                if (stored.ok())
                    QVERIFY(left.contains(stored->name));
                else
                    QVERIFY(!stored.error().reason.isEmpty());
            }
        }
    }

    void aFullDiskIsSaidSo()
    {
        ImageStore store(bundle());
        const FaultyCalls faults(Fault::Fails, ENOSPC, 2, true);
        const Result<StoredImage> stored = store.store("x.png", "picture");
        QVERIFY(!stored.ok());
        QCOMPARE(stored.error().kind, Error::Kind::DiskFull);
    }

    void worksOnAnOldFileSystem()
    {
        write("a/x.png", "first");
        ImageStore store(bundle());
        const FaultyCalls faults(Fault::OldFileSystem);
        QCOMPARE(store.store("x.png", "second")->name, QString("x-2.png"));
        QCOMPARE(names(), QStringList({"index.md", "x-2.png", "x.png"}));
    }

    void aReadOnlyBundleIsSaidSo()
    {
        QVERIFY(QFile::setPermissions(
            m_root->path(), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QVERIFY(QFile::setPermissions(
            m_root->filePath("a"), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const Unprivileged user;
        ImageStore store(bundle());
        const Result<StoredImage> stored = store.store("x.png", "picture");
        QVERIFY(!stored.ok());
        QCOMPARE(stored.error().kind, Error::Kind::NotWritable);
    }

    void onlyWhatWasStoredIsDiscarded()
    {
        write("a/old.png", "old");
        ImageStore store(bundle());
        const Result<StoredImage> kept = store.store("x.png", "old");
        const Result<StoredImage> changed = store.store("y.png", "y");
        const Result<StoredImage> fresh = store.store("z.png", "z");
        write("a/y.png", "edited meanwhile");
        for (const Result<StoredImage> &image : {kept, changed, fresh})
            discardStored(*image);
        QCOMPARE(names(), QStringList({"index.md", "old.png", "y.png"}));
    }

    void aSinglePageBecomesABundle_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("bundle");
        QTest::newRow("plain") << "talk/33.md"
                               << "talk/33/index.md";
        QTest::newRow("a name with dots") << "talk/2024.05.md"
                                          << "talk/2024.05/index.md";
        QTest::newRow("a language") << "talk/33.ja.md"
                                    << "talk/33/index.ja.md";
        QTest::newRow("another format") << "talk/33.markdown"
                                        << "talk/33/index.markdown";
    }

    void aSinglePageBecomesABundle()
    {
        QFETCH(QString, page);
        QFETCH(QString, bundle);
        write(page, "text");
        const Result<QString> made = makeLeafBundle(m_root->filePath(page), {"en", "ja"});
        QVERIFY(made.ok());
        QCOMPARE(*made, m_root->filePath(bundle));
        QCOMPARE(read(bundle), QByteArray("text"));
        QVERIFY(!QFile::exists(m_root->filePath(page)));
    }

    void whatIsInTheWayKeepsThePageAsItIs_data()
    {
        QTest::addColumn<QString>("other");
        QTest::newRow("a folder of that name") << "talk/33/x.png";
        QTest::newRow("a file of that name") << "talk/33";
        QTest::newRow("another language") << "talk/33.en.md";
    }

    void whatIsInTheWayKeepsThePageAsItIs()
    {
        QFETCH(QString, other);
        write("talk/33.md", "text");
        write(other, "other");
        const Result<QString> made = makeLeafBundle(m_root->filePath("talk/33.md"), {"en", "ja"});
        QVERIFY(!made.ok());
        QCOMPARE(made.error().kind, Error::Kind::Refused);
        QCOMPARE(read("talk/33.md"), QByteArray("text"));
    }

    void aBundleDoesNotBecomeOne()
    {
        QVERIFY(!makeLeafBundle(m_root->filePath("a/index.md"), {}).ok());
        QVERIFY(!makeLeafBundle(m_root->filePath("a/none.md"), {}).ok());
        QVERIFY(!QFile::exists(m_root->filePath("a/none")));
    }

private:
    Bundle bundle() const { return Bundle(m_root->filePath("a/index.md")); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_root->filePath(name);
        QFile file(path);
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    QByteArray read(const QString &name) const
    {
        QFile file(m_root->filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    /// Hidden ones among them.
    QStringList names() const
    {
        return QDir(m_root->filePath("a"))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

QTEST_GUILESS_MAIN(TestImageStore)

#include "tst_imagestore.moc"
