#pragma once

#include "import/givenimages.h"

#include <content/site.h>
#include <document/figurestyle.h>
#include <document/imageimport.h>

#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include <memory>
#include <optional>

namespace shownotes {

class ImageDownload;
class ImportBar;
class PageDocument;
class UndoneImages;

/// Brings what was dropped or pasted into the page's bundle and into its text, with the questions that go with it.
///
/// One at a time: what comes meanwhile waits. Nothing blocks; the page may be left and edited meanwhile, the figures go to where the place has moved.
class ImageImporter : public QObject {
    Q_OBJECT

public:
    /// Tells on `bar`, and asks on the window that it is in.
    explicit ImageImporter(ImportBar *bar, QObject *parent = nullptr);
    ~ImageImporter() override;

    /// Pages of the site, newest first: figures are written as theirs where the page has none of its own.
    void setRecentPages(const QStringList &pages) { m_recentPages = pages; }

    /// Brings `given`'s images into the bundle of `page`, and figures for them to `place` in its body: see figurePlace(). A null `place`: into the
    /// bundle only. `site` is the page's, if it is in any.
    void bring(PageDocument *page, const std::optional<Site> &site, const GivenImages &given, const QTextCursor &place);
    /// Takes back what was copied; no text is inserted.
    void cancel();
    bool isBusy() const { return m_task != nullptr; }

    /// The longest side that images have on this site, in pixels: `imageLimit` of `params.shownotes`, else 2000.
    static int longestSide(const std::optional<Site> &site);

signals:
    /// The figures stand in the page's body; `caret` is where the first one's caption goes.
    void inserted(shownotes::PageDocument *page, const QTextCursor &caret);
    /// Files were added to the bundle, or went to the trash.
    void bundleChanged(shownotes::PageDocument *page);
    /// The page became a bundle: its file moved.
    void pageMoved(const QString &from, const QString &to);

private:
    struct Task;

    void next();
    void offerBundle();
    void askForRemote();
    void download(const QUrl &url);
    void findStyle();
    void examine();
    void copy(int longestSide);
    void finish();
    void insert(const QList<StoredImage> &images);
    void report(const QList<StoredImage> &images, const QList<ImageFailure> &failures, bool cancelled);
    void offerTrash(QTextDocument *body, const QList<StoredImage> &images);
    void end();

    ImportBar *m_bar;
    ImageDownload *m_download;
    UndoneImages *m_undone;
    QStringList m_recentPages;
    std::unique_ptr<Task> m_task;
    QList<std::shared_ptr<Task>> m_waiting;
    QHash<QTextDocument *, QPointer<PageDocument>> m_pages;
};

} // namespace shownotes
