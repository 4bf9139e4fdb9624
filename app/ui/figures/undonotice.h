#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QToolButton;

namespace shownotes {

/// A line that tells of something done to files, with the button that takes it back. Hidden until there is something.
class UndoNotice : public QWidget {
    Q_OBJECT

public:
    explicit UndoNotice(QWidget *parent = nullptr);

    /// Replaces what was offered before; an empty text offers nothing.
    void offer(const QString &text, const std::function<void()> &undo);

private:
    QLabel *m_text;
    QToolButton *m_undo;
    QToolButton *m_close;
    std::function<void()> m_run;
};

} // namespace shownotes
