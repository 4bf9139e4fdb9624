#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace shownotes {

/// The pages and sites opened last, kept in the settings, newest first.
class RecentPaths : public QObject {
    Q_OBJECT

public:
    static constexpr int Limit = 12;

    explicit RecentPaths(QObject *parent = nullptr);

    QStringList paths() const;
    void add(const QString &path);
    void clear();

    /// Fills `menu` anew each time it opens.
    void showIn(QMenu *menu);

signals:
    void openRequested(const QString &path);
    void changed();

private:
    void fill(QMenu *menu);
};

/// A path as it is shown: the home folder as `~`.
QString shownPath(const QString &path);

} // namespace shownotes
