#include "window/pagefiles.h"

#include "window/filequestions.h"
#include "window/recentpaths.h"
#include "window/statefolder.h"

#include <content/bundle.h>
#include <content/site.h>

#include <QDateTime>
#include <QDir>
#include <QFileDialog>
#include <QSettings>

namespace shownotes {

namespace {

const QLatin1String LastPageKey("lastPage");

/// The page of a bundle's folder; empty where it is none.
QString pageOfFolder(const QString &folder)
{
    const QStringList names =
        QDir(folder).entryList({QStringLiteral("index*"), QStringLiteral("_index*")}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        if (isContentFile(name) && pageKind(name) != PageKind::Single)
            return QDir(folder).filePath(name);
    }
    return {};
}

} // namespace

PageFiles::PageFiles(RecentPaths *recent, QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_recent(recent)
    , m_pages(new OpenPages(stateFolder(), this))
{
}

bool PageFiles::open(const QString &path)
{
    return QFileInfo(path).isDir() ? openFolder(path) : openPage(path);
}

bool PageFiles::openLast()
{
    const QString last = QSettings().value(LastPageKey).toString();
    return QFileInfo(last).isFile() && openPage(last);
}

void PageFiles::finishInterruptedSaves()
{
    const QList<JournalRecovery> recoveries = recoverJournals(stateFolder());
    for (const JournalRecovery &recovery : recoveries) {
        if (recovery.action == JournalRecovery::Action::Kept)
            tellJournalKept(m_window, recovery);
    }
}

bool PageFiles::openFolder(const QString &folder)
{
    const QString page = pageOfFolder(folder);
    const std::optional<Site> site = Site::containing(folder);
    const bool isSiteRoot = site && QDir(site->root()) == QDir(folder);
    if (!page.isEmpty() && !isSiteRoot)
        return openPage(page);
    if (!site) {
        tellOpenFailed(m_window, folder,
            {Error::Kind::Missing,
                tr("There is no index.md in this folder, and no Hugo configuration (hugo.* or config.*) in it or above "
                   "it.")});
        return false;
    }
    m_recent->add(QDir(folder).absolutePath());
    emit folderOpened(QDir(folder).absolutePath());
    return true;
}

bool PageFiles::openPage(const QString &path)
{
    const Result<PageDocument *> page = m_pages->open(path);
    if (!page) {
        tellOpenFailed(m_window, path, page.error());
        return false;
    }
    m_recent->add((*page)->path());
    QSettings().setValue(LastPageKey, (*page)->path());
    emit pageOpened(*page);
    return true;
}

bool PageFiles::save(PageDocument *page)
{
    Result<bool> outcome = page->save();
    if (!outcome
        && (outcome.error().kind == Error::Kind::ChangedOnDisk || outcome.error().kind == Error::Kind::Missing)) {
        if (!resolveConflict(page, &outcome))
            return false;
    }
    if (!outcome) {
        tellSaveFailed(m_window, *page, outcome.error());
        return false;
    }
    if (!*outcome)
        tellNotDurable(m_window, *page);
    removeStaleTemporaries(QFileInfo(page->path()).absolutePath(), QDateTime::currentDateTimeUtc());
    emit message(tr("Saved %1").arg(shownPath(page->path())));
    return true;
}

bool PageFiles::resolveConflict(PageDocument *page, Result<bool> *outcome)
{
    switch (askAboutConflict(m_window, *page)) {
    case ConflictChoice::Overwrite:
        *outcome = page->saveOverChanges();
        return true;
    case ConflictChoice::Reload:
        if (const Result<void> read = page->revert(); !read)
            tellOpenFailed(m_window, page->path(), read.error());
        return false;
    case ConflictChoice::Cancel:
        return false;
    }
    return false;
}

bool PageFiles::saveAs(PageDocument *page)
{
    const QString path = QFileDialog::getSaveFileName(m_window, tr("Save Page As"), page->path(),
        tr("Markdown pages (*.md);;All files (*)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (path.isEmpty())
        return false;
    const Result<bool> outcome = page->saveAs(path);
    if (!outcome) {
        tellSaveFailed(m_window, *page, outcome.error());
        return false;
    }
    m_recent->add(page->path());
    emit pageOpened(page);
    return true;
}

bool PageFiles::saveAll()
{
    bool all = true;
    const QList<PageDocument *> modified = m_pages->modifiedPages();
    for (PageDocument *page : modified)
        all = save(page) && all;
    return all;
}

void PageFiles::revert(PageDocument *page)
{
    if (page->isModified() && !askToRevert(m_window, *page))
        return;
    if (const Result<void> read = page->revert(); !read)
        tellOpenFailed(m_window, page->path(), read.error());
}

bool PageFiles::mayClose(const QList<PageDocument *> &pages)
{
    if (pages.isEmpty())
        return true;
    switch (askAboutUnsaved(m_window, pages)) {
    case UnsavedChoice::Discard:
        return true;
    case UnsavedChoice::Cancel:
        return false;
    case UnsavedChoice::Save:
        break;
    }
    bool all = true;
    for (PageDocument *page : pages)
        all = save(page) && all;
    return all;
}

} // namespace shownotes
