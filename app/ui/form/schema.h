#pragma once

#include <content/frontmatter.h>
#include <content/result.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// One front-matter key and the control that edits it.
struct SchemaField {
    enum class Control {
        Text, ///< one line
        Multiline,
        Number,
        Check,
        DateTime,
        Term, ///< one name, completed from the site
        Terms, ///< a list of names
        Choice,
        Image, ///< the focal point of the bundle's featured image, and the image itself
        Links, ///< a list of maps: name, url, icon_pack, icon
        Source, ///< a value that no control fits: shown, and edited in the source view
    };

    QStringList path; ///< below the front matter: ["image", "caption"]
    QString label; ///< in the user's language; the dotted path for a key that no schema knows
    QString help; ///< in the user's language; may be empty
    Control control = Control::Text;
    QStringList choices; ///< of a Choice, as they are written in the page
    bool count = false; ///< shows how many characters the text has
    bool always = false; ///< shown although the page lacks the key
    QStringList sameAs; ///< path of another text that this one usually repeats; may be empty

    QString key() const { return path.join(QLatin1Char('.')); }
};

struct SchemaGroup {
    QString id; ///< the English label: what settings remember it by
    QString label; ///< in the user's language
    QList<SchemaField> fields;
};

/// The fields of a kind of page as data, read from resources/schemas.
struct Schema {
    QString name;
    QList<SchemaGroup> groups;
    int leastPoints = 0;
    QStringList sections; ///< lower case
    QStringList themes; ///< lower case
    QStringList keys;

    /// Reads one schema file. Error: Syntax with its line, Failed for an unknown control or a field without key or label.
    static Result<Schema> read(const QByteArray &yaml);

    /// The schemas that come with the program, the plain Hugo page last.
    static const QList<Schema> &builtIn();

    /// The schema whose keys, section and theme fit best. `theme` may be a path or module name that ends with the theme's name.
    static const Schema &pick(const QString &section, const QString &theme, const FrontMatter &frontMatter,
        const FrontMatter *archetype = nullptr);
};

/// A label or help text of a schema in the user's language; the English itself where it is not known.
QString schemaLabel(const QString &english);
/// What stands for a choice in the list: `TopLeft` as “Top left”, in the user's language where it is known.
QString choiceLabel(const QString &choice);
/// Every text that schemaLabel can translate, in English.
QStringList schemaLabels();

} // namespace shownotes
