#pragma once

#include <content/value.h>

namespace shownotes {

/// One step on the way from a list to another.
struct ListStep {
    enum class Kind { Change, Insert, Remove };
    Kind kind = Kind::Change;
    int index = 0;
    Value value; ///< for Change and Insert
};

/// The steps that make `wanted` of `old`, to be taken in this order; items that are in both stay untouched where their order allows it.
QList<ListStep> listSteps(const Value::List &old, const Value::List &wanted);

} // namespace shownotes
