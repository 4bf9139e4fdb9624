#pragma once

#include "sourcetree.h"

namespace shownotes {

/// Reads the YAML between `begin` and `end` of `bytes` as Hugo 0.111 does, with the bytes of every value. The root is a Map.
/// Error: Syntax with the line in `bytes`; Refused for an alias within itself, and for what passes maxDepth or maxValues.
Result<SourceTree> readYaml(const QByteArray &bytes, qsizetype begin, qsizetype end);

struct YamlLocation {
    bool complete =
        false; ///< false where something stands in the text that the locator does not know: the tree cannot be edited
    qsizetype unclosedQuote = -1; ///< a quote without its partner, which yaml-cpp 0.7 lets pass and Hugo does not
};

/// Fills in the ends and styles of a tree that has only the beginnings of its values (as yaml-cpp tells them).
YamlLocation locateYaml(const QByteArray &bytes, SourceTree &tree);

} // namespace shownotes
