#include "window/mainactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace shownotes {

namespace {

class MenuBuilder {
public:
    MenuBuilder(QMainWindow *window, const QString &title)
        : m_window(window)
        , m_menu(window->menuBar()->addMenu(title))
    {
    }

    QAction *add(const QString &text, const QKeySequence &shortcut = {})
    {
        auto *action = new QAction(text, m_window);
        action->setShortcut(shortcut);
        m_menu->addAction(action);
        return action;
    }
    QAction *addStandard(const QString &text, QKeySequence::StandardKey key)
    {
        QAction *action = add(text);
        action->setShortcuts(key);
        return action;
    }
    QAction *addToggle(const QString &text, const QKeySequence &shortcut)
    {
        QAction *action = add(text, shortcut);
        action->setCheckable(true);
        action->setChecked(true);
        return action;
    }
    void separate() { m_menu->addSeparator(); }
    QMenu *menu() const { return m_menu; }

private:
    QMainWindow *m_window;
    QMenu *m_menu;
};

} // namespace

MainActions::MainActions(QMainWindow *window)
{
    MenuBuilder file(window, tr("&File"));
    newEpisode = file.addStandard(tr("&New Episode…"), QKeySequence::New);
    openPage = file.addStandard(tr("&Open Page…"), QKeySequence::Open);
    openSite = file.add(tr("Open &Site or Bundle…"), QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    recentMenu = file.menu()->addMenu(tr("Open &Recent"));
    file.separate();
    save = file.addStandard(tr("&Save"), QKeySequence::Save);
    saveAs = file.add(tr("Save &As…"), QKeySequence(QStringLiteral("Ctrl+Shift+S")));
    saveAll = file.add(tr("Save A&ll"), QKeySequence(QStringLiteral("Ctrl+Alt+S")));
    revert = file.add(tr("Re&vert to Saved"));
    file.separate();
    closePage = file.addStandard(tr("&Close Page"), QKeySequence::Close);
    quit = file.add(tr("&Quit"), QKeySequence(QStringLiteral("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);

    MenuBuilder edit(window, tr("&Edit"));
    undo = edit.addStandard(tr("&Undo"), QKeySequence::Undo);
    redo = edit.addStandard(tr("&Redo"), QKeySequence::Redo);
    edit.separate();
    cut = edit.addStandard(tr("Cu&t"), QKeySequence::Cut);
    copy = edit.addStandard(tr("&Copy"), QKeySequence::Copy);
    paste = edit.addStandard(tr("&Paste"), QKeySequence::Paste);
    selectAll = edit.addStandard(tr("Select &All"), QKeySequence::SelectAll);
    edit.separate();
    find = edit.addStandard(tr("&Find…"), QKeySequence::Find);
    findNext = edit.addStandard(tr("Find &Next"), QKeySequence::FindNext);
    findPrevious = edit.addStandard(tr("Find Pre&vious"), QKeySequence::FindPrevious);
    replace = edit.add(tr("R&eplace…"), QKeySequence(QStringLiteral("Ctrl+H")));
    goToLine = edit.add(tr("&Go to Line…"), QKeySequence(QStringLiteral("Ctrl+L")));
    edit.separate();
    nextProblem = edit.add(tr("Ne&xt Problem"), QKeySequence(Qt::Key_F8));
    previousProblem = edit.add(tr("Previous Pro&blem"), QKeySequence(QStringLiteral("Shift+F8")));
    fixProblem = edit.add(tr("F&ix Problem…"), QKeySequence(QStringLiteral("Ctrl+.")));

    MenuBuilder format(window, tr("F&ormat"));
    bold = format.addStandard(tr("&Bold"), QKeySequence::Bold);
    italic = format.addStandard(tr("&Italic"), QKeySequence::Italic);
    strikethrough = format.add(tr("&Strikethrough"), QKeySequence(QStringLiteral("Ctrl+Shift+X")));
    code = format.add(tr("&Code"), QKeySequence(QStringLiteral("Ctrl+E")));
    link = format.add(tr("&Link"), QKeySequence(QStringLiteral("Ctrl+K")));

    MenuBuilder episode(window, tr("E&pisode"));
    duplicateEpisode = episode.add(tr("&Duplicate"), QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    renameEpisode = episode.add(tr("&Rename…"), QKeySequence(Qt::Key_F2));
    trashEpisode = episode.add(tr("Move to &Trash…"));
    episode.separate();
    showInFileManager = episode.add(tr("&Show in File Manager"));
    copyPath = episode.add(tr("&Copy Path"), QKeySequence(QStringLiteral("Ctrl+Alt+C")));
    episode.separate();
    filterEpisodes = episode.add(tr("&Filter Episodes"), QKeySequence(QStringLiteral("Ctrl+Shift+F")));

    MenuBuilder view(window, tr("&View"));
    viewMenu = view.menu();
    showForm = view.addToggle(tr("&Front Matter"), QKeySequence(QStringLiteral("Ctrl+Alt+F")));
    showFigures = view.addToggle(tr("Fi&gures"), QKeySequence(QStringLiteral("Ctrl+Alt+G")));
    showPreview = view.addToggle(tr("&Preview"), QKeySequence(QStringLiteral("Ctrl+Alt+P")));
    view.separate();
    sideBySide = view.addToggle(tr("Preview &Beside the Text"), QKeySequence(QStringLiteral("Ctrl+Alt+1")));
    stacked = view.addToggle(tr("Preview Belo&w the Text"), QKeySequence(QStringLiteral("Ctrl+Alt+2")));
    textOnly = view.addToggle(tr("Te&xt Only"), QKeySequence(QStringLiteral("Ctrl+Alt+3")));
    previewOnly = view.addToggle(tr("Preview On&ly"), QKeySequence(QStringLiteral("Ctrl+Alt+4")));
    previewApart = view.addToggle(tr("Preview in a W&indow of Its Own"), QKeySequence(QStringLiteral("Ctrl+Alt+5")));
    view.separate();
    syncScrolling = view.addToggle(tr("&Scroll Together"), {});
    syncScrolling->setIconText(tr("Scroll Together")); // on a button there is no room for the key
    showWebMedia = view.addToggle(tr("Show &Web Media of This Site"), {});
    view.separate();
    nextPane = view.add(tr("&Next Pane"), QKeySequence(Qt::Key_F6));
    previousPane = view.add(tr("P&revious Pane"), QKeySequence(QStringLiteral("Shift+F6")));
    view.separate();
    zoomIn = view.addStandard(tr("Larger &Text"), QKeySequence::ZoomIn);
    zoomOut = view.addStandard(tr("S&maller Text"), QKeySequence::ZoomOut);
    resetZoom = view.add(tr("N&ormal Text Size"), QKeySequence(QStringLiteral("Ctrl+0")));

    MenuBuilder help(window, tr("&Help"));
    about = help.add(tr("&About Shownotes"));
    about->setMenuRole(QAction::AboutRole);
}

void MainActions::setEpisodeChosen(bool episode, bool inSite)
{
    for (QAction *action : {duplicateEpisode, trashEpisode, showInFileManager, copyPath})
        action->setEnabled(episode);
    renameEpisode->setEnabled(episode && inSite);
    newEpisode->setEnabled(inSite);
    filterEpisodes->setEnabled(inSite);
}

void MainActions::setPageOpen(bool open, bool writable)
{
    m_open = open;
    m_writable = writable;
    enable();
}

void MainActions::setTextShown(bool shown)
{
    m_textShown = shown;
    enable();
}

void MainActions::enable()
{
    for (QAction *action : {closePage, selectAll, copy, revert})
        action->setEnabled(m_open);
    for (QAction *action : {find, findNext, findPrevious, goToLine, nextProblem, previousProblem})
        action->setEnabled(m_open && m_textShown);
    for (QAction *action : {save, saveAs})
        action->setEnabled(m_open && m_writable);
    for (QAction *action : {cut, paste, replace, fixProblem, bold, italic, strikethrough, code, link})
        action->setEnabled(m_open && m_writable && m_textShown);
}

} // namespace shownotes
