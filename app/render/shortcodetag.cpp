#include "shortcodetag.h"

#include "characters.h"

#include <QCoreApplication>

#include <algorithm>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ShortcodeScanner)
};

bool isNumber(QByteArrayView value)
{
    bool ok = false;
    value.toByteArray().toDouble(&ok);
    return ok;
}

/// Reads one tag as Hugo's lexer does; its errors are ours, with the place they are about.
class TagReader {
public:
    TagReader(QByteArrayView body, qsizetype start, UnclosedShortcodes &unclosed)
        : m_body(body)
        , m_at(start + 3)
        , m_unclosed(unclosed)
    {
        m_tag.start = start;
        m_tag.isMarkdown = body[start + 2] == '%';
    }

    ShortcodeTag read()
    {
        if (m_body.sliced(m_at).startsWith("/*")) {
            readComment();
            return m_tag;
        }
        while (m_tag.error.isEmpty() && !atEnd())
            readElement();
        if (m_tag.error.isEmpty() && m_tag.name.isEmpty())
            fail(Words::tr("The shortcode has no name."), m_tag.start);
        if (m_tag.error.isEmpty())
            m_tag.end = m_tag.readTo = m_at + 3;
        else
            recover();
        return m_tag;
    }

private:
    QByteArrayView closer() const { return m_tag.isMarkdown ? QByteArrayView("%}}") : QByteArrayView(">}}"); }
    bool atEnd() const { return m_body.sliced(m_at).startsWith(closer()); }
    char peek() const { return m_at < m_body.size() ? m_body[m_at] : '\0'; }

    void fail(const QString &reason, qsizetype at)
    {
        m_tag.error = reason;
        m_tag.errorAt = at;
    }

    void readComment()
    {
        const QByteArray end = "*/" + closer().toByteArray();
        bool &unclosed = m_unclosed.comment[m_tag.isMarkdown ? 1 : 0];
        const qsizetype close = unclosed ? -1 : m_body.indexOf(end, m_at + 2);
        if (close < 0) {
            unclosed = true;
            m_lookedTo = m_body.size() + 1;
            fail(Words::tr("The comment in the shortcode is not closed."), m_tag.start);
            recover();
            return;
        }
        m_tag.isComment = true;
        m_tag.text = m_body.sliced(m_tag.start, 3).toByteArray()
            + m_body.sliced(m_at + 2, close - m_at - 2).toByteArray() + closer().toByteArray();
        m_tag.end = m_tag.readTo = close + end.size();
    }

    /// Behind an error the text goes on: after the delimiter if the line has one, else at the line's end.
    void recover()
    {
        const qsizetype newline = m_body.indexOf('\n', m_tag.start);
        const qsizetype lineEnd = newline < 0 ? m_body.size() : newline;
        const qsizetype close = m_body.sliced(m_tag.start, lineEnd - m_tag.start).indexOf(closer());
        m_tag.end = close < 0 ? lineEnd : m_tag.start + close + 3;
        m_tag.isClosing = m_tag.isSelfClosing = false;
        constexpr qsizetype Longest = 8; // of what is looked at from one place on
        m_tag.readTo = std::max({m_at + Longest, lineEnd + 1, m_lookedTo});
    }

    void readElement()
    {
        if (m_at >= m_body.size()) {
            m_lookedTo = m_body.size() + 1;
            fail(Words::tr("The shortcode is not ended by “%1”.").arg(QString::fromUtf8(closer())), m_tag.start);
            return;
        }
        const Rune rune = runeAt(m_body, m_at);
        const char c = peek();
        if (isUnicodeSpace(rune.value)) {
            m_at += rune.size;
        } else if (c == '/') {
            ++m_at;
            if (m_tag.name.isEmpty())
                m_tag.isClosing = true;
            else
                m_tag.isSelfClosing = true;
        } else if (c == '\\' && (m_at + 1 < m_body.size()) && (m_body[m_at + 1] == '"' || m_body[m_at + 1] == '`')) {
            readEscapedQuoted();
        } else if (m_tag.name.isEmpty()) {
            readName(rune);
        } else if (m_tag.isClosing) {
            fail(Words::tr("A closing tag takes no parameters."), m_at);
        } else if (isWordRune(rune.value) || c == '"' || c == '`') {
            readParam();
        } else {
            const QString character = QString::fromUcs4(&rune.value, 1);
            fail(Words::tr("“%1” cannot stand here; values other than letters and digits must be quoted.")
                     .arg(character),
                m_at);
        }
    }

    static bool isWordRune(char32_t c) { return c == '_' || c == '-' || isUnicodeLetter(c) || isUnicodeDigit(c); }

    void readName(const Rune &first)
    {
        if (!isWordRune(first.value) || first.value == '-') {
            const QString character = QString::fromUcs4(&first.value, 1);
            fail(Words::tr("A shortcode's name cannot begin with “%1”.").arg(character), m_at);
            return;
        }
        const qsizetype start = m_at;
        while (m_at < m_body.size()) {
            const Rune rune = runeAt(m_body, m_at);
            if (rune.value == '.' && m_body.sliced(m_at + 1).startsWith("inline ")) {
                fail(Words::tr("Inline shortcodes are not shown."), start);
                return;
            }
            if (rune.value == '.') {
                fail(Words::tr("A shortcode's name cannot contain a full stop."), m_at);
                return;
            }
            if (!isWordRune(rune.value) && rune.value != '/')
                break;
            m_at += rune.size;
        }
        m_tag.name = m_body.sliced(start, m_at - start).toByteArray();
    }

