#include "filecalls.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/xattr.h>
#include <unistd.h>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FileSaver)
};

} // namespace

FileCalls &fileCalls()
{
    static FileCalls calls {
        .openAt = [](int folder, const char *path, int flags,
                      mode_t mode) { return ::openat(folder, path, flags, mode); },
        .read = ::read,
        .pwrite = ::pwrite,
        .fstat = [](int file, struct stat *info) { return ::fstat(file, info); },
        .fchown = ::fchown,
        .fchmod = ::fchmod,
        .flistxattr = ::flistxattr,
        .fgetxattr = ::fgetxattr,
        .fsetxattr = ::fsetxattr,
        .fremovexattr = ::fremovexattr,
        .fallocate = ::fallocate,
        .ftruncate = ::ftruncate,
        .fsync = ::fsync,
        .close = ::close,
        .linkAt = ::linkat,
        .renameAt = ::renameat2,
        .unlinkAt = ::unlinkat,
        .flock = ::flock,
    };
    return calls;
}

Descriptor::Descriptor(int folder, const char *path, int flags, mode_t mode)
    : m_fd(retried([&] { return fileCalls().openAt(folder, path, flags | O_CLOEXEC, mode); }))
{
}

Descriptor::Descriptor(Descriptor &&other) noexcept
    : m_fd(std::exchange(other.m_fd, -1))
{
}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept
{
    close();
    m_fd = std::exchange(other.m_fd, -1);
    return *this;
}

bool Descriptor::close()
{
    if (m_fd < 0)
        return true;
    const int error = std::exchange(errno, 0);
    const bool closed = fileCalls().close(std::exchange(m_fd, -1)) == 0 || errno == EINTR;
    // A caller that is on its way to report a failure still wants that failure's reason.
    if (closed)
        errno = error;
    return closed;
}

bool readAll(int file, qint64 limit, QByteArray &bytes)
{
    constexpr qsizetype piece = 64 * 1024;
    bytes.clear();
    while (bytes.size() <= limit) {
        const qsizetype before = bytes.size();
        bytes.resize(before + qsizetype(std::min<qint64>(piece, limit + 1 - before)));
        const ssize_t got =
            retried([&] { return fileCalls().read(file, bytes.data() + before, size_t(bytes.size() - before)); });
        bytes.resize(before + std::max<ssize_t>(got, 0));
        if (got <= 0)
            return got == 0;
    }
    return true;
}

bool writeAll(int file, const QByteArray &bytes)
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t put = retried(
            [&] { return fileCalls().pwrite(file, bytes.constData() + done, size_t(bytes.size() - done), done); });
        if (put <= 0) {
            if (put == 0)
                errno = EIO;
            return false;
        }
        done += put;
    }
    return true;
}

bool syncFile(int file)
{
    return retried([&] { return fileCalls().fsync(file); }) == 0;
}

Error saveError(const QString &path, int code)
{
    switch (code) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Error::Kind::DiskFull, Words::tr("“%1” was not saved: there is no room left on the disk.").arg(path)};
    case EACCES:
    case EPERM:
    case ETXTBSY:
        return {Error::Kind::NotWritable, Words::tr("“%1” was not saved: you may not write there.").arg(path)};
    case EROFS:
        return {Error::Kind::NotWritable, Words::tr("“%1” was not saved: the disk is read-only.").arg(path)};
    case ENOENT:
        return {Error::Kind::Missing, Words::tr("“%1” was not saved: its folder is gone.").arg(path)};
    case ELOOP:
        return {Error::Kind::NotAFile, Words::tr("“%1” was not saved: it is a link that leads to itself.").arg(path)};
    case ENOTDIR:
    case EISDIR:
        return {Error::Kind::NotAFile, Words::tr("“%1” was not saved: it is no regular file.").arg(path)};
    default:
        return {Error::Kind::Failed, Words::tr("“%1” was not saved: %2.").arg(path, qt_error_string(code))};
    }
}

} // namespace shownotes
