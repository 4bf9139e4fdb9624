#include "renderserve.h"

#include <document/renderprotocol.h>
#include <document/renderworker.h>

#include <QByteArray>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <new>

#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SHOWNOTES_SHADOW_MEMORY 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SHOWNOTES_SHADOW_MEMORY 1
#endif
#endif

namespace shownotes {
namespace {

// An editor that is gone kills nobody: a text that never ends must not keep this process for ever.
constexpr unsigned secondsForOneText = 30;

rlim_t dataLimit = 0; ///< bytes
rlim_t pageSize = 4096;

/// Pages of data this process has, 0 where that cannot be told. Async-signal-safe.
rlim_t dataPages()
{
    char text[256] = {};
    const int file = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return 0;
    const ssize_t length = ::read(file, text, sizeof text - 1);
    ::close(file);
    // The sixth number.
    int field = 1;
    rlim_t pages = 0;
    for (ssize_t i = 0; i < length && field <= 6; ++i) {
        if (text[i] == ' ')
            ++field;
        else if (field == 6 && text[i] >= '0' && text[i] <= '9')
            pages = pages * 10 + rlim_t(text[i] - '0');
    }
    return pages;
}

/// Markdown's library aborts when it is refused memory. What it asked for is at least what it had (buffers double), so a process whose data is a
/// good part of the limit aborted for that.
void onAbort(int)
{
    if (dataLimit > 0 && dataPages() > dataLimit / 4 / pageSize)
        ::_exit(renderWorkerOutOfMemory);
    ::signal(SIGABRT, SIG_DFL);
    ::raise(SIGABRT);
}

void limitMemory(int megabytes)
{
#ifdef SHOWNOTES_SHADOW_MEMORY
    // The sanitizer's own tables count as data and are larger than any useful limit.
    megabytes = 0;
#endif
    const rlimit noCore {0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    if (megabytes <= 0)
        return;
    pageSize = rlim_t(::sysconf(_SC_PAGESIZE));
    dataLimit = rlim_t(megabytes) * 1024 * 1024;
    const rlimit limit {dataLimit, dataLimit};
    ::setrlimit(RLIMIT_DATA, &limit);
    std::set_new_handler([] { ::_exit(renderWorkerOutOfMemory); });
    ::signal(SIGABRT, onAbort);
}

bool writeAll(int file, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count = ::write(file, bytes.constData() + written, size_t(bytes.size() - written));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        written += count;
    }
    return true;
}

} // namespace

bool serveRenderFrames(int megabytes)
{
    limitMemory(megabytes);
    ::signal(SIGPIPE, SIG_IGN);
    // Whatever a library prints must not come between the frames.
    const int out = ::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
    if (out < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return false;

    bool reading = true;
    const auto send = [out, &reading](
                          const RenderFrame &frame) { reading = reading && writeAll(out, frame.encoded()); };
    RenderWorker worker(send);
    RenderFrameReader frames;
    send({RenderFrame::Kind::Ready, {}});

    QByteArray buffer(256 * 1024, Qt::Uninitialized);
    while (reading) {
        const ssize_t count = ::read(STDIN_FILENO, buffer.data(), size_t(buffer.size()));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return true;
        frames.append(QByteArray(buffer.constData(), count));
        while (const std::optional<RenderFrame> frame = frames.next()) {
            ::alarm(secondsForOneText);
            if (!worker.handle(*frame))
                return false;
            ::alarm(0);
        }
        if (frames.isBroken())
            return false;
    }
    return true;
}

} // namespace shownotes
