#pragma once

#include "form/fieldwidget.h"

class QGridLayout;
class QLabel;
class QToolButton;

namespace shownotes {

/// A field with its label, its help and a line for what is to be said about it. Alt+Return opens its menu.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(FieldWidget *field, QWidget *parent);

    FieldWidget *field() const { return m_field; }
    /// The author's own comment, or the schema's help; empty hides the mark.
    void setHelp(const QString &help);
    /// What is wrong with the key itself, whatever its value; empty takes it back.
    void setStanding(const QString &standing, bool removable);
    /// Pixels that the label would like to have.
    int labelWidth() const;
    /// Label beside the control with `labelWidth` pixels, or above it where that is 0.
    void arrange(int labelWidth);
    bool matches(const QString &filter) const;
    void showNote(const QString &note, FieldWidget::Note kind);

signals:
    void removeRequested();
    void sourceRequested();

private:
    void openMenu(const QPoint &position);
    void showNotes();

    FieldWidget *m_field;
    QGridLayout *m_grid;
    QWidget *m_head;
    QLabel *m_label;
    QToolButton *m_help;
    QLabel *m_note;
    QString m_standing;
    QString m_noteText;
    bool m_removable = false;
    int m_arranged = -1;
};

} // namespace shownotes
