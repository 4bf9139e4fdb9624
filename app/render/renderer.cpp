#include <render/renderer.h>

#include "htmlbalance.h"
#include "markdown.h"
#include "preparedbody.h"

namespace shownotes {

QByteArray Rendering::html() const
{
    QByteArray all;
    for (const RenderedBlock &block : blocks)
        all += block.html;
    return all;
}

Rendering renderBody(const QByteArray &body, const RenderSettings &settings)
{
    QByteArray text = body;
    if (text.contains('\r')) // browsers read all line ends alike
        text.replace("\r\n", "\n").replace('\r', '\n');

    Rendering rendering;
    const PreparedBody prepared = preparedBody(text, settings, rendering.problems);
    const bool withContents = prepared.markdown.contains(ContentsPlaceholder)
        || std::any_of(prepared.outputs.cbegin(), prepared.outputs.cend(),
            [](const QByteArray &output) { return output.contains(ContentsPlaceholder); });
    std::vector<PageHeading> headings;
    QList<RenderedBlock> blocks = markdownBlocks(prepared.markdown, settings, withContents ? &headings : nullptr);
    const QByteArray contents = withContents ? tableOfContents(headings, settings.contents) : QByteArray();
    for (RenderedBlock &block : blocks) {
        block.firstLine = prepared.firstLineOf(block.firstLine);
        block.lastLine = std::max(block.firstLine, prepared.lastLineOf(block.lastLine));
        block.html = withOutputs(block.html, prepared.outputs);
        if (withContents)
            block.html.replace(ContentsPlaceholder, contents);
    }
    if (prepared.hasSummaryDivider)
        removeSummaryDivider(blocks);
    rendering.blocks = balancedBlocks(std::move(blocks));
    return rendering;
}

} // namespace shownotes
