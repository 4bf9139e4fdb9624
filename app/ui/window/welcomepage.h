#pragma once

#include <QWidget>

class QAction;
class QVBoxLayout;

namespace shownotes {

class RecentPaths;

/// What the window shows while no page is open.
class WelcomePage : public QWidget {
    Q_OBJECT

public:
    WelcomePage(RecentPaths *recent, QAction *openPage, QAction *openSite, QWidget *parent = nullptr);

signals:
    void openRequested(const QString &path);

private:
    void fillRecent();

    RecentPaths *m_recent;
    QVBoxLayout *m_recentLayout;
};

} // namespace shownotes
