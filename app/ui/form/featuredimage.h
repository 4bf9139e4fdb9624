#pragma once

#include <content/bundle.h>
#include <content/result.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace shownotes {

/// The image that Academic features: the bundle's first whose name has `featured` in it. Nothing for an empty `folder`.
std::optional<ImageResource> featuredImage(const QString &folder);

/// How a bundle got another featured image.
struct FeaturedChange {
    QString name; ///< the new one's, in the bundle
    QString path;
    QByteArray digest; ///< of its bytes
    QList<std::pair<QString, QString>> trashed; ///< those before: where they were, and where they are in the trash
};

/// Copies the image file `source` into the bundle as `featured.<ending of its format>`. What was the featured image goes to the trash.
/// Error: as readFile() and saveFile(), Refused for what is no PNG, JPEG, GIF or WebP and where the old image cannot go to the trash; all is as before then.
Result<FeaturedChange> setFeaturedImage(const QString &folder, const QString &source);

/// Takes that back: the new image goes to the trash, those before come out of it. Error: ChangedOnDisk where the new one is another by now, else as
/// restoreFromTrash().
Result<void> undoFeaturedImage(const FeaturedChange &change);

} // namespace shownotes
