#include "livebytes.h"

#include <QTextBlock>

#include <algorithm>

namespace shownotes {

namespace {

/// The text from `position` on, so many units, lines ending with `\n`.
QString textOf(const QTextDocument &body, int position, int length)
{
    QString text;
    text.reserve(length);
    for (QTextBlock block = body.findBlock(position); block.isValid() && length > 0; block = block.next()) {
        const QString line = block.text();
        const int from = std::max(0, position - block.position());
        const int taken = std::min(length, int(line.size()) - from);
        text += QStringView(line).sliced(from, taken);
        length -= taken;
        position += taken + 1;
        if (length > 0) {
            text += u'\n';
            --length;
        }
    }
    return text;
}

} // namespace

const QByteArray &LiveBytes::of(const QByteArray &frontMatter, const QTextDocument &body, const TextEncoding &encoding)
{
    if (m_bytes && frontMatter != m_frontMatter) {
        const qsizetype shift = frontMatter.size() - m_bodyBegin;
        m_bytes->replace(0, m_bodyBegin, frontMatter);
        m_bodyBegin += shift;
        m_textBegin += shift;
    }
    m_frontMatter = frontMatter;
    if (!m_bytes) {
        m_units = body.characterCount() - 1;
        m_bodyBegin = frontMatter.size();
        m_textBegin = m_bodyBegin + (encoding.hasByteOrderMark() ? 3 : 0);
        m_crLf = encoding.lineEnd() == TextEncoding::LineEnd::CrLf;
        m_knownUnit = 0;
        m_knownByte = 0;
        m_bytes = frontMatter + encoding.encode(body.toRawText().replace(QChar::ParagraphSeparator, u'\n'));
    }
    return *m_bytes;
}

std::optional<qsizetype> LiveBytes::byteOf(int unit) const
{
    const QByteArrayView bytes = QByteArrayView(*m_bytes).sliced(m_textBegin);
    // How many units the character has that this byte begins; 0 within a character. A CRLF is one, and begins with its CR.
    const auto units = [&](qsizetype at) {
        const auto byte = uchar(bytes[at]);
        return (byte & 0xC0) == 0x80 || (m_crLf && byte == '\n') ? 0 : byte >= 0xF0 ? 2 : 1;
    };
    const bool fromKnown = std::abs(unit - m_knownUnit) < unit;
    int atUnit = fromKnown ? m_knownUnit : 0;
    qsizetype atByte = fromKnown ? m_knownByte : 0;
    while (atUnit > unit && atByte > 0)
        atUnit -= units(--atByte);
    while (atByte < bytes.size() && (atUnit < unit || units(atByte) == 0))
        atUnit += units(atByte++);
    return atUnit == unit ? std::optional(m_textBegin + atByte) : std::nullopt;
}

void LiveBytes::noticeChange(
    const QTextDocument &body, const TextEncoding &encoding, int position, int removed, int added)
{
    if (!m_bytes)
        return;
    // The document counts the end of its last paragraph as a character.
    if (position + removed > m_units) {
        --removed;
        --added;
    }
    const int units = body.characterCount() - 1;
    const bool addsUp = position >= 0 && removed >= 0 && added >= 0 && position + removed <= m_units
        && m_units - removed + added == units && !encoding.hasMarks();
    // Half of a surrogate pair is encoded otherwise than beside its other half, which may stand outside of the change.
    const auto splitsPair = [&body](int place) {
        return body.characterAt(place).isLowSurrogate() || (place > 0 && body.characterAt(place - 1).isHighSurrogate());
    };
    const bool isTold = addsUp && !splitsPair(position) && !splitsPair(position + added);
    const std::optional<qsizetype> from = isTold ? byteOf(position) : std::nullopt;
    const std::optional<qsizetype> to = from ? byteOf(position + removed) : std::nullopt;
    if (!to)
        return forget();
    QByteArray made = encoding.encode(textOf(body, position, added));
    if (encoding.hasByteOrderMark())
        made = made.sliced(3);
    m_bytes->replace(*from, *to - *from, made);
    m_units = units;
    m_knownUnit = position + added;
    m_knownByte = *from + made.size() - m_textBegin;
}

} // namespace shownotes
