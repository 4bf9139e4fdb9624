#include <document/renderworker.h>

#include <content/frontmatter.h>
#include <document/pagechecks.h>

#include <QElapsedTimer>

#include <algorithm>
#include <utility>

namespace shownotes {
namespace {

bool areSame(const QList<RenderProblem> &a, const QList<RenderProblem> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(), [](const RenderProblem &x, const RenderProblem &y) {
        return x.line == y.line && x.column == y.column && x.message == y.message && x.isNotice == y.isNotice;
    });
}

} // namespace

RenderWorker::RenderWorker(Send send)
    : m_send(std::move(send))
{
}

bool RenderWorker::handle(const RenderFrame &frame)
{
    if (frame.kind == RenderFrame::Kind::Page) {
        const std::optional<RenderPageMessage> message = RenderPageMessage::read(frame.payload);
        if (!message)
            return false;
        m_pagePath = message->path;
        m_hugo = message->hugo;
        m_context.reset();
        m_frontMatter.clear();
        m_values = {};
        m_isFirst = true;
        m_text.clear();
        m_blocks.clear();
        m_problems.clear();
        return true;
    }
    if (frame.kind == RenderFrame::Kind::Text || frame.kind == RenderFrame::Kind::Check) {
        const std::optional<RenderTextMessage> message = RenderTextMessage::read(frame.payload);
        if (!message)
            return false;
        if (frame.kind == RenderFrame::Kind::Text)
            render(*message);
        else
            check(*message);
        return true;
    }
    return false;
}

void RenderWorker::render(const RenderTextMessage &message)
{
    QElapsedTimer timer;
    timer.start();
    if (!message.apply(m_text)) {
        m_send({RenderFrame::Kind::Resend, {}});
        return;
    }
    readSurroundings();

    const PageParts parts = readParts();
    Rendering rendering = m_renderer.render(parts.body, m_context->settings(m_values));

    RenderedMessage answer;
    answer.revision = message.revision;
    answer.whole = std::exchange(m_isFirst, false);
    if (answer.whole)
        answer.patch.inserted = rendering.blocks;
    else
        answer.patch = blockPatch(m_blocks, rendering.blocks);
    if (answer.whole || !areSame(m_problems, rendering.problems))
        answer.problems = rendering.problems;
    m_blocks = std::move(rendering.blocks);
    m_problems = std::move(rendering.problems);
    answer.microseconds = timer.nsecsElapsed() / 1000;
    m_send(answer.frame());
}

void RenderWorker::check(const RenderTextMessage &message)
{
    if (!message.apply(m_text)) {
        m_send({RenderFrame::Kind::Resend, {}});
        return;
    }
    readSurroundings();
    const PageParts parts = readParts();
    const Result<FrontMatter> parsed = FrontMatter::parse(parts.frontMatter);
    const FrontMatter frontMatter = parsed ? *parsed : FrontMatter();
    const RenderSettings settings = m_context->settings(m_values);
    const std::optional<Site> &site = m_context->site();
    const NamedFiles files = m_pagePath.isEmpty() ? NamedFiles() : NamedFiles::of(m_pagePath, site ? &*site : nullptr);
    CheckedMessage answer;
    answer.revision = message.revision;
    answer.checks.uses = resourceUses(frontMatter, parts.body, parts.bodyLine, files, settings);
    answer.checks.problems = pageProblems(frontMatter, parts.body, parts.bodyLine, answer.checks.uses, files, settings);
    for (const BundleFile &file : files.files)
        answer.checks.files << file.name;
    answer.checks.shortcodes = settings.shortcodes;
    answer.checks.hugoMinor = settings.hugoMinor;
    m_send(answer.frame());
}

PageParts RenderWorker::readParts()
{
    PageParts parts = splitPage(m_text);
    if (parts.frontMatter != m_frontMatter) {
        m_frontMatter = parts.frontMatter;
        // Half-typed front matter does not take the page's address and parameters away.
        if (const Result<FrontMatter> frontMatter = FrontMatter::parse(m_frontMatter))
            m_values = frontMatter->values();
    }
    return parts;
}

void RenderWorker::readSurroundings()
{
    if (m_context && m_context->isCurrent())
        return;
    m_send({RenderFrame::Kind::Reading, {}});
    m_context = RenderContext::forPage(m_pagePath, m_hugo);
    m_send({RenderFrame::Kind::Rendering, {}});
}

} // namespace shownotes
