#include "definitionlists.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

namespace shownotes {

namespace {

struct NodeTypes {
    cmark_node_type list = cmark_syntax_extension_add_node(0);
    cmark_node_type description = cmark_syntax_extension_add_node(0);
};

const NodeTypes &nodeTypes()
{
    static const NodeTypes types;
    return types;
}

// A list keeps the column its descriptions' text begins at in internal_offset; a description its looseness.
constexpr int Loose = 1;

bool endsWithBlankLine(const cmark_node *node)
{
    for (; node; node = node->last_child) {
        if (node->flags & CMARK_NODE__LAST_LINE_BLANK)
            return true;
    }
    return false;
}

/// The width of the white space behind the colon; tabs stop at multiples of four.
int spacesBehind(const unsigned char *input, int length, int at, int column)
{
    int width = 0;
    for (; at < length && (input[at] == ' ' || input[at] == '\t'); ++at)
        width += input[at] == '\t' ? 4 - (column + width) % 4 : 1;
    return at < length && (input[at] == '\n' || input[at] == '\r') && width == 0 ? 0 : width;
}

cmark_node *open(cmark_syntax_extension *extension, int /*indented*/, cmark_parser *parser, cmark_node *container,
    unsigned char *input, int length)
{
    const int colon = cmark_parser_get_first_nonspace(parser);
    if (colon >= length || input[colon] != ':' || cmark_parser_get_indent(parser) != 0 || isDefinitionList(container))
        return nullptr;
    int width = spacesBehind(input, length, colon + 1, cmark_parser_get_first_nonspace_column(parser) + 1);
    if (width < 1)
        return nullptr;
    if (width >= 8) // begins with indented code
        width = 5;

    const bool continuesParagraph = container->type == CMARK_NODE_PARAGRAPH;
    cmark_node *last = continuesParagraph ? container : container->last_child;
    if (!last || (last->type != CMARK_NODE_PARAGRAPH && !isDefinitionList(last)))
        return nullptr;
    const bool loose = endsWithBlankLine(last);
    cmark_node *parent = continuesParagraph ? container->parent : container;
    if (isDefinitionList(parent))
        return nullptr;

    cmark_node *list = cmark_parser_add_child(parser, container, nodeTypes().list, colon + 1);
    cmark_node_set_syntax_extension(list, extension);
    list->internal_offset = width + 1;
    // The paragraph in front becomes the terms; it is gone where it held nothing but link definitions.
    cmark_node *terms = list->prev;
    if (terms && terms->type == CMARK_NODE_PARAGRAPH) {
        cmark_node_unlink(terms);
        terms->parent = list;
        list->first_child = list->last_child = terms;
    }
    cmark_parser_advance_offset(
        parser, reinterpret_cast<const char *>(input), colon + 1 - cmark_parser_get_offset(parser), 0);
    cmark_parser_advance_offset(parser, reinterpret_cast<const char *>(input), width, 1);

    cmark_node *description = cmark_parser_add_child(parser, list, nodeTypes().description, colon + 1);
    cmark_node_set_syntax_extension(description, extension);
    description->internal_offset = loose ? Loose : 0;
    return description;
}

int continues(cmark_syntax_extension * /*extension*/, cmark_parser *parser, unsigned char *input, int /*length*/,
    cmark_node *node)
{
    if (cmark_parser_is_blank(parser))
        return 1;
    if (isDefinitionList(node))
        return cmark_parser_get_indent(parser) >= node->internal_offset;
    cmark_parser_advance_offset(parser, reinterpret_cast<const char *>(input), node->parent->internal_offset, 1);
    return 1;
}

int canContain(cmark_syntax_extension * /*extension*/, cmark_node *node, cmark_node_type child)
{
    if (isDefinitionList(node))
        return child == nodeTypes().description || child == CMARK_NODE_PARAGRAPH;
    return CMARK_NODE_TYPE_BLOCK_P(child) && child != CMARK_NODE_ITEM && child != nodeTypes().description;
}

} // namespace

cmark_syntax_extension *definitionListExtension()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("shownotes-definition-list");
        cmark_syntax_extension_set_open_block_func(made, open);
        cmark_syntax_extension_set_match_block_func(made, continues);
        cmark_syntax_extension_set_can_contain_func(made, canContain);
        nodeTypes();
        return made;
    }();
    return extension;
}

bool isDefinitionList(const cmark_node *node)
{
    return node->type == nodeTypes().list;
}
bool isDefinitionDescription(const cmark_node *node)
{
    return node->type == nodeTypes().description;
}
bool isTightDescription(const cmark_node *node)
{
    return node->internal_offset != Loose;
}

} // namespace shownotes
