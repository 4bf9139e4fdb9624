#include "imagebytes.h"

#include <content/imagemetadata.h>

#include <QTest>

using namespace shownotes;
using namespace imagebytes;

namespace {

QByteArray scanBytes()
{
    return jpegSegment(0xDA, QByteArray("\x01\x01\0\0?\0", 6))
        + QByteArray(" data \xFF\0 more \xFF\xD0 restarted ", 27);
}

/// A JPEG as far as its structure goes: two scans, as a progressive one has.
QByteArray jpeg()
{
    return QByteArray("\xFF\xD8", 2) + jpegSegment(0xE0, QByteArray("JFIF\0\x01\x02", 7))
        + jpegSegment(0xE2, QByteArray("ICC_PROFILE\0colours", 19)) + jpegSegment(0xEE, "Adobe")
        + jpegSegment(0xDB, "tables") + jpegSegment(0xC2, QByteArray("\x08\0\x10\0\x20\x01", 6)) + scanBytes()
        + jpegSegment(0xC4, "tables") + scanBytes() + QByteArray("\xFF\xD9", 2);
}

QByteArray png()
{
    return QByteArray("\x89PNG\r\n\x1a\n") + pngChunk("IHDR", QByteArray(13, '\x01')) + pngChunk("iCCP", "colours")
        + pngChunk("tRNS", "none") + pngChunk("IDAT", "picture") + pngChunk("IDAT", "more") + pngChunk("IEND", {});
}

QByteArray webpChunks(uchar flags)
{
    return riffChunk("VP8X", QByteArray(1, char(flags)) + QByteArray(9, '\x05')) + riffChunk("ICCP", "colours")
        + riffChunk("VP8 ", "picture");
}

} // namespace

class TestImageMetadata : public QObject {
    Q_OBJECT

private slots:
    void isRemoved_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QByteArray>("left");
        QTest::addColumn<int>("orientation");
        const auto row = [](const char *rule, ImageFormat format, const QByteArray &given, const QByteArray &left,
                             int orientation = 1) {
            QTest::newRow(rule) << int(format) << given << left << orientation;
        };
        const QByteArray begin("Exif\0\0", 6);
        row("JPEG: nothing to remove", ImageFormat::Jpeg, jpeg(), jpeg());
        row("JPEG: Exif", ImageFormat::Jpeg, withSegment(jpeg(), 0xE1, begin + exif(6)), jpeg(), 6);
        row("JPEG: an orientation that is none", ImageFormat::Jpeg, withSegment(jpeg(), 0xE1, begin + exif(9)), jpeg());
        row("JPEG: Exif cut off", ImageFormat::Jpeg, withSegment(jpeg(), 0xE1, begin + exif(6).first(9)), jpeg());
        row("JPEG: XMP", ImageFormat::Jpeg, withSegment(jpeg(), 0xE1, "http://ns.adobe.com/xap/1.0/ GPS"), jpeg());
        row("JPEG: IPTC", ImageFormat::Jpeg, withSegment(jpeg(), 0xED, "Photoshop 3.0"), jpeg());
        row("JPEG: a comment", ImageFormat::Jpeg, withSegment(jpeg(), 0xFE, "by me"), jpeg());
        row("JPEG: an index of more pictures", ImageFormat::Jpeg, withSegment(jpeg(), 0xE2, "MPF"), jpeg());
        row("JPEG: what stands behind", ImageFormat::Jpeg, jpeg() + "GPS of a second picture", jpeg());
        row("JPEG: fill bytes", ImageFormat::Jpeg, jpeg().first(2) + QByteArray("\xFF\xFF\xFF", 3) + jpeg().sliced(2),
            jpeg());
        row("PNG: nothing to remove", ImageFormat::Png, png(), png());
        row("PNG: Exif", ImageFormat::Png, withChunk(png(), "eXIf", exif(8)), png(), 8);
        row("PNG: text", ImageFormat::Png, withChunk(png(), "tEXt", "Author me"), png());
        row("PNG: XMP", ImageFormat::Png, withChunk(png(), "iTXt", "XML:com.adobe.xmp"), png());
        row("PNG: time", ImageFormat::Png, withChunk(png(), "tIME", "1234567"), png());
        row("PNG: a chunk nobody knows", ImageFormat::Png, withChunk(png(), "prVt", "?"), png());
        row("PNG: what stands behind", ImageFormat::Png, png() + "the picture before it was cropped", png());
        row("WebP: nothing to remove", ImageFormat::WebP, webp(webpChunks(0x20)), webp(webpChunks(0x20)));
        row("WebP: Exif and XMP, and that they are there", ImageFormat::WebP,
            webp(webpChunks(0x2C) + riffChunk("EXIF", exif(3)) + riffChunk("XMP ", "GPS")), webp(webpChunks(0x20)), 3);
        row("WebP: what stands behind", ImageFormat::WebP, webp(webpChunks(0x20)) + "GPS", webp(webpChunks(0x20)));
        row("GIF is not touched", ImageFormat::Gif, "GIF89a with anything", "GIF89a with anything");
    }

    void isRemoved()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, given);
        const Result<StrippedImage> stripped = withoutMetadata(given, ImageFormat(format));
        QVERIFY(stripped.ok());
        QTEST(stripped->bytes, "left");
        QTEST(stripped->orientation, "orientation");
        QVERIFY(!stripped->animated);
    }

    void animationsAreToldApart()
    {
        QVERIFY(withoutMetadata(withChunk(png(), "acTL", "8bytes.."), ImageFormat::Png)->animated);
        QVERIFY(withoutMetadata(webp(webpChunks(0x22) + riffChunk("ANIM", "")), ImageFormat::WebP)->animated);
    }

    void whatIsCutOffIsRefused_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QByteArray>("whole");
        QTest::newRow("JPEG") << int(ImageFormat::Jpeg) << jpeg();
        QTest::newRow("PNG") << int(ImageFormat::Png) << png();
        QTest::newRow("WebP") << int(ImageFormat::WebP) << webp(webpChunks(0x20));
    }

    void whatIsCutOffIsRefused()
    {
        QFETCH(int, format);
        QFETCH(QByteArray, whole);
        for (qsizetype size = 8; size < whole.size(); ++size)
            QVERIFY2(!withoutMetadata(whole.first(size), ImageFormat(format)).ok(), qPrintable(QString::number(size)));
    }
};

QTEST_APPLESS_MAIN(TestImageMetadata)

#include "tst_imagemetadata.moc"
