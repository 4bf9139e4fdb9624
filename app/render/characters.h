#pragma once

#include <QByteArrayView>
#include <QChar>

namespace shownotes {

/// A Unicode character of UTF-8 text and how many bytes it takes there. Bytes that are no UTF-8 read as U+FFFD, one byte each.
struct Rune {
    char32_t value = 0;
    int size = 0;
};

Rune runeAt(QByteArrayView text, qsizetype at);
/// The character that ends before `at`; a line end where there is none.
char32_t runeBefore(QByteArrayView text, qsizetype at);
void appendUtf8(QByteArray &out, char32_t rune);

// Goldmark 1.5.4's classes of bytes and characters.
constexpr bool isAsciiPunct(char c)
{
    return (c >= 33 && c <= 47) || (c >= 58 && c <= 64) || (c >= 91 && c <= 96) || (c >= 123 && c <= 126);
}
constexpr bool isAsciiSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isAsciiAlnum(char c)
{
    return isAsciiLetter(c) || isAsciiDigit(c);
}
constexpr bool isHexDigit(char c)
{
    return isAsciiDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

/// Go's unicode.IsPunct: the P categories only; `$+<=>^|~` and the back quote are symbols.
inline bool isUnicodePunct(char32_t c)
{
    return QChar::isPunct(c);
}
bool isUnicodeSpace(char32_t c); ///< Go's unicode.IsSpace
inline bool isUnicodeLetter(char32_t c)
{
    return QChar::isLetter(c);
}
inline bool isUnicodeDigit(char32_t c)
{
    return QChar::category(c) == QChar::Number_DecimalDigit;
}

/// Goldmark's IsPunctRune; from 1.7 on with the symbols beyond ASCII.
inline bool isPunctRune(char32_t c, bool withSymbols = false)
{
    return c < 128 ? isAsciiPunct(char(c)) : isUnicodePunct(c) || (withSymbols && QChar::isSymbol(c));
}
inline bool isSpaceRune(char32_t c)
{
    return isUnicodeSpace(c);
}

bool isBlank(QByteArrayView text); ///< nothing but spaces, tabs and line ends
QByteArrayView trimmedAscii(QByteArrayView text);

} // namespace shownotes
