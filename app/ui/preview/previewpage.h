#pragma once

#include <QString>
#include <QStringList>

namespace shownotes {

/// Whose files a preview may show, and where they stand in the published site.
struct PreviewPage {
    QString bundleFolder; ///< absolute; empty for a page without files of its own
    QString permalink = QStringLiteral("/"); ///< the page's path, "/talk/32/"; not percent-encoded
    QStringList staticFolders; ///< absolute; where two have the same file the first wins, as in Hugo
    QString language = QStringLiteral("en"); ///< Hugo's language key
    bool webMedia = false; ///< pictures, sound and film of the web are shown, as the user allowed for its site

    friend bool operator==(const PreviewPage &, const PreviewPage &) = default;
};

} // namespace shownotes
