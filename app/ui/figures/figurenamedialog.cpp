#include "figures/figurenamedialog.h"

#include <content/episodefiles.h>

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

namespace shownotes {

FigureNameDialog::FigureNameDialog(
    const QString &path, const QString &name, int uses, const QStringList &otherPages, QWidget *parent)
    : QDialog(parent)
    , m_path(path)
    , m_folder(name.left(name.lastIndexOf(u'/') + 1))
    , m_old(QFileInfo(name).completeBaseName())
    , m_usesText(uses > 0 ? tr("Its %n uses in this page follow.", nullptr, uses) : tr("This page does not use it."))
    , m_name(new QLineEdit(this))
    , m_note(new QLabel(this))
{
    setWindowTitle(tr("Rename Figure"));
    if (!otherPages.isEmpty())
        //: %1 are names of files
        m_usesText += u' ' + tr("Also named in %1, which stays as it is.").arg(otherPages.join(tr(", ")));
    const QString suffix = QFileInfo(name).suffix();
    m_ending = suffix.isEmpty() ? QString() : u'.' + suffix;
    m_name->setText(m_old);
    m_name->selectAll();
    m_name->setAccessibleName(tr("New name"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    // Two lines from the beginning: the dialog does not jump while one types.
    m_note->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop);

    auto *line = new QHBoxLayout;
    line->addWidget(m_name, 1);
    auto *ending = new QLabel(m_ending, this);
    ending->setTextFormat(Qt::PlainText);
    line->addWidget(ending);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&New name:"), line);
    form->addRow(QString(), m_note);
    qobject_cast<QLabel *>(form->labelForField(line))->setBuddy(m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_rename = buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole);
    m_rename->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(420);

    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &FigureNameDialog::check);
    check();
}

QString FigureNameDialog::newName() const
{
    return m_folder + m_name->text() + m_ending;
}

void FigureNameDialog::check()
{
    const QString name = m_name->text();
    if (name == m_old || name.isEmpty()) {
        m_rename->setEnabled(false);
        m_note->setText(m_usesText);
        return;
    }
    // Hugo and browsers read these as something else than a part of the name.
    static const QRegularExpression awkward(QStringLiteral("[#?%*\\[\\]{}\\\\\"`<>|&]"));
    const bool onlyCase = name.compare(m_old, Qt::CaseInsensitive) == 0;
    const Result<void> possible = checkNewName(QFileInfo(m_path).path(), name + m_ending);
    if (const QRegularExpressionMatch match = awkward.match(name); match.hasMatch()) {
        m_rename->setEnabled(false);
        m_note->setText(
            tr("A picture’s name cannot have “%1”: it means something else in addresses.").arg(match.captured()));
    } else if (!possible && !onlyCase) {
        m_rename->setEnabled(false);
        m_note->setText(possible.error().reason);
    } else {
        m_rename->setEnabled(true);
        m_note->setText(m_usesText);
    }
}

} // namespace shownotes
