#include <document/imagepreparation.h>

#include <content/imageheader.h>
#include <content/imagemetadata.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QImageWriter>
#include <QTransform>

#include <algorithm>

namespace shownotes {

namespace {

struct ImagePreparation {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ImagePreparation)
};

/// Of what is encoded anew; Hugo makes smaller ones of it.
constexpr int jpegQuality = 90;

QString endingOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return QStringLiteral("png");
    case ImageFormat::Jpeg:
        return QStringLiteral("jpg");
    case ImageFormat::Gif:
        return QStringLiteral("gif");
    case ImageFormat::WebP:
        return QStringLiteral("webp");
    case ImageFormat::Svg:
        return QStringLiteral("svg");
    case ImageFormat::Avif:
        return QStringLiteral("avif");
    case ImageFormat::Bmp:
    case ImageFormat::Tiff:
        break;
    }
    return {};
}

bool isHeic(const QByteArray &bytes)
{
    static const QByteArrayList brands {"heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"};
    return bytes.mid(4, 4) == "ftyp" && brands.contains(bytes.mid(8, 4));
}

/// Exif's eight orientations: three of them turn, four mirror as well.
QImage upright(const QImage &image, int orientation)
{
    QTransform turn;
    switch (orientation) {
    case 2:
        return image.mirrored(true, false);
    case 3:
        return image.mirrored(true, true);
    case 4:
        return image.mirrored(false, true);
    case 5:
        return image.transformed(turn.rotate(90)).mirrored(true, false);
    case 6:
        return image.transformed(turn.rotate(90));
    case 7:
        return image.transformed(turn.rotate(270)).mirrored(true, false);
    case 8:
        return image.transformed(turn.rotate(270));
    default:
        return image;
    }
}

/// Whether Qt would refuse to decode it (and log a warning). A JPEG that is to be smaller is never there as a whole.
bool isTooLarge(const QSize &pixels, bool shrinksOnReading)
{
    const qint64 factor = shrinksOnReading ? 8 : 1;
    const qint64 needed = 4 * (pixels.width() / factor) * (pixels.height() / factor);
    return needed > qint64(QImageReader::allocationLimit()) * 1024 * 1024;
}

Error refusal(const QByteArray &bytes, const QString &name)
{
    const auto refused = [&](const QString &reason) { return Error {Error::Kind::Refused, reason.arg(name)}; };
    if (bytes.isEmpty())
        return refused(ImagePreparation::tr("“%1” is empty."));
    if (isHeic(bytes))
        return refused(ImagePreparation::tr("“%1” is a HEIC picture, which browsers do not show and this computer "
                                            "cannot convert. Save it as JPEG first."));
    return refused(ImagePreparation::tr("“%1” is no picture that can be shown on a web page."));
}

/// The picture, upright and no longer than `longestSide`; decoded no larger than it has to be.
Result<QImage> decoded(QByteArray bytes, const QString &name, int orientation, int longestSide)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    const QSize pixels = reader.size();
    const QSize box(longestSide, longestSide);
    const bool smaller = longestSide > 0 && std::max(pixels.width(), pixels.height()) > longestSide;
    if (isTooLarge(pixels, smaller && reader.format() == "jpeg")) {
        return Error {Error::Kind::TooLarge,
            ImagePreparation::tr("“%1” has %2 × %3 pixels, more than can be scaled or converted here.")
                .arg(name)
                .arg(pixels.width())
                .arg(pixels.height())};
    }
    if (smaller)
        reader.setScaledSize(pixels.scaled(box, Qt::KeepAspectRatio).expandedTo({1, 1}));
    const QImage image = reader.read();
    if (image.isNull()) {
        return Error {
            Error::Kind::Syntax, ImagePreparation::tr("“%1” is damaged: the picture in it cannot be read.").arg(name)};
    }
    return upright(image, orientation);
}

Result<PreparedImage> encoded(const QImage &image, const QString &name, ImageFormat format)
{
    PreparedImage prepared;
    prepared.ending = endingOf(format);
    prepared.pixels = image.size();
    QBuffer buffer(&prepared.bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format == ImageFormat::Jpeg ? QByteArray("jpeg") : prepared.ending.toLatin1());
    if (format != ImageFormat::Png)
        writer.setQuality(jpegQuality);
    // The text keys of what was read would be written too.
    QImage plain = image;
    for (const QString &key : image.textKeys())
        plain.setText(key, QString());
    if (!writer.write(plain))
        return Error {Error::Kind::Refused,
            ImagePreparation::tr("“%1” cannot be written as %2.").arg(name, prepared.ending.toUpper())};
    return prepared;
}

/// What browsers do not show.
Result<PreparedImage> converted(const QByteArray &bytes, const QString &name, int longestSide)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    if (bytes.isEmpty() || QImageReader::imageFormat(&buffer).isEmpty())
        return refusal(bytes, name);
    const Result<QImage> image = decoded(bytes, name, 1, longestSide);
    if (!image)
        return image.error();
    return encoded(*image, name, isHeic(bytes) ? ImageFormat::Jpeg : ImageFormat::Png);
}

bool canWrite(ImageFormat format)
{
    return QImageWriter::supportedImageFormats().contains(endingOf(format).toLatin1());
}

} // namespace

Result<PreparedImage> prepareImage(const QByteArray &bytes, const QString &name, int longestSide)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    const std::optional<ImageHeader> header = readImageHeader(buffer);
    if (!header || endingOf(header->format).isEmpty())
        return converted(bytes, name, longestSide);
    Result<StrippedImage> stripped = withoutMetadata(bytes, header->format);
    if (!stripped) {
        return Error {stripped.error().kind,
            ImagePreparation::tr("“%1” is cut off or damaged: part of the picture is missing.").arg(name)};
    }
    const bool scalable = header->format == ImageFormat::Png || header->format == ImageFormat::Jpeg
        || (header->format == ImageFormat::WebP && canWrite(header->format));
    const bool large = longestSide > 0 && std::max(header->pixels.width(), header->pixels.height()) > longestSide;
    if (!scalable || stripped->animated || (!large && stripped->orientation == 1))
        return PreparedImage {stripped->bytes, endingOf(header->format), header->pixels};
    const Result<QImage> image = decoded(stripped->bytes, name, stripped->orientation, longestSide);
    if (!image)
        return image.error();
    return encoded(*image, name, header->format);
}

} // namespace shownotes
