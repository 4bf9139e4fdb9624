#include <document/renderservice.h>

#include "renderprocess.h"
#include "suspectline.h"

#include <utility>

namespace shownotes {

RenderService::RenderService(const QString &program, RenderLimits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_worker(std::make_unique<RenderProcess>(
          program, QStringList {QStringLiteral("--memory-limit"), QString::number(limits.megabytes)}))
{
    connect(m_worker.get(), &RenderProcess::ready, this, &RenderService::sendNext);
    connect(m_worker.get(), &RenderProcess::answered, this, &RenderService::handle);
    connect(m_worker.get(), &RenderProcess::ended, this, &RenderService::workerEnded);
}

RenderService::~RenderService() = default;

void RenderService::setPage(const QString &pagePath)
{
    m_worker->setPage(pagePath);
    m_waiting.reset();
    m_sentIsStale = m_sent.has_value();
    m_goodText.clear();
    m_deadlyText.reset();
    m_isReset = true;
    m_blocks.clear();
    const bool hadProblems = !m_problems.isEmpty();
    m_problems.clear();
    m_worker->start();
    if (hadProblems)
        emit problemsChanged({});
    if (std::exchange(m_stalled, false))
        emit recovered();
}

bool RenderService::setHugo(const std::optional<HugoVersion> &hugo)
{
    return m_worker->setHugo(hugo);
}

void RenderService::render(quint64 revision, const QByteArray &page)
{
    m_waiting = Text {revision, page};
    sendNext();
}

void RenderService::setPaused(bool paused)
{
    m_paused = paused;
    sendNext();
}

qint64 RenderService::workerProcessId() const
{
    return m_worker->processId();
}

void RenderService::sendNext()
{
    if (m_paused || !m_waiting || m_sent)
        return;
    if (m_deadlyText == m_waiting->page) {
        m_waiting.reset();
        return;
    }
    m_worker->start();
    if (!m_worker->isReady())
        return;
    if (m_waiting->page.size() > largestRenderedPage) {
        m_waiting.reset();
        fail(RenderFailure::Kind::MemoryLimit, 0);
        return;
    }

    m_sent = std::exchange(m_waiting, std::nullopt);
    m_sentIsStale = false;
    ++m_sentCount;
    m_worker->setLimit(m_limits.milliseconds);
    m_sentWhole = m_worker->send(RenderFrame::Kind::Text, m_sent->revision, m_sent->page);
}

void RenderService::handle(const RenderFrame &frame)
{
    switch (frame.kind) {
    case RenderFrame::Kind::Reading:
        if (m_sent)
            m_worker->setFileLimit();
        return;
    case RenderFrame::Kind::Rendering:
        if (m_sent)
            m_worker->setLimit(m_limits.milliseconds);
        return;
    case RenderFrame::Kind::Resend:
        if (!m_sent || m_sentWhole)
            break;
        m_worker->clearLimit();
        if (!m_waiting && !m_sentIsStale)
            m_waiting = m_sent;
        m_sent.reset();
        m_worker->forgetText();
        sendNext();
        return;
    case RenderFrame::Kind::Rendered:
        if (const auto answer = RenderedMessage::read(frame.payload);
            answer && m_sent && answer->revision == m_sent->revision) {
            accept(*answer);
            return;
        }
        break;
    case RenderFrame::Kind::Checked:
    case RenderFrame::Kind::Ready:
    case RenderFrame::Kind::Page:
    case RenderFrame::Kind::Text:
    case RenderFrame::Kind::Check:
        break;
    }
    m_worker->kill(RenderFailure::Kind::Crashed);
}

void RenderService::accept(const RenderedMessage &answer)
{
    BlockPatch patch = answer.patch;
    if (!m_sentIsStale) {
        if (answer.whole)
            patch = blockPatch(m_blocks, answer.patch.inserted);
        else if (patch.first > m_blocks.size() || patch.removed > m_blocks.size() - patch.first) {
            m_worker->kill(RenderFailure::Kind::Crashed);
            return;
        }
    }

    m_worker->clearLimit();
    m_worker->noteAnswer();
    m_lastMicroseconds = answer.microseconds;
    const Text sent = *std::exchange(m_sent, std::nullopt);
    const bool stale = std::exchange(m_sentIsStale, false);
    bool reset = false, wasStalled = false, problemsDiffer = false;
    if (!stale) {
        applyPatch(m_blocks, patch);
        m_goodText = sent.page;
        m_deadlyText.reset();
        reset = std::exchange(m_isReset, false);
        wasStalled = std::exchange(m_stalled, false);
        problemsDiffer = answer.problems.has_value();
        if (answer.problems)
            m_problems = *answer.problems;
    }
    // The worker gets on with the next text while ours is being shown.
    sendNext();
    if (stale)
        return;

    const QList<RenderProblem> problems = m_problems;
    if (wasStalled)
        emit recovered();
    if (reset)
        emit pageReset(QList<RenderedBlock>(m_blocks), sent.revision);
    else
        emit patched(patch, sent.revision);
    if (problemsDiffer)
        emit problemsChanged(problems);
}

void RenderService::workerEnded(RenderFailure::Kind reason)
{
    const std::optional<Text> sent = std::exchange(m_sent, std::nullopt);
    const bool stale = std::exchange(m_sentIsStale, false);
    if (reason == RenderFailure::Kind::NotStarted) {
        fail(reason, 0);
    } else if (sent && !stale) {
        m_deadlyText = sent->page;
        fail(reason, suspectLine(m_goodText, sent->page));
    }
}

void RenderService::fail(RenderFailure::Kind kind, int line)
{
    m_stalled = true;
    emit stalled({kind, line});
}

} // namespace shownotes
