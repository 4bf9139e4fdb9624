#include "window/statefolder.h"

#include <QDir>

namespace shownotes {

QString stateFolder()
{
    const QString configured = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification asks for relative paths to be ignored.
    const QString base =
        QDir::isAbsolutePath(configured) ? configured : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/shownotes");
}

} // namespace shownotes
