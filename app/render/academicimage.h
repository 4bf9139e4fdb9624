#pragma once

#include <render/rendersettings.h>

namespace shownotes {

/// The picture of a figure of Academic 5.1 and later, of its shortcode and of its render hook. All but `src` is escaped already.
struct AcademicImage {
    QByteArray src;
    QByteArray alt;
    QByteArray width; ///< empty: the picture's own, as it is scaled
    QByteArray height;
    QByteArray attributes; ///< further ones, each with a space in front
    std::optional<PageResource> resource; ///< the bundle's picture of that name
    bool isZoomable = false;
};

/// Its `<img>`: three sizes for a picture of the bundle, one for drawings, animations and what is not in the bundle.
QByteArray academicImage(const AcademicImage &image);

} // namespace shownotes
