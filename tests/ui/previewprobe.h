#pragma once

#include "preview/previewview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <unistd.h>

#include <optional>

namespace shownotes {

/// What a test sees of a preview: the answer of a script in our own world, beside the page.
inline QVariant ask(PreviewView &view, const QString &script, int world = QWebEngineScript::ApplicationWorld)
{
    std::optional<QVariant> answer;
    view.findChild<QWebEngineView *>()->page()->runJavaScript(
        script, quint32(world), [&answer](const QVariant &value) { answer = value; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        qFatal("the preview does not answer");
    return *answer;
}

/// Waits until the last page or patch is on screen.
inline bool waitUntilDrawn(PreviewView &view)
{
    return QTest::qWaitFor([&view] { return view.isDrawn(); }, 20'000);
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
