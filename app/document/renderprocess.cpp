#include "renderprocess.h"

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

} // namespace

RenderProcess::RenderProcess(const QString &program, const QStringList &options, QObject *parent)
    : QObject(parent)
    , m_program(program.isEmpty() ? QCoreApplication::applicationDirPath() + QStringLiteral("/shownotes-cli") : program)
    , m_options(QStringList {QStringLiteral("render"), QStringLiteral("--serve")} + options)
{
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, [this] { kill(RenderFailure::Kind::TimeLimit); });
    m_restart.setSingleShot(true);
    connect(&m_restart, &QTimer::timeout, this, &RenderProcess::launch);
}

RenderProcess::~RenderProcess()
{
    if (!m_process)
        return;
    m_process->disconnect(this);
    m_process->kill();
    m_process->waitForFinished(1000);
}

void RenderProcess::start()
{
    if (!m_process && !m_restart.isActive())
        launch();
}

void RenderProcess::launch()
{
    m_reader = {};
    m_ready = false;
    m_killedFor.reset();
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &RenderProcess::read);
    connect(m_process.get(), &QProcess::finished, this, &RenderProcess::end);
    // Queued: a program that is missing is reported from within start().
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && m_process)
                end();
        },
        Qt::QueuedConnection);
    setFileLimit();
    m_process->start(m_program, m_options);
}

void RenderProcess::setFileLimit()
{
    m_limit.start(fileMilliseconds);
}

void RenderProcess::setPage(const QString &path)
{
    m_pagePath = path;
    m_hasPage = false;
    m_text.reset();
}

bool RenderProcess::setHugo(const std::optional<HugoVersion> &hugo)
{
    if (m_hugo == hugo)
        return false;
    m_hugo = hugo;
    m_hasPage = false;
    m_text.reset();
    return true;
}

bool RenderProcess::send(RenderFrame::Kind kind, quint64 revision, const QByteArray &page)
{
    if (!std::exchange(m_hasPage, true))
        write(RenderPageMessage {m_pagePath, m_hugo}.frame());
    const std::optional<QByteArray> before = std::exchange(m_text, page);
    const RenderTextMessage message =
        before ? RenderTextMessage::change(revision, *before, page) : RenderTextMessage::whole(revision, page);
    write(message.frame(kind));
    return !before;
}

void RenderProcess::write(const RenderFrame &frame)
{
    m_process->write(frame.encoded());
    // Written before what the same key has to draw, and not when the event loop next looks at its pipes.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_process)
                m_process->waitForBytesWritten(0);
        },
        Qt::QueuedConnection);
}

void RenderProcess::read()
{
    m_reader.append(m_process->readAllStandardOutput());
    while (const std::optional<RenderFrame> frame = m_reader.next()) {
        // One that is as good as dead says nothing any more.
        if (m_killedFor)
            return;
        if (frame->kind == RenderFrame::Kind::Ready) {
            m_limit.stop();
            m_ready = true;
            emit ready();
        } else {
            emit answered(*frame);
        }
        // Whoever was told may have been the end of it.
        if (!m_process)
            return;
    }
    if (m_reader.isBroken())
        kill(RenderFailure::Kind::Crashed);
}

void RenderProcess::kill(RenderFailure::Kind reason)
{
    if (!m_process || m_killedFor)
        return;
    m_killedFor = reason;
    m_limit.stop();
    m_process->kill();
}

qint64 RenderProcess::processId() const
{
    return m_process ? m_process->processId() : 0;
}

void RenderProcess::end()
{
    const bool outOfMemory =
        m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == renderWorkerOutOfMemory;
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    m_hasPage = false;
    m_text.reset();
    m_limit.stop();
    ++m_deaths;
    // The first restart is immediate: one death says nothing about the next.
    m_restart.start(m_deaths <= 1 ? 0 : std::min(longestPause, firstPause << std::min(m_deaths - 2, 10)));
    if (!std::exchange(m_ready, false))
        emit ended(RenderFailure::Kind::NotStarted);
    else
        emit ended(m_killedFor ? *m_killedFor
                : outOfMemory  ? RenderFailure::Kind::MemoryLimit
                               : RenderFailure::Kind::Crashed);
}

} // namespace shownotes
