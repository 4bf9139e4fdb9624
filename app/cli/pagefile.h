#pragma once

#include <content/filesaver.h>
#include <content/frontmatter.h>
#include <content/pageparts.h>

#include <QString>

namespace shownotes {

/// A page on disk, for the commands that read or change one.
struct PageFile {
    QString path; ///< of the Markdown file, also where a bundle's folder was named
    FileContents contents; ///< as they were read
    PageParts parts;
};

/// The file that `argument` names: itself, or a bundle's index.md (a branch bundle's _index.md).
QString pagePath(const QString &argument);

/// Reads the page that `argument` names. Error: as readFile(); NotUtf8 and Refused for a body that the editor would open read-only.
Result<PageFile> readPage(const QString &argument);

/// The page's front matter. Error: Syntax with the line, Missing where the page has none.
Result<FrontMatter> frontMatterOf(const PageFile &page);

/// Saves `page` with `frontMatter` in place of its own, if nothing else changed it since. Nothing is written where nothing differs. Error: as saveFile().
Result<void> savePage(const PageFile &page, const QByteArray &frontMatter);

} // namespace shownotes
