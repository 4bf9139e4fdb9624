// What is marked as wrong in the text: underlined, told, offered to be mended; gone once it is edited.

#include "editor/markdowneditor.h"
#include "editor/textmarks.h"
#include "support/guihelpers.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QInputMethodEvent>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolTip>

using namespace shownotes;

class TestTextMarks : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<MarkdownEditor>();
        m_editor->setPlainText("one two three\nfour five six\n");
        m_editor->resize(500, 300);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        QApplication::setActiveWindow(m_editor.get());
        m_editor->setFocus();
        m_editor->marks()->set({{4, 7, "two is wrong", {"Use “zwei”", "Use “deux”"}}, {19, 23, "five is wrong", {}}});
    }

    void areUnderlined()
    {
        QCOMPARE(underlined(), QStringList({"two", "five"}));
        m_editor->marks()->set({});
        QCOMPARE(underlined(), QStringList());
    }

    void moveWithTheText()
    {
        QTest::keyClicks(m_editor.get(), "zero ");
        QCOMPARE(underlined(), QStringList({"two", "five"}));
        QCOMPARE(m_editor->marks()->at(9), 0);
        QCOMPARE(m_editor->marks()->at(3), -1);
    }

    void goOnceTheyAreEdited()
    {
        place(6);
        QTest::keyClick(m_editor.get(), Qt::Key_Backspace);
        QCOMPARE(underlined(), QStringList {"five"});
        QTest::keyClick(m_editor.get(), Qt::Key_End);
        QTest::keyClicks(m_editor.get(), "!");
        QCOMPARE(underlined(), QStringList {"five"});
    }

    void waitForTheInputMethod()
    {
        QInputMethodEvent composing("ず", {});
        QApplication::sendEvent(m_editor.get(), &composing);
        m_editor->marks()->set({{0, 3, "one is wrong", {}}});
        QCOMPARE(underlined(), QStringList({"two", "five"}));
        QInputMethodEvent end;
        QApplication::sendEvent(m_editor.get(), &end);
        QCOMPARE(underlined(), QStringList {"one"});
    }

    void areToldInAToolTip()
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(5);
        const QPoint point = m_editor->cursorRect(cursor).center();
        QHelpEvent help(QEvent::ToolTip, point, m_editor->viewport()->mapToGlobal(point));
        QApplication::sendEvent(m_editor->viewport(), &help);
        QCOMPARE(QToolTip::text(), "two is wrong");
        const QPoint beside(m_editor->viewport()->width() - 5, point.y());
        QHelpEvent nothing(QEvent::ToolTip, beside, m_editor->viewport()->mapToGlobal(beside));
        QApplication::sendEvent(m_editor->viewport(), &nothing);
        QTRY_VERIFY(QToolTip::text().isEmpty() || !QToolTip::isVisible());
    }

    void offerTheirFixesAtTheCaret()
    {
        QSignalSpy chosen(m_editor->marks(), &TextMarks::fixChosen);
        QVERIFY(m_editor->marks()->offerFixes()); // the caret is in its line
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        QCOMPARE(menu->actions().first()->text(), "Use “zwei”");
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first(), QVariantList({0, 1}));
        place(m_editor->document()->lastBlock().position());
        QVERIFY(!m_editor->marks()->offerFixes());
    }

    void standInTheContextMenu_data()
    {
        QTest::addColumn<int>("position");
        QTest::addColumn<QString>("first");
        QTest::newRow("a mark") << 5 << "Use “zwei”";
        QTest::newRow("one without fixes") << 20 << "No suggestions";
        QTest::newRow("elsewhere") << 10 << QString();
    }
    void standInTheContextMenu()
    {
        QFETCH(int, position);
        QFETCH(QString, first);
        place(position);
        const QPoint point = m_editor->cursorRect().center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, point, m_editor->viewport()->mapToGlobal(point));
        QApplication::sendEvent(m_editor->viewport(), &event);
        QTRY_VERIFY(QApplication::activePopupWidget());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu && menu->actions().size() > 5);
        if (first.isEmpty())
            QVERIFY(!menu->actions().first()->text().contains("Use"));
        else
            QCOMPARE(menu->actions().first()->text(), first);
        menu->close();
    }

private:
    void place(int position)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(position);
        m_editor->setTextCursor(cursor);
    }
    QStringList underlined() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &selection : m_editor->extraSelections()) {
            if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                texts << selection.cursor.selectedText();
        }
        return texts;
    }

    std::unique_ptr<MarkdownEditor> m_editor;
};

QTEST_MAIN(TestTextMarks)
#include "tst_textmarks.moc"
