#include <content/imageheader.h>

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace shownotes {

namespace {

template<typename Integer> quint32 big(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Integer)) <= bytes.size() ? qFromBigEndian<Integer>(bytes.constData() + at) : 0;
}

template<typename Integer> quint32 little(const QByteArray &bytes, qsizetype at)
{
    return at + qsizetype(sizeof(Integer)) <= bytes.size() ? qFromLittleEndian<Integer>(bytes.constData() + at) : 0;
}

std::optional<ImageHeader> header(ImageFormat format, quint32 width, quint32 height)
{
    constexpr quint32 mostPixels = 1u << 30;
    if (width == 0 || height == 0 || width > mostPixels || height > mostPixels)
        return {};
    return ImageHeader {format, QSize(int(width), int(height))};
}

/// The frame header stands behind segments of any length (Exif, colour profiles).
std::optional<ImageHeader> readJpeg(QIODevice &file)
{
    qint64 at = 2;
    for (int segments = 0; segments < 1000; ++segments) {
        if (!file.seek(at))
            return {};
        const QByteArray bytes = file.read(10);
        if (bytes.size() < 4 || uchar(bytes[0]) != 0xFF)
            return {};
        const uchar marker = uchar(bytes[1]);
        if (marker == 0xFF) { // a fill byte
            ++at;
            continue;
        }
        const bool standsAlone = marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (isFrame)
            return header(ImageFormat::Jpeg, big<quint16>(bytes, 7), big<quint16>(bytes, 5));
        if (marker == 0xD9 || marker == 0xDA)
            return {};
        at += standsAlone ? 2 : 2 + qint64(big<quint16>(bytes, 2));
    }
    return {};
}

std::optional<ImageHeader> readWebP(const QByteArray &head)
{
    const QByteArray chunk = head.mid(12, 4);
    if (chunk == "VP8X") {
        const auto three = [&](qsizetype at) {
            return little<quint16>(head, at) | (quint32(uchar(head[at + 2])) << 16);
        };
        return head.size() < 30 ? std::nullopt : header(ImageFormat::WebP, three(24) + 1, three(27) + 1);
    }
    if (chunk == "VP8L") {
        const quint32 bits = little<quint32>(head, 21);
        return head.size() < 25 ? std::nullopt
                                : header(ImageFormat::WebP, (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
    }
    if (chunk == "VP8 ")
        return header(ImageFormat::WebP, little<quint16>(head, 26) & 0x3FFF, little<quint16>(head, 28) & 0x3FFF);
    return {};
}

std::optional<ImageHeader> readTiff(QIODevice &file, const QByteArray &head)
{
    const bool isLittle = head.startsWith("II");
    const auto two = [&](const QByteArray &bytes, qsizetype at) {
        return isLittle ? little<quint16>(bytes, at) : big<quint16>(bytes, at);
    };
    const auto four = [&](const QByteArray &bytes, qsizetype at) {
        return isLittle ? little<quint32>(bytes, at) : big<quint32>(bytes, at);
    };
    if (!file.seek(four(head, 4)))
        return {};
    const QByteArray directory = file.read(2 + 12 * 200);
    quint32 width = 0, height = 0;
    for (qsizetype i = 0; i < qsizetype(two(directory, 0)) && 2 + i * 12 + 12 <= directory.size(); ++i) {
        const qsizetype at = 2 + i * 12;
        const quint32 tag = two(directory, at);
        const quint32 value = two(directory, at + 2) == 3 ? two(directory, at + 8) : four(directory, at + 8);
        if (tag == 256)
            width = value;
        else if (tag == 257)
            height = value;
    }
    return header(ImageFormat::Tiff, width, height);
}

std::optional<ImageHeader> readAvif(const QByteArray &head)
{
    const qsizetype at = head.indexOf("ispe");
    return at < 0 ? std::nullopt : header(ImageFormat::Avif, big<quint32>(head, at + 8), big<quint32>(head, at + 12));
}

} // namespace

std::optional<ImageHeader> readImageHeader(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    return readImageHeader(file);
}

std::optional<ImageHeader> readImageHeader(QIODevice &file)
{
    const QByteArray head = file.read(4096);
    if (head.startsWith("\x89PNG\r\n\x1a\n") && head.mid(12, 4) == "IHDR")
        return header(ImageFormat::Png, big<quint32>(head, 16), big<quint32>(head, 20));
    if (head.startsWith("\xFF\xD8\xFF"))
        return readJpeg(file);
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a"))
        return header(ImageFormat::Gif, little<quint16>(head, 6), little<quint16>(head, 8));
    if (head.startsWith("RIFF") && head.mid(8, 4) == "WEBP")
        return readWebP(head);
    if (head.startsWith("BM") && head.size() >= 26)
        return header(
            ImageFormat::Bmp, little<quint32>(head, 18), quint32(std::abs(qint64(qint32(little<quint32>(head, 22))))));
    if (head.startsWith(QByteArrayView("II*\0", 4)) || head.startsWith(QByteArrayView("MM\0*", 4)))
        return readTiff(file, head);
    if (head.mid(4, 8) == "ftypavif" || head.mid(4, 8) == "ftypavis")
        return readAvif(head);
    const QByteArray text = head.trimmed();
    if ((text.startsWith('<') || text.startsWith("\xEF\xBB\xBF<")) && text.contains("<svg"))
        return ImageHeader {ImageFormat::Svg, QSize()};
    return {};
}

} // namespace shownotes
