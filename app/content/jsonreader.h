#pragma once

#include "sourcetree.h"

namespace shownotes {

/// Reads the one JSON value that `text` holds between `begin` and `end`, with the bytes of every part; only white space may surround it.
/// Error: Syntax with line and column within `text`; Refused for what is nested deeper than maxDepth or has more values than maxValues.
Result<SourceNode> readJson(const QByteArray &text, qsizetype begin, qsizetype end);

} // namespace shownotes
