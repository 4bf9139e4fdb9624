#pragma once

#include <QString>

class QTextCursor;

namespace shownotes {

/// Puts `mark` on both sides of the selection, or of the word at the caret, or takes it away where it stands there already. With neither selection nor word the
/// caret ends up between two marks. One step of undo; the selection stays on the text.
void toggleMark(QTextCursor &cursor, const QString &mark);

/// Makes the selection (or the word at the caret) the text of a link and selects the place of its address; a selected address becomes the address instead.
void insertLink(QTextCursor &cursor);

} // namespace shownotes
