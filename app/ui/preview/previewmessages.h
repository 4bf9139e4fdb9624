#pragma once

#include "preview/previewdelta.h"
#include "preview/previewpage.h"

#include <QJsonArray>
#include <QJsonObject>

namespace shownotes {

struct PageScripts;
struct PreviewHeader;

namespace preview {

// What resources/preview/preview.js is told, in JSON.

/// A piece is [block it is made from, HTML or null where that stays, first line, last line].
QJsonArray asJson(const Delta &delta, const QList<RenderedBlock> &wanted);
/// All blocks as pieces with their HTML, made from those that are shown already, one by one.
QJsonArray asJson(const QList<RenderedBlock> &blocks, int shown);
QJsonObject asJson(const PreviewHeader &header);
QJsonObject asJson(const PageScripts &scripts);
/// With the address on `host` that the page's own addresses are relative to.
QJsonObject asJson(const PreviewPage &page, const QString &host);

} // namespace preview
} // namespace shownotes
