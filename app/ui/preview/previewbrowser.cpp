#include "preview/previewbrowser.h"

#include "preview/previewscheme.h"

#include <QFile>
#include <QJsonDocument>
#include <QUuid>
#include <QWebEngineCookieStore>
#include <QWebEngineDownloadRequest>
#include <QWebEngineHistory>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace shownotes::preview {

namespace {

QString script()
{
    QString source;
    for (const char *name : {"cleaning.js", "morph.js", "blocks.js", "flags.js", "themescripts.js", "lightbox.js",
             "reader.js", "preview.js"}) {
        QFile file(QStringLiteral(":/preview/") + QLatin1String(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s is not among the resources", name);
        source += QString::fromUtf8(file.readAll());
    }
    return source;
}

QByteArray json(const QJsonArray &array)
{
    return QJsonDocument(array).toJson(QJsonDocument::Compact);
}

void harden(QWebEngineSettings &settings)
{
    using Settings = QWebEngineSettings;
    for (const auto attribute : {Settings::JavascriptEnabled, Settings::JavascriptCanOpenWindows,
             Settings::JavascriptCanAccessClipboard, Settings::JavascriptCanPaste, Settings::LocalStorageEnabled,
             Settings::PluginsEnabled, Settings::PdfViewerEnabled, Settings::WebGLEnabled,
             Settings::Accelerated2dCanvasEnabled, Settings::FullScreenSupportEnabled, Settings::DnsPrefetchEnabled,
             Settings::HyperlinkAuditingEnabled, Settings::AutoLoadIconsForPage, Settings::ErrorPageEnabled,
             Settings::NavigateOnDropEnabled, Settings::LocalContentCanAccessFileUrls,
             Settings::LocalContentCanAccessRemoteUrls, Settings::AllowRunningInsecureContent,
             Settings::AllowGeolocationOnInsecureOrigins, Settings::AllowWindowActivationFromJavaScript,
             Settings::ScreenCaptureEnabled, Settings::FocusOnNavigationEnabled})
        settings.setAttribute(attribute, false);
    settings.setAttribute(Settings::LinksIncludedInFocusChain, true);
    settings.setAttribute(Settings::PlaybackRequiresUserGesture, true);
    settings.setAttribute(Settings::WebRTCPublicInterfacesOnly, true);
    settings.setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
}

} // namespace

Profile::Profile(QObject *parent)
    : QWebEngineProfile(parent)
{
    setHttpCacheType(NoCache);
    setPersistentCookiesPolicy(NoPersistentCookies);
    setSpellCheckEnabled(false);
    cookieStore()->setCookieFilter([](const QWebEngineCookieStore::FilterRequest &) { return false; });
    setUrlRequestInterceptor(&m_interceptor);
    installUrlSchemeHandler(QByteArray(scheme), &m_files);
    connect(this, &QWebEngineProfile::downloadRequested, this,
        [](QWebEngineDownloadRequest *download) { download->cancel(); });
}

void Profile::setWebMedia(bool allowed)
{
    m_webMedia = allowed;
    m_files.setWebMedia(allowed);
    m_interceptor.setWebMedia(allowed);
}

Browser::Browser(Profile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
    , m_token(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    harden(*settings());

    QWebEngineScript ours;
    ours.setName(QStringLiteral("shownotes"));
    ours.setInjectionPoint(QWebEngineScript::DocumentReady);
    ours.setWorldId(QWebEngineScript::ApplicationWorld);
    ours.setRunsOnSubFrames(false);
    ours.setSourceCode(script() + QStringLiteral("\nshownotes.start(%1[0]);").arg(QString::fromUtf8(json({m_token}))));
    scripts().insert(ours);

    connect(this, &QWebEnginePage::featurePermissionRequested, this,
        [this](const QUrl &origin, Feature feature) { setFeaturePermission(origin, feature, PermissionDeniedByUser); });
    connect(this, &QWebEnginePage::loadFinished, this, [this, source = ours.sourceCode()](bool loaded) {
        history()->clear();
        // WebEngine 6.4 now and then forgets to give a new renderer the page's scripts. (Given twice, the second fails and changes nothing.)
        if (loaded && !m_isReady)
            runJavaScript(source, QWebEngineScript::ApplicationWorld);
    });
}

void Browser::loadShell()
{
    m_isReady = false;
    load(shellUrl());
}

void Browser::call(const QString &function, const QJsonArray &arguments, const std::function<void()> &done)
{
    const QString code = QStringLiteral("shownotes.%1(...%2)").arg(function, QString::fromUtf8(json(arguments)));
    runJavaScript(code, QWebEngineScript::ApplicationWorld, [done](const QVariant &) {
        if (done)
            done();
    });
}

void Browser::loadLibrary(Library library)
{
    if (const QString source = librarySource(library); !source.isEmpty())
        runJavaScript(source, QWebEngineScript::ApplicationWorld);
}

bool Browser::acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame)
{
    // Typed is what loadShell() asks for; nothing in a page can.
    return isMainFrame && type == NavigationTypeTyped && isShell(url);
}

QWebEnginePage *Browser::createWindow(WebWindowType)
{
    return nullptr;
}

QStringList Browser::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void Browser::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel, const QString &message, int, const QString &)
{
    // Scripts of the page do not run, so only ours and Chromium's own reports come here; reports cannot begin with the token.
    if (!message.startsWith(m_token))
        return;
    const QJsonArray parts = QJsonDocument::fromJson(QStringView(message).mid(m_token.size()).toUtf8()).array();
    const QString what = parts.at(0).toString();
    if (what == u"ready") {
        m_isReady = true;
        emit ready();
    } else {
        emit told(what, parts.at(1).toArray());
    }
}

} // namespace shownotes::preview
