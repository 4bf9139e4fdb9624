#pragma once

#include <document/renderservice.h>

#include <QByteArray>
#include <QList>
#include <QObject>

#include <csignal>

#include <sys/types.h>

namespace shownotes {

/// Milliseconds that a test waits at most for what must come.
constexpr int patience = 30'000;

inline QByteArray paragraphs(int count)
{
    QByteArray text;
    for (int i = 1; i <= count; ++i)
        text += "Paragraph " + QByteArray::number(i) + ".\n\n";
    return text;
}

/// What a renderer without a worker makes of it.
inline QList<RenderedBlock> direct(const QByteArray &body)
{
    return renderBody(body, {}).blocks;
}

/// What a service told, in the order in which it did.
class Listener : public QObject {
public:
    explicit Listener(RenderService &service)
    {
        connect(
            &service, &RenderService::pageReset, this, [this](const QList<RenderedBlock> &blocks, quint64 revision) {
                shown = blocks;
                last = revision;
                ++resets;
            });
        connect(&service, &RenderService::patched, this, [this](const BlockPatch &patch, quint64 revision) {
            applyPatch(shown, patch);
            patches.append(patch);
            last = revision;
        });
        connect(&service, &RenderService::stalled, this,
            [this](const RenderFailure &failure) { failures.append(failure); });
        connect(&service, &RenderService::recovered, this, [this] { ++recoveries; });
    }

    QList<RenderedBlock> shown; ///< what a preview that follows the signals has
    QList<BlockPatch> patches;
    QList<RenderFailure> failures;
    quint64 last = 0;
    int resets = 0;
    int recoveries = 0;
};

inline bool signalWorker(const RenderService &service, int number)
{
    return service.workerProcessId() > 0 && ::kill(pid_t(service.workerProcessId()), number) == 0;
}

} // namespace shownotes
