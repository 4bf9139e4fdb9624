#include "titlecase.h"

#include <QRegularExpression>
#include <QStringList>

namespace shownotes {

namespace {

bool isSmallWord(const QString &word, TitleCaseStyle style)
{
    static const QStringList small =
        QStringLiteral("a an and as at but by en for if in nor of on or per the to vs vs. via v v.").split(u' ');
    static const QStringList prepositions = QStringLiteral(
        "with from into during including until against among throughout despite towards upon concerning about "
        "over through before between after since without under within along following across beyond around "
        "down near above")
                                                .split(u' ');
    return small.contains(word) || (style == TitleCaseStyle::Chicago && prepositions.contains(word));
}

/// Characters that other punctuation is looked at as.
QString plainPunctuation(QString text)
{
    text.replace(u'\u201c', u'"').replace(u'\u201d', u'"').replace(u'\u2018', u'\'').replace(u'\u2019', u'\'');
    text.replace(u'\u2013', u'-').replace(u'\u2014', u'-');
    return text.replace(u'\u2026', QStringLiteral("..."));
}

/// Positions count bytes, but the length of a word counts characters: so does the converter that Hugo has (jdkato/prose 1.2).
char byteAt(const QByteArray &text, qsizetype position)
{
    return position >= 0 && position < text.size() ? text[position] : text[0];
}

QString capitalized(const QString &word)
{
    const qsizetype first = !word.isEmpty() && word[0].isHighSurrogate() && word.size() > 1 ? 2 : 1;
    if (first == 2) {
        const char32_t letter = QChar::toTitleCase(QChar::surrogateToUcs4(word[0], word[1]));
        return QString::fromUcs4(&letter, 1) + word.mid(2);
    }
    return QString(word[0].toTitleCase()) + word.mid(1);
}

/// Go's own strings.Title: each letter that no letter, digit, `_` or `'` stands before.
QString goTitle(const QString &text)
{
    QString result = text;
    bool inWord = false;
    for (QChar &c : result) {
        const bool wordCharacter = c.isLetterOrNumber() || c == u'_' || (c.unicode() < 0x80 && c == u'\'' && inWord)
            || c.isSurrogate() || (c.unicode() >= 0x80 && !c.isSpace());
        if (!inWord && c.isLetter())
            c = c.toTitleCase();
        inWord = wordCharacter;
    }
    return result;
}

} // namespace

QString titleCase(const QString &text, TitleCaseStyle style)
{
    if (style == TitleCaseStyle::Go || text.isEmpty())
        return goTitle(text);
    static const QRegularExpression words(
        QStringLiteral("[\\p{N}\\p{L}]+[^ \\t\\n\\f\\r\\-/]*"), QRegularExpression::UseUnicodePropertiesOption);
    const QByteArray plain = plainPunctuation(text).toUtf8();
    QString result;
    qsizetype copied = 0, index = 0;
    QRegularExpressionMatchIterator matches = words.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured();
        result += text.mid(copied, match.capturedStart() - copied);
        copied = match.capturedEnd();

        const qsizetype found = plain.mid(index).indexOf(word.toUtf8());
        const qsizetype at = found + index;
        const char before = byteAt(plain, at - 1), twoBefore = byteAt(plain, at - 2);
        index = at + word.toUcs4().size();
        const bool bounding = at == 0 || index == plain.size();
        const bool small = !bounding && isSmallWord(word.toLower(), style)
            && (before == ' ' || before == '-' || before == '/') && twoBefore != ':' && twoBefore != '-'
            && (byteAt(plain, index) != '-' || before == '-');
        result += small ? word.toLower() : capitalized(word);
    }
    return result + text.mid(copied);
}

} // namespace shownotes
