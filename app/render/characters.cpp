#include "characters.h"

namespace shownotes {

Rune runeAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    if (lead < 0x80)
        return {lead, 1};
    const int size = lead >= 0xF0 && lead < 0xF5 ? 4
        : lead >= 0xE0 && lead < 0xF0            ? 3
        : lead >= 0xC2 && lead < 0xE0            ? 2
                                                 : 0;
    if (size == 0 || at + size > text.size())
        return {0xFFFD, 1};
    char32_t value = size == 2 ? lead & 0x1Fu : size == 3 ? lead & 0x0Fu : lead & 0x07u;
    for (int i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return {0xFFFD, 1};
        value = (value << 6) | (byte(at + i) & 0x3Fu);
    }
    const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (overlong || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return {0xFFFD, 1};
    return {value, size};
}

char32_t runeBefore(QByteArrayView text, qsizetype at)
{
    if (at <= 0)
        return U'\n';
    qsizetype start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80)
        --start;
    return runeAt(text, start).value;
}

void appendUtf8(QByteArray &out, char32_t rune)
{
    if (rune < 0x80) {
        out += char(rune);
    } else if (rune < 0x800) {
        out += char(0xC0 | (rune >> 6));
        out += char(0x80 | (rune & 0x3F));
    } else if (rune < 0x10000) {
        out += char(0xE0 | (rune >> 12));
        out += char(0x80 | ((rune >> 6) & 0x3F));
        out += char(0x80 | (rune & 0x3F));
    } else {
        out += char(0xF0 | (rune >> 18));
        out += char(0x80 | ((rune >> 12) & 0x3F));
        out += char(0x80 | ((rune >> 6) & 0x3F));
        out += char(0x80 | (rune & 0x3F));
    }
}

bool isUnicodeSpace(char32_t c)
{
    if (c < 128)
        return c == ' ' || (c >= '\t' && c <= '\r');
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029
        || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isBlank(QByteArrayView text)
{
    for (const char c : text) {
        if (!isAsciiSpace(c))
            return false;
    }
    return true;
}

QByteArrayView trimmedAscii(QByteArrayView text)
{
    qsizetype start = 0;
    qsizetype end = text.size();
    while (start < end && isAsciiSpace(text[start]))
        ++start;
    while (end > start && isAsciiSpace(text[end - 1]))
        --end;
    return text.sliced(start, end - start);
}

} // namespace shownotes
