#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace shownotes {

class MarkdownEditor;

/// Find and replace under the editor. Hidden until asked for; Esc hides it and gives the editor the focus back.
class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(MarkdownEditor *editor, QWidget *parent = nullptr);

    void openForFind();
    void openForReplace();
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void open(bool withReplace);
    /// Selects the next hit from `position` on, going round at the end; false where there is none.
    bool find(int position, bool backward);
    void findWhileTyping();
    void replaceOne();
    void replaceAll();
    bool selectionIsHit() const;

    MarkdownEditor *m_editor;
    QLineEdit *m_pattern;
    QLineEdit *m_replacement;
    QCheckBox *m_caseSensitive;
    QLabel *m_result;
    QList<QWidget *> m_replaceWidgets;
};

} // namespace shownotes
