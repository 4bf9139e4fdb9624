#include "filestrategies.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace shownotes {

namespace {

using End = WriteAttempt::End;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FileJournal)
};

constexpr QByteArrayView journalMagic = "shownotes journal 1\n";
constexpr qint64 journalLimit = 3 * fileSizeLimit;

QByteArray field(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size()) + '\n' + bytes;
}

/// Magic, digest of the rest, then path, old and new bytes, each behind its length.
QByteArray journalBytes(const ResolvedPath &target, const QByteArray &oldBytes, const QByteArray &newBytes)
{
    const QByteArray payload = field(target.path()) + field(oldBytes) + field(newBytes);
    return journalMagic.toByteArray() + fileDigest(payload).toHex() + '\n' + payload;
}

std::optional<QByteArray> takeField(QByteArray &payload)
{
    const qsizetype lineEnd = payload.indexOf('\n');
    bool ok = false;
    const qlonglong size = payload.first(std::max<qsizetype>(lineEnd, 0)).toLongLong(&ok);
    if (!ok || size < 0 || size > payload.size() - lineEnd - 1)
        return {};
    const QByteArray value = payload.mid(lineEnd + 1, size);
    payload.remove(0, lineEnd + 1 + size);
    return value;
}

/// What is written there is for this user's eyes only.
bool makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return true;
    return QDir().mkpath(folder)
        && QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Writes a journal of its own for this save into `stateFolder`; on success `name` is where it lies.
WriteAttempt writeJournal(
    const QString &stateFolder, const ResolvedPath &target, const QByteArray &journal, QByteArray &name)
{
    const QByteArray key = QCryptographicHash::hash(target.path(), QCryptographicHash::Sha256).toHex().first(24);
    WriteAttempt attempt {End::Changed, 0};
    for (int i = 0; i < 100 && attempt.end == End::Changed; ++i) {
        const ResolvedPath place {QFile::encodeName(stateFolder), key + '-' + QByteArray::number(i) + ".journal"};
        name = place.path();
        attempt = replaceByRename(place, {}, journal, 0600);
    }
    if (attempt.end != End::NotDurable)
        return attempt;
    // A journal that may not outlive a power failure is none.
    fileCalls().unlinkAt(AT_FDCWD, name.constData(), 0);
    return {End::Failed, EIO};
}

/// Makes the file hold `bytes` and nothing else, safely on disk; false with errno.
bool overwrite(int file, const QByteArray &bytes)
{
    return writeAll(file, bytes) && retried([&] { return fileCalls().ftruncate(file, bytes.size()); }) == 0
        && syncFile(file);
}

/// Room for `size` bytes before the first is overwritten. A file system that cannot promise it is believed.
bool reserve(int file, qint64 oldSize, qint64 size)
{
    if (size <= oldSize)
        return true;
    const int reserved =
        retried([&] { return fileCalls().fallocate(file, FALLOC_FL_KEEP_SIZE, oldSize, size - oldSize); });
    return reserved == 0 || errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL;
}

/// Writing may have cleared them.
void restoreMode(int file, const struct stat &old)
{
    struct stat now { };
    if (fileCalls().fstat(file, &now) == 0 && now.st_mode != old.st_mode
        && fileCalls().fchmod(file, old.st_mode & 07777) == 0)
        syncFile(file);
}

/// Whether an interrupted overwrite of `oldBytes` by `newBytes` can have left `bytes`: each byte is one of the two, or a zero where the file grew.
bool isMixture(const QByteArray &bytes, const QByteArray &oldBytes, const QByteArray &newBytes)
{
    if (bytes.size() < std::min(oldBytes.size(), newBytes.size())
        || bytes.size() > std::max(oldBytes.size(), newBytes.size()))
        return false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const bool isOld = i < oldBytes.size() ? bytes[i] == oldBytes[i] : bytes[i] == '\0';
        const bool isNew = i < newBytes.size() && bytes[i] == newBytes[i];
        if (!isOld && !isNew)
            return false;
    }
    return true;
}

} // namespace

