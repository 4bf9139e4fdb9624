#include "form/chipsfield.h"

#include "form/chip.h"
#include "form/flowlayout.h"
#include "form/lineedit.h"
#include "form/termcompleter.h"

#include <QCompleter>
#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyleOptionFrame>

namespace shownotes {

ChipsField::ChipsField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_flow(new FlowLayout(this, 3))
    , m_edit(new LineEdit(this))
{
    setContentsMargins(3, 3, 3, 3);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::IBeamCursor);
    setFocusProxy(m_edit);
    m_edit->setFrame(false);
    m_edit->setBackgroundRole(QPalette::Base);
    m_edit->setMinimumWidth(90);
    m_edit->setAccessibleName(field.label);
    m_edit->installEventFilter(this);
    m_flow->insert(0, m_edit);
    surroundingsChanged();
    connect(m_edit, &LineEdit::textEdited, this, &ChipsField::typed);
    connect(m_edit, &LineEdit::editingFinished, this, &ChipsField::addTyped);
}

void ChipsField::surroundingsChanged()
{
    const QString key = field().path.last().toLower();
    const QStringList terms = surroundings().terms.value(key);
    QCompleter *completer = terms.isEmpty() ? nullptr : newTermCompleter(terms, m_edit);
    m_edit->setCompleter(completer);
    // Queued: the completer writes its word into the line after this signal.
    if (completer)
        connect(completer, qOverload<const QString &>(&QCompleter::activated), this, &ChipsField::addTyped,
            Qt::QueuedConnection);
    for (Chip *chip : std::as_const(m_chips))
        chip->setMark(missingTarget(surroundings().targets, key, chip->text()));
}

void ChipsField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
    for (Chip *chip : std::as_const(m_chips))
        chip->setReadOnly(readOnly);
}

QWidget *ChipsField::focusTarget()
{
    return m_edit;
}

void ChipsField::finishTyping()
{
    addTyped();
}

void ChipsField::showState(const FieldState &state)
{
    const QStringList names = state.value.toStringList();
    m_edit->setPlaceholderText(names.isEmpty() ? tr("Add…") : QString());
    int focused = -1;
    for (int i = 0; i < m_chips.size(); ++i) {
        if (m_chips.at(i)->hasFocus())
            focused = i;
    }
    // Chips before and after the change stay as they are.
    int start = 0;
    while (start < m_chips.size() && start < names.size() && m_chips.at(start)->text() == names.at(start))
        ++start;
    while (m_chips.size() > start) {
        Chip *chip = m_chips.takeLast();
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    for (int i = start; i < names.size(); ++i) {
        Chip *chip = newChip(names.at(i));
        m_chips.append(chip);
        m_flow->insert(i, chip);
        chip->show();
    }
    if (focused >= 0)
        focusChip(qMin(focused, int(m_chips.size()) - 1));
    updateGeometry();
    update();
}

Chip *ChipsField::newChip(const QString &name)
{
    auto *chip = new Chip(name, this);
    chip->setMark(missingTarget(surroundings().targets, field().path.last(), name));
    chip->setReadOnly(m_readOnly);
    const auto indexOf = [this, chip] { return int(m_chips.indexOf(chip)); };
    connect(chip, &Chip::removeRequested, this, [this, indexOf] { removeAt(indexOf()); });
    connect(chip, &Chip::stepRequested, this, [this, indexOf](int step) { focusChip(indexOf() + step); });
    connect(chip, &Chip::moveRequested, this, [this, indexOf](int step) { move(indexOf(), step); });
    return chip;
}

void ChipsField::focusChip(int index)
{
    if (index >= m_chips.size() || m_chips.isEmpty())
        m_edit->setFocus();
    else
        m_chips.at(qMax(index, 0))->setFocus();
}

void ChipsField::typed(const QString &text)
{
    static const QRegularExpression separator(QStringLiteral("[,、，\\n]"));
    if (text.contains(separator))
        addTyped();
}

void ChipsField::addTyped()
{
    static const QRegularExpression separator(QStringLiteral("[,、，\\n]"));
    if (m_readOnly || m_edit->text().isEmpty())
        return;
    QStringList names;
    const QStringList parts = m_edit->text().split(separator);
    for (const QString &part : parts) {
        const QString name = part.trimmed();
        if (!name.isEmpty() && !names.contains(name) && !state().value.toStringList().contains(name))
            names.append(name);
    }
    m_edit->clear();
    if (!names.isEmpty())
        add(names);
}

void ChipsField::add(const QStringList &names)
{
    const QStringList old = state().value.toStringList();
    const bool list = state().value.kind() == Value::Kind::List;
    if (list && names.size() == 1)
        emit editRequested({FieldEdit::Kind::Insert, field().path, names.first(), int(old.size())});
    else
        requestSet(Value::strings(old + names));
}

void ChipsField::removeAt(int index)
{
    if (m_readOnly || index < 0)
        return;
    if (state().value.kind() == Value::Kind::List)
        emit editRequested({FieldEdit::Kind::Remove, field().path, {}, index});
    else
        requestEmpty();
}

void ChipsField::move(int index, int step)
{
    const int to = index + step;
    if (m_readOnly || to < 0 || to >= m_chips.size())
        return;
    emit editRequested({FieldEdit::Kind::Move, field().path, {}, index, to});
    focusChip(to);
}

bool ChipsField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    if (watched == m_edit && event->type() == QEvent::KeyPress && m_edit->cursorPosition() == 0
        && !m_edit->hasSelectedText() && !m_chips.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || (key == Qt::Key_Backspace && m_edit->text().isEmpty())) {
            focusChip(int(m_chips.size()) - 1);
            return true;
        }
    }
    return FieldWidget::eventFilter(watched, event);
}

void ChipsField::paintEvent(QPaintEvent *)
{
    // The look of the style's own line edit, around chips and line.
    QStyleOptionFrame option;
    option.initFrom(this);
    option.rect = rect();
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.midLineWidth = 0;
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus, m_edit->hasFocus());
    QPainter painter(this);
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
}

void ChipsField::mousePressEvent(QMouseEvent *)
{
    m_edit->setFocus();
}

} // namespace shownotes
