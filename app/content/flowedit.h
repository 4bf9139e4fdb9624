#pragma once

#include "linetext.h"

namespace shownotes {

/// Edits between brackets: YAML's and JSON's `[…]` and `{…}`, TOML's arrays and inline tables. The separators that are there are copied.

/// `text` as a new item or entry before that at `index` (or last).
Splices insertIntoFlow(const QByteArray &bytes, const SourceNode &node, size_t index, const QByteArray &text);

/// The item or entry at `index` goes with its comma; a comment of its own line stays unless it stands behind it.
Splices removeFromFlow(const QByteArray &bytes, const SourceNode &node, size_t index);

/// The items change places; what stands between them stays.
Splices moveInFlow(const QByteArray &bytes, const SourceNode &node, size_t from, size_t to);

} // namespace shownotes
