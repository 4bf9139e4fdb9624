#pragma once

#include <QStringView>

namespace shownotes {

/// How long a text is, as a writer counts it.
struct TextCounts {
    /// All but line ends (U+2029, as a QTextCursor has them, among them); a surrogate pair, or a letter with its combining marks, is one.
    int characters = 0;
    int words = 0; ///< each kanji and kana is a word of its own, any other run of letters and digits is one

    friend bool operator==(const TextCounts &, const TextCounts &) = default;
};

TextCounts countText(QStringView text);

} // namespace shownotes
