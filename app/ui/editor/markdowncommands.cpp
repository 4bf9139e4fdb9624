#include "editor/markdowncommands.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QUrl>

namespace shownotes {

namespace {

void selectWord(QTextCursor &cursor)
{
    if (cursor.hasSelection())
        return;
    const QString text = cursor.block().text();
    const int at = cursor.positionInBlock();
    const bool inWord = at > 0 && at < text.size() && text[at - 1].isLetterOrNumber() && text[at].isLetterOrNumber();
    if (inWord)
        cursor.select(QTextCursor::WordUnderCursor);
}

QString textAt(const QTextCursor &cursor, int from, int length)
{
    QTextCursor part(cursor.document());
    const int last = cursor.document()->characterCount() - 1;
    if (from < 0 || from + length > last)
        return {};
    part.setPosition(from);
    part.setPosition(from + length, QTextCursor::KeepAnchor);
    return part.selectedText();
}

void replace(QTextCursor &cursor, int from, int length, const QString &text)
{
    cursor.setPosition(from);
    cursor.setPosition(from + length, QTextCursor::KeepAnchor);
    cursor.insertText(text);
}

void select(QTextCursor &cursor, int from, int to)
{
    cursor.setPosition(from);
    cursor.setPosition(to, QTextCursor::KeepAnchor);
}

} // namespace

void toggleMark(QTextCursor &cursor, const QString &mark)
{
    selectWord(cursor);
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const int length = int(mark.size());
    // `*` beside the selection may be half of a `**`, which is another mark.
    const QString sign = mark.left(1);
    const bool marked = textAt(cursor, from - length, length) == mark && textAt(cursor, to, length) == mark
        && (length > 1 || (textAt(cursor, from - 2, 1) != sign && textAt(cursor, to + 1, 1) != sign)
            || textAt(cursor, from - 3, 3) == sign.repeated(3));

    cursor.beginEditBlock();
    if (marked) {
        replace(cursor, to, length, {});
        replace(cursor, from - length, length, {});
    } else {
        replace(cursor, to, 0, mark);
        replace(cursor, from, 0, mark);
    }
    cursor.endEditBlock();
    const int shift = marked ? -length : length;
    select(cursor, from + shift, to + shift);
}

void insertLink(QTextCursor &cursor)
{
    selectWord(cursor);
    const int from = cursor.selectionStart();
    const QString selected = cursor.selectedText().replace(QChar::ParagraphSeparator, u' ');
    const QUrl url(selected, QUrl::StrictMode);
    const bool isAddress =
        url.isValid() && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
    const QString text = isAddress ? QString() : selected;
    const QString address = isAddress ? selected : QString();
    cursor.insertText(u'[' + text + QLatin1String("](") + address + u')');
    const int place = from + 1 + (isAddress ? 0 : int(text.size()) + 2);
    select(cursor, place, place);
}

} // namespace shownotes
