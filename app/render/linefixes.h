#pragma once

#include "hugorules.h"

#include <QByteArray>

struct cmark_parser;

namespace shownotes {

/// A line as cmark must see it to build the blocks that Goldmark 1.5.4 builds, given what is open before it:
/// - a line that only an HTML block of type 7 could begin goes on with an open paragraph, also with one it is a lazy line of;
/// - `</style>`, `</script>` or `</pre>` alone begins a paragraph: its `<` is hidden from cmark (see withoutHiddenTags());
/// - a list item behind an empty one is its sibling, also where it is indented like a child (from Hugo 0.139 on only with another
///   marker);
/// - a table's delimiter row that is indented by four columns or more is text of a paragraph: it is marked (see withoutMarks());
/// - the backslashes and ampersands of a fence's info string are hidden, which cmark would read as escapes and entities;
/// - the tab that indents a fence in a list, or code behind it, leaves no blank that the list did not use up.
/// \param buffer keeps the changed line; \return the line itself where nothing is to be changed
QByteArrayView fixedLine(QByteArrayView line, const cmark_parser *parser, HugoRules rules, QByteArray &buffer);

/// A block's text as it was written: what fixedLine() hid in it is put back. `buffer` keeps it where that was needed.
QByteArrayView withoutHiddenTags(QByteArrayView text, QByteArray &buffer);

/// A block's text, or a fence's info string with the fence in front of it, as it was written: without the marks by which tableIn() knows what
/// is no delimiter row, and with what was hidden behind a fence. `text` may be a view of `buffer`.
QByteArrayView withoutMarks(QByteArrayView text, QByteArray &buffer);

} // namespace shownotes
