#include "filestrategies.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <csignal>

#include <unistd.h>

namespace shownotes {

namespace {

using End = WriteAttempt::End;
using Way = SaveOutcome::Way;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FileSaver)
};

Error changedOnDisk(const QString &path)
{
    return {Error::Kind::ChangedOnDisk,
        Words::tr("“%1” was not saved: another program has changed it since it was read.").arg(path)};
}

/// Why it must not be written over, if so.
std::optional<Error> objection(
    const QString &path, const ResolvedPath &target, const OpenedFile &old, const std::optional<QByteArray> &expected)
{
    if (!expected && old.exists) {
        return Error {Error::Kind::ChangedOnDisk,
            Words::tr("“%1” was not saved: there is already a file of that name.").arg(path)};
    }
    if (expected && !old.exists) {
        return Error {Error::Kind::ChangedOnDisk,
            Words::tr("“%1” was not saved: it has been deleted or moved since it was read.").arg(path)};
    }
    if (expected && fileDigest(old.bytes) != *expected)
        return changedOnDisk(path);
    if (old.exists && !isWritable(target, old.info))
        return Error {Error::Kind::NotWritable, Words::tr("“%1” was not saved: it is read-only.").arg(path)};
    return {};
}

Error attemptError(const QString &path, const WriteAttempt &attempt)
{
    if (attempt.end == End::Changed)
        return changedOnDisk(path);
    Error error = saveError(path, attempt.code);
    if (attempt.end == End::Torn) {
        error.reason += QLatin1Char(' ')
            + Words::tr("It may be damaged on disk; old and new text are kept and are put back at the next start.");
    }
    return error;
}

bool isRunning(qint64 process)
{
    return ::kill(pid_t(process), 0) == 0 || errno == EPERM;
}

} // namespace

Result<SaveOutcome> saveFile(
    const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &expected, const SaveOptions &options)
{
    const Result<ResolvedPath> target = resolvePath(path);
    if (!target)
        return target.error();
    const Result<OpenedFile> old = readResolved(*target, fileSizeLimit);
    if (!old)
        return old.error();

    SaveOutcome outcome;
    outcome.digest = fileDigest(bytes);
    outcome.resolvedPath = QFile::decodeName(target->path());
    if (expected && old->exists && old->bytes == bytes)
        return outcome;
    if (const std::optional<Error> error = objection(path, *target, *old, expected))
        return *error;

    WriteAttempt attempt {End::Impossible, EMLINK};
    if (!old->exists || old->info.st_nlink == 1) {
        outcome.way = old->exists ? Way::Replaced : Way::Created;
        attempt = replaceByRename(*target, *old, bytes, mode_t(options.newFileMode));
    }
    if (attempt.end == End::Impossible && old->exists) {
        outcome.way = Way::InPlace;
        if (options.stateFolder.isEmpty()) {
            return Error {Error::Kind::Refused,
                Words::tr("“%1” was not saved: it cannot be replaced, and there is no folder to keep a copy in while "
                          "it is overwritten.")
                    .arg(path)};
        }
        attempt = writeInPlace(*target, *old, bytes, options.stateFolder);
    }
    if (attempt.end != End::Done && attempt.end != End::NotDurable)
        return attemptError(path, attempt);
    outcome.durable = attempt.end == End::Done;
    return outcome;
}

QStringList removeStaleTemporaries(const QString &folder, const QDateTime &now)
{
    QStringList removed;
    const QFileInfoList files = QDir(folder).entryInfoList(
        {QStringLiteral(".shownotes-*-*.tmp")}, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &file : files) {
        bool ok = false;
        const qint64 process = file.fileName().section(QLatin1Char('-'), 1, 1).toLongLong(&ok, 36);
        const bool stale = ok && process > 0 && !isRunning(process) && file.lastModified().addSecs(3600) < now;
        if (stale && QFile::remove(file.filePath()))
            removed += file.fileName();
    }
    return removed;
}

} // namespace shownotes
