#include "form/formheader.h"

#include "form/lineedit.h"

#include <QFrame>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

namespace shownotes {

FormHeader::FormHeader(QWidget *parent)
    : QWidget(parent)
    , m_filter(new LineEdit(this))
    , m_add(new QToolButton(this))
    , m_addMenu(new QMenu(m_add))
    , m_source(new QToolButton(this))
    , m_publication(new QLabel(this))
    , m_problemBar(new QFrame(this))
    , m_problemText(new QLabel(m_problemBar))
    , m_problemGo(new QToolButton(m_problemBar))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 4);
    layout->setSpacing(4);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_add);
    bar->addWidget(m_source);
    layout->addLayout(bar);
    layout->addWidget(m_publication);
    layout->addWidget(m_problemBar);

    m_filter->setPlaceholderText(tr("Find a field"));
    m_filter->setAccessibleName(tr("Find a field by its name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_add->setText(tr("Add field"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::StrongFocus);
    m_add->setMenu(m_addMenu);
    m_addMenu->setToolTipsVisible(true);
    m_source->setText(tr("Source"));
    m_source->setCheckable(true);
    m_source->setFocusPolicy(Qt::StrongFocus);
    m_source->setToolTip(tr("Show the front matter as text"));
    m_publication->setWordWrap(true);
    m_publication->setAccessibleName(tr("What Hugo will do with this page"));

    auto *problem = new QHBoxLayout(m_problemBar);
    problem->setContentsMargins(6, 4, 6, 4);
    static_cast<QFrame *>(m_problemBar)->setFrameStyle(QFrame::StyledPanel | QFrame::Plain);
    auto *sign = new QLabel(m_problemBar);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    sign->setPixmap(style()->standardIcon(QStyle::SP_MessageBoxWarning).pixmap(size, size));
    problem->addWidget(sign, 0, Qt::AlignTop);
    problem->addWidget(m_problemText, 1);
    problem->addWidget(m_problemGo, 0, Qt::AlignTop);
    m_problemText->setWordWrap(true);
    m_problemText->setTextFormat(Qt::PlainText);
    m_problemText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_problemGo->setText(tr("Show line"));
    m_problemGo->setFocusPolicy(Qt::StrongFocus);
    m_problemBar->setVisible(false);

    connect(m_filter, &QLineEdit::textChanged, this, &FormHeader::filterChanged);
    connect(m_source, &QToolButton::clicked, this, &FormHeader::sourceShown);
    connect(m_problemGo, &QToolButton::clicked, this, [this] {
        if (m_problem)
            emit problemLineRequested(m_problem->line);
    });
}

QString FormHeader::filter() const
{
    return m_filter->text();
}

void FormHeader::clearFilter()
{
    m_filter->clear();
}

void FormHeader::setOffered(const FieldPlan &plan)
{
    m_addMenu->clear();
    for (qsizetype i = 0; i < plan.offered.size(); ++i) {
        const SchemaField &field = plan.offered.at(i);
        if (i > 0 && i == plan.offeredByArchetype)
            m_addMenu->addSeparator();
        QAction *action = m_addMenu->addAction(field.label);
        action->setToolTip(field.help.isEmpty() ? field.key() : field.help);
        connect(action, &QAction::triggered, this, [this, field] { emit fieldChosen(field); });
    }
    setReadOnly(m_readOnly);
}

void FormHeader::setPublication(const QString &sentence)
{
    m_publication->setText(sentence);
    m_publication->setVisible(!sentence.isEmpty());
}

void FormHeader::setProblem(const std::optional<Error> &problem)
{
    m_problem = problem;
    m_problemBar->setVisible(problem.has_value());
    if (problem) {
        m_problemText->setText(
            problem->line > 0 ? tr("Line %1: %2").arg(problem->line).arg(problem->reason) : problem->reason);
        m_problemGo->setVisible(problem->line > 0);
    }
    setReadOnly(m_readOnly);
}

void FormHeader::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly && !m_problem && !isSourceShown() && !m_addMenu->isEmpty());
    m_filter->setEnabled(!isSourceShown());
}

bool FormHeader::isSourceShown() const
{
    return m_source->isChecked();
}

void FormHeader::setSourceShown(bool shown)
{
    m_source->setChecked(shown);
    setReadOnly(m_readOnly);
}

QList<QWidget *> FormHeader::tabChain() const
{
    return {m_filter, m_add, m_source, m_problemGo};
}

bool FormHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_filter && event->type() == QEvent::KeyPress && !m_filter->text().isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_filter->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace shownotes
