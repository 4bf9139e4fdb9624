#pragma once

#include "tableofcontents.h"

#include <render/renderer.h>

namespace shownotes {

/// Markdown without shortcodes to its blocks, one for each top-level block of the text, the footnotes last. Lines are the text's own.
/// \param headings takes the text's headings where it is not null
QList<RenderedBlock> markdownBlocks(
    QByteArrayView markdown, const RenderSettings &settings, std::vector<PageHeading> *headings = nullptr);

/// The same joined: Hugo's RenderString.
QByteArray markdownHtml(QByteArrayView markdown, const RenderSettings &settings);

/// Hugo's `markdownify`: a single paragraph loses its `<p>`.
QByteArray markdownify(QByteArrayView markdown, const RenderSettings &settings);

} // namespace shownotes
