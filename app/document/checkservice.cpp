#include <document/checkservice.h>

#include "renderprocess.h"

#include <utility>

namespace shownotes {
namespace {

/// Milliseconds: nobody needs to be told of a wrong name while still typing it.
constexpr int pause = 300;

} // namespace

CheckService::CheckService(const QString &program, RenderLimits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
    , m_worker(std::make_unique<RenderProcess>(program,
          QStringList {
              QStringLiteral("--background"), QStringLiteral("--memory-limit"), QString::number(limits.megabytes)}))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &CheckService::send);
    connect(m_worker.get(), &RenderProcess::ready, this, &CheckService::send);
    connect(m_worker.get(), &RenderProcess::answered, this, &CheckService::handle);
    connect(m_worker.get(), &RenderProcess::ended, this, &CheckService::workerEnded);
}

CheckService::~CheckService() = default;

void CheckService::setPage(const QString &pagePath)
{
    m_worker->setPage(pagePath);
    m_newest.reset();
    m_isStale = m_checking.has_value();
    m_deadlyText.reset();
    m_checks = {};
    m_checkedRevision = 0;
    m_pause.stop();
}

void CheckService::setHugo(const std::optional<HugoVersion> &hugo)
{
    m_worker->setHugo(hugo);
}

void CheckService::check(quint64 revision, const QByteArray &page)
{
    m_newest = Text {revision, page};
    m_pause.start();
}

qint64 CheckService::workerProcessId() const
{
    return m_worker->processId();
}

void CheckService::send()
{
    if (!m_newest || isCurrent() || m_checking || m_pause.isActive() || m_newest->page == m_deadlyText
        || m_newest->page.size() > largestRenderedPage)
        return;
    m_worker->start();
    if (!m_worker->isReady())
        return;
    m_checking = m_newest;
    m_isStale = false;
    m_worker->setLimit(m_limits.milliseconds);
    m_worker->send(RenderFrame::Kind::Check, m_checking->revision, m_checking->page);
}

void CheckService::handle(const RenderFrame &frame)
{
    switch (frame.kind) {
    case RenderFrame::Kind::Reading:
        if (m_checking)
            m_worker->setFileLimit();
        return;
    case RenderFrame::Kind::Rendering:
        if (m_checking)
            m_worker->setLimit(m_limits.milliseconds);
        return;
    case RenderFrame::Kind::Resend:
        if (!m_checking)
            break;
        m_worker->clearLimit();
        m_checking.reset();
        m_worker->forgetText();
        send();
        return;
    case RenderFrame::Kind::Checked:
        if (const auto answer = CheckedMessage::read(frame.payload);
            answer && m_checking && answer->revision == m_checking->revision) {
            accept(*answer);
            return;
        }
        break;
    case RenderFrame::Kind::Ready:
    case RenderFrame::Kind::Page:
    case RenderFrame::Kind::Text:
    case RenderFrame::Kind::Rendered:
    case RenderFrame::Kind::Check:
        break;
    }
    m_worker->kill(RenderFailure::Kind::Crashed);
}

void CheckService::accept(const CheckedMessage &answer)
{
    m_worker->clearLimit();
    m_worker->noteAnswer();
    m_checking.reset();
    if (std::exchange(m_isStale, false) || !m_newest || m_newest->revision != answer.revision)
        return send();
    m_checks = answer.checks;
    m_checkedRevision = answer.revision;
    emit checked(PageChecks(m_checks), answer.revision);
}

void CheckService::workerEnded(RenderFailure::Kind reason)
{
    // It may be fine to render it all the same.
    if (m_checking && !m_isStale && reason != RenderFailure::Kind::NotStarted)
        m_deadlyText = m_checking->page;
    m_checking.reset();
    m_isStale = false;
}

} // namespace shownotes
