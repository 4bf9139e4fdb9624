#pragma once

#include <content/result.h>
#include <document/openpages.h>

#include <QObject>

class QWidget;

namespace shownotes {

class RecentPaths;

/// Opening, saving and closing pages with the questions that go with it. Asks on `window`; what is shown is the window's affair.
class PageFiles : public QObject {
    Q_OBJECT

public:
    PageFiles(RecentPaths *recent, QWidget *window);

    OpenPages *pages() const { return m_pages; }

    /// Opens a page, or a folder: a bundle's page, else the site that the folder is in (folderOpened()). Says why where it cannot, and returns false.
    bool open(const QString &path);
    bool openLast();
    /// Finishes what a save was killed in the midst of, and says where that was not possible.
    void finishInterruptedSaves();

    bool save(PageDocument *page);
    bool saveAs(PageDocument *page);
    bool saveAll();
    void revert(PageDocument *page);
    /// Asks about what is not saved; false where the user wants to stay. Closes nothing.
    bool mayClose(const QList<PageDocument *> &pages);

signals:
    void pageOpened(shownotes::PageDocument *page);
    void folderOpened(const QString &folder);
    void message(const QString &text);

private:
    bool openPage(const QString &path);
    bool openFolder(const QString &folder);
    bool resolveConflict(PageDocument *page, Result<bool> *outcome);

    QWidget *m_window;
    RecentPaths *m_recent;
    OpenPages *m_pages;
};

} // namespace shownotes
