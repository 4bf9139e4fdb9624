#pragma once

#include "form/fieldwidget.h"

class QComboBox;

namespace shownotes {

/// One of the schema's choices. A value that is none of them is kept and shown as it is.
class ChoiceField : public FieldWidget {
    Q_OBJECT

public:
    ChoiceField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;

protected:
    void showState(const FieldState &state) override;

private:
    QComboBox *m_box;
};

} // namespace shownotes
