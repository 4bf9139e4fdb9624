#include "inlineparser.h"

#include "characters.h"
#include "emoji.h"
#include "flanking.h"
#include "linkify.h"
#include "rawhtml.h"

namespace shownotes {

namespace {

using Kind = InlineToken::Kind;

} // namespace

InlineTriggers inlineTriggers(const RenderSettings &settings)
{
    InlineTriggers triggers {};
    const auto add = [&triggers](char c) { triggers[static_cast<unsigned char>(c)] = true; };
    for (const char c : {'\n', '\\', '`', '*', '_', '[', ']', '!', '<', '>', '\'', '"', '-', '.', '~', '(', ' ', '\t'})
        add(c);
    if (settings.enableEmoji && HugoRules(settings.hugoMinor).emojiAreInlines())
        add(':');
    const ExtraSpans &extras = settings.goldmark.extras;
    if (extras.inserted)
        add('+');
    if (extras.marked)
        add('=');
    if (extras.superscript)
        add('^');
    for (const PassthroughDelimiters &pair : settings.goldmark.passthrough)
        add(pair.open.front());
    return triggers;
}

InlineParser::InlineParser(QByteArrayView text, PageState &page, bool beginsListItem)
    : m_text(text)
    , m_page(page)
    , m_goldmark(page.settings.goldmark)
    , m_rules(page.rules)
    , m_beginsListItem(beginsListItem)
    , m_hasEmail(text.contains('@'))
{
}

InlineTokens InlineParser::parse()
{
    bool escaped = false;
    const auto isSpecial = [this](char c) { return m_page.triggers[static_cast<unsigned char>(c)]; };
    while (m_at < m_text.size()) {
        if (m_at >= m_lineEnd) {
            const qsizetype newline = m_text.indexOf('\n', m_at);
            m_lineEnd = newline < 0 ? m_text.size() : newline + 1;
        }
        const char c = m_text[m_at];
        const bool atChunkStart = m_at == m_chunkStart;
        if (c == '\n') {
            endLine();
            escaped = false;
            continue;
        }
        if (atChunkStart && !isAsciiPunct(c) && !isAsciiSpace(c) && m_goldmark.linkify && parseBareLink(m_at))
            continue;
        if (!isSpecial(c)) {
            do
                ++m_at;
            while (!escaped && m_at < m_lineEnd && !isSpecial(m_text[m_at]));
            escaped = false;
            continue;
        }
        const bool isEscapable = isAsciiPunct(c) || (c == ' ' && m_goldmark.cjk.escapedSpace);
        const bool triggers = !escaped || !isEscapable || atChunkStart;
        if (triggers && !m_goldmark.passthrough.isEmpty() && parsePassthrough()) {
            escaped = false;
            continue;
        }
        if (triggers && c != '\\' && parseSpecial()) {
            escaped = false;
            continue;
        }
        escaped = c == '\\' && !escaped;
        ++m_at;
    }
    flushText(m_text.size());
    processDelimiters(-1);
    return std::move(m_tokens);
}

void InlineParser::flushText(qsizetype end)
{
    if (end > m_textStart)
        m_tokens.tokens.push_back({Kind::Text, m_textStart, end});
    m_textStart = end;
}

void InlineParser::add(InlineToken token, qsizetype continueAt)
{
    flushText(m_at);
    m_tokens.tokens.push_back(token);
    m_at = m_textStart = m_chunkStart = continueAt;
}

void InlineParser::skipSpaces(qsizetype &at) const
{
    while (at < m_text.size() && isAsciiSpace(m_text[at]))
        ++at;
}

/// m_at is at a line end. Goldmark: two spaces or a backslash before it break hard; of the white space before it, all but the last
/// character (three for a hard break) stay, as each space is a text of its own where linkify looks at it.
void InlineParser::endLine()
{
    const qsizetype end = m_at;
    const auto isAt = [&](qsizetype back, char c) { return end - back >= m_chunkStart && m_text[end - back] == c; };
    const bool backslash = isAt(1, '\\') && !isAt(2, '\\');
    const bool spaces = !backslash && isAt(1, ' ') && isAt(2, ' ');
    qsizetype textEnd = end;
    if (backslash) {
        textEnd = end - 1;
    } else {
        qsizetype blanks = end;
        while (blanks > m_textStart && (m_text[blanks - 1] == ' ' || m_text[blanks - 1] == '\t'))
            --blanks;
        const qsizetype cut = spaces ? 3 : 1;
        textEnd = m_goldmark.linkify ? std::max(blanks, end - cut) : blanks;
    }
    flushText(textEnd);
    m_tokens.tokens.push_back({backslash || spaces ? Kind::HardBreak : Kind::SoftBreak, end, end + 1});
    m_at = end + 1;
    while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) // a lazy line keeps its indentation
        ++m_at;
    m_textStart = m_chunkStart = m_at;
}

