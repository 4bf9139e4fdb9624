#pragma once

#include "shortcodecontext.h"

namespace shownotes {

/// A shortcode's template as a function.
struct ShortcodeFunction {
    ShortcodeOutput (*render)(
        const ShortcodeContext &) = nullptr; ///< null where we have none for that name and variant
    bool usesInner = false; ///< the template mentions `.Inner`
};

ShortcodeFunction shortcodeFunction(const QByteArray &name, ShortcodeVariant variant);

} // namespace shownotes
