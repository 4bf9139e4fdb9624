#include "pictures/thumbnails.h"
#include "support/guihelpers.h"

#include <QDir>
#include <QGuiApplication>
#include <QSemaphore>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace shownotes;

/// Small pictures: what they show, when they are read anew, and that they are kept.
class TestThumbnails : public QObject {
    Q_OBJECT

private slots:
    void init() { cacheFolder().removeRecursively(); }

    void scales_data()
    {
        QTest::addColumn<QSize>("picture");
        QTest::addColumn<int>("shape");
        QTest::addColumn<QSize>("thumbnail");
        QTest::newRow("wide, whole") << QSize(400, 100) << int(ThumbnailShape::Whole) << QSize(40, 10);
        QTest::newRow("high, whole") << QSize(100, 400) << int(ThumbnailShape::Whole) << QSize(10, 40);
        QTest::newRow("wide, filled") << QSize(400, 100) << int(ThumbnailShape::Filled) << QSize(40, 40);
        QTest::newRow("small, whole") << QSize(8, 6) << int(ThumbnailShape::Whole) << QSize(8, 6);
        QTest::newRow("small, filled") << QSize(8, 6) << int(ThumbnailShape::Filled) << QSize(8, 6);
        QTest::newRow("a line") << QSize(4000, 1) << int(ThumbnailShape::Whole) << QSize(40, 1);
    }

    void scales()
    {
        QFETCH(QSize, picture);
        QFETCH(int, shape);
        const QString path = paint("a.png", picture, Qt::blue);
        // The second time from the cache folder.
        for (int i = 0; i < 2; ++i)
            QTEST(readThumbnail(path, {40, 40}, ThumbnailShape(shape)).size(), "thumbnail");
    }

    void isKeptUntilTheFileChanges()
    {
        const QString path = paint("kept.png", {100, 100}, Qt::blue);
        QCOMPARE(colour(path), QColor(Qt::blue));
        QCOMPARE(cached().size(), 1);
        // What is kept is what is shown: nothing is decoded again.
        QImage green(40, 40, QImage::Format_RGB32);
        green.fill(Qt::green);
        QVERIFY(green.save(cached().constFirst()));
        QCOMPARE(colour(path), QColor(Qt::green));
        paint("kept.png", {90, 90}, Qt::red);
        QCOMPARE(colour(path), QColor(Qt::red));
    }

    void aBrokenCacheFileIsMadeAnew()
    {
        const QString path = paint("b.png", {100, 100}, Qt::blue);
        QCOMPARE(colour(path), QColor(Qt::blue));
        QVERIFY(QFile::resize(cached().constFirst(), 20));
        QCOMPARE(colour(path), QColor(Qt::blue));
        QVERIFY(QFileInfo(cached().constFirst()).size() > 20);
    }

    void isNullForWhatIsNoPicture_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("no picture");
        QTest::newRow("SVG is not run") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><rect width='9' height='9'/></svg>");
    }

    void isNullForWhatIsNoPicture()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(readThumbnail(m_home.write("no.png", bytes), {40, 40}, ThumbnailShape::Whole).isNull());
        QVERIFY(readThumbnail(m_home.path("none.png"), {40, 40}, ThumbnailShape::Whole).isNull());
    }

    void tellsAViewWhenItIsRead()
    {
        const QString path = paint("view.png", {100, 100}, Qt::blue);
        Thumbnails thumbnails(40, ThumbnailShape::Whole, [](const QString &key) { return key; });
        QSignalSpy loaded(&thumbnails, &Thumbnails::loaded);
        QVERIFY(thumbnails.pixmap(path).isNull());
        QTRY_COMPARE(loaded.size(), 1);
        QCOMPARE(loaded.first().first().toString(), path);
        QCOMPARE(thumbnails.pixmap(path).toImage().pixelColor(5, 5), QColor(Qt::blue));
        // Shown as it was until it is read anew.
        paint("view.png", {101, 101}, Qt::red);
        thumbnails.forget();
        QCOMPARE(thumbnails.pixmap(path).toImage().pixelColor(5, 5), QColor(Qt::blue));
        QTRY_COMPARE(thumbnails.pixmap(path).toImage().pixelColor(5, 5), QColor(Qt::red));
    }

    void theLastThatWasAskedForComesFirst()
    {
        QStringList paths;
        for (int i = 0; i < 5; ++i)
            paths << paint(QStringLiteral("order%1.png").arg(i), {60, 60}, Qt::blue);
        // The first keeps the thread until all are asked for.
        QSemaphore allAsked;
        Thumbnails thumbnails(40, ThumbnailShape::Whole, [&](const QString &key) {
            if (key == paths.first())
                allAsked.acquire();
            return key;
        });
        QStringList order;
        connect(&thumbnails, &Thumbnails::loaded, this, [&order](const QString &path) { order << path; });
        for (const QString &path : std::as_const(paths))
            thumbnails.pixmap(path);
        allAsked.release();
        QTRY_COMPARE(order.size(), 5);
        order.removeOne(paths.first());
        QCOMPARE(order, QStringList({paths[4], paths[3], paths[2], paths[1]}));
    }

private:
    QString paint(const QString &name, const QSize &size, const QColor &colour)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(m_home.path(name)))
            qFatal("cannot write a fixture");
        return m_home.path(name);
    }

    static QColor colour(const QString &path)
    {
        return readThumbnail(path, {40, 40}, ThumbnailShape::Whole).pixelColor(5, 5);
    }

    static QDir cacheFolder()
    {
        return QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + QStringLiteral("/thumbnails");
    }

    static QStringList cached()
    {
        QStringList paths = cacheFolder().entryList(QDir::Files);
        for (QString &path : paths)
            path = cacheFolder().filePath(path);
        return paths;
    }

    TestHome m_home;
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TestThumbnails test;
    const QGuiApplication application(argc, argv);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_thumbnails.moc"
