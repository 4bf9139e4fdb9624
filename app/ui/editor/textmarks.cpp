#include "editor/textmarks.h"

#include "editor/syntaxcolors.h"

#include <QMenu>
#include <QPlainTextEdit>
#include <QTextBlock>

#include <algorithm>

namespace shownotes {

namespace {

constexpr qsizetype mostMarks = 200;

} // namespace

TextMarks::TextMarks(QPlainTextEdit *editor)
    : QObject(editor)
    , m_editor(editor)
{
}

void TextMarks::set(const QList<TextMark> &marks)
{
    if (marks.isEmpty() && m_marks.isEmpty())
        return;
    m_marks.clear();
    const int last = m_editor->document()->characterCount() - 1;
    for (qsizetype i = 0; i < std::min(marks.size(), mostMarks); ++i) {
        Mark mark {int(i), QTextCursor(m_editor->document()), {}, marks[i].message, marks[i].fixes};
        mark.range.setPosition(std::clamp(marks[i].start, 0, last));
        mark.range.setPosition(std::clamp(marks[i].end, 0, last), QTextCursor::KeepAnchor);
        mark.text = mark.range.selectedText();
        if (!mark.text.isEmpty())
            m_marks.append(mark);
    }
    emit changed();
}

void TextMarks::noticeEdit()
{
    // The places told of a change are no measure: an input method's text changes its whole line.
    if (m_marks.removeIf([](const Mark &mark) { return mark.range.selectedText() != mark.text; }) > 0)
        emit changed();
}

QList<QTextEdit::ExtraSelection> TextMarks::selections() const
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(SyntaxColors(m_editor->palette()).lineEnd.foreground().color());
    QList<QTextEdit::ExtraSelection> selections;
    for (const Mark &mark : m_marks)
        selections.append({mark.range, format});
    return selections;
}

int TextMarks::at(int position) const
{
    const auto found = std::find_if(m_marks.begin(), m_marks.end(), [position](const Mark &mark) {
        return position >= mark.range.selectionStart() && position <= mark.range.selectionEnd();
    });
    return found == m_marks.end() ? -1 : found->index;
}

const TextMarks::Mark *TextMarks::find(int index) const
{
    const auto found =
        std::find_if(m_marks.begin(), m_marks.end(), [index](const Mark &mark) { return mark.index == index; });
    return found == m_marks.end() ? nullptr : &*found;
}

QString TextMarks::message(int index) const
{
    const Mark *mark = find(index);
    return mark ? mark->message : QString();
}

void TextMarks::addTo(QMenu *menu, int index)
{
    const Mark *mark = find(index);
    if (!mark)
        return;
    QAction *before = menu->actions().value(0);
    const auto add = [menu, before](QAction *action) { menu->insertAction(before, action); };
    for (int fix = 0; fix < mark->fixes.size() && !m_editor->isReadOnly(); ++fix) {
        auto *action = new QAction(QString(mark->fixes[fix]).replace(u'&', QLatin1String("&&")), menu);
        QFont font = action->font();
        font.setBold(fix == 0);
        action->setFont(font);
        connect(action, &QAction::triggered, this, [this, index, fix] { emit fixChosen(index, fix); });
        add(action);
    }
    if (mark->fixes.isEmpty()) {
        auto *nothing = new QAction(tr("No suggestions"), menu);
        nothing->setEnabled(false);
        add(nothing);
    }
    if (before)
        menu->insertSeparator(before);
}

bool TextMarks::offerFixes()
{
    const QTextCursor caret = m_editor->textCursor();
    int index = at(caret.position());
    for (const Mark &mark : std::as_const(m_marks)) {
        if (index < 0 && mark.range.block() == caret.block())
            index = mark.index;
    }
    const Mark *mark = find(index);
    if (!mark)
        return false;
    QTextCursor place = caret;
    place.setPosition(mark->range.selectionStart());
    m_editor->setTextCursor(place);
    auto *menu = new QMenu(m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(mark->message);
    addTo(menu, index);
    menu->popup(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
    menu->setActiveAction(menu->actions().value(0));
    return true;
}

} // namespace shownotes
