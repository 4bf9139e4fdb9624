// The brackets of InlineParser: links, images, references, and the emphasis that ends with them.

#include "inlineparser.h"

#include "characters.h"

namespace shownotes {

namespace {

constexpr qsizetype MaxLabel = 999;
using Kind = InlineToken::Kind;

} // namespace

bool InlineParser::openBracket(bool isImage)
{
    const qsizetype stop = m_at + (isImage ? 2 : 1);
    flushText(m_at);
    InlineLink link;
    link.isImage = isImage;
    link.openToken = int(m_tokens.tokens.size());
    m_linkBottom = m_lastDelimiter;
    m_brackets.push_back({link.openToken, m_at, stop, isImage, m_lastDelimiter});
    const int index = int(m_tokens.links.size());
    m_tokens.links.push_back(std::move(link));
    add({Kind::Open, m_at, stop, nullptr, index}, stop);
    return true;
}

bool InlineParser::closeBracket()
{
    if (m_brackets.empty())
        return false;
    const Bracket bracket = m_brackets.back();
    m_brackets.pop_back();
    if (m_brackets.size() > 0 && m_brackets.back().stop - m_brackets.front().start > MaxLabel - 1)
        return false;
    if (!bracket.isImage && m_lastLink > bracket.token) // no link within a link
        return false;

    const qsizetype closer = m_at;
    const int index = m_tokens.tokens[size_t(bracket.token)].index;
    InlineLink link = m_tokens.links[size_t(index)];
    qsizetype end = closer + 1;
    bool found = false;
    bool hasLabel = false;
    m_at = end;
    if (charAt(end) == '(')
        found = parseDestinationAndTitle(link);
    else if (charAt(end) == '[')
        found = parseReference(link, hasLabel, bracket.stop, closer);
    if (found)
        end = m_at;
    m_at = closer;
    if (!found) {
        const QByteArrayView label = m_text.sliced(bracket.stop, closer - bracket.stop);
        if (hasLabel || label.size() > MaxLabel || !lookUp(label, link))
            return false;
    }

    flushText(m_at);
    const int bottom = m_rules.bracketsAreNested() ? bracket.bottom : m_linkBottom;
    m_linkBottom = -1;
    processDelimiters(bottom);
    link.isLink = true;
    link.closeToken = int(m_tokens.tokens.size());
    if (!link.isImage)
        m_lastLink = link.openToken;
    m_tokens.links[size_t(index)] = std::move(link);
    add({Kind::Close, closer, end, nullptr, index}, end);
    return true;
}

bool InlineParser::lookUp(QByteArrayView label, InlineLink &link) const
{
    if (m_page.references.isEmpty() || isBlank(label))
        return false;
    const auto found = m_page.references.constFind(foldedLabel(label));
    if (found == m_page.references.constEnd())
        return false;
    link.url = found->url;
    link.title = found->title;
    link.hasTitle = !found->title.isEmpty();
    link.isResolved = true;
    return true;
}

bool InlineParser::parseReference(InlineLink &link, bool &hasLabel, qsizetype labelStart, qsizetype labelEnd)
{
    const qsizetype start = m_at + 1;
    const qsizetype end = findCloser(start, m_text.size(), '[', ']');
    if (end < 0)
        return false;
    hasLabel = true;
    QByteArrayView label = m_text.sliced(start, end - start);
    if (isBlank(label))
        label = m_text.sliced(labelStart, labelEnd - labelStart);
    if (label.size() > MaxLabel || !lookUp(label, link))
        return false;
    m_at = end + 1;
    return true;
}

bool InlineParser::parseDestinationAndTitle(InlineLink &link)
{
    qsizetype at = m_at + 1;
    skipSpaces(at);
    if (at >= m_text.size())
        return false;
    if (m_text[at] != ')') {
        if (m_text[at] == '<') {
            const qsizetype newline = m_text.indexOf('\n', at);
            const qsizetype end = findCloser(at + 1, newline < 0 ? m_text.size() : newline, '\0', '>');
            if (end < 0)
                return false;
            link.url = m_text.sliced(at + 1, end - at - 1).toByteArray();
            link.urlStart = at + 1;
            at = end + 1;
        } else {
            if (at >= m_openParenFrom && at < m_openParenTo)
                return false;
            qsizetype end = at;
            int open = 0;
            bool sawClose = false;
            for (; end < m_text.size() && !isAsciiSpace(m_text[end]); ++end) {
                const char c = m_text[end];
                if (c == '\\' && isAsciiPunct(charAt(end + 1))) {
                    ++end;
                } else if (c == '(') {
                    ++open;
                } else if (c == ')') {
                    sawClose = true;
                    if (--open < 0)
                        break;
                }
            }
            end = std::min(end, m_text.size());
            if (end == at)
                return false;
            if (!sawClose && end == m_text.size()) {
                m_openParenFrom = at;
                m_openParenTo = end;
            }
            link.url = m_text.sliced(at, end - at).toByteArray();
            link.urlStart = at;
            at = end;
        }
        skipSpaces(at);
        if (charAt(at) != ')') {
            const char opener = charAt(at);
            if (opener != '"' && opener != '\'' && opener != '(')
                return false;
            const qsizetype end = findCloser(at + 1, m_text.size(), opener, opener == '(' ? ')' : opener);
            if (end < 0)
                return false;
            link.title = m_text.sliced(at + 1, end - at - 1).toByteArray();
            link.hasTitle = true;
            at = end + 1;
            skipSpaces(at);
            if (charAt(at) != ')')
                return false;
        }
    }
    m_at = at + 1;
    return true;
}

void InlineParser::unlinkDelimiter(int index)
{
    InlineDelimiter &delimiter = m_tokens.delimiters[size_t(index)];
    if (delimiter.previous >= 0)
        m_tokens.delimiters[size_t(delimiter.previous)].next = delimiter.next;
    else
        m_firstDelimiter = delimiter.next;
    if (delimiter.next >= 0)
        m_tokens.delimiters[size_t(delimiter.next)].previous = delimiter.previous;
    else
        m_lastDelimiter = delimiter.previous;
    delimiter.listed = false;
}

/// Matches openers and closers behind `bottom` (-1: all) and takes them off the list.
void InlineParser::processDelimiters(int bottom)
{
    auto &all = m_tokens.delimiters;
    if (m_lastDelimiter < 0)
        return;
    if (bottom >= 0 && !all[size_t(bottom)].listed)
        bottom = -1;
    // Where no opener was found once, none is for a later closer of the same kind: without this, many closers take quadratic time.
    static constexpr QByteArrayView Characters("*_~+=^");
    int noOpenerBefore[6][2][3];
    for (auto &byChar : noOpenerBefore) {
        for (auto &byKind : byChar)
            std::fill(std::begin(byKind), std::end(byKind), bottom);
    }
    int closer = bottom >= 0 ? all[size_t(bottom)].next : m_firstDelimiter;
    while (closer >= 0) {
        InlineDelimiter &c = all[size_t(closer)];
        if (!c.canClose) {
            closer = c.next;
            continue;
        }
        const size_t row = size_t(Characters.indexOf(c.character));
        int &limit = noOpenerBefore[row][c.canOpen ? 1 : 0][c.originalLength % 3];
        int opener = c.previous;
        bool maybe = false;
        qsizetype consumed = 0;
        for (; opener >= 0 && opener != bottom && opener > limit; opener = all[size_t(opener)].previous) {
            const InlineDelimiter &o = all[size_t(opener)];
            if (!o.canOpen || o.character != c.character)
                continue;
            maybe = true;
            const bool odd = (o.canClose || c.canOpen) && (o.originalLength + c.originalLength) % 3 == 0
                && c.originalLength % 3 != 0;
            if (odd)
                continue;
            consumed = o.length >= 2 && c.length >= 2 ? 2 : 1;
            break;
        }
        if (consumed == 0) {
            const int next = c.next;
            limit = c.previous >= 0 ? std::max(limit, c.previous) : limit;
            if (!maybe && !c.canOpen)
                unlinkDelimiter(closer);
            closer = next;
            continue;
        }
        InlineDelimiter &o = all[size_t(opener)];
        const char span = o.span != '\0' ? o.span : consumed == 2 ? '2' : '1';
        o.length -= consumed;
        c.length -= consumed;
        o.opens += span;
        c.closes += span;
        for (int between = o.next; between >= 0 && between != closer;) {
            const int next = all[size_t(between)].next;
            unlinkDelimiter(between);
            between = next;
        }
        if (o.length == 0)
            unlinkDelimiter(opener);
        if (c.length == 0) {
            const int next = c.next;
            unlinkDelimiter(closer);
            closer = next;
        }
    }
    while (m_lastDelimiter >= 0 && m_lastDelimiter != bottom)
        unlinkDelimiter(m_lastDelimiter);
}

} // namespace shownotes
