#pragma once

#include <content/bundle.h>
#include <content/result.h>

#include <QString>

#include <optional>

namespace shownotes {

/// The image that Academic features: the bundle's first whose name has `featured` in it. Nothing for an empty `folder`.
std::optional<ImageResource> featuredImage(const QString &folder);

/// Copies the image file `source` into the bundle as `featured.<ending of its format>` and returns the name. What was the featured image goes to
/// the trash. Error: as readFile() and saveFile(), Refused for what is no PNG, JPEG, GIF or WebP and where the old image cannot go to the trash.
Result<QString> setFeaturedImage(const QString &folder, const QString &source);

} // namespace shownotes
