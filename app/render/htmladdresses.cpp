#include "htmladdresses.h"

#include "characters.h"

namespace shownotes {

namespace {

bool isNameCharacter(char c)
{
    return !isAsciiSpace(c) && c != '=' && c != '>' && c != '/' && c != '"' && c != '\'' && c != '<';
}

QByteArray lowered(QByteArrayView name)
{
    return name.toByteArray().toLower();
}

/// Goes through the tags of HTML as a browser's tokenizer does, from one `<` to the next.
class TagWalk {
public:
    explicit TagWalk(QByteArrayView html)
        : m_html(html)
    {
    }

    std::vector<HtmlAddress> run()
    {
        while ((m_at = m_html.indexOf('<', m_at)) >= 0) {
            if (m_html.sliced(m_at).startsWith("<!--"))
                skipBehind("-->", 4);
            else if (m_at + 1 < m_html.size() && isAsciiLetter(m_html[m_at + 1]))
                readTag();
            else
                ++m_at;
        }
        return std::move(m_found);
    }

private:
    void skipBehind(QByteArrayView closer, qsizetype from)
    {
        const qsizetype end = m_html.indexOf(closer, m_at + from);
        m_at = end < 0 ? m_html.size() : end + closer.size();
    }

    void skipSpaces()
    {
        while (m_at < m_html.size() && (isAsciiSpace(m_html[m_at]) || m_html[m_at] == '/'))
            ++m_at;
    }

    QByteArray readName()
    {
        const qsizetype start = m_at;
        while (m_at < m_html.size() && isNameCharacter(m_html[m_at]))
            ++m_at;
        return lowered(m_html.sliced(start, m_at - start));
    }

    void readTag()
    {
        const qsizetype tagStart = m_at++;
        const size_t first = m_found.size();
        const QByteArray element = readName();
        for (;;) {
            skipSpaces();
            if (m_at >= m_html.size() || m_html[m_at] == '>' || m_html[m_at] == '<')
                break;
            const QByteArray attribute = readName();
            if (attribute.isEmpty()) {
                ++m_at; // a stray quote or equals sign
                continue;
            }
            readValue(element, attribute, tagStart);
        }
        if (m_at < m_html.size() && m_html[m_at] == '>')
            ++m_at;
        for (size_t i = first; i < m_found.size(); ++i)
            m_found[i].tagEnd = m_at;
        if (element == "script" || element == "style" || element == "textarea") {
            const qsizetype end = lowered(m_html.sliced(m_at)).indexOf("</" + element);
            m_at = end < 0 ? m_html.size() : m_at + end;
        }
    }

    void readValue(const QByteArray &element, const QByteArray &attribute, qsizetype tagStart)
    {
        qsizetype at = m_at;
        while (at < m_html.size() && isAsciiSpace(m_html[at]))
            ++at;
        if (at >= m_html.size() || m_html[at] != '=')
            return;
        m_at = at + 1;
        while (m_at < m_html.size() && isAsciiSpace(m_html[m_at]))
            ++m_at;
        HtmlAddress found {element, attribute, '\0', m_at, m_at, tagStart, tagStart};
        if (m_at < m_html.size() && (m_html[m_at] == '"' || m_html[m_at] == '\'')) {
            found.quote = m_html[m_at];
            found.start = m_at + 1;
            found.end = m_html.indexOf(found.quote, found.start);
            if (found.end < 0) {
                m_at = m_html.size();
                return;
            }
            m_at = found.end + 1;
        } else {
            while (m_at < m_html.size() && !isAsciiSpace(m_html[m_at]) && m_html[m_at] != '>')
                ++m_at;
            found.end = m_at;
        }
        const bool isAddress = attribute == "src" || attribute == "href" || attribute == "poster"
            || (attribute == "data" && element == "object");
        if (isAddress && found.end > found.start)
            m_found.push_back(found);
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    std::vector<HtmlAddress> m_found;
};

} // namespace

std::vector<HtmlAddress> htmlAddresses(QByteArrayView html)
{
    return TagWalk(html).run();
}

} // namespace shownotes
