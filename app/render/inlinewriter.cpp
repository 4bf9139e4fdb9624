#include "inlinewriter.h"

#include "characters.h"
#include "emoji.h"
#include "htmltext.h"
#include "inlineparser.h"
#include "linkhooks.h"
#include "widecharacters.h"

namespace shownotes {

namespace {

/// The element that a matched delimiter makes.
const char *elementOf(char span)
{
    switch (span) {
    case '1':
        return "em";
    case '2':
        return "strong";
    case ',':
        return "sub";
    case '^':
        return "sup";
    case '+':
        return "ins";
    case '=':
        return "mark";
    default:
        return "del";
    }
}

/// Without the blanks at its end, and where `atBegin` also those at its begin.
QByteArray withoutBlanks(QByteArray html, bool atBegin)
{
    const auto isBlankAt = [&html](qsizetype i) { return html[i] == ' ' || html[i] == '\t'; };
    while (!html.isEmpty() && isBlankAt(html.size() - 1))
        html.chop(1);
    while (atBegin && !html.isEmpty() && isBlankAt(0))
        html.remove(0, 1);
    return html;
}

class InlineWriter {
    using Kind = InlineToken::Kind;

public:
    InlineWriter(QByteArray &out, QByteArrayView text, const InlineTokens &tokens, const RenderSettings &settings)
        : m_out(out)
        , m_text(text)
        , m_tokens(tokens)
        , m_settings(settings)
        , m_rules(settings.hugoMinor)
    {
    }

    void write(size_t from, size_t to)
    {
        for (size_t i = from; i < to;)
            i = writeToken(i);
    }

    /// The text as Hugo 0.144 makes ids of it: of each element only what its first child begins with.
    QByteArray plainText() const
    {
        QByteArray plain;
        const size_t end = m_tokens.tokens.size();
        for (size_t i = 0; i < end;) {
            const InlineToken &token = m_tokens.tokens[i];
            appendPlain(plain, i);
            if (token.kind == Kind::Open && m_tokens.links[size_t(token.index)].isLink) {
                appendPlainLeaf(plain, i + 1);
                i = size_t(m_tokens.links[size_t(token.index)].closeToken) + 1;
                continue;
            }
            size_t depth = openedBy(token);
            if (depth == 0) {
                ++i;
                continue;
            }
            appendPlainLeaf(plain, i + 1);
            for (++i; i < end; ++i) {
                const size_t closed = closedBy(m_tokens.tokens[i]);
                if (closed >= depth)
                    break; // the same delimiters may open the next one
                depth += openedBy(m_tokens.tokens[i]) - closed;
            }
        }
        return withNamesResolved(plain);
    }

    /// How many elements begin at the token more than end.
    int elementsBegunBy(const InlineToken &token) const
    {
        if (token.kind == Kind::Open || token.kind == Kind::Close)
            return !m_tokens.links[size_t(token.index)].isLink ? 0 : token.kind == Kind::Open ? 1 : -1;
        return int(openedBy(token)) - int(closedBy(token));
    }

private:
    size_t openedBy(const InlineToken &token) const
    {
        return token.kind == Kind::Delimiter ? m_tokens.delimiters[size_t(token.index)].opens.size() : 0;
    }

    size_t closedBy(const InlineToken &token) const
    {
        return token.kind == Kind::Delimiter ? m_tokens.delimiters[size_t(token.index)].closes.size() : 0;
    }

    void appendPlain(QByteArray &plain, size_t index) const
    {
        const InlineToken &token = m_tokens.tokens[index];
        switch (token.kind) {
        case Kind::Entity:
            plain += token.entity;
            break;
        case Kind::Code:
            plain += source(token);
            break;
        case Kind::Emoji:
            plain += source(token).sliced(1, token.end - token.start - 2);
            break;
        case Kind::SoftBreak:
        case Kind::HardBreak:
            plain += '\n';
            break;
        default:
            plain += leftText(token);
        }
    }

    /// What the first child that begins at `index` has to say, or the first child of that.
    void appendPlainLeaf(QByteArray &plain, size_t index) const
    {
        while (index < m_tokens.tokens.size() && leftText(m_tokens.tokens[index]).isEmpty()
            && (openedBy(m_tokens.tokens[index]) > 0 || m_tokens.tokens[index].kind == Kind::Open))
            ++index;
        if (index >= m_tokens.tokens.size())
            return;
        appendPlain(plain, index);
        const auto isText = [this](size_t i) { return m_tokens.tokens[i].kind == Kind::Text; };
        for (++index; index < m_tokens.tokens.size() && isText(index - 1) && isText(index); ++index)
            appendPlain(plain, index);
    }

