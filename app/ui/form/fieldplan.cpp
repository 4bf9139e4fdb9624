#include "form/fieldplan.h"

#include "form/multilinefield.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

using Control = SchemaField::Control;

constexpr int deepestUnknown = 3;

QString folded(const QStringList &path)
{
    return path.join(QLatin1Char('.')).toLower();
}

/// Keys of `page` that `known` (folded paths) lacks, maps opened so far that their scalars get a field each.
void collectUnknown(const Value &value, const QStringList &path, const QSet<QString> &known, QSet<QString> &seen,
    QList<SchemaField> &result)
{
    const Value::Map entries = value.toMap();
    for (const Value::Entry &entry : entries) {
        const QStringList key = path + QStringList {entry.key};
        if (known.contains(folded(key)) || seen.contains(folded(key)))
            continue;
        if (entry.value.kind() == Value::Kind::Map && !entry.value.toMap().isEmpty() && key.size() < deepestUnknown) {
            collectUnknown(entry.value, key, known, seen, result);
            continue;
        }
        seen.insert(folded(key));
        SchemaField field;
        field.path = key;
        field.label = key.join(QStringLiteral(" · "));
        switch (entry.value.kind()) {
        case Value::Kind::Boolean:
            field.control = Control::Check;
            break;
        case Value::Kind::DateTime:
            field.control = Control::DateTime;
            break;
        case Value::Kind::List:
            field.control = Control::Terms;
            break;
        case Value::Kind::Map:
            field.control = Control::Source;
            break;
        default:
            field.control = Control::Text;
        }
        result.append(field);
    }
}

/// A parent that is a text or a list has no room for `path`.
bool hasRoom(const FrontMatter &page, const QStringList &path)
{
    for (qsizetype depth = 1; depth < path.size(); ++depth) {
        const Value parent = page.value(path.first(depth));
        if (!parent.isNull() && parent.kind() != Value::Kind::Map)
            return false;
    }
    return true;
}

} // namespace

FieldPlan planFields(
    const Schema &schema, const FrontMatter &page, const FrontMatter *archetype, const QSet<QString> &added)
{
    FieldPlan plan;
    QSet<QString> known;
    QSet<QString> commented;
    const QList<QStringList> commentedKeys = page.commentedKeys();
    for (const QStringList &path : commentedKeys)
        commented.insert(folded(path));
    QList<SchemaField> others;
    for (const SchemaGroup &group : schema.groups) {
        SchemaGroup shown {group.id, group.label, {}};
        for (const SchemaField &field : group.fields) {
            if (!hasRoom(page, field.path))
                continue;
            known.insert(folded(field.path));
            if (page.contains(field.path) || commented.contains(folded(field.path)) || field.always
                || added.contains(field.key()))
                shown.fields.append(field);
            else if (archetype && archetype->contains(field.path))
                plan.offered.insert(plan.offeredByArchetype++, field);
            else
                others.append(field);
        }
        if (!shown.fields.isEmpty())
            plan.groups.append(shown);
    }
    QSet<QString> seen;
    SchemaGroup other {
        QStringLiteral("Other fields"), QCoreApplication::translate("shownotes::FieldPlan", "Other fields"), {}};
    collectUnknown(page.values(), {}, known, seen, other.fields);
    if (archetype) {
        QList<SchemaField> lacking;
        collectUnknown(archetype->values(), {}, known, seen, lacking);
        for (const SchemaField &field : std::as_const(lacking)) {
            if (!hasRoom(page, field.path))
                continue;
            if (added.contains(field.key()))
                other.fields.append(field);
            else
                plan.offered.insert(plan.offeredByArchetype++, field);
        }
    }
    if (!other.fields.isEmpty())
        plan.groups.append(other);
    plan.offered += others;
    return plan;
}

bool canShow(Control control, const Value &value)
{
    if (value.isNull() || control == Control::Source)
        return true;
    const QString text = value.toString();
    switch (control) {
    case Control::Text:
    case Control::Number:
    case Control::Term:
    case Control::Choice:
    case Control::Image:
    case Control::DateTime:
        return value.isScalar() && !text.contains(QLatin1Char('\n')) && MultilineField::canShow(text);
    case Control::Multiline:
        return value.isScalar() && MultilineField::canShow(text);
    case Control::Check:
        return value.kind() == Value::Kind::Boolean || text.isEmpty()
            || text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0
            || text.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0;
    case Control::Terms: {
        if (value.kind() != Value::Kind::List)
            return value.isScalar() && MultilineField::canShow(text);
        const Value::List items = value.toList();
        return std::all_of(items.begin(), items.end(), [](const Value &item) {
            return item.isScalar() && !item.isNull() && !item.toString().contains(QLatin1Char('\n'));
        });
    }
    case Control::Links: {
        const Value::List items = value.toList();
        const auto isMap = [](const Value &item) { return item.kind() == Value::Kind::Map; };
        return value.kind() == Value::Kind::List && std::all_of(items.begin(), items.end(), isMap);
    }
    case Control::Source:
        break;
    }
    return true;
}

Control controlFor(const SchemaField &field, const Value &value)
{
    for (const Control control : {field.control, Control::Text, Control::Multiline, Control::Terms}) {
        if (canShow(control, value))
            return control;
    }
    return Control::Source;
}

} // namespace shownotes
