#include "pictures/trash.h"

#include <content/exclusivemove.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace shownotes {

namespace {

struct Trash {
    Q_DECLARE_TR_FUNCTIONS(shownotes::Trash)
};

} // namespace

Result<QString> moveToTrash(const QString &path)
{
    QString trashed;
    if (!QFile::moveToTrash(path, &trashed)) {
        return Error {Error::Kind::Failed,
            Trash::tr("The system has no trash for “%1”, or it may not be written.").arg(QFileInfo(path).fileName())};
    }
    return trashed;
}

Result<void> restoreFromTrash(const QString &trashed, const QString &path)
{
    if (trashed.isEmpty())
        return Error {Error::Kind::Missing, Trash::tr("“%1” is in the trash no more.").arg(QFileInfo(path).fileName())};
    if (const Result<void> moved = moveExclusively(trashed, path); !moved) {
        // Over to another disk it is copied.
        const bool otherDisk = moved.error().kind == Error::Kind::Failed && !QFileInfo::exists(path);
        if (!otherDisk || !QFile::copy(trashed, path))
            return moved.error();
        QFile::remove(trashed);
    }
    // What the trash notes about the file: freedesktop.org's trash specification.
    const QFileInfo file(trashed);
    QFile::remove(
        QFileInfo(file.path()).path() + QStringLiteral("/info/") + file.fileName() + QStringLiteral(".trashinfo"));
    return {};
}

} // namespace shownotes
