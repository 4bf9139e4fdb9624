#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace shownotes::preview {

/// Blocks every request that is not the shell, its styles and fonts, or a picture, sound or film of a page host, or of the web where that is
/// allowed. Chromium fails on its own what our
/// scheme handler does not know; this keeps all the rest from leaving the program.
class Interceptor : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
    /// From now on pictures, sound and film of the web pass, or (as at first) do not.
    void setWebMedia(bool allowed) { m_webMedia = allowed; }

private:
    bool isAllowed(const QWebEngineUrlRequestInfo &info) const;

    bool m_webMedia = false;
};

} // namespace shownotes::preview
