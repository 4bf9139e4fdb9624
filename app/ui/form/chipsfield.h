#pragma once

#include "form/fieldwidget.h"

class QToolButton;

namespace shownotes {

class Chip;
class FlowLayout;
class LineEdit;

/// A list of names as chips, with a line to type more. Return, a comma or leaving the field adds what was typed.
///
/// Keys: Backspace in the empty line and Left go to the chips; there arrows walk, Delete removes, Alt+Left and Alt+Right move.
class ChipsField : public FieldWidget {
    Q_OBJECT

public:
    ChipsField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    void finishTyping() override;
    void surroundingsChanged() override;

protected:
    void showState(const FieldState &state) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void typed(const QString &text);
    void addTyped();
    void add(const QStringList &names);
    void removeAt(int index);
    void move(int index, int step);
    void focusChip(int index);
    Chip *newChip(const QString &name);

    QList<Chip *> m_chips;
    FlowLayout *m_flow;
    LineEdit *m_edit;
    bool m_readOnly = false;
};

} // namespace shownotes
