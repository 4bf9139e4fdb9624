#include "preview/previewmessages.h"

#include "preview/previewscheme.h"
#include "preview/previewview.h"

#include <document/themescripts.h>

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

QJsonObject asJson(const PageScripts &scripts)
{
    QJsonArray delimiters;
    for (const PageScripts::Delimiters &each : scripts.delimiters) {
        delimiters.append(QJsonObject {{QStringLiteral("left"), each.left}, {QStringLiteral("right"), each.right},
            {QStringLiteral("display"), each.display}});
    }
    return {{QStringLiteral("highlight"), scripts.highlight}, {QStringLiteral("lightStyle"), scripts.lightStyle},
        {QStringLiteral("darkStyle"), scripts.darkStyle},
        {QStringLiteral("languages"), QJsonArray::fromStringList(scripts.languages)},
        {QStringLiteral("math"), scripts.math}, {QStringLiteral("delimiters"), delimiters}};
}

QJsonObject asJson(const PreviewPage &page, const QString &host)
{
    QUrl base;
    base.setScheme(QLatin1String(scheme));
    base.setHost(host);
    base.setPath(page.permalink.startsWith(u'/') ? page.permalink : u'/' + page.permalink, QUrl::DecodedMode);
    return {{QStringLiteral("base"), base.toString(QUrl::FullyEncoded)}, {QStringLiteral("language"), page.language},
        {QStringLiteral("webMedia"), page.webMedia}};
}

} // namespace shownotes::preview
