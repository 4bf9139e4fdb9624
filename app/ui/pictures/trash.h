#pragma once

#include <content/result.h>

#include <QString>

namespace shownotes {

/// Moves a file to the desktop's trash; returns where it is there. Error: Failed where the system has no trash for it, or it may not be written.
Result<QString> moveToTrash(const QString &path);

/// Takes a file that moveToTrash() moved back to where it was, never over anything. Error: Refused where something stands there by now, Missing where
/// it is in the trash no more, NotWritable, Failed.
Result<void> restoreFromTrash(const QString &trashed, const QString &path);

} // namespace shownotes
