#pragma once

#include "form/fieldwidget.h"

class QCheckBox;

namespace shownotes {

/// A true or false. The string "true" counts as true, as in Hugo.
class CheckField : public FieldWidget {
    Q_OBJECT

public:
    CheckField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;

protected:
    void showState(const FieldState &state) override;

private:
    QCheckBox *m_box;
};

} // namespace shownotes
