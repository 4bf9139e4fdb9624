#pragma once

#include "filecalls.h"

#include <QByteArray>

#include <fcntl.h>
#include <unistd.h>

/// Puts itself in place of saving's system calls and makes them fail or kills the process; puts the real ones back when it goes.
class FaultyCalls {
public:
    enum class Fault {
        None,
        Fails, ///< with `code`, doing nothing
        Kills, ///< the process ends there, as with kill -9
        WritesLittle, ///< at most 700 bytes go at once; everything works
        OldFileSystem, ///< knows no O_TMPFILE, no RENAME_NOREPLACE and no hard links; everything else works
    };

    /// The `at`-th call (from 0) fails, and with `persistent` each one after it.
    FaultyCalls(Fault fault, int code = 0, int at = 0, bool persistent = false)
    {
        s_fault = fault;
        s_code = code;
        s_at = at;
        s_persistent = persistent;
        s_calls = 0;
        s_hits = 0;
        s_syncFailed = false;
        s_syncs = 0;
        s_real = shownotes::fileCalls();
        using Calls = shownotes::FileCalls;
        Calls &calls = shownotes::fileCalls();
        replace<&Calls::openAt>(calls);
        replace<&Calls::read>(calls);
        replace<&Calls::pwrite>(calls);
        replace<&Calls::fstat>(calls);
        replace<&Calls::fchown>(calls);
        replace<&Calls::fchmod>(calls);
        replace<&Calls::flistxattr>(calls);
        replace<&Calls::fgetxattr>(calls);
        replace<&Calls::fsetxattr>(calls);
        replace<&Calls::fremovexattr>(calls);
        replace<&Calls::fallocate>(calls);
        replace<&Calls::ftruncate>(calls);
        replace<&Calls::linkAt>(calls);
        replace<&Calls::renameAt>(calls);
        replace<&Calls::unlinkAt>(calls);
        replace<&Calls::flock>(calls);
        calls.fsync = [](int file) {
            ++s_syncs;
            if (!strikes())
                return s_real.fsync(file);
            s_syncFailed = s_syncFailed || s_code != EINTR;
            errno = s_code;
            return -1;
        };
        // A close that fails has closed all the same.
        calls.close = [](int file) {
            const bool fails = strikes();
            const int closed = s_real.close(file);
            if (fails)
                errno = s_code;
            return fails ? -1 : closed;
        };
        if (fault == Fault::OldFileSystem) {
            calls.openAt = [](int folder, const char *path, int flags, mode_t mode) {
                if ((flags & O_TMPFILE) != O_TMPFILE)
                    return s_real.openAt(folder, path, flags, mode);
                ++s_hits;
                errno = EOPNOTSUPP;
                return -1;
            };
            calls.linkAt = [](int, const char *, int, const char *, int) {
                errno = EPERM;
                return -1;
            };
            calls.renameAt = [](int fromFolder, const char *from, int toFolder, const char *to, unsigned flags) {
                if (flags == 0)
                    return s_real.renameAt(fromFolder, from, toFolder, to, flags);
                ++s_hits;
                errno = EINVAL;
                return -1;
            };
        }
        if (fault == Fault::WritesLittle) {
            calls.pwrite = [](int file, const void *buffer, size_t size, off_t offset) {
                return s_real.pwrite(file, buffer, std::min<size_t>(size, 700), offset);
            };
        }
    }
    ~FaultyCalls() { shownotes::fileCalls() = s_real; }
    Q_DISABLE_COPY_MOVE(FaultyCalls)

    /// Whether the fault came to pass.
    bool struck() const { return s_hits > 0; }
    /// Whether a sync was among what failed; one that was only interrupted may have been tried again.
    bool syncFailed() const { return s_syncFailed; }
    int syncs() const { return s_syncs; }

private:
    static bool strikes()
    {
        const int call = s_calls++;
        if ((s_fault != Fault::Fails && s_fault != Fault::Kills) || call < s_at || (call > s_at && !s_persistent))
            return false;
        if (s_fault == Fault::Kills)
            ::_exit(9);
        ++s_hits;
        return true;
    }

    template<auto Member> struct Faulty;
    template<typename R, typename... A, R (*shownotes::FileCalls::*Member)(A...)> struct Faulty<Member> {
        static R call(A... arguments)
        {
            if (strikes()) {
                errno = s_code;
                return -1;
            }
            return (s_real.*Member)(arguments...);
        }
    };
    template<auto Member> static void replace(shownotes::FileCalls &calls) { calls.*Member = &Faulty<Member>::call; }

    static inline shownotes::FileCalls s_real {};
    static inline Fault s_fault = Fault::None;
    static inline int s_code = 0;
    static inline int s_at = 0;
    static inline bool s_persistent = false;
    static inline int s_calls = 0;
    static inline int s_hits = 0;
    static inline bool s_syncFailed = false;
    static inline int s_syncs = 0;
};
