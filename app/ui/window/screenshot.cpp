#include "window/screenshot.h"

#include "preview/previewview.h"
#include "window/mainwindow.h"
#include "window/pageview.h"

#include <QCoreApplication>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>

namespace shownotes {

namespace {

void finish(MainWindow *window, const QString &file, bool drawn)
{
    QTextStream err(stderr);
    const bool written = window->grab().save(file);
    if (!drawn)
        err << QStringLiteral("shownotes: the preview was not drawn in time\n");
    if (!written)
        err << QStringLiteral("shownotes: cannot write %1\n").arg(file);
    err.flush();
    QCoreApplication::exit(drawn && written ? 0 : 1);
}

} // namespace

void takeScreenshotAndQuit(MainWindow *window, const QString &file, int limit)
{
    auto *timeout = new QTimer(window);
    timeout->setSingleShot(true);
    QObject::connect(timeout, &QTimer::timeout, window, [=] { finish(window, file, false); });
    timeout->start(limit);

    auto *look = new QTimer(window);
    QObject::connect(look, &QTimer::timeout, window, [=] {
        const PreviewView *preview = window->pageView()->preview();
        if (!preview->isDrawn() || preview->blocks().isEmpty())
            return;
        look->stop();
        timeout->stop();
        // Pictures arrive after the text.
        QTimer::singleShot(700, window, [=] { finish(window, file, true); });
    });
    look->start(50);
}

} // namespace shownotes
