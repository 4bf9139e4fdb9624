#pragma once

#include <content/site.h>

#include <QMainWindow>

#include <memory>
#include <optional>

class QStackedWidget;

namespace shownotes {

class EpisodeCommands;
class EpisodeModel;
class EpisodesPanel;
class PageDocument;
class PageFiles;
class PageView;
class RecentPaths;
class SiteReader;
class StatusFields;
class ViewModes;
class WebMedia;
struct MainActions;

/// Joins the widgets to the open pages and their site; the only class that knows them all.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Opens a page, a bundle (its index.md), or a site (its newest episode). Says why where it cannot, and returns false.
    bool openPath(const QString &path);
    /// What was open last, if it is still there.
    void openLast();
    /// See PageFiles.
    void finishInterruptedSaves();

    PageDocument *currentPage() const { return m_current; }
    PageView *pageView() const { return m_pageView; }
    const MainActions &actions() const { return *m_actions; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectActions();
    void connectEpisodes();
    void buildDock();
    void restoreLayout();
    void saveLayout();

    void openNewestEpisode(const QString &folder);
    void showOpenedPage(PageDocument *page);
    void showPage(PageDocument *page);
    void useSite(const std::optional<Site> &site);
    void refreshEpisode(const PageDocument &page);

    QString chosenEpisode() const;
    void useRecentPages();
    void markChanged();
    void showRenamed(const QString &from, const QString &to);
    void closePage();
    void forgetPage(PageDocument *page);

    void followLink(const QUrl &url);
    void updateTitle();
    void updateUndo();
    void choosePage();
    void chooseSite();
    void askForLine();
    void movePane(bool forward);
    void zoom(double points);
    void showAbout();
    QString startFolder() const;

    std::unique_ptr<MainActions> m_actions;
    RecentPaths *m_recent;
    PageFiles *m_files;
    SiteReader *m_reader;
    EpisodeModel *m_episodes;
    EpisodesPanel *m_panel;
    EpisodeCommands *m_commands;
    QDockWidget *m_dock;
    QStackedWidget *m_centre;
    PageView *m_pageView;
    StatusFields *m_status;
    ViewModes *m_modes;
    WebMedia *m_webMedia;
    PageDocument *m_current = nullptr;
    std::optional<Site> m_site;
};

} // namespace shownotes
