#include "window/statusfields.h"

#include "editor/markdowneditor.h"

#include <document/pagedocument.h>

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QStatusBar>
#include <QTextBlock>
#include <QThreadPool>

#include <utility>

namespace shownotes {

StatusFields::StatusFields(QStatusBar *bar, MarkdownEditor *editor)
    : QObject(bar)
    , m_editor(editor)
    , m_counts(new QLabel(bar))
    , m_position(new QLabel(bar))
    , m_saved(new QLabel(bar))
{
    m_counts->setAccessibleName(tr("Length of the text"));
    m_position->setAccessibleName(tr("Place of the caret"));
    m_saved->setAccessibleName(tr("Saved state"));
    for (QLabel *label : {m_counts, m_position, m_saved}) {
        label->setContentsMargins(6, 0, 6, 0);
        bar->addPermanentWidget(label);
    }
    // Counting a megabyte takes longer than a key may: it waits for a pause, but not for ever.
    m_countLater.setSingleShot(true);
    m_countLater.setInterval(150);
    connect(&m_countLater, &QTimer::timeout, this, &StatusFields::updateCounts);
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, &StatusFields::updatePosition);
    connect(editor, &QPlainTextEdit::selectionChanged, this, [this] {
        if (!m_countLater.isActive())
            m_countLater.start();
    });
}

void StatusFields::showPage(PageDocument *page)
{
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    if (page) {
        connect(page, &PageDocument::bodyEdited, this, [this] {
            if (!m_countLater.isActive())
                m_countLater.start();
        });
        connect(page, &PageDocument::modifiedChanged, this, &StatusFields::updateSaved);
        connect(page, &PageDocument::saved, this, &StatusFields::updateSaved);
        connect(page, &PageDocument::frontMatterChanged, this, &StatusFields::updatePosition);
        connect(page, &PageDocument::opened, this, &StatusFields::updateCounts);
    }
    updateCounts();
    updatePosition();
    updateSaved();
}

void StatusFields::updatePosition()
{
    if (!m_page)
        return m_position->clear();
    const QTextCursor cursor = m_editor->textCursor();
    m_position->setText(tr("Line %1, column %2")
                            .arg(QLocale().toString(cursor.blockNumber() + m_page->bodyLine()))
                            .arg(QLocale().toString(cursor.positionInBlock() + 1)));
}

/// Beside the GUI thread, for in a long text it takes longer than a key may.
void StatusFields::updateCounts()
{
    if (!m_page)
        return m_counts->clear();
    if (m_isCounting) {
        m_countAgain = true;
        return;
    }
    m_isCounting = true;
    const QString selected = m_editor->textCursor().selectedText();
    QThreadPool::globalInstance()->start([self = QPointer<StatusFields>(this), ofSelection = !selected.isEmpty(),
                                             text = selected.isEmpty() ? m_page->bodyText() : selected] {
        const TextCounts counts = countText(text);
        QMetaObject::invokeMethod(
            qApp,
            [self, counts, ofSelection] {
                if (self)
                    self->showCounts(counts, ofSelection);
            },
            Qt::QueuedConnection);
    });
}

void StatusFields::showCounts(const TextCounts &counts, bool ofSelection)
{
    m_isCounting = false;
    if (std::exchange(m_countAgain, false))
        return updateCounts();
    if (!m_page)
        return;
    const QString characters = tr("%Ln character(s)", nullptr, counts.characters);
    const QString words = tr("%Ln word(s)", nullptr, counts.words);
    m_counts->setText(
        ofSelection ? tr("Selected: %1, %2").arg(characters, words) : tr("%1, %2").arg(characters, words));
}

void StatusFields::updateSaved()
{
    if (!m_page)
        m_saved->clear();
    else if (m_page->isReadOnly())
        m_saved->setText(tr("Read-only"));
    else
        m_saved->setText(m_page->isModified() ? tr("Not saved") : tr("Saved"));
}

} // namespace shownotes
