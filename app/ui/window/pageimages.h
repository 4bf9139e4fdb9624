#pragma once

#include <content/site.h>

#include <QObject>
#include <QPointer>
#include <QTextCursor>

#include <optional>

class QDropEvent;
class QMimeData;

namespace shownotes {

class ImageImporter;
class ImportBar;
class MarkdownEditor;
class PageDocument;
class PreviewView;

/// Images that are dropped on the editor or the preview, or pasted, come into the open page: joins these to the importer.
class PageImages : public QObject {
    Q_OBJECT

public:
    /// `bar` is to be placed by the caller, above the text.
    PageImages(MarkdownEditor *editor, PreviewView *preview, ImportBar *bar, QObject *parent = nullptr);

    void showPage(PageDocument *page, const std::optional<Site> &site);
    void setSite(const std::optional<Site> &site) { m_site = site; }
    void setRecentPages(const QStringList &pages);

    /// Whether `data` has images that take() would bring in.
    bool accepts(const QMimeData *data) const;
    /// Brings the images of `data` into the open page's bundle, and figures for them to `place` in its body; a null `place`: into the bundle only. Folders
    /// and pages among them are opened (openRequested()).
    void take(const QMimeData *data, const QTextCursor &place);

    ImageImporter *importer() const { return m_importer; }

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// A folder or page came with the images.
    void openRequested(const QString &path);
    /// The bundle's files are others now.
    void bundleChanged();
    /// The open page became a bundle.
    void pageMoved(const QString &from, const QString &to);

private:
    bool previewEvent(QEvent *event);
    void dropOnPreview(QDropEvent *event);

    MarkdownEditor *m_editor;
    PreviewView *m_preview;
    ImageImporter *m_importer;
    QPointer<PageDocument> m_page;
    std::optional<Site> m_site;
    bool m_dragsImages = false; ///< while something is dragged over the preview
};

/// Takes a drop as a copy, whatever was proposed: a file manager would remove what is moved.
void acceptCopy(QDropEvent *event);

} // namespace shownotes
