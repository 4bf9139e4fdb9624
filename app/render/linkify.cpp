#include "linkify.h"

#include "characters.h"

#include <algorithm>
#include <array>

namespace shownotes {

namespace {

constexpr auto tableOf(const char *punctuation)
{
    std::array<bool, 128> table {};
    for (int c = 0; c < 128; ++c)
        table[size_t(c)] = isAsciiAlnum(char(c));
    for (; *punctuation; ++punctuation)
        table[static_cast<unsigned char>(*punctuation)] = true;
    return table;
}

constexpr auto HostChars = tableOf("-@:%._+~#=");
constexpr auto PathChars = tableOf("-@:%_+.~#$!?&/=();,'\">^{}[]`");
constexpr auto EmailChars = tableOf("!#$%&'*+-/=?^_`{|}~.");

bool in(const std::array<bool, 128> &table, char c)
{
    return static_cast<unsigned char>(c) < 128 && table[static_cast<unsigned char>(c)];
}

/// Host (1 to 256 characters, then `.` and lower-case letters), port and path from `at`; where they end, or -1.
qsizetype addressEnd(QByteArrayView line, qsizetype at, bool isUrl)
{
    const qsizetype most = std::min<qsizetype>(line.size(), at + 257);
    qsizetype hostEnd = at;
    while (hostEnd < most && in(HostChars, line[hostEnd]))
        ++hostEnd;
    const auto isLower = [&](qsizetype i) { return i < line.size() && line[i] >= 'a' && line[i] <= 'z'; };
    qsizetype dot = std::min(hostEnd, at + 256);
    while (dot > at && !(dot < line.size() && line[dot] == '.' && isLower(dot + 1)))
        --dot;
    if (dot <= at)
        return -1;
    qsizetype end = dot + 1;
    while (isLower(end))
        ++end;
    if (isUrl && end + 1 < line.size() && line[end] == ':' && isAsciiDigit(line[end + 1])) {
        ++end;
        while (end < line.size() && isAsciiDigit(line[end]))
            ++end;
    }
    if (end < line.size() && (line[end] == '/' || line[end] == '#' || line[end] == '?')) {
        ++end;
        while (end < line.size() && in(PathChars, line[end]) && (isUrl || line[end] != '$'))
            ++end;
    }
    return end;
}

/// What of the match belongs to the sentence around it: a full stop, unbalanced parentheses, a character reference.
qsizetype withoutTail(QByteArrayView line, qsizetype end)
{
    const char last = line[end - 1];
    if (last == '.')
        return end - 1;
    if (last == ')') {
        qsizetype closing = 0;
        for (qsizetype i = end - 1; i >= 0; --i)
            closing += line[i] == ')' ? 1 : line[i] == '(' ? -1 : 0;
        return closing > 0 ? end - closing : end;
    }
    if (last == ';') {
        qsizetype i = end - 2;
        while (i >= 0 && isAsciiAlnum(line[i]))
            --i;
        if (i != end - 2 && i >= 0 && line[i] == '&')
            return i;
    }
    return end;
}

BareLink trimmed(QByteArrayView line, qsizetype end, BareLink::Kind kind)
{
    qsizetype last = end - 1;
    while (last > 0 && QByteArrayView("?!.,:*_~").contains(line[last]))
        --last;
    return {kind, last + 1};
}

} // namespace

qsizetype emailLength(QByteArrayView text)
{
    qsizetype i = 0;
    while (i < text.size() && in(EmailChars, text[i]))
        ++i;
    if (i == 0 || i + 1 >= text.size() || text[i] != '@')
        return -1;
    qsizetype end = i + 1;
    // label(.label)*; a label has 1 to 63 letters, digits and inner hyphens
    const auto label = [&text](qsizetype from) {
        qsizetype last = -1;
        for (qsizetype k = from; k < text.size() && k < from + 63; ++k) {
            if (isAsciiAlnum(text[k]))
                last = k;
            else if (text[k] != '-' || k == from)
                break;
        }
        return last < 0 ? qsizetype(-1) : last + 1;
    };
    end = label(end);
    if (end < 0)
        return -1;
    while (end + 1 < text.size() && text[end] == '.') {
        const qsizetype next = label(end + 1);
        if (next < 0)
            break;
        end = next;
    }
    return end;
}

BareLink bareLinkAt(QByteArrayView line)
{
    if (line.isEmpty() || static_cast<unsigned char>(line[0]) >= 128 || isAsciiSpace(line[0]))
        return {};
    for (const QByteArrayView scheme :
        {QByteArrayView("http://"), QByteArrayView("https://"), QByteArrayView("ftp://")}) {
        if (!line.startsWith(scheme))
            continue;
        const qsizetype end = addressEnd(line, scheme.size(), true);
        if (end > 0)
            return trimmed(line, withoutTail(line, end), BareLink::Kind::Url);
    }
    if (line.startsWith("www.")) {
        const qsizetype end = addressEnd(line, 4, false);
        if (end > 0)
            return trimmed(line, withoutTail(line, end), BareLink::Kind::Www);
    }
    if (isAsciiPunct(line[0]))
        return {};
    qsizetype end = emailLength(line);
    if (end < 0)
        return {};
    const qsizetype at = line.indexOf('@');
    if (!line.sliced(at, end - 1 - at).contains('.'))
        return {};
    if (line[end - 1] == '.')
        --end;
    if (end < line.size() && (line[end] == '-' || line[end] == '_'))
        return {};
    return trimmed(line, end, BareLink::Kind::Email);
}

} // namespace shownotes
