#include "markdown.h"

#include "characters.h"
#include "markdownpieces.h"

namespace shownotes {

QByteArray markdownHtml(QByteArrayView markdown, const RenderSettings &settings)
{
    MarkdownPieces pieces;
    pieces.render(markdown.toByteArray(), settings, false);
    QByteArray html;
    for (const MarkdownPiece &piece : pieces.pieces())
        html += piece.html;
    return html + pieces.footnoteList().html;
}

QByteArray markdownify(QByteArrayView markdown, const RenderSettings &settings)
{
    QByteArray html = markdownHtml(markdown, settings);
    if (html.count("<p>") != 1)
        return html;
    const QByteArrayView trimmed = trimmedAscii(html);
    if (!trimmed.startsWith("<p>") || !trimmed.endsWith("</p>"))
        return trimmed.toByteArray();
    return trimmedAscii(trimmed.sliced(3, trimmed.size() - 7)).toByteArray();
}

} // namespace shownotes
