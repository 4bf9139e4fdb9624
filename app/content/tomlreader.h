#pragma once

#include "sourcetree.h"

namespace shownotes {

/// Reads the TOML between `begin` and `end` of `bytes`, with the bytes of every value. Tables made by headers or dotted keys are Block maps,
/// arrays of tables Block lists; their `insertAt` and `prefix` say where and how a new key is written.
/// Error: Syntax with the line in `bytes`; Refused for what passes maxDepth or maxValues.
Result<SourceTree> readToml(const QByteArray &bytes, qsizetype begin, qsizetype end);

} // namespace shownotes
