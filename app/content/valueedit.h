#pragma once

#include <content/value.h>

namespace shownotes {

/// What an edit shall make of the values: the other half of the proof that it changed nothing else.

/// `root` with `value` at `path`; maps and lists on the way are made where nothing stands.
Value withValue(const Value &root, const QStringList &path, const Value &value);
/// `root` without what stands at `path`.
Value withoutValue(const Value &root, const QStringList &path);
Value withItem(const Value &root, const QStringList &list, int index, const Value &item);
Value withMovedItem(const Value &root, const QStringList &list, int from, int to);

/// The same for Hugo: the order and letter case of keys do not count, a date is its text, nothing is the same as an empty map.
bool sameForHugo(const Value &a, const Value &b);

} // namespace shownotes
