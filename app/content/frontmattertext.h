#pragma once

#include <content/frontmatter.h>

#include "sourcetree.h"

namespace shownotes {

/// The bytes of a front matter, checked and cut from their fences.
struct FrontMatterText {
    FrontMatter::Format format = FrontMatter::Format::None;
    qsizetype begin = 0; ///< behind the opening fence and its line end; JSON: the `{`
    qsizetype end = 0; ///< the closing fence; JSON: behind the `}`
};

/// Error: TooLarge over 1 MiB, NotUtf8, Syntax for control characters or where `bytes` is no front matter as PageParts has them.
Result<FrontMatterText> checkFrontMatter(const QByteArray &bytes);

/// Checks and reads: the values and where they stand.
Result<SourceTree> readFrontMatter(const QByteArray &bytes);

/// 1-based line of the byte at `position`.
int lineOf(const QByteArray &bytes, qsizetype position);
/// The first byte of the line that `position` is in.
qsizetype lineBegin(const QByteArray &bytes, qsizetype position);
/// Behind the line break that ends the line of `position`; the end of the bytes where there is none.
qsizetype lineEnd(const QByteArray &bytes, qsizetype position);

/// The first byte of the comment lines that stand directly above the line of `position`, none of them before `limit`; that line's own first byte
/// where there are none.
qsizetype commentsAbove(const QByteArray &bytes, qsizetype position, qsizetype limit);

} // namespace shownotes
