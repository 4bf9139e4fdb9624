#include "form/sourceview.h"

#include "form/fieldwidget.h"

#include <QFontDatabase>
#include <QTextBlock>

namespace shownotes {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xef\xbb\xbf");

} // namespace

SourceView::SourceView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    guardInput(this);
    setUndoRedoEnabled(false);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Front matter source"));
    connect(this, &QPlainTextEdit::textChanged, this, &SourceView::textEdited);
}

void SourceView::showBytes(const QByteArray &shown)
{
    if (shown == m_bytes)
        return;
    m_bytes = shown;
    m_bom = shown.startsWith(byteOrderMark);
    m_crlf = shown.contains("\r\n");
    QString text = QString::fromUtf8(m_bom ? shown.mid(byteOrderMark.size()) : shown);
    if (m_crlf)
        text.replace(QLatin1String("\r\n"), QLatin1String("\n"));

    m_showing = true;
    QString before;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        before += (block.blockNumber() > 0 ? QStringLiteral("\n") : QString()) + block.text();
    qsizetype start = 0;
    const qsizetype shorter = qMin(before.size(), text.size());
    while (start < shorter && before.at(start) == text.at(start))
        ++start;
    qsizetype tail = 0;
    while (tail < shorter - start && before.at(before.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    QTextCursor cursor(document());
    cursor.setPosition(int(start));
    cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
    cursor.insertText(text.mid(start, text.size() - tail - start));
    m_showing = false;
    m_faithful = bytes() == shown;
    applyReadOnly();
}

void SourceView::showProblem(const std::optional<Error> &problem)
{
    QList<QTextEdit::ExtraSelection> marks;
    if (problem && problem->line > 0) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document()->findBlockByNumber(qMin(problem->line, blockCount()) - 1));
        QColor color = palette().color(QPalette::Highlight);
        color.setAlphaF(0.25F);
        mark.format.setBackground(color);
        mark.format.setProperty(QTextFormat::FullWidthSelection, true);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void SourceView::goToLine(int line)
{
    const QTextBlock block = document()->findBlockByNumber(qBound(1, line, blockCount()) - 1);
    setTextCursor(QTextCursor(block));
    centerCursor();
}

void SourceView::setEditable(bool editable)
{
    m_editable = editable;
    applyReadOnly();
}

void SourceView::applyReadOnly()
{
    setReadOnly(!m_editable || !m_faithful);
}

QByteArray SourceView::bytes() const
{
    QString text;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        text += (block.blockNumber() > 0 ? (m_crlf ? QStringLiteral("\r\n") : QStringLiteral("\n")) : QString())
            + block.text();
    return (m_bom ? byteOrderMark : QByteArray()) + text.toUtf8();
}

void SourceView::textEdited()
{
    if (m_showing)
        return;
    m_bytes = bytes();
    emit bytesEdited(m_bytes);
}

} // namespace shownotes
