#include "markdown.h"

#include "blocktree.h"
#include "blockwriter.h"
#include "characters.h"

#include <cmark-gfm.h>

namespace shownotes {

QList<RenderedBlock> markdownBlocks(
    QByteArrayView markdown, const RenderSettings &settings, std::vector<PageHeading> *headings)
{
    const BlockTree tree(markdown, settings.goldmark);
    PageState page(settings);
    page.references = tree.references();
    page.headings = headings;
    BlockWriter writer(page);
    writer.collectFootnotes(tree.root());

    QList<RenderedBlock> blocks;
    for (cmark_node *node = cmark_node_first_child(tree.root()); node; node = cmark_node_next(node)) {
        RenderedBlock block;
        block.firstLine = cmark_node_get_start_line(node);
        block.lastLine = std::max(block.firstLine, cmark_node_get_end_line(node));
        writer.write(block.html, node);
        if (BlockWriter::continuesDefinitions(node) && !blocks.isEmpty())
            blocks.last().lastLine = block.lastLine;
        if (!block.html.isEmpty())
            blocks.append(std::move(block));
    }
    RenderedBlock footnotes;
    footnotes.html = writer.footnoteList(footnotes.firstLine, footnotes.lastLine);
    if (!footnotes.html.isEmpty())
        blocks.append(std::move(footnotes));
    return blocks;
}

QByteArray markdownHtml(QByteArrayView markdown, const RenderSettings &settings)
{
    QByteArray html;
    for (const RenderedBlock &block : markdownBlocks(markdown, settings))
        html += block.html;
    return html;
}

QByteArray markdownify(QByteArrayView markdown, const RenderSettings &settings)
{
    QByteArray html = markdownHtml(markdown, settings);
    if (html.count("<p>") != 1)
        return html;
    const QByteArrayView trimmed = trimmedAscii(html);
    if (!trimmed.startsWith("<p>") || !trimmed.endsWith("</p>"))
        return trimmed.toByteArray();
    return trimmedAscii(trimmed.sliced(3, trimmed.size() - 7)).toByteArray();
}

} // namespace shownotes
