#pragma once

#include <render/rendersettings.h>

namespace shownotes {

/// Appends a fenced code block as Hugo prints it with these highlight settings. Chroma's colours are left out: its structure, classes and
/// languages are kept.
/// \param info what stands behind the fence, `language {attributes}`
void appendFencedCode(QByteArray &out, QByteArrayView code, QByteArrayView info, const HighlightSettings &settings);

/// What the `highlight` shortcode and the template function of that name print.
/// \param options as in `"linenos=table,hl_lines=2-3"`
QByteArray highlighted(
    QByteArrayView code, QByteArrayView language, QByteArrayView options, const HighlightSettings &settings);

/// Chroma 2.5 (Hugo 0.111) has a lexer for that name, alias or file extension.
bool hasLexer(QByteArrayView language);

} // namespace shownotes
