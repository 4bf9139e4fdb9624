#include "blocktree.h"

#include "blockattributes.h"
#include "definitionlists.h"
#include "linefixes.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <cmark-gfm/map.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>
#include <cmark-gfm/references.h>

namespace shownotes {

namespace {

/// Set on paragraphs and headings before cmark would parse their text: it asks the extension whether they have inlines.
cmark_syntax_extension *rawTextExtension()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("shownotes-raw-text");
        cmark_syntax_extension_set_contains_inlines_func(
            made, [](cmark_syntax_extension *, cmark_node *) { return 0; });
        cmark_syntax_extension_set_can_contain_func(
            made, [](cmark_syntax_extension *, cmark_node *, cmark_node_type) { return 0; });
        return made;
    }();
    return extension;
}

void keepTextRaw(cmark_node *root)
{
    cmark_node *node = root;
    while (node) {
        if (node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING)
            node->extension = rawTextExtension();
        if (node->first_child) {
            node = node->first_child;
            continue;
        }
        while (node != root && !node->next)
            node = node->parent;
        if (node == root)
            break;
        node = node->next;
    }
}

QByteArray bytesOf(const cmark_chunk &chunk)
{
    return QByteArray(reinterpret_cast<const char *>(chunk.data), chunk.len);
}

} // namespace

BlockTree::BlockTree(QByteArrayView text, const RenderSettings &settings, const Stop &stop)
{
    const HugoRules rules(settings.hugoMinor);
    const GoldmarkSettings &goldmark = settings.goldmark;
    const int options = CMARK_OPT_DEFAULT | (goldmark.footnote ? CMARK_OPT_FOOTNOTES : 0);
    cmark_parser *parser = cmark_parser_new(options);
    if (goldmark.definitionList)
        cmark_parser_attach_syntax_extension(parser, definitionListExtension());
    if (goldmark.blockAttribute)
        cmark_parser_attach_syntax_extension(parser, blockAttributesExtension());
    QByteArray fixed;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype newline = text.indexOf('\n', from);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        const QByteArrayView line = fixedLine(text.sliced(from, end - from), parser, rules, fixed);
        cmark_parser_feed(parser, line.data(), size_t(line.size()));
        if (newline < 0) // a line without its end is parsed only when it is too late to mark its paragraph
            cmark_parser_feed(parser, "\n", 1);
        cmark_node *begun = stop ? parser->root->last_child : nullptr;
        if (begun && begun->start_line == parser->line_number && stop(from, begun)) {
            m_stoppedAt = begun;
            break;
        }
        from = end;
    }
    if (!m_stoppedAt
        && parser->current->type == CMARK_NODE_PARAGRAPH) // definitions at its begin are read when it is closed
        cmark_parser_feed(parser, "\n", 1);
    keepTextRaw(parser->root);
    collectReferences(parser);
    parser->options &= ~CMARK_OPT_FOOTNOTES; // else cmark drops the definitions, as it saw no reference to them
    m_root = cmark_parser_finish(parser);
    cmark_parser_free(parser);
}

BlockTree::~BlockTree()
{
    cmark_node_free(m_root);
}

void BlockTree::collectReferences(cmark_parser *parser)
{
    // cmark pushes new entries to the front, so the first of a label comes last and stays.
    for (cmark_map_entry *entry = parser->refmap->refs; entry; entry = entry->next) {
        const auto *reference = reinterpret_cast<const cmark_reference *>(entry);
        const QByteArrayView label(reinterpret_cast<const char *>(entry->label));
        m_references.insert(foldedLabel(label), {bytesOf(reference->url), bytesOf(reference->title)});
    }
}

} // namespace shownotes
