#include "preview/previewscheme.h"

#include <QWebEngineUrlScheme>

namespace shownotes::preview {

void registerScheme()
{
    QWebEngineUrlScheme ours {QByteArray(scheme)};
    ours.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    // Secure, and nothing else: not local (which could read files), not exempt from the Content-Security-Policy.
    ours.setFlags(QWebEngineUrlScheme::SecureScheme);
    QWebEngineUrlScheme::registerScheme(ours);
}

QUrl shellUrl()
{
    QUrl url;
    url.setScheme(QLatin1String(scheme));
    url.setHost(QLatin1String(shellHost));
    url.setPath(QStringLiteral("/"));
    return url;
}

QString pageHost(int serial)
{
    return QStringLiteral("page%1").arg(serial);
}

bool isShell(const QUrl &url)
{
    return url == shellUrl();
}

} // namespace shownotes::preview
