#include "checkcommand.h"

#include "pagefile.h"

#include <checks/pageproblem.h>
#include <document/rendercontext.h>

namespace shownotes {
namespace {

QByteArray printed(const QString &file, const PageProblem &problem)
{
    return QStringLiteral("%1:%2:%3: %4\n")
        .arg(file, QString::number(qMax(1, problem.line)), QString::number(qMax(1, problem.column)), problem.message)
        .toUtf8();
}

PageProblem asProblem(const Error &error)
{
    PageProblem problem;
    problem.line = error.line;
    problem.column = error.column;
    problem.message = error.reason;
    return problem;
}

} // namespace

ExitCode runCheck(const QStringList &arguments)
{
    if (arguments.size() != 1 || arguments[0].startsWith(QLatin1Char('-')))
        return WrongUsage;
    const Result<PageFile> page = readPage(arguments[0]);
    if (!page)
        return refuse(arguments[0], page.error());
    const PageParts &parts = page->parts;
    QList<PageProblem> problems;
    if (parts.problem) {
        // Hugo reads nothing of such a page.
        problems << asProblem(*parts.problem);
    } else {
        const Result<FrontMatter> parsed = FrontMatter::parse(parts.frontMatter);
        const FrontMatter frontMatter = parsed ? *parsed : FrontMatter();
        RenderContext context = RenderContext::forPage(page->path);
        const RenderSettings settings = context.settings(frontMatter.values());
        const std::optional<Site> &site = context.site();
        const NamedFiles files = NamedFiles::of(page->path, site ? &*site : nullptr);
        const QList<ResourceUse> uses = resourceUses(frontMatter, parts.body, parts.bodyLine, files, settings);
        problems = withRenderProblems(pageProblems(frontMatter, parts.body, parts.bodyLine, uses, files, settings),
            renderBody(parts.body, settings).problems, parts.bodyLine);
        if (!parsed)
            problems.prepend(asProblem(parsed.error()));
    }
    QByteArray out;
    for (const PageProblem &problem : problems)
        out += printed(arguments[0], problem);
    return printOut(out) && problems.isEmpty() ? Done : Refused;
}

} // namespace shownotes
