#include <content/pageparts.h>

#include <QCoreApplication>

namespace shownotes {

namespace {

class PageSplitter {
    Q_DECLARE_TR_FUNCTIONS(shownotes::PageParts)

public:
    explicit PageSplitter(const QByteArray &page)
        : m_page(page)
    {
    }

    PageParts split()
    {
        m_at = skipIntro();
        if (startsWith(m_at, "---"))
            return splitFenced(FrontMatter::Format::Yaml, "---");
        if (startsWith(m_at, "+++"))
            return splitFenced(FrontMatter::Format::Toml, "+++");
        if (startsWith(m_at, "{"))
            return splitJson();
        if (startsWith(m_at, "-") || startsWith(m_at, "+")) {
            // Hugo 0.111: "invalid YAML delimiter", and no page at all.
            return without(tr("A page must not begin with “%1”: Hugo takes it for a front matter and stops.")
                               .arg(QLatin1Char(m_page.at(m_at))));
        }
        return without(QString());
    }

private:
    bool startsWith(qsizetype at, QByteArrayView text) const
    {
        return QByteArrayView(m_page).sliced(at).startsWith(text);
    }

    // White space and byte order marks, in any order (Hugo 0.111, lexIntroSection).
    qsizetype skipIntro() const
    {
        qsizetype at = 0;
        while (at < m_page.size()) {
            const char c = m_page.at(at);
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n')
                ++at;
            else if (startsWith(at, "\xef\xbb\xbf"))
                at += 3;
            else
                break;
        }
        return at;
    }

    qsizetype skipLineEnd(qsizetype at) const
    {
        if (at < m_page.size() && m_page.at(at) == '\r')
            ++at;
        if (at < m_page.size() && m_page.at(at) == '\n')
            ++at;
        return at;
    }

    int lineAt(qsizetype at) const { return int(QByteArrayView(m_page).first(at).count('\n')) + 1; }

    PageParts splitFenced(FrontMatter::Format format, QByteArrayView fence)
    {
        const qsizetype afterFence = m_at + fence.size();
        const qsizetype firstLine = skipLineEnd(afterFence);
        for (qsizetype at = m_page.indexOf(fence, firstLine); at >= 0; at = m_page.indexOf(fence, at + 1)) {
            const bool beginsLine =
                at == firstLine ? at > afterFence : m_page.at(at - 1) == '\n' || m_page.at(at - 1) == '\r';
            if (beginsLine)
                return cut(format, skipLineEnd(at + fence.size()));
        }
        return without(tr("The front matter begins here, but no line “%1” closes it.")
                           .arg(QString::fromLatin1(fence.data(), fence.size())));
    }

    PageParts splitJson()
    {
        int level = 0;
        bool quoted = false;
        for (qsizetype at = m_at; at < m_page.size(); ++at) {
            const char c = m_page.at(at);
            if (c == '\\')
                ++at;
            else if (c == '"')
                quoted = !quoted;
            else if (c == '{' && !quoted)
                ++level;
            else if (c == '}' && !quoted && --level == 0)
                return cut(FrontMatter::Format::Json, skipLineEnd(at + 1));
        }
        return without(tr("The front matter begins here, but its closing “}” is missing."));
    }

    PageParts cut(FrontMatter::Format format, qsizetype at) const
    {
        return {format, m_page.left(at), m_page.mid(at), lineAt(at), std::nullopt};
    }

    PageParts without(const QString &problem) const
    {
        PageParts parts;
        parts.body = m_page;
        if (!problem.isEmpty())
            parts.problem = Error {Error::Kind::Syntax, problem, lineAt(m_at), 0};
        return parts;
    }

    const QByteArray &m_page;
    qsizetype m_at = 0;
};

} // namespace

PageParts splitPage(const QByteArray &page)
{
    return PageSplitter(page).split();
}

} // namespace shownotes
