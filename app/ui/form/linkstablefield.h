#pragma once

#include "form/fieldwidget.h"

class QToolButton;
class QVBoxLayout;

namespace shownotes {

class LinkRow;

/// Academic's `links` as rows of name, url, icon pack and icon. Alt+Up and Alt+Down move a row.
class LinksTableField : public FieldWidget {
    Q_OBJECT

public:
    LinksTableField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    QList<QWidget *> tabChain() override;

protected:
    void showState(const FieldState &state) override;

private:
    LinkRow *newRow();
    void addLink();
    void moveLink(int index, int step);

    QVBoxLayout *m_layout;
    QList<LinkRow *> m_rows;
    QToolButton *m_add;
    int m_wantedRow = -1; ///< gets the focus when it is shown
    int m_wantedControl = 0;
    bool m_readOnly = false;
};

} // namespace shownotes
