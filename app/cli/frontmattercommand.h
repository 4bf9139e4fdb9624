#pragma once

#include "command.h"

namespace shownotes {

/// `front-matter get|set|unset FILE KEY [JSON]`. KEY is a dotted path, list items by index (`links.0.url`).
ExitCode runFrontMatter(const QStringList &arguments);

} // namespace shownotes
