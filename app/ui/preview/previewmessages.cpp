#include "preview/previewmessages.h"

#include "preview/previewscheme.h"
#include "preview/previewview.h"

namespace shownotes::preview {

namespace {

QJsonArray asPiece(const RenderedBlock &block, int from, bool changed)
{
    return {from, changed ? QJsonValue(QString::fromUtf8(block.html)) : QJsonValue(), block.firstLine, block.lastLine};
}

} // namespace

QJsonArray asJson(const Delta &delta, const QList<RenderedBlock> &wanted)
{
    QJsonArray pieces;
    for (int i = 0; i < delta.pieces.size(); ++i)
        pieces.append(asPiece(wanted.at(delta.first + i), delta.pieces.at(i).from, delta.pieces.at(i).changed));
    return pieces;
}

QJsonArray asJson(const QList<RenderedBlock> &blocks, int shown)
{
    QJsonArray pieces;
    for (int i = 0; i < blocks.size(); ++i)
        pieces.append(asPiece(blocks.at(i), i < shown ? i : -1, true));
    return pieces;
}

QJsonObject asJson(const PreviewHeader &header)
{
    return {{QStringLiteral("title"), header.title}, {QStringLiteral("subtitle"), header.subtitle},
        {QStringLiteral("summary"), header.summary}};
}

QJsonObject asJson(const PreviewPage &page, const QString &host)
{
    QUrl base;
    base.setScheme(QLatin1String(scheme));
    base.setHost(host);
    base.setPath(page.permalink.startsWith(u'/') ? page.permalink : u'/' + page.permalink, QUrl::DecodedMode);
    return {{QStringLiteral("base"), base.toString(QUrl::FullyEncoded)}, {QStringLiteral("language"), page.language}};
}

} // namespace shownotes::preview
