#include <content/imagemetadata.h>

#include <QCoreApplication>
#include <QSet>
#include <QtEndian>

namespace shownotes {

namespace {

struct ImageMetadata {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ImageMetadata)
};

Error damaged()
{
    return {Error::Kind::Syntax, ImageMetadata::tr("The file is cut off or damaged.")};
}

quint32 big32(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

quint16 big16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

/// The orientation in a TIFF structure, as Exif is one; 1 where it says nothing.
int orientationIn(QByteArrayView tiff)
{
    if (tiff.size() < 8)
        return 1;
    const bool little = tiff.startsWith("II");
    const auto two = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint16>(tiff.data() + at) : big16(tiff, at);
    };
    const auto four = [&](qsizetype at) {
        return little ? qFromLittleEndian<quint32>(tiff.data() + at) : big32(tiff, at);
    };
    const qsizetype directory = four(4);
    if (directory + 2 > tiff.size())
        return 1;
    const int entries = two(directory);
    for (qsizetype i = 0; i < entries && directory + 2 + (i + 1) * 12 <= tiff.size(); ++i) {
        const qsizetype at = directory + 2 + i * 12;
        if (two(at) == 0x0112) {
            const int value = two(at + 8);
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

constexpr QByteArrayView exifBegin("Exif\0\0", 6);

/// JFIF, colour profile, and Adobe's word on the colour model are needed to show the picture; all else is about it.
bool showsJpeg(uchar marker, QByteArrayView content)
{
    switch (marker) {
    case 0xE0:
        return content.startsWith("JFIF");
    case 0xE2:
        return content.startsWith("ICC_PROFILE");
    case 0xEE:
        return content.startsWith("Adobe");
    default:
        return marker != 0xFE && (marker < 0xE0 || marker > 0xEF);
    }
}

Result<StrippedImage> strippedJpeg(const QByteArray &bytes)
{
    StrippedImage stripped;
    stripped.bytes.reserve(bytes.size());
    stripped.bytes += bytes.first(2);
    for (qsizetype at = 2; at + 2 <= bytes.size();) {
        if (uchar(bytes[at]) != 0xFF)
            return damaged();
        const uchar marker = uchar(bytes[at + 1]);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        if (marker == 0xD9) {
            stripped.bytes += bytes.sliced(at, 2);
            return stripped;
        }
        if (marker == 0x00 || at + 4 > bytes.size())
            return damaged();
        const qsizetype size = 2 + big16(bytes, at + 2);
        if (size < 4 || at + size > bytes.size())
            return damaged();
        const QByteArrayView content = QByteArrayView(bytes).sliced(at + 4, size - 4);
        if (marker == 0xE1 && content.startsWith(exifBegin))
            stripped.orientation = orientationIn(content.sliced(exifBegin.size()));
        qsizetype end = at + size;
        if (marker == 0xDA) {
            // The scan's data: up to the next marker that is neither a stuffed byte nor a restart.
            const auto isData = [&](qsizetype i) {
                const uchar next = uchar(bytes[i + 1]);
                return uchar(bytes[i]) != 0xFF || next == 0x00 || (next >= 0xD0 && next <= 0xD7);
            };
            while (end + 1 < bytes.size() && isData(end))
                ++end;
        }
        if (showsJpeg(marker, content))
            stripped.bytes += bytes.sliced(at, end - at);
        at = end;
    }
    return damaged();
}

Result<StrippedImage> strippedPng(const QByteArray &bytes)
{
    // What decides how the picture looks, animation included.
    static const QSet<QByteArray> kept {"IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
        "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT"};
    StrippedImage stripped;
    stripped.bytes.reserve(bytes.size());
    stripped.bytes += bytes.first(8);
    bool hasData = false;
    for (qsizetype at = 8; at + 12 <= bytes.size();) {
        const qsizetype size = 12 + qsizetype(big32(bytes, at));
        if (at + size > bytes.size())
            return damaged();
        const QByteArray name = bytes.sliced(at + 4, 4);
        if (name == "eXIf")
            stripped.orientation = orientationIn(QByteArrayView(bytes).sliced(at + 8, size - 12));
        stripped.animated = stripped.animated || name == "acTL";
        hasData = hasData || name == "IDAT";
        if (kept.contains(name))
            stripped.bytes += bytes.sliced(at, size);
        at += size;
        if (name == "IEND")
            return hasData ? Result<StrippedImage>(stripped) : damaged();
    }
    return damaged();
}

Result<StrippedImage> strippedWebP(const QByteArray &bytes)
{
    static const QSet<QByteArray> kept {"VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"};
    const qsizetype end = bytes.size() < 12 ? 0 : 8 + qsizetype(qFromLittleEndian<quint32>(bytes.constData() + 4));
    if (end < 20 || end > bytes.size())
        return damaged();
    StrippedImage stripped;
    stripped.bytes.reserve(end);
    stripped.bytes += bytes.first(12);
    for (qsizetype at = 12; at < end;) {
        const qsizetype length = at + 8 <= end ? qsizetype(qFromLittleEndian<quint32>(bytes.constData() + at + 4)) : -1;
        if (length < 0 || at + 8 + length > end)
            return damaged();
        const QByteArray name = bytes.sliced(at, 4);
        // A chunk of odd length is filled up.
        const qsizetype next = std::min(at + 8 + length + (length & 1), end);
        if (name == "EXIF") {
            QByteArrayView exif = QByteArrayView(bytes).sliced(at + 8, length);
            stripped.orientation = orientationIn(exif.startsWith(exifBegin) ? exif.sliced(exifBegin.size()) : exif);
        }
        stripped.animated = stripped.animated || name == "ANIM";
        const qsizetype place = stripped.bytes.size();
        if (kept.contains(name))
            stripped.bytes += bytes.sliced(at, next - at);
        if (name == "VP8X" && length > 0) {
            // No longer with Exif and XMP.
            stripped.bytes[place + 8] = char(uchar(stripped.bytes[place + 8]) & ~0x0C);
        }
        at = next;
    }
    qToLittleEndian(quint32(stripped.bytes.size() - 8), stripped.bytes.data() + 4);
    return stripped;
}

} // namespace

Result<StrippedImage> withoutMetadata(const QByteArray &bytes, ImageFormat format)
{
    switch (format) {
    case ImageFormat::Jpeg:
        return strippedJpeg(bytes);
    case ImageFormat::Png:
        return strippedPng(bytes);
    case ImageFormat::WebP:
        return strippedWebP(bytes);
    case ImageFormat::Gif:
    case ImageFormat::Svg:
    case ImageFormat::Bmp:
    case ImageFormat::Tiff:
    case ImageFormat::Avif:
        break;
    }
    return StrippedImage {bytes};
}

} // namespace shownotes
