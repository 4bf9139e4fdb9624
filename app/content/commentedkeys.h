#pragma once

#include "linetext.h"

#include <content/frontmatter.h>

namespace shownotes {

/// A key that stands only as a comment: `#date_end: …`, `# links:` with its items as comments below.
struct CommentedKey {
    QStringList path;
    QByteArray prefix; ///< `#` or `# `: what makes comments of its lines
    qsizetype begin = 0; ///< of its first line
    qsizetype end = 0; ///< behind its last line's break
    qsizetype hash = 0; ///< the `#` of its first line
};

/// In the order of the text; without those that stand as a key too. Only YAML and TOML have comments.
std::vector<CommentedKey> findCommentedKeys(
    FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree);

/// Takes the prefix from its lines.
Splices uncomment(const QByteArray &bytes, const CommentedKey &key);

/// Puts `prefix` before each line of `entry`, at the column of its key. nullopt where the key does not begin its line.
std::optional<Splices> commentOut(const QByteArray &bytes, const SourceEntry &entry, const QByteArray &prefix);

} // namespace shownotes
