#pragma once

#include "sourcetree.h"

#include <content/splice.h>

#include <optional>

namespace shownotes {

/// What new lines near `position` end with: as the line before, else as the first line of all.
QByteArray lineBreakAt(const QByteArray &bytes, qsizetype position);

/// The white space that the line of `position` begins with, up to `position` at most.
QByteArray indentationAt(const QByteArray &bytes, qsizetype position);

/// True where only white space stands before `position` in its line.
bool beginsLine(const QByteArray &bytes, qsizetype position);

/// The lines from that of `begin` to that of `end`, line break included.
Splice wholeLines(const QByteArray &bytes, qsizetype begin, qsizetype end, const QByteArray &text = {});

} // namespace shownotes
