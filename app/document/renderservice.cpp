#include <document/renderservice.h>

#include "suspectline.h"

#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <utility>

namespace shownotes {
namespace {

// Starting and reading a site wait for a disk, not for the text: they get more time than a rendering.
constexpr int fileMilliseconds = 10'000;
constexpr int firstPause = 250;
constexpr int longestPause = 30'000;
/// Nobody needs to be told of a wrong name while still typing it.
constexpr int checkPause = 300;
constexpr qsizetype largestPage = RenderFrame::maximumPayload / 2;

} // namespace

RenderService::RenderService(const QString &program, RenderLimits limits, QObject *parent)
    : QObject(parent)
    , m_program(program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/shownotes-cli") : program)
    , m_limits(limits)
{
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, [this] { kill(RenderFailure::Kind::TimeLimit); });
    m_checkPause.setSingleShot(true);
    m_checkPause.setInterval(checkPause);
    connect(&m_checkPause, &QTimer::timeout, this, &RenderService::sendCheck);
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &RenderService::start);
}

RenderService::~RenderService()
{
    if (!m_worker)
        return;
    m_worker->disconnect(this);
    m_worker->kill();
    m_worker->waitForFinished(1000);
}

void RenderService::setPage(const QString &pagePath)
{
    m_pagePath = pagePath;
    m_workerHasPage = false;
    m_workerText.reset();
    m_waiting.reset();
    m_sentIsStale = m_sent.has_value();
    m_goodText.clear();
    m_deadlyText.reset();
    m_newest.reset();
    m_checkPause.stop();
    m_checkIsStale = m_checking.has_value();
    m_uncheckedText.reset();
    m_checks = {};
    m_checkedRevision = 0;
    m_isReset = true;
    m_blocks.clear();
    const bool hadProblems = !m_problems.isEmpty();
    m_problems.clear();
    if (!m_worker && !m_restart.isActive())
        start();
    if (hadProblems)
        emit problemsChanged({});
    if (std::exchange(m_stalled, false))
        emit recovered();
}

void RenderService::render(quint64 revision, const QByteArray &page)
{
    m_waiting = m_newest = Text {revision, page};
    m_checkPause.start();
    sendNext();
}

void RenderService::setPaused(bool paused)
{
    m_paused = paused;
    sendNext();
}

qint64 RenderService::workerProcessId() const
{
    return m_worker ? m_worker->processId() : 0;
}

void RenderService::start()
{
    m_reader = {};
    m_ready = false;
    m_workerHasPage = false;
    m_workerText.reset();
    m_killedFor.reset();
    m_worker = std::make_unique<QProcess>();
    m_worker->setStandardErrorFile(QProcess::nullDevice());
    connect(m_worker.get(), &QProcess::readyReadStandardOutput, this, &RenderService::readWorker);
    connect(m_worker.get(), &QProcess::finished, this, &RenderService::workerGone);
    // Queued: a program that is missing is reported from within start().
    connect(
        m_worker.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && m_worker)
                workerGone();
        },
        Qt::QueuedConnection);
    m_limit.start(fileMilliseconds);
    m_worker->start(m_program,
        {QStringLiteral("render"), QStringLiteral("--serve"), QStringLiteral("--memory-limit"),
            QString::number(m_limits.megabytes)});
}

void RenderService::startLater()
{
    // The first restart is immediate: one death says nothing about the next.
    const int pause = m_deaths <= 1 ? 0 : std::min(longestPause, firstPause << std::min(m_deaths - 2, 10));
    m_restart.start(pause);
}

void RenderService::sendNext()
{
    if (m_paused || !m_waiting || m_sent || m_checking)
        return;
    if (m_deadlyText == m_waiting->page) {
        m_waiting.reset();
        return;
    }
    if (!m_worker && !m_restart.isActive())
        start();
    if (!m_ready)
        return;
    if (m_waiting->page.size() > largestPage) {
        m_waiting.reset();
        fail(RenderFailure::Kind::MemoryLimit, 0);
        return;
    }

    tellPage();
    m_sent = std::exchange(m_waiting, std::nullopt);
    m_sentIsStale = false;
    m_sentWhole = !m_workerText;
    const RenderTextMessage message = m_workerText
        ? RenderTextMessage::change(m_sent->revision, *m_workerText, m_sent->page)
        : RenderTextMessage::whole(m_sent->revision, m_sent->page);
    m_workerText = m_sent->page;
    ++m_sentCount;
    m_limit.start(m_limits.milliseconds);
    m_worker->write(message.frame().encoded());
}

void RenderService::tellPage()
{
    if (!std::exchange(m_workerHasPage, true))
        m_worker->write(RenderPageMessage {m_pagePath}.frame().encoded());
}

