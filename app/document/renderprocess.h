#pragma once

#include <document/renderprotocol.h>
#include <document/renderservice.h>

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>
#include <optional>

class QProcess;

namespace shownotes {

/// The process of a render worker (`shownotes-cli render --serve`): what it says comes frame by frame, what takes too long is killed, and what dies is
/// started again, at once and then with growing pauses.
class RenderProcess : public QObject {
    Q_OBJECT

public:
    /// `program`: empty for `shownotes-cli` beside the running program. `options` follow `render --serve`. Nothing runs before start().
    RenderProcess(const QString &program, const QStringList &options, QObject *parent = nullptr);
    ~RenderProcess() override;

    /// Starts it, unless it runs or is about to.
    void start();
    /// It takes frames.
    bool isReady() const { return m_ready; }
    void send(const RenderFrame &frame);
    /// It is killed unless this is called again, or clearLimit(), within so many milliseconds.
    void setLimit(int milliseconds) { m_limit.start(milliseconds); }
    /// The same while it waits for a disk and not for the text.
    void setFileLimit();
    void clearLimit() { m_limit.stop(); }
    /// It answered as it should: the next death is the first again.
    void noteAnswer() { m_deaths = 0; }
    /// Nothing more is heard of it but ended().
    void kill(RenderFailure::Kind reason);
    /// 0 while none runs.
    qint64 processId() const;

signals:
    void ready();
    void answered(const shownotes::RenderFrame &frame);
    /// It died or was killed; NotStarted where it had not been ready. Another one is on its way.
    void ended(shownotes::RenderFailure::Kind reason);

private:
    void launch();
    void read();
    void end();

    const QString m_program;
    const QStringList m_options;
    std::unique_ptr<QProcess> m_process;
    RenderFrameReader m_reader;
    bool m_ready = false; ///< it has said so
    std::optional<RenderFailure::Kind> m_killedFor;
    int m_deaths = 0; ///< in a row, without an answer in between
    QTimer m_limit;
    QTimer m_restart;
};

} // namespace shownotes