    QByteArrayView source(const InlineToken &token) const
    {
        return m_text.sliced(token.start, token.end - token.start);
    }

    /// \return the token to go on with
    size_t writeToken(size_t index)
    {
        const InlineToken &token = m_tokens.tokens[index];
        switch (token.kind) {
        case Kind::Text:
            return writeText(index);
        case Kind::Entity:
            m_out += token.entity;
            break;
        case Kind::Code:
            writeCode(source(token));
            break;
        case Kind::RawHtml:
            if (m_settings.goldmark.unsafe)
                m_out.append(source(token));
            else if (!m_rules.omittedCommentsVanish() || !source(token).startsWith("<!--"))
                m_out += "<!-- raw HTML omitted -->";
            break;
        case Kind::UrlLink:
        case Kind::WwwLink:
        case Kind::EmailLink:
            writeAutoLink(token);
            break;
        case Kind::Delimiter:
            writeDelimiter(m_tokens.delimiters[size_t(token.index)]);
            break;
        case Kind::Open:
            return writeOpen(index);
        case Kind::Close:
            if (m_settings.linkHook == LinkHook::None)
                m_out += "</a>";
            break;
        case Kind::SoftBreak:
        case Kind::HardBreak:
            if (token.kind == Kind::HardBreak || m_settings.goldmark.hardWraps)
                m_out += m_settings.goldmark.xhtml ? "<br />\n" : "<br>\n";
            else if (m_settings.goldmark.cjk.lineBreaks == CjkSettings::LineBreaks::Kept || keepsLineEnd(index))
                m_out += '\n';
            break;
        case Kind::Footnote:
            writeFootnote(token);
            break;
        case Kind::TaskBox:
            m_out += token.index ? "<input checked=\"\" disabled=\"\" type=\"checkbox\""
                                 : "<input disabled=\"\" type=\"checkbox\"";
            m_out += m_settings.goldmark.xhtml ? " /> " : "> ";
            break;
        case Kind::Emoji:
            m_out += emojiReferences(source(token));
            break;
        case Kind::Passthrough:
            m_out += source(token);
            break;
        }
        return index + 1;
    }

    /// Text tokens that touch are one text: a character reference may span them.
    size_t writeText(size_t index)
    {
        const qsizetype start = m_tokens.tokens[index].start;
        qsizetype end = m_tokens.tokens[index].end;
        for (++index; index < m_tokens.tokens.size(); ++index) {
            const InlineToken &next = m_tokens.tokens[index];
            const bool plainBracket = next.kind == Kind::Open && !m_tokens.links[size_t(next.index)].isLink;
            if (next.start != end || !(next.kind == Kind::Text || plainBracket))
                break;
            end = next.end;
        }
        appendMarkdownText(m_out, m_text.sliced(start, end - start), m_settings.goldmark.cjk.escapedSpace);
        return index;
    }

    /// What of the token is text: all of a text, a bracket that makes no link, delimiters that are left over.
    QByteArrayView leftText(const InlineToken &token) const
    {
        if (token.kind == Kind::Text || (token.kind == Kind::Open && !m_tokens.links[size_t(token.index)].isLink))
            return source(token);
        if (token.kind == Kind::Delimiter)
            return source(token).first(m_tokens.delimiters[size_t(token.index)].length);
        return {};
    }

    /// Whether the line end of the token stays where wide characters stand on both sides. Goldmark keeps it behind anything but text, and
    /// drops it before anything but text.
    bool keepsLineEnd(size_t index) const
    {
        const InlineToken &token = m_tokens.tokens[index];
        if (index == 0 || m_tokens.tokens[index - 1].end != token.start || index + 1 == m_tokens.tokens.size())
            return true;
        const QByteArrayView before = leftText(m_tokens.tokens[index - 1]);
        if (before.isEmpty())
            return true;
        const InlineToken &next = m_tokens.tokens[index + 1];
        const bool closes = next.kind == Kind::Delimiter && !m_tokens.delimiters[size_t(next.index)].closes.empty();
        const QByteArrayView after = closes ? QByteArrayView() : leftText(next);
        return !after.isEmpty()
            && !joinsLines(
                m_settings.goldmark.cjk.lineBreaks, runeBefore(before, before.size()), runeAt(after, 0).value);
    }

