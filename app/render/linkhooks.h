#pragma once

#include <render/rendersettings.h>

namespace shownotes {

struct HookedLink {
    QByteArray destination; ///< as written: the hook's template escapes it
    QByteArray title;
    QByteArray text; ///< HTML
};

/// A Markdown link as the theme's render hook prints it.
void appendHookedLink(QByteArray &out, LinkHook hook, const HookedLink &link);

} // namespace shownotes
