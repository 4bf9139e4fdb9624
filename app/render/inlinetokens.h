#pragma once

#include <QByteArray>

#include <string>
#include <vector>

namespace shownotes {

struct InlineToken {
    enum class Kind : quint8 {
        Text, ///< source with escapes and references to resolve
        Entity, ///< `entity`, from the typographer
        Code,
        RawHtml,
        UrlLink, ///< `<https://…>` or a bare address
        WwwLink, ///< a bare `www.…`
        EmailLink,
        Delimiter, ///< `*`, `_`, `~`: see delimiters[index]
        Open, ///< `[` or `![`: see links[index]; text while it is no link
        Close, ///< the end of links[index]
        SoftBreak,
        HardBreak,
        Footnote, ///< a reference to note `index`, its use number `use`
        TaskBox, ///< `index` 1 where ticked
        Emoji, ///< `:name:`, its colons included
        Passthrough, ///< published as it stands, by passthrough[index] of the settings
    };

    Kind kind = Kind::Text;
    qsizetype start = 0; ///< the piece of source
    qsizetype end = 0;
    const char *entity = nullptr;
    int index = 0;
    int use = 0;
};

struct InlineDelimiter {
    int token = 0;
    int previous = -1;
    int next = -1;
    char character = '*';
    bool canOpen = false;
    bool canClose = false;
    bool listed = true; ///< still may open or close something
    char span = '\0'; ///< what it makes as an opener: `~` del, `,` sub, `^` sup, `+` ins, `=` mark; emphasis where 0
    qsizetype length = 0; ///< characters that are left
    qsizetype originalLength = 0;
    // The spans that end and begin here, in the order they were matched: '1' em, '2' strong, others as `span`.
    std::string closes;
    std::string opens;
};

struct InlineLink {
    bool isLink = false; ///< a closing bracket and an address were found
    bool isImage = false;
    bool hasTitle = false;
    bool isResolved = false; ///< address and title are already unescaped
    QByteArray url;
    QByteArray title;
    qsizetype urlStart = -1; ///< where `url` stands in the source; -1 where a reference gave it
    int openToken = 0;
    int closeToken = 0;
};

struct InlineTokens {
    std::vector<InlineToken> tokens;
    std::vector<InlineDelimiter> delimiters;
    std::vector<InlineLink> links;
};

} // namespace shownotes
