#include "filestrategies.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <fcntl.h>
#include <limits.h>
#include <unistd.h>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FileReader)
};

Error notAFile(const QString &path, mode_t mode)
{
    const QString reason = S_ISDIR(mode)   ? Words::tr("“%1” is a folder, not a file.").arg(path)
        : S_ISFIFO(mode) || S_ISSOCK(mode) ? Words::tr("“%1” is a pipe between programs, not a file.").arg(path)
                                           : Words::tr("“%1” is a device, not a file.").arg(path);
    return {Error::Kind::NotAFile, reason};
}

Error linkLoop(const QString &path)
{
    return {Error::Kind::NotAFile, Words::tr("“%1” is a link that leads to itself.").arg(path)};
}

Error readError(const QString &path, int code)
{
    switch (code) {
    case ENOENT:
        return {Error::Kind::Missing, Words::tr("There is no “%1”.").arg(path)};
    case ENOTDIR:
        return {Error::Kind::Missing, Words::tr("There is no “%1”: part of its path is a file.").arg(path)};
    case EACCES:
    case EPERM:
        return {Error::Kind::NotReadable, Words::tr("You may not read “%1”.").arg(path)};
    case ELOOP:
        return linkLoop(path);
    case ENXIO:
        return notAFile(path, S_IFSOCK);
    case ENAMETOOLONG:
        return {Error::Kind::Missing, Words::tr("The name “%1” is longer than the system allows.").arg(path)};
    default:
        return {Error::Kind::Failed, Words::tr("“%1” cannot be read: %2.").arg(path, qt_error_string(code))};
    }
}

} // namespace

QByteArray fileDigest(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<ResolvedPath> resolvePath(const QString &path)
{
    QByteArray current = QFile::encodeName(QDir::current().absoluteFilePath(path));
    for (int links = 0; links <= 40; ++links) {
        const qsizetype slash = current.lastIndexOf('/');
        const ResolvedPath place {slash == 0 ? QByteArray("/") : current.first(slash), current.sliced(slash + 1)};
        char target[PATH_MAX];
        const ssize_t length = ::readlink(current.constData(), target, sizeof target);
        if (length < 0) {
            if (errno == ELOOP)
                break;
            return place;
        }
        const QByteArray link(target, length);
        current = link.startsWith('/') ? link : place.folder + '/' + link;
        while (current.size() > 1 && current.endsWith('/'))
            current.chop(1);
    }
    return linkLoop(path);
}

Result<OpenedFile> readResolved(const ResolvedPath &target, qint64 limit)
{
    const QString path = QFile::decodeName(target.path());
    OpenedFile opened;
    // Looked at before it is opened: opening a device may do something.
    if (::lstat(target.path().constData(), &opened.info) != 0) {
        struct stat folder { };
        if (errno == ENOENT && ::stat(target.folder.constData(), &folder) == 0 && S_ISDIR(folder.st_mode))
            return opened;
        return readError(path, errno);
    }
    if (!S_ISREG(opened.info.st_mode))
        return notAFile(path, opened.info.st_mode);
    const Descriptor file(AT_FDCWD, target.path().constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    if (!file.isOpen() || fileCalls().fstat(file.get(), &opened.info) != 0)
        return readError(path, errno);
    if (!S_ISREG(opened.info.st_mode))
        return notAFile(path, opened.info.st_mode);
    opened.exists = true;
    if (opened.info.st_size <= limit && !readAll(file.get(), limit, opened.bytes))
        return readError(path, errno);
    if (opened.info.st_size > limit || opened.bytes.size() > limit) {
        return Error {Error::Kind::TooLarge,
            Words::tr("“%1” has more than %2 MiB, which is more than can be edited.")
                .arg(path)
                .arg(limit / (1024 * 1024))};
    }
    return opened;
}

Result<FileContents> readFile(const QString &path, qint64 limit)
{
    const Result<ResolvedPath> target = resolvePath(path);
    if (!target)
        return target.error();
    Result<OpenedFile> opened = readResolved(*target, limit);
    if (!opened)
        return opened.error();
    if (!opened->exists)
        return readError(path, ENOENT);
    FileContents contents;
    contents.bytes = opened->bytes;
    contents.digest = fileDigest(contents.bytes);
    contents.resolvedPath = QFile::decodeName(target->path());
    contents.readOnly = !isWritable(*target, opened->info);
    return contents;
}

bool isWritable(const ResolvedPath &file, const struct stat &info)
{
    return (info.st_mode & 0222) != 0 && ::faccessat(AT_FDCWD, file.path().constData(), W_OK, AT_EACCESS) == 0;
}

bool sameState(const struct stat &a, const struct stat &b)
{
    const auto sameTime = [](const timespec &x, const timespec &y) {
        return x.tv_sec == y.tv_sec && x.tv_nsec == y.tv_nsec;
    };
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size && sameTime(a.st_mtim, b.st_mtim)
        && sameTime(a.st_ctim, b.st_ctim);
}

} // namespace shownotes
