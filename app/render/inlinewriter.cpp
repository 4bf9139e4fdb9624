#include "inlinewriter.h"

#include "characters.h"
#include "htmltext.h"
#include "inlineparser.h"
#include "linkhooks.h"

namespace shownotes {

namespace {

class InlineWriter {
public:
    InlineWriter(QByteArray &out, QByteArrayView text, const InlineTokens &tokens, const RenderSettings &settings)
        : m_out(out)
        , m_text(text)
        , m_tokens(tokens)
        , m_settings(settings)
    {
    }

    void write(size_t from, size_t to)
    {
        for (size_t i = from; i < to;)
            i = writeToken(i);
    }

private:
    using Kind = InlineToken::Kind;

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
            else
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
                m_out += m_settings.goldmark.xhtml ? "<br />" : "<br>";
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
        appendMarkdownText(m_out, m_text.sliced(start, end - start));
        return index;
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
        m_out += "<a href=\"";
        appendEscaped(m_out, escapedUrl(url));
        m_out += "\">";
        appendEscaped(m_out, label);
        m_out += "</a>";
    }

    void writeDelimiter(const InlineDelimiter &delimiter)
    {
        for (const char span : delimiter.closes)
            m_out += span == '1' ? "</em>" : span == '2' ? "</strong>" : "</del>";
        m_out.append(delimiter.length, delimiter.character);
        for (auto span = delimiter.opens.rbegin(); span != delimiter.opens.rend(); ++span)
            m_out += *span == '1' ? "<em>" : *span == '2' ? "<strong>" : "<del>";
    }

    void appendDestination(const InlineLink &link)
    {
        const QByteArray url = link.isResolved ? link.url : resolvedText(link.url);
        if (m_settings.goldmark.unsafe || !isDangerousUrl(link.url))
            appendEscaped(m_out, escapedUrl(url));
    }

    void appendTitle(const InlineLink &link)
    {
        if (!link.hasTitle)
            return;
        m_out += " title=\"";
        if (link.isResolved)
            appendEscaped(m_out, link.title);
        else
            appendMarkdownText(m_out, link.title);
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
            QByteArray alt;
            collectText(index + 1, close, alt);
            appendEscaped(m_out, alt);
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

    /// Goldmark's plain text of an image's label: the source as it stands, the typographer's entities (which are then escaped once more),
    /// nothing of bare links, raw HTML and line ends.
    void collectText(size_t from, size_t to, QByteArray &text) const
    {
        for (size_t i = from; i < to; ++i) {
            const InlineToken &token = m_tokens.tokens[i];
            switch (token.kind) {
            case Kind::Text:
            case Kind::Code:
                text.append(source(token));
                break;
            case Kind::Entity:
                text += token.entity;
                break;
            case Kind::Delimiter:
                text.append(m_tokens.delimiters[size_t(token.index)].length,
                    m_tokens.delimiters[size_t(token.index)].character);
                break;
            case Kind::Open:
                if (!m_tokens.links[size_t(token.index)].isLink)
                    text.append(source(token));
                break;
            default:
                break;
            }
        }
    }

    void writeFootnote(const InlineToken &token)
    {
        const QByteArray number = QByteArray::number(token.index);
        m_out += "<sup id=\"fnref";
        if (token.use > 1)
            m_out += QByteArray::number(token.use - 1);
        m_out += ':' + number + "\"><a href=\"#fn:" + number + "\" class=\"footnote-ref\" role=\"doc-noteref\">"
            + number + "</a></sup>";
    }

    QByteArray &m_out;
    QByteArrayView m_text;
    const InlineTokens &m_tokens;
    const RenderSettings &m_settings;
};

} // namespace

void appendInlines(QByteArray &out, QByteArrayView text, PageState &page, bool beginsListItem)
{
    text = trimmedAscii(text);
    if (text.isEmpty())
        return;
    const InlineTokens tokens = InlineParser(text, page, beginsListItem).parse();
    InlineWriter(out, text, tokens, page.settings).write(0, tokens.tokens.size());
}

void appendHeadingInlines(QByteArray &out, QByteArray &contentsEntry, QByteArrayView text, PageState &page)
{
    text = trimmedAscii(text);
    const InlineTokens tokens = InlineParser(text, page, false).parse();
    InlineWriter(out, text, tokens, page.settings).write(0, tokens.tokens.size());
    RenderSettings unhooked = page.settings;
    unhooked.linkHook = LinkHook::None;
    InlineWriter(contentsEntry, text, tokens, unhooked).write(0, tokens.tokens.size());
}

} // namespace shownotes
