#include "form/termcompleter.h"

#include <QCompleter>
#include <QCoreApplication>

namespace shownotes {

QCompleter *newTermCompleter(const QStringList &terms, QObject *parent)
{
    auto *completer = new QCompleter(terms, parent);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    return completer;
}

QString missingTarget(const QHash<QString, QStringList> &targets, const QString &key, const QString &name)
{
    const auto known = targets.constFind(key.toLower());
    if (known == targets.constEnd() || known->contains(name, Qt::CaseInsensitive))
        return {};
    return QCoreApplication::translate("shownotes::TermField", "The site has no page for “%1”.").arg(name);
}

} // namespace shownotes
