#include "highlighter.h"

#include "lexerregistry.h"
#include "tokentypes.h"

#include <QCache>

#include <mutex>

namespace shownotes::chroma {

namespace {

// Longer code is printed without colours: some lexers take the square of a text's length.
constexpr qsizetype MaxCodeSize = 64 * 1024;
constexpr qsizetype CacheSize = 16 * 1024 * 1024; // bytes of HTML, and of the code it was made of

std::mutex &guard()
{
    static std::mutex mutex;
    return mutex;
}

LexerRegistry &registry()
{
    static LexerRegistry lexers;
    return lexers;
}

/// All that the printed HTML depends on.
QByteArray keyOf(const QByteArray &code, const QByteArray &language, const HtmlOptions &options)
{
    QByteArray key = language + '\0' + options.style + '\0' + options.linkPrefix + '\0' + options.language + '\0';
    for (const int number : {int(options.withClasses), options.tabWidth, int(options.lineNumbers),
             int(options.numbersInTable), options.firstNumber, int(options.linkNumbers), int(options.isInline)})
        key += QByteArray::number(number) + ' ';
    for (const auto &[first, last] : options.highlighted)
        key += QByteArray::number(first) + '-' + QByteArray::number(last) + ' ';
    return key + '\0' + code;
}

QByteArray validUtf8(const QByteArray &text)
{
    return text.isValidUtf8() ? text : QString::fromUtf8(text).toUtf8();
}

} // namespace

bool hasLexer(QByteArrayView language)
{
    const std::lock_guard lock(guard());
    return registry().lexer(language) != nullptr;
}

QByteArray guessedLanguage(const QByteArray &code)
{
    const std::lock_guard lock(guard());
    const Lexer *lexer = registry().guessedLexer(code);
    return (lexer ? *lexer : registry().fallback()).config().name.toLower();
}

QByteArray highlightedHtml(const QByteArray &code, const QByteArray &language, const HtmlOptions &options)
{
    static QCache<QByteArray, QByteArray> printed(CacheSize);
    const std::lock_guard lock(guard());
    const QByteArray key = keyOf(code, language, options);
    if (const QByteArray *known = printed.object(key))
        return *known;

    const QByteArray text = validUtf8(code);
    Lexer *lexer = registry().lexer(language);
    TokenRun run(registry());
    std::vector<Token> tokens;
    if (text.size() > MaxCodeSize)
        tokens.push_back({Text, text});
    else
        tokens = coalesced((lexer ? *lexer : registry().fallback()).tokens(text, run), run);
    QByteArray html;
    appendHtml(html, tokens, options);
    printed.insert(key, new QByteArray(html), key.size() + html.size());
    return html;
}

} // namespace shownotes::chroma
