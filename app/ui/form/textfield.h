#pragma once

#include "form/fieldwidget.h"

namespace shownotes {

class LineEdit;

/// One line of text; a number where the field or the value is one.
class TextField : public FieldWidget {
    Q_OBJECT

public:
    TextField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    void surroundingsChanged() override;

protected:
    void showState(const FieldState &state) override;

private:
    void textEdited(const QString &text);
    void showCount();
    void showTarget();

    LineEdit *m_edit;
};

} // namespace shownotes
