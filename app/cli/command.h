#pragma once

#include <content/result.h>

#include <QString>
#include <QStringList>

namespace shownotes {

/// What the shell gets back.
enum ExitCode {
    Done = 0,
    Refused = 1, ///< refused or failed; the reason is on stderr and every file is untouched
    WrongUsage = 2,
};

/// A command of `shownotes-cli`: how it is called, and what does it. main.cpp has the table.
struct Command {
    const char *name;
    const char *usage; ///< behind the program's name, one line for each form
    const char *help; ///< one line
    /// `arguments` without the program and the command. WrongUsage makes main print the usage.
    ExitCode (*run)(const QStringList &arguments);
};

/// Writes `FILE:LINE: reason` to stderr (line 1 where the error has none) and returns Refused.
ExitCode refuse(const QString &file, const Error &error);

/// Writes all of `bytes` to stdout. False where that fails (a closed pipe, a full disk).
bool printOut(const QByteArray &bytes);

} // namespace shownotes
