#pragma once

#include <document/pagechecks.h>
#include <document/renderservice.h>

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>

namespace shownotes {

class RenderProcess;

/// Has a page looked through for problems in a worker process of its own (`shownotes-cli render --serve --background`), a moment after the last key: what a
/// check takes, no rendering waits for.
///
/// The latest text wins. A text that kills the worker, or takes it too long, is left alone.
class CheckService : public QObject {
    Q_OBJECT

public:
    /// `program` and `limits` as for RenderService. The worker starts with the first check.
    explicit CheckService(const QString &program = {}, RenderLimits limits = {}, QObject *parent = nullptr);
    ~CheckService() override;

    /// The texts from here on are this page's; what was found in another one is forgotten. Empty for a page without a file.
    void setPage(const QString &pagePath);
    /// The user's Hugo, by whose rules pages are read where it is known. Counts from the next text on.
    void setHugo(const std::optional<HugoVersion> &hugo);
    /// Wants `page`, the whole text of the page with its front matter, looked through; `revision` comes back with the answer. Never blocks.
    void check(quint64 revision, const QByteArray &page);

    /// What the newest text that was checked names, and what is wrong with it: those of checkedRevision().
    const PageChecks &checks() const { return m_checks; }
    /// The revision that checks() are of; 0 where no text of the page was checked.
    quint64 checkedRevision() const { return m_checkedRevision; }
    /// checks() are of the newest text that check() was given.
    bool isCurrent() const { return m_newest && m_newest->revision == m_checkedRevision; }
    /// The worker's process; 0 while none runs.
    qint64 workerProcessId() const;

signals:
    /// The newest text, that of `revision`, has been looked through; this comes a moment after the last check().
    void checked(const shownotes::PageChecks &checks, quint64 revision);

private:
    struct Text {
        quint64 revision = 0;
        QByteArray page;
    };

    void send();
    void handle(const RenderFrame &frame);
    void accept(const CheckedMessage &answer);
    void workerEnded(RenderFailure::Kind reason);

    const RenderLimits m_limits;
    std::unique_ptr<RenderProcess> m_worker;
    std::optional<Text> m_newest;
    std::optional<Text> m_checking; ///< the worker looks through it
    bool m_isStale = false; ///< m_checking is of a page that was left meanwhile
    std::optional<QByteArray> m_deadlyText; ///< the last text that killed a worker
    PageChecks m_checks;
    quint64 m_checkedRevision = 0;
    QTimer m_pause;
};

} // namespace shownotes
