#pragma once

#include "form/fieldwidget.h"

namespace shownotes {

/// The control named by `field.control`.
FieldWidget *newField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent);

} // namespace shownotes
