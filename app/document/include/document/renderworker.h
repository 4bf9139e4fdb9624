#pragma once

#include <content/pageparts.h>
#include <content/value.h>
#include <document/rendercontext.h>
#include <document/renderprotocol.h>
#include <render/bodyrenderer.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace shownotes {

/// The worker's end of a rendering session: takes the editor's frames and answers them. It has no pipe and no process of its own;
/// `shownotes-cli render --serve` gives it both.
class RenderWorker {
public:
    using Send = std::function<void(const RenderFrame &frame)>;

    explicit RenderWorker(Send send);

    /// Answers with one Rendered or Resend frame for a Text, one Checked or Resend frame for a Check (Reading and Rendering may go before it), with none
    /// for a Page.
    /// False for what an editor does not send: the stream cannot be trusted any further.
    [[nodiscard]] bool handle(const RenderFrame &frame);

private:
    void render(const RenderTextMessage &message);
    void check(const RenderTextMessage &message);
    void readSurroundings();
    /// The page's text in two; m_values are then those of its front matter.
    PageParts readParts();

    Send m_send;
    QString m_pagePath;
    std::optional<RenderContext> m_context;
    QByteArray m_frontMatter; ///< the bytes that m_values were read from
    Value m_values; ///< of the last front matter that could be read

    bool m_isFirst = true; ///< the next answer is the page's first
    QByteArray m_text;
    BodyRenderer m_renderer;
    QList<RenderedBlock> m_blocks;
    QList<RenderProblem> m_problems;
};

} // namespace shownotes
