#pragma once

#include <render/rendersettings.h>

namespace shownotes {

/// Whether a line end between these two characters is dropped. Goldmark 1.5.6 (Simple), 1.6 (Css3Draft); never where line ends are kept.
bool joinsLines(CjkSettings::LineBreaks lineBreaks, char32_t before, char32_t after);

} // namespace shownotes
