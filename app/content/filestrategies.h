#pragma once

#include "filecalls.h"

#include <content/filesaver.h>

namespace shownotes {

/// A file's place after following links.
struct ResolvedPath {
    QByteArray folder; ///< absolute, in the file system's encoding
    QByteArray name;

    QByteArray path() const { return folder + '/' + name; }
};

/// Follows symbolic links of the last component by hand, at most 40. Error: NotAFile for a loop.
Result<ResolvedPath> resolvePath(const QString &path);

/// What stands at a path, read whole.
struct OpenedFile {
    bool exists = false;
    struct stat info { };
    QByteArray bytes;
};

/// Reads without waiting. A missing file is no error, a missing folder is.
Result<OpenedFile> readResolved(const ResolvedPath &target, qint64 limit);

/// Whether saving may go over it: for root, too, a file without any write bit is read-only.
bool isWritable(const ResolvedPath &file, const struct stat &info);

/// Whether both are one file that nobody wrote to in between.
bool sameState(const struct stat &a, const struct stat &b);

/// How one attempt to write ended.
struct WriteAttempt {
    enum class End {
        Done,
        NotDurable, ///< done, but the folder could not be synced
        Impossible, ///< nothing happened: this way cannot keep the file's attributes or is not allowed; `code` says why
        Changed, ///< nothing happened: somebody else wrote the file meanwhile
        Failed, ///< nothing happened
        Torn, ///< only in place: neither finished nor taken back; the journal stays
    };
    End end = End::Failed;
    int code = 0; ///< errno for Impossible, Failed and Torn
};

/// Writes a hidden file beside `target`, gives it `old`'s attributes, and renames it over `target`; where `old` does not exist, only if there is still nothing.
WriteAttempt replaceByRename(
    const ResolvedPath &target, const OpenedFile &old, const QByteArray &bytes, mode_t newFileMode);

/// Overwrites `target`'s own bytes, with a journal in `stateFolder` until they are safe.
WriteAttempt writeInPlace(
    const ResolvedPath &target, const OpenedFile &old, const QByteArray &bytes, const QString &stateFolder);

} // namespace shownotes
