#pragma once

#include "sourcetree.h"

#include <optional>

namespace shownotes {

/// `key` as TOML asks for it: bare, or in quotes.
QByteArray writeTomlKey(const QString &key);

/// `value` as TOML, in the style of `old` (quotes, a date without them) where that is given. `oneLine`: within an array or inline table.
/// nullopt for what TOML has no words for: null.
std::optional<QByteArray> writeTomlValue(
    const Value &value, const SourceNode *old, const QByteArray &oldText, bool oneLine, const QByteArray &lineBreak);

/// The entries of `map` as lines `key = value`. nullopt as above.
std::optional<QByteArray> writeTomlLines(const Value::Map &map, const QByteArray &lineBreak);

} // namespace shownotes
