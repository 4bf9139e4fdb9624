#include "../content/imagebytes.h"

#include <document/imagepreparation.h>

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTest>

using namespace shownotes;
using namespace imagebytes;

namespace {

/// Red, but for a green quarter at the upper left.
QImage picture(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    for (int y = 0; y < height / 2; ++y) {
        for (int x = 0; x < width / 2; ++x)
            image.setPixelColor(x, y, Qt::green);
    }
    return image;
}

QByteArray file(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (!writer.write(image))
        return {};
    return bytes;
}

QByteArray withExif(const QByteArray &jpeg, int orientation)
{
    return withSegment(jpeg, 0xE1, QByteArray("Exif\0\0", 6) + exif(orientation));
}

bool isGreen(const QImage &image, int x, int y)
{
    const QColor color = image.pixelColor(x, y);
    return color.green() > 150 && color.red() < 100;
}

/// A PNG's beginning and nothing that would be `side` pixels of it.
QByteArray hugePng(quint32 side)
{
    QByteArray header = big32(side) + big32(side) + QByteArray("\x08\x02\0\0\0", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", header) + pngChunk("IDAT", "x") + pngChunk("IEND", {});
}

} // namespace

class TestImagePreparation : public QObject {
    Q_OBJECT

private slots:
    void aPictureThatIsRightStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("ending");
        QTest::newRow("PNG") << QByteArray("png") << "png";
        QTest::newRow("JPEG") << QByteArray("jpeg") << "jpg";
    }

    void aPictureThatIsRightStaysAsItIs()
    {
        QFETCH(QByteArray, format);
        const QByteArray bytes = file(picture(60, 40), format.constData());
        // The name lies.
        const Result<PreparedImage> prepared = prepareImage(bytes, "x.webp", 60);
        QVERIFY(prepared.ok());
        QTEST(prepared->ending, "ending");
        QCOMPARE(prepared->pixels, QSize(60, 40));
        // Qt's own writer adds a resolution and no more.
        QVERIFY(bytes.contains(prepared->bytes) || prepared->bytes == bytes);
        QCOMPARE(QImage::fromData(prepared->bytes), QImage::fromData(bytes));
    }

