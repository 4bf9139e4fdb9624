#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace shownotes {

/// What is wrong with the open page, in one line below its text: the first problem, a button for its ways out, and a list of all. Hidden while there is
/// nothing to tell.
class ProblemsLine : public QWidget {
    Q_OBJECT

public:
    /// As it is told: `place` may be empty.
    struct Entry {
        QString place; ///< "Line 12"
        QString message;
        QStringList fixes;
    };

    explicit ProblemsLine(QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);

signals:
    /// Somebody wants to see that problem's place.
    void activated(int entry);
    void fixChosen(int entry, int fix);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showText();

    QList<Entry> m_entries;
    QToolButton *m_text;
    QToolButton *m_fix;
    QToolButton *m_all;
};

} // namespace shownotes
