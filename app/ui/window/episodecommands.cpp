#include "window/episodecommands.h"

#include "site/newepisodedialog.h"
#include "site/renameepisodedialog.h"
#include "window/filequestions.h"
#include "window/pagefiles.h"
#include "window/recentpaths.h"
#include "window/statefolder.h"

#include <content/bundle.h>
#include <content/episodefiles.h>
#include <content/pagerename.h>

#include <QClipboard>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>

namespace shownotes {

namespace {

/// What a page is to the file manager: its bundle's folder, else its file.
QString thingOf(const QString &page)
{
    const QFileInfo file(page);
    return pageKind(file.fileName()) == PageKind::Leaf ? file.absolutePath() : file.absoluteFilePath();
}

} // namespace

EpisodeCommands::EpisodeCommands(PageFiles *files, QWidget *window)
    : QObject(window)
    , m_files(files)
    , m_window(window)
{
}

PageDocument *EpisodeCommands::openPage(const QString &path) const
{
    const QList<PageDocument *> pages = m_files->pages()->pages();
    for (PageDocument *page : pages) {
        if (page->path() == path)
            return page;
    }
    return nullptr;
}

QList<PageDocument *> EpisodeCommands::openPagesIn(const QString &fileOrFolder) const
{
    QList<PageDocument *> inside = m_files->pages()->pages();
    inside.removeIf([&](const PageDocument *page) {
        return page->path() != fileOrFolder && !page->path().startsWith(fileOrFolder + u'/');
    });
    return inside;
}

/// Saves, or goes back to the file, as the user chooses; false where they want to stay.
bool EpisodeCommands::settle(const QList<PageDocument *> &pages)
{
    QList<PageDocument *> modified = pages;
    modified.removeIf([](const PageDocument *page) { return !page->isModified(); });
    if (!m_files->mayClose(modified))
        return false;
    for (PageDocument *page : std::as_const(modified)) {
        if (!page->isModified())
            continue;
        if (const Result<void> read = page->revert(); !read) {
            tellOpenFailed(m_window, page->path(), read.error());
            return false;
        }
    }
    return true;
}

void EpisodeCommands::makeNew(const QString &near)
{
    if (!m_site)
        return;
    const QString place = pageKind(QFileInfo(near).fileName()) == PageKind::Single
        ? QFileInfo(near).path()
        : QFileInfo(QFileInfo(near).path()).path();
    // While the site is still being read they come in no order.
    std::sort(m_episodes.begin(), m_episodes.end(), isNewer);
    NewEpisodeDialog dialog(
        *m_site, m_episodes, near.isEmpty() ? QString() : place, QDateTime::currentDateTime(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<QString> made = createEpisode(dialog.plan());
    if (!made) {
        tellNotDone(m_window, tr("The episode was not made."), made.error());
        return;
    }
    emit created(*made);
}

void EpisodeCommands::duplicate(const QString &page)
{
    if (PageDocument *open = openPage(page); open && !settle({open}))
        return;
    const QString folder = QFileInfo(thingOf(page)).path();
    QStringList names;
    const QStringList entries = QDir(folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &entry : entries)
        names += entry.section(u'.', 0, 0);
    // The next number where they are numbered, else the name with a number behind.
    const QString own = QFileInfo(thingOf(page)).fileName().section(u'.', 0, 0);
    QString name = own.isEmpty() || !own[0].isDigit() ? QString() : nextEpisodeName(names);
    for (int i = 2; name.isEmpty() || names.contains(name, Qt::CaseInsensitive); ++i)
        name = own + u'-' + QString::number(i);
    const Result<EpisodePlan> plan = planDuplicate(page, name);
    const Result<QString> made = plan ? createEpisode(*plan) : Result<QString>(plan.error());
    if (!made) {
        tellNotDone(m_window, tr("The episode was not copied."), made.error());
        return;
    }
    emit created(*made);
}

void EpisodeCommands::rename(const QString &page)
{
    if (!m_site || !settle(openPagesIn(thingOf(page))))
        return;
    RenameEpisodeDialog dialog(*m_site, page, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const RenamePlan &plan = dialog.plan();
    const QList<PageDocument *> moved = openPagesIn(plan.from);
    if (const Result<void> done = renamePage(plan); !done) {
        tellNotDone(m_window, tr("The episode was not renamed."), done.error());
        return;
    }
    for (PageDocument *open : moved)
        open->moved(open->path() == plan.from ? plan.to : plan.to + open->path().mid(plan.from.size()));
    if (dialog.updatesReferences())
        updateReferences(plan);
    emit renamed(page, plan.page);
}

void EpisodeCommands::updateReferences(const RenamePlan &plan)
{
    for (const ReferringPage &reference : plan.references) {
        PageDocument *open = openPage(reference.path);
        // What is not saved goes first, or the edit would be lost to it.
        if (open && open->isModified()) {
            tellNotDone(m_window, tr("The references in “%1” were not updated.").arg(pageName(*open)),
                {Error::Kind::Refused, tr("That page has changes that are not saved.")});
            continue;
        }
        if (const Result<void> updated = shownotes::updateReferences(reference, stateFolder()); !updated) {
            tellNotDone(m_window, tr("The references in “%1” were not updated.").arg(shownPath(reference.path)),
                updated.error());
            continue;
        }
        if (open) {
            if (const Result<void> read = open->revert(); !read)
                tellOpenFailed(m_window, open->path(), read.error());
        }
    }
}

void EpisodeCommands::moveToTrash(const QString &page)
{
    const QString thing = thingOf(page);
    if (!settle(openPagesIn(thing)) || !askToTrash(m_window, thing))
        return;
    if (!QFile::moveToTrash(thing)) {
        tellNotDone(m_window, tr("The episode was not moved to the trash."),
            {Error::Kind::Failed,
                tr("The system has no trash for %1, or it may not be written.").arg(shownPath(thing))});
        return;
    }
    emit trashed(page);
    emit message(tr("%1 is in the trash").arg(shownPath(thing)));
}

void EpisodeCommands::showInFileManager(const QString &page) const
{
    QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(page).absolutePath()));
}

void EpisodeCommands::copyPath(const QString &page) const
{
    QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(page));
}

} // namespace shownotes
