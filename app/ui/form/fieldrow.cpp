#include "form/fieldrow.h"

#include "form/checkfield.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QWhatsThis>

namespace shownotes {

FieldRow::FieldRow(FieldWidget *field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_grid(new QGridLayout(this))
    , m_head(new QWidget(this))
    , m_label(new QLabel(m_head))
    , m_help(new QToolButton(m_head))
    , m_note(new QLabel(this))
{
    field->setParent(this);
    setFocusProxy(field);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    m_grid->setColumnStretch(1, 1);

    auto *head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(2);
    head->addWidget(m_label);
    head->addWidget(m_help);
    head->addStretch();
    // A check box says its own name, and its help stands beside that.
    if (qobject_cast<CheckField *>(field))
        static_cast<QHBoxLayout *>(field->layout())->insertWidget(1, m_help);
    else
        m_label->setText(field->field().label);
    m_label->setBuddy(field->focusTarget());
    m_label->setToolTip(field->field().key());
    m_help->setText(QStringLiteral("?"));
    m_help->setAutoRaise(true);
    m_help->setFocusPolicy(Qt::NoFocus);
    m_help->setFixedSize(fontMetrics().height(), fontMetrics().height());
    m_help->setAccessibleName(tr("Help for %1").arg(field->field().label));
    m_help->hide();
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->hide();

    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &FieldRow::openMenu);
    auto *menu = new QAction(this);
    menu->setShortcut(Qt::ALT | Qt::Key_Return);
    menu->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(menu);
    connect(menu, &QAction::triggered, this, [this] { openMenu(QPoint(0, m_label->height())); });
    connect(m_help, &QToolButton::clicked, this,
        [this] { QWhatsThis::showText(m_help->mapToGlobal(QPoint(0, m_help->height())), m_field->whatsThis(), this); });
    connect(field, &FieldWidget::noteChanged, this, &FieldRow::showNote);
}

void FieldRow::setHelp(const QString &help)
{
    const bool rich = !help.isEmpty();
    const QString shown = rich
        ? QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")))
        : QString();
    if (shown == m_field->whatsThis())
        return;
    m_field->setWhatsThis(shown);
    m_field->focusTarget()->setAccessibleDescription(help);
    m_help->setToolTip(shown);
    m_help->setVisible(rich);
}

void FieldRow::setStanding(const QString &standing, bool removable)
{
    m_removable = removable;
    if (standing == m_standing)
        return;
    m_standing = standing;
    showNotes();
}

void FieldRow::showNote(const QString &note, FieldWidget::Note kind)
{
    Q_UNUSED(kind)
    m_noteText = note;
    showNotes();
}

void FieldRow::showNotes()
{
    QStringList notes;
    for (const QString &note : {m_standing, m_noteText}) {
        if (!note.isEmpty())
            notes.append(QStringLiteral("⚠ ") + note);
    }
    m_note->setText(notes.join(QLatin1Char('\n')));
    m_note->setVisible(!notes.isEmpty());
}

int FieldRow::labelWidth() const
{
    return m_head->sizeHint().width();
}

void FieldRow::arrange(int labelWidth)
{
    if (labelWidth == m_arranged)
        return;
    m_arranged = labelWidth;
    m_grid->removeWidget(m_head);
    m_grid->removeWidget(m_field);
    m_grid->removeWidget(m_note);
    const bool unlabelled = m_label->text().isEmpty();
    if (labelWidth > 0) {
        m_head->setMinimumWidth(labelWidth);
        m_head->setMaximumWidth(labelWidth);
        // The label stands beside the first line of its control.
        const int line = QToolButton(this).sizeHint().height();
        m_head->setMinimumHeight(line);
        m_grid->addWidget(m_head, 0, 0, Qt::AlignTop);
        m_grid->addWidget(m_field, 0, 1);
        m_grid->addWidget(m_note, 1, 1);
        m_head->show();
    } else {
        m_head->setMinimumWidth(0);
        m_head->setMaximumWidth(QWIDGETSIZE_MAX);
        m_head->setMinimumHeight(0);
        if (!unlabelled)
            m_grid->addWidget(m_head, 0, 0, 1, 2);
        m_head->setVisible(!unlabelled);
        m_grid->addWidget(m_field, 1, 0, 1, 2);
        m_grid->addWidget(m_note, 2, 0, 1, 2);
    }
}

bool FieldRow::matches(const QString &filter) const
{
    return m_field->field().label.contains(filter, Qt::CaseInsensitive)
        || m_field->field().key().contains(filter, Qt::CaseInsensitive);
}

void FieldRow::openMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(m_field->field().key());
    connect(menu->addAction(tr("Show in source")), &QAction::triggered, this, &FieldRow::sourceRequested);
    QAction *remove = menu->addAction(tr("Remove this field"));
    remove->setEnabled(m_removable);
    connect(remove, &QAction::triggered, this, &FieldRow::removeRequested);
    menu->popup(mapToGlobal(position));
}

} // namespace shownotes
