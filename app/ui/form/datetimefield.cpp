#include "form/datetimefield.h"

#include "form/lineedit.h"

#include <content/hugodate.h>

#include <QAction>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace shownotes {

DateTimeField::DateTimeField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_text(new LineEdit(this))
    , m_date(new QDateEdit(this))
    , m_time(new QTimeEdit(this))
    , m_offset(new QLabel(this))
    , m_more(new QToolButton(this))
    , m_withTime(new QAction(tr("With time of day"), this))
    , m_asText(new QAction(tr("Edit as text"), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_date);
    layout->addWidget(m_time);
    layout->addWidget(m_offset);
    layout->addStretch();
    layout->addWidget(m_more);

    m_text->setAccessibleName(field.label);
    m_date->setAccessibleName(tr("%1: day").arg(field.label));
    m_date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_date->setCalendarPopup(true);
    m_time->setAccessibleName(tr("%1: time").arg(field.label));
    m_time->setDisplayFormat(QStringLiteral("HH:mm:ss"));
    for (QWidget *editor : QList<QWidget *> {m_date, m_time}) {
        guardInput(editor);
        guardInput(editor->findChild<QLineEdit *>());
    }
    m_offset->setForegroundRole(QPalette::PlaceholderText);
    m_offset->setToolTip(tr("Offset from UTC, as the page has it"));

    auto *now = new QAction(tr("Now"), this);
    m_withTime->setCheckable(true);
    m_asText->setCheckable(true);
    auto *menu = new QMenu(m_more);
    menu->addAction(m_withTime);
    menu->addAction(m_asText);
    m_more->setDefaultAction(now);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::MenuButtonPopup);
    m_more->setToolTip(tr("Set to the present moment"));
    m_more->setAccessibleName(tr("%1: now").arg(field.label));
    m_more->setFocusPolicy(Qt::StrongFocus);

    connect(now, &QAction::triggered, this, &DateTimeField::setNow);
    connect(m_withTime, &QAction::triggered, this, &DateTimeField::setWithTime);
    connect(m_asText, &QAction::triggered, this, [this](bool asText) {
        const QString text = state().value.toString();
        const std::optional<DateText> date = DateText::parse(text);
        if (asText || !date)
            showText(text);
        else
            showDate(*date);
        focusTarget()->setFocus();
    });
    connect(m_text, &LineEdit::textEdited, this, &DateTimeField::showNote);
    connect(m_text, &LineEdit::editingFinished, this, &DateTimeField::finishText);
    connect(m_date, &QDateEdit::userDateChanged, this, [this](QDate day) {
        if (m_showing || !m_shown)
            return;
        m_shown->date = day;
        ask(*m_shown);
    });
    connect(m_time, &QTimeEdit::userTimeChanged, this, [this](QTime time) {
        if (m_showing || !m_shown)
            return;
        m_shown->time = time;
        ask(*m_shown);
    });
    showText({});
}

void DateTimeField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_text->setReadOnly(readOnly);
    m_date->setReadOnly(readOnly);
    m_time->setReadOnly(readOnly);
    m_more->setEnabled(!readOnly);
}

QWidget *DateTimeField::focusTarget()
{
    return m_shown ? static_cast<QWidget *>(m_date) : m_text;
}

QList<QWidget *> DateTimeField::tabChain()
{
    return {m_text, m_date, m_time, m_more};
}

void DateTimeField::finishTyping()
{
    finishText();
}

void DateTimeField::showState(const FieldState &state)
{
    const QString text = state.value.toString();
    m_text->setPlaceholderText(state.presence == FieldState::Presence::Present ? tr("Empty") : tr("Not set"));
    const std::optional<DateText> date = DateText::parse(text);
    const bool typedHere = !m_shown && m_text->hasFocus() && m_text->text() == text;
    if (date && !typedHere && hugoDate(text, surroundings().siteZone))
        showDate(*date);
    else
        showText(text);
}

void DateTimeField::showDate(const DateText &date)
{
    m_showing = true;
    m_shown = date;
    const bool hadFocus = m_text->hasFocus();
    m_text->hide();
    m_date->show();
    m_time->setVisible(date.time.has_value());
    m_offset->setVisible(date.time.has_value());
    // While a section is typed the control shows the value already; setting it again would end the typing.
    if (m_date->date() != date.date)
        m_date->setDate(date.date);
    if (date.time && m_time->time() != *date.time)
        m_time->setTime(*date.time);
    m_offset->setText(date.offset.trimmed() == QLatin1String("Z") ? tr("UTC") : date.offset.trimmed());
    m_withTime->setEnabled(true);
    m_withTime->setChecked(date.time.has_value());
    m_asText->setChecked(false);
    m_showing = false;
    if (hadFocus)
        m_date->setFocus();
}

void DateTimeField::showText(const QString &text)
{
    const bool hadFocus = m_date->hasFocus() || m_time->hasFocus();
    m_shown.reset();
    m_date->hide();
    m_time->hide();
    m_offset->hide();
    m_text->show();
    m_text->showText(text);
    m_withTime->setEnabled(false);
    m_asText->setChecked(true);
    showNote(text);
    if (hadFocus)
        m_text->setFocus();
}

void DateTimeField::showNote(const QString &text)
{
    if (text.isEmpty() || hugoDate(text, surroundings().siteZone))
        emit noteChanged({}, Note::Plain);
    else if (text == state().value.toString())
        emit noteChanged(tr("Hugo cannot read this date and takes the year 1 instead."), Note::Warning);
    else
        emit noteChanged(tr("Hugo cannot read this date. The page keeps the one it has."), Note::Problem);
}

void DateTimeField::finishText()
{
    const QString text = m_text->text();
    if (m_shown || m_readOnly || text == state().value.toString())
        return;
    if (text.isEmpty())
        requestEmpty();
    else if (hugoDate(text, surroundings().siteZone))
        requestSet(Value::dateTime(text));
}

void DateTimeField::setNow()
{
    const QDateTime moment = surroundings().now();
    ask(m_shown ? m_shown->at(moment) : newDate().at(moment));
    focusTarget()->setFocus();
}

void DateTimeField::setWithTime(bool withTime)
{
    if (!m_shown)
        return;
    DateText date = *m_shown;
    if (withTime) {
        const DateText pattern = newDate();
        date.time = QTime(0, 0);
        date.separator = pattern.separator;
        date.offset = pattern.offset;
    } else {
        date.time.reset();
    }
    ask(date);
}

void DateTimeField::ask(const DateText &date)
{
    requestSet(Value::dateTime(date.toString()));
}

DateText DateTimeField::newDate() const
{
    const std::optional<DateText> pattern = DateText::parse(surroundings().datePattern);
    if (pattern && pattern->time)
        return *pattern;
    const QDateTime moment = surroundings().now();
    const int minutes = moment.offsetFromUtc() / 60;
    DateText result;
    result.time = QTime(0, 0);
    result.offset = QStringLiteral("%1%2:%3")
                        .arg(minutes < 0 ? QLatin1Char('-') : QLatin1Char('+'))
                        .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
                        .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
    return result;
}

} // namespace shownotes
