#pragma once

#include "form/datetext.h"
#include "form/fieldwidget.h"

class QDateEdit;
class QLabel;
class QTimeEdit;
class QToolButton;

namespace shownotes {

class LineEdit;

/// A date with its time and offset. What is written stays in its form: date-only, separator, offset.
///
/// A date that has another form, or that Hugo reads as year 1, is shown as text; a typed text is asked for when it is a date that Hugo reads.
class DateTimeField : public FieldWidget {
    Q_OBJECT

public:
    DateTimeField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    void finishTyping() override;
    QList<QWidget *> tabChain() override;

protected:
    void showState(const FieldState &state) override;

private:
    void showDate(const DateText &date);
    void showText(const QString &text);
    void showNote(const QString &text);
    void finishText();
    void setNow();
    void setWithTime(bool withTime);
    void ask(const DateText &date);
    DateText newDate() const;

    LineEdit *m_text;
    QDateEdit *m_date;
    QTimeEdit *m_time;
    QLabel *m_offset;
    QToolButton *m_more;
    QAction *m_withTime;
    QAction *m_asText;
    std::optional<DateText> m_shown; ///< nothing while the text is shown
    bool m_showing = false;
    bool m_readOnly = false;
};

} // namespace shownotes
