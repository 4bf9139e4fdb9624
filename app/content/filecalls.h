#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QString>

#include <sys/stat.h>
#include <sys/types.h>

#include <cerrno>

namespace shownotes {

/// Every system call that saving makes. Tests put failing ones in their place; nothing else does.
struct FileCalls {
    int (*openAt)(int folder, const char *path, int flags, mode_t mode);
    ssize_t (*read)(int file, void *buffer, size_t size);
    ssize_t (*pwrite)(int file, const void *buffer, size_t size, off_t offset);
    int (*fstat)(int file, struct stat *info);
    int (*fchown)(int file, uid_t owner, gid_t group);
    int (*fchmod)(int file, mode_t mode);
    ssize_t (*flistxattr)(int file, char *names, size_t size);
    ssize_t (*fgetxattr)(int file, const char *name, void *value, size_t size);
    int (*fsetxattr)(int file, const char *name, const void *value, size_t size, int flags);
    int (*fremovexattr)(int file, const char *name);
    int (*fallocate)(int file, int mode, off_t offset, off_t length);
    int (*ftruncate)(int file, off_t size);
    int (*fsync)(int file);
    int (*close)(int file);
    int (*linkAt)(int fromFolder, const char *from, int toFolder, const char *to, int flags);
    int (*renameAt)(int fromFolder, const char *from, int toFolder, const char *to, unsigned flags);
    int (*unlinkAt)(int folder, const char *path, int flags);
    int (*flock)(int file, int operation);
};

FileCalls &fileCalls();

/// Calls again where a signal interrupted; not for ever.
template<typename Call> auto retried(Call call)
{
    auto result = call();
    for (int tries = 0; result == -1 && errno == EINTR && tries < 100; ++tries)
        result = call();
    return result;
}

/// An open file or folder; closes itself.
class Descriptor {
public:
    Descriptor() = default;
    /// `folder` may be AT_FDCWD. Always with O_CLOEXEC. errno tells why it is not open.
    Descriptor(int folder, const char *path, int flags, mode_t mode = 0);
    Descriptor(Descriptor &&other) noexcept;
    Descriptor &operator=(Descriptor &&other) noexcept;
    ~Descriptor() { close(); }

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    /// False where the system reports a loss; EINTR is none, the file is closed then and was synced before.
    bool close();

private:
    int m_fd = -1;
};

/// All of the file from its start, at most `limit` + 1 bytes; false with errno where reading fails.
bool readAll(int file, qint64 limit, QByteArray &bytes);
/// All of `bytes` at the file's start; false with errno where anything is left out.
bool writeAll(int file, const QByteArray &bytes);
bool syncFile(int file);

/// Why `path` could not be saved, worded by errno's kind.
Error saveError(const QString &path, int code);

} // namespace shownotes
