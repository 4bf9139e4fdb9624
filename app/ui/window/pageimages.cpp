#include "window/pageimages.h"

#include "editor/markdowneditor.h"
#include "import/givenimages.h"
#include "import/imageimporter.h"
#include "import/importbar.h"
#include "preview/previewview.h"

#include <document/pagedocument.h>

#include <QDropEvent>
#include <QMimeData>
#include <QTextBlock>

namespace shownotes {

void acceptCopy(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

PageImages::PageImages(MarkdownEditor *editor, PreviewView *preview, ImportBar *bar, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_preview(preview)
    , m_importer(new ImageImporter(bar, this))
{
    editor->setImageTest([this](const QMimeData *data) { return accepts(data); });
    connect(editor, &MarkdownEditor::imagesGiven, this, &PageImages::take);
    preview->setAcceptDrops(true);
    preview->installEventFilter(this);
    connect(m_importer, &ImageImporter::inserted, this, [this](PageDocument *page, const QTextCursor &caret) {
        if (page != m_page)
            return;
        m_editor->setTextCursor(caret);
        m_editor->ensureCursorVisible();
        m_editor->setFocus(Qt::OtherFocusReason);
    });
    connect(m_importer, &ImageImporter::bundleChanged, this, [this](PageDocument *page) {
        if (page == m_page)
            emit bundleChanged();
    });
    connect(m_importer, &ImageImporter::pageMoved, this, &PageImages::pageMoved);
}

void PageImages::showPage(PageDocument *page, const std::optional<Site> &site)
{
    m_page = page;
    m_site = site;
}

void PageImages::setRecentPages(const QStringList &pages)
{
    m_importer->setRecentPages(pages);
}

bool PageImages::accepts(const QMimeData *data) const
{
    return m_page && holdsImages(data);
}

void PageImages::take(const QMimeData *data, const QTextCursor &place)
{
    const GivenImages given = givenImages(data);
    m_importer->bring(m_page, m_site, given, place);
    for (const QString &path : given.others)
        emit openRequested(path);
}

bool PageImages::eventFilter(QObject *watched, QEvent *event)
{
    return (watched == m_preview && previewEvent(event)) || QObject::eventFilter(watched, event);
}

bool PageImages::previewEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto *drag = static_cast<QDragMoveEvent *>(event);
        // Asked once: the answer may have to be fetched from the other program.
        if (event->type() == QEvent::DragEnter)
            m_dragsImages = accepts(drag->mimeData());
        // What is no image goes on to the window.
        if (!m_dragsImages) {
            drag->ignore();
            return true;
        }
        acceptCopy(drag);
        m_preview->showDropPlace(drag->position().toPoint());
        return true;
    }
    case QEvent::DragLeave:
        m_preview->hideDropPlace();
        return true;
    case QEvent::Drop:
        dropOnPreview(static_cast<QDropEvent *>(event));
        return true;
    default:
        return false;
    }
}

void PageImages::dropOnPreview(QDropEvent *event)
{
    m_preview->hideDropPlace();
    if (!accepts(event->mimeData())) {
        event->ignore();
        return;
    }
    acceptCopy(event);
    // The data is gone when the browser has answered.
    const GivenImages given = givenImages(event->mimeData());
    m_preview->findDropPlace(event->position().toPoint(), [this, given, page = m_page](int line) {
        if (!page)
            return;
        const QTextBlock block = page->body()->findBlockByNumber(line - 1);
        QTextCursor place(page->body());
        place.movePosition(QTextCursor::End);
        if (block.isValid())
            place.setPosition(block.position());
        m_importer->bring(page, m_site, given, place);
        for (const QString &path : given.others)
            emit openRequested(path);
    });
}

} // namespace shownotes
