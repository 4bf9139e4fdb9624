#pragma once

#include "preview/previewpage.h"

#include <QWebEngineUrlSchemeHandler>

namespace shownotes::preview {

/// Answers every request of the preview in our scheme, with the shell, its styles and fonts or a file of the page that is shown; all else fails.
class SchemeHandler : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// From now on only files of `page` are served, and only under its host. Returns that host.
    QString setPage(const PreviewPage &page);
    QString host() const;
    /// The shell that is loaded from now on lets pictures, sound and film of the web in, or (as at first) nothing.
    void setWebMedia(bool allowed) { m_webMedia = allowed; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void answerShell(QWebEngineUrlRequestJob *job) const;

    PreviewPage m_page;
    int m_serial = 0;
    bool m_webMedia = false;
};

} // namespace shownotes::preview
