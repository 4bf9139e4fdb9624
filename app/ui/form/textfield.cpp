#include "form/textfield.h"

#include "form/lineedit.h"
#include "form/termcompleter.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QLocale>

namespace shownotes {

TextField::TextField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_edit(new LineEdit(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    m_edit->setAccessibleName(field.label);
    connect(m_edit, &LineEdit::textEdited, this, &TextField::textEdited);
    connect(m_edit, &LineEdit::textChanged, this, &TextField::showCount);
    surroundingsChanged();
}

void TextField::surroundingsChanged()
{
    if (field().control != SchemaField::Control::Term)
        return;
    const QStringList terms = surroundings().terms.value(field().path.last().toLower());
    QCompleter *completer = terms.isEmpty() ? nullptr : newTermCompleter(terms, m_edit);
    m_edit->setCompleter(completer);
    if (completer)
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &TextField::textEdited);
    showTarget();
}

void TextField::showTarget()
{
    const QString name = state().value.toString();
    if (field().control == SchemaField::Control::Term && !name.isEmpty())
        emit noteChanged(missingTarget(surroundings().targets, field().path.last(), name), Note::Warning);
}

void TextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QWidget *TextField::focusTarget()
{
    return m_edit;
}

void TextField::showState(const FieldState &state)
{
    m_edit->showText(state.value.toString());
    m_edit->setPlaceholderText(state.presence == FieldState::Presence::Present ? QString() : tr("Not set"));
    showCount();
    showTarget();
}

void TextField::textEdited(const QString &text)
{
    const Value::Kind kind = state().value.kind();
    const bool number =
        field().control == SchemaField::Control::Number || kind == Value::Kind::Integer || kind == Value::Kind::Float;
    if (text.isEmpty()) {
        requestEmpty();
        return;
    }
    if (number) {
        bool whole = false;
        const qint64 integer = text.toLongLong(&whole);
        // "007" and "+7" stay as typed.
        if (whole && QString::number(integer) == text) {
            requestSet(integer);
            return;
        }
        bool real = false;
        const double decimal = text.toDouble(&real);
        if (real && !text.endsWith(QLatin1Char('.'))) {
            requestSet(decimal);
            return;
        }
        if (field().control == SchemaField::Control::Number) {
            emit noteChanged(tr("Not a number: the page keeps what it has."), Note::Problem);
            return;
        }
    }
    requestSet(text);
}

void TextField::showCount()
{
    const QString text = m_edit->text();
    m_edit->setDetail(
        field().count && !text.isEmpty() ? QLocale().toString(text.toUcs4().size()) : QString(), tr("Characters"));
}

} // namespace shownotes
