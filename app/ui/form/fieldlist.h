#pragma once

#include "form/fieldplan.h"
#include "form/fieldwidget.h"

#include <QHash>
#include <QScrollArea>

#include <functional>

class QVBoxLayout;

namespace shownotes {

class FieldGroup;
class FieldRow;

/// The rows of a page in their groups, one below the other, which scroll. Which groups are folded is remembered for all pages.
class FieldList : public QScrollArea {
    Q_OBJECT

public:
    FieldList(const FieldSurroundings &surroundings, QWidget *parent);
    ~FieldList() override;

    /// Makes and removes rows until they are those of `plan`, in its order. A row whose control shows its value stays as it is.
    void showPlan(const FieldPlan &plan, const std::function<Value(const QStringList &)> &valueAt);
    void clear();

    QList<FieldRow *> rows() const { return m_rows.values(); }
    FieldRow *row(const QString &key) const { return m_rows.value(key); }
    /// Unfolds the row's group, scrolls to it and gives its control the focus.
    void reveal(FieldRow *row);
    void setFilter(const QString &filter);
    /// Gives all labels one column, or the lines above their controls where that would be too narrow. To be called when labels changed.
    void arrange();
    /// Headings and controls from top to bottom.
    QList<QWidget *> tabChain() const;

signals:
    /// A row that is new; its value is not shown yet.
    void rowMade(shownotes::FieldRow *row);
    void tabChainChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FieldRow *rowFor(const SchemaField &field, const Value &value, QHash<QString, FieldRow *> &left);
    FieldGroup *groupFor(const SchemaGroup &planned);

    const FieldSurroundings &m_surroundings;
    QWidget *m_body;
    QVBoxLayout *m_layout;
    QList<FieldGroup *> m_groups;
    QHash<QString, FieldRow *> m_rows; ///< by key
    QString m_filter;
};

} // namespace shownotes
