#pragma once

#include <QHash>
#include <QStringList>

class QCompleter;
class QObject;

namespace shownotes {

/// Completes `terms` anywhere in the word, in their order, whatever the letter case.
QCompleter *newTermCompleter(const QStringList &terms, QObject *parent);

/// Why `name` leads nowhere in the site; empty where it has a page or `targets` does not know `key`.
QString missingTarget(const QHash<QString, QStringList> &targets, const QString &key, const QString &name);

} // namespace shownotes
