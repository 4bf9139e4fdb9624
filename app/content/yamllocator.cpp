#include "yamlreader.h"

namespace shownotes {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBreak(char c)
{
    return c == '\n' || c == '\r';
}

bool isSpace(char c)
{
    return isBlank(c) || isBreak(c);
}

// Walks the tree in the order of the text beside the text itself. The beginnings are known; every step checks that between them stands
// only what YAML allows there, and finds the ends on the way.
class Locator {
public:
    Locator(const QByteArray &text, const SourceTree &tree)
        : m_text(text)
        , m_at(tree.begin)
        , m_end(tree.end)
    {
    }

    bool locate(SourceNode &root) { return locateValue(root, -1, false); }

    qsizetype unclosedQuote() const { return m_unclosedQuote; }

private:
    char at(qsizetype i) const { return i < m_end ? m_text.at(i) : '\0'; }
    char here() const { return at(m_at); }
    bool endsWord(qsizetype i, bool flow) const
    {
        return i >= m_end || isSpace(at(i)) || (flow && QByteArrayView(",[]{}").contains(at(i)));
    }

    int column(qsizetype i) const
    {
        const qsizetype lineBegin = i > 0 ? m_text.lastIndexOf('\n', i - 1) + 1 : 0;
        return int(i - qMax(lineBegin, qsizetype(0)));
    }

    // White space and comments.
    void skipGap()
    {
        while (m_at < m_end) {
            if (isSpace(here()))
                ++m_at;
            else if (here() == '#' && (m_at == 0 || isSpace(m_text.at(m_at - 1))))
                skipLine();
            else
                break;
        }
    }

    void skipLine()
    {
        while (m_at < m_end && here() != '\n')
            ++m_at;
    }

    bool skipTo(qsizetype target)
    {
        skipGap();
        return m_at == target;
    }

    // Anchor and tag, in either order. True where at least one stood here; m_at is then directly behind it.
    bool skipProperties(bool flow)
    {
        bool found = false;
        while (here() == '&' || here() == '!') {
            while (m_at < m_end && !isSpace(here()) && !(flow && QByteArrayView(",[]{}").contains(here())))
                ++m_at;
            found = true;
            const qsizetype behind = m_at;
            skipGap();
            if (here() != '&' && here() != '!') {
                m_at = behind;
                break;
            }
        }
        return found;
    }

    // A value that is known to be null: from here (behind its `:`, `-` or `,`) perhaps properties, perhaps `~` or `null`, perhaps nothing.
    bool locateNull(SourceNode &node, int parentIndent, bool flow)
    {
        const qsizetype behindIndicator = m_at;
        skipGap();
        node.begin = node.content = node.end = behindIndicator;
        node.style = SourceNode::Style::Absent;
        if (!flow && column(m_at) <= parentIndent && m_text.lastIndexOf('\n', m_at) >= behindIndicator) {
            m_at = behindIndicator;
            return true;
        }
        const qsizetype begin = m_at;
        qsizetype behind = behindIndicator;
        if (skipProperties(flow)) {
            behind = m_at;
            node.begin = begin;
            node.content = node.end = behind;
            skipGap();
        }
        for (const QByteArrayView word : {"~", "null", "Null", "NULL"}) {
            if (QByteArrayView(m_text).sliced(m_at, m_end - m_at).startsWith(word)
                && endsWord(m_at + word.size(), flow)) {
                node.begin = qMin(node.begin == behindIndicator ? m_at : node.begin, m_at);
                node.content = m_at;
                node.end = m_at = m_at + word.size();
                node.style = SourceNode::Style::Plain;
                return true;
            }
        }
        m_at = behind;
        return true;
    }

