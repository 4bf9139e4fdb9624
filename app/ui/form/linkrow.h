#pragma once

#include <content/value.h>

#include <QWidget>

class QComboBox;
class QGridLayout;
class QToolButton;

namespace shownotes {

class LineEdit;

/// One entry of Academic's `links`: name, url, icon pack, icon, and buttons to move and remove it.
class LinkRow : public QWidget {
    Q_OBJECT

public:
    explicit LinkRow(QWidget *parent);

    void showLink(const Value &link);
    /// `index` of `count`: what it is called aloud, and where it can move.
    void setPlace(int index, int count);
    void setReadOnly(bool readOnly);
    QWidget *firstControl() const;
    /// The control that has the focus, by number; -1 where none has. To give the focus back after a move.
    int focusedControl() const;
    void focusControl(int number);
    QSize minimumSizeHint() const override;
    /// In the order of Tab.
    QList<QWidget *> controls() const;

signals:
    void edited(const QString &key, const QString &text);
    void moveRequested(int step);
    void removeRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange(bool narrow);

    QGridLayout *m_grid;
    LineEdit *m_name;
    LineEdit *m_url;
    QComboBox *m_pack;
    LineEdit *m_icon;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_remove;
    int m_index = 0;
    int m_count = 0;
    bool m_narrow = false;
    bool m_readOnly = false;
};

} // namespace shownotes
