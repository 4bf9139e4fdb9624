#pragma once

class QCoreApplication;

namespace shownotes {

/// The user's language for our own words and for Qt's: the first of QLocale::uiLanguages() that there is a translation for, else English.
void installTranslators(QCoreApplication *app);

} // namespace shownotes
