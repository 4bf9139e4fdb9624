#pragma once

#include <content/value.h>

#include <QString>
#include <QStringList>

namespace shownotes {

/// The environment (`production`, `development`) that variables of the process choose: HUGO_ENVIRONMENT, else HUGO_ENV, else `otherwise`.
/// \param variables `NAME=value`, as the process has them
QString hugoEnvironment(const QStringList &variables, const QString &otherwise);

/// A site's values under what variables of the process set in it. Hugo 0.111: a name begins with `HUGO`; the character behind that parts the keys that
/// follow (`HUGO_TITLE`, `HUGOxPARAMSxREADING_TIME`). A value takes the type of the one it replaces, or is ignored where it cannot.
Value withVariables(const Value &config, const QStringList &variables);

} // namespace shownotes
