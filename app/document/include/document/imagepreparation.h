#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QSize>
#include <QString>

namespace shownotes {

/// An image as it can be published.
struct PreparedImage {
    QByteArray bytes;
    QString ending; ///< by what the bytes are, without dot: `png`, `jpg`, `gif`, `webp`, `svg`, `avif`
    QSize pixels; ///< empty where unknown
};

/// Makes of an image's file one that browsers show, upright, without position data and other private metadata.
///
/// PNG and JPEG stay byte for byte what they are but for that, unless they have to be turned or are longer than `longestSide` pixels (0: any size is
/// right); then they are encoded anew, as WebP is that has to be scaled. GIF, SVG, AVIF and animations are never touched. What browsers do not show (TIFF, BMP, HEIC…) becomes PNG, or
/// JPEG where it comes from a camera's format, if a plug-in of Qt reads it.
/// Error: Refused for what is no image or cannot be converted, Syntax for a file that is cut off, TooLarge where it cannot be decoded within the memory
/// that Qt allows an image (QImageReader::allocationLimit()). `name` is what the file is called in the reason.
Result<PreparedImage> prepareImage(const QByteArray &bytes, const QString &name, int longestSide);

} // namespace shownotes
