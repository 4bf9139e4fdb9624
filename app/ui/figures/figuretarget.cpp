#include "figures/figuretarget.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace shownotes {

FigureTarget::FigureTarget(QObject *parent)
    : QObject(parent)
{
}

void FigureTarget::set(QTextDocument *document, int begin, int end, ShortcodeVariant variant)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_variant = variant;
    endEdit();
    connect(document, &QTextDocument::contentsChanged, this, &FigureTarget::read);
    moveTo(begin, end);
    m_fields.reset();
    read();
    emit changed();
}

void FigureTarget::clear()
{
    if (m_document)
        m_document->disconnect(this);
    m_document = nullptr;
    m_begin = m_end = QTextCursor();
    m_fields.reset();
    endEdit();
}

void FigureTarget::moveTo(int begin, int end)
{
    m_begin = QTextCursor(m_document);
    m_begin.setPosition(begin);
    m_end = QTextCursor(m_document);
    m_end.setPosition(end);
    // What is typed behind the picture does not belong to it.
    m_end.setKeepPositionOnInsert(true);
}

QTextCursor FigureTarget::selection() const
{
    QTextCursor selected(m_begin);
    selected.setPosition(m_end.position(), QTextCursor::KeepAnchor);
    return selected;
}

QByteArray FigureTarget::text() const
{
    return selection().selectedText().replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

void FigureTarget::read()
{
    if (m_writing || !m_document)
        return;
    if (m_begin.position() == m_end.position()) {
        clear();
        emit gone();
        return;
    }
    const std::optional<QList<FigureField>> now = figureFields(text(), m_variant);
    if (now == m_fields)
        return;
    m_fields = now;
    emit changed();
}

Result<void> FigureTarget::write(const QByteArray &field, const QString &value)
{
    if (!m_document)
        return {};
    const QByteArray before = text();
    const Result<Splices> splices = setFigureField(before, field, value);
    if (!splices)
        return splices.error();
    if (splices->empty() || spliced(before, *splices) == before)
        return {};
    const int begin = m_begin.position();
    {
        const QScopedValueRollback writing(m_writing, true);
        QTextCursor cursor(m_document);
        // A step that was saved is not made longer: the document would take itself for saved.
        if (m_lastField == field && m_lastRevision == m_document->revision() && m_document->isModified())
            cursor.joinPreviousEditBlock();
        else
            cursor.beginEditBlock();
        Splices backwards = *splices;
        std::stable_sort(
            backwards.begin(), backwards.end(), [](const Splice &a, const Splice &b) { return a.begin > b.begin; });
        for (const Splice &splice : backwards) {
            cursor.setPosition(begin + int(QString::fromUtf8(before.left(splice.begin)).size()));
            cursor.setPosition(begin + int(QString::fromUtf8(before.left(splice.end)).size()), QTextCursor::KeepAnchor);
            cursor.insertText(QString::fromUtf8(splice.text));
        }
        cursor.endEditBlock();
        // What was written at the very edge belongs to the picture.
        const QString after = QString::fromUtf8(spliced(before, *splices));
        moveTo(begin, begin + int(after.size()));
    }
    m_lastField = field;
    m_lastRevision = m_document->revision();
    read();
    return {};
}

} // namespace shownotes