/// Rendering goes first; whatever ends starts the pause anew.
void RenderService::sendCheck()
{
    if (!m_newest || m_newest->revision == m_checkedRevision || m_sent || m_checking || (m_waiting && !m_paused))
        return;
    if (m_newest->page == m_deadlyText || m_newest->page == m_uncheckedText || m_newest->page.size() > largestPage)
        return;
    if (!m_worker && !m_restart.isActive())
        start();
    if (!m_ready)
        return;
    tellPage();
    const RenderTextMessage message = m_workerText
        ? RenderTextMessage::change(m_newest->revision, *m_workerText, m_newest->page)
        : RenderTextMessage::whole(m_newest->revision, m_newest->page);
    m_workerText = m_newest->page;
    m_checking = m_newest->revision;
    m_checkIsStale = false;
    m_limit.start(m_limits.milliseconds);
    m_worker->write(message.frame(RenderFrame::Kind::Check).encoded());
}

void RenderService::readWorker()
{
    m_reader.append(m_worker->readAllStandardOutput());
    while (const std::optional<RenderFrame> frame = m_reader.next()) {
        handle(*frame);
        // Whoever was told may have been the end of this worker.
        if (!m_worker)
            return;
    }
    if (m_reader.isBroken())
        kill(RenderFailure::Kind::Crashed);
}

void RenderService::handle(const RenderFrame &frame)
{
    // A worker that is as good as dead says nothing any more.
    if (m_killedFor)
        return;
    switch (frame.kind) {
    case RenderFrame::Kind::Ready:
        m_limit.stop();
        m_ready = true;
        sendNext();
        m_checkPause.start();
        return;
    case RenderFrame::Kind::Reading:
        if (m_sent || m_checking)
            m_limit.start(fileMilliseconds);
        return;
    case RenderFrame::Kind::Rendering:
        if (m_sent || m_checking)
            m_limit.start(m_limits.milliseconds);
        return;
    case RenderFrame::Kind::Resend:
        if (m_checking) {
            m_limit.stop();
            m_checking.reset();
            m_workerText.reset();
            sendNext();
            m_checkPause.start();
            return;
        }
        if (!m_sent || m_sentWhole)
            break;
        m_limit.stop();
        if (!m_waiting && !m_sentIsStale)
            m_waiting = m_sent;
        m_sent.reset();
        m_workerText.reset();
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
        if (const auto answer = CheckedMessage::read(frame.payload);
            answer && m_checking && answer->revision == *m_checking) {
            accept(*answer);
            return;
        }
        break;
    case RenderFrame::Kind::Page:
    case RenderFrame::Kind::Text:
    case RenderFrame::Kind::Check:
        break;
    }
    kill(RenderFailure::Kind::Crashed);
}

void RenderService::accept(const RenderedMessage &answer)
{
    BlockPatch patch = answer.patch;
    if (!m_sentIsStale) {
        if (answer.whole)
            patch = blockPatch(m_blocks, answer.patch.inserted);
        else if (patch.first > m_blocks.size() || patch.removed > m_blocks.size() - patch.first) {
            kill(RenderFailure::Kind::Crashed);
            return;
        }
    }

    m_limit.stop();
    m_deaths = 0;
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
    if (!m_checkPause.isActive())
        m_checkPause.start();
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

void RenderService::accept(const CheckedMessage &answer)
{
    m_limit.stop();
    m_deaths = 0;
    m_checking.reset();
    const bool isStale = std::exchange(m_checkIsStale, false) || !m_newest || m_newest->revision != answer.revision;
    if (!isStale) {
        m_checks = answer.checks;
        m_checkedRevision = answer.revision;
    }
    sendNext();
    if (isStale)
        m_checkPause.start();
    else
        emit checked(PageChecks(m_checks), answer.revision);
}

void RenderService::kill(RenderFailure::Kind reason)
{
    if (!m_worker || m_killedFor)
        return;
    m_killedFor = reason;
    m_limit.stop();
    m_worker->kill();
}

void RenderService::workerGone()
{
    const bool outOfMemory =
        m_worker->exitStatus() == QProcess::NormalExit && m_worker->exitCode() == renderWorkerOutOfMemory;
    const bool wasReady = m_ready;
    m_worker->disconnect(this);
    m_worker.release()->deleteLater();
    m_ready = false;
    m_limit.stop();
    ++m_deaths;
    const std::optional<Text> sent = std::exchange(m_sent, std::nullopt);
    const bool stale = std::exchange(m_sentIsStale, false);
    // A text that cannot be checked is left alone; its rendering may be fine.
    if (std::exchange(m_checking, std::nullopt) && !std::exchange(m_checkIsStale, false) && m_newest)
        m_uncheckedText = m_newest->page;
    startLater();
    if (!wasReady) {
        fail(RenderFailure::Kind::NotStarted, 0);
    } else if (sent && !stale) {
        m_deadlyText = sent->page;
        fail(m_killedFor      ? *m_killedFor
                : outOfMemory ? RenderFailure::Kind::MemoryLimit
                              : RenderFailure::Kind::Crashed,
            suspectLine(m_goodText, sent->page));
    }
}

void RenderService::fail(RenderFailure::Kind kind, int line)
{
    m_stalled = true;
    emit stalled({kind, line});
}

} // namespace shownotes
