#pragma once

#include "inlinetokens.h"
#include "pagestate.h"

namespace shownotes {

/// Appends a block's text as inline HTML.
/// \param beginsListItem the text is the first block of a list item: `[ ]` in it is a task box
void appendInlines(QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem = false);

} // namespace shownotes
