#include "tomlscanner.h"

namespace shownotes {

namespace {

class Scanner {
public:
    Scanner(const QByteArray &text, qsizetype begin, qsizetype end)
        : m_text(text)
        , m_at(begin)
        , m_end(end)
    {
    }

    TomlScan scan()
    {
        TomlScan result;
        result.complete = scanAll(result.statements);
        result.tooDeep = m_tooDeep;
        return result;
    }

private:
    bool scanAll(std::vector<TomlStatement> &statements)
    {
        while (true) {
            skipGap(true);
            if (m_at >= m_end)
                return true;
            TomlStatement statement;
            statement.begin = m_at;
            if (!(here() == '[' ? scanHeader(statement) : scanKeyValue(statement)))
                return false;
            statement.end = m_at;
            statements.push_back(std::move(statement));
        }
    }

    char here() const { return m_at < m_end ? m_text.at(m_at) : '\0'; }
    QByteArrayView rest() const { return QByteArrayView(m_text).sliced(m_at, m_end - m_at); }

    void skipGap(bool lines)
    {
        while (m_at < m_end) {
            const char c = here();
            if (c == ' ' || c == '\t' || (lines && (c == '\n' || c == '\r'))) {
                ++m_at;
            } else if (lines && c == '#') {
                while (m_at < m_end && here() != '\n')
                    ++m_at;
            } else {
                break;
            }
        }
    }

    bool skip(char c)
    {
        if (here() != c)
            return false;
        ++m_at;
        return true;
    }

    bool scanKeys(std::vector<TomlKey> &keys)
    {
        do {
            skipGap(false);
            TomlKey key;
            key.begin = m_at;
            if (here() == '"' || here() == '\'') {
                if (!skipString())
                    return false;
            } else {
                while (isalnum(static_cast<unsigned char>(here())) || here() == '_' || here() == '-')
                    ++m_at;
            }
            key.end = m_at;
            if (key.end == key.begin)
                return false;
            keys.push_back(key);
            if (keys.size() > size_t(maxDepth))
                return isTooDeep();
            skipGap(false);
        } while (skip('.'));
        return true;
    }

    bool isTooDeep()
    {
        m_tooDeep = m_at;
        return false;
    }

    bool scanHeader(TomlStatement &statement)
    {
        ++m_at;
        const bool isArray = skip('[');
        statement.kind = isArray ? TomlStatement::Kind::ArrayItem : TomlStatement::Kind::Table;
        return scanKeys(statement.keys) && skip(']') && (!isArray || skip(']'));
    }

    bool scanKeyValue(TomlStatement &statement)
    {
        if (!scanKeys(statement.keys) || !skip('='))
            return false;
        statement.valueAt = m_at;
        skipGap(false);
        return scanValue(statement.node, 0);
    }

    bool scanValue(SourceNode &node, int depth)
    {
        if (depth > maxDepth)
            return isTooDeep();
        node.begin = node.content = m_at;
        bool good = true;
        switch (here()) {
        case '"':
            node.style = rest().startsWith("\"\"\"") ? SourceNode::Style::Literal : SourceNode::Style::DoubleQuoted;
            good = skipString();
            break;
        case '\'':
            node.style = rest().startsWith("'''") ? SourceNode::Style::Literal : SourceNode::Style::SingleQuoted;
            good = skipString();
            break;
        case '[':
            good = scanArray(node, depth);
            break;
        case '{':
            good = scanInlineTable(node, depth);
            break;
        default:
            node.style = SourceNode::Style::Plain;
            while (m_at < m_end && !QByteArrayView(",]}#\r\n").contains(here()))
                ++m_at;
            while (m_at > node.begin && (m_text.at(m_at - 1) == ' ' || m_text.at(m_at - 1) == '\t'))
                --m_at;
            good = m_at > node.begin;
        }
        node.end = m_at;
        return good;
    }

    bool skipString()
    {
        const char quote = here();
        const QByteArray three(3, quote);
        const bool isMultiLine = rest().startsWith(three);
        m_at += isMultiLine ? 3 : 1;
        while (m_at < m_end) {
            if (quote == '"' && here() == '\\') {
                m_at += 2;
            } else if (here() != quote) {
                ++m_at;
            } else if (!isMultiLine) {
                ++m_at;
                return true;
            } else if (rest().startsWith(three)) {
                m_at += 3;
                // Up to two quotes may stand directly before the closing three.
                for (int extra = 0; extra < 2 && here() == quote; ++extra)
                    ++m_at;
                return true;
            } else {
                ++m_at;
            }
        }
        return false;
    }

    bool scanArray(SourceNode &node, int depth)
    {
        node.kind = SourceNode::Kind::List;
        node.style = SourceNode::Style::Flow;
        ++m_at;
        skipGap(true);
        while (here() != ']') {
            SourceEntry item;
            item.begin = item.keyEnd = m_at;
            if (!scanValue(item.node, depth + 1))
                return false;
            node.entries.push_back(std::move(item));
            skipGap(true);
            if (!skip(',') && here() != ']')
                return false;
            skipGap(true);
        }
        ++m_at;
        return true;
    }

    bool scanInlineTable(SourceNode &node, int depth)
    {
        node.kind = SourceNode::Kind::Map;
        node.style = SourceNode::Style::Flow;
        ++m_at;
        skipGap(false);
        while (here() != '}') {
            SourceEntry entry;
            std::vector<TomlKey> keys;
            entry.begin = m_at;
            if (!scanKeys(keys) || keys.size() != 1 || !skip('='))
                return false; // dotted keys within an inline table are left to the source
            entry.key =
                tomlKeyText(QByteArrayView(m_text).sliced(keys.front().begin, keys.front().end - keys.front().begin));
            entry.keyEnd = m_at;
            skipGap(false);
            if (!scanValue(entry.node, depth + 1))
                return false;
            node.entries.push_back(std::move(entry));
            skipGap(false);
            if (!skip(',') && here() != '}')
                return false;
            skipGap(false);
        }
        ++m_at;
        return true;
    }

    const QByteArray &m_text;
    qsizetype m_at;
    qsizetype m_end;
    qsizetype m_tooDeep = -1;
};

} // namespace

TomlScan scanToml(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return Scanner(text, begin, end).scan();
}

} // namespace shownotes
