#pragma once

#include <QObject>
#include <QString>

namespace shownotes {

class MainWindow;

/// Waits until the preview is drawn, saves a picture of `window` to `file` and ends the program: with 0, or with 1 after `limit` milliseconds
/// or where the picture cannot be written. For `--screenshot`.
void takeScreenshotAndQuit(MainWindow *window, const QString &file, int limit);

} // namespace shownotes
