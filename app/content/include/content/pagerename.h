#pragma once

#include <content/result.h>
#include <content/site.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace shownotes {

/// A reference to a page that would lead nowhere after its renaming.
struct ReferenceEdit {
    int line = 0; ///< 1-based, in its file
    QString before; ///< as written: `talk/32/index.md#start`
    QString after;
    qsizetype at = 0; ///< where `before` begins in the file, in bytes
};

/// A page with references that renaming can update.
struct ReferringPage {
    QString path; ///< absolute, after the renaming
    QByteArray digest; ///< of the file as it was read
    QByteArray bytes; ///< with all edits made; every other byte as it was
    QList<ReferenceEdit> edits;
};

/// A page's, and its bundle's, new name. Nothing is changed before renamePage().
struct RenamePlan {
    QString from; ///< the bundle's folder, or the single page's file
    QString to;
    QString page; ///< the page's path afterwards
    QString oldUrl; ///< where Hugo publishes it before and after
    QString newUrl;
    QList<ReferringPage> references; ///< by path
};

/// Plans a new name for a leaf bundle's folder or a single page's file (`name` without ending), and looks through every page of the site for `ref` and `relref` shortcodes, Markdown links, `href`
/// and front-matter addresses that mean this page or a file of its bundle. Error: Refused where the name cannot be one (see checkNewName()) or the page is a section's.
Result<RenamePlan> planRename(const Site &site, const QString &page, const QString &name);

/// Moves the folder or file, in one step and never over another. Error: Refused where something stands there by now, NotWritable, Missing, Failed; all is as before then.
Result<void> renamePage(const RenamePlan &plan);

/// After renamePage(): writes one page's updated references. Error: as saveFile(); ChangedOnDisk where the page is not the one that was read.
Result<void> updateReferences(const ReferringPage &page, const QString &stateFolder);

} // namespace shownotes
