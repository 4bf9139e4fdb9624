#include "form/featuredimage.h"

#include <content/filesaver.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QImageReader>

namespace shownotes {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("shownotes::FeaturedImage", text);
}

} // namespace

std::optional<ImageResource> featuredImage(const QString &folder)
{
    if (folder.isEmpty())
        return std::nullopt;
    return Bundle(folder + QStringLiteral("/index.md")).image(QStringLiteral("*featured*"));
}

Result<QString> setFeaturedImage(const QString &folder, const QString &source)
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
    if (!endings.contains(ending)) {
        return Error {Error::Kind::Refused,
            sentence(QT_TRANSLATE_NOOP("shownotes::FeaturedImage", "“%1” is no PNG, JPEG, GIF or WebP image."))
                .arg(source)};
    }
    const QString name = QStringLiteral("featured.") + ending;
    // Each of them would be a candidate for the theme, not only the first.
    while (const std::optional<ImageResource> old = featuredImage(folder)) {
        if (!QFile::moveToTrash(old->path)) {
            return Error {Error::Kind::Refused,
                sentence(QT_TRANSLATE_NOOP("shownotes::FeaturedImage",
                             "The present featured image, “%1”, cannot be moved to the trash. Nothing was changed."))
                    .arg(old->name)};
        }
    }
    const Result<SaveOutcome> saved = saveFile(folder + QLatin1Char('/') + name, bytes, std::nullopt, {});
    if (!saved)
        return saved.error();
    return name;
}

} // namespace shownotes
