#include "form/featuredimage.h"

#include "pictures/trash.h"

#include <content/filesaver.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace shownotes {

namespace {

struct FeaturedImage {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FeaturedImage)
};

Result<void> restoreAll(const QList<std::pair<QString, QString>> &trashed)
{
    Result<void> all;
    for (const auto &[path, inTrash] : trashed) {
        if (const Result<void> restored = restoreFromTrash(inTrash, path); !restored)
            all = restored;
    }
    return all;
}

} // namespace

std::optional<ImageResource> featuredImage(const QString &folder)
{
    if (folder.isEmpty())
        return std::nullopt;
    return Bundle(folder + QStringLiteral("/index.md")).image(QStringLiteral("*featured*"));
}

Result<FeaturedChange> setFeaturedImage(const QString &folder, const QString &source)
{
    const Result<FileContents> file = readFile(source);
    if (!file)
        return file.error();
    QByteArray bytes = file->bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QString ending = QString::fromLatin1(QImageReader::imageFormat(&buffer));
    if (ending == QLatin1String("jpeg"))
        ending = QStringLiteral("jpg");
    static const QStringList endings {
        QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("gif"), QStringLiteral("webp")};
    if (!endings.contains(ending))
        return Error {Error::Kind::Refused, FeaturedImage::tr("“%1” is no PNG, JPEG, GIF or WebP image.").arg(source)};
    FeaturedChange change;
    change.name = QStringLiteral("featured.") + ending;
    change.path = folder + u'/' + change.name;
    change.digest = file->digest;
    // Each of them would be a candidate for the theme, not only the first.
    while (const std::optional<ImageResource> old = featuredImage(folder)) {
        const Result<QString> trashed = moveToTrash(old->path);
        if (!trashed) {
            const Result<void> restored = restoreAll(change.trashed);
            return Error {Error::Kind::Refused,
                restored ? FeaturedImage::tr("The present featured image, “%1”, cannot be moved to the trash. Nothing "
                                             "was changed.")
                               .arg(old->name)
                         : restored.error().reason};
        }
        change.trashed.append({old->path, *trashed});
    }
    const Result<SaveOutcome> saved = saveFile(change.path, bytes, std::nullopt, {});
    if (!saved) {
        const Result<void> restored = restoreAll(change.trashed);
        return restored ? saved.error() : restored.error();
    }
    return change;
}

Result<void> undoFeaturedImage(const FeaturedChange &change)
{
    const Result<FileContents> now = readFile(change.path);
    if (now && now->digest != change.digest) {
        return Error {Error::Kind::ChangedOnDisk,
            FeaturedImage::tr("“%1” was changed by another program in the meantime.").arg(change.name)};
    }
    if (now) {
        if (const Result<QString> trashed = moveToTrash(change.path); !trashed)
            return trashed.error();
    }
    return restoreAll(change.trashed);
}

} // namespace shownotes
