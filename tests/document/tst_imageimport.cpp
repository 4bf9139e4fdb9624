#include "../content/unprivileged.h"

#include <document/imageimport.h>

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace shownotes;

namespace {

QByteArray picture(int side, int seed = 0, const char *format = "PNG")
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(QColor::fromHsv(seed % 360, 200, 200 - seed / 360));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace

class TestImageImport : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        write("bundle/index.md", "---\n---\n");
    }

    void filesComeIn()
    {
        const ImageImport &import = brought({file("Photo 1.PNG", picture(8)), file("写真.png", picture(8, 100))});
        QCOMPARE(names(import), QStringList({"photo-1.png", "写真.png"}));
        QCOMPARE(read("bundle/photo-1.png"), picture(8));
        QCOMPARE(read("Photo 1.PNG"), picture(8));
        QVERIFY(import.failures().isEmpty());
    }

    void aPictureWithoutANameIsAScreenshot()
    {
        ImageSource pixels;
        pixels.pixels = QImage::fromData(picture(8));
        ImageSource bytes;
        bytes.bytes = picture(8, 50, "JPG");
        const ImageImport &import = brought({pixels, bytes});
        QCOMPARE(names(import), QStringList({"screenshot-20240501-213000.png", "screenshot-20240501-213000.jpg"}));
    }

    void badInputIsRefusedByName_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("empty") << "empty"
                               << "is empty";
        QTest::newRow("folder") << "folder"
                                << "is a folder";
        QTest::newRow("FIFO") << "fifo"
                              << "is a pipe";
        QTest::newRow("gone") << "gone"
                              << "There is no";
        QTest::newRow("link to itself") << "loop"
                                        << "leads to itself";
        QTest::newRow("cut off") << "cut"
                                 << "cut off";
        QTest::newRow("no picture") << "text"
                                    << "no picture";
        QTest::newRow("not readable") << "secret"
                                      << "may not read";
    }

    /// Between two good ones, which come in all the same.
    void badInputIsRefusedByName()
    {
        QFETCH(QString, kind);
        QFETCH(QString, reason);
        ImageSource bad = file("bad.png",
            kind == "cut"        ? picture(8).first(40)
                : kind == "text" ? QByteArray("text")
                                 : QByteArray());
        if (kind == "gone" || kind == "fifo" || kind == "folder" || kind == "loop")
            QVERIFY(QFile::remove(bad.path));
        if (kind == "folder")
            QVERIFY(QDir().mkdir(bad.path));
        if (kind == "fifo")
            QCOMPARE(::mkfifo(QFile::encodeName(bad.path).constData(), 0600), 0);
        if (kind == "loop")
            QVERIFY(QFile::link(bad.path, bad.path));
        std::unique_ptr<Unprivileged> user;
        if (kind == "secret") {
            QVERIFY(QFile::setPermissions(bad.path, {}));
            everyone();
            QVERIFY(QFile::setPermissions(m_root->filePath("bundle"), QFile::Permissions(0x7777)));
        }
        const QList<ImageSource> sources {file("a.png", picture(8)), bad, file("c.png", picture(8, 9))};
        if (kind == "secret")
            user = std::make_unique<Unprivileged>();
        const ImageImport &import = brought(sources);
        user.reset();
        QCOMPARE(import.failures().size(), 1);
        QVERIFY2(import.failures().first().reason.contains(reason), qPrintable(import.failures().first().reason));
        QCOMPARE(import.failures().first().name, QString("bad.png"));
        QCOMPARE(names(import), QStringList({"a.png", "c.png"}));
    }

    void badNamesBecomeGoodOnes_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("name");
        QTest::newRow("quotes") << "say \"x\".png"
                                << "say-x.png";
        QTest::newRow("newline") << "a\nb.png"
                                 << "a-b.png";
        QTest::newRow("emoji") << "🎉.png"
                               << "image.png";
        QTest::newRow("255 bytes") << QString(251, u'a') + ".png" << QString(150, u'a') + ".png";
        QTest::newRow("a JPEG that says PNG") << "photo.png"
                                              << "photo.jpg";
    }

    void badNamesBecomeGoodOnes()
    {
        QFETCH(QString, given);
        QFETCH(QString, name);
        const ImageImport &import = brought({file(given, picture(8, 0, name.endsWith("jpg") ? "JPG" : "PNG"))});
        QCOMPARE(names(import), QStringList(name));
    }

    void oneThatIsInTheBundleIsOnlyNamed()
    {
        const ImageImport &import = brought({file("bundle/images/My Photo.png", picture(8))});
        QCOMPARE(names(import), QStringList("images/My Photo.png"));
        QVERIFY(!import.images().first().isNew);
        QCOMPARE(QDir(m_root->filePath("bundle")).entryList({"*.png"}), QStringList());
    }

    void theSamePictureIsStoredOnce()
    {
        write("bundle/old.png", picture(8));
        const ImageImport &import =
            brought({file("a.png", picture(8)), file("b.png", picture(9)), file("c.png", picture(9))});
        QCOMPARE(names(import), QStringList({"old.png", "b.png"}));
    }

    void whatIsLargerIsTold()
    {
        ImageImport import(
            bundle(), {file("a.png", picture(30)), file("b.png", picture(20)), file("c.png", picture(10))}, m_now);
        QSignalSpy examined(&import, &ImageImport::examined);
        import.examine(15);
        QTRY_COMPARE(examined.count(), 1);
        QCOMPARE(examined.first().at(0).toInt(), 2);
        QCOMPARE(examined.first().at(1).toSize(), QSize(30, 30));
        QSignalSpy finished(&import, &ImageImport::finished);
        import.copy(15);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(QImage(m_root->filePath("bundle/a.png")).width(), 15);
        QCOMPARE(QImage(m_root->filePath("bundle/c.png")).width(), 10);
    }

    void progressIsTold()
    {
        ImageImport import(bundle(), {file("a.png", picture(8)), file("b.png", picture(9))}, m_now);
        QSignalSpy progressed(&import, &ImageImport::progressed), finished(&import, &ImageImport::finished);
        import.copy(0);
        QTRY_COMPARE(finished.count(), 1);
        QCOMPARE(progressed.count(), 2);
        QCOMPARE(progressed.at(0), QVariantList({0, "a.png"}));
        QCOMPARE(progressed.at(1), QVariantList({1, "b.png"}));
    }

    void cancellingTakesBackWhatWasWritten()
    {
        write("bundle/old.png", picture(400, 0));
        QList<ImageSource> sources;
        for (int i = 0; i < 50; ++i)
            sources.append(file(QStringLiteral("p%1.png").arg(i), picture(400, i)));
        ImageImport import(bundle(), sources, m_now);
        QSignalSpy finished(&import, &ImageImport::finished);
        connect(&import, &ImageImport::progressed, this, [&import](int done) {
            if (done == 3)
                import.cancel();
        });
        import.copy(0);
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(import.wasCancelled());
        QVERIFY(import.images().isEmpty());
        QCOMPARE(everythingInTheBundle(), QStringList({"index.md", "old.png"}));
    }

    void anImportThatIsDeletedLeavesNothing()
    {
        QList<ImageSource> sources;
        for (int i = 0; i < 20; ++i)
            sources.append(file(QStringLiteral("p%1.png").arg(i), picture(1500, i)));
        auto import = std::make_unique<ImageImport>(bundle(), sources, m_now);
        QSignalSpy progressed(import.get(), &ImageImport::progressed);
        import->copy(200); // scaling takes its time
        QTRY_VERIFY(progressed.count() > 2);
        import.reset();
        QTRY_COMPARE(everythingInTheBundle(), QStringList("index.md"));
    }

    void aReadOnlyBundleRefusesEach()
    {
        const QList<ImageSource> sources {file("a.png", picture(8)), file("b.png", picture(9))};
        everyone();
        QVERIFY(QFile::setPermissions(
            m_root->filePath("bundle"), QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        const Unprivileged user;
        const ImageImport &import = brought(sources);
        QCOMPARE(import.failures().size(), 2);
        QVERIFY2(
            import.failures().first().reason.contains("may not write"), qPrintable(import.failures().first().reason));
    }

private:
    Bundle bundle() const { return Bundle(m_root->filePath("bundle/index.md")); }

    const ImageImport &brought(const QList<ImageSource> &sources)
    {
        m_import = std::make_unique<ImageImport>(bundle(), sources, m_now);
        QSignalSpy finished(m_import.get(), &ImageImport::finished);
        m_import->copy(0);
        if (!finished.wait(20'000))
            qFatal("the import does not end");
        return *m_import;
    }

    ImageSource file(const QString &name, const QByteArray &bytes) const
    {
        write(name, bytes);
        ImageSource source;
        source.path = m_root->filePath(name);
        return source;
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_root->filePath(name);
        QFile out(path);
        if (!QDir().mkpath(QFileInfo(path).path()) || !out.open(QIODevice::WriteOnly)
            || out.write(bytes) != bytes.size())
            qFatal("cannot write a fixture");
    }
    QByteArray read(const QString &name) const
    {
        QFile in(m_root->filePath(name));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(unreadable)");
    }
    /// The folder of the test can be entered by any user.
    void everyone() const { QVERIFY(QFile::setPermissions(m_root->path(), QFile::Permissions(0x7055))); }
    static QStringList names(const ImageImport &import)
    {
        QStringList all;
        for (const StoredImage &image : import.images())
            all += image.name;
        return all;
    }
    QStringList everythingInTheBundle() const
    {
        return QDir(m_root->filePath("bundle"))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }

    const QDateTime m_now {{2024, 5, 1}, {21, 30}};
    std::unique_ptr<QTemporaryDir> m_root;
    std::unique_ptr<ImageImport> m_import;
};

QTEST_GUILESS_MAIN(TestImageImport)

#include "tst_imageimport.moc"
