#pragma once

#include <content/value.h>

namespace shownotes {

/// The same with every key lower-case, at every depth; of keys that fall together the last.
Value lowerCaseKeys(const Value &value);

/// `over` laid upon `base`: maps are merged at every depth, everything else is replaced.
Value merged(const Value &base, const Value &over);

/// The map with `value` under `key`, in the place of what was there.
Value withKey(const Value &map, const QString &key, const Value &value);

/// `value` below one key after the other: `nested({"a", "b"}, v)` is {a: {b: v}}.
Value nested(const QStringList &path, const Value &value);

} // namespace shownotes
