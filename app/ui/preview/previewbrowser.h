#pragma once

#include "preview/previewinterceptor.h"
#include "preview/previewlibraries.h"
#include "preview/previewschemehandler.h"

#include <QJsonArray>
#include <QWebEnginePage>
#include <QWebEngineProfile>

#include <functional>

namespace shownotes::preview {

/// A profile that keeps nothing and asks nobody: off the record, no cache, no cookies, our scheme and what setWebMedia() lets in.
class Profile : public QWebEngineProfile {
    Q_OBJECT

public:
    explicit Profile(QObject *parent = nullptr);

    SchemeHandler &files() { return m_files; }
    /// Whether pictures, sound and film of the web are let in (at first not): to be followed by Browser::loadShell().
    void setWebMedia(bool allowed);
    bool webMedia() const { return m_webMedia; }

private:
    SchemeHandler m_files;
    Interceptor m_interceptor;
    bool m_webMedia = false;
};

/// The browser page behind the preview: the shell document, with our script in a world of its own beside it. Scripts of the page never
/// run, and it cannot be led anywhere else.
class Browser : public QWebEnginePage {
    Q_OBJECT

public:
    explicit Browser(Profile *profile, QObject *parent = nullptr);

    /// Loads the shell anew; ready() says when it can be called.
    void loadShell();

    /// Calls `function` of resources/preview/preview.js; `done` follows when it has returned.
    void call(const QString &function, const QJsonArray &arguments, const std::function<void()> &done = {});
    /// Brings a library into our script's world, for the calls that follow; gone with the shell.
    void loadLibrary(Library library);

signals:
    /// The shell stands, with our script in it.
    void ready();
    /// Our script tells something: what, and its arguments.
    void told(const QString &what, const QJsonArray &arguments);

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QWebEnginePage *createWindow(WebWindowType type) override;
    QStringList chooseFiles(
        FileSelectionMode mode, const QStringList &oldFiles, const QStringList &acceptedMimeTypes) override;
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel level, const QString &message, int lineNumber, const QString &sourceId) override;

private:
    QString m_token; ///< begins what our script tells, and nothing else: unguessable
    bool m_isReady = false;
};

} // namespace shownotes::preview
