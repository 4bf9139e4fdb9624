#pragma once

#include <QString>

namespace shownotes {

/// Where what must survive a crash is kept: $XDG_STATE_HOME/shownotes, else ~/.local/state/shownotes (XDG Base Directory Specification 0.8). Not made by this call.
QString stateFolder();

} // namespace shownotes
