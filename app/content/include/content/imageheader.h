#pragma once

#include <QSize>
#include <QString>

#include <optional>

class QIODevice;

namespace shownotes {

enum class ImageFormat { Png, Jpeg, Gif, WebP, Svg, Bmp, Tiff, Avif };

/// What the first bytes of an image say, whatever its name.
struct ImageHeader {
    ImageFormat format = ImageFormat::Png;
    QSize pixels; ///< as stored (a JPEG's orientation is not applied, nor does Hugo); empty where unknown (SVG)
};

/// Reads at most a few kB of a regular file. Nothing where it is no image that we know, is cut off within its header,
/// or is no regular file; never waits for a FIFO.
std::optional<ImageHeader> readImageHeader(const QString &path);
/// The same of an open device that can seek, from its start.
std::optional<ImageHeader> readImageHeader(QIODevice &device);

} // namespace shownotes