bool InlineParser::parseSpecial()
{
    const char c = m_text[m_at];
    switch (c) {
    case '`':
        return parseCodeSpan();
    case '*':
    case '_':
        return parseDelimiters(1);
    case '~':
        if (parseTildes())
            return true;
        return m_goldmark.linkify && parseBareLink(m_at + 1);
    case ' ':
    case '\t':
    case '(':
        return m_goldmark.linkify && parseBareLink(m_at + 1);
    case '[':
        if (m_goldmark.taskList && m_beginsListItem && parseTaskBox())
            return true;
        if (m_goldmark.footnote && parseFootnote())
            return true;
        return openBracket(false);
    case '!':
        if (charAt(m_at + 1) != '[')
            return false;
        if (m_goldmark.footnote && parseFootnote())
            return true;
        return openBracket(true);
    case ']':
        return closeBracket();
    case ':':
        return parseEmoji();
    case '+':
        return m_goldmark.extras.inserted && parseDelimiters(2, '+');
    case '=':
        return m_goldmark.extras.marked && parseDelimiters(2, '=');
    case '^':
        return m_goldmark.extras.superscript && parseDelimiters(1, '^');
    case '<':
        if (parseAngle())
            return true;
        return parseTypography();
    default:
        return parseTypography();
    }
}

/// An address that begins at `from`: m_at itself, or behind the space or bracket at m_at.
bool InlineParser::parseBareLink(qsizetype from)
{
    if (from >= m_lineEnd || !m_brackets.empty())
        return false;
    const char c = m_text[from];
    if (c != 'h' && c != 'w' && c != 'f' && !m_hasEmail)
        return false;
    const BareLink link = bareLinkAt(restOfLine(from));
    if (link.kind == BareLink::Kind::None)
        return false;
    m_at = from;
    const Kind kind = link.kind == BareLink::Kind::Url ? Kind::UrlLink
        : link.kind == BareLink::Kind::Www             ? Kind::WwwLink
                                                       : Kind::EmailLink;
    add({kind, from, from + link.length}, from + link.length);
    return true;
}

bool InlineParser::parseTypography()
{
    if (!m_goldmark.typographer)
        return false;
    const Typographer::Replacement replacement =
        m_page.typographer.at(m_text, m_at, m_lineEnd, m_goldmark.typographerMarks, m_rules);
    if (!replacement.entity)
        return false;
    add({Kind::Entity, m_at, m_at + replacement.length, replacement.entity}, m_at + replacement.length);
    return true;
}

bool InlineParser::parseCodeSpan()
{
    qsizetype start = m_at;
    while (charAt(start) == '`')
        ++start;
    const qsizetype length = start - m_at;
    qsizetype at = m_noCodeSpanEnd.contains(length) ? m_text.size() : start;
    while (at < m_text.size()) {
        at = m_text.indexOf('`', at);
        if (at < 0)
            break;
        const qsizetype run = at;
        while (charAt(at) == '`')
            ++at;
        if (at - run != length)
            continue;
        add({Kind::Code, start, run}, at);
        return true;
    }
    m_noCodeSpanEnd.insert(length, true);
    add({Kind::Text, m_at, start}, start);
    return true;
}

bool InlineParser::parseAngle()
{
    const QByteArrayView line = restOfLine(m_at);
    const QByteArrayView inside = line.sliced(1);
    qsizetype length = emailLength(inside);
    const Kind kind = length < 0 ? Kind::UrlLink : Kind::EmailLink;
    if (length < 0)
        length = absoluteUrlLength(inside);
    if (length >= 0 && length + 1 < line.size() && line[length + 1] == '>') {
        add({kind, m_at + 1, m_at + 1 + length}, m_at + length + 2);
        return true;
    }
    const qsizetype html = rawHtmlLength(m_text.sliced(m_at), m_noHtmlEnd, m_rules);
    if (html < 0)
        return false;
    add({Kind::RawHtml, m_at, m_at + html}, m_at + html);
    return true;
}

bool InlineParser::parseTildes()
{
    if (m_goldmark.extras.deleted && parseDelimiters(2, '~'))
        return true;
    if (m_goldmark.strikethrough && parseDelimiters(m_rules.singleTildeStrikes() ? 1 : 2, '~'))
        return true;
    return m_goldmark.extras.subscript && parseDelimiters(1, ',');
}

