#include "form/checkfield.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace shownotes {

CheckField::CheckField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_box(new QCheckBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    setFocusProxy(m_box);
    m_box->setText(field.label);
    m_box->setAccessibleName(field.label);
    connect(m_box, &QCheckBox::clicked, this, [this](bool checked) { requestSet(checked); });
}

void CheckField::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget *CheckField::focusTarget()
{
    return m_box;
}

void CheckField::showState(const FieldState &state)
{
    m_box->setChecked(state.value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0);
}

} // namespace shownotes
