#pragma once

#include <QByteArray>

namespace shownotes::chroma {

/// Writes a pattern of Chroma's lexers (Go's regexp2 with its option RE2, a dialect of .NET's) so that PCRE2 matches the same. What differs:
/// `\w`, `\d`, `\s` and `\b` know Unicode, each by a list of categories that PCRE2's own mode for Unicode does not have; `\Z` is the very end;
/// `\v` is one character; `\uXXXX`; an open bracket in a class stands for itself; a negated category in a
/// class ends the list of those that count.
/// \param unicode false where the text is ASCII, for which PCRE2's own classes are the same, and fast
QByteArray pcrePattern(QByteArrayView pattern, bool unicode);

} // namespace shownotes::chroma
