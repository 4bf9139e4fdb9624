#include "htmlwriter.h"

#include "htmltext.h"
#include "style.h"
#include "tokentypes.h"

#include <algorithm>

namespace shownotes::chroma {

namespace {

using CodeLine = std::vector<Token>;

/// A token that goes on behind a line end leaves its type, with or without text, to the next line.
std::vector<CodeLine> linesOf(const std::vector<Token> &tokens)
{
    std::vector<CodeLine> lines;
    CodeLine line;
    for (Token token : tokens) {
        for (qsizetype newline = token.text.indexOf('\n'); newline >= 0; newline = token.text.indexOf('\n')) {
            line.push_back({token.type, token.text.first(newline + 1)});
            lines.push_back(std::exchange(line, {}));
            token.text = token.text.sliced(newline + 1);
        }
        line.push_back(token);
    }
    if (line.size() > 1 || (line.size() == 1 && !line.front().text.isEmpty()))
        lines.push_back(std::move(line));
    return lines;
}

/// Which lines are marked. Of ranges that overlap or are passed together Chroma skips one at a time, so that some lines stay unmarked.
class Highlights {
public:
    explicit Highlights(QList<std::pair<int, int>> ranges)
        : m_ranges(std::move(ranges))
    {
        std::stable_sort(m_ranges.begin(), m_ranges.end(), [](auto a, auto b) { return a.first < b.first; });
    }

    bool marks(int line)
    {
        qsizetype at = m_at;
        while (at < m_ranges.size() && line > m_ranges[at].second)
            ++at;
        if (at > m_at)
            ++m_at;
        return at < m_ranges.size() && line >= m_ranges[at].first && line <= m_ranges[at].second;
    }

private:
    QList<std::pair<int, int>> m_ranges;
    qsizetype m_at = 0;
};

class HtmlWriter {
public:
    HtmlWriter(QByteArray &out, const HtmlOptions &options)
        : m_out(out)
        , m_options(options)
    {
        if (!options.withClasses)
            m_css = Style::named(options.style).inlineCss(options.tabWidth, !options.highlighted.isEmpty());
    }

    void write(const std::vector<Token> &tokens)
    {
        const std::vector<CodeLine> lines = linesOf(tokens);
        m_digits = QByteArray::number(m_options.firstNumber + int(lines.size()) - 1).size();
        const bool inTable = m_options.lineNumbers && m_options.numbersInTable;
        if (inTable)
            numberColumn(int(lines.size()));
        startCode();
        Highlights highlights(m_options.highlighted);
        int number = m_options.firstNumber;
        for (const CodeLine &line : lines) {
            const bool marked = highlights.marks(number);
            if (!m_options.isInline)
                startLine(number, marked);
            for (const Token &token : line) {
                const QByteArray attribute = styleOf(token.type);
                if (!attribute.isEmpty())
                    m_out += "<span" + attribute + '>';
                appendGoEscaped(m_out, token.text);
                if (!attribute.isEmpty())
                    m_out += "</span>";
            }
            if (!m_options.isInline)
                m_out += "</span></span>";
            ++number;
        }
        m_out += m_options.isInline ? "</code>" : "</code></pre>";
        if (inTable)
            m_out += "</td></tr></table>\n</div>\n";
    }

private:
    /// ` class="…"` or ` style="…"` of a type's element; empty where it has none.
    QByteArray styleOf(int type)
    {
        const auto known = m_attributes.constFind(type);
        if (known != m_attributes.constEnd())
            return *known;
        QByteArray attribute;
        if (m_options.withClasses) {
            const QByteArrayView name = tokenClass(type);
            if (!name.isEmpty())
                attribute = " class=\"" + name.toByteArray() + '"';
        } else {
            for (const int ancestor : {type, subCategoryOf(type), categoryOf(type)}) {
                const auto found = m_css.constFind(ancestor);
                if (found == m_css.constEnd())
                    continue;
                attribute = " style=\"" + *found + '"';
                break;
            }
        }
        m_attributes.insert(type, attribute);
        return attribute;
    }

    void startPre() { m_out += "<pre tabindex=\"0\"" + styleOf(PreWrapper) + "><code"; }

    void startCode()
    {
        if (m_options.isInline) {
            m_out += "<code class=\"code-inline language-" + m_options.language + "\">";
            return;
        }
        startPre();
        if (!m_options.language.isEmpty())
            m_out += " class=\"language-" + m_options.language + "\" data-lang=\"" + m_options.language + '"';
        m_out += '>';
    }

    void startLine(int number, bool marked)
    {
        if (!marked)
            m_out += "<span" + styleOf(Line) + '>';
        else if (m_options.withClasses)
            m_out += "<span class=\"line hl\">";
        else
            m_out += "<span style=\"" + m_css.value(Line) + ' ' + m_css.value(LineHighlight) + "\">";
        if (m_options.lineNumbers && !m_options.numbersInTable)
            m_out += "<span" + styleOf(LineNumbers) + idOf(number) + '>' + numberText(number) + "</span>";
        m_out += "<span" + styleOf(chroma::CodeLine) + '>';
    }

    /// The numbers in a table's column of their own, up to where the code's column begins.
    void numberColumn(int lines)
    {
        m_out +=
            "<div" + styleOf(PreWrapper) + ">\n<table" + styleOf(LineTable) + "><tr><td" + styleOf(LineTableTd) + ">\n";
        if (!m_options.isInline) {
            startPre();
            m_out += '>';
        }
        Highlights highlights(m_options.highlighted);
        for (int number = m_options.firstNumber; number < m_options.firstNumber + lines; ++number) {
            const bool marked = highlights.marks(number);
            if (marked)
                m_out += "<span" + styleOf(LineHighlight) + '>';
            m_out += "<span" + styleOf(LineNumbersTable) + idOf(number) + '>' + numberText(number) + "\n</span>";
            if (marked)
                m_out += "</span>";
        }
        m_out += m_options.isInline ? "</td>\n" : "</code></pre></td>\n";
        QByteArray wide = styleOf(LineTableTd);
        if (!m_options.withClasses)
            wide.insert(wide.size() - 1, ";width:100%");
        m_out += "<td" + wide + ">\n";
    }

    QByteArray lineId(int number) const { return m_options.linkPrefix + QByteArray::number(number); }
    QByteArray idOf(int number) const { return m_options.linkNumbers ? " id=\"" + lineId(number) + '"' : QByteArray(); }

    QByteArray numberText(int number)
    {
        const QByteArray text = QByteArray::number(number).rightJustified(m_digits, ' ');
        if (!m_options.linkNumbers)
            return text;
        return "<a" + styleOf(LineLink) + " href=\"#" + lineId(number) + "\">" + text + "</a>";
    }

    QByteArray &m_out;
    const HtmlOptions &m_options;
    QHash<int, QByteArray> m_css;
    QHash<int, QByteArray> m_attributes;
    qsizetype m_digits = 1;
};

} // namespace

void appendHtml(QByteArray &out, const std::vector<Token> &tokens, const HtmlOptions &options)
{
    HtmlWriter(out, options).write(tokens);
}

} // namespace shownotes::chroma
