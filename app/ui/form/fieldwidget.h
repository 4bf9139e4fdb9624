#pragma once

#include "form/schema.h"

#include <QDateTime>
#include <QHash>
#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <optional>

namespace shownotes {

/// What a field asks the form to do with the front matter.
struct FieldEdit {
    enum class Kind { Set, Unset, Insert, Remove, Move };

    Kind kind = Kind::Set;
    QStringList path; ///< of the value; of the list for Insert, Remove and Move
    Value value; ///< Set and Insert
    int from = -1; ///< item of Insert, Remove and Move
    int to = -1; ///< Move
};

/// What a field shows.
struct FieldState {
    enum class Presence {
        Absent,
        Commented, ///< the key stands only as a comment
        Present,
    };

    Presence presence = Presence::Absent;
    Value value;

    friend bool operator==(const FieldState &, const FieldState &) = default;
};

/// What all fields of one page share.
struct FieldSurroundings {
    QHash<QString, QStringList> terms; ///< names to complete with, by key
    QHash<QString, QStringList> targets; ///< names that have a page, by key
    QTimeZone siteZone = QTimeZone::utc();
    QString bundleFolder; ///< absolute; may be empty
    std::function<QDateTime()> now;
    QString datePattern; ///< a date of this page as it is written there; empty where it has none
};

/// The control of one front-matter key. It shows what it is told and asks for edits; it never holds a value of its own.
class FieldWidget : public QWidget {
    Q_OBJECT

public:
    enum class Note {
        Plain,
        Warning, ///< the page is not what the author may think
        Problem, ///< the edit was not made
    };

    FieldWidget(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent);

    const SchemaField &field() const { return m_field; }
    FieldState state() const { return m_state.value_or(FieldState()); }

    /// Shows `state`; does nothing, half-typed text included, where it is what was shown last. Never asks for an edit.
    void setState(const FieldState &state);
    virtual void setReadOnly(bool readOnly) = 0;
    /// What the label's mnemonic and the form's jumps give the focus to.
    virtual QWidget *focusTarget() = 0;
    /// Tells a field with SchemaField::sameAs what that other field is called and holds.
    virtual void setOriginal(const QString &label, const Value &original)
    {
        Q_UNUSED(label)
        Q_UNUSED(original)
    }
    /// Whether an edit of the original is to be made here, too.
    virtual bool followsOriginal() const { return false; }
    /// The names of FieldSurroundings are others.
    virtual void surroundingsChanged() { }
    /// Asks for what is typed and waits for the end of the typing: a name, a date.
    virtual void finishTyping() { }
    /// The controls that Tab visits, in order.
    virtual QList<QWidget *> tabChain() { return {focusTarget()}; }

signals:
    void tabChainChanged();
    void editRequested(const shownotes::FieldEdit &edit);
    /// A sentence to show below the control; empty takes it back.
    void noteChanged(const QString &note, shownotes::FieldWidget::Note kind);

protected:
    virtual void showState(const FieldState &state) = 0;

    const FieldSurroundings &surroundings() const { return m_surroundings; }
    void requestSet(const Value &value);
    void requestUnset();
    /// Asks for what the key was before it had a text: its comment, nothing behind the colon, or empty quotes.
    void requestEmpty();

private:
    SchemaField m_field;
    const FieldSurroundings &m_surroundings;
    std::optional<FieldState> m_state; ///< not set until the first setState
    std::optional<FieldState> m_emptyState; ///< the last without a text
};

/// Makes `editor` leave undo and redo to the window, and the wheel to the scroll area unless it has the focus.
void guardInput(QWidget *editor);

} // namespace shownotes
