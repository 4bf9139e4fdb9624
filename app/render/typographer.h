#pragma once

#include "hugorules.h"

#include <render/rendersettings.h>

#include <QByteArrayView>

namespace shownotes {

/// Goldmark 1.5.4's typographer: quotes, dashes, dots and angle quotes as entities. Its counters of open quotes are never reset between
/// blocks there, so an unclosed quote changes later paragraphs; one Typographer lives as long as its page.
class Typographer {
public:
    struct Replacement {
        const char *entity = nullptr; ///< of the marks; nothing is replaced where null
        int length = 0; ///< bytes of source
    };

    /// What stands at `at` of a block's text, whose current line ends at `lineEnd` (behind its line end).
    Replacement at(
        QByteArrayView text, qsizetype at, qsizetype lineEnd, const TypographerMarks &marks, HugoRules rules);

    friend bool operator==(const Typographer &, const Typographer &) = default;

private:
    /// A quote where it stands.
    struct Quote {
        QByteArrayView line; ///< from the quote on
        char32_t before = 0;
        bool canOpen = false;
        bool canClose = false;
        bool symbolsArePunctuation = false;
    };

    Replacement singleQuote(const Quote &quote, const TypographerMarks &marks);
    Replacement doubleQuote(const Quote &quote, const TypographerMarks &marks);

    int m_openSingle = 0;
    int m_openDouble = 0;
};

} // namespace shownotes
