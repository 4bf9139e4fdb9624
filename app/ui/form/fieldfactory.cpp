#include "form/fieldfactory.h"

#include "form/checkfield.h"
#include "form/chipsfield.h"
#include "form/choicefield.h"
#include "form/datetimefield.h"
#include "form/imagefield.h"
#include "form/linkstablefield.h"
#include "form/multilinefield.h"
#include "form/sourcefield.h"
#include "form/textfield.h"

namespace shownotes {

FieldWidget *newField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
{
    switch (field.control) {
    case SchemaField::Control::Multiline:
        return new MultilineField(field, surroundings, parent);
    case SchemaField::Control::Check:
        return new CheckField(field, surroundings, parent);
    case SchemaField::Control::DateTime:
        return new DateTimeField(field, surroundings, parent);
    case SchemaField::Control::Terms:
        return new ChipsField(field, surroundings, parent);
    case SchemaField::Control::Choice:
        return new ChoiceField(field, surroundings, parent);
    case SchemaField::Control::Image:
        return new ImageField(field, surroundings, parent);
    case SchemaField::Control::Links:
        return new LinksTableField(field, surroundings, parent);
    case SchemaField::Control::Source:
        return new SourceField(field, surroundings, parent);
    case SchemaField::Control::Text:
    case SchemaField::Control::Number:
    case SchemaField::Control::Term:
        break;
    }
    return new TextField(field, surroundings, parent);
}

} // namespace shownotes
