#include "headingids.h"

#include "characters.h"

namespace shownotes {

namespace {

QByteArray withoutAccents(QByteArrayView text)
{
    const QString decomposed = QString::fromUtf8(text).normalized(QString::NormalizationForm_D);
    QString kept;
    for (const QChar c : decomposed) {
        if (c.category() != QChar::Mark_NonSpacing)
            kept += c;
    }
    return kept.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray blackfridayAnchor(QByteArrayView text)
{
    QByteArray out;
    bool dash = false;
    for (qsizetype i = 0; i < text.size();) {
        const Rune rune = runeAt(text, i);
        i += rune.size;
        if (!QChar::isLetter(rune.value) && !QChar::isNumber(rune.value)) {
            dash = true;
            continue;
        }
        if (dash && !out.isEmpty())
            out += '-';
        dash = false;
        appendUtf8(out, QChar::toLower(rune.value));
    }
    return out;
}

} // namespace

QByteArray anchorize(QByteArrayView text, GoldmarkSettings::HeadingIdType type)
{
    using Type = GoldmarkSettings::HeadingIdType;
    if (type == Type::Blackfriday)
        return blackfridayAnchor(text);

    const QByteArray plain = type == Type::GithubAscii ? withoutAccents(text) : QByteArray();
    QByteArrayView source = type == Type::GithubAscii ? QByteArrayView(plain) : text;
    while (!source.isEmpty() && isUnicodeSpace(runeAt(source, 0).value))
        source = source.sliced(runeAt(source, 0).size);
    QByteArray out;
    out.reserve(source.size());
    qsizetype end = source.size();
    while (end > 0 && isUnicodeSpace(runeBefore(source, end))) {
        do
            --end;
        while (end > 0 && (static_cast<unsigned char>(source[end]) & 0xC0) == 0x80);
    }
    for (qsizetype i = 0; i < end;) {
        const Rune rune = runeAt(source, i);
        i += rune.size;
        const char32_t c = rune.value;
        if (c < 128) {
            const char ascii = char(c);
            if (ascii == '-' || ascii == ' ')
                out += '-';
            else if (isAsciiAlnum(ascii) || ascii == '_')
                out += asciiLower(ascii);
        } else if (type != Type::GithubAscii && (isUnicodeLetter(c) || isUnicodeDigit(c))) {
            appendUtf8(out, QChar::toLower(c));
        }
    }
    return out;
}

QByteArray HeadingIds::next(QByteArrayView source)
{
    QByteArray id = anchorize(source, m_type);
    if (id.isEmpty())
        id = "heading";
    const auto known = m_used.find(id);
    if (known == m_used.end()) {
        m_used.insert(id, 0);
        return id;
    }
    int number = *known;
    QByteArray numbered;
    do
        numbered = id + '-' + QByteArray::number(++number);
    while (m_used.contains(numbered));
    *known = number;
    m_used.insert(numbered, 0);
    return numbered;
}

} // namespace shownotes
