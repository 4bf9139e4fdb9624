#include "preview/previewenvironment.h"
#include "window/mainwindow.h"
#include "window/placeholdercolor.h"
#include "window/screenshot.h"

#include <content/translators.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>

int main(int argc, char **argv)
{
    shownotes::preparePreview();
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Shownotes"));
    QApplication::setOrganizationName(QStringLiteral("Shownotes"));
    QApplication::setApplicationVersion(QStringLiteral(SHOWNOTES_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("shownotes"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/shownotes.svg")));
    shownotes::installTranslators(&app);
    const shownotes::PlaceholderColor readable;

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "An editor for podcast show notes kept in a Hugo site."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(QStringLiteral("path"),
        QCoreApplication::translate("main", "A page, a bundle or a site to open."), QStringLiteral("[path]"));
    QCommandLineOption screenshot(QStringLiteral("screenshot"),
        QCoreApplication::translate("main", "Save a picture of the window once the preview is drawn, and quit."),
        QStringLiteral("file"));
    screenshot.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOption(screenshot);
    parser.process(app);

    shownotes::MainWindow window;
    window.show();
    window.finishInterruptedSaves();
    const QStringList paths = parser.positionalArguments();
    if (paths.isEmpty())
        window.openLast();
    for (const QString &path : paths)
        window.openPath(path);
    if (parser.isSet(screenshot))
        shownotes::takeScreenshotAndQuit(&window, parser.value(screenshot), 60000);
    return QApplication::exec();
}
