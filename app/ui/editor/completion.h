#pragma once

#include "editor/completioncandidates.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

class QKeyEvent;
class QListView;
class QPlainTextEdit;
class QStandardItemModel;

namespace shownotes {

class Thumbnails;

/// Completes names of files, of shortcodes and of their parameters in a list below the caret. It opens while such a place is typed, and by Ctrl+Space.
///
/// The list never has the focus: the editor hands each key over before it takes it itself. Arrows choose, Enter and Tab take what is chosen, Escape
/// closes; all other keys are the editor's. Where the text could just as well go on without a completion, nothing is chosen at first.
class Completion : public QObject {
    Q_OBJECT

public:
    explicit Completion(QPlainTextEdit *editor);
    ~Completion() override;

    void setSources(const CompletionSources &sources);

    /// Before the editor handles a key; true where it is not to.
    bool takeKey(const QKeyEvent *event);
    /// After the editor has handled it.
    void noticeKey(const QKeyEvent *event);
    /// Opens the list, where there is anything to offer.
    void open();
    void close();

    bool isOpen() const;
    QStringList offered() const; ///< what the list shows, for tests; empty while it is closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Place; ///< a completion point and where its text begins in the document

    Place placeAtCaret() const;
    bool opensByItself(const CompletionPoint &point, QChar typed) const;
    bool show(const Place &place, bool choose);
    void move(int rows);
    void take(const QString &choice);
    void takeShortcode(const Place &place, const QString &name);
    void takeParameter(const Place &place, const QString &name);
    void takeValue(const Place &place, const QString &value);
    void takeAddress(const Place &place, const QString &file);
    void replace(const Place &place, int end, const QString &text, int caret);
    QString behind(const Place &place) const;

    QPlainTextEdit *m_editor;
    std::unique_ptr<QListView> m_list;
    QStandardItemModel *m_model;
    Thumbnails *m_thumbnails;
    CompletionSources m_sources;
    bool m_isTyping = false; ///< the editor is handling a key
};

} // namespace shownotes
