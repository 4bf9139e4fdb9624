#include <render/bodyrenderer.h>

#include "htmlbalance.h"
#include "markdownpieces.h"
#include "preparedbody.h"
#include "tableofcontents.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::BodyRenderer)
};

bool isBalanced(const QByteArray &html)
{
    OpenElements open;
    open.read(html);
    return open.isEmpty();
}

/// Puts the shortcodes' outputs and the table of contents in; `isOther`: the latter is not as it was.
void finish(MarkdownPiece &piece, const PreparedBody &prepared, const std::optional<QByteArray> &contents, bool isOther)
{
    if (piece.isFinished && (!piece.hasPlaceholder || (!isOther && !prepared.hasOtherOutputs(piece.html))))
        return;
    piece.hasPlaceholder = piece.isFinished ? piece.hasPlaceholder : mayHoldPlaceholders(piece.html);
    QByteArray html = piece.hasPlaceholder ? prepared.withOutputs(piece.html) : piece.html;
    if (piece.hasPlaceholder && contents)
        html.replace(ContentsPlaceholder, *contents);
    if (piece.isFinished && html == piece.finished)
        return;
    piece.finished = std::move(html);
    piece.isBalanced = isBalanced(piece.finished);
    piece.isFinished = true;
}

QString noticeOf(HookedElement element)
{
    switch (element) {
    case HookedElement::Link:
        return Words::tr("The theme formats links with a template of its own, which the preview does not know.");
    case HookedElement::Image:
        return Words::tr("The theme formats images with a template of its own, which the preview does not know.");
    case HookedElement::Heading:
        return Words::tr("The theme formats headings with a template of its own, which the preview does not know.");
    case HookedElement::CodeBlock:
        return Words::tr("The theme formats code with a template of its own, which the preview does not know.");
    case HookedElement::Quote:
        return Words::tr("The theme formats quotations with a template of its own, which the preview does not know.");
    case HookedElement::Table:
        return Words::tr("The theme formats tables with a template of its own, which the preview does not know.");
    case HookedElement::Passthrough:
        return Words::tr("The theme formats formulas with a template of its own, which the preview does not know.");
    }
    return {};
}

/// One for each kind of element that looks otherwise in the published page, where the first of them stands.
void appendNotices(QList<RenderProblem> &problems, const std::vector<MarkdownPiece> &pieces,
    const PreparedBody &prepared, const RenderSettings &settings)
{
    for (const HookedElement element : settings.foreignHooks) {
        const auto first = std::find_if(pieces.cbegin(), pieces.cend(),
            [element](const MarkdownPiece &piece) { return (piece.elements & (1u << int(element))) != 0; });
        if (first != pieces.cend())
            problems.append({prepared.firstLineOf(first->firstLine), 1, noticeOf(element), true});
    }
}

/// What is known of the blocks after some in their midst have been changed or taken out.
std::vector<bool> carriedOver(
    const std::vector<bool> &isKnown, const QList<RenderedBlock> &before, const QList<RenderedBlock> &after)
{
    const auto isSame = [](const RenderedBlock &a, const RenderedBlock &b) {
        return a.html.constData() == b.html.constData(); // the same bytes in memory: not even touched
    };
    const auto head = std::mismatch(before.cbegin(), before.cend(), after.cbegin(), after.cend(), isSame);
    const auto tail = std::mismatch(before.crbegin(), std::make_reverse_iterator(head.first), after.crbegin(),
        std::make_reverse_iterator(head.second), isSame);
    std::vector<bool> known(isKnown.begin(), isKnown.begin() + (head.first - before.cbegin()));
    known.resize(size_t(tail.second.base() - after.cbegin()), false);
    known.insert(known.end(), isKnown.begin() + (tail.first.base() - before.cbegin()), isKnown.end());
    return known;
}

} // namespace

BodyRenderer::BodyRenderer()
    : m_prepared(std::make_unique<PreparedBody>())
    , m_pieces(std::make_unique<MarkdownPieces>())
{
}

BodyRenderer::~BodyRenderer() = default;

Rendering BodyRenderer::render(const QByteArray &body, const RenderSettings &settings)
{
    QByteArray text = body;
    if (text.contains('\r')) // browsers read all line ends alike
        text.replace("\r\n", "\n").replace('\r', '\n');

    PreparedBody &prepared = *m_prepared;
    prepared.prepare(text, settings);
    Rendering rendering;
    rendering.problems = prepared.problems();
    m_pieces->render(prepared.markdown(), settings, prepared.wantsContents());
    std::optional<QByteArray> contents;
    if (prepared.wantsContents()) {
        std::vector<PageHeading> headings;
        for (const MarkdownPiece &piece : m_pieces->pieces())
            headings.insert(headings.end(), piece.contents.begin(), piece.contents.end());
        contents = tableOfContents(headings, settings.contents);
    }
    const bool isOther = std::exchange(m_contents, contents) != contents;

    QList<RenderedBlock> blocks;
    std::vector<bool> isKnown;
    blocks.reserve(qsizetype(m_pieces->pieces().size()));
    isKnown.reserve(m_pieces->pieces().size());
    const auto append = [&](MarkdownPiece &piece) {
        if (piece.html.isEmpty())
            return;
        finish(piece, prepared, contents, isOther);
        const int firstLine = prepared.firstLineOf(piece.firstLine);
        blocks.append({piece.finished, firstLine, std::max(firstLine, prepared.lastLineOf(piece.lastLine))});
        isKnown.push_back(piece.isBalanced);
    };
    std::for_each(m_pieces->pieces().begin(), m_pieces->pieces().end(), append);
    append(m_pieces->footnoteList());
    if (prepared.hasSummaryDivider()) {
        const QList<RenderedBlock> before = blocks;
        removeSummaryDivider(blocks, HugoRules(settings.hugoMinor));
        isKnown = carriedOver(isKnown, before, blocks);
    }
    appendNotices(rendering.problems, m_pieces->pieces(), prepared, settings);
    rendering.blocks = balancedBlocks(std::move(blocks), isKnown);
    return rendering;
}

Rendering renderBody(const QByteArray &body, const RenderSettings &settings)
{
    return BodyRenderer().render(body, settings);
}

} // namespace shownotes
