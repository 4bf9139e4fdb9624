#include "form/fieldwidget.h"

#include <QKeyEvent>

namespace shownotes {

namespace {

bool isEmpty(const FieldState &state)
{
    return state.presence != FieldState::Presence::Present || state.value.isNull()
        || (state.value.kind() == Value::Kind::String && state.value.toString().isEmpty());
}

class InputGuard : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
            const auto *key = static_cast<QKeyEvent *>(event);
            if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
                event->ignore();
                return true;
            }
        }
        if (event->type() == QEvent::Wheel && !static_cast<QWidget *>(watched)->hasFocus()) {
            event->ignore();
            return true;
        }
        return false;
    }
};

} // namespace

FieldWidget::FieldWidget(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_surroundings(surroundings)
{
}

void FieldWidget::setState(const FieldState &state)
{
    if (isEmpty(state))
        m_emptyState = state;
    if (state == m_state)
        return;
    m_state = state;
    emit noteChanged({}, Note::Plain);
    showState(state);
}

void FieldWidget::requestSet(const Value &value)
{
    emit editRequested({FieldEdit::Kind::Set, m_field.path, value});
}

void FieldWidget::requestUnset()
{
    emit editRequested({FieldEdit::Kind::Unset, m_field.path, {}});
}

void FieldWidget::requestEmpty()
{
    if (!m_emptyState)
        requestSet(QString());
    else if (m_emptyState->presence == FieldState::Presence::Present)
        requestSet(m_emptyState->value);
    else
        requestUnset();
}

void guardInput(QWidget *editor)
{
    editor->installEventFilter(new InputGuard(editor));
}

} // namespace shownotes
