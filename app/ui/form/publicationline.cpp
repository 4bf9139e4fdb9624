#include "form/publicationline.h"

#include <QCoreApplication>
#include <QLocale>

namespace shownotes {

namespace {

QString sentence(const char *text)
{
    return QCoreApplication::translate("shownotes::PublicationLine", text);
}

QString spelt(const QDateTime &moment)
{
    return QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat);
}

} // namespace

QString publicationLine(const Publication &page, const QDateTime &now)
{
    switch (publicationState(page, now)) {
    case PublicationState::Draft:
        return sentence(QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Draft: Hugo leaves this page out."));
    case PublicationState::Expired:
        return sentence(QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Expired: Hugo leaves this page out since %1."))
            .arg(spelt(page.expiryDate.value_or(now)));
    case PublicationState::Scheduled: {
        const std::optional<QDateTime> from = page.publishDate ? page.publishDate : page.date;
        return sentence(
            QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Scheduled: Hugo leaves this page out until %1."))
            .arg(spelt(from.value_or(now)));
    }
    case PublicationState::Undated:
        return sentence(
            QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Undated: Hugo publishes this page with the year 1."));
    case PublicationState::ComingSoon:
        return sentence(QT_TRANSLATE_NOOP(
            "shownotes::PublicationLine", "Coming soon: Hugo publishes this page, and its title still announces it."));
    case PublicationState::Published:
        break;
    }
    if (page.expiryDate) {
        return sentence(QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Published: Hugo shows this page until %1."))
            .arg(spelt(*page.expiryDate));
    }
    return sentence(QT_TRANSLATE_NOOP("shownotes::PublicationLine", "Published: Hugo shows this page."));
}

} // namespace shownotes
