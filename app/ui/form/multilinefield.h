#pragma once

#include "form/fieldwidget.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;

namespace shownotes {

/// A text of several lines that grows with it. Tab leaves the field. A text that usually repeats another (SchemaField::sameAs) has a switch that
/// makes it follow the other.
class MultilineField : public FieldWidget {
    Q_OBJECT

public:
    MultilineField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    /// Whether a text editor of Qt's keeps every character of `text`; others are for the source view.
    static bool canShow(const QString &text);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    QList<QWidget *> tabChain() override;
    void setOriginal(const QString &label, const Value &original) override;
    bool followsOriginal() const override;

protected:
    void showState(const FieldState &state) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QString text() const;
    void textChanged();
    void fitHeight();
    void showCount();
    void showFollowing();
    void setFollowing(bool following);

    QPlainTextEdit *m_edit;
    QLabel *m_count = nullptr;
    QCheckBox *m_same = nullptr;
    QString m_original; ///< the text of the other field
    std::optional<bool> m_wantsSame; ///< what the user chose on this page; nothing: the two texts decide
    bool m_readOnly = false;
    QString m_lastLineEnd; ///< of a block scalar: part of the value, not shown as an empty line
    bool m_showing = false;
};

} // namespace shownotes
