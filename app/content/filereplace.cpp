#include "filestrategies.h"

#include <QList>

#include <atomic>

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

namespace shownotes {

namespace {

using End = WriteAttempt::End;

WriteAttempt failed(int code)
{
    return {End::Failed, code};
}

/// No room is no room for any strategy, and a broken disk is no reason to try something bolder; a missing right may be.
WriteAttempt failedOrImpossible(int code)
{
    return {code == EACCES || code == EPERM ? End::Impossible : End::Failed, code};
}

/// Hidden, or Hugo would publish it; short, so that a file with the longest possible name can be saved too.
QByteArray temporaryName()
{
    static std::atomic<unsigned> counter {0};
    return ".shownotes-" + QByteArray::number(qint64(::getpid()), 36) + '-' + QByteArray::number(counter++, 36)
        + ".tmp";
}

/// Nothing, with errno, where they cannot be listed; a file system without extended attributes has an empty list.
std::optional<QList<QByteArray>> attributeNames(int file)
{
    QByteArray names(64 * 1024, Qt::Uninitialized);
    const ssize_t size = fileCalls().flistxattr(file, names.data(), size_t(names.size()));
    if (size < 0 && errno != ENOTSUP)
        return {};
    names.truncate(std::max<ssize_t>(size, 0));
    QList<QByteArray> list = names.split('\0');
    list.removeAll(QByteArray());
    return list;
}

std::optional<QByteArray> attribute(int file, const QByteArray &name)
{
    QByteArray value(64 * 1024, Qt::Uninitialized);
    const ssize_t size = fileCalls().fgetxattr(file, name.constData(), value.data(), size_t(value.size()));
    if (size < 0)
        return {};
    value.truncate(size);
    return value;
}

/// Extended attributes, access lists among them; false with errno where any cannot be had.
bool copyExtendedAttributes(int from, int to)
{
    const std::optional<QList<QByteArray>> names = attributeNames(from);
    const std::optional<QList<QByteArray>> given = attributeNames(to);
    if (!names || !given)
        return false;
    for (const QByteArray &name : *given) {
        if (!names->contains(name) && fileCalls().fremovexattr(to, name.constData()) != 0)
            return false;
    }
    for (const QByteArray &name : *names) {
        const std::optional<QByteArray> value = attribute(from, name);
        if (!value)
            return false;
        if (attribute(to, name) != value
            && fileCalls().fsetxattr(to, name.constData(), value->constData(), size_t(value->size()), 0) != 0)
            return false;
    }
    return true;
}

/// Owner, group, mode and extended attributes of `from`; false with errno where any cannot be had.
bool copyAttributes(int from, const struct stat &wanted, int to)
{
    struct stat info { };
    if (fileCalls().fstat(to, &info) != 0)
        return false;
    if ((info.st_uid != wanted.st_uid || info.st_gid != wanted.st_gid)
        && fileCalls().fchown(to, wanted.st_uid, wanted.st_gid) != 0)
        return false;
    if (fileCalls().fchmod(to, wanted.st_mode & 07777) != 0 || !copyExtendedAttributes(from, to)
        || fileCalls().fstat(to, &info) != 0)
        return false;
    errno = EPERM;
    return info.st_mode == wanted.st_mode && info.st_uid == wanted.st_uid && info.st_gid == wanted.st_gid;
}

/// A file in `folder` that is not there yet, or not under a name that Hugo sees; gone again unless it was renamed.
class TemporaryFile {
public:
    TemporaryFile(int folder, mode_t mode)
        : m_folder(folder)
        , m_file(folder, ".", O_TMPFILE | O_WRONLY, mode)
    {
        if (m_file.isOpen() || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL && errno != ENOENT))
            return;
        m_name = temporaryName();
        m_file = Descriptor(folder, m_name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_NOFOLLOW, mode);
        if (!m_file.isOpen())
            m_name.clear();
    }
    ~TemporaryFile()
    {
        if (!m_name.isEmpty())
            fileCalls().unlinkAt(m_folder, m_name.constData(), 0);
    }
    Q_DISABLE_COPY_MOVE(TemporaryFile)

