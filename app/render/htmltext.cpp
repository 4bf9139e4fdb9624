#include "htmltext.h"

#include "characters.h"

#include <algorithm>
#include <array>

namespace shownotes {

namespace {

const char *entityOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    default:
        return nullptr;
    }
}

constexpr auto NeedsEscape = [] {
    std::array<bool, 256> table {};
    for (const char c : {'&', '<', '>', '"'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

bool isIn(const char *set, char c)
{
    for (; *set; ++set) {
        if (*set == c)
            return true;
    }
    return false;
}

/// A character reference at `at` (an `&`): its characters, and in `end` where it ends; empty where it is none.
QByteArray reference(QByteArrayView text, qsizetype at, qsizetype &end)
{
    const qsizetype size = text.size();
    qsizetype i = at + 1;
    if (i >= size)
        return {};
    if (text[i] != '#') {
        const qsizetype start = i;
        while (i < size && isAsciiAlnum(text[i]))
            ++i;
        if (i == start || i >= size || text[i] != ';')
            return {};
        end = i + 1;
        return namedReference(text.sliced(start, i - start));
    }
    if (++i >= size)
        return {};
    const bool hex = text[i] == 'x' || text[i] == 'X';
    if (hex)
        ++i;
    const qsizetype start = i;
    char32_t value = 0;
    while (i < size && (hex ? isHexDigit(text[i]) : isAsciiDigit(text[i])) && i - start < 9) {
        const char c = asciiLower(text[i]);
        value = value * (hex ? 16 : 10) + char32_t(isAsciiDigit(c) ? c - '0' : c - 'a' + 10);
        ++i;
    }
    if (i == start || i - start >= (hex ? 7 : 8) || i >= size || text[i] != ';')
        return {};
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        value = 0xFFFD;
    end = i + 1;
    QByteArray characters;
    appendUtf8(characters, value);
    return characters;
}

template<typename Plain, typename Resolved>
void resolve(QByteArrayView text, Plain plain, Resolved resolved, bool escapedSpace = false)
{
    const qsizetype size = text.size();
    qsizetype from = 0;
    for (qsizetype i = 0; i < size; ++i) {
        const char c = text[i];
        if (c == '\\' && i + 1 < size && isAsciiPunct(text[i + 1])) {
            plain(text.sliced(from, i - from));
            from = ++i;
        } else if (escapedSpace && c == '\\' && i + 1 < size && text[i + 1] == ' ') {
            plain(text.sliced(from, i - from));
            from = ++i + 1;
        } else if (c == '&') {
            qsizetype end = 0;
            const QByteArray characters = reference(text, i, end);
            if (characters.isEmpty())
                continue;
            plain(text.sliced(from, i - from));
            resolved(characters);
            from = end;
            i = end - 1;
        } else if (c == '\0') {
            plain(text.sliced(from, i - from));
            resolved(QByteArrayLiteral("\xEF\xBF\xBD"));
            from = i + 1;
        }
    }
    plain(text.sliced(from));
}

} // namespace

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!NeedsEscape[static_cast<unsigned char>(text[i])])
            continue;
        out.append(text.sliced(from, i - from));
        out.append(entityOf(text[i]));
        from = i + 1;
    }
    out.append(text.sliced(from));
}

void appendMarkdownText(QByteArray &out, QByteArrayView text, bool escapedSpace)
{
    const auto append = [&out](QByteArrayView piece) { appendEscaped(out, piece); };
    resolve(text, append, append, escapedSpace);
}

QByteArray resolvedText(QByteArrayView text)
{
    QByteArray out;
    const auto append = [&out](QByteArrayView piece) { out.append(piece); };
    resolve(text, append, append);
    return out;
}

QByteArray withNamesResolved(QByteArrayView text)
{
    QByteArray out;
    qsizetype from = 0;
    for (qsizetype i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
        qsizetype end = 0;
        const QByteArray characters =
            i + 1 < text.size() && text[i + 1] != '#' ? reference(text, i, end) : QByteArray();
        if (characters.isEmpty())
            continue;
        out.append(text.sliced(from, i - from)).append(characters);
        from = end;
        i = end - 1;
    }
    out.append(text.sliced(from));
    return out;
}

