#pragma once

#include <QLocale>

class QCoreApplication;

namespace shownotes {

/// Has our own words and Qt's said in the language of `locale`, where there is a translation for it, else in English.
void installTranslators(QCoreApplication *app, const QLocale &locale = QLocale());

} // namespace shownotes