    void writeCode(QByteArrayView code)
    {
        // A space or line end at both ends goes, unless there is nothing else.
        const auto isSpace = [](char c) { return c == ' ' || c == '\n'; };
        if (code.size() > 2 - 1 && isSpace(code.front()) && isSpace(code.back()) && !isBlank(code))
            code = code.sliced(1, code.size() - 2);
        m_out += "<code>";
        const qsizetype from = m_out.size();
        appendEscaped(m_out, code);
        for (qsizetype i = from; i < m_out.size(); ++i) {
            if (m_out.at(i) == '\n')
                m_out[i] = ' ';
        }
        m_out += "</code>";
    }

    void writeAutoLink(const InlineToken &token)
    {
        const QByteArrayView label = source(token);
        QByteArray url = label.toByteArray();
        if (token.kind == Kind::WwwLink)
            url.prepend(m_settings.goldmark.linkifyProtocol + "://");
        else if (token.kind == Kind::EmailLink && !url.toLower().startsWith("mailto:"))
            url.prepend("mailto:");
        if (m_settings.linkHook != LinkHook::None) {
            QByteArray text;
            appendEscaped(text, label);
            appendHookedLink(m_out, m_settings.linkHook, {url, {}, label.toByteArray()});
            return;
        }
        const QByteArray address = escapedUrl(url);
        m_out += "<a href=\"";
        if (m_settings.goldmark.unsafe || !m_rules.printedUrlsAreJudged() || !isDangerousUrl(address, m_rules))
            appendEscaped(m_out, address);
        m_out += "\">";
        appendEscaped(m_out, label);
        m_out += "</a>";
    }

    void writeDelimiter(const InlineDelimiter &delimiter)
    {
        for (const char span : delimiter.closes)
            m_out.append("</").append(elementOf(span)).append('>');
        m_out.append(delimiter.length, delimiter.character);
        for (auto span = delimiter.opens.rbegin(); span != delimiter.opens.rend(); ++span)
            m_out.append('<').append(elementOf(*span)).append('>');
    }

    void appendDestination(const InlineLink &link)
    {
        const QByteArray url = escapedUrl(link.isResolved ? link.url : resolvedText(link.url));
        if (m_settings.goldmark.unsafe || !isDangerousUrl(m_rules.printedUrlsAreJudged() ? url : link.url, m_rules))
            appendEscaped(m_out, url);
    }

    void appendTitle(const InlineLink &link)
    {
        if (!link.hasTitle)
            return;
        m_out += " title=\"";
        if (link.isResolved)
            appendEscaped(m_out, link.title);
        else
            appendMarkdownText(m_out, link.title, m_settings.goldmark.cjk.escapedSpace);
        m_out += '"';
    }

    size_t writeOpen(size_t index)
    {
        const InlineLink &link = m_tokens.links[size_t(m_tokens.tokens[index].index)];
        if (!link.isLink)
            return writeText(index);
        const size_t close = size_t(link.closeToken);
        if (link.isImage) {
            m_out += "<img src=\"";
            appendDestination(link);
            m_out += "\" alt=\"";
            writeAlt(index + 1, close);
            m_out += '"';
            appendTitle(link);
            m_out += m_settings.goldmark.xhtml ? " />" : ">";
            return close + 1;
        }
        if (m_settings.linkHook != LinkHook::None) {
            QByteArray text;
            InlineWriter(text, m_text, m_tokens, m_settings).write(index + 1, close);
            appendHookedLink(m_out, m_settings.linkHook, {link.url, link.title, text});
            return close + 1;
        }
        m_out += "<a href=\"";
        appendDestination(link);
        m_out += '"';
        appendTitle(link);
        m_out += '>';
        return index + 1;
    }