QByteArray escapedUrl(QByteArrayView url)
{
    static const char Hex[] = "0123456789ABCDEF";
    QByteArray out;
    out.reserve(url.size() + 16);
    for (qsizetype i = 0; i < url.size(); ++i) {
        const char c = url[i];
        if (c == '%' && i + 2 < url.size() && isHexDigit(url[i + 1])) { // Goldmark looks at the first digit only
            out += url.sliced(i, 3);
            i += 2;
        } else if (isAsciiAlnum(c) || isIn("!#$&'()*+,-./:;=?@_~", c)) {
            out += c;
        } else {
            const int size = runeAt(url, i).size;
            if (size == 1 && static_cast<unsigned char>(c) >= 0x80) {
                out += c; // a byte that is no UTF-8 stays
                continue;
            }
            for (const char byte : url.sliced(i, size)) {
                out += '%';
                out += Hex[static_cast<unsigned char>(byte) >> 4];
                out += Hex[static_cast<unsigned char>(byte) & 15];
            }
            i += size - 1;
        }
    }
    return out;
}

bool isDangerousUrl(QByteArrayView address, HugoRules rules)
{
    const QByteArray lower = rules.schemesIgnoreCase() ? address.toByteArray().toLower() : QByteArray();
    const QByteArrayView url = rules.schemesIgnoreCase() ? QByteArrayView(lower) : address;
    if (url.startsWith("data:image/") && url.size() >= 11) {
        const QByteArrayView type = url.sliced(11);
        for (const char *good : {"png;", "gif;", "jpeg;", "webp;", "svg+xml;"}) {
            if (type.startsWith(good))
                return false;
        }
        return true;
    }
    return url.startsWith("javascript:") || url.startsWith("vbscript:") || url.startsWith("file:")
        || url.startsWith("data:");
}

QByteArray templateUrl(QByteArrayView url)
{
    static const char Hex[] = "0123456789abcdef";
    QByteArray out;
    out.reserve(url.size() + 16);
    for (qsizetype i = 0; i < url.size(); ++i) {
        const char c = url[i];
        const bool sequence = c == '%' && i + 2 < url.size() && isHexDigit(url[i + 1]) && isHexDigit(url[i + 2]);
        if (isAsciiAlnum(c) || isIn("-._~!#$&*+,/:;=?@[]", c) || sequence) {
            out += c;
        } else {
            out += '%';
            out += Hex[static_cast<unsigned char>(c) >> 4];
            out += Hex[static_cast<unsigned char>(c) & 15];
        }
    }
    return out;
}

QByteArray filteredTemplateUrl(QByteArrayView url)
{
    const qsizetype colon = url.indexOf(':');
    if (colon >= 0 && !url.first(colon).contains('/')) {
        const QByteArray scheme = url.first(colon).toByteArray().toLower();
        if (scheme != "http" && scheme != "https" && scheme != "mailto")
            return QByteArrayLiteral("#ZgotmplZ");
    }
    return templateUrl(url);
}

QByteArray goEscapedPath(QByteArrayView path)
{
    const bool isValid = std::all_of(
        path.cbegin(), path.cend(), [](char c) { return isAsciiAlnum(c) || isIn("-_.~!$&'()*+,;=:@[]/%", c); });
    if (isValid)
        return path.toByteArray();
    return QByteArray::fromPercentEncoding(path.toByteArray()).toPercentEncoding("$&+,/:;=@");
}

QByteArray templateEscaped(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + 16);
    for (const char c : text) {
        switch (c) {
        case '\0':
            out += "\xEF\xBF\xBD";
            break;
        case '"':
            out += "&#34;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '+':
            out += "&#43;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

QByteArray plainText(QByteArrayView html)
{
    // Hugo's StripHTML: line ends are white space, a paragraph or line break is one; white space is single.
    if (!html.contains('<') && !html.contains('>'))
        return html.toByteArray();
    QByteArray text = html.toByteArray();
    text.replace('\n', ' ').replace("</p>", "\n").replace("<br>", "\n").replace("<br />", "\n");
    QByteArray out;
    bool inTag = false;
    bool wasSpace = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '<') {
            inTag = true;
        } else if (c == '>') {
            inTag = false;
        } else if (!inTag) {
            const bool space = isAsciiSpace(c);
            if (!(space && wasSpace))
                out += c;
            wasSpace = space;
        }
    }
    return out;
}

} // namespace shownotes
