#include "pictures/thumbnailfile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QMutex>
#include <QSaveFile>
#include <QStandardPaths>

#include <atomic>

namespace shownotes {

namespace {

constexpr qint64 sizeLimit = 64 * 1024 * 1024;
constexpr qint64 pixelLimit = 150'000'000;
/// Kept files; a tenth of them goes when there are more.
constexpr int cacheLimit = 4000;

QString cacheFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
    return folder.isEmpty() ? QString() : folder + QStringLiteral("/thumbnails");
}

QString cacheFile(const QFileInfo &file, const QSize &box, ThumbnailShape shape)
{
    const QString folder = cacheFolder();
    if (folder.isEmpty())
        return {};
    const QString key = file.absoluteFilePath() + u'\n' + QString::number(file.size()) + u'\n'
        + QString::number(file.lastModified().toMSecsSinceEpoch()) + u'\n' + QString::number(box.width()) + u'x'
        + QString::number(box.height()) + u'\n' + QString::number(int(shape));
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(40);
    return folder + u'/' + QString::fromLatin1(digest) + QStringLiteral(".png");
}

void dropOldest(const QString &folder)
{
    QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Time | QDir::Reversed);
    if (files.size() <= cacheLimit)
        return;
    files.resize(files.size() - cacheLimit * 9 / 10);
    for (const QFileInfo &file : std::as_const(files))
        QFile::remove(file.filePath());
}

void keep(const QImage &thumbnail, const QString &path)
{
    const QString folder = QFileInfo(path).path();
    QDir().mkpath(folder);
    static std::atomic<int> written = 0;
    if (written++ % 200 == 0)
        dropOldest(folder);
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && thumbnail.save(&file, "PNG"))
        file.commit();
}

QImage decoded(const QString &path, const QSize &box, ThumbnailShape shape)
{
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    // Qt draws SVG as it goes through it: a hostile one never ends.
    if (whole.isEmpty() || reader.format() == "svg" || qint64(whole.width()) * whole.height() > pixelLimit)
        return {};
    const bool filled = shape == ThumbnailShape::Filled;
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize scaled =
        whole.scaled(turned ? box.transposed() : box, filled ? Qt::KeepAspectRatioByExpanding : Qt::KeepAspectRatio);
    if (scaled.width() < whole.width())
        reader.setScaledSize(scaled.expandedTo({1, 1}));
    const QImage image = reader.read();
    if (!filled)
        return image;
    const QSize size = box.boundedTo(image.size());
    return image.copy(QRect({(image.width() - size.width()) / 2, (image.height() - size.height()) / 2}, size));
}

} // namespace

QImage readThumbnail(const QString &path, const QSize &box, ThumbnailShape shape)
{
    const QFileInfo file(path);
    if (!file.isFile() || file.size() == 0 || file.size() > sizeLimit)
        return {};
    const QString cached = cacheFile(file, box, shape);
    if (QImage known; !cached.isEmpty() && known.load(cached, "PNG"))
        return known;
    static QMutex oneAtATime;
    const QMutexLocker lock(&oneAtATime);
    const QImage thumbnail = decoded(path, box, shape);
    if (!thumbnail.isNull() && !cached.isEmpty())
        keep(thumbnail, cached);
    return thumbnail;
}

} // namespace shownotes
