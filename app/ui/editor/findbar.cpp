#include "editor/findbar.h"

#include "editor/markdowneditor.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>
#include <QTextBlock>
#include <QTextDocument>
#include <QToolButton>

namespace shownotes {

FindBar::FindBar(MarkdownEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_pattern(new QLineEdit(this))
    , m_replacement(new QLineEdit(this))
    , m_caseSensitive(new QCheckBox(tr("Match &case"), this))
    , m_result(new QLabel(this))
{
    setAccessibleName(tr("Find and replace"));
    m_pattern->setPlaceholderText(tr("Find"));
    m_pattern->setAccessibleName(tr("Text to find"));
    m_pattern->setClearButtonEnabled(true);
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(tr("Replacement"));
    m_result->setAccessibleName(tr("Search result"));

    const auto button = [this](const QString &text, auto action) {
        auto *made = new QToolButton(this);
        made->setText(text);
        made->setAccessibleName(text);
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QToolButton::clicked, this, action);
        return made;
    };
    QToolButton *previous = button(tr("Previous"), &FindBar::findPrevious);
    QToolButton *next = button(tr("Next"), &FindBar::findNext);
    QToolButton *replace = button(tr("Replace"), &FindBar::replaceOne);
    QToolButton *replaceAll = button(tr("Replace All"), &FindBar::replaceAll);
    QToolButton *close = button(QString(), [this] {
        hide();
        m_editor->setFocus();
    });
    close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the find bar"));
    close->setToolTip(tr("Close (Esc)"));
    m_replaceWidgets = {m_replacement, replace, replaceAll};

    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(8, 6, 8, 6);
    grid->setSpacing(6);
    grid->addWidget(m_pattern, 0, 0);
    grid->addWidget(previous, 0, 1);
    grid->addWidget(next, 0, 2);
    grid->addWidget(m_caseSensitive, 0, 3);
    grid->addWidget(close, 0, 4);
    grid->addWidget(m_replacement, 1, 0);
    grid->addWidget(replace, 1, 1);
    grid->addWidget(replaceAll, 1, 2);
    grid->addWidget(m_result, 1, 3, 1, 2);
    grid->setColumnStretch(0, 1);

    connect(m_pattern, &QLineEdit::textEdited, this, &FindBar::findWhileTyping);
    connect(m_pattern, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(m_replacement, &QLineEdit::returnPressed, this, &FindBar::replaceOne);
    hide();
}

void FindBar::openForFind()
{
    open(false);
}

void FindBar::openForReplace()
{
    open(true);
}

void FindBar::open(bool withReplace)
{
    for (QWidget *widget : std::as_const(m_replaceWidgets))
        widget->setVisible(withReplace && !m_editor->isReadOnly());
    const QString selected = m_editor->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_pattern->setText(selected);
    m_result->clear();
    show();
    m_pattern->selectAll();
    m_pattern->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::findNext()
{
    find(m_editor->textCursor().selectionEnd(), false);
}

void FindBar::findPrevious()
{
    find(m_editor->textCursor().selectionStart(), true);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_editor->setFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool FindBar::find(int position, bool backward)
{
    const QString pattern = m_pattern->text();
    if (pattern.isEmpty())
        return false;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_caseSensitive->isChecked());
    flags.setFlag(QTextDocument::FindBackward, backward);

    QTextCursor hit = m_editor->document()->find(pattern, position, flags);
    const bool wrapped = hit.isNull();
    if (wrapped)
        hit = m_editor->document()->find(pattern, backward ? m_editor->document()->characterCount() - 1 : 0, flags);
    if (hit.isNull()) {
        m_result->setText(tr("Not found"));
        return false;
    }
    m_editor->setTextCursor(hit);
    if (!wrapped)
        m_result->clear();
    else
        m_result->setText(backward ? tr("Continued from the end") : tr("Continued from the start"));
    return true;
}

void FindBar::findWhileTyping()
{
    if (m_pattern->text().isEmpty())
        m_result->clear();
    else
        find(m_editor->textCursor().selectionStart(), false);
}

bool FindBar::selectionIsHit() const
{
    const Qt::CaseSensitivity sensitivity = m_caseSensitive->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    return !m_pattern->text().isEmpty()
        && m_editor->textCursor().selectedText().compare(m_pattern->text(), sensitivity) == 0;
}

void FindBar::replaceOne()
{
    if (selectionIsHit())
        m_editor->textCursor().insertText(m_replacement->text());
    findNext();
}

void FindBar::replaceAll()
{
    if (m_pattern->text().isEmpty())
        return;
    QTextDocument::FindFlags flags;
    flags.setFlag(QTextDocument::FindCaseSensitively, m_caseSensitive->isChecked());

    QTextCursor edit(m_editor->document());
    edit.beginEditBlock();
    int count = 0;
    for (QTextCursor hit = m_editor->document()->find(m_pattern->text(), 0, flags); !hit.isNull();
         hit = m_editor->document()->find(m_pattern->text(), hit.position(), flags)) {
        hit.insertText(m_replacement->text());
        ++count;
    }
    edit.endEditBlock();
    m_result->setText(tr("%n replaced", nullptr, count));
}

} // namespace shownotes
