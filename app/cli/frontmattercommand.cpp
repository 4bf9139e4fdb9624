#include "frontmattercommand.h"

#include "pagefile.h"

#include <content/archetype.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace shownotes {

namespace {

// What the page's site starts such pages from; it knows where a new key belongs.
FrontMatter archetypeOf(const PageFile &page)
{
    const QString path = QFileInfo(page.path).absoluteFilePath();
    const auto site = Site::containing(path);
    const auto sitePage = site ? site->page(path) : std::nullopt;
    const auto archetype = sitePage ? findArchetype(*site, sitePage->section) : std::nullopt;
    return archetype ? archetypeFrontMatter(*archetype) : FrontMatter();
}

ExitCode get(const PageFile &page, const FrontMatter &frontMatter, const QStringList &key)
{
    if (!frontMatter.contains(key)) {
        return refuse(page.path,
            {Error::Kind::Missing,
                QCoreApplication::translate("shownotes::FrontMatterCommand", "The front matter has no key “%1”.")
                    .arg(key.join(u'.'))});
    }
    if (printOut(valueToJson(frontMatter.value(key)) + '\n'))
        return Done;
    return refuse(page.path,
        {Error::Kind::Failed,
            QCoreApplication::translate(
                "shownotes::FrontMatterCommand", "The value could not be written to standard output.")});
}

ExitCode save(const PageFile &page, const Result<FrontMatter> &edited)
{
    if (!edited)
        return refuse(page.path, edited.error());
    const Result<void> saved = savePage(page, edited->bytes());
    return saved ? Done : refuse(page.path, saved.error());
}

} // namespace

ExitCode runFrontMatter(const QStringList &arguments)
{
    const QString action = arguments.value(0);
    const bool setting = action == u"set";
    if (arguments.size() != (setting ? 4 : 3) || !(setting || action == u"get" || action == u"unset"))
        return WrongUsage;
    const QStringList key = arguments.at(2).split(u'.');
    if (key.contains(QString()))
        return WrongUsage;
    Value value;
    if (setting) {
        const Result<Value> json = valueFromJson(arguments.at(3).toUtf8());
        if (!json) {
            std::fputs(QCoreApplication::translate("shownotes::FrontMatterCommand", "The value is not JSON: %1")
                           .arg(json.error().reason)
                           .toUtf8()
                           .constData(),
                stderr);
            std::fputc('\n', stderr);
            return WrongUsage;
        }
        value = *json;
    }
    const Result<PageFile> page = readPage(arguments.at(1));
    if (!page)
        return refuse(pagePath(arguments.at(1)), page.error());
    const Result<FrontMatter> frontMatter = frontMatterOf(*page);
    if (!frontMatter)
        return refuse(page->path, frontMatter.error());
    if (action == u"get")
        return get(*page, *frontMatter, key);
    const FrontMatter archetype = archetypeOf(*page);
    return save(*page, setting ? frontMatter->set(key, value, &archetype) : frontMatter->unset(key, &archetype));
}

} // namespace shownotes