    void metadataGoesWithoutEncodingAnew()
    {
        const QByteArray jpeg = file(picture(60, 40), "jpeg");
        const Result<PreparedImage> prepared = prepareImage(withExif(jpeg, 1), "x.jpg", 2000);
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->bytes, jpeg);
    }

    void isTurnedUpright_data()
    {
        QTest::addColumn<int>("orientation");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QPoint>("green"); // of the quarters
        const QSize wide(60, 40), high(40, 60);
        QTest::newRow("2") << 2 << wide << QPoint(1, 0);
        QTest::newRow("3") << 3 << wide << QPoint(1, 1);
        QTest::newRow("4") << 4 << wide << QPoint(0, 1);
        QTest::newRow("5") << 5 << high << QPoint(0, 0);
        QTest::newRow("6") << 6 << high << QPoint(1, 0);
        QTest::newRow("7") << 7 << high << QPoint(1, 1);
        QTest::newRow("8") << 8 << high << QPoint(0, 1);
    }

    void isTurnedUpright()
    {
        QFETCH(int, orientation);
        QFETCH(QSize, size);
        QFETCH(QPoint, green);
        const QByteArray bytes = withExif(file(picture(60, 40), "jpeg"), orientation);
        const Result<PreparedImage> prepared = prepareImage(bytes, "x.jpg", 0);
        QVERIFY(prepared.ok());
        QVERIFY(!prepared->bytes.contains("GPS"));
        QCOMPARE(prepared->pixels, size);
        const QImage image = QImage::fromData(prepared->bytes);
        QCOMPARE(image.size(), size);
        // As a reader does that goes by Exif.
        QByteArray copy = bytes;
        QBuffer buffer(&copy);
        QImageReader reader(&buffer);
        reader.setAutoTransform(true);
        const QImage expected = reader.read();
        QCOMPARE(expected.size(), size);
        for (int y = 0; y < 2; ++y) {
            for (int x = 0; x < 2; ++x) {
                const QPoint place(size.width() * (2 * x + 1) / 4, size.height() * (2 * y + 1) / 4);
                QCOMPARE(isGreen(image, place.x(), place.y()), QPoint(x, y) == green);
                QCOMPARE(isGreen(expected, place.x(), place.y()), QPoint(x, y) == green);
            }
        }
    }

    void isScaled_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("PNG") << QByteArray("png");
        QTest::newRow("JPEG") << QByteArray("jpeg");
        QTest::newRow("WebP") << QByteArray("webp");
    }

    void isScaled()
    {
        QFETCH(QByteArray, format);
        if (!QImageWriter::supportedImageFormats().contains(format))
            QSKIP("Qt's plug-in for this format is not installed");
        const QByteArray bytes = file(picture(600, 300), format.constData());
        const Result<PreparedImage> prepared = prepareImage(bytes, "x", 200);
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->pixels, QSize(200, 100));
        QByteArray copy = prepared->bytes;
        QBuffer buffer(&copy);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        QCOMPARE(QImageReader::imageFormat(&buffer), format);
        const QImage image = QImage::fromData(prepared->bytes);
        QCOMPARE(image.size(), QSize(200, 100));
        QVERIFY(isGreen(image, 50, 25));
        QVERIFY(!isGreen(image, 150, 75));
        // Never enlarged.
        QCOMPARE(prepareImage(bytes, "x", 2000)->pixels, QSize(600, 300));
    }

    void aScaledOneIsTurnedToo()
    {
        const QByteArray bytes = withExif(file(picture(600, 300), "jpeg"), 6);
        const Result<PreparedImage> prepared = prepareImage(bytes, "x", 200);
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->pixels, QSize(100, 200));
        QVERIFY(isGreen(QImage::fromData(prepared->bytes), 75, 50));
    }

    void textKeysAreNotWrittenAnew()
    {
        QImage image = picture(600, 300);
        image.setText("Author", "by me");
        const Result<PreparedImage> prepared = prepareImage(file(image, "png"), "x", 200);
        QVERIFY(prepared.ok());
        QVERIFY(!prepared->bytes.contains("by me"));
    }

    void someAreNeverTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("ending");
        QTest::newRow("GIF") << QByteArray("GIF89a\xE8\x03\xE8\x03 any frames") << "gif";
        QTest::newRow("SVG") << QByteArray("<?xml version=\"1.0\"?><svg width=\"9000\"><script>1</script></svg>")
                             << "svg";
        QTest::newRow("AVIF") << QByteArray("\0\0\0\x1c", 4) + "ftypavif----ispe----" + big32(9000) + big32(9000)
                              << "avif";
        QByteArray animated = file(picture(600, 300), "png");
        QTest::newRow("animated PNG") << withChunk(animated, "acTL", "8bytes..") << "png";
    }

    void someAreNeverTouched()
    {
        QFETCH(QByteArray, bytes);
        const Result<PreparedImage> prepared = prepareImage(bytes, "x", 100);
        QVERIFY(prepared.ok());
        QTEST(prepared->ending, "ending");
        // Without the resolution that Qt writes, it is as it was.
        QVERIFY(prepared->bytes == bytes);
    }

    void whatBrowsersDoNotShowIsConverted_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("BMP") << QByteArray("bmp");
        QTest::newRow("TIFF") << QByteArray("tiff");
        QTest::newRow("PPM") << QByteArray("ppm");
    }

    void whatBrowsersDoNotShowIsConverted()
    {
        QFETCH(QByteArray, format);
        if (!QImageReader::supportedImageFormats().contains(format))
            QSKIP("Qt's plug-in for this format is not installed");
        const Result<PreparedImage> prepared = prepareImage(file(picture(60, 40), format.constData()), "x", 0);
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->ending, QString("png"));
        QCOMPARE(QImage::fromData(prepared->bytes, "PNG").size(), QSize(60, 40));
    }

    void isRefusedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("reason");
        const auto refused = int(Error::Kind::Refused), syntax = int(Error::Kind::Syntax);
        QTest::newRow("nothing") << QByteArray() << refused << "is empty";
        QTest::newRow("text") << QByteArray("hello") << refused << "no picture";
        QTest::newRow("HTML") << QByteArray("<html>not found") << refused << "no picture";
        QTest::newRow("HEIC") << QByteArray("\0\0\0\x18", 4) + "ftypheic" + QByteArray(40, '\0') << refused << "HEIC";
        const QByteArray jpeg = file(picture(600, 400), "jpeg");
        QTest::newRow("JPEG cut off") << jpeg.first(jpeg.size() / 2) << syntax << "cut off";
        const QByteArray png = file(picture(600, 400), "png");
        QTest::newRow("PNG cut off") << png.first(png.size() / 2) << syntax << "cut off";
        QTest::newRow("more pixels than memory") << hugePng(30'000) << int(Error::Kind::TooLarge) << "30000 × 30000";
        QTest::newRow("damaged where it has to be scaled") << hugePng(300) << syntax << "damaged";
    }

    void isRefusedWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<PreparedImage> prepared = prepareImage(bytes, "x.png", 200);
        QVERIFY(!prepared.ok());
        QTEST(int(prepared.error().kind), "kind");
        QVERIFY2(prepared.error().reason.contains(reason), qPrintable(prepared.error().reason));
        QVERIFY(prepared.error().reason.contains("x.png"));
    }

    void aHugeOneMayKeepItsSize()
    {
        const Result<PreparedImage> prepared = prepareImage(hugePng(30'000), "x.png", 0);
        QVERIFY(prepared.ok());
        QCOMPARE(prepared->pixels, QSize(30'000, 30'000));
    }
};

QTEST_GUILESS_MAIN(TestImagePreparation)

#include "tst_imagepreparation.moc"
