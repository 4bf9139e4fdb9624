#pragma once

#include <content/frontmatter.h>
#include <content/result.h>

#include <QByteArray>

#include <optional>

namespace shownotes {

/// A page's bytes cut in two, as Hugo 0.111 cuts them: frontMatter + body is always the input, byte for byte.
struct PageParts {
    FrontMatter::Format format = FrontMatter::Format::None;
    QByteArray frontMatter; ///< with BOM, blank lines before the opening fence, both fences and their line ends
    QByteArray body;
    int bodyLine = 1; ///< 1-based line of the file on which the body begins
    /// Set where a front matter begins and never ends: all of the file is `body` then. Kind Syntax, with the opening fence's line.
    std::optional<Error> problem;
};

/// Never fails. Hugo 0.111: a BOM and blank lines may stand before the fence; the closing line only has to start with the fence.
PageParts splitPage(const QByteArray &page);

} // namespace shownotes
