#pragma once

#include <render/rendersettings.h>

#include <QByteArray>

namespace shownotes {

/// Markdown without shortcodes to HTML: Hugo's RenderString.
QByteArray markdownHtml(QByteArrayView markdown, const RenderSettings &settings);

/// Hugo's `markdownify`: a single paragraph loses its `<p>`.
QByteArray markdownify(QByteArrayView markdown, const RenderSettings &settings);

} // namespace shownotes
