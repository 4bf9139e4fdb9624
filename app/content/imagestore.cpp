#include "filestrategies.h"

#include <content/exclusivemove.h>
#include <content/imagename.h>
#include <content/imagestore.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace shownotes {

namespace {

struct ImageStoreWords {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ImageStore)
};

constexpr int mostNumbers = 10'000;

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

ImageStore::ImageStore(const Bundle &bundle)
    : m_folder(bundle.folder())
{
    const QList<BundleFile> files = bundle.files();
    for (const BundleFile &file : files) {
        if (!file.outside)
            note(file.name, file.path, file.size);
    }
    const QStringList taken =
        QDir(m_folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &name : taken)
        m_taken.insert(folded(name));
}

void ImageStore::note(const QString &name, const QString &path, qint64 size)
{
    m_names.insert(QFileInfo(path).canonicalFilePath(), name);
    m_sizes.insert(size, name);
    m_taken.insert(folded(name));
}

std::optional<QString> ImageStore::nameOf(const QString &path) const
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const auto known = canonical.isEmpty() ? m_names.cend() : m_names.constFind(canonical);
    return known == m_names.cend() ? std::nullopt : std::optional(*known);
}

std::optional<StoredImage> ImageStore::find(const QByteArray &bytes)
{
    return m_sizes.contains(bytes.size()) ? find(bytes, fileDigest(bytes)) : std::nullopt;
}

std::optional<StoredImage> ImageStore::find(const QByteArray &bytes, const QByteArray &digest)
{
    QStringList names = m_sizes.values(bytes.size());
    names.sort();
    for (const QString &name : std::as_const(names)) {
        const QString path = m_folder + u'/' + name;
        QByteArray &known = m_digests[name];
        if (!known.isEmpty() && known != digest)
            continue;
        // Read again where it was read before: it may be another by now.
        const Result<FileContents> file = readFile(path, bytes.size());
        known = file ? file->digest : QByteArray();
        if (file && file->bytes == bytes)
            return StoredImage {name, path, false, digest};
    }
    return {};
}

Result<StoredImage> ImageStore::store(const QString &name, const QByteArray &bytes)
{
    const QByteArray digest = fileDigest(bytes);
    if (std::optional<StoredImage> known = find(bytes, digest))
        return *std::move(known);
    for (int number = 1; number < mostNumbers; ++number) {
        const QString free = number == 1 ? name : numberedFileName(name, number);
        if (m_taken.contains(folded(free)))
            continue;
        const QString path = m_folder + u'/' + free;
        const WriteAttempt attempt =
            replaceByRename({QFile::encodeName(m_folder), QFile::encodeName(free)}, {}, bytes, 0666);
        if (attempt.end == WriteAttempt::End::Changed) {
            m_taken.insert(folded(free));
            continue;
        }
        if (attempt.end != WriteAttempt::End::Done && attempt.end != WriteAttempt::End::NotDurable)
            return saveError(path, attempt.code);
        note(free, path, bytes.size());
        m_digests.insert(free, digest);
        return StoredImage {free, path, true, digest};
    }
    return Error {Error::Kind::Refused, ImageStoreWords::tr("There are too many files called “%1” already.").arg(name)};
}

void discardStored(const StoredImage &image)
{
    if (!image.isNew)
        return;
    const Result<FileContents> file = readFile(image.path, 1024 * fileSizeLimit);
    if (file && file->digest == image.digest)
        QFile::remove(image.path);
}

Result<QString> makeLeafBundle(const QString &page, const QStringList &languages)
{
    const QFileInfo file(page);
    QString base = file.completeBaseName();
    const qsizetype dot = base.lastIndexOf(u'.');
    if (dot > 0 && languages.contains(base.sliced(dot + 1), Qt::CaseInsensitive))
        base.truncate(dot);
    const QDir folder(file.absolutePath());
    if (pageKind(file.fileName()) != PageKind::Single || !isContentFile(file.fileName()) || base.isEmpty())
        return Error {
            Error::Kind::Refused, ImageStoreWords::tr("“%1” is no page that stands alone.").arg(file.fileName())};
    QStringList others = folder.entryList({base + QStringLiteral(".*")}, QDir::Files);
    others.removeIf([&](const QString &name) { return name == file.fileName() || !isContentFile(name); });
    if (!others.isEmpty())
        return Error {Error::Kind::Refused,
            ImageStoreWords::tr("“%1” belongs to it, and would have to move along.").arg(others.constFirst())};
    if (!folder.mkdir(base)) {
        return QFileInfo::exists(folder.filePath(base))
            ? Error {Error::Kind::Refused, ImageStoreWords::tr("There is something called “%1” already.").arg(base)}
            : Error {Error::Kind::NotWritable, ImageStoreWords::tr("The folder “%1” cannot be made.").arg(base)};
    }
    const QString target = folder.filePath(base) + QStringLiteral("/index") + file.fileName().sliced(base.size());
    if (const Result<void> moved = moveExclusively(page, target); !moved) {
        folder.rmdir(base);
        return moved.error();
    }
    return target;
}

} // namespace shownotes
