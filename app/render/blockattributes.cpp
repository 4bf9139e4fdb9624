#include "blockattributes.h"

#include "characters.h"

#include <cmark-gfm-extension_api.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <algorithm>

namespace shownotes {

namespace {

cmark_node_type nodeType()
{
    static const cmark_node_type type = cmark_syntax_extension_add_node(0);
    return type;
}

bool isGlobalAttribute(QByteArrayView name)
{
    static const char *const Names[] = {"accesskey", "autocapitalize", "autofocus", "class", "contenteditable", "dir",
        "draggable", "enterkeyhint", "hidden", "id", "inert", "inputmode", "is", "itemid", "itemprop", "itemref",
        "itemscope", "itemtype", "lang", "part", "role", "slot", "spellcheck", "style", "tabindex", "title",
        "translate"};
    return std::any_of(
        std::begin(Names), std::end(Names), [&](const char *known) { return name == QByteArrayView(known); });
}

cmark_node *open(cmark_syntax_extension *extension, int indented, cmark_parser *parser, cmark_node *container,
    unsigned char *input, int length)
{
    const int brace = cmark_parser_get_first_nonspace(parser);
    if (indented || brace >= length || input[brace] != '{')
        return nullptr;
    const QByteArrayView line(reinterpret_cast<const char *>(input), length);
    QList<MarkdownAttribute> attributes;
    qsizetype end = 0;
    if (!parseAttributes(line, brace, attributes, end))
        return nullptr;
    const cmark_node *before = container->type == CMARK_NODE_PARAGRAPH ? container : container->last_child;
    const bool afterBlank = before && (before->flags & CMARK_NODE__LAST_LINE_BLANK);
    cmark_node *node = cmark_parser_add_child(parser, container, nodeType(), brace + 1);
    cmark_node_set_syntax_extension(node, extension);
    cmark_node_set_string_content(node, line.sliced(brace, end - brace).toByteArray().constData());
    node->internal_offset = afterBlank ? 1 : 0;
    // What else stands on the line is lost, as in Hugo.
    cmark_parser_advance_offset(
        parser, reinterpret_cast<const char *>(input), length - 1 - cmark_parser_get_offset(parser), 0);
    return node;
}

int continues(cmark_syntax_extension *, cmark_parser *, unsigned char *, int, cmark_node *node)
{
    // cmark takes the line that was used up for a blank one, which would make lists loose.
    node->flags &= uint16_t(~CMARK_NODE__LAST_LINE_BLANK);
    return 0;
}

} // namespace

cmark_syntax_extension *blockAttributesExtension()
{
    static cmark_syntax_extension *const extension = [] {
        cmark_syntax_extension *made = cmark_syntax_extension_new("shownotes-block-attributes");
        cmark_syntax_extension_set_open_block_func(made, open);
        cmark_syntax_extension_set_match_block_func(made, continues);
        cmark_syntax_extension_set_can_contain_func(
            made, [](cmark_syntax_extension *, cmark_node *, cmark_node_type) { return 0; });
        nodeType();
        return made;
    }();
    return extension;
}

bool isBlockAttributes(const cmark_node *node)
{
    return node->type == nodeType();
}

QList<MarkdownAttribute> attributesBehind(const cmark_node *block)
{
    QList<MarkdownAttribute> all;
    for (const cmark_node *node = block->next; node && isBlockAttributes(node) && node->internal_offset == 0;
         node = node->next) {
        QList<MarkdownAttribute> attributes;
        qsizetype end = 0;
        parseAttributes(
            QByteArrayView(reinterpret_cast<const char *>(node->content.ptr), node->content.size), 0, attributes, end);
        for (const MarkdownAttribute &attribute : std::as_const(attributes)) {
            if (!findAttribute(all, attribute.name))
                all.append(attribute);
        }
    }
    return all;
}

void appendBlockAttributes(QByteArray &out, const QList<MarkdownAttribute> &attributes, QByteArrayView also)
{
    QList<MarkdownAttribute> allowed;
    for (const MarkdownAttribute &attribute : attributes) {
        if (isGlobalAttribute(attribute.name) || attribute.name.startsWith("data-")
            || also.toByteArray().split(' ').contains(attribute.name))
            allowed.append(attribute);
    }
    appendAttributes(out, allowed);
}

} // namespace shownotes
