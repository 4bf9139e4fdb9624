#include "form/schema.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

// The texts of resources/schemas, where lupdate does not look. tst_schema fails when one is missing here.
constexpr const char *labels[] = {
    QT_TRANSLATE_NOOP("shownotes::Schema", "Episode"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Title"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Subtitle"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Draft"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "A draft is not published."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Featured"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Slug"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Last part of the page's address."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Address"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Weight"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Dates"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Date"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "End"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "All day"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Hides the times on the page."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Publish on"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Hugo leaves the page out until this time."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Expires on"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Hugo leaves the page out from this time on."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Last changed"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Summary"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Abstract"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "People and topics"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Authors"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Tags"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Categories"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Event place"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Event"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Event URL"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Location"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Street"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "City"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Region"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Postcode"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Country"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Featured image"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Placement"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Focal point"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Caption"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Alternative text"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Only in previews"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Shows the image in lists and not on the page itself."),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Links"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Link buttons"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "External link"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Media"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Video"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Slides file or URL"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "PDF"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Code"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Dataset"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Poster"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Source"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Preprint"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "DOI"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Related"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Projects"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Slides"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Project URL"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Page"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Old addresses"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Type"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Layout"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Mathematics"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Diagrams"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Code colours"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Reading time"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Share buttons"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Author profile"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Comments"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Edit link"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Related pages"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Post"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Short title"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Description"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Author"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Series"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Keywords"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Images"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Audio"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Videos"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Smart"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Center"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Top left"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Top"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Top right"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Left"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Right"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Bottom left"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Bottom"),
    QT_TRANSLATE_NOOP("shownotes::Schema", "Bottom right"),
};

} // namespace

QString schemaLabel(const QString &english)
{
    return QCoreApplication::translate("shownotes::Schema", english.toUtf8().constData());
}

QString choiceLabel(const QString &choice)
{
    QString words;
    for (const QChar letter : choice) {
        if (letter.isUpper() && !words.isEmpty())
            words += QLatin1Char(' ') + QString(letter.toLower());
        else
            words += letter;
    }
    return schemaLabel(words);
}

QStringList schemaLabels()
{
    QStringList result;
    for (const char *label : labels)
        result.append(QString::fromUtf8(label));
    return result;
}

} // namespace shownotes
