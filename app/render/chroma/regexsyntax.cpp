#include "regexsyntax.h"

#include <QList>

#include <algorithm>

namespace shownotes::chroma {

namespace {

// regexp2's classes, as what stands between brackets.
constexpr char Word[] = "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}";
constexpr char NotWord[] = "\\p{Mc}\\p{Me}\\p{Nl}\\p{No}\\p{Pd}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}\\p{Po}\\p{S}\\p{Z}\\p{C}";
constexpr char Space[] = "\\t-\\r\\x{85}\\p{Z}";
constexpr char NotSpace[] = "\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{84}\\x{86}-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}"
                            "\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}"
                            "\\x{3001}-\\x{10FFFF}";
constexpr char Boundary[] = "(?:(?<=[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\x{200C}\\x{200D}])(?![\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}"
                            "\\x{200C}\\x{200D}])|(?<![\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}\\x{200C}\\x{200D}])(?=[\\p{L}\\p{Mn}"
                            "\\p{Nd}\\p{Pc}\\x{200C}\\x{200D}]))";

class Translator {
public:
    Translator(QByteArrayView pattern, bool unicode)
        : m_pattern(pattern)
        , m_unicode(unicode)
    {
    }

    QByteArray translated()
    {
        m_out.reserve(m_pattern.size() * 2);
        while (m_at < m_pattern.size()) {
            const char c = m_pattern[m_at++];
            if (c == '\\')
                escape();
            else if (c == '[')
                characterClass();
            else if (c == '(')
                group();
            else if (c == '#' && m_ignoresSpaces)
                comment();
            else if (c == '{' && peek() == ',')
                m_out += "\\{"; // later versions of PCRE2 take {,n} for a count
            else
                m_out += c;
        }
        return m_out;
    }

private:
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_pattern.size() ? m_pattern[m_at + ahead] : '\0'; }

    /// A group's options may begin or end the mode in which `#` is a comment.
    void group()
    {
        m_out += '(';
        if (peek() != '?')
            return;
        bool on = true;
        for (qsizetype i = 1; peek(i) == '-' || (peek(i) >= 'a' && peek(i) <= 'z'); ++i) {
            if (peek(i) == '-')
                on = false;
            else if (peek(i) == 'x')
                m_ignoresSpaces = on;
        }
    }

    void comment()
    {
        while (m_at < m_pattern.size() && peek() != '\n')
            ++m_at;
    }

    /// regexp2 asks the categories of a class (`\w`, `\P{L}`) in their order, and a negated one always answers: what follows it does not count,
    /// so that `[^\W\d]` has the digits. A category with its opposite makes the class match all.
    void characterClass()
    {
        const bool isNegated = peek() == '^';
        if (isNegated)
            ++m_at;
        QByteArray ranges;
        QList<QByteArray> categories;
        bool matchesAll = false;
        bool isDecided = false;
        for (bool isFirst = true; m_at < m_pattern.size() && (isFirst || peek() != ']'); isFirst = false) {
            if (const QByteArray category = takeCategory(); !category.isEmpty()) {
                matchesAll = matchesAll || categories.contains(opposite(category));
                if (!isDecided)
                    categories.append(category);
                isDecided = isDecided || isNegatedCategory(category);
                continue;
            }
            if (peek() == '[' && peek(1) == ':' && m_pattern.indexOf(":]", m_at) > 0) {
                const qsizetype end = m_pattern.indexOf(":]", m_at) + 2;
                ranges += m_pattern.sliced(m_at, end - m_at);
                m_at = end;
                continue;
            }
            const bool mayBeginRange = peek() != '\\' || peek(1) != '-';
            ranges += takeCharacter();
            if (mayBeginRange && peek() == '-' && m_at + 1 < m_pattern.size() && peek(1) != ']') {
                ++m_at;
                ranges += '-' + takeCharacter();
            }
        }
        ++m_at;
        if (matchesAll) {
            m_out += isNegated ? "(?!)" : "[\\x{0}-\\x{10FFFF}]";
            return;
        }
        m_out += isNegated ? "[^" : "[";
        m_out += ranges;
        for (const QByteArray &category : categories)
            m_out += m_unicode ? unicodeClass(category) : category;
        m_out += ']';
    }

    static bool isNegatedCategory(const QByteArray &category) { return category[1] >= 'A' && category[1] <= 'Z'; }

    static QByteArray opposite(QByteArray category)
    {
        category[1] = char(category[1] ^ 0x20);
        return category;
    }

    /// The category that stands here, as it is written; empty where there is none.
    QByteArray takeCategory()
    {
        if (peek() != '\\' || !QByteArrayView("wWsSdDpP").contains(peek(1)))
            return {};
        qsizetype size = 2;
        if (peek(1) == 'p' || peek(1) == 'P')
            size = peek(2) == '{' ? m_pattern.indexOf('}', m_at) + 1 - m_at : 3;
        const QByteArray category = m_pattern.sliced(m_at, std::min(size, m_pattern.size() - m_at)).toByteArray();
        m_at += category.size();
        return category;
    }

    /// A character of a class, so that it stands for nothing else in PCRE2.
    QByteArray takeCharacter()
    {
        const char c = m_pattern[m_at++];
        if (c == '\\')
            return characterEscape();
        return QByteArrayView("[]^-").contains(c) ? QByteArray(1, '\\') + c : QByteArray(1, c);
    }

    static QByteArray unicodeClass(const QByteArray &category)
    {
        switch (category[1]) {
        case 'w':
            return Word;
        case 'W':
            return NotWord;
        case 's':
            return Space;
        case 'S':
            return NotSpace;
        case 'd':
            return "\\p{Nd}";
        case 'D':
            return "\\P{Nd}";
        default:
            return category;
        }
    }

    /// The character that an escape stands for, its backslash being read.
    QByteArray characterEscape()
    {
        const char c = peek();
        ++m_at;
        if (c == 'v')
            return "\\x0B";
        if (c != 'u' || m_at + 4 > m_pattern.size())
            return QByteArray("\\") + c;
        m_at += 4;
        return "\\x{" + m_pattern.sliced(m_at - 4, 4).toByteArray() + '}';
    }

    /// An escape outside of a class.
    void escape()
    {
        --m_at;
        if (const QByteArray category = takeCategory(); !category.isEmpty()) {
            m_out += m_unicode ? '[' + unicodeClass(category) + ']' : category;
            return;
        }
        const char c = peek(1);
        if (QByteArrayView("bBAGZz").contains(c)) {
            m_at += 2;
            const QByteArray boundary = m_unicode ? Boundary : "\\b";
            const QByteArray assertion = c == 'Z' ? QByteArray("\\z")
                : c == 'b'                        ? boundary
                : c == 'B' && m_unicode           ? "(?!" + boundary + ')'
                                                  : QByteArray("\\") + c;
            const bool isRepeated = QByteArrayView("?*+{").contains(peek()); // which PCRE2 lets no assertion be
            m_out += isRepeated ? "(?:" + assertion + ')' : assertion;
            return;
        }
        ++m_at;
        m_out += characterEscape();
    }

    QByteArrayView m_pattern;
    bool m_unicode;
    qsizetype m_at = 0;
    bool m_ignoresSpaces = false;
    QByteArray m_out;
};

} // namespace

QByteArray pcrePattern(QByteArrayView pattern, bool unicode)
{
    return Translator(pattern, unicode).translated();
}

} // namespace shownotes::chroma
