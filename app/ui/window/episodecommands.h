#pragma once

#include <content/episodelist.h>
#include <content/site.h>

#include <QObject>

#include <optional>

class QWidget;

namespace shownotes {

class PageDocument;
class PageFiles;

/// What can be done with whole episodes, with the questions that go with it: made, copied, renamed, thrown away.
class EpisodeCommands : public QObject {
    Q_OBJECT

public:
    EpisodeCommands(PageFiles *files, QWidget *window);

    /// The site that is shown, with its episodes in any order.
    void setSite(const std::optional<Site> &site) { m_site = site; }
    void setEpisodes(const QList<Episode> &episodes) { m_episodes = episodes; }

    /// `near` is a page whose folder is offered first; may be empty. created() tells.
    void makeNew(const QString &near);
    void duplicate(const QString &page);
    void rename(const QString &page);
    void moveToTrash(const QString &page);
    void showInFileManager(const QString &page) const;
    void copyPath(const QString &page) const;

signals:
    void created(const QString &page);
    void renamed(const QString &from, const QString &to);
    /// Its folder or file is in the trash; the page may still be open.
    void trashed(const QString &page);
    void message(const QString &text);

private:
    PageDocument *openPage(const QString &path) const;
    QList<PageDocument *> openPagesIn(const QString &fileOrFolder) const;
    bool settle(const QList<PageDocument *> &pages);
    void updateReferences(const struct RenamePlan &plan);

    PageFiles *m_files;
    QWidget *m_window;
    std::optional<Site> m_site;
    QList<Episode> m_episodes;
};

} // namespace shownotes
