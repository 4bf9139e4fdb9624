#include "form/choicefield.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace shownotes {

ChoiceField::ChoiceField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_box(new QComboBox(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_box);
    layout->addStretch();
    setFocusProxy(m_box);
    guardInput(m_box);
    m_box->setAccessibleName(field.label);
    m_box->addItem(tr("Theme’s default"), QString());
    for (const QString &choice : field.choices)
        m_box->addItem(choiceLabel(choice), choice);
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QString choice = m_box->itemData(index).toString();
        if (choice.isEmpty()) {
            requestEmpty();
            return;
        }
        bool whole = false;
        const qint64 number = choice.toLongLong(&whole);
        requestSet(whole ? Value(number) : Value(choice));
    });
}

void ChoiceField::setReadOnly(bool readOnly)
{
    m_box->setEnabled(!readOnly);
}

QWidget *ChoiceField::focusTarget()
{
    return m_box;
}

void ChoiceField::showState(const FieldState &state)
{
    const QString value = state.value.toString();
    while (m_box->count() > field().choices.size() + 1)
        m_box->removeItem(m_box->count() - 1);
    int index = m_box->findData(value, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0) {
        m_box->addItem(value, value);
        index = m_box->count() - 1;
        emit noteChanged(tr("The theme does not know “%1”.").arg(value), Note::Warning);
    }
    m_box->setCurrentIndex(index);
}

} // namespace shownotes
