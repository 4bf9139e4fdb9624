#pragma once

#include "form/fieldwidget.h"

class QLabel;
class QToolButton;

namespace shownotes {

/// A value that no control fits: its JSON, shortened, and a button that shows it in the source.
class SourceField : public FieldWidget {
    Q_OBJECT

public:
    SourceField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;

signals:
    void sourceRequested(const QStringList &path);

protected:
    void showState(const FieldState &state) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showValue();

    QLabel *m_value;
    QToolButton *m_button;
    QString m_text;
};

} // namespace shownotes
