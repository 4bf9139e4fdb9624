#include "editor/completionpoint.h"

#include <QRegularExpression>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int longestLink = 500;

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'/' || c == u'.';
}

/// Reads the tag from its delimiter up to the caret, as Hugo's lexer does.
class TagReader {
public:
    TagReader(QStringView text, int open, int caret)
        : m_text(text)
        , m_at(open + 3)
        , m_caret(caret)
    {
    }

    CompletionPoint read()
    {
        skipSpaces();
        const int nameStart = m_at;
        while (m_at < m_caret && isWord(m_text[m_at]))
            ++m_at;
        m_point.shortcode = m_text.sliced(nameStart, m_at - nameStart).toString();
        if (m_at == m_caret)
            return m_point.shortcode.startsWith(u'/') ? CompletionPoint()
                                                      : found(CompletionPoint::Kind::Shortcode, nameStart);
        bool isNamed = false;
        while (m_at < m_caret) {
            const int before = m_at;
            skipSpaces();
            if (m_at == m_caret)
                return found(CompletionPoint::Kind::Parameter, m_at);
            if (m_text[m_at] == u'"' || m_text[m_at] == u'`') {
                if (readQuoted({}))
                    return m_point;
                continue;
            }
            const int wordStart = m_at;
            while (m_at < m_caret && isWord(m_text[m_at]))
                ++m_at;
            if (m_at == m_caret) {
                if (isNamed || m_point.present.isEmpty())
                    return found(CompletionPoint::Kind::Parameter, wordStart);
                return {};
            }
            const QString word = m_text.sliced(wordStart, m_at - wordStart).toString();
            skipSpaces();
            if (m_at < m_caret && m_text[m_at] == u'=') {
                isNamed = true;
                m_point.present << word;
                ++m_at;
                skipSpaces();
                if (m_at < m_caret && (m_text[m_at] == u'"' || m_text[m_at] == u'`')) {
                    if (readQuoted(word))
                        return m_point;
                } else if (readBare(word)) {
                    return m_point;
                }
            } else if (m_at == before) {
                return {}; // nothing of a shortcode
            }
        }
        return m_at == m_caret ? found(CompletionPoint::Kind::Parameter, m_at, true) : CompletionPoint();
    }

private:
    void skipSpaces()
    {
        while (m_at < m_caret && m_text[m_at].isSpace())
            ++m_at;
    }

    CompletionPoint found(CompletionPoint::Kind kind, int start, bool behindValue = false)
    {
        if (behindValue) // right behind a closing quote stands nothing to complete
            return {};
        m_point.kind = kind;
        m_point.start = start;
        m_point.typed = m_text.sliced(start, m_caret - start).toString();
        m_point.end = m_caret;
        while (m_point.end < m_text.size() && isWord(m_text[m_point.end]))
            ++m_point.end;
        return m_point;
    }

    /// True where the caret is within the quotes.
    bool readQuoted(const QString &parameter)
    {
        const QChar quote = m_text[m_at];
        const int start = ++m_at;
        while (m_at < m_caret && m_text[m_at] != quote) {
            if (quote == u'"' && m_text[m_at] == u'\\' && m_at + 1 < m_caret)
                ++m_at;
            ++m_at;
        }
        if (m_at < m_caret) {
            ++m_at;
            return false;
        }
        value(parameter, start);
        m_point.quote = quote;
        // Up to the closing quote, where it stands on this line and before the tag's end.
        const QStringView rest = m_text.sliced(m_caret);
        const qsizetype close = rest.indexOf(quote);
        const qsizetype lineEnd = rest.indexOf(u'\n') < 0 ? rest.size() : rest.indexOf(u'\n');
        const qsizetype tagEnd = std::min({rest.indexOf(u">}}") < 0 ? lineEnd : rest.indexOf(u">}}"),
            rest.indexOf(u"%}}") < 0 ? lineEnd : rest.indexOf(u"%}}"), lineEnd});
        // A quotation mark behind an equals sign opens the next value.
        const bool closes = close >= 0 && close < tagEnd && !(close > 0 && rest[close - 1] == u'=');
        m_point.end = m_caret + (closes ? int(close) : 0);
        return true;
    }

    bool readBare(const QString &parameter)
    {
        const int start = m_at;
        while (m_at < m_caret && !m_text[m_at].isSpace())
            ++m_at;
        if (m_at < m_caret)
            return false;
        value(parameter, start);
        while (m_point.end < m_text.size() && isWord(m_text[m_point.end]))
            ++m_point.end;
        return true;
    }

    void value(const QString &parameter, int start)
    {
        m_point.kind = CompletionPoint::Kind::Value;
        m_point.parameter = parameter;
        m_point.start = start;
        m_point.end = m_caret;
        m_point.typed = m_text.sliced(start, m_caret - start).toString();
    }

    QStringView m_text;
    int m_at;
    int m_caret;
    CompletionPoint m_point;
};

/// Where the shortcode that the caret is in begins; -1 where it is in none.
int openTag(QStringView text, int caret)
{
    const QStringView before = text.first(caret);
    const qsizetype open = std::max(before.lastIndexOf(u"{{<"), before.lastIndexOf(u"{{%"));
    if (open < 0)
        return -1;
    const QStringView inside = before.sliced(open + 3);
    const bool isComment = inside.startsWith(u"/*");
    return isComment || inside.contains(u">}}") || inside.contains(u"%}}") ? -1 : int(open);
}

} // namespace

CompletionPoint completionPoint(QStringView text, int caret)
{
    if (const int open = openTag(text, caret); open >= 0)
        return TagReader(text, open, caret).read();
    static const QRegularExpression link(QStringLiteral("(!?)\\[[^\\]\\n]*\\]\\((<?)([^()<>\\s]*)$"));
    // No address is longer; a line may be.
    const qsizetype lineStart = std::max<qsizetype>(text.first(caret).lastIndexOf(u'\n') + 1, caret - longestLink);
    const QRegularExpressionMatch match = link.match(text.sliced(lineStart, caret - lineStart).toString());
    if (!match.hasMatch())
        return {};
    CompletionPoint point;
    point.kind = CompletionPoint::Kind::Address;
    point.typed = match.captured(3);
    point.start = int(lineStart + match.capturedStart(3));
    point.isImage = !match.captured(1).isEmpty();
    point.end = caret;
    while (point.end < text.size() && !text[point.end].isSpace() && text[point.end] != u')' && text[point.end] != u'>')
        ++point.end;
    return point;
}

} // namespace shownotes
