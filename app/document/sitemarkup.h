#pragma once

#include <content/value.h>
#include <render/rendersettings.h>

namespace shownotes {

/// Everything of RenderSettings that a site's merged configuration says to Hugo 0.`hugoMinor`: `markup.goldmark`, `markup.highlight` (with the older
/// `pygments…` keys), `enableEmoji`, `baseURL`, `params.media_dir`. What is missing, of the wrong type or not yet known to that version keeps the default.
RenderSettings markupSettings(const Value &config, int hugoMinor);

/// Hugo 0.111's cast of a configuration value to a boolean: `true`, `"true"`, `1`, `"1"`, `"t"`… `otherwise` where it is null or cannot be cast.
bool castToBool(const Value &value, bool otherwise);

} // namespace shownotes
