#include "referencefinder.h"

#include <content/episodefiles.h>
#include <content/exclusivemove.h>
#include <content/filesaver.h>
#include <content/pageparts.h>
#include <content/pagerename.h>

#include <QCoreApplication>
#include <QFileInfo>

namespace shownotes {

namespace {

struct PageRename {
    Q_DECLARE_TR_FUNCTIONS(shownotes::PageRename)
};

Value valuesOf(const QByteArray &bytes)
{
    const Result<FrontMatter> head = FrontMatter::parse(splitPage(bytes).frontMatter);
    return head ? head->values() : Value();
}

} // namespace

Result<RenamePlan> planRename(const Site &site, const QString &page, const QString &name)
{
    const std::optional<SitePage> place = site.page(page);
    if (!place || place->kind == PageKind::Branch)
        return Error {
            Error::Kind::Refused, PageRename::tr("Only episodes can be renamed here: leaf bundles and single pages.")};
    const QFileInfo file(place->path);
    const bool single = place->kind == PageKind::Single;
    RenamePlan plan;
    plan.from = single ? file.filePath() : file.path();
    const QString folder = QFileInfo(plan.from).path();
    // What names the language and the format stays.
    const QString ending = single ? file.fileName().mid(file.fileName().indexOf(u'.', 1)) : QString();
    // A change of letters' case is no clash with itself.
    if (name + ending == QFileInfo(plan.from).fileName())
        return Error {Error::Kind::Refused, PageRename::tr("That is its name already.")};
    const bool onlyCase = (name + ending).compare(QFileInfo(plan.from).fileName(), Qt::CaseInsensitive) == 0;
    if (const Result<void> possible = checkNewName(folder, name + ending); !possible && !onlyCase)
        return possible.error();
    plan.to = folder + u'/' + name + ending;
    plan.page = single ? plan.to : plan.to + u'/' + file.fileName();

    const Result<FileContents> own = readFile(place->path);
    if (!own)
        return own.error();
    const std::optional<SitePage> renamed = site.page(plan.page);
    if (!renamed)
        return Error {Error::Kind::Refused, PageRename::tr("The new place is in no content folder of the site.")};
    const Value values = valuesOf(own->bytes);
    plan.oldUrl = site.relPermalink(*place, values);
    plan.newUrl = site.relPermalink(*renamed, values);

    const QList<SitePage> pages = site.pages();
    const ReferenceFinder finder(site, *place, *renamed, plan.oldUrl, plan.newUrl, pages);
    for (const SitePage &other : pages) {
        const Result<FileContents> contents = readFile(other.path);
        if (!contents)
            continue;
        const QList<ReferenceEdit> edits = finder.find(other, contents->bytes);
        if (edits.isEmpty())
            continue;
        ReferringPage referring {other.path, contents->digest, contents->bytes, edits};
        for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit)
            referring.bytes.replace(edit->at, edit->before.toUtf8().size(), edit->after.toUtf8());
        if (other.path == place->path)
            referring.path = plan.page;
        else if (!single && other.path.startsWith(plan.from + u'/'))
            referring.path = plan.to + other.path.mid(plan.from.size());
        plan.references.append(referring);
    }
    return plan;
}

Result<void> renamePage(const RenamePlan &plan)
{
    return moveExclusively(plan.from, plan.to);
}

Result<void> updateReferences(const ReferringPage &page, const QString &stateFolder)
{
    const Result<SaveOutcome> saved = saveFile(page.path, page.bytes, page.digest, {.stateFolder = stateFolder});
    return saved ? Result<void>() : Result<void>(saved.error());
}

} // namespace shownotes
