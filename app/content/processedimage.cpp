#include <content/bundle.h>
#include <content/site.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

namespace shownotes {

namespace {

/// What of Hugo 0.111's image formats goes into a processed file's name.
struct Format {
    QLatin1String ending;
    bool hasQuality;
    bool hasHint;
    int version; ///< of Hugo's own encoding; 0 where the name has none
};

const Format *formatOf(const QString &ending)
{
    static constexpr Format formats[] = {
        {QLatin1String("png"), false, false, 3},
        {QLatin1String("jpg"), true, false, 0},
        {QLatin1String("jpeg"), true, false, 0},
        {QLatin1String("jpe"), true, false, 0},
        {QLatin1String("jif"), true, false, 0},
        {QLatin1String("jfif"), true, false, 0},
        {QLatin1String("gif"), false, false, 1},
        {QLatin1String("webp"), true, true, 2},
        {QLatin1String("tif"), false, false, 0},
        {QLatin1String("tiff"), false, false, 0},
        {QLatin1String("bmp"), false, false, 0},
    };
    for (const Format &format : formats) {
        if (ending.compare(format.ending, Qt::CaseInsensitive) == 0)
            return &format;
    }
    return nullptr;
}

/// Hugo's fast digest: the first 64 bytes, then up to seven times the 64 at 2048. Where the file ends within a piece, the rest of the former piece stays in the
/// buffer, and that is the last.
QByteArray fastDigest(QFile &file)
{
    constexpr qint64 pieceSize = 64;
    QCryptographicHash hash(QCryptographicHash::Md5);
    QByteArray piece(pieceSize, '\0');
    for (int i = 0; i < 8; ++i) {
        qint64 got = 0;
        if (i == 0 || file.seek(2048))
            got = std::max<qint64>(0, file.read(piece.data(), pieceSize));
        hash.addData(piece);
        if (got < pieceSize)
            break;
    }
    return hash.result().toHex();
}

/// Hugo 0.111: imaging.hint by name, photo by default, numbered as libwebp does.
int hintNumber(const QString &hint)
{
    static const QStringList names {QStringLiteral("picture"), QStringLiteral("photo"), QStringLiteral("drawing"),
        QStringLiteral("icon"), QStringLiteral("text")};
    const qsizetype at = names.indexOf(hint.toLower());
    return at < 0 ? 2 : int(at) + 1;
}

QByteArray key(const Format &format, const QSize &box, const Value &imaging)
{
    QByteArray text = QByteArray::number(box.width()) + 'x' + QByteArray::number(box.height()) + "_fit";
    if (format.hasQuality) {
        const qint64 quality = imaging[QStringLiteral("quality")].toInteger();
        text += "_q" + QByteArray::number(quality > 0 ? quality : 75);
    }
    if (format.hasHint)
        text += "_h" + QByteArray::number(hintNumber(imaging[QStringLiteral("hint")].toString()));
    const QString filter = imaging[QStringLiteral("resamplefilter")].toString().toLower();
    text += '_' + (filter.isEmpty() ? QByteArray("box") : filter.toUtf8());
    if (format.version > 0)
        text += '_' + QByteArray::number(format.version);
    return text;
}

} // namespace

QString fittedImageUrl(const ImageResource &image, const QSize &box, const Value &siteConfig)
{
    const qsizetype slash = image.name.lastIndexOf(QLatin1Char('/'));
    const QString fileName = image.name.sliced(slash + 1);
    const QString ending = QFileInfo(fileName).suffix();
    const Format *format = formatOf(ending);
    QFile file(image.path);
    if (image.url.isEmpty() || !format || !QFileInfo(image.path).isFile() || !file.open(QIODevice::ReadOnly))
        return {};

    QByteArray base = fileName.chopped(ending.size() + 1).toUtf8();
    const QByteArray dotEnding = '.' + ending.toUtf8();
    QByteArray id = "_hu" + fastDigest(file) + '_' + QByteArray::number(file.size());
    QByteArray processing = key(*format, box, siteConfig[QStringLiteral("imaging")]);
    constexpr qsizetype longest = 100;
    if (base.size() + id.size() + dotEnding.size() > longest) {
        processing = QCryptographicHash::hash(base + processing + dotEnding, QCryptographicHash::Md5).toHex();
        base.truncate(std::max<qsizetype>(base.indexOf("_hu"), 0));
    } else if (base.contains(id)) {
        id.clear();
    }
    const QString processed = QString::fromUtf8(base + id + '_' + processing + dotEnding);
    // The page's folder, unencoded: Hugo encodes the address as a whole.
    const QString plain = QUrl::fromPercentEncoding(image.url.toUtf8());
    return escapedUrlPath(plain.first(plain.lastIndexOf(QLatin1Char('/')) + 1) + processed);
}

} // namespace shownotes
