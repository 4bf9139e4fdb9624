#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace shownotes {

class EpisodeModel;

/// The list of the site's episodes.
class EpisodesPanel : public QWidget {
    Q_OBJECT

public:
    explicit EpisodesPanel(EpisodeModel *model, QWidget *parent = nullptr);

    /// Shown while there is nothing to list.
    void setEmptyText(const QString &text);
    /// Selects the page without opening it.
    void setCurrent(const QString &path);
    void focusList();

signals:
    void openRequested(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showListOrText();

    EpisodeModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    QString m_current;
};

} // namespace shownotes
