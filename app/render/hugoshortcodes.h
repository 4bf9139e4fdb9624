#pragma once

#include "shortcodecontext.h"

namespace shownotes {

ShortcodeOutput hugoHighlight(const ShortcodeContext &context);
ShortcodeOutput hugoParam(const ShortcodeContext &context);
ShortcodeOutput hugoRef(const ShortcodeContext &context);
ShortcodeOutput hugoRelref(const ShortcodeContext &context);
ShortcodeOutput hugoYoutube(const ShortcodeContext &context);
ShortcodeOutput hugoVimeo(const ShortcodeContext &context);
ShortcodeOutput hugoGist(const ShortcodeContext &context);
ShortcodeOutput hugoTweet(const ShortcodeContext &context);
ShortcodeOutput hugoInstagram(const ShortcodeContext &context);
ShortcodeOutput hugoX(const ShortcodeContext &context);
ShortcodeOutput hugoQr(const ShortcodeContext &context);
ShortcodeOutput hugoDetails(const ShortcodeContext &context);
ShortcodeOutput hugoComment(const ShortcodeContext &context);

} // namespace shownotes