    bool locateValue(SourceNode &node, int parentIndent, bool flow)
    {
        if (node.style == SourceNode::Style::Absent)
            return locateNull(node, parentIndent, flow);
        if (!skipTo(node.begin))
            return false;
        if (node.style == SourceNode::Style::Alias) {
            while (!endsWord(m_at, flow))
                ++m_at;
            node.end = m_at;
            return true;
        }
        const bool isBlock = node.style == SourceNode::Style::Block;
        // Of `&a key: v` the anchor is the key's.
        if (!(isBlock && !node.entries.empty() && node.entries.front().begin == node.begin
                && node.kind == SourceNode::Kind::Map)
            && skipProperties(flow)) {
            node.content = node.end = m_at;
            skipGap();
            if (node.kind == SourceNode::Kind::Scalar && node.text.isEmpty()
                && !QByteArrayView("'\"|>").contains(here())) {
                m_at = node.content; // `!!str` and nothing else
                return true;
            }
            node.content = m_at;
        }
        bool good = false;
        if (node.kind == SourceNode::Kind::Scalar)
            good = locateScalar(node, parentIndent, flow);
        else if (isBlock)
            good = node.kind == SourceNode::Kind::List ? locateBlockList(node) : locateBlockMap(node);
        else
            good = locateFlow(node);
        node.end = m_at;
        return good;
    }

    bool locateScalar(SourceNode &node, int parentIndent, bool flow)
    {
        switch (here()) {
        case '\'':
            node.style = SourceNode::Style::SingleQuoted;
            return skipQuoted('\'');
        case '"':
            node.style = SourceNode::Style::DoubleQuoted;
            return skipQuoted('"');
        case '|':
        case '>':
            node.style = here() == '|' ? SourceNode::Style::Literal : SourceNode::Style::Folded;
            return !flow && skipBlockScalar(node, parentIndent);
        default:
            node.style = SourceNode::Style::Plain;
            return skipPlain(node.text);
        }
    }

    bool skipQuoted(char quote)
    {
        const qsizetype begin = m_at;
        for (++m_at; m_at < m_end; ++m_at) {
            if (quote == '"' && here() == '\\') {
                ++m_at;
            } else if (here() == quote) {
                ++m_at;
                if (quote == '"' || here() != '\'')
                    return true;
            }
        }
        m_unclosedQuote = begin;
        return false;
    }

    // A plain scalar has no escapes: its text and its bytes differ only in the white space between words.
    bool skipPlain(const QByteArray &text)
    {
        for (qsizetype i = 0; i < text.size();) {
            if (isSpace(text.at(i)) && isSpace(here())) {
                while (i < text.size() && isSpace(text.at(i)))
                    ++i;
                while (m_at < m_end && isSpace(here()))
                    ++m_at;
            } else if (m_at < m_end && text.at(i) == here()) {
                ++i;
                ++m_at;
            } else {
                return false;
            }
        }
        return !text.isEmpty();
    }

    bool skipBlockScalar(SourceNode &node, int parentIndent)
    {
        int indent = 0;
        bool keep = false;
        for (++m_at; m_at < m_end && !isSpace(here()); ++m_at) {
            if (here() >= '1' && here() <= '9')
                indent = qMax(parentIndent, 0) + (here() - '0');
            else if (here() == '+')
                keep = true;
            else if (here() != '-')
                return false;
        }
        skipLine();
        qsizetype behind = m_at > 0 && m_text.at(m_at - 1) == '\r' ? m_at - 1 : m_at;
        while (m_at < m_end) {
            const qsizetype lineBegin = m_at + 1;
            qsizetype lineEnd = m_text.indexOf('\n', lineBegin);
            if (lineEnd < 0 || lineEnd > m_end)
                lineEnd = m_end;
            if (lineBegin >= m_end)
                break;
            qsizetype first = lineBegin;
            while (first < lineEnd && at(first) == ' ')
                ++first;
            const qsizetype contentEnd = lineEnd > lineBegin && m_text.at(lineEnd - 1) == '\r' ? lineEnd - 1 : lineEnd;
            const int columns = int(first - lineBegin);
            const bool empty = first >= contentEnd;
            if (!empty && indent == 0) {
                if (columns <= parentIndent)
                    break;
                indent = qMax(columns, 1);
                if (columns == 0)
                    indent = 0;
            }
            if (!empty && (columns < indent || columns <= parentIndent))
                break;
            if (!empty || (indent > 0 && columns > indent) || keep)
                behind = contentEnd;
            m_at = lineEnd;
        }
        m_at = behind;
        node.indent = indent;
        return true;
    }

