#pragma once

namespace shownotes {

extern const char EmojiTable[];
extern const int EmojiTableSize;

} // namespace shownotes
