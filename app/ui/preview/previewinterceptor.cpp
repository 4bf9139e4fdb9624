#include "preview/previewinterceptor.h"

#include "preview/previewscheme.h"

#include <QWebEngineUrlRequestInfo>

namespace shownotes::preview {

namespace {

bool isAllowed(const QWebEngineUrlRequestInfo &info)
{
    const QUrl url = info.requestUrl();
    if (info.requestMethod() != "GET")
        return false;
    switch (info.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
        return isShell(url);
    case QWebEngineUrlRequestInfo::ResourceTypeStylesheet:
        return url.scheme() == QLatin1String(scheme) && url.host() == QLatin1String(shellHost);
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return url.scheme() == QLatin1String("data") || url.scheme() == QLatin1String(scheme);
    case QWebEngineUrlRequestInfo::ResourceTypeMedia:
        return url.scheme() == QLatin1String(scheme);
    default:
        return false;
    }
}

} // namespace

void Interceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!isAllowed(info))
        info.block(true);
}

} // namespace shownotes::preview
