#pragma once

#include <render/rendersettings.h>

namespace shownotes {

struct HookedLink {
    QByteArray destination; ///< as written: the hook's template escapes it
    QByteArray title;
    QByteArray text; ///< HTML
};

struct HookedImage {
    QByteArray destination; ///< as written
    QByteArray title;
    QByteArray text; ///< the label as HTML
};

struct HookedHeading {
    int level = 1;
    QByteArray anchor; ///< its id
    QByteArray text; ///< HTML
};

/// A heading as a known render hook of the theme prints it.
void appendHookedHeading(QByteArray &out, const QList<HeadingHookPiece> &hook, const HookedHeading &heading);

/// A Markdown link as the render hook of the theme, or Hugo's own, prints it; there is one.
void appendHookedLink(QByteArray &out, const RenderSettings &settings, const HookedLink &link);

/// A Markdown image as the render hook of the theme, or Hugo's own, prints it; there is one.
void appendHookedImage(QByteArray &out, const RenderSettings &settings, const HookedImage &image);

} // namespace shownotes
