// Two hundred images of 4 MB come into a page: how long it takes, and the longest time the window did not answer.

#include "editor/markdowneditor.h"
#include "import/imageimporter.h"
#include "preview/previewenvironment.h"
#include "window/mainwindow.h"
#include "window/pageimages.h"
#include "window/pageview.h"

#include <document/pagedocument.h>

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>
#include <QUrl>

using namespace shownotes;

namespace {

constexpr qint64 allowedGap = 50;

QList<QUrl> makeImages(const QString &folder, int count, int side)
{
    QList<QUrl> urls;
    QImage noise(side, side, QImage::Format_RGB888);
    QRandomGenerator random(1);
    for (int i = 0; i < count; ++i) {
        // Large ones would be larger than 4 MB as noise alone.
        noise.fill(QColor::fromHsv(i, 120, 200));
        random.fillRange(reinterpret_cast<quint32 *>(noise.bits()), 1'000'000);
        const QString path = QStringLiteral("%1/p%2.png").arg(folder).arg(i);
        if (!noise.save(path, "PNG", side > 1200 ? 90 : 100))
            qFatal("cannot write an image");
        urls += QUrl::fromLocalFile(path);
    }
    return urls;
}

/// Clicks what box comes.
void answer(const QString &button)
{
    auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
    if (!box)
        return;
    const QList<QAbstractButton *> buttons = box->buttons();
    for (QAbstractButton *candidate : buttons) {
        if (candidate->text().startsWith(button))
            candidate->click();
    }
}

qint64 measure(MainWindow &window, const QString &what, const QList<QUrl> &urls, const QString &button)
{
    QMimeData data;
    data.setUrls(urls);
    QElapsedTimer clock;
    qint64 last = 0, longest = 0, when = 0;
    QTimer heartbeat;
    heartbeat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] {
        const qint64 now = clock.elapsed();
        if (now - last > longest) {
            longest = now - last;
            when = now;
        }
        last = now;
        if (!button.isEmpty())
            answer(button);
    });
    clock.start();
    heartbeat.start(1);
    PageImages *images = window.pageView()->images();
    images->take(&data, window.pageView()->editor()->textCursor());
    while (images->importer()->isBusy())
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    const qint64 took = clock.elapsed();
    // The preview draws them after that.
    for (qint64 end = took + 5000; clock.elapsed() < end;)
        QApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QTextStream(stdout) << what << ": " << urls.size() << " images in " << took << " ms, the longest gap " << longest
                        << " ms at " << when << " ms\n";
    return longest;
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    preparePreview();
    QApplication app(argc, argv);
    const int count = argc > 1 ? QByteArray(argv[1]).toInt() : 200;
    QDir().mkpath(home.filePath("given"));
    QDir().mkpath(home.filePath("large"));
    QDir().mkpath(home.filePath("site/content/talk/1"));
    for (const auto &[name, text] : {std::pair("site/config.toml", "title = 'Pod'\n"),
             std::pair("site/content/talk/1/index.md", "---\ntitle: One\ndate: 2024-01-01\n---\n\nWords.\n")}) {
        QFile file(home.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("cannot write the site");
    }
    MainWindow window;
    window.show();
    if (!window.openPath(home.filePath("site/content/talk/1/index.md")))
        return 2;
    qint64 longest = measure(window, QStringLiteral("copied"), makeImages(home.filePath("given"), count, 1160), {});
    longest = std::max(longest,
        measure(window, QStringLiteral("scaled"), makeImages(home.filePath("large"), count, 2400),
            QStringLiteral("Scale")));
    return longest > allowedGap ? 1 : 0;
}
