#pragma once

#include "form/schema.h"

#include <QSet>

namespace shownotes {

/// Which fields a page shows, in order.
struct FieldPlan {
    QList<SchemaGroup>
        groups; ///< those with fields; the last, with the id "Other fields", holds the keys that the schema does not know
    QList<SchemaField> offered; ///< fields that the page lacks and could have, those of the archetype first
    qsizetype offeredByArchetype = 0; ///< so many of `offered`
};

/// `added` are keys (SchemaField::key) that the user asked for although the page lacks them.
FieldPlan planFields(
    const Schema &schema, const FrontMatter &page, const FrontMatter *archetype, const QSet<QString> &added);

/// Whether `control` shows and edits `value` without losing anything.
bool canShow(SchemaField::Control control, const Value &value);

/// What shows `value` best: the field's own control where it can.
SchemaField::Control controlFor(const SchemaField &field, const Value &value);

} // namespace shownotes
