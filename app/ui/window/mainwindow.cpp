#include "window/mainwindow.h"

#include "editor/markdowneditor.h"
#include "form/frontmatterform.h"
#include "preview/previewview.h"
#include "site/episodemodel.h"
#include "site/episodespanel.h"
#include "site/sitereader.h"
#include "window/editactions.h"
#include "window/episodecommands.h"
#include "window/filequestions.h"
#include "window/linkquestion.h"
#include "window/mainactions.h"
#include "window/pagefigures.h"
#include "window/pagefiles.h"
#include "window/pageimages.h"
#include "window/pageview.h"
#include "window/recentpaths.h"
#include "window/statusfields.h"
#include "window/viewmodes.h"
#include "window/webmedia.h"
#include "window/welcomepage.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileDialog>
#include <QInputDialog>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolButton>

namespace shownotes {

namespace {

QStringList droppedPaths(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths += url.toLocalFile();
    }
    return paths;
}

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
    , m_actions(std::make_unique<MainActions>(this))
    , m_recent(new RecentPaths(this))
    , m_files(new PageFiles(m_recent, this))
    , m_reader(new SiteReader(this))
    , m_episodes(new EpisodeModel(this))
    , m_panel(new EpisodesPanel(m_episodes, m_reader, this))
    , m_commands(new EpisodeCommands(m_files, this))
    , m_dock(new QDockWidget(tr("Episodes"), this))
    , m_centre(new QStackedWidget(this))
    , m_pageView(new PageView(this))
    , m_status(new StatusFields(statusBar(), m_pageView->editor()))
    , m_modes(new ViewModes(m_actions.get(), m_pageView, this))
    , m_webMedia(new WebMedia(m_actions->showWebMedia, this))
{
    setAcceptDrops(true);
    resize(1280, 800);
    auto *welcome = new WelcomePage(m_recent, m_actions->openPage, m_actions->openSite, this);
    connect(welcome, &WelcomePage::openRequested, this, &MainWindow::openPath);
    m_centre->addWidget(welcome);
    m_centre->addWidget(m_pageView);
    setCentralWidget(m_centre);

    buildDock();
    connectActions();
    connectEditActions(*m_actions, m_pageView);
    connect(m_actions->goToLine, &QAction::triggered, this, &MainWindow::askForLine);
    connectEpisodes();
    connect(m_files->pages(), &OpenPages::modifiedChanged, this, [this](PageDocument *page, bool modified) {
        m_episodes->setUnsaved(page->path(), modified);
        m_actions->saveAll->setEnabled(!m_files->pages()->modifiedPages().isEmpty());
        updateTitle();
    });
    connect(m_files->pages(), &OpenPages::inStep, this, [this](PageDocument *page) {
        m_episodes->setInStep(page->path());
        refreshEpisode(*page);
        m_reader->refresh();
    });
    connect(m_files, &PageFiles::pageOpened, this, &MainWindow::showOpenedPage);
    connect(m_files, &PageFiles::folderOpened, this, [this](const QString &folder) {
        useSite(Site::containing(folder));
        openNewestEpisode(folder);
    });
    connect(m_files, &PageFiles::message, this, [this](const QString &text) { statusBar()->showMessage(text, 4000); });
    connect(m_pageView, &PageView::linkActivated, this, &MainWindow::followLink);
    connect(m_pageView->images(), &PageImages::openRequested, this, &MainWindow::openPath);
    connect(m_pageView->images(), &PageImages::pageMoved, this, &MainWindow::showRenamed);
    connect(m_pageView->preview(), &PreviewView::linkHovered, this,
        [this](const QString &address) { statusBar()->showMessage(address); });
    connect(m_pageView, &PageView::messageForUser, this,
        [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_reader, &SiteReader::termsRead, this,
        [this](const QString &, const SiteTerms &terms) { m_pageView->setTerms(terms); });
    restoreLayout();
    showPage(nullptr);
}

MainWindow::~MainWindow()
{
    // The pages go before the editor that shows one of them.
    showPage(nullptr);
    m_modes->closeWindow();
}

void MainWindow::buildDock()
{
    m_dock->setObjectName(QStringLiteral("episodes"));
    m_dock->setWidget(m_panel);
    m_dock->setFeatures(QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable);
    addDockWidget(Qt::LeftDockWidgetArea, m_dock);
    resizeDocks({m_dock}, {240}, Qt::Horizontal);
    QAction *toggle = m_dock->toggleViewAction();
    toggle->setText(tr("&Episodes"));
    toggle->setShortcut(QKeySequence(QStringLiteral("Ctrl+Alt+E")));
    m_actions->viewMenu->insertAction(m_actions->showForm, toggle);
    m_panel->setEmptyText(tr("The episodes of your site appear here."));
    connect(m_panel, &EpisodesPanel::openRequested, this, &MainWindow::openPath);
}

void MainWindow::connectActions()
{
    const MainActions &a = *m_actions;
    connect(a.openPage, &QAction::triggered, this, &MainWindow::choosePage);
    connect(a.openSite, &QAction::triggered, this, &MainWindow::chooseSite);
    // What waits in a field for the end of the typing is saved, too.
    for (QAction *action : {a.save, a.saveAs, a.saveAll})
        connect(action, &QAction::triggered, this, [this] { m_pageView->form()->finishTyping(); });
    connect(a.save, &QAction::triggered, this, [this] { m_files->save(m_current); });
    connect(a.saveAs, &QAction::triggered, this, [this] { m_files->saveAs(m_current); });
    connect(a.saveAll, &QAction::triggered, m_files, &PageFiles::saveAll);
    connect(a.revert, &QAction::triggered, this, [this] { m_files->revert(m_current); });
    connect(a.closePage, &QAction::triggered, this, &MainWindow::closePage);
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    m_recent->showIn(a.recentMenu);
    connect(m_recent, &RecentPaths::openRequested, this, &MainWindow::openPath);

    connect(a.showForm, &QAction::toggled, m_pageView, &PageView::setFormVisible);
    connect(a.showFigures, &QAction::toggled, m_pageView, &PageView::setFiguresVisible);
    connect(a.syncScrolling, &QAction::toggled, m_pageView, &PageView::setScrollSync);
    connect(m_pageView, &PageView::webMediaRequested, m_webMedia, &WebMedia::request);
    connect(m_webMedia, &WebMedia::changed, m_pageView, &PageView::setWebMedia);
    auto *sync = new QToolButton(this);
    sync->setDefaultAction(a.syncScrolling);
    sync->setAutoRaise(true);
    statusBar()->addPermanentWidget(sync);
    connect(a.nextPane, &QAction::triggered, this, [this] { movePane(true); });
    connect(a.previousPane, &QAction::triggered, this, [this] { movePane(false); });
    connect(a.zoomIn, &QAction::triggered, this, [this] { zoom(1); });
    connect(a.zoomOut, &QAction::triggered, this, [this] { zoom(-1); });
    connect(a.resetZoom, &QAction::triggered, this, [this] { zoom(0); });
}

void MainWindow::connectEpisodes()
{
    connect(m_reader, &SiteReader::episodesFound, this, [this](const QList<Episode> &episodes) {
        m_episodes->setEpisodes(episodes, QDateTime::currentDateTime());
        m_commands->setEpisodes(episodes);
    });
    connect(m_reader, &SiteReader::episodesRead, this, [this](const QString &, const QList<Episode> &episodes) {
        m_panel->setEmptyText(tr("This site has no episodes yet."));
        m_episodes->setEpisodes(episodes, QDateTime::currentDateTime());
        m_commands->setEpisodes(episodes);
        useRecentPages();
        markChanged();
    });

    const MainActions &a = *m_actions;
    m_panel->setContextActions({a.duplicateEpisode, a.renameEpisode, a.trashEpisode, a.showInFileManager, a.copyPath});
    connect(a.newEpisode, &QAction::triggered, this, [this] { m_commands->makeNew(chosenEpisode()); });
    const auto onChosen = [this](QAction *action, auto command) {
        connect(action, &QAction::triggered, this, [this, command] {
            if (const QString page = chosenEpisode(); !page.isEmpty())
                (m_commands->*command)(page);
        });
    };
    onChosen(a.duplicateEpisode, &EpisodeCommands::duplicate);
    onChosen(a.renameEpisode, &EpisodeCommands::rename);
    onChosen(a.trashEpisode, &EpisodeCommands::moveToTrash);
    onChosen(a.showInFileManager, &EpisodeCommands::showInFileManager);
    onChosen(a.copyPath, &EpisodeCommands::copyPath);
    connect(a.filterEpisodes, &QAction::triggered, this, [this] {
        m_dock->show();
        m_panel->focusFilter();
    });
    connect(m_commands, &EpisodeCommands::created, this, [this](const QString &page) {
        m_reader->refresh();
        if (m_files->open(page))
            m_pageView->form()->selectField(QStringLiteral("title"));
    });
    connect(m_commands, &EpisodeCommands::renamed, this, &MainWindow::showRenamed);
    connect(m_commands, &EpisodeCommands::trashed, this, [this](const QString &path) {
        m_reader->refresh();
        const QList<PageDocument *> pages = m_files->pages()->pages();
        for (PageDocument *page : pages) {
            if (page->path() == path)
                forgetPage(page);
        }
    });
    connect(m_commands, &EpisodeCommands::message, m_files, &PageFiles::message);
}

/// Newest first, those of the page's own section before the others.
void MainWindow::useRecentPages()
{
    const std::optional<SitePage> place = m_current && m_site ? m_site->page(m_current->path()) : std::nullopt;
    QStringList own, others;
    for (const Episode &episode : m_episodes->episodes())
        (place && episode.page.section == place->section ? own : others) += episode.page.path;
    m_pageView->images()->setRecentPages(own + others);
}

void MainWindow::markChanged()
{
    QSet<QString> changed;
    const QList<PageDocument *> pages = m_files->pages()->pages();
    for (const PageDocument *page : pages) {
        const QByteArray onDisk = m_reader->digestOf(page->path());
        if (!onDisk.isEmpty() && onDisk != page->digest())
            changed.insert(page->path());
    }
    m_episodes->setChangedOnDisk(changed);
}

/// The one that the list's cursor is on while one is in the list, else the open page.
QString MainWindow::chosenEpisode() const
{
    if (m_panel->hasListFocus() && !m_panel->cursorPath().isEmpty())
        return m_panel->cursorPath();
    return m_current ? m_current->path() : QString();
}

void MainWindow::showRenamed(const QString &from, const QString &to)
{
    m_episodes->setUnsaved(from, false);
    m_reader->refresh();
    if (m_current && m_current->path() == to)
        m_files->open(to);
}

bool MainWindow::openPath(const QString &path)
{
    return m_files->open(path);
}

void MainWindow::openLast()
{
    m_files->openLast();
}

void MainWindow::finishInterruptedSaves()
{
    m_files->finishInterruptedSaves();
}

void MainWindow::openNewestEpisode(const QString &folder)
{
    // Within the folder that was named; the whole site where that is the site itself.
    const QString inside = QDir(folder).absolutePath() + u'/';
    const QString whole = m_site->root() + u'/';
    connect(
        m_reader, &SiteReader::episodesRead, this,
        [this, inside, whole](const QString &, const QList<Episode> &episodes) {
            for (const Episode &episode : episodes) {
                if (inside == whole || episode.page.path.startsWith(inside)) {
                    m_files->open(episode.page.path);
                    return;
                }
            }
        },
        Qt::SingleShotConnection);
}

void MainWindow::showOpenedPage(PageDocument *page)
{
    if (!m_site || !m_site->page(page->path()))
        useSite(Site::containing(page->path()));
    showPage(page);
}

void MainWindow::showPage(PageDocument *page)
{
    if (m_current) {
        m_current->disconnect(this);
        m_current->body()->disconnect(this);
    }
    m_current = page;
    m_pageView->showPage(page, m_site, m_webMedia->isAllowed());
    m_status->showPage(page);
    m_centre->setCurrentIndex(page ? 1 : 0);
    m_actions->setPageOpen(page, page && !page->isReadOnly());
    m_actions->setEpisodeChosen(page || m_site, m_site.has_value());
    m_actions->saveAll->setEnabled(!m_files->pages()->modifiedPages().isEmpty());
    m_panel->setCurrent(page ? page->path() : QString());
    if (page) {
        connect(page, &PageDocument::frontMatterChanged, this, &MainWindow::updateTitle);
        connect(page->body(), &QTextDocument::undoAvailable, this, &MainWindow::updateUndo);
        connect(page->body(), &QTextDocument::redoAvailable, this, &MainWindow::updateUndo);
        m_pageView->editor()->setFocus();
        useRecentPages();
    }
    updateTitle();
    updateUndo();
}

void MainWindow::useSite(const std::optional<Site> &site)
{
    m_site = site;
    m_webMedia->setSite(site);
    m_commands->setSite(site);
    m_commands->setEpisodes({});
    m_actions->setEpisodeChosen(m_current || site, site.has_value());
    m_episodes->setEpisodes({}, QDateTime::currentDateTime());
    if (!site) {
        m_reader->forget();
        m_dock->setWindowTitle(tr("Episodes"));
        m_panel->setEmptyText(tr("This page is in no Hugo site."));
        m_pageView->setTerms({});
        return;
    }
    m_dock->setWindowTitle(site->title());
    m_panel->setEmptyText(tr("Reading the site…"));
    m_reader->read(*site);
    if (!site->problems().isEmpty()) {
        const FileError &problem = site->problems().constFirst();
        statusBar()->showMessage(tr("The site's configuration cannot be read. %1, line %2: %3")
                                     .arg(QFileInfo(problem.path).fileName())
                                     .arg(problem.error.line)
                                     .arg(problem.error.reason));
    }
}

void MainWindow::refreshEpisode(const PageDocument &page)
{
    if (!m_site)
        return;
    if (const std::optional<SitePage> place = m_site->page(page.path()))
        m_episodes->update(readEpisode(*place, m_site->timeZone()));
}

void MainWindow::closePage()
{
    PageDocument *page = m_current;
    if (page && (!page->isModified() || m_files->mayClose({page})))
        forgetPage(page);
}

void MainWindow::forgetPage(PageDocument *page)
{
    if (page != m_current) {
        m_files->pages()->close(page);
        return;
    }
    const QList<PageDocument *> pages = m_files->pages()->pages();
    const qsizetype at = pages.indexOf(page);
    PageDocument *next = pages.value(at + 1, pages.value(at - 1));
    showPage(next);
    m_files->pages()->close(page);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_pageView->form()->finishTyping();
    if (!m_files->mayClose(m_files->pages()->modifiedPages())) {
        event->ignore();
        return;
    }
    saveLayout();
    m_modes->closeWindow();
    event->accept();
}

void MainWindow::changeEvent(QEvent *event)
{
    // Folders can change without a word to their watchers.
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) {
        m_reader->refresh();
        m_pageView->figures()->refresh();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_pageView->images()->accepts(event->mimeData()))
        acceptCopy(event);
    else if (droppedPaths(event->mimeData()).size() == 1)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    // Beside editor and preview, images come where the caret is.
    if (m_pageView->images()->accepts(event->mimeData())) {
        acceptCopy(event);
        m_pageView->images()->take(event->mimeData(), m_pageView->editor()->textCursor());
        return;
    }
    event->acceptProposedAction();
    openPath(droppedPaths(event->mimeData()).value(0));
}

void MainWindow::followLink(const QUrl &url)
{
    // A link within the site opens its page here.
    if (m_site && url.scheme().isEmpty() && url.host().isEmpty()) {
        QString path = url.path(QUrl::FullyDecoded);
        if (!path.endsWith(u'/'))
            path += u'/';
        const QList<Episode> &episodes = m_episodes->episodes();
        for (const Episode &episode : episodes) {
            if (m_site->relPermalink(episode.page, {}) == path) {
                m_files->open(episode.page.path);
                return;
            }
        }
    }
    askAboutLink(this, url);
}

void MainWindow::updateTitle()
{
    m_modes->setPageName(m_current ? pageName(*m_current).simplified() : QString());
    setWindowModified(m_current && m_current->isModified());
    setWindowFilePath(m_current ? m_current->path() : QString());
    //: The window's title; [*] becomes the mark of a page that is not saved.
    setWindowTitle(m_current
            ? tr("%1[*] – Shownotes")
                  .arg(pageName(*m_current).simplified().replace(QLatin1String("[*]"), QLatin1String("[*][*]")))
            : tr("Shownotes"));
}

void MainWindow::updateUndo()
{
    m_actions->undo->setEnabled(m_current && !m_current->isReadOnly() && m_current->body()->isUndoAvailable());
    m_actions->redo->setEnabled(m_current && !m_current->isReadOnly() && m_current->body()->isRedoAvailable());
}

QString MainWindow::startFolder() const
{
    if (m_current)
        return QFileInfo(m_current->path()).absolutePath();
    return m_site ? m_site->root() : QDir::homePath();
}

void MainWindow::choosePage()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open Page"), startFolder(), tr("Markdown pages (*.md *.markdown);;All files (*)"));
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::chooseSite()
{
    const QString path =
        QFileDialog::getExistingDirectory(this, tr("Open Site or Bundle"), m_site ? m_site->root() : startFolder());
    if (!path.isEmpty())
        openPath(path);
}

void MainWindow::askForLine()
{
    if (!m_current)
        return;
    MarkdownEditor *editor = m_pageView->editor();
    const int first = m_current->bodyLine();
    bool chosen = false;
    const int line = QInputDialog::getInt(this, tr("Go to Line"), tr("Line of the file:"),
        editor->textCursor().blockNumber() + first, first, first + editor->blockCount() - 1, 1, &chosen);
    if (!chosen)
        return;
    editor->goToLine(line - first);
    editor->setFocus();
}

void MainWindow::movePane(bool forward)
{
    const bool inList = m_panel->isAncestorOf(focusWidget());
    if (!inList && m_pageView->isVisible() && m_pageView->focusNextPane(forward))
        return;
    if (!inList && m_dock->isVisible()) {
        m_panel->focusList();
        return;
    }
    // From the list on: the row of panes begins at its near end.
    m_dock->setFocus();
    m_pageView->focusNextPane(forward);
}

void MainWindow::zoom(double points)
{
    MarkdownEditor *editor = m_pageView->editor();
    QSettings settings;
    const double now = points == 0 ? 0 : settings.value(QStringLiteral("editorZoom"), 0.0).toDouble() + points;
    settings.setValue(QStringLiteral("editorZoom"), std::clamp(now, -4.0, 24.0));
    editor->setZoom(std::clamp(now, -4.0, 24.0));
}

void MainWindow::showAbout()
{
    QMessageBox::about(this, tr("About Shownotes"),
        tr("<h3>Shownotes %1</h3><p>An editor for podcast show notes kept in a Hugo site.</p><p>Your file stays your "
           "own: saving changes only what you edited.</p>")
            .arg(QCoreApplication::applicationVersion().toHtmlEscaped()));
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    restoreState(settings.value(QStringLiteral("window/state")).toByteArray());
    m_pageView->restoreLayout(settings.value(QStringLiteral("window/panes")).toByteArray());
    m_modes->restore();
    m_actions->showForm->setChecked(settings.value(QStringLiteral("window/form"), true).toBool());
    m_actions->showFigures->setChecked(settings.value(QStringLiteral("window/figures"), true).toBool());
    m_pageView->setFiguresVisible(m_actions->showFigures->isChecked());
    m_actions->syncScrolling->setChecked(settings.value(QStringLiteral("window/syncScrolling"), true).toBool());
    m_pageView->editor()->setZoom(settings.value(QStringLiteral("editorZoom"), 0.0).toDouble());
}

void MainWindow::saveLayout()
{
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/state"), saveState());
    settings.setValue(QStringLiteral("window/panes"), m_pageView->saveLayout());
    m_modes->save();
    settings.setValue(QStringLiteral("window/form"), m_actions->showForm->isChecked());
    settings.setValue(QStringLiteral("window/figures"), m_actions->showFigures->isChecked());
    settings.setValue(QStringLiteral("window/syncScrolling"), m_actions->syncScrolling->isChecked());
}

} // namespace shownotes
