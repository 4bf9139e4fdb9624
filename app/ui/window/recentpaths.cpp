#include "window/recentpaths.h"

#include <QDir>
#include <QMenu>
#include <QSettings>

namespace shownotes {

namespace {

const QLatin1String Key("recentPaths");

} // namespace

RecentPaths::RecentPaths(QObject *parent)
    : QObject(parent)
{
}

QStringList RecentPaths::paths() const
{
    return QSettings().value(Key).toStringList();
}

void RecentPaths::add(const QString &path)
{
    QStringList all = paths();
    all.removeAll(path);
    all.prepend(path);
    QSettings().setValue(Key, all.mid(0, Limit));
    emit changed();
}

void RecentPaths::clear()
{
    QSettings().remove(Key);
    emit changed();
}

void RecentPaths::showIn(QMenu *menu)
{
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    fill(menu);
}

void RecentPaths::fill(QMenu *menu)
{
    menu->clear();
    const QStringList all = paths();
    for (const QString &path : all) {
        QString text = shownPath(path);
        menu->addAction(text.replace(u'&', QLatin1String("&&")), this, [this, path] { emit openRequested(path); });
    }
    if (all.isEmpty()) {
        menu->addAction(tr("Nothing opened yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(tr("&Clear This List"), this, &RecentPaths::clear);
}

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    if (path.startsWith(home + u'/'))
        return u'~' + path.mid(home.size());
    return path;
}

} // namespace shownotes
