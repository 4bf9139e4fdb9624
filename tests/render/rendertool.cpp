// rendertool [--code-fences BOOL] [--safe] [--blocks] FILE: the body of a page as a bare Hugo site with raw HTML publishes it. For comparing with
// real Hugo and for the golden folders; what a site's configuration decides is shownotes-cli's business.

#include <render/renderer.h>

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace shownotes;

static QByteArray bodyOf(const QByteArray &page)
{
    if (!page.startsWith("---\n"))
        return page;
    const qsizetype end = page.indexOf("\n---", 3);
    const qsizetype newline = end < 0 ? -1 : page.indexOf('\n', end + 1);
    return newline < 0 ? page : page.sliced(newline + 1);
}

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    bool blocks = false;
    QString path;
    const QStringList arguments = app.arguments().sliced(1);
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments[i] == QLatin1String("--code-fences"))
            settings.highlight.codeFences = arguments.value(++i) != QLatin1String("false");
        else if (arguments[i] == QLatin1String("--safe"))
            settings.goldmark.unsafe = false;
        else if (arguments[i] == QLatin1String("--blocks"))
            blocks = true;
        else if (arguments[i] != QLatin1String("render"))
            path = arguments[i];
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(path), qPrintable(file.errorString()));
        return 1;
    }
    const Rendering rendering = renderBody(bodyOf(file.readAll()), settings);
    if (blocks) {
        for (const RenderedBlock &block : rendering.blocks)
            std::printf("== %d-%d\n%s", block.firstLine, block.lastLine, block.html.constData());
    } else {
        const QByteArray html = rendering.html();
        std::fwrite(html.constData(), 1, size_t(html.size()), stdout);
    }
    for (const RenderProblem &problem : rendering.problems)
        std::fprintf(
            stderr, "%s:%d:%d: %s\n", qPrintable(path), problem.line, problem.column, qPrintable(problem.message));
    return 0;
}
