#include "rawhtml.h"

#include "characters.h"

namespace shownotes {

namespace {

enum Unclosed : quint32 {
    Comment = 1,
    Instruction = 2,
    Declaration = 4,
    CData = 8,
    SingleQuote = 16,
    DoubleQuote = 32
};

qsizetype skip(QByteArrayView text, qsizetype at, bool (*belongs)(char))
{
    while (at < text.size() && belongs(text[at]))
        ++at;
    return at;
}

bool isTagChar(char c)
{
    return isAsciiAlnum(c) || c == '-';
}
bool isAttributeChar(char c)
{
    return isAsciiAlnum(c) || c == '_' || c == ':' || c == '.' || c == '-';
}
bool isUnquotedChar(char c)
{
    return static_cast<unsigned char>(c) > 0x20 && c != '"' && c != '\'' && c != '=' && c != '<' && c != '>'
        && c != '`';
}
bool isBlankChar(char c)
{
    return c == ' ' || c == '\t';
}

/// Behind the attribute value that begins at `at`, or -1.
qsizetype valueEnd(QByteArrayView text, qsizetype at, quint32 &unclosed)
{
    if (at >= text.size())
        return -1;
    const char quote = text[at];
    if (quote != '"' && quote != '\'') {
        const qsizetype end = skip(text, at, isUnquotedChar);
        return end == at ? -1 : end;
    }
    const quint32 kind = quote == '"' ? DoubleQuote : SingleQuote;
    if (unclosed & kind)
        return -1;
    const qsizetype end = text.indexOf(quote, at + 1);
    if (end < 0)
        unclosed |= kind;
    return end < 0 ? -1 : end + 1;
}

qsizetype openTagLength(QByteArrayView text, quint32 &unclosed, HugoRules rules)
{
    if (!isAsciiLetter(text[1]))
        return -1;
    qsizetype at = skip(text, 1, isTagChar);
    for (;;) {
        const qsizetype name = skip(text, at, isAsciiSpace);
        const bool begins = name < text.size() && (isAsciiLetter(text[name]) || text[name] == '_' || text[name] == ':');
        if (name == at || !begins)
            break;
        at = skip(text, name, isAttributeChar);
        const qsizetype equals = skip(text, at, isAsciiSpace);
        if (equals < text.size() && text[equals] == '=') {
            const qsizetype end = valueEnd(text, skip(text, equals + 1, isAsciiSpace), unclosed);
            if (end < 0)
                return -1;
            at = end;
        }
    }
    at = skip(text, at, rules.tagsMayEndOnNextLine() ? isAsciiSpace : isBlankChar);
    if (at < text.size() && text[at] == '/')
        ++at;
    return at < text.size() && text[at] == '>' ? at + 1 : -1;
}

qsizetype closeTagLength(QByteArrayView text)
{
    if (text.size() < 3 || !isAsciiLetter(text[2]))
        return -1;
    const qsizetype at = skip(text, skip(text, 2, isTagChar), isAsciiSpace);
    return at < text.size() && text[at] == '>' ? at + 1 : -1;
}

qsizetype lengthUntil(QByteArrayView text, QByteArrayView closer, quint32 kind, quint32 &unclosed)
{
    if (unclosed & kind)
        return -1;
    const qsizetype at = text.indexOf(closer);
    if (at < 0)
        unclosed |= kind;
    return at < 0 ? -1 : at + closer.size();
}

/// `<!--` … `-->`; without `--` inside before CommonMark 0.31.
qsizetype commentLength(QByteArrayView text, quint32 &unclosed, HugoRules rules)
{
    if (rules.commentsMayHoldDashes()) {
        if (text.startsWith("<!-->"))
            return 5;
        if (text.startsWith("<!--->"))
            return 6;
        const qsizetype length = lengthUntil(text.sliced(4), "-->", Comment, unclosed);
        return length < 0 ? -1 : length + 4;
    }
    if (text.startsWith("<!---->"))
        return 7;
    if (text.startsWith("<!-->") || text.startsWith("<!--->") || (unclosed & Comment))
        return -1;
    const qsizetype dashes = text.indexOf(QByteArrayView("--"), 4);
    if (dashes < 0)
        unclosed |= Comment;
    const bool closes = dashes >= 0 && dashes + 2 < text.size() && text[dashes + 2] == '>';
    return closes && (dashes == 4 || text[dashes - 1] != '-') ? dashes + 3 : -1;
}

} // namespace

qsizetype rawHtmlLength(QByteArrayView text, quint32 &unclosed, HugoRules rules)
{
    if (text.size() < 3)
        return -1;
    if (isAsciiAlnum(text[1]))
        return openTagLength(text, unclosed, rules);
    if (text[1] == '/')
        return closeTagLength(text);
    if (text.startsWith("<!--"))
        return commentLength(text, unclosed, rules);
    if (text[1] == '?')
        return lengthUntil(text, "?>", Instruction, unclosed);
    if (text[1] == '!' && text[2] >= 'A' && text[2] <= 'Z')
        return lengthUntil(text, ">", Declaration, unclosed);
    if (text.startsWith("<![CDATA["))
        return lengthUntil(text, "]]>", CData, unclosed);
    return -1;
}

qsizetype absoluteUrlLength(QByteArrayView text)
{
    const auto isScheme = [](char c) { return isAsciiAlnum(c) || c == '+' || c == '-' || c == '.'; };
    if (text.isEmpty() || !isAsciiLetter(text[0]))
        return -1;
    qsizetype i = 1;
    while (i < text.size() && isScheme(text[i]))
        ++i;
    if (i == 1 || i > 33 || i >= text.size() || text[i] != ':')
        return -1;
    ++i;
    const auto isUrl = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte > 0x20 && c != '<' && c != '>';
    };
    while (i < text.size() && isUrl(text[i]))
        ++i;
    return i;
}

} // namespace shownotes
