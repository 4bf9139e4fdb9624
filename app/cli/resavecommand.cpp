#include "resavecommand.h"

#include "pagefile.h"

namespace shownotes {

ExitCode runResave(const QStringList &arguments)
{
    if (arguments.size() != 1)
        return WrongUsage;
    const Result<PageFile> page = readPage(arguments.first());
    if (!page)
        return refuse(pagePath(arguments.first()), page.error());
    const Result<void> saved = savePage(*page, page->parts.frontMatter);
    return saved ? Done : refuse(page->path, saved.error());
}

} // namespace shownotes
