#pragma once

#include "hugorules.h"
#include "shortcodecontext.h"

#include <QByteArrayList>

namespace shownotes {

/// A shortcode's template as a function.
struct ShortcodeFunction {
    ShortcodeOutput (*render)(
        const ShortcodeContext &) = nullptr; ///< null where we have none for that name and variant
    bool usesInner = false; ///< the template mentions `.Inner`
    int since = 0; ///< the first Hugo 0.x that has it
    bool listsPages = false; ///< of the site
};

/// The names of Hugo's embedded shortcodes that the version has, in no order.
QByteArrayList hugoShortcodeNames(HugoRules rules);

/// Hugo's own by what the version has; the Academic theme's are the same with each.
ShortcodeFunction shortcodeFunction(const QByteArray &name, ShortcodeVariant variant, HugoRules rules);

} // namespace shownotes
