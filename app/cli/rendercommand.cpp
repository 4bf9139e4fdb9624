#include "rendercommand.h"

#include "pagefile.h"
#include "renderserve.h"

#include <document/rendercontext.h>
#include <hugo/installedhugo.h>
#include <render/renderer.h>

#include <QCoreApplication>

#include <sys/resource.h>

namespace shownotes {
namespace {

constexpr int defaultMegabytes = 512;
/// As `nice` counts: what is typed and shown goes first.
constexpr int backgroundPriority = 10;

ExitCode renderPage(const QString &argument, const std::optional<HugoVersion> &hugo)
{
    const Result<PageFile> page = readPage(argument);
    if (!page)
        return refuse(argument, page.error());
    if (page->parts.problem)
        return refuse(argument, *page->parts.problem);
    const Result<FrontMatter> frontMatter = FrontMatter::parse(page->parts.frontMatter);
    if (!frontMatter)
        return refuse(argument, frontMatter.error());

    RenderContext context = RenderContext::forPage(page->path, hugo);
    const Rendering rendering = renderBody(page->parts.body, context.settings(frontMatter->values()));
    for (const RenderProblem &problem : rendering.problems) {
        // Told, but no reason to stop: the page's other parts are there to be seen.
        (void)refuse(argument,
            {Error::Kind::Syntax, problem.message, qMax(1, problem.line) + page->parts.bodyLine - 1, problem.column});
    }
    if (!printOut(rendering.html()))
        return refuse(QStringLiteral("-"),
            {Error::Kind::NotWritable,
                QCoreApplication::translate("shownotes::RenderCommand", "The output cannot be written.")});
    return Done;
}

ExitCode serve(const QStringList &options)
{
    int megabytes = defaultMegabytes;
    for (qsizetype i = 0; i < options.size(); ++i) {
        if (options[i] == QLatin1String("--background")) {
            ::setpriority(PRIO_PROCESS, 0, backgroundPriority);
            continue;
        }
        bool isNumber = false;
        if (options[i] == QLatin1String("--memory-limit"))
            megabytes = options.value(++i).toInt(&isNumber);
        if (!isNumber || megabytes < 0)
            return WrongUsage;
    }
    return serveRenderFrames(megabytes) ? Done : Refused;
}

} // namespace

ExitCode runRender(const QStringList &arguments)
{
    if (arguments.value(0) == QLatin1String("--serve"))
        return serve(arguments.mid(1));
    if (arguments.value(0) == QLatin1String("--hugo-version")) {
        const std::optional<HugoVersion> version = HugoVersion::parse(arguments.value(1));
        return version && arguments.size() == 3 ? renderPage(arguments[2], version) : WrongUsage;
    }
    if (arguments.size() != 1 || arguments[0].startsWith(QLatin1Char('-')))
        return WrongUsage;
    InstalledHugo installed(hugoMemoryFile());
    installed.findNow();
    return renderPage(arguments[0], installed.version());
}

} // namespace shownotes
