#include "jsonreader.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class JsonReader {
    Q_DECLARE_TR_FUNCTIONS(shownotes::JsonReader)

public:
    JsonReader(const QByteArray &text, qsizetype begin, qsizetype end)
        : m_text(text)
        , m_at(begin)
        , m_end(end)
    {
    }

    Result<SourceNode> read()
    {
        SourceNode node;
        skipSpace();
        if (readValue(node, 0)) {
            skipSpace();
            if (m_at < m_end)
                fail(tr("Only one JSON value is expected, but there is more text."));
        }
        if (m_error)
            return *m_error;
        return node;
    }

private:
    bool fail(const QString &reason, Error::Kind kind = Error::Kind::Syntax)
    {
        if (m_error)
            return false;
        const qsizetype lineBegin = m_at > 0 ? m_text.lastIndexOf('\n', m_at - 1) + 1 : 0;
        const int line = int(m_text.left(m_at).count('\n')) + 1;
        const int column = int(QString::fromUtf8(m_text.constData() + lineBegin, m_at - lineBegin).size()) + 1;
        m_error = Error {kind, reason, line, column};
        return false;
    }

    char peek() const { return m_at < m_end ? m_text.at(m_at) : '\0'; }

    void skipSpace()
    {
        while (m_at < m_end && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    bool expect(char c)
    {
        skipSpace();
        if (m_at < m_end && peek() == c) {
            ++m_at;
            return true;
        }
        //: %1 is a character such as : or }
        return fail(tr("“%1” is expected here.").arg(QLatin1Char(c)));
    }

    bool readValue(SourceNode &node, int depth)
    {
        if (depth > maxDepth)
            return fail(tr("The values are nested more than %1 deep.").arg(maxDepth), Error::Kind::Refused);
        if (++m_count > maxValues)
            return fail(tr("There are more than %1 values.").arg(maxValues), Error::Kind::Refused);
        node.begin = node.content = m_at;
        node.style = SourceNode::Style::Plain;
        bool good = false;
        switch (peek()) {
        case '{':
            good = readMap(node, depth);
            break;
        case '[':
            good = readList(node, depth);
            break;
        case '"': {
            QString text;
            node.style = SourceNode::Style::DoubleQuoted;
            good = readString(text);
            node.value = Value(text);
            break;
        }
        case 't':
            good = readWord("true", Value(true), node);
            break;
        case 'f':
            good = readWord("false", Value(false), node);
            break;
        case 'n':
            good = readWord("null", Value(), node);
            break;
        default:
            good = readNumber(node);
        }
        node.end = m_at;
        return good;
    }

    bool readWord(const char *word, const Value &value, SourceNode &node)
    {
        const QByteArrayView expected(word);
        if (QByteArrayView(m_text).sliced(m_at, m_end - m_at).startsWith(expected)) {
            m_at += expected.size();
            node.value = value;
            return true;
        }
        return fail(tr("No JSON value is here. Text needs double quotes."));
    }

    bool readNumber(SourceNode &node)
    {
        const qsizetype begin = m_at;
        if (peek() == '-')
            ++m_at;
        const qsizetype digits = m_at;
        while (isDigit(peek()))
            ++m_at;
        if (m_at == digits || (m_text.at(digits) == '0' && m_at > digits + 1)) {
            m_at = begin;
            return fail(tr("No JSON value is here. Text needs double quotes."));
        }
        bool whole = true;
        if (peek() == '.') {
            whole = false;
            ++m_at;
            if (!isDigit(peek()))
                return fail(tr("A digit is expected here."));
            while (isDigit(peek()))
                ++m_at;
        }
        if (peek() == 'e' || peek() == 'E') {
            whole = false;
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (!isDigit(peek()))
                return fail(tr("A digit is expected here."));
            while (isDigit(peek()))
                ++m_at;
        }
        const QByteArray text = m_text.mid(begin, m_at - begin);
        bool fits = false;
        const qint64 integer = text.toLongLong(&fits);
        node.value = whole && fits ? Value(integer) : Value(text.toDouble());
        return true;
    }

    bool readHex(char16_t &unit)
    {
        bool good = false;
        const QByteArray digits = m_text.mid(m_at, qMin<qsizetype>(4, m_end - m_at));
        unit =
            digits.size() == 4 && isxdigit(static_cast<unsigned char>(digits.front())) ? digits.toUShort(&good, 16) : 0;
        if (!good)
            return fail(tr("Four hexadecimal digits are expected here."));
        m_at += 4;
        return true;
    }

    bool readEscape(QString &text)
    {
        ++m_at; // the backslash
        static const QByteArray escapes("\"\\/bfnrt");
        static const QByteArray meanings("\"\\/\b\f\n\r\t");
        const char c = peek();
        if (c == 'u') {
            ++m_at;
            char16_t unit = 0;
            if (!readHex(unit))
                return false;
            text.append(QChar(unit));
            return true;
        }
        const qsizetype which = m_at < m_end ? escapes.indexOf(c) : -1;
        if (which < 0)
            return fail(tr("This escape is none that JSON knows."));
        text.append(QLatin1Char(meanings.at(which)));
        ++m_at;
        return true;
    }

    bool readString(QString &text)
    {
        ++m_at; // the quote
        while (m_at < m_end) {
            const qsizetype begin = m_at;
            while (m_at < m_end && peek() != '"' && peek() != '\\' && static_cast<unsigned char>(peek()) >= 0x20)
                ++m_at;
            text.append(QString::fromUtf8(m_text.constData() + begin, m_at - begin));
            if (m_at == m_end)
                break;
            if (peek() == '"') {
                ++m_at;
                return replaceLoneSurrogates(text);
            }
            if (peek() != '\\')
                return fail(tr("A control character within a text must be written as an escape."));
            if (!readEscape(text))
                return false;
        }
        return fail(tr("The closing quote is missing."));
    }

    // As Hugo's JSON reader does: text that is no Unicode must not get into a file.
    static bool replaceLoneSurrogates(QString &text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text.at(i).isSurrogate())
                continue;
            if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
                ++i;
            else
                text[i] = QChar::ReplacementCharacter;
        }
        return true;
    }

    bool readList(SourceNode &node, int depth)
    {
        node.kind = SourceNode::Kind::List;
        node.style = SourceNode::Style::Flow;
        ++m_at;
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            SourceEntry item;
            item.begin = item.keyEnd = m_at;
            if (!readValue(item.node, depth + 1))
                return false;
            node.entries.push_back(std::move(item));
            skipSpace();
            if (peek() == ',')
                ++m_at;
            else
                return expect(']');
        }
    }

    bool readMap(SourceNode &node, int depth)
    {
        node.kind = SourceNode::Kind::Map;
        node.style = SourceNode::Style::Flow;
        ++m_at;
        skipSpace();
        if (peek() == '}') {
            ++m_at;
            return true;
        }
        while (true) {
            skipSpace();
            SourceEntry entry;
            entry.begin = m_at;
            if (peek() != '"')
                return fail(tr("A key in double quotes is expected here."));
            if (!readString(entry.key) || !expect(':'))
                return false;
            entry.keyEnd = m_at;
            skipSpace();
            if (!readValue(entry.node, depth + 1))
                return false;
            node.entries.push_back(std::move(entry));
            skipSpace();
            if (peek() == ',')
                ++m_at;
            else
                return expect('}');
        }
    }

    const QByteArray &m_text;
    qsizetype m_at;
    qsizetype m_end;
    int m_count = 0;
    std::optional<Error> m_error;
};

} // namespace

Result<SourceNode> readJson(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return JsonReader(text, begin, end).read();
}

Result<Value> valueFromJson(const QByteArray &json)
{
    const Result<SourceNode> node = readJson(json, 0, json.size());
    if (!node)
        return node.error();
    return toValue(*node);
}

} // namespace shownotes
