#pragma once

#include <content/imageheader.h>
#include <content/result.h>

#include <QByteArray>

namespace shownotes {

/// An image's file without what it tells about whom, where and with what it was made.
struct StrippedImage {
    QByteArray bytes;
    int orientation =
        1; ///< as Exif counts them, 1 to 8: how the stored picture has to be turned; it stood in what was removed
    bool animated = false; ///< an animated PNG or WebP
};

/// Removes Exif (position data and the embedded preview among it), XMP, IPTC, comments and whatever stands behind the picture, without
/// decoding: picture data and colour profile stay byte for byte. PNG, JPEG and WebP; the bytes of other formats come back as they are.
/// Error: Syntax where the file is cut off or damaged.
Result<StrippedImage> withoutMetadata(const QByteArray &bytes, ImageFormat format);

} // namespace shownotes