    bool isOpen() const { return m_file.isOpen(); }
    int get() const { return m_file.get(); }

    /// Gives it its hidden name and closes it; errno where the system refuses or reports a loss.
    bool finish()
    {
        if (m_name.isEmpty()) {
            const QByteArray self = "/proc/self/fd/" + QByteArray::number(m_file.get());
            const QByteArray name = temporaryName();
            if (fileCalls().linkAt(AT_FDCWD, self.constData(), m_folder, name.constData(), AT_SYMLINK_FOLLOW) != 0)
                return false;
            m_name = name;
        }
        return m_file.close();
    }

    bool renameTo(const QByteArray &name, bool overExisting)
    {
        const auto rename = [&](unsigned flags) {
            return retried(
                [&] { return fileCalls().renameAt(m_folder, m_name.constData(), m_folder, name.constData(), flags); });
        };
        int renamed = rename(overExisting ? 0 : RENAME_NOREPLACE);
        if (renamed != 0 && !overExisting && errno == EINVAL) {
            // A file system without RENAME_NOREPLACE: a hard link is refused just so where the name is taken.
            if (fileCalls().linkAt(m_folder, m_name.constData(), m_folder, name.constData(), 0) == 0)
                return true;
            if (errno != EPERM && errno != ENOSYS && errno != EOPNOTSUPP)
                return false;
            // Nor hard links: looking first is all that is left.
            struct stat taken { };
            if (::fstatat(m_folder, name.constData(), &taken, AT_SYMLINK_NOFOLLOW) == 0) {
                errno = EEXIST;
                return false;
            }
            renamed = rename(0);
        }
        if (renamed == 0)
            m_name.clear();
        return renamed == 0;
    }

private:
    int m_folder;
    QByteArray m_name;
    Descriptor m_file;
};

} // namespace

WriteAttempt replaceByRename(
    const ResolvedPath &target, const OpenedFile &old, const QByteArray &bytes, mode_t newFileMode)
{
    Descriptor folder(AT_FDCWD, target.folder.constData(), O_RDONLY | O_DIRECTORY);
    if (!folder.isOpen())
        return failedOrImpossible(errno);
    TemporaryFile temporary(folder.get(), old.exists ? 0600 : newFileMode);
    if (!temporary.isOpen())
        return failedOrImpossible(errno);
    if (!writeAll(temporary.get(), bytes))
        return failed(errno);
    if (old.exists) {
        const Descriptor before(folder.get(), target.name.constData(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
        struct stat info { };
        if (!before.isOpen())
            return errno == ENOENT || errno == ELOOP ? WriteAttempt {End::Changed, 0} : failed(errno);
        if (fileCalls().fstat(before.get(), &info) != 0)
            return failed(errno);
        if (!sameState(info, old.info))
            return {End::Changed, 0};
        if (!copyAttributes(before.get(), old.info, temporary.get()))
            return {errno == ENOSPC || errno == EDQUOT || errno == EIO ? End::Failed : End::Impossible, errno};
    }
    struct stat written { };
    if (!syncFile(temporary.get()) || fileCalls().fstat(temporary.get(), &written) != 0)
        return failed(errno);
    if (written.st_size != bytes.size())
        return failed(EIO);
    if (!temporary.finish())
        return failedOrImpossible(errno);
    if (old.exists) {
        struct stat now { };
        if (::fstatat(folder.get(), target.name.constData(), &now, AT_SYMLINK_NOFOLLOW) != 0
            || !sameState(now, old.info))
            return {End::Changed, 0};
    }
    if (!temporary.renameTo(target.name, old.exists)) {
        const int code = errno;
        // A network file system may report a failure of what it did.
        struct stat now { };
        const bool renamed = ::fstatat(folder.get(), target.name.constData(), &now, AT_SYMLINK_NOFOLLOW) == 0
            && now.st_ino == written.st_ino && now.st_dev == written.st_dev;
        if (renamed)
            return {End::NotDurable, code};
        return code == EEXIST ? WriteAttempt {End::Changed, 0} : failedOrImpossible(code);
    }
    return {syncFile(folder.get()) ? End::Done : End::NotDurable, 0};
}

} // namespace shownotes
