#include "preview/previewinterceptor.h"

#include "preview/previewscheme.h"

#include <QWebEngineUrlRequestInfo>

namespace shownotes::preview {

bool Interceptor::isAllowed(const QWebEngineUrlRequestInfo &info) const
{
    const QUrl url = info.requestUrl();
    const bool ofWeb = m_webMedia && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
    if (info.requestMethod() != "GET")
        return false;
    switch (info.resourceType()) {
    case QWebEngineUrlRequestInfo::ResourceTypeMainFrame:
        return isShell(url);
    case QWebEngineUrlRequestInfo::ResourceTypeStylesheet:
    case QWebEngineUrlRequestInfo::ResourceTypeFontResource:
        return url.scheme() == QLatin1String(scheme) && url.host() == QLatin1String(shellHost);
    case QWebEngineUrlRequestInfo::ResourceTypeImage:
        return url.scheme() == QLatin1String("data") || url.scheme() == QLatin1String(scheme) || ofWeb;
    case QWebEngineUrlRequestInfo::ResourceTypeMedia:
        return url.scheme() == QLatin1String(scheme) || ofWeb;
    default:
        return false;
    }
}

void Interceptor::interceptRequest(QWebEngineUrlRequestInfo &info)
{
    if (!isAllowed(info))
        info.block(true);
}

} // namespace shownotes::preview
