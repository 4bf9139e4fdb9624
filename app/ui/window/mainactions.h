#pragma once

#include <QCoreApplication>

class QAction;
class QMainWindow;
class QMenu;
class QObject;

namespace shownotes {

/// The window's actions with their texts and shortcuts, laid out in the menu bar. What they do is connected by the window.
struct MainActions {
    Q_DECLARE_TR_FUNCTIONS(shownotes::MainActions)

public:
    explicit MainActions(QMainWindow *window);

    /// Enables what needs a page, and what needs one that can be written.
    void setPageOpen(bool open, bool writable);
    /// What edits or searches the text works only while the text is seen.
    void setTextShown(bool shown);
    /// Enables what can be done with an episode: `episode` says whether there may be one, in the list or as the open page, `inSite` whether a site is shown.
    void setEpisodeChosen(bool episode, bool inSite);

    QAction *newEpisode;
    QAction *openPage;
    QAction *openSite;
    QMenu *recentMenu;
    QAction *save;
    QAction *saveAs;
    QAction *saveAll;
    QAction *revert;
    QAction *closePage;
    QAction *quit;

    QAction *undo;
    QAction *redo;
    QAction *cut;
    QAction *copy;
    QAction *paste;
    QAction *selectAll;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *replace;
    QAction *goToLine;
    QAction *nextProblem;
    QAction *previousProblem;
    QAction *fixProblem;

    QAction *bold;
    QAction *italic;
    QAction *strikethrough;
    QAction *code;
    QAction *link;

    QAction *duplicateEpisode;
    QAction *renameEpisode;
    QAction *trashEpisode;
    QAction *showInFileManager;
    QAction *copyPath;
    QAction *filterEpisodes;

    QMenu *viewMenu;
    QAction *showForm;
    QAction *showFigures;
    QAction *showPreview;
    QAction *sideBySide;
    QAction *stacked;
    QAction *textOnly;
    QAction *previewOnly;
    QAction *previewApart;
    QAction *syncScrolling;
    QAction *showWebMedia;
    QAction *nextPane;
    QAction *previousPane;
    QAction *zoomIn;
    QAction *zoomOut;
    QAction *resetZoom;

    QAction *about;

private:
    void enable();

    bool m_open = false;
    bool m_writable = false;
    bool m_textShown = true;
};

} // namespace shownotes
