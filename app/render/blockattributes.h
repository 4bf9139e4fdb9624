#pragma once

#include "attributes.h"

struct cmark_node;
struct cmark_syntax_extension;

namespace shownotes {

/// Hugo's block attributes (markup.goldmark.parser.attribute.block) as a block extension of cmark: a line `{.class}` behind a block.
cmark_syntax_extension *blockAttributesExtension();

bool isBlockAttributes(const cmark_node *node);

/// The attributes that the lines behind the block give it.
QList<MarkdownAttribute> attributesBehind(const cmark_node *block);

/// ` name="value"` of those that Goldmark lets blocks have: HTML's global ones, `data-…` and what `also` names.
void appendBlockAttributes(QByteArray &out, const QList<MarkdownAttribute> &attributes, QByteArrayView also = {});

} // namespace shownotes
