#pragma once

#include <QWidget>

class QToolButton;

namespace shownotes {

/// One name of a list, with a button that removes it. Arrow keys, Delete and Alt+arrow are passed on as signals.
class Chip : public QWidget {
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent);

    QString text() const { return m_text; }
    /// `why` marks the chip and says why; empty takes the mark back.
    void setMark(const QString &why);
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void removeRequested();
    void stepRequested(int step); ///< focus goes to the chip before (-1) or after (1)
    void moveRequested(int step); ///< the chip itself goes there

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString m_text;
    bool m_marked = false;
    QToolButton *m_remove;
};

} // namespace shownotes
