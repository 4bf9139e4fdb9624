#pragma once

#include "form/fieldwidget.h"

class QLabel;
class QPlainTextEdit;

namespace shownotes {

/// A text of several lines that grows with it. Tab leaves the field.
class MultilineField : public FieldWidget {
    Q_OBJECT

public:
    MultilineField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    /// Whether a text editor of Qt's keeps every character of `text`; others are for the source view.
    static bool canShow(const QString &text);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;

protected:
    void showState(const FieldState &state) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString text() const;
    void textChanged();
    void fitHeight();
    void showCount();

    QPlainTextEdit *m_edit;
    QLabel *m_count = nullptr;
    QString m_lastLineEnd; ///< of a block scalar: part of the value, not shown as an empty line
    bool m_showing = false;
};

} // namespace shownotes