/// Emphasis, or a span that Hugo's extensions make, of at least so many characters.
bool InlineParser::parseDelimiters(int least, char span)
{
    const char32_t before = runeBefore(m_text, m_at);
    QByteArrayView line = restOfLine(m_at);
    QByteArray raised;
    if (span == '^' && m_rules.superscriptMayBeginWithSign() && QByteArrayView("+-'").contains(charAt(m_at + 1))) {
        raised = line.toByteArray();
        raised[1] = 'z';
        line = raised;
    }
    const Flanking flanking = flankingAt(line, before, m_rules.symbolsArePunctuation());
    if (flanking.length < least)
        return false;
    const bool isLimited = span != '\0' && !(span == '~' && !m_rules.singleTildeStrikes());
    if (isLimited && (flanking.length > 2 || before == char32_t(m_text[m_at])))
        return false;
    InlineDelimiter delimiter;
    flushText(m_at);
    delimiter.token = int(m_tokens.tokens.size());
    delimiter.character = m_text[m_at];
    delimiter.span = span;
    delimiter.canOpen = flanking.canOpen;
    delimiter.canClose = flanking.canClose;
    delimiter.length = delimiter.originalLength = flanking.length;
    delimiter.previous = m_lastDelimiter;
    const int index = int(m_tokens.delimiters.size());
    if (m_lastDelimiter >= 0)
        m_tokens.delimiters[size_t(m_lastDelimiter)].next = index;
    else
        m_firstDelimiter = index;
    m_lastDelimiter = index;
    m_tokens.delimiters.push_back(std::move(delimiter));
    add({Kind::Delimiter, m_at, m_at + flanking.length, nullptr, index}, m_at + flanking.length);
    return true;
}

bool InlineParser::parseTaskBox()
{
    const char mark = charAt(m_at + 1);
    if (!(isAsciiSpace(mark) || mark == 'x' || mark == 'X') || charAt(m_at + 2) != ']')
        return false;
    if (m_rules.tasksBeginItems() && m_at > 0)
        return false;
    qsizetype end = m_at + 3;
    skipSpaces(end);
    add({Kind::TaskBox, m_at, end, nullptr, mark == 'x' || mark == 'X' ? 1 : 0}, end);
    return true;
}

bool InlineParser::parseFootnote()
{
    const bool isImage = m_text[m_at] == '!';
    const qsizetype start = m_at + (isImage ? 3 : 2);
    if (m_page.footnotes.isEmpty() || charAt(start - 1) != '^' || start >= m_lineEnd)
        return false;
    const qsizetype end = findCloser(start, m_lineEnd, '[', ']');
    if (end < 0)
        return false;
    const Footnotes::Note *note = m_page.footnotes.use(m_text.sliced(start, end - start).toByteArray());
    if (!note)
        return false;
    if (isImage)
        ++m_at; // the `!` is text
    add({Kind::Footnote, m_at, end + 1, nullptr, note->number, note->uses}, end + 1);
    return true;
}

bool InlineParser::parseEmoji()
{
    const qsizetype length = emojiLength(restOfLine(m_at));
    if (length == 0)
        return false;
    add({Kind::Emoji, m_at, m_at + length}, m_at + length);
    return true;
}

bool InlineParser::parsePassthrough()
{
    const QByteArrayView line = restOfLine(m_at);
    const QList<PassthroughDelimiters> &pairs = m_goldmark.passthrough;
    const auto opening = [&pairs](QByteArrayView text) {
        return std::find_if(pairs.cbegin(), pairs.cend(), [&](const auto &pair) { return text.startsWith(pair.open); });
    };
    const auto pair = opening(line);
    if (pair == pairs.cend()) {
        if (!line.startsWith("\\\\") || line.size() <= 2)
            return false;
        const auto escaped = opening(line.sliced(2));
        if (escaped == pairs.cend())
            return false;
        const qsizetype end = m_at + 2 + escaped->open.size();
        add({Kind::Text, m_at, end}, end);
        return true;
    }
    const qsizetype inner = m_at + pair->open.size();
    const int index = int(pair - pairs.cbegin());
    const qsizetype close = m_noPassthroughEnd.contains(index) ? -1 : m_text.indexOf(pair->close, inner);
    if (close < 0) {
        m_noPassthroughEnd.insert(index, true);
        add({Kind::Text, m_at, inner}, inner);
        return true;
    }
    if (close == inner)
        return false;
    const qsizetype end = close + pair->close.size();
    add({Kind::Passthrough, m_at, end, nullptr, index}, end);
    return true;
}

qsizetype InlineParser::findCloser(qsizetype from, qsizetype end, char opener, char closer) const
{
    for (qsizetype i = from; i < end; ++i) {
        const char c = m_text[i];
        if (c == '\\' && i + 1 < end && isAsciiPunct(m_text[i + 1]))
            ++i;
        else if (c == closer)
            return i;
        else if (c == opener)
            return -1;
    }
    return -1;
}

} // namespace shownotes
