#pragma once

#include "command.h"

namespace shownotes {

/// `render FILE`: the HTML of the page's body to stdout, as Hugo's {{ .Content }} would be. What Hugo would refuse in the body or publish otherwise than it
/// looks is told on stderr as `FILE:LINE: reason`, and the rest is rendered all the same.
/// `render --serve [--background] [--memory-limit MEGABYTES]`: the editor's render worker, which exchanges frames (document/renderprotocol.h) on stdin and
/// stdout; in the background it leaves the processor to whoever else wants it.
ExitCode runRender(const QStringList &arguments);

} // namespace shownotes
