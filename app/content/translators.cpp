#include <content/translators.h>

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace shownotes {

void installTranslators(QCoreApplication *app, const QLocale &locale)
{
    auto *qtWords = new QTranslator(app);
    if (qtWords->load(
            locale, QStringLiteral("qtbase"), QStringLiteral("_"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qtWords);
    // English counts come first: they also serve a language that has no translation. The translator installed last is asked first.
    auto *plurals = new QTranslator(app);
    if (plurals->load(QStringLiteral(":/i18n/shownotes_en.qm")))
        QCoreApplication::installTranslator(plurals);
    auto *words = new QTranslator(app);
    if (words->load(locale, QStringLiteral("shownotes"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(words);
}

} // namespace shownotes