    bool locateBlockList(SourceNode &node)
    {
        node.indent = column(m_at);
        for (SourceEntry &item : node.entries) {
            skipGap();
            if (here() != '-' || column(m_at) != node.indent)
                return false;
            item.begin = m_at;
            item.keyEnd = ++m_at;
            if (!locateValue(item.node, node.indent, false))
                return false;
        }
        return true;
    }

    bool locateBlockMap(SourceNode &node)
    {
        node.indent = column(m_at);
        for (SourceEntry &entry : node.entries) {
            if (!skipTo(entry.begin) || column(m_at) != node.indent || !skipKey(false) || here() != ':')
                return false;
            entry.keyEnd = ++m_at;
            if (!locateValue(entry.node, node.indent, false))
                return false;
        }
        return !node.entries.empty();
    }

    // m_at is then at what stands behind the key: its `:`, or in flow style perhaps `,` or `}`.
    bool skipKey(bool flow)
    {
        if (skipProperties(flow))
            skipGap();
        if (here() == '\'' || here() == '"') {
            if (!skipQuoted(here()))
                return false;
        } else if (here() == '?' && endsWord(m_at + 1, flow)) {
            return false;
        } else {
            while (m_at < m_end && !(here() == ':' && endsWord(m_at + 1, flow)) && !isBreak(here())
                && !(flow && QByteArrayView(",[]{}").contains(here())))
                ++m_at;
        }
        while (m_at < m_end && (isBlank(here()) || (flow && isBreak(here()))))
            ++m_at;
        return true;
    }

    bool locateFlow(SourceNode &node)
    {
        const bool isMap = node.kind == SourceNode::Kind::Map;
        const char open = isMap ? '{' : '[';
        const bool isPair = isMap && here() != open; // `[a: b]`
        if (!isPair) {
            if (here() != open)
                return false;
            ++m_at;
        }
        bool first = true;
        for (SourceEntry &entry : node.entries) {
            skipGap();
            if (!first) {
                if (here() != ',')
                    return false;
                ++m_at;
            }
            first = false;
            if (!(isMap ? locateFlowEntry(entry) : locateFlowItem(entry)))
                return false;
        }
        if (isPair)
            return true;
        skipGap();
        if (here() == ',') {
            ++m_at;
            skipGap();
        }
        if (here() != (isMap ? '}' : ']'))
            return false;
        ++m_at;
        return true;
    }

    bool locateFlowItem(SourceEntry &item)
    {
        skipGap();
        item.begin = item.keyEnd = m_at;
        return locateValue(item.node, -1, true);
    }

    bool locateFlowEntry(SourceEntry &entry)
    {
        if (!skipTo(entry.begin) || !skipKey(true))
            return false;
        if (here() == ':')
            ++m_at;
        else if (entry.node.style != SourceNode::Style::Absent)
            return false;
        entry.keyEnd = m_at;
        return locateValue(entry.node, -1, true);
    }

    const QByteArray &m_text;
    qsizetype m_at;
    qsizetype m_end;
    qsizetype m_unclosedQuote = -1;
};

} // namespace

YamlLocation locateYaml(const QByteArray &bytes, SourceTree &tree)
{
    Locator locator(bytes, tree);
    YamlLocation location;
    location.complete = locator.locate(tree.root);
    location.unclosedQuote = locator.unclosedQuote();
    // A CR alone is a line break to YAML, but not to most editors: nothing is counted on then.
    for (qsizetype i = bytes.indexOf('\r'); i >= 0 && i < tree.end; i = bytes.indexOf('\r', i + 1))
        location.complete = location.complete && i + 1 < bytes.size() && bytes.at(i + 1) == '\n';
    return location;
}

} // namespace shownotes
