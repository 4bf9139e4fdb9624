#pragma once

#include <checks/pageproblem.h>

namespace shownotes {

/// Shortcodes that Hugo reads otherwise than they look; lines and columns are left to the caller.
QList<PageProblem> shortcodeTraps(const QByteArray &body, const RenderSettings &settings);

} // namespace shownotes
