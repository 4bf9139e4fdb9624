#include "form/sourcefield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace shownotes {

SourceField::SourceField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_value(new QLabel(this))
    , m_button(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_value, 1);
    layout->addWidget(m_button);
    setFocusProxy(m_button);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setForegroundRole(QPalette::PlaceholderText);
    m_value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_button->setText(tr("Edit in source"));
    m_button->setAccessibleName(tr("%1: edit in source").arg(field.label));
    m_button->setFocusPolicy(Qt::StrongFocus);
    connect(m_button, &QToolButton::clicked, this, [this] { emit sourceRequested(this->field().path); });
}

void SourceField::setReadOnly(bool)
{
    // The source view itself is read-only then.
}

QWidget *SourceField::focusTarget()
{
    return m_button;
}

void SourceField::showState(const FieldState &state)
{
    m_text = QString::fromUtf8(valueToJson(state.value));
    showValue();
}

void SourceField::resizeEvent(QResizeEvent *event)
{
    FieldWidget::resizeEvent(event);
    showValue();
}

void SourceField::showValue()
{
    m_value->setText(fontMetrics().elidedText(m_text, Qt::ElideRight, m_value->width()));
}

} // namespace shownotes
