#pragma once

#include <content/result.h>

#include <QString>

namespace shownotes {

/// Renames a file or folder in one step, never over anything. Error: Refused where `to` exists, NotWritable, Missing, DiskFull, Failed; both are as before then.
Result<void> moveExclusively(const QString &from, const QString &to);

} // namespace shownotes
