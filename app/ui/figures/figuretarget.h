#pragma once

#include "figures/figurefields.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>
#include <QTextDocument>

namespace shownotes {

/// One picture of a text that is being edited through its fields: it stays the same one while the text around it changes, and follows undo and
/// typing. All edits of one field in a row are one step of undo.
class FigureTarget : public QObject {
    Q_OBJECT

public:
    explicit FigureTarget(QObject *parent = nullptr);

    /// The picture between two positions of the document.
    void set(QTextDocument *document, int begin, int end, ShortcodeVariant variant);
    void clear();
    bool isSet() const { return m_document != nullptr; }
    /// The picture as a selection of the text.
    QTextCursor selection() const;
    /// The place that a newly read text gives it.
    void moveTo(int begin, int end);

    /// Nothing while it cannot be read, as it is just being typed in.
    const std::optional<QList<FigureField>> &fields() const { return m_fields; }
    Result<void> write(const QByteArray &field, const QString &value);
    /// The next edit is a step of its own.
    void endEdit() { m_lastField.clear(); }

signals:
    /// fields() are others.
    void changed();
    /// Its text was deleted.
    void gone();

private:
    QByteArray text() const;
    void read();

    QPointer<QTextDocument> m_document;
    QTextCursor m_begin;
    QTextCursor m_end;
    ShortcodeVariant m_variant = ShortcodeVariant::Hugo;
    std::optional<QList<FigureField>> m_fields;
    QByteArray m_lastField; ///< what was edited last, while nothing else was
    int m_lastRevision = 0; ///< of the document after that
    bool m_writing = false;
};

} // namespace shownotes
