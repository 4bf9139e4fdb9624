#pragma once

#include <document/textcounts.h>

#include <QObject>
#include <QPointer>
#include <QTimer>

class QLabel;
class QStatusBar;

namespace shownotes {

class MarkdownEditor;
class PageDocument;

/// The permanent fields of the status bar: characters and words, line and column, saved or not.
class StatusFields : public QObject {
    Q_OBJECT

public:
    StatusFields(QStatusBar *bar, MarkdownEditor *editor);

    /// nullptr empties the fields.
    void showPage(PageDocument *page);

private:
    void updatePosition();
    void updateCounts();
    void showCounts(const TextCounts &counts, bool ofSelection);
    void updateSaved();

    MarkdownEditor *m_editor;
    QPointer<PageDocument> m_page;
    QLabel *m_counts;
    QLabel *m_position;
    QLabel *m_saved;
    QTimer m_countLater;
    bool m_isCounting = false;
    bool m_countAgain = false; ///< the text or the selection has changed since counting began
};

} // namespace shownotes
