#include "import/givenimages.h"

#include <content/imageheader.h>

#include <QFileInfo>
#include <QMimeData>
#include <QRegularExpression>
#include <QTextDocumentFragment>

#include <algorithm>

namespace shownotes {

namespace {

const QString qtImage = QStringLiteral("application/x-qt-image");

/// Formats whose bytes are an image's file, the best first.
QStringList imageFormats()
{
    return {QStringLiteral("image/png"), QStringLiteral("image/jpeg"), QStringLiteral("image/webp"),
        QStringLiteral("image/gif"), QStringLiteral("image/avif"), QStringLiteral("image/svg+xml"),
        QStringLiteral("image/tiff"), QStringLiteral("image/bmp"), QStringLiteral("image/x-bmp")};
}

bool hasImageEnding(const QString &name)
{
    static const QRegularExpression ending(
        QStringLiteral("\\.(a?png|jpe?g|jpe|jfif|jif|gif|webp|svg|bmp|tiff?|avif|hei[cf]|ico|jxl)$"),
        QRegularExpression::CaseInsensitiveOption);
    return ending.match(name).hasMatch();
}

bool isWeb(const QUrl &url)
{
    return (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) && !url.host().isEmpty();
}

/// The address of the picture that a piece of HTML is, if it is just that.
QUrl pictureOf(const QString &html)
{
    static const QRegularExpression picture(
        QStringLiteral("<img\\b[^>]*?\\ssrc\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s>]+))"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression unseen(QStringLiteral("<!--.*?-->|<(style|title|script)\\b.*?</\\1\\s*>|<[^>]*>"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    QRegularExpressionMatchIterator pictures = picture.globalMatch(html);
    if (!pictures.hasNext())
        return {};
    const QRegularExpressionMatch match = pictures.next();
    const bool onlyOne = !pictures.hasNext();
    const QString text = QString(html).remove(unseen).replace(QLatin1String("&nbsp;"), QLatin1String(" ")).trimmed();
    if (!onlyOne || !text.isEmpty())
        return {};
    const QString address = match.captured(match.lastCapturedIndex());
    return QUrl(QString(address).replace(QLatin1String("&amp;"), QLatin1String("&")));
}

/// The bytes of `data:image/png;base64,…`; nothing for anything else.
QByteArray bytesOfDataUrl(const QUrl &url)
{
    if (url.scheme() != QLatin1String("data"))
        return {};
    const QByteArray address = url.toEncoded();
    const qsizetype comma = address.indexOf(',');
    const QByteArray type = address.mid(5, comma - 5).toLower();
    if (comma < 0 || !type.startsWith("image/"))
        return {};
    const QByteArray content = QByteArray::fromPercentEncoding(address.sliced(comma + 1));
    return type.endsWith(";base64") ? QByteArray::fromBase64(content) : content;
}

QString plainText(const QMimeData *data)
{
    return data->hasFormat(QStringLiteral("text/plain")) ? data->text().trimmed() : QString();
}

bool isAddress(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("^(https?|data|file):\\S+$"));
    return address.match(text).hasMatch();
}

QList<QUrl> localUrls(const QMimeData *data)
{
    QList<QUrl> urls = data->urls();
    urls.removeIf([](const QUrl &url) { return !url.isLocalFile(); });
    return urls;
}

bool isToBeOpened(const QString &path)
{
    return QFileInfo(path).isDir() || isContentFile(path);
}

bool isImageFile(const QString &path)
{
    return !isToBeOpened(path) && (hasImageEnding(path) || readImageHeader(path));
}

GivenImages givenFiles(const QList<QUrl> &urls)
{
    QStringList paths;
    for (const QUrl &url : urls)
        paths += url.toLocalFile();
    GivenImages given;
    const bool anyImage = std::any_of(paths.cbegin(), paths.cend(), isImageFile);
    for (const QString &path : std::as_const(paths)) {
        // What is neither is refused by name where there are images with it.
        if (anyImage && !isToBeOpened(path))
            given.images.append({path, {}, {}, QFileInfo(path).fileName()});
        else
            given.others += path;
    }
    return given;
}

/// Where a picture without a file may come from, best first; empty where what is given is text.
QList<QUrl> pictureAddresses(const QMimeData *data)
{
    QList<QUrl> addresses;
    const QUrl ofHtml = data->hasHtml() ? pictureOf(data->html()) : QUrl();
    if (!ofHtml.isEmpty())
        addresses += ofHtml;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (!data->hasHtml() && (hasImageEnding(url.path()) || url.scheme() == QLatin1String("data")))
            addresses += url;
    }
    const QString text = plainText(data);
    if (text.startsWith(QLatin1String("data:image/")) && isAddress(text))
        addresses += QUrl(text);
    return addresses;
}

bool hasImageData(const QMimeData *data)
{
    const QStringList formats = data->formats();
    return std::any_of(formats.cbegin(), formats.cend(),
        [](const QString &format) { return format == qtImage || imageFormats().contains(format); });
}

/// Image data that is not merely the picture of a text.
bool isPicture(const QMimeData *data)
{
    if (!hasImageData(data))
        return false;
    const QString text = plainText(data);
    if (data->hasHtml() && !pictureOf(data->html()).isEmpty())
        return true;
    const bool textInHtml = data->hasHtml()
        && !QTextDocumentFragment::fromHtml(data->html())
                .toPlainText()
                .remove(QChar::ObjectReplacementCharacter)
                .trimmed()
                .isEmpty();
    return !textInHtml && (text.isEmpty() || isAddress(text));
}

QString nameIn(const QList<QUrl> &addresses)
{
    for (const QUrl &url : addresses) {
        if (isWeb(url) && hasImageEnding(url.path()))
            return url.fileName(QUrl::FullyDecoded);
    }
    return {};
}

ImageSource givenData(const QMimeData *data)
{
    ImageSource source;
    source.name = nameIn(pictureAddresses(data) + data->urls());
    const QStringList given = data->formats();
    const QStringList formats = imageFormats();
    for (const QString &format : formats) {
        if (given.contains(format))
            source.bytes = data->data(format);
        if (!source.bytes.isEmpty())
            return source;
    }
    source.pixels = qvariant_cast<QImage>(data->imageData());
    return source;
}

} // namespace

GivenImages givenImages(const QMimeData *data)
{
    if (const QList<QUrl> files = localUrls(data); !files.isEmpty())
        return givenFiles(files);
    GivenImages given;
    if (isPicture(data)) {
        given.images.append(givenData(data));
        return given;
    }
    const QList<QUrl> addresses = pictureAddresses(data);
    for (const QUrl &url : addresses) {
        if (QByteArray bytes = bytesOfDataUrl(url); !bytes.isEmpty())
            given.images.append({{}, bytes, {}, {}});
        else if (isWeb(url))
            given.remote.append(url);
        if (given.hasImages())
            break;
    }
    return given;
}

bool holdsImages(const QMimeData *data)
{
    if (const QList<QUrl> files = localUrls(data); !files.isEmpty()) {
        return std::any_of(
            files.cbegin(), files.cend(), [](const QUrl &url) { return isImageFile(url.toLocalFile()); });
    }
    const QList<QUrl> addresses = pictureAddresses(data);
    return isPicture(data) || std::any_of(addresses.cbegin(), addresses.cend(), [](const QUrl &url) {
        return isWeb(url) || url.scheme() == QLatin1String("data");
    });
}

} // namespace shownotes
