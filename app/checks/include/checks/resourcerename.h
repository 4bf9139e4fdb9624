#pragma once

#include <checks/resourceuse.h>
#include <content/splice.h>

#include <optional>

namespace shownotes {

/// One change of a page: of its body, its front matter or both.
struct PageEdit {
    Splices body; ///< bytes of the body
    std::optional<FrontMatter> frontMatter;

    bool isEmpty() const { return body.empty() && !frontMatter; }
};

/// What a page says after the bundle's file `from` was renamed to `to` (both relative to the bundle): shortcodes, Markdown, HTML and front matter, each
/// escaped as its place needs and spelled as it was (`./`, percent-encoding, a fragment behind it). A pattern (`*.png`) stays.
/// Error: Refused where a place cannot say the new name.
/// \param uses resourceUses() of this body and front matter, from before the renaming
Result<PageEdit> renameResource(const QByteArray &body, const FrontMatter &frontMatter, const QList<ResourceUse> &uses,
    const QString &from, const QString &to);

/// A file's name as an address in Markdown: percent-encoded where a character would be read as something else, readable else.
/// \param isInAngles it stands between `<` and `>`, where spaces may stay
QByteArray markdownAddress(const QString &name, bool isInAngles = false);

/// What makes one use name the bundle's file `to` instead of what it says now, in the plainest form that its place allows: the fix for a wrong name.
Result<PageEdit> renamedUse(
    const QByteArray &body, const FrontMatter &frontMatter, const ResourceUse &use, const QString &to);

} // namespace shownotes
