#pragma once

#include <content/value.h>
#include <render/rendersettings.h>

namespace shownotes {

/// Everything of RenderSettings that a site's merged configuration says: `markup.goldmark`, `markup.highlight` (with the older `pygments…` keys),
/// `enableEmoji`, `baseURL`, `params.media_dir`. What is missing or of the wrong type keeps Hugo 0.111's default.
RenderSettings markupSettings(const Value &config);

/// Hugo 0.111's cast of a configuration value to a boolean: `true`, `"true"`, `1`, `"1"`, `"t"`… `otherwise` where it is null or cannot be cast.
bool castToBool(const Value &value, bool otherwise);

} // namespace shownotes
