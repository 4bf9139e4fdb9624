#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace shownotes {

/// A file as it was read: what saveFile() must find again before it overwrites anything.
struct FileContents {
    QByteArray bytes;
    QByteArray digest; ///< fileDigest(bytes)
    QString resolvedPath; ///< absolute, symbolic links of the file itself followed
    bool readOnly = false; ///< saving would be refused: no write bit that counts for this user (for root: none at all)
};

/// SHA-256 of `bytes`. Files are compared by it, never by their times.
QByteArray fileDigest(const QByteArray &bytes);

constexpr qint64 fileSizeLimit = 64 * 1024 * 1024;

/// Reads a regular file; never waits for a FIFO or a device. Error: Missing, NotReadable, NotAFile (folder, FIFO,
/// device, link loop), TooLarge over `limit` bytes, Failed.
Result<FileContents> readFile(const QString &path, qint64 limit = fileSizeLimit);

struct SaveOptions {
    /// Where a journal of old and new bytes is kept while a file must be written in place; made where missing, for
    /// this user only. Without one a file that cannot be replaced by renaming (hard links, folder not writable,
    /// foreign owner) is refused.
    QString stateFolder;
    /// Permission bits of a file that did not exist, before the umask.
    int newFileMode = 0666;
};

struct SaveOutcome {
    enum class Way {
        Unchanged, ///< the file had these bytes already: nothing was written
        Created, ///< a new file
        Replaced, ///< by renaming: at each moment the old or the new file stands there
        InPlace, ///< written into the same file under a journal
    };
    Way way = Way::Unchanged;
    QByteArray digest; ///< of what is on disk now: the next save's expected digest
    QString resolvedPath;
    /// False where the bytes are in place but the system did not confirm that they would survive a power failure:
    /// tell the user, keep recovery data.
    bool durable = true;
};

/// Makes `bytes` the content of the file at `path`, or leaves the old content and says why. Never a torn file, never
/// a wrong "saved".
///
/// Symbolic links are followed (at most 40) and stay; hard links, mode (setuid and setgid too), owner, group and
/// extended attributes stay. Temporary files have hidden names (Hugo would publish others). Nothing is retried on a
/// file whose fsync failed. `expected` is the digest of what was read; nullopt means that there must be no file yet.
/// Error: ChangedOnDisk where another content (or any file, or none) stands there; NotWritable for read-only file,
/// folder or file system; NotAFile; DiskFull; Missing folder; Failed. The file is as before in each of these cases,
/// except that an in-place write that could be neither finished nor taken back leaves its journal for
/// recoverJournals(), and the reason says so.
Result<SaveOutcome> saveFile(const QString &path, const QByteArray &bytes, const std::optional<QByteArray> &expected,
    const SaveOptions &options);

/// What recoverJournals() did with one interrupted in-place write.
struct JournalRecovery {
    enum class Action {
        Completed, ///< the new bytes are in the file now
        AlreadyDone, ///< the file had the old or the new bytes, whole
        Kept, ///< the file could not be written or holds something else by now: `journal` stays, its bytes are readable with readJournal()
    };
    QString path; ///< the file that was being written
    QString journal;
    Action action = Action::Kept;
    QString reason; ///< for Kept, a sentence
};

/// To be called at start: finishes what saveFile() was killed in the midst of. A file is only touched where it is a
/// mixture of the journal's old and new bytes.
QList<JournalRecovery> recoverJournals(const QString &stateFolder);

struct Journal {
    QString path;
    QByteArray oldBytes;
    QByteArray newBytes;
};
/// Error: Missing, Syntax where the journal itself was not written to its end (the file it is for was not touched
/// then).
Result<Journal> readJournal(const QString &journal);

/// Removes temporary files that a killed saveFile() left in `folder`: hidden, of our name pattern, of a process that
/// is gone and older than an hour at `now`. Says which.
QStringList removeStaleTemporaries(const QString &folder, const QDateTime &now);

} // namespace shownotes
