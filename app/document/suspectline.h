#pragma once

#include <QByteArray>

namespace shownotes {

/// The 1-based line of `bad` that most likely made it too much for the renderer, given the last text that was not: within what was changed, the line
/// with the most Markdown delimiters. 0 for an empty text.
int suspectLine(const QByteArray &good, const QByteArray &bad);

} // namespace shownotes
