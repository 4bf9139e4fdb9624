#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace shownotes::preview {

/// Blocks every request that is not the shell, its style, or a picture, sound or film of a page host. Chromium fails on its own what our
/// scheme handler does not know; this keeps all the rest from leaving the program.
class Interceptor : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;
};

} // namespace shownotes::preview
