#pragma once

#include <QString>

namespace shownotes {

/// Makes ready what must stand before QApplication: the preview's URL scheme, and an environment that cannot open the preview to others
/// (QTWEBENGINE_CHROMIUM_FLAGS and QTWEBENGINE_REMOTE_DEBUGGING are unset). Where it can tell already that OpenGL would be a software
/// rasteriser it chooses Qt Quick's software backend, which draws a patched page four times as fast there; QT_QUICK_BACKEND, where the
/// user has set it, wins.
/// Call it once, first thing in main().
void preparePreview();

/// What preparePreview() could not tell without a display: whether its OpenGL is drawn by software and, where a GPU draws, which way has been the faster one
/// (previewbackend.h). Call it before the first preview. True where Qt Quick is
/// drawn by software: a browser can then come into a window that is shown already, which OpenGL would make anew.
bool choosePreviewBackend();

/// What a patch took until it was drawn: by this the faster way is found where there is a GPU.
void noticePatchTime(double milliseconds);

/// Why WebEngine must not be started here, as a sentence for the user; empty where it may. (It ends the whole program when it runs as root
/// with its sandbox on, or where the system offers it no sandbox.)
QString previewObstacle();

} // namespace shownotes
