#pragma once

#include <QDateTime>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedLayout;
class QToolButton;

namespace shownotes {

class EpisodeModel;
class SiteReader;

/// The list of the site's episodes with what filters and sorts it.
class EpisodesPanel : public QWidget {
    Q_OBJECT

public:
    /// `reader` searches what is typed into the filter.
    EpisodesPanel(EpisodeModel *model, SiteReader *reader, QWidget *parent = nullptr);

    /// Shown while there is nothing to list.
    void setEmptyText(const QString &text);
    /// Selects the page without opening it.
    void setCurrent(const QString &path);
    /// The page that the list's cursor is on; empty where it is on none.
    QString cursorPath() const;
    /// True while the list itself has the keyboard.
    bool hasListFocus() const;
    void focusList();
    void focusFilter();
    /// What a right click offers, for the page under it.
    void setContextActions(const QList<QAction *> &actions);

signals:
    void openRequested(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildFilter();
    void buildSort();
    void filter();
    void showSections();
    void showListOrText();
    void showContextMenu(const QPoint &position);

    EpisodeModel *m_model;
    SiteReader *m_reader;
    QLineEdit *m_filter;
    QToolButton *m_sort;
    QComboBox *m_sections;
    QListView *m_list;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QString m_emptyText;
    QStringList m_sectionNames;
    QString m_current;
    QString m_cursor; ///< where the list's cursor was before the list was arranged anew
    QList<QAction *> m_contextActions;
};

} // namespace shownotes
