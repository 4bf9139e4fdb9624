#include <content/bundle.h>

#include <QRegularExpression>

namespace shownotes {

namespace {

/// More than this is no name but an attack on the matcher.
constexpr qsizetype patternLimit = 1000;
constexpr int starLimit = 16;

/// The pattern as a regular expression; an empty string where the glob is malformed, which Hugo refuses.
QString asRegularExpression(const QString &pattern)
{
    QString expression;
    int stars = 0, braces = 0;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern[i];
        if (c == u'\\') {
            if (++i == pattern.size())
                return {};
            expression += QRegularExpression::escape(pattern.mid(i, 1));
        } else if (c == u'*') {
            const bool across = i + 1 < pattern.size() && pattern[i + 1] == u'*';
            while (i + 1 < pattern.size() && pattern[i + 1] == u'*')
                ++i;
            expression += across ? QLatin1String(".*") : QLatin1String("[^/]*");
            if (++stars > starLimit)
                return {};
        } else if (c == u'?') {
            expression += QLatin1String("[^/]");
        } else if (c == u'[') {
            const qsizetype close = pattern.indexOf(u']', i + 2);
            if (close < 0)
                return {};
            QString inside = pattern.sliced(i + 1, close - i - 1);
            const bool negated = inside.startsWith(u'!');
            if (negated)
                inside.remove(0, 1);
            inside.replace(u'\\', QLatin1String("\\\\"))
                .replace(u'^', QLatin1String("\\^"))
                .replace(u'[', QLatin1String("\\["));
            if (inside.isEmpty())
                return {};
            expression += (negated ? QLatin1String("[^") : QLatin1String("[")) + inside + u']';
            i = close;
        } else if (c == u'{') {
            expression += QLatin1String("(?:");
            ++braces;
        } else if (c == u'}' && braces > 0) {
            expression += u')';
            --braces;
        } else if (c == u',' && braces > 0) {
            expression += u'|';
        } else {
            const qsizetype length = c.isHighSurrogate() ? 2 : 1;
            expression += QRegularExpression::escape(pattern.mid(i, length));
            i += length - 1;
        }
    }
    return braces == 0 ? expression : QString();
}

} // namespace

bool resourceNameMatches(const QString &pattern, const QString &name)
{
    const QString foldedPattern = pattern.toLower(), foldedName = name.toLower();
    static const QString special = QStringLiteral("\\*?[{}");
    const bool plain = std::none_of(
        foldedPattern.begin(), foldedPattern.end(), [](QChar character) { return special.contains(character); });
    if (plain)
        return foldedPattern == foldedName;
    if (pattern.size() > patternLimit)
        return false;
    const QString expression = asRegularExpression(foldedPattern);
    if (expression.isEmpty())
        return false;
    const QRegularExpression matcher(
        QRegularExpression::anchoredPattern(expression), QRegularExpression::DotMatchesEverythingOption);
    return matcher.match(foldedName).hasMatch();
}

} // namespace shownotes
