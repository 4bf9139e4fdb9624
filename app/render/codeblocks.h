#pragma once

#include <render/rendersettings.h>

namespace shownotes {

/// Appends a fenced code block as Hugo prints it with these highlight settings.
/// \param info what stands behind the fence, `language {attributes}`
/// \param ordinal the fenced blocks before it in the page
/// \return whether the ordinal can be seen in what was printed
bool appendFencedCode(
    QByteArray &out, QByteArrayView code, QByteArrayView info, const HighlightSettings &settings, int ordinal);

/// What the `highlight` shortcode and the template function of that name print.
/// \param options as in `"linenos=table,hl_lines=2-3"`; nothing is printed where one is wrong
QByteArray highlighted(
    QByteArrayView code, QByteArrayView language, QByteArrayView options, const HighlightSettings &settings);

} // namespace shownotes
