#pragma once

#include <QImage>
#include <QSize>
#include <QString>

namespace shownotes {

enum class ThumbnailShape {
    Whole, ///< all of the picture, within the box
    Filled, ///< its middle, which fills the box
};

/// A picture file scaled into a box of pixels (never larger than it is), turned as its EXIF says: from the cache folder where it was made before,
/// by path, size and time of change, else decoded and kept there. Null where it is no picture that Qt reads, or one too large to be worth it.
/// Thread-safe; only one picture is decoded at a time, so that many large ones do not stand in memory side by side.
QImage readThumbnail(const QString &path, const QSize &box, ThumbnailShape shape);

} // namespace shownotes
