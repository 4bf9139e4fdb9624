#include "form/fieldgroup.h"

#include "form/fieldrow.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace shownotes {

FieldGroup::FieldGroup(const QString &id, const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_heading(new QToolButton(this))
    , m_body(new QWidget(this))
    , m_layout(new QVBoxLayout(m_body))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(2);
    outer->addWidget(m_heading);
    outer->addWidget(m_body);
    m_layout->setContentsMargins(4, 2, 0, 8);
    m_layout->setSpacing(5);

    QFont bold = font();
    bold.setBold(true);
    m_heading->setFont(bold);
    m_heading->setText(label);
    m_heading->setAutoRaise(true);
    m_heading->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_heading->setFocusPolicy(Qt::StrongFocus);
    m_heading->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_heading, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        emit foldedByUser(m_folded);
    });
    showBody();
}

void FieldGroup::setRows(const QList<FieldRow *> &rows)
{
    for (FieldRow *row : std::as_const(m_rows))
        m_layout->removeWidget(row);
    m_rows = rows;
    for (FieldRow *row : rows) {
        m_layout->addWidget(row);
        row->show();
    }
}

void FieldGroup::setFolded(bool folded)
{
    m_folded = folded;
    showBody();
}

bool FieldGroup::applyFilter(const QString &filter)
{
    m_filter = filter;
    bool any = false;
    for (FieldRow *row : std::as_const(m_rows)) {
        const bool shown = filter.isEmpty() || row->matches(filter);
        row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    showBody();
    return any;
}

void FieldGroup::showBody()
{
    const bool open = !m_folded || !m_filter.isEmpty();
    m_body->setVisible(open);
    m_heading->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_heading->setAccessibleDescription(open ? tr("Unfolded group") : tr("Folded group"));
}

} // namespace shownotes
