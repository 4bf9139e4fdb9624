#pragma once

struct cmark_node;
struct cmark_syntax_extension;

namespace shownotes {

/// Goldmark's definition lists (PHP Markdown Extra) as a block extension of cmark: `Term`, then `: description`.
cmark_syntax_extension *definitionListExtension();

bool isDefinitionList(const cmark_node *node);
bool isDefinitionDescription(const cmark_node *node);
/// No blank line stands before the description: its paragraphs have no `<p>`.
bool isTightDescription(const cmark_node *node);

} // namespace shownotes
