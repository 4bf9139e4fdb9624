#pragma once

#include <QByteArray>
#include <QList>

namespace shownotes::chroma {

/// A part of a pattern that PCRE2 can compile where it cannot the whole: it knows no lookbehind whose length varies, and no code above 64 KiB.
/// A pattern is its parts in their order, the first that matches.
struct PatternPart {
    QByteArray lookbehind; ///< what must (not) end where `pattern` begins; empty where there is nothing
    bool isNegative = false;
    QByteArray pattern;
};

/// The alternatives of a pattern, each with the lookbehind it begins with taken off. None of them but the last may have groups.
QList<PatternPart> partsByAlternative(QByteArrayView pattern);

/// `(a|b|c)d` as `(a)d` and `(b|c)d`, about equally long: the same groups in each. Nothing where the pattern is not of that form.
QList<PatternPart> partsByFirstGroup(QByteArrayView pattern);

} // namespace shownotes::chroma