    /// An image's label as its `alt`. Hugo 0.111 escapes the whole, the typographer's entities included; bare links and raw HTML are nothing.
    void writeAlt(size_t from, size_t to)
    {
        for (size_t i = from; i < to; ++i) {
            const InlineToken &token = m_tokens.tokens[i];
            switch (token.kind) {
            case Kind::Text:
            case Kind::Delimiter:
            case Kind::Open:
                if (const QByteArrayView text = leftText(token); m_rules.altIsResolved())
                    appendMarkdownText(m_out, text, m_settings.goldmark.cjk.escapedSpace);
                else
                    appendEscaped(m_out, text);
                break;
            case Kind::Code:
                appendEscaped(m_out, source(token));
                break;
            case Kind::Entity:
                if (m_rules.altKeepsEntities())
                    m_out += token.entity;
                else
                    appendEscaped(m_out, token.entity);
                break;
            case Kind::SoftBreak:
            case Kind::HardBreak:
                if (m_rules.altIsResolved() && (token.kind == Kind::HardBreak || m_settings.goldmark.hardWraps))
                    m_out += m_settings.goldmark.xhtml ? "<br />\n" : "<br>\n";
                else if (m_rules.altKeepsLineEnds() && token.kind == Kind::SoftBreak)
                    m_out += '\n';
                break;
            default:
                break;
            }
        }
    }

    void writeFootnote(const InlineToken &token)
    {
        const QByteArray number = QByteArray::number(token.index);
        const QByteArray &prefix = m_settings.goldmark.footnoteIdPrefix;
        m_out += "<sup id=\"" + prefix + "fnref";
        if (token.use > 1)
            m_out += QByteArray::number(token.use - 1);
        m_out += ':' + number + "\"><a href=\"#" + prefix + "fn:" + number
            + "\" class=\"footnote-ref\" role=\"doc-noteref\">" + number + "</a></sup>";
    }

    QByteArray &m_out;
    QByteArrayView m_text;
    const InlineTokens &m_tokens;
    const RenderSettings &m_settings;
    const HugoRules m_rules;
};

} // namespace

void appendInlines(QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem, QByteArray *plain)
{
    text = trimmedAscii(text);
    if (text.isEmpty())
        return;
    const InlineTokens tokens = InlineParser(text, page, beginsListItem).parse();
    InlineWriter writer(out, text, tokens, page.settings);
    writer.write(0, tokens.tokens.size());
    if (plain)
        *plain = writer.plainText();
}

void appendHeadingInlines(
    QByteArray &out, QByteArrayView text, PageState &page, QByteArray &plain, QByteArray *contents)
{
    text = trimmedAscii(text);
    const InlineTokens tokens = InlineParser(text, page, false).parse();
    InlineWriter writer(out, text, tokens, page.settings);
    writer.write(0, tokens.tokens.size());
    plain = writer.plainText();
    if (contents) {
        RenderSettings unhooked = page.settings;
        unhooked.linkHook = LinkHook::None;
        InlineWriter(*contents, text, tokens, unhooked).write(0, tokens.tokens.size());
    }
}

void appendParagraphInlines(
    QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem, const QByteArray &openTag)
{
    text = trimmedAscii(text);
    const InlineTokens tokens = InlineParser(text, page, beginsListItem).parse();
    InlineWriter writer(out, text, tokens, page.settings);
    const QList<PassthroughDelimiters> &pairs = page.settings.goldmark.passthrough;
    const bool endsLine = !page.rules.passthroughEndsNoLine();
    size_t from = 0;
    int elements = 0; // that stand around a token: within them nothing is split
    const auto writeTo = [&](size_t end) {
        if (end == from && !tokens.tokens.empty())
            return;
        QByteArray html;
        InlineWriter(html, text, tokens, page.settings).write(from, end);
        if (!openTag.isEmpty())
            out += openTag + html + "</p>\n";
        else if (end == tokens.tokens.size())
            out += from > 0 ? withoutBlanks(html, true) : html;
        else
            out += withoutBlanks(html, from > 0) + '\n';
    };
    for (size_t i = 0; i < tokens.tokens.size() && !pairs.isEmpty(); ++i) {
        const InlineToken &token = tokens.tokens[i];
        elements += writer.elementsBegunBy(token);
        if (token.kind != InlineToken::Kind::Passthrough || elements > 0 || !pairs[token.index].isBlock)
            continue;
        writeTo(i);
        writer.write(i, i + 1);
        out += endsLine ? "\n" : "";
        from = i + 1;
    }
    writeTo(tokens.tokens.size());
}

} // namespace shownotes
