// Opens the front-matter form alone on a page, for looking at it while it is worked on; not a test.
//   showform FILE [--section talk] [--width 480] [--height 640] [--scroll 0] [--dark] [--source] [--screenshot FILE.png]
#include "form/frontmatterform.h"

#include <content/pageparts.h>

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTimer>
#include <QToolButton>

using namespace shownotes;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(53, 54, 58));
    palette.setColor(QPalette::Window, QColor(43, 44, 48));
    palette.setColor(QPalette::Base, QColor(32, 33, 36));
    palette.setColor(QPalette::AlternateBase, QColor(48, 49, 54));
    palette.setColor(QPalette::Text, QColor(232, 232, 234));
    palette.setColor(QPalette::WindowText, QColor(232, 232, 234));
    palette.setColor(QPalette::ButtonText, QColor(232, 232, 234));
    palette.setColor(QPalette::Highlight, QColor(70, 120, 200));
    palette.setColor(QPalette::PlaceholderText, QColor(232, 232, 234, 128));
    return palette;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    application.setOrganizationName(QStringLiteral("shownotes-showform"));
    application.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QCommandLineParser parser;
    parser.addOptions({
        {QStringLiteral("section"), QString(), QStringLiteral("name"), QStringLiteral("talk")},
        {QStringLiteral("width"), QString(), QStringLiteral("pixels"), QStringLiteral("480")},
        {QStringLiteral("height"), QString(), QStringLiteral("pixels"), QStringLiteral("640")},
        {QStringLiteral("scroll"), QString(), QStringLiteral("pixels"), QStringLiteral("0")},
        {QStringLiteral("dark"), QString()},
        {QStringLiteral("source"), QString()},
        {QStringLiteral("screenshot"), QString(), QStringLiteral("file")},
    });
    parser.addPositionalArgument(QStringLiteral("file"), QString());
    parser.process(application);
    if (parser.isSet(QStringLiteral("dark")))
        application.setPalette(darkPalette());
    QFile file(parser.positionalArguments().value(0));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read the page");

    FrontMatterForm form;
    FrontMatterForm::Context context;
    context.section = parser.value(QStringLiteral("section"));
    context.bundleFolder = QFileInfo(file).absolutePath();
    context.terms = {
        {QStringLiteral("authors"), {QStringLiteral("admin")}}, {QStringLiteral("tags"), {QStringLiteral("AWS")}}};
    context.targets = {{QStringLiteral("authors"), {QStringLiteral("admin")}}};
    form.setContext(context);
    const QByteArray bytes = splitPage(file.readAll()).frontMatter;
    const auto show = [&form](const QByteArray &shown) {
        const Result<FrontMatter> read = FrontMatter::parse(shown);
        if (read)
            form.setFrontMatter(*read);
        else
            form.setProblem(read.error(), shown);
    };
    QObject::connect(&form, &FrontMatterForm::edited, &form, &FrontMatterForm::setFrontMatter);
    QObject::connect(&form, &FrontMatterForm::sourceEdited, &form, show);
    form.resize(parser.value(QStringLiteral("width")).toInt(), parser.value(QStringLiteral("height")).toInt());
    show(bytes);
    form.show();
    if (parser.isSet(QStringLiteral("source"))) {
        for (QToolButton *button : form.findChildren<QToolButton *>()) {
            if (button->isCheckable() && button->text() == FrontMatterForm::tr("Source"))
                button->click();
        }
    }
    if (parser.isSet(QStringLiteral("screenshot"))) {
        QTimer::singleShot(300, &form, [&] {
            form.findChild<QScrollArea *>()->verticalScrollBar()->setValue(
                parser.value(QStringLiteral("scroll")).toInt());
            form.grab().save(parser.value(QStringLiteral("screenshot")));
            application.quit();
        });
    }
    return application.exec();
}
