#pragma once

#include "form/fieldplan.h"

#include <content/result.h>

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QMenu;
class QToolButton;

namespace shownotes {

/// What stands above the fields: filter box, "Add field", "Source", what Hugo will do with the page, and why it cannot be edited.
class FormHeader : public QWidget {
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent);

    QString filter() const;
    void clearFilter();
    void setOffered(const FieldPlan &plan);
    void setPublication(const QString &sentence);
    void setProblem(const std::optional<Error> &problem);
    void setReadOnly(bool readOnly);
    bool isSourceShown() const;
    void setSourceShown(bool shown);
    QList<QWidget *> tabChain() const;

signals:
    void filterChanged(const QString &filter);
    void fieldChosen(const shownotes::SchemaField &field);
    void sourceShown(bool shown);
    void problemLineRequested(int line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_filter;
    QToolButton *m_add;
    QMenu *m_addMenu;
    QToolButton *m_source;
    QLabel *m_publication;
    QWidget *m_problemBar;
    QLabel *m_problemText;
    QToolButton *m_problemGo;
    std::optional<Error> m_problem;
    bool m_readOnly = false;
};

} // namespace shownotes
