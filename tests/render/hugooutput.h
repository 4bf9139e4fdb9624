#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QString>

namespace shownotes {

/// HTML of ours or of Hugo's as it is compared: characters and line ends spelled alike, white space at its ends and the colours of code left
/// out. Where `asRead`, so is the white space that a browser does not show (of templates, which each theme writes its own way), and what
/// Hugo's image processing adds to a picture's name.
inline QString comparable(const QByteArray &html, bool asRead = false)
{
    static const QRegularExpression pre(
        QStringLiteral("<pre.*?</pre>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression span(QStringLiteral("</?span[^>]*>"));
    static const QRegularExpression white(QStringLiteral("[ \\t\\n\\f]+"));
    static const QRegularExpression blockEdge(
        QStringLiteral(" ?(</"
                       "?(?:address|aside|blockquote|br|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|iframe|li|nav|"
                       "ol|p|pre|section|summary|table|tbody|td|"
                       "tfoot|th|thead|tr|ul|video)\\b[^>]*>) ?"));
    static const QRegularExpression processed(QStringLiteral("_hu[0-9a-f]{32}_\\d+_[\\w-]+(?=\\.\\w+)"));
    const auto outside = [asRead](QStringView text) {
        QString plain = text.toString();
        if (asRead) {
            plain.replace(white, QStringLiteral(" ")).replace(QLatin1String(" >"), QLatin1String(">"));
            plain.replace(blockEdge, QStringLiteral("\\1"));
        }
        return plain;
    };

    const QString text = QString::fromUtf8(html).replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString result;
    qsizetype behind = 0;
    for (auto matches = pre.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += outside(QStringView(text).sliced(behind, match.capturedStart() - behind));
        result += match.captured().remove(span);
        behind = match.capturedEnd();
    }
    result += outside(QStringView(text).sliced(behind));
    if (asRead)
        result.remove(processed);
    return result.replace(QLatin1String("&#34;"), QLatin1String("&quot;"))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&#43;"), QLatin1String("+"))
        .trimmed();
}

} // namespace shownotes
