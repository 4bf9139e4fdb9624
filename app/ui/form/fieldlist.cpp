#include "form/fieldlist.h"

#include "form/fieldfactory.h"
#include "form/fieldgroup.h"
#include "form/fieldrow.h"

#include <QApplication>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

namespace shownotes {

namespace {

constexpr auto foldedSetting = "form/folded";

void rememberFolded(const QString &id, bool folded)
{
    QSettings settings;
    QStringList ids = settings.value(QLatin1String(foldedSetting)).toStringList();
    ids.removeAll(id);
    if (folded)
        ids.append(id);
    settings.setValue(QLatin1String(foldedSetting), ids);
}

} // namespace

FieldList::FieldList(const FieldSurroundings &surroundings, QWidget *parent)
    : QScrollArea(parent)
    , m_surroundings(surroundings)
    , m_body(new QWidget(this))
    , m_layout(new QVBoxLayout(m_body))
{
    setWidget(m_body);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_layout->setContentsMargins(8, 2, 8, 8);
    m_layout->setSpacing(2);
    m_layout->addStretch();
}

FieldList::~FieldList()
{
    clear();
}

void FieldList::clear()
{
    for (FieldRow *row : std::as_const(m_rows))
        row->field()->disconnect();
    // A line that loses the focus says that its typing is finished: better while all of it still stands.
    if (QWidget *focused = QApplication::focusWidget(); focused && m_body->isAncestorOf(focused))
        focused->clearFocus();
    qDeleteAll(m_groups);
    m_groups.clear();
    m_rows.clear();
}

void FieldList::showPlan(const FieldPlan &plan, const std::function<Value(const QStringList &)> &valueAt)
{
    QHash<QString, FieldRow *> left = m_rows;
    QList<FieldGroup *> groups;
    bool changed = false;
    m_rows.clear();
    for (const SchemaGroup &planned : plan.groups) {
        QList<FieldRow *> rows;
        for (const SchemaField &field : planned.fields) {
            FieldRow *row = rowFor(field, valueAt(field.path), left);
            m_rows.insert(field.key(), row);
            rows.append(row);
        }
        FieldGroup *group = groupFor(planned);
        if (group->rows() != rows) {
            group->setRows(rows);
            changed = true;
        }
        groups.append(group);
    }
    for (FieldGroup *group : std::as_const(m_groups)) {
        if (!groups.contains(group)) {
            group->setRows({});
            group->hide();
            group->deleteLater();
        }
    }
    for (FieldRow *row : std::as_const(left)) {
        row->field()->disconnect();
        row->hide();
        row->setParent(this);
        row->deleteLater();
    }
    if (!changed && groups == m_groups)
        return;
    m_groups = groups;
    for (int i = 0; i < m_groups.size(); ++i) {
        m_layout->insertWidget(i, m_groups.at(i));
        m_groups.at(i)->show();
    }
    emit tabChainChanged();
    setFilter(m_filter);
}

FieldRow *FieldList::rowFor(const SchemaField &planned, const Value &value, QHash<QString, FieldRow *> &left)
{
    FieldRow *row = left.value(planned.key());
    SchemaField field = planned;
    field.control = controlFor(planned, value);
    if (row) {
        const SchemaField::Control present = row->field()->field().control;
        // A control is not taken away under the hands of who types in it.
        if (present == field.control || (canShow(present, value) && row->isAncestorOf(focusWidget()))) {
            left.remove(planned.key());
            return row;
        }
    }
    FieldWidget *widget = newField(field, m_surroundings, m_body);
    row = new FieldRow(widget, m_body);
    connect(widget, &FieldWidget::tabChainChanged, this, &FieldList::tabChainChanged);
    emit rowMade(row);
    return row;
}

FieldGroup *FieldList::groupFor(const SchemaGroup &planned)
{
    for (FieldGroup *group : std::as_const(m_groups)) {
        if (group->id() == planned.id)
            return group;
    }
    auto *group = new FieldGroup(planned.id, planned.label, m_body);
    group->setFolded(QSettings().value(QLatin1String(foldedSetting)).toStringList().contains(planned.id));
    connect(group, &FieldGroup::foldedByUser, this, [id = planned.id](bool folded) { rememberFolded(id, folded); });
    return group;
}

void FieldList::reveal(FieldRow *row)
{
    for (FieldGroup *group : std::as_const(m_groups)) {
        if (group->rows().contains(row))
            group->setFolded(false);
    }
    // The row has its place only after the layout ran.
    m_layout->activate();
    ensureWidgetVisible(row);
    row->field()->focusTarget()->setFocus();
}

void FieldList::setFilter(const QString &filter)
{
    m_filter = filter;
    for (FieldGroup *group : std::as_const(m_groups))
        group->applyFilter(filter);
}

void FieldList::arrange()
{
    const int width = viewport()->width();
    int labels = 0;
    int controls = 0;
    for (const FieldRow *row : std::as_const(m_rows)) {
        labels = qMax(labels, row->labelWidth());
        controls = qMax(controls, row->field()->minimumSizeHint().width());
    }
    if (labels > width / 3 || labels + controls > width - fontMetrics().averageCharWidth() * 4)
        labels = 0;
    for (FieldRow *row : std::as_const(m_rows))
        row->arrange(labels);
}

QList<QWidget *> FieldList::tabChain() const
{
    QList<QWidget *> chain;
    for (const FieldGroup *group : std::as_const(m_groups)) {
        chain.append(group->heading());
        for (const FieldRow *row : group->rows())
            chain += row->field()->tabChain();
    }
    return chain;
}

void FieldList::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

} // namespace shownotes
