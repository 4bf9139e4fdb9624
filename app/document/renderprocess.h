#pragma once

#include <document/renderprotocol.h>
#include <document/renderservice.h>

#include <QObject>
#include <QString>
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
    /// The texts from here on are this page's; empty for a page without a file.
    void setPage(const QString &path);
    /// The user's Hugo, where it is known. Counts from the next text on. False where it is the same as before.
    bool setHugo(const std::optional<HugoVersion> &hugo);
    /// Sends a page's text to be rendered or looked through (`kind`: Text or Check): what changed since the last one or, where it has none of the page, the
    /// whole. True for the whole. To be called while it isReady().
    bool send(RenderFrame::Kind kind, quint64 revision, const QByteArray &page);
    /// It asked for the whole text.
    void forgetText() { m_text.reset(); }
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
    void write(const RenderFrame &frame);
    void read();
    void end();

    const QString m_program;
    const QStringList m_options;
    std::unique_ptr<QProcess> m_process;
    RenderFrameReader m_reader;
    bool m_ready = false; ///< it has said so
    QString m_pagePath;
    std::optional<HugoVersion> m_hugo;
    bool m_hasPage = false; ///< it was told m_pagePath and m_hugo
    std::optional<QByteArray> m_text; ///< what it has of the page
    std::optional<RenderFailure::Kind> m_killedFor;
    int m_deaths = 0; ///< in a row, without an answer in between
    QTimer m_limit;
    QTimer m_restart;
};

} // namespace shownotes
