#pragma once

#include "preview/previewpage.h"

#include <QWebEngineUrlSchemeHandler>

namespace shownotes::preview {

/// Answers every request of the preview, with the shell and its style or a file of the page that is shown; all else fails.
class SchemeHandler : public QWebEngineUrlSchemeHandler {
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// From now on only files of `page` are served, and only under its host. Returns that host.
    QString setPage(const PreviewPage &page);
    QString host() const;

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    PreviewPage m_page;
    int m_serial = 0;
};

} // namespace shownotes::preview
