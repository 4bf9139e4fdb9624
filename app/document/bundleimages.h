#pragma once

#include "filestamps.h"

#include <content/bundle.h>
#include <render/rendersettings.h>

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// The images of a page's bundle as shortcodes ask for them, each looked up once until the bundle's folders or that file change.
class BundleImages {
public:
    explicit BundleImages(const Bundle &bundle);

    /// Forgets what has been looked up where the disk has changed since. To be called before each rendering. False where all of it still holds.
    bool refresh();

    std::optional<PageResource> image(const QString &pattern);
    QList<PageResource> images(const QString &pattern);

private:
    void watch();
    PageResource resource(const BundleFile &file);

    Bundle m_bundle;
    QHash<QString, std::optional<PageResource>> m_found;
    QHash<QString, QList<PageResource>> m_matches;
    FileStamps m_stamps;
};

} // namespace shownotes
