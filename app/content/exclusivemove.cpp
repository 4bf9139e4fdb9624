#include <content/exclusivemove.h>

#include "filecalls.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

namespace shownotes {

namespace {

struct ExclusiveMove {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ExclusiveMove)
};

Error moveError(const QString &from, const QString &to, int code)
{
    const QString name = QFileInfo(from).fileName(), target = QFileInfo(to).fileName();
    switch (code) {
    case EEXIST:
    case ENOTEMPTY:
        return {Error::Kind::Refused, ExclusiveMove::tr("There is something called “%1” already.").arg(target)};
    case EACCES:
    case EPERM:
        return {
            Error::Kind::NotWritable, ExclusiveMove::tr("“%1” cannot be moved: you may not write there.").arg(name)};
    case EROFS:
        return {Error::Kind::NotWritable, ExclusiveMove::tr("“%1” cannot be moved: the disk is read-only.").arg(name)};
    case ENOENT:
        return {Error::Kind::Missing, ExclusiveMove::tr("“%1” is no longer there.").arg(name)};
    case ENOSPC:
    case EDQUOT:
        return {Error::Kind::DiskFull,
            ExclusiveMove::tr("“%1” cannot be moved: there is no room left on the disk.").arg(name)};
    default:
        return {Error::Kind::Failed, ExclusiveMove::tr("“%1” cannot be moved: %2.").arg(name, qt_error_string(code))};
    }
}

/// For file systems without RENAME_NOREPLACE: the name is taken by something of ours first.
int claimAndMove(const QByteArray &from, const QByteArray &to, bool folder)
{
    if (folder) {
        if (::mkdir(to.constData(), 0777) != 0)
            return errno;
        // Onto an empty folder only.
        if (fileCalls().renameAt(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), 0) == 0)
            return 0;
        const int code = errno;
        ::rmdir(to.constData());
        return code;
    }
    if (fileCalls().linkAt(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), 0) != 0)
        return errno;
    if (fileCalls().unlinkAt(AT_FDCWD, from.constData(), 0) == 0)
        return 0;
    const int code = errno;
    fileCalls().unlinkAt(AT_FDCWD, to.constData(), 0);
    return code;
}

void syncFolder(const QString &folder)
{
    const Descriptor descriptor(AT_FDCWD, QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY);
    if (descriptor.isOpen())
        syncFile(descriptor.get());
}

} // namespace

Result<void> moveExclusively(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from), target = QFile::encodeName(to);
    int code = 0;
    if (fileCalls().renameAt(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) != 0)
        code = errno;
    if (code == EINVAL || code == ENOSYS || code == ENOTSUP)
        code = claimAndMove(source, target, QFileInfo(from).isDir());
    if (code != 0)
        return moveError(from, to, code);
    syncFolder(QFileInfo(to).path());
    if (QFileInfo(from).path() != QFileInfo(to).path())
        syncFolder(QFileInfo(from).path());
    return {};
}

} // namespace shownotes
