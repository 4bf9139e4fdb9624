#pragma once

#include "shortcodecontext.h"

namespace shownotes {

// The shortcodes of the Academic theme but `figure`, by context.variant.
ShortcodeOutput academicAlert(const ShortcodeContext &context);
ShortcodeOutput academicAudio(const ShortcodeContext &context);
ShortcodeOutput academicCite(const ShortcodeContext &context);
ShortcodeOutput academicCta(const ShortcodeContext &context);
ShortcodeOutput academicDiagram(const ShortcodeContext &context);
ShortcodeOutput academicEmojiList(const ShortcodeContext &context);
ShortcodeOutput academicFragment(const ShortcodeContext &context);
ShortcodeOutput academicGallery(const ShortcodeContext &context);
ShortcodeOutput academicGdocs(const ShortcodeContext &context);
ShortcodeOutput academicHl(const ShortcodeContext &context);
ShortcodeOutput academicIcon(const ShortcodeContext &context);
ShortcodeOutput academicListCategories(const ShortcodeContext &context);
ShortcodeOutput academicListChildren(const ShortcodeContext &context);
ShortcodeOutput academicListTags(const ShortcodeContext &context);
ShortcodeOutput academicMath(const ShortcodeContext &context);
ShortcodeOutput academicMention(const ShortcodeContext &context);
ShortcodeOutput academicSlide(const ShortcodeContext &context);
ShortcodeOutput academicSpeakerNote(const ShortcodeContext &context);
ShortcodeOutput academicSpoiler(const ShortcodeContext &context);
ShortcodeOutput academicStaticref(const ShortcodeContext &context);
ShortcodeOutput academicToc(const ShortcodeContext &context);
ShortcodeOutput academicVideo(const ShortcodeContext &context);

} // namespace shownotes
