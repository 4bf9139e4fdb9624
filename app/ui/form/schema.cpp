#include "form/schema.h"

#include <QCoreApplication>
#include <QFile>

namespace shownotes {

namespace {

QString failure(const char *text)
{
    return QCoreApplication::translate("shownotes::Schema", text);
}

Result<SchemaField::Control> controlNamed(const QString &name)
{
    using Control = SchemaField::Control;
    static const QList<std::pair<QString, Control>> names = {
        {QStringLiteral("text"), Control::Text},
        {QStringLiteral("multiline"), Control::Multiline},
        {QStringLiteral("number"), Control::Number},
        {QStringLiteral("check"), Control::Check},
        {QStringLiteral("datetime"), Control::DateTime},
        {QStringLiteral("term"), Control::Term},
        {QStringLiteral("terms"), Control::Terms},
        {QStringLiteral("choice"), Control::Choice},
        {QStringLiteral("image"), Control::Image},
        {QStringLiteral("links"), Control::Links},
    };
    for (const auto &[known, control] : names) {
        if (known == name)
            return control;
    }
    return Error {Error::Kind::Failed,
        failure(QT_TRANSLATE_NOOP("shownotes::Schema", "The schema names an unknown control, “%1”.")).arg(name)};
}

Result<SchemaField> readField(const Value &entry)
{
    SchemaField field;
    const QString key = entry[QStringLiteral("key")].toString();
    const QString label = entry[QStringLiteral("label")].toString();
    if (key.isEmpty() || label.isEmpty()) {
        return Error {Error::Kind::Failed,
            failure(QT_TRANSLATE_NOOP("shownotes::Schema", "A field of the schema has no key or no label."))};
    }
    const Result<SchemaField::Control> control = controlNamed(entry[QStringLiteral("control")].toString());
    if (!control)
        return control.error();
    field.path = key.split(QLatin1Char('.'));
    field.label = schemaLabel(label);
    const QString help = entry[QStringLiteral("help")].toString();
    field.help = help.isEmpty() ? QString() : schemaLabel(help);
    field.control = *control;
    field.choices = entry[QStringLiteral("choices")].toStringList();
    field.count = entry[QStringLiteral("count")].toBool();
    field.always = entry[QStringLiteral("always")].toBool();
    const QString sameAs = entry[QStringLiteral("same_as")].toString();
    if (!sameAs.isEmpty())
        field.sameAs = sameAs.split(QLatin1Char('.'));
    return field;
}

QStringList lowered(const QStringList &texts)
{
    QStringList result;
    for (const QString &text : texts)
        result.append(text.toLower());
    return result;
}

} // namespace

Result<Schema> Schema::read(const QByteArray &yaml)
{
    // A schema is a page's front matter without its fences, so the page's reader reads it.
    const Result<FrontMatter> parsed = FrontMatter::parse("---\n" + yaml + "---\n");
    if (!parsed)
        return parsed.error();
    const Value root = parsed->values();
    Schema schema;
    schema.name = root[QStringLiteral("name")].toString();
    const Value match = root[QStringLiteral("match")];
    schema.leastPoints = int(match[QStringLiteral("least")].toInteger());
    schema.sections = lowered(match[QStringLiteral("sections")].toStringList());
    schema.themes = lowered(match[QStringLiteral("themes")].toStringList());
    schema.keys = match[QStringLiteral("keys")].toStringList();
    const Value::List groups = root[QStringLiteral("groups")].toList();
    for (const Value &group : groups) {
        SchemaGroup read;
        read.id = group[QStringLiteral("label")].toString();
        read.label = schemaLabel(read.id);
        const Value::List fields = group[QStringLiteral("fields")].toList();
        for (const Value &entry : fields) {
            const Result<SchemaField> field = readField(entry);
            if (!field)
                return field.error();
            read.fields.append(*field);
        }
        schema.groups.append(read);
    }
    return schema;
}

const QList<Schema> &Schema::builtIn()
{
    static const QList<Schema> schemas = [] {
        QList<Schema> result;
        for (const char *name : {"academic-talk", "academic-post", "hugo-page"}) {
            QFile file(QStringLiteral(":/schemas/%1.yaml").arg(QLatin1String(name)));
            const bool opened = file.open(QIODevice::ReadOnly);
            Q_ASSERT(opened);
            const Result<Schema> schema = read(file.readAll());
            Q_ASSERT_X(schema.ok(), name, schema.ok() ? "" : qPrintable(schema.error().reason));
            if (schema)
                result.append(*schema);
        }
        return result;
    }();
    return schemas;
}

const Schema &Schema::pick(
    const QString &section, const QString &theme, const FrontMatter &frontMatter, const FrontMatter *archetype)
{
    const QString themeName = theme.section(QLatin1Char('/'), -1).toLower();
    const QList<QStringList> commented = frontMatter.commentedKeys();
    const Schema *best = &builtIn().last();
    int bestPoints = 0;
    for (const Schema &schema : builtIn()) {
        int points = 0;
        for (const QString &key : schema.keys) {
            if (frontMatter.contains({key}) || commented.contains(QStringList {key})
                || (archetype && archetype->contains({key})))
                ++points;
        }
        if (schema.sections.contains(section.toLower()))
            points += 4;
        if (schema.themes.contains(themeName))
            points += 2;
        if (points >= schema.leastPoints && points > bestPoints) {
            best = &schema;
            bestPoints = points;
        }
    }
    return *best;
}

} // namespace shownotes
