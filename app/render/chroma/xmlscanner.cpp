#include "xmlscanner.h"

#include "characters.h"

#include <algorithm>

namespace shownotes::chroma {

namespace {

/// Character references and the five named ones.
QByteArray resolved(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const qsizetype end = text[i] == '&' ? text.indexOf(';', i) : -1;
        if (end < 0) {
            out += text[i];
            continue;
        }
        const QByteArrayView name = text.sliced(i + 1, end - i - 1);
        if (name.startsWith("#x"))
            appendUtf8(out, name.sliced(2).toByteArray().toUInt(nullptr, 16));
        else if (name.startsWith('#'))
            appendUtf8(out, name.sliced(1).toByteArray().toUInt());
        else
            out += name == "lt" ? '<' : name == "gt" ? '>' : name == "quot" ? '"' : name == "apos" ? '\'' : '&';
        i = end;
    }
    return out;
}

} // namespace

XmlScanner::Step XmlScanner::next()
{
    if (m_endsHere) {
        m_endsHere = false;
        return Step::End;
    }
    for (;;) {
        const qsizetype open = m_xml.indexOf('<', m_at);
        if (open < 0)
            return Step::Done;
        if (m_xml.sliced(open).startsWith("<!--")) {
            const qsizetype close = m_xml.indexOf("-->", open);
            if (close < 0)
                return Step::Done;
            m_at = close + 3;
            continue;
        }
        qsizetype close = open + 1;
        for (char quote = '\0'; close < m_xml.size() && (quote != '\0' || m_xml[close] != '>'); ++close) {
            const char c = m_xml[close];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c == '"' || c == '\'')
                quote = c;
        }
        if (close >= m_xml.size())
            return Step::Done;
        QByteArrayView tag = m_xml.sliced(open + 1, close - open - 1);
        m_at = close + 1;
        if (tag.startsWith('?') || tag.startsWith('!'))
            continue;
        m_attributes.clear();
        if (tag.startsWith('/')) {
            m_name = trimmedAscii(tag.sliced(1)).toByteArray();
            return Step::End;
        }
        m_endsHere = tag.endsWith('/');
        if (m_endsHere)
            tag = tag.chopped(1);
        readAttributes(tag);
        return Step::Start;
    }
}

void XmlScanner::readAttributes(QByteArrayView tag)
{
    const auto nameEnd = std::find_if(tag.begin(), tag.end(), isAsciiSpace);
    m_name = tag.first(nameEnd - tag.begin()).toByteArray();
    for (qsizetype at = m_name.size();;) {
        const qsizetype equals = tag.indexOf('=', at);
        if (equals < 0 || equals + 1 >= tag.size())
            return;
        const qsizetype end = tag.indexOf(tag[equals + 1], equals + 2);
        if (end < 0)
            return;
        m_attributes.append({trimmedAscii(tag.sliced(at, equals - at)).toByteArray(),
            resolved(tag.sliced(equals + 2, end - equals - 2))});
        at = end + 1;
    }
}

QByteArray XmlScanner::attribute(QByteArrayView name) const
{
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return {};
}

QList<QByteArray> XmlScanner::attributes(QByteArrayView name) const
{
    QList<QByteArray> values;
    for (const Attribute &attribute : m_attributes) {
        if (attribute.name == name)
            values.append(attribute.value);
    }
    return values;
}

QByteArray XmlScanner::text() const
{
    const qsizetype end = m_xml.indexOf('<', m_at);
    return m_endsHere ? QByteArray() : resolved(m_xml.sliced(m_at, (end < 0 ? m_xml.size() : end) - m_at));
}

} // namespace shownotes::chroma