WriteAttempt writeInPlace(
    const ResolvedPath &target, const OpenedFile &old, const QByteArray &bytes, const QString &stateFolder)
{
    Descriptor file(AT_FDCWD, target.path().constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
    struct stat info { };
    if (!file.isOpen() || fileCalls().fstat(file.get(), &info) != 0)
        return {End::Failed, errno};
    if (!sameState(info, old.info))
        return {End::Changed, 0};
    if (!makePrivateFolder(stateFolder))
        return {End::Failed, EACCES};

    QByteArray journal;
    const WriteAttempt kept = writeJournal(stateFolder, target, journalBytes(target, old.bytes, bytes), journal);
    if (kept.end != End::Done)
        return {End::Failed, kept.code};
    // While this is held, recoverJournals() of another process leaves the journal alone.
    const Descriptor lock(AT_FDCWD, journal.constData(), O_RDONLY);
    if (lock.isOpen())
        fileCalls().flock(lock.get(), LOCK_EX | LOCK_NB);
    const auto removeJournal = [&] { fileCalls().unlinkAt(AT_FDCWD, journal.constData(), 0); };

    if (!reserve(file.get(), old.bytes.size(), bytes.size())) {
        const int code = errno;
        fileCalls().ftruncate(file.get(), old.bytes.size());
        removeJournal();
        return {End::Failed, code};
    }
    if (!overwrite(file.get(), bytes)) {
        const int code = errno;
        if (!overwrite(file.get(), old.bytes))
            return {End::Torn, code};
        restoreMode(file.get(), old.info);
        removeJournal();
        return {End::Failed, code};
    }
    restoreMode(file.get(), old.info);
    if (!file.close())
        return {End::NotDurable, errno};
    removeJournal();
    return {End::Done, 0};
}

Result<Journal> readJournal(const QString &journal)
{
    const Result<FileContents> contents = readFile(journal, journalLimit);
    if (!contents)
        return contents.error();
    const Error incomplete {
        Error::Kind::Syntax, Words::tr("The journal “%1” is incomplete; its file was not touched.").arg(journal)};
    QByteArray payload = contents->bytes;
    constexpr qsizetype digestSize = 64;
    if (!payload.startsWith(journalMagic) || payload.size() < journalMagic.size() + digestSize + 1)
        return incomplete;
    const QByteArray digest = payload.mid(journalMagic.size(), digestSize);
    payload.remove(0, journalMagic.size() + digestSize + 1);
    if (fileDigest(payload).toHex() != digest)
        return incomplete;
    const std::optional<QByteArray> path = takeField(payload);
    const std::optional<QByteArray> oldBytes = path ? takeField(payload) : std::nullopt;
    const std::optional<QByteArray> newBytes = oldBytes ? takeField(payload) : std::nullopt;
    if (!newBytes || !path->startsWith('/'))
        return incomplete;
    return Journal {QFile::decodeName(*path), *oldBytes, *newBytes};
}

namespace {

ResolvedPath placeOf(const QByteArray &path)
{
    const qsizetype slash = path.lastIndexOf('/');
    return {slash == 0 ? QByteArray("/") : path.first(slash), path.sliced(slash + 1)};
}

JournalRecovery recover(const QString &journal)
{
    JournalRecovery recovery {{}, journal, JournalRecovery::Action::Kept, {}};
    const Descriptor lock(AT_FDCWD, QFile::encodeName(journal).constData(), O_RDONLY);
    if (!lock.isOpen() || fileCalls().flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
        recovery.reason = Words::tr("Another program is writing the file at this moment.");
        return recovery;
    }
    const Result<Journal> read = readJournal(journal);
    if (!read) {
        recovery.reason = read.error().reason;
        return recovery;
    }
    recovery.path = read->path;
    const ResolvedPath target = placeOf(QFile::encodeName(read->path));
    const Result<OpenedFile> now = readResolved(target, journalLimit);
    if (!now || !now->exists) {
        recovery.reason = now ? Words::tr("“%1” is no longer there.").arg(read->path) : now.error().reason;
        return recovery;
    }
    recovery.action = JournalRecovery::Action::AlreadyDone;
    if (now->bytes != read->oldBytes && now->bytes != read->newBytes) {
        recovery.action = JournalRecovery::Action::Kept;
        if (!isMixture(now->bytes, read->oldBytes, read->newBytes)) {
            recovery.reason = Words::tr("“%1” was changed by another program since.").arg(read->path);
            return recovery;
        }
        const Descriptor file(AT_FDCWD, target.path().constData(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW);
        if (!file.isOpen() || !overwrite(file.get(), read->newBytes)) {
            recovery.reason = saveError(read->path, errno).reason;
            return recovery;
        }
        restoreMode(file.get(), now->info);
        recovery.action = JournalRecovery::Action::Completed;
    }
    fileCalls().unlinkAt(AT_FDCWD, QFile::encodeName(journal).constData(), 0);
    return recovery;
}

} // namespace

QList<JournalRecovery> recoverJournals(const QString &stateFolder)
{
    QList<JournalRecovery> recoveries;
    const QStringList names = QDir(stateFolder).entryList({QStringLiteral("*.journal")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        recoveries += recover(stateFolder + QLatin1Char('/') + name);
    return recoveries;
}

} // namespace shownotes
