#include "window/editactions.h"

#include "editor/findbar.h"
#include "editor/markdowncommands.h"
#include "editor/markdowneditor.h"
#include "window/mainactions.h"
#include "window/pageview.h"
#include "window/problemguide.h"

#include <QAction>
#include <QApplication>
#include <QMetaMethod>
#include <QTextCursor>

namespace shownotes {

void connectEditActions(const MainActions &actions, PageView *view)
{
    MarkdownEditor *editor = view->editor();
    FindBar *findBar = view->findBar();
    QObject::connect(actions.undo, &QAction::triggered, editor, &QPlainTextEdit::undo);
    QObject::connect(actions.redo, &QAction::triggered, editor, &QPlainTextEdit::redo);
    QObject::connect(actions.find, &QAction::triggered, findBar, &FindBar::openForFind);
    QObject::connect(actions.replace, &QAction::triggered, findBar, &FindBar::openForReplace);
    QObject::connect(actions.findNext, &QAction::triggered, findBar, &FindBar::findNext);
    QObject::connect(actions.findPrevious, &QAction::triggered, findBar, &FindBar::findPrevious);

    ProblemGuide *problems = view->problems();
    QObject::connect(actions.nextProblem, &QAction::triggered, problems, [problems] { problems->goToNext(true); });
    QObject::connect(actions.previousProblem, &QAction::triggered, problems, [problems] { problems->goToNext(false); });
    QObject::connect(actions.fixProblem, &QAction::triggered, problems, &ProblemGuide::offerFixes);

    const auto edits = [editor](QAction *action, auto edit) {
        QObject::connect(action, &QAction::triggered, editor, [editor, edit] {
            QTextCursor cursor = editor->textCursor();
            edit(cursor);
            editor->setTextCursor(cursor);
            editor->setFocus();
        });
    };
    edits(actions.bold, [](QTextCursor &cursor) { toggleMark(cursor, QStringLiteral("**")); });
    edits(actions.italic, [](QTextCursor &cursor) { toggleMark(cursor, QStringLiteral("*")); });
    edits(actions.strikethrough, [](QTextCursor &cursor) { toggleMark(cursor, QStringLiteral("~~")); });
    edits(actions.code, [](QTextCursor &cursor) { toggleMark(cursor, QStringLiteral("`")); });
    edits(actions.link, insertLink);

    // Whoever has the focus: a field, the editor, the find bar. Each has these slots by the same names.
    const auto toFocus = [view](QAction *action, const char *slot) {
        QObject::connect(action, &QAction::triggered, view, [slot] {
            if (QWidget *focus = QApplication::focusWidget(); focus && focus->metaObject()->indexOfSlot(slot) >= 0)
                focus->metaObject()->method(focus->metaObject()->indexOfSlot(slot)).invoke(focus);
        });
    };
    toFocus(actions.cut, "cut()");
    toFocus(actions.copy, "copy()");
    toFocus(actions.paste, "paste()");
    toFocus(actions.selectAll, "selectAll()");
}

} // namespace shownotes
