#include "preview/previewfiles.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>

#include <cstdlib>
#include <memory>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace shownotes::preview {

namespace {

std::optional<QString> decoded(const QByteArray &encodedPath)
{
    const QByteArray bytes = QByteArray::fromPercentEncoding(encodedPath);
    if (bytes.contains('\0') || bytes.contains('\\'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString path = decoder(bytes);
    if (decoder.hasError())
        return {};
    return path;
}

/// `path` without its outer slashes where each of its parts is a plain name; nothing otherwise.
std::optional<QString> relative(QStringView path)
{
    while (path.startsWith(u'/'))
        path = path.mid(1);
    if (path.isEmpty())
        return {};
    for (const QStringView part : path.split(u'/')) {
        if (part.isEmpty() || part == u"." || part == u"..")
            return {};
    }
    return path.toString();
}

/// The path with every link resolved; empty where there is nothing. (QFileInfo answers for a link to itself.)
QString canonical(const QString &path)
{
    const std::unique_ptr<char, void (*)(void *)> resolved(
        ::realpath(QFile::encodeName(path).constData(), nullptr), ::free);
    return resolved ? QFile::decodeName(resolved.get()) : QString();
}

std::optional<QString> inside(const QString &folder, const QString &name)
{
    const QString root = canonical(folder);
    if (root.isEmpty() || root == QLatin1String("/"))
        return {};
    const QString file = canonical(root + u'/' + name);
    if (!file.startsWith(root + u'/'))
        return {};
    return file;
}

/// The name of the original that Hugo made `name` from: <base>_hu<md5>_<bytes>_<operation>.<ext>. Where the name would have been longer
/// than 100 characters Hugo drops the base, and only the original's size is left to know it by.
std::optional<QString> original(const QString &folder, const QString &name)
{
    static const QRegularExpression processed(
        QStringLiteral("^(.*/)?([^/]*)_hu[0-9a-f]{32}_([0-9]+)_[^/]+(\\.[^./]+)$"));
    const QRegularExpressionMatch match = processed.match(name);
    if (!match.hasMatch())
        return {};
    const QString place = match.captured(1);
    if (!match.captured(2).isEmpty())
        return inside(folder, place + match.captured(2) + match.captured(4));

    const qint64 size = match.captured(3).toLongLong();
    const QDir dir(folder + u'/' + place);
    const QFileInfoList files = dir.entryInfoList({u'*' + match.captured(4)}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        if (file.size() == size)
            return inside(folder, place + file.fileName());
    }
    return {};
}

bool isSvg(const QByteArray &start)
{
    static const QRegularExpression svg(
        QStringLiteral("^\\x{FEFF}?(?:\\s+|<\\?xml[^>]*\\?>|<!--.*?-->|<!DOCTYPE\\s+svg[^>]*>)*<svg[\\s>]"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    return svg.match(QString::fromUtf8(start)).hasMatch();
}

} // namespace

std::optional<QString> fileFor(const PreviewPage &page, const QByteArray &encodedPath)
{
    const std::optional<QString> path = decoded(encodedPath);
    if (!path || !path->startsWith(u'/'))
        return {};

    const QString home = page.permalink.endsWith(u'/') ? page.permalink : page.permalink + u'/';
    if (!page.bundleFolder.isEmpty() && path->startsWith(home)) {
        if (const std::optional<QString> name = relative(QStringView(*path).mid(home.size()))) {
            if (std::optional<QString> file = inside(page.bundleFolder, *name))
                return file;
            if (std::optional<QString> file = original(page.bundleFolder, *name))
                return file;
        }
    }
    if (const std::optional<QString> name = relative(*path)) {
        for (const QString &folder : page.staticFolders) {
            if (std::optional<QString> file = inside(folder, *name))
                return file;
        }
    }
    return {};
}

QByteArray contentType(const QByteArray &start)
{
    struct Magic {
        int offset;
        QByteArray bytes;
        QByteArray type;
    };
    static const QList<Magic> table {
        {0, QByteArrayLiteral("\x89PNG\r\n\x1a\n"), "image/png"},
        {0, QByteArrayLiteral("\xff\xd8\xff"), "image/jpeg"},
        {0, QByteArrayLiteral("GIF87a"), "image/gif"},
        {0, QByteArrayLiteral("GIF89a"), "image/gif"},
        {8, QByteArrayLiteral("WEBP"), "image/webp"},
        {8, QByteArrayLiteral("WAVE"), "audio/wav"},
        {0, QByteArrayLiteral("BM"), "image/bmp"},
        {0, QByteArray("\0\0\1\0", 4), "image/x-icon"},
        {4, QByteArrayLiteral("ftypavif"), "image/avif"},
        {4, QByteArrayLiteral("ftypM4A"), "audio/mp4"},
        {4, QByteArrayLiteral("ftypM4B"), "audio/mp4"},
        {4, QByteArrayLiteral("ftyp"), "video/mp4"},
        {0, QByteArrayLiteral("\x1a\x45\xdf\xa3"), "video/webm"},
        {0, QByteArrayLiteral("OggS"), "audio/ogg"},
        {0, QByteArrayLiteral("fLaC"), "audio/flac"},
        {0, QByteArrayLiteral("ID3"), "audio/mpeg"},
        {0, QByteArrayLiteral("\xff\xfb"), "audio/mpeg"},
        {0, QByteArrayLiteral("\xff\xf3"), "audio/mpeg"},
        {0, QByteArrayLiteral("\xff\xf2"), "audio/mpeg"},
    };
    for (const Magic &magic : table) {
        if (start.mid(magic.offset, magic.bytes.size()) == magic.bytes)
            return magic.type;
    }
    if (isSvg(start))
        return "image/svg+xml";
    return {};
}

int openFile(const QString &path)
{
    // Not blocking, and checked after opening: what stood there a moment ago proves nothing.
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0)
        return -1;
    struct stat about;
    if (::fstat(descriptor, &about) != 0 || !S_ISREG(about.st_mode)) {
        ::close(descriptor);
        return -1;
    }
    return descriptor;
}

} // namespace shownotes::preview
