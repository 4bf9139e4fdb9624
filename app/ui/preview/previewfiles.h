#pragma once

#include "preview/previewpage.h"

#include <QByteArray>

#include <optional>

namespace shownotes::preview {

/// Larger pictures are not shown (bytes). Sound and film are streamed, so they may be as large as they like.
inline constexpr qint64 largestPicture = 50 * 1024 * 1024;
/// The first bytes of a file that contentType() wants to see.
inline constexpr qsizetype sniffedBytes = 4096;

/// What a URL path of the published site names on this disk, as far as the preview may show it: a file of the page's bundle below its
/// permalink, or else one of the static folders.
/// `encodedPath` is percent-encoded and decoded once. The answer is a canonical path inside one of the page's folders, links resolved;
/// nothing for a path with "..", a backslash, NUL or bytes that are not UTF-8, and for a file that lies outside or is not there.
/// Whether it is a regular file is left to openFile().
/// Names of pictures that Hugo 0.111 processed (`x_hu<md5>_<size>_2000x2000_fit_lanczos_3.png`) lead to the file they were made from.
std::optional<QString> fileFor(const PreviewPage &page, const QByteArray &encodedPath);

/// The media type of a picture, sound or film by its first bytes (never by its name); empty for anything else.
QByteArray contentType(const QByteArray &start);

/// A descriptor for reading `path`, where it is a regular file; -1 otherwise. A FIFO or a device neither blocks nor opens.
int openFile(const QString &path);

} // namespace shownotes::preview
