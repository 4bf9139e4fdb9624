#include "preview/previewword.h"

#include <QRegularExpression>

namespace shownotes {

namespace {

/// The same text with blanks in place of addresses: `](…)`, `src="…"`, `href="…"`.
QString withoutAddresses(QStringView source)
{
    static const QRegularExpression addresses(QStringLiteral(
        "\\]\\(\\s*(<[^>\\n]*>|[^\\s)]*)|\\b(?:src|href)\\s*=\\s*(\"[^\"\\n]*\"|'[^'\\n]*'|[^\\s\"'>]+)"));
    QString text = source.toString();
    QRegularExpressionMatchIterator all = addresses.globalMatch(source);
    while (all.hasNext()) {
        const QRegularExpressionMatch match = all.next();
        const int group = match.capturedLength(1) > 0 ? 1 : 2;
        for (qsizetype at = match.capturedStart(group); at >= 0 && at < match.capturedEnd(group); ++at)
            text[at] = u'\0';
    }
    return text;
}

} // namespace

qsizetype placeInSource(QStringView source, const PreviewWord &word)
{
    if (word.text.isEmpty())
        return -1;
    const QString text = withoutAddresses(source);
    qsizetype place = -1;
    int before = word.ordinal;
    for (qsizetype at = text.indexOf(word.text); at >= 0; at = text.indexOf(word.text, at + word.text.size())) {
        place = at;
        if (before-- == 0)
            break;
    }
    return place;
}

} // namespace shownotes
