#pragma once

#include "inlinetokens.h"
#include "pagestate.h"

namespace shownotes {

/// Appends a block's text as inline HTML.
/// \param beginsListItem the text is the first block of a list item: `[ ]` in it is a task box
/// \param plain where wanted, gets the text without markup, as Hugo 0.144 makes ids of it
void appendInlines(
    QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem = false, QByteArray *plain = nullptr);

/// The same for a heading, which stands in the table of contents (where wanted) too: there the theme's link hook does not apply.
void appendHeadingInlines(
    QByteArray &out, QByteArrayView text, PageState &page, QByteArray &plain, QByteArray *contents);

/// A paragraph between its tags, which is split where something of block passthrough delimiters stands in it. Without tags in a tight list.
void appendParagraphInlines(
    QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem, const QByteArray &openTag);

} // namespace shownotes