    bool checkKind(bool named, qsizetype at)
    {
        if (m_tag.params.isEmpty() || m_tag.params.first().name.isEmpty() != named)
            return true;
        fail(Words::tr("Named and positional parameters cannot be mixed."), at);
        return false;
    }

    void readParam()
    {
        const qsizetype start = m_at;
        if (peek() == '"' || peek() == '`') {
            ShortcodeParam param;
            if (checkKind(false, start) && (peek() == '"' ? readQuoted(param) : readRaw(param)))
                m_tag.params.append(param);
            return;
        }
        while (m_at < m_body.size()) {
            const Rune rune = runeAt(m_body, m_at);
            if (!isWordRune(rune.value) && rune.value != '.')
                break;
            m_at += rune.size;
        }
        ShortcodeParam param;
        const QByteArray word = m_body.sliced(start, m_at - start).toByteArray();
        const qsizetype wordEnd = m_at;
        skipSpaces();
        const bool named = peek() == '=';
        if (!checkKind(named, start))
            return;
        if (!named) {
            m_at = wordEnd;
            setBare(param, start);
            m_tag.params.append(param);
            return;
        }
        param.name = word;
        ++m_at;
        skipSpaces();
        if (peek() == '\\' && m_at + 1 < m_body.size() && m_body[m_at + 1] == '"')
            ++m_at;
        if (peek() == '"') {
            if (!readQuoted(param))
                return;
        } else if (peek() == '`') {
            if (!readRaw(param))
                return;
        } else { // anything up to white space, a delimiter included
            const qsizetype value = m_at;
            while (m_at < m_body.size() && !isUnicodeSpace(runeAt(m_body, m_at).value))
                m_at += runeAt(m_body, m_at).size;
            setBare(param, value);
        }
        m_tag.params.append(param);
    }

    void skipSpaces()
    {
        while (m_at < m_body.size() && isUnicodeSpace(runeAt(m_body, m_at).value))
            m_at += runeAt(m_body, m_at).size;
    }

    void setBare(ShortcodeParam &param, qsizetype start)
    {
        param.start = start;
        param.end = m_at;
        param.value = m_body.sliced(start, m_at - start).toByteArray();
        param.isString = param.value != "true" && param.value != "false" && !isNumber(param.value);
    }

    bool readQuoted(ShortcodeParam &param)
    {
        const qsizetype quote = m_at++;
        param.start = m_at;
        bool escapes = false;
        for (; m_at < m_body.size() && m_body[m_at] != '\n'; ++m_at) {
            if (m_body[m_at] == '\\' && m_at + 1 < m_body.size() && m_body[m_at + 1] == '"') {
                escapes = true;
                ++m_at;
            } else if (m_body[m_at] == '"') {
                param.end = m_at++;
                param.value = m_body.sliced(param.start, param.end - param.start).toByteArray();
                if (escapes) // Hugo then drops all backslashes of the value
                    param.value.replace("\\", "");
                return true;
            }
        }
        fail(Words::tr("The quotation mark is not closed on its line."), quote);
        return false;
    }

    bool readRaw(ShortcodeParam &param)
    {
        const qsizetype close = m_unclosed.raw ? -1 : m_body.indexOf('`', m_at + 1);
        if (close < 0) {
            m_unclosed.raw = true;
            m_lookedTo = m_body.size() + 1;
            fail(Words::tr("The back quote is not closed."), m_at);
            return false;
        }
        param.start = m_at + 1;
        param.end = close;
        param.value = m_body.sliced(param.start, close - param.start).toByteArray();
        m_at = close + 1;
        return true;
    }

    /// `\"value\"`: quotes that are escaped as a whole, as in a shortcode within a quoted value.
    void readEscapedQuoted()
    {
        const qsizetype start = m_at + 2;
        const qsizetype newline = m_body.indexOf('\n', start);
        const qsizetype lineEnd = newline < 0 ? m_body.size() : newline;
        const qsizetype close = m_body.sliced(start, lineEnd - start).indexOf(QByteArrayView("\\\""));
        m_lookedTo = std::max(m_lookedTo, lineEnd + 1);
        if (m_body[m_at + 1] == '`' || close < 0 || m_tag.name.isEmpty()) {
            fail(Words::tr("A backslash cannot stand here."), m_at);
            return;
        }
        if (!checkKind(false, m_at))
            return;
        m_tag.params.append({{}, m_body.sliced(start, close).toByteArray(), true, start, start + close});
        m_at = start + close + 2;
    }

    QByteArrayView m_body;
    qsizetype m_at;
    UnclosedShortcodes &m_unclosed;
    ShortcodeTag m_tag;
    qsizetype m_lookedTo = 0; ///< in vain; beyond the body's end where something could still come
};

} // namespace

std::vector<ShortcodeTag> shortcodeTags(QByteArrayView body, qsizetype from)
{
    std::vector<ShortcodeTag> tags;
    UnclosedShortcodes unclosed;
    qsizetype at = from;
    while ((at = body.indexOf('{', at)) >= 0 && at + 2 < body.size()) {
        if (body[at + 1] != '{' || (body[at + 2] != '<' && body[at + 2] != '%')) {
            ++at;
            continue;
        }
        tags.push_back(TagReader(body, at, unclosed).read());
        at = tags.back().end;
    }
    return tags;
}

} // namespace shownotes
