#include "attributes.h"

#include "characters.h"
#include "htmltext.h"

namespace shownotes {

namespace {

constexpr int MaxDepth = 8; // lists within lists; nobody writes more, and recursion must end

class AttributeReader {
public:
    AttributeReader(QByteArrayView text, qsizetype at)
        : m_text(text)
        , m_at(at)
    {
    }

    bool list(QList<MarkdownAttribute> &attributes, int depth = 0)
    {
        skipSpaces();
        if (peek() != '{' || depth > MaxDepth)
            return false;
        ++m_at;
        while (peek() != '}') {
            MarkdownAttribute attribute;
            if (!one(attribute, depth))
                return false;
            add(attributes, std::move(attribute));
            skipSpaces();
            if (peek() == ',') {
                ++m_at;
                skipSpaces();
            }
        }
        ++m_at;
        return true;
    }

    qsizetype at() const { return m_at; }

private:
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    void skipSpaces()
    {
        while (m_at < m_text.size() && isAsciiSpace(m_text[m_at]))
            ++m_at;
    }

    static bool isNameStart(char c) { return isAsciiLetter(c) || c == '_' || c == ':'; }
    static bool isNameChar(char c) { return isNameStart(c) || isAsciiDigit(c) || c == '.' || c == '-'; }

    QByteArray takeName()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && isNameChar(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start).toByteArray();
    }

    static void add(QList<MarkdownAttribute> &attributes, MarkdownAttribute attribute)
    {
        for (MarkdownAttribute &known : attributes) {
            if (known.name != attribute.name)
                continue;
            if (known.name == "class")
                known.value += ' ' + attribute.value;
            else
                known = std::move(attribute);
            return;
        }
        attributes.append(std::move(attribute));
    }

    bool one(MarkdownAttribute &attribute, int depth)
    {
        skipSpaces();
        const char c = peek();
        if (c == '#' || c == '.') {
            const qsizetype start = ++m_at;
            const auto belongs = [](char b) {
                return !isAsciiSpace(b) && (!isAsciiPunct(b) || b == '_' || b == '-' || b == ':' || b == '.');
            };
            while (m_at < m_text.size() && belongs(m_text[m_at]))
                ++m_at;
            attribute.name = c == '#' ? "id" : "class";
            attribute.value = m_text.sliced(start, m_at - start).toByteArray();
            return m_at < m_text.size();
        }
        if (!isNameStart(c))
            return false;
        attribute.name = takeName();
        skipSpaces();
        if (peek() != '=')
            return false;
        ++m_at;
        if (!value(attribute, depth))
            return false;
        return attribute.name != "class" || attribute.kind == MarkdownAttribute::Kind::Text;
    }

    bool value(MarkdownAttribute &attribute, int depth)
    {
        using Kind = MarkdownAttribute::Kind;
        skipSpaces();
        const char c = peek();
        if (c == '"')
            return string(attribute.value);
        if (c == '[') {
            attribute.kind = Kind::List;
            return depth < MaxDepth && array(attribute.value, depth + 1);
        }
        if (c == '{') {
            QList<MarkdownAttribute> inner;
            attribute.kind = Kind::List;
            return list(inner, depth + 1);
        }
        if (c == '-' || c == '+' || isAsciiDigit(c)) {
            attribute.kind = Kind::Number;
            return number(attribute.value);
        }
        if (!isNameStart(c))
            return false;
        attribute.value = takeName();
        if (attribute.value == "true" || attribute.value == "false")
            attribute.kind = Kind::Bool;
        else if (attribute.value == "null")
            attribute.kind = Kind::Null;
        return true;
    }

    bool string(QByteArray &out)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const char c = m_text[m_at];
            if (c == '\n')
                break;
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c != '\\' || m_at + 1 >= m_text.size()) {
                out += c;
                continue;
            }
            static constexpr QByteArrayView Names("\"/\\bfnrt");
            static constexpr QByteArrayView Values("\"/\\\b\f\n\r\t");
            const qsizetype known = Names.indexOf(m_text[m_at + 1]);
            if (known < 0) {
                out += c;
            } else {
                out += Values[known];
                ++m_at;
            }
        }
        return false;
    }

    bool number(QByteArray &out)
    {
        const qsizetype start = m_at;
        if (peek() == '-' || peek() == '+')
            ++m_at;
        if (!isAsciiDigit(peek()))
            return false;
        const auto digits = [this] {
            while (isAsciiDigit(peek()))
                ++m_at;
        };
        digits();
        if (peek() == '.') {
            ++m_at;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            ++m_at;
            if (peek() == '-' || peek() == '+')
                ++m_at;
            digits();
        }
        bool ok = false;
        const double number = m_text.sliced(start, m_at - start).toByteArray().toDouble(&ok);
        out = QByteArray::number(number, 'g', 15);
        return ok;
    }

    bool array(QByteArray &out, int depth)
    {
        ++m_at;
        for (int i = 0;; ++i) {
            skipSpaces();
            const bool comma = i > 0 && peek() == ',';
            if (comma)
                ++m_at;
            skipSpaces();
            if (peek() == ']') {
                ++m_at;
                return !comma;
            }
            MarkdownAttribute item;
            if (!value(item, depth))
                return false;
            out += (i > 0 ? "," : "") + item.value;
        }
    }

    QByteArrayView m_text;
    qsizetype m_at;
};

} // namespace

bool parseAttributes(QByteArrayView text, qsizetype at, QList<MarkdownAttribute> &attributes, qsizetype &end)
{
    AttributeReader reader(text, at);
    attributes.clear();
    if (!reader.list(attributes))
        return false;
    end = reader.at();
    return true;
}

void appendAttributes(QByteArray &out, const QList<MarkdownAttribute> &attributes)
{
    for (const MarkdownAttribute &attribute : attributes) {
        if (attribute.name.size() >= 2 && asciiLower(attribute.name[0]) == 'o' && asciiLower(attribute.name[1]) == 'n')
            continue;
        out += ' ';
        out += attribute.name;
        out += "=\"";
        appendEscaped(out, attribute.value);
        out += '"';
    }
}

const MarkdownAttribute *findAttribute(const QList<MarkdownAttribute> &attributes, QByteArrayView name)
{
    for (const MarkdownAttribute &attribute : attributes) {
        if (attribute.name == name)
            return &attribute;
    }
    return nullptr;
}

} // namespace shownotes
