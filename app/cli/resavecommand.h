#pragma once

#include "command.h"

namespace shownotes {

/// `resave FILE`: reads a page and writes it through the path that saving in the window takes. Nothing is written where nothing differs.
ExitCode runResave(const QStringList &arguments);

} // namespace shownotes
