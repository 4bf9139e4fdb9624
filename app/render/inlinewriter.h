#pragma once

#include "inlinetokens.h"
#include "pagestate.h"

namespace shownotes {

/// Appends a block's text as inline HTML.
/// \param beginsListItem the text is the first block of a list item: `[ ]` in it is a task box
void appendInlines(QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem = false);

/// The same for a heading, which stands in the table of contents too: there the theme's link hook does not apply.
void appendHeadingInlines(QByteArray &out, QByteArray &contentsEntry, QByteArrayView text, PageState &page);

} // namespace shownotes
