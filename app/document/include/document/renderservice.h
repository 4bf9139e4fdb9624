#pragma once

#include <document/renderprotocol.h>
#include <render/blockpatch.h>
#include <render/renderer.h>

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace shownotes {

class RenderProcess;

/// Why the preview stands still although the text went on.
struct RenderFailure {
    enum class Kind {
        TimeLimit, ///< the text took longer than RenderLimits::milliseconds
        MemoryLimit, ///< the text needed more than RenderLimits::megabytes
        Crashed, ///< the worker ended by itself while it had the text
        NotStarted, ///< the worker's program is missing, does not start or is of another version
    };

    Kind kind = Kind::Crashed;
    int line = 0; ///< 1-based line of the page's file that most likely is to blame; 0 where there is no telling
};

/// Bytes: a longer page is not rendered.
constexpr qsizetype largestRenderedPage = RenderFrame::maximumPayload / 2;

/// What a worker may use for one text before it is killed.
struct RenderLimits {
    int milliseconds = 2000; ///< wall clock
    int megabytes = 512; ///< the worker's data
};

/// Has a page rendered in a worker process (`shownotes-cli render --serve`), so that no text can stop or bring down the editor.
///
/// The latest text wins: the first goes out at once, and while the worker is busy only the newest is kept. A worker that dies or has to be killed is
/// started again, with growing pauses when it keeps dying; the blocks stay those of the last good text, and a text that killed a worker is not sent again.
class RenderService : public QObject {
    Q_OBJECT

public:
    /// `program`: the worker's executable; empty for `shownotes-cli` beside the running program.
    explicit RenderService(const QString &program = {}, RenderLimits limits = {}, QObject *parent = nullptr);
    ~RenderService() override;

    /// The texts from here on are this page's: its site and bundle count. Empty for a page without a file. The blocks start anew with pageReset().
    /// The same path again (after the page's file was moved back, or its site changed) starts anew too.
    void setPage(const QString &pagePath);
    /// The user's Hugo, by whose rules pages are rendered where it is known. Counts from the next text on. False where it is the same as before.
    bool setHugo(const std::optional<HugoVersion> &hugo);
    /// Wants `page`, the whole text of the page with its front matter, shown; `revision` comes back with the answer. Never blocks.
    /// The same text again is rendered again: a figure or the site's configuration may have changed.
    void render(quint64 revision, const QByteArray &page);
    /// While true, nothing is rendered; then the newest text is, where it is still due.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// True while a text is with the worker or waits for it.
    bool isBusy() const { return m_sent || (m_waiting && !m_paused); }

    /// The page's blocks as of the last signal. Lines are those of the body.
    const QList<RenderedBlock> &blocks() const { return m_blocks; }
    const QList<RenderProblem> &problems() const { return m_problems; }
    /// The worker's process; 0 while none runs.
    qint64 workerProcessId() const;
    /// How many texts were sent since the start.
    int sentCount() const { return m_sentCount; }
    /// How long the worker took for the last answer, in microseconds.
    qint64 lastMicroseconds() const { return m_lastMicroseconds; }

signals:
    /// blocks() went from the state before to the text of `revision` by `patch`, which may be empty.
    void patched(const shownotes::BlockPatch &patch, quint64 revision);
    /// blocks() are now `blocks`: the first answer for a page.
    void pageReset(const QList<shownotes::RenderedBlock> &blocks, quint64 revision);
    void problemsChanged(const QList<shownotes::RenderProblem> &problems);
    /// blocks() stay as they are until another text can be rendered.
    void stalled(const shownotes::RenderFailure &failure);
    /// A text was rendered after stalled(), or its page was left.
    void recovered();

private:
    struct Text {
        quint64 revision = 0;
        QByteArray page;
    };

    void sendNext();
    void handle(const RenderFrame &frame);
    void accept(const RenderedMessage &answer);
    void workerEnded(RenderFailure::Kind reason);
    void fail(RenderFailure::Kind kind, int line);

    const RenderLimits m_limits;
    std::unique_ptr<RenderProcess> m_worker;
    std::optional<Text> m_waiting; ///< the newest text that was not sent yet
    std::optional<Text> m_sent; ///< what the worker is busy with
    bool m_sentWhole = false; ///< m_sent went out as a whole
    bool m_sentIsStale = false; ///< m_sent is of a page that was left meanwhile
    QByteArray m_goodText; ///< the text of m_blocks
    std::optional<QByteArray> m_deadlyText; ///< the last text that killed a worker
    bool m_paused = false;
    bool m_isReset = true; ///< the next answer is the page's first
    bool m_stalled = false;

    QList<RenderedBlock> m_blocks;
    QList<RenderProblem> m_problems;
    int m_sentCount = 0;
    qint64 m_lastMicroseconds = 0;
};

} // namespace shownotes
