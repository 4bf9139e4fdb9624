#pragma once

#include "command.h"

namespace shownotes {

/// `check FILE`: what Hugo would refuse in the page or publish otherwise than it looks, as `FILE:LINE:COLUMN: message` on stdout (column 1 where only the
/// line is known). Refused where there is anything to tell; nothing is written.
ExitCode runCheck(const QStringList &arguments);

} // namespace shownotes
