#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace shownotes {

class FieldRow;

/// Rows below a heading that folds them away.
class FieldGroup : public QWidget {
    Q_OBJECT

public:
    FieldGroup(const QString &id, const QString &label, QWidget *parent);

    const QString &id() const { return m_id; }
    QToolButton *heading() const { return m_heading; }
    const QList<FieldRow *> &rows() const { return m_rows; }
    /// Puts `rows` here in this order; rows that are not among them any more are not touched.
    void setRows(const QList<FieldRow *> &rows);
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    /// Shows the rows that match, folded or not; all with an empty filter. Returns whether any does.
    bool applyFilter(const QString &filter);

signals:
    void foldedByUser(bool folded);

private:
    void showBody();

    QString m_id;
    QToolButton *m_heading;
    QWidget *m_body;
    QVBoxLayout *m_layout;
    QList<FieldRow *> m_rows;
    QString m_filter;
    bool m_folded = false;
};

} // namespace shownotes
