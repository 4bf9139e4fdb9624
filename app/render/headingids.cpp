#include "headingids.h"

#include "characters.h"

#include <QSet>

#include <algorithm>

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

QByteArray HeadingIds::next(QByteArrayView source, const char *fallback)
{
    QByteArray base = anchorize(source, m_type);
    if (base.isEmpty())
        base = fallback;
    if (m_earlier && m_uses.size() < m_known.size() && m_known[m_uses.size()].base == base) {
        m_uses.append(m_known[m_uses.size()]);
        return m_uses.last().id;
    }
    readEarlier();
    const QByteArray id = nextOf(base);
    m_uses.append({base, id});
    return id;
}

void HeadingIds::reserve(const QByteArray &id)
{
    const Use use {{}, id};
    if (!(m_earlier && m_uses.size() < m_known.size() && m_known[m_uses.size()] == use)) {
        readEarlier();
        m_used.insert(id, 0);
    }
    m_uses.append(use);
}

void HeadingIds::goOn(const QList<Use> &known, std::function<QList<Use>()> earlier)
{
    m_known = known;
    m_earlier = std::move(earlier);
}

void HeadingIds::readEarlier()
{
    if (!m_earlier)
        return;
    take(m_earlier());
    take(m_uses);
    m_earlier = nullptr;
}

void HeadingIds::take(const QList<Use> &uses)
{
    for (const Use &use : uses) {
        if (use.base.isEmpty())
            m_used.insert(use.id, 0);
        else
            nextOf(use.base);
    }
}

bool HeadingIds::concerns(const QList<Use> &before, const QList<Use> &now, const QList<Use> &later)
{
    // Headings at both ends that are the same as they were concern nobody.
    const qsizetype common = std::min(before.size(), now.size());
    qsizetype head = 0;
    while (head < common && before[head] == now[head])
        ++head;
    qsizetype tail = 0;
    while (tail < common - head && before[before.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    QSet<QByteArray> bases; // whose headings may get another number
    for (const QList<Use> &uses : {before, now}) {
        for (qsizetype i = head; i < uses.size() - tail; ++i) {
            const QByteArray &id = uses[i].id;
            bases.insert(id);
            bases.insert(uses[i].base);
            qsizetype end = id.size();
            while (end > 0 && isAsciiDigit(id[end - 1]))
                --end;
            if (end > 0 && end < id.size() && id[end - 1] == '-')
                bases.insert(id.first(end - 1));
        }
    }
    return std::any_of(later.cbegin(), later.cend(),
        [&bases](const Use &use) { return !use.base.isEmpty() && bases.contains(use.base); });
}

QByteArray HeadingIds::nextOf(const QByteArray &base)
{
    const auto known = m_used.find(base);
    if (known == m_used.end()) {
        m_used.insert(base, 0);
        return base;
    }
    int number = *known;
    QByteArray numbered;
    do
        numbered = base + '-' + QByteArray::number(++number);
    while (m_used.contains(numbered));
    *known = number;
    m_used.insert(numbered, 0);
    return numbered;
}

} // namespace shownotes
