#pragma once

#include "preview/previewview.h"

#include <QApplication>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <functional>

#include <unistd.h>

namespace shownotes {

/// Runs the event loop until `stop` is called by what `start` began, or 20 seconds have gone by. (The waits of Qt Test poll every 10 ms, and
/// Chromium does only a little of its work at each poll: a page took seconds to load.)
inline bool runUntil(const std::function<void(const std::function<void()> &stop)> &start)
{
    QEventLoop loop;
    bool stopped = false;
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    start([&] {
        stopped = true;
        loop.quit();
    });
    if (!stopped)
        loop.exec();
    return stopped;
}

/// What a test sees of a preview: the answer of a script in our own world, beside the page.
inline QVariant ask(PreviewView &view, const QString &script, quint32 world = QWebEngineScript::ApplicationWorld)
{
    QVariant answer;
    // The browser starts when the window has been drawn.
    if (!QTest::qWaitFor([&view] { return view.findChild<QWebEngineView *>() != nullptr; }, 20'000))
        qFatal("the preview has no browser");
    const bool answered = runUntil([&](const std::function<void()> &stop) {
        view.findChild<QWebEngineView *>()->page()->runJavaScript(
            script, world, [&answer, stop](const QVariant &value) {
                answer = value;
                stop();
            });
    });
    if (!answered)
        qFatal("the preview does not answer");
    return answer;
}

/// Waits until the last page or patch is on screen.
inline bool waitUntilDrawn(PreviewView &view)
{
    return view.isDrawn() || runUntil([&view](const std::function<void()> &stop) {
        QObject::connect(&view, &PreviewView::drawn, &view, stop, Qt::SingleShotConnection);
    });
}

/// main() of a test with a preview: as root Chromium runs only without its sandbox.
template<typename Test> int runPreviewTest(int argc, char **argv)
{
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    preparePreview();
    const QApplication application(argc, argv);
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace shownotes
