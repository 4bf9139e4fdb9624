#include "site/renameepisodedialog.h"

#include <content/bundle.h>

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QThreadPool>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace shownotes {

RenameEpisodeDialog::RenameEpisodeDialog(const Site &site, const QString &page, QWidget *parent)
    : QDialog(parent)
    , m_site(site)
    , m_page(page)
    , m_name(new QLineEdit(this))
    , m_note(new QLabel(this))
    , m_update(new QCheckBox(this))
    , m_references(new QTreeWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
    , m_rename(m_buttons->addButton(tr("&Rename"), QDialogButtonBox::AcceptRole))
{
    setWindowTitle(tr("Rename Episode"));
    const QString old = pageKind(QFileInfo(page).fileName()) == PageKind::Single
        ? QFileInfo(page).fileName().section(u'.', 0, 0)
        : Bundle(page).name();
    m_name->setText(old);
    m_name->selectAll();
    m_name->setAccessibleName(tr("New name"));
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_update->setChecked(true);
    m_references->setAccessibleName(tr("References to this episode"));
    m_references->setHeaderLabels({tr("Page"), tr("Line"), tr("Now"), tr("Then")});
    m_references->setRootIsDecorated(false);
    m_references->setSelectionMode(QAbstractItemView::NoSelection);
    m_references->setMinimumHeight(120);
    m_references->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_references->header()->setStretchLastSection(true);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&New name:"), m_name);
    form->addRow(QString(), m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_update);
    layout->addWidget(m_references, 1);
    layout->addStretch();
    layout->addWidget(m_buttons);
    setMinimumWidth(480);

    m_rename->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    // Not at each key while the name is being typed.
    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(200);
    connect(pause, &QTimer::timeout, this, &RenameEpisodeDialog::planAnew);
    connect(m_name, &QLineEdit::textChanged, this, [this, pause] {
        m_rename->setEnabled(false);
        pause->start();
    });
    connect(m_update, &QCheckBox::toggled, m_references, &QWidget::setEnabled);
    planAnew();
}

bool RenameEpisodeDialog::updatesReferences() const
{
    return m_update->isChecked();
}

void RenameEpisodeDialog::planAnew()
{
    m_plan.reset();
    m_rename->setEnabled(false);
    m_note->setText(tr("Looking for references in the site's pages…"));
    const int planning = ++m_planning;
    QThreadPool::globalInstance()->start(
        [dialog = QPointer<RenameEpisodeDialog>(this), site = m_site, page = m_page, name = m_name->text(), planning] {
            const Result<RenamePlan> plan = planRename(site, page, name);
            QMetaObject::invokeMethod(
                qApp,
                [dialog, plan, planning] {
                    if (dialog && dialog->m_planning == planning)
                        dialog->showPlan(plan);
                },
                Qt::QueuedConnection);
        });
}

void RenameEpisodeDialog::showPlan(const Result<RenamePlan> &plan)
{
    m_references->clear();
    int count = 0;
    if (plan) {
        m_plan = *plan;
        for (const ReferringPage &page : plan->references) {
            const std::optional<SitePage> place = m_site.page(page.path);
            for (const ReferenceEdit &edit : page.edits) {
                m_references->addTopLevelItem(new QTreeWidgetItem(
                    {place ? place->contentPath : page.path, QString::number(edit.line), edit.before, edit.after}));
                ++count;
            }
        }
        m_note->setText(plan->oldUrl == plan->newUrl ? tr("Its address stays %1").arg(plan->oldUrl)
                                                     : tr("Its address will be %1").arg(plan->newUrl));
    } else {
        m_note->setText(plan.error().reason);
    }
    m_update->setText(tr("&Update %n references in the site's pages", nullptr, count));
    m_update->setVisible(count > 0);
    m_references->setVisible(count > 0);
    layout()->activate();
    resize(size().expandedTo(sizeHint()));
    m_rename->setEnabled(m_plan.has_value());
}

} // namespace shownotes
