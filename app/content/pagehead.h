#pragma once

#include <content/frontmatter.h>

#include <QString>

namespace shownotes {

/// A page's front matter, read without its body where that is long. Error: as readFile() and FrontMatter::parse().
Result<FrontMatter> readPageHead(const QString &path);

} // namespace shownotes
