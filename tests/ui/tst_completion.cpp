// The list of completions, typed in as a writer types.

#include "editor/completion.h"
#include "editor/markdowneditor.h"
#include "support/guihelpers.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QListView>
#include <QTest>
#include <QTextBlock>

using namespace shownotes;

class TestCompletion : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_editor = std::make_unique<MarkdownEditor>();
        m_editor->resize(600, 400);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        QApplication::setActiveWindow(m_editor.get());
        m_editor->setFocus();
        CompletionSources sources;
        sources.files = QStringList {"Zebra.png", "images/deep one.png", "notes.pdf", "plain.png", "show.mp3"};
        sources.shortcodes = knownShortcodes(
            {{"figure", {ShortcodeVariant::AcademicV48, false}}, {"gallery", {ShortcodeVariant::AcademicV48, false}},
                {"alert", {ShortcodeVariant::AcademicV48, true}}, {"own", {ShortcodeVariant::Foreign, false}}});
        m_editor->completion()->setSources(sources);
    }

    void aWholeFigureIsTyped()
    {
        type("{{<");
        QVERIFY(offered().contains("figure") && offered().contains("own") && offered().contains("youtube"));
        type(" fig");
        QCOMPARE(offered(), QStringList {"figure"});
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< figure | >}}");
        QCOMPARE(offered().first(), "src");
        type("sr");
        press(Qt::Key_Return);
        QCOMPARE(text(), "{{< figure src=\"|\" >}}");
        QCOMPARE(offered(), QStringList({"Zebra.png", "images/deep one.png", "plain.png"}));
        press(Qt::Key_Down);
        press(Qt::Key_Down);
        press(Qt::Key_Return);
        QCOMPARE(text(), "{{< figure src=\"plain.png\"| >}}");
        QVERIFY(!isOpen());
        type(" nu");
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< figure src=\"plain.png\" numbered=\"|\" >}}");
        QCOMPARE(offered(), QStringList({"true", "false"}));
        press(Qt::Key_Return);
        QCOMPARE(text(), "{{< figure src=\"plain.png\" numbered=\"true\"| >}}");
    }

    void filesAreFoundByAnyPart()
    {
        type("{{< figure src=\"deep");
        QCOMPARE(offered(), QStringList {"images/deep one.png"});
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< figure src=\"images/deep one.png\"|");
    }

    void aNameThatStandsThereIsReplaced()
    {
        type("{{< figure src=\"old.png\" title=\"x\" >}}");
        place(18);
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!isOpen()); // no file is like that
        m_editor->selectAll();
        type("{{< figure src=\"\" title=\"x\" >}}");
        place(16);
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isOpen());
        press(Qt::Key_Return);
        QCOMPARE(text(), "{{< figure src=\"Zebra.png\"| title=\"x\" >}}");
    }

    void markdownImages()
    {
        type("![](");
        QCOMPARE(offered(), QStringList({"Zebra.png", "images/deep one.png", "plain.png"}));
        type("deep");
        press(Qt::Key_Return);
        QCOMPARE(text(), "![](images/deep%20one.png)|");
        type(" [a](no");
        QCOMPARE(offered(), QStringList {"notes.pdf"});
        press(Qt::Key_Return);
        QCOMPARE(text(), "![](images/deep%20one.png) [a](notes.pdf)|");
    }

    void oneUndoTakesACompletionBack()
    {
        type("{{< figure src=\"pl");
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< figure src=\"plain.png\"|");
        m_editor->undo();
        QCOMPARE(m_editor->toPlainText(), "{{< figure src=\"pl");
        m_editor->redo();
        QCOMPARE(m_editor->toPlainText(), "{{< figure src=\"plain.png\"");
        m_editor->selectAll();
        type("{{< figure src=\"");
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< figure src=\"Zebra.png\"|");
        m_editor->undo();
        QCOMPARE(m_editor->toPlainText(), "{{< figure src=\"");
    }

    void escapeClosesAndTypingGoesOn()
    {
        type("{{< figure src=\"");
        QVERIFY(isOpen());
        press(Qt::Key_Escape);
        QVERIFY(!isOpen());
        QCOMPARE(m_editor->toPlainText(), "{{< figure src=\"");
        press(Qt::Key_Return);
        QCOMPARE(m_editor->document()->blockCount(), 2);
    }

    // Where the text could go on as well, Enter and Tab are the editor's own.
    void nothingIsTakenUnasked()
    {
        type("{{< figure src=\"plain.png\" ");
        QVERIFY(isOpen()); // parameters, none chosen
        press(Qt::Key_Return);
        QVERIFY(!isOpen());
        QCOMPARE(m_editor->document()->blockCount(), 2);
        QCOMPARE(m_editor->document()->firstBlock().text(), "{{< figure src=\"plain.png\" ");
    }

    void plainTextOpensNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("words") << "figure src plain.png ";
        QTest::newRow("a link's text") << "[plain]";
        QTest::newRow("a link's begin") << "[a](";
        QTest::newRow("a closed shortcode") << "{{< figure >}} plain ";
        QTest::newRow("a caption") << "{{< figure title=\"pl";
        QTest::newRow("braces") << "{{ plain ";
        QTest::newRow("a value that is whole") << "{{< figure src=\"plain.png";
    }
    void plainTextOpensNothing()
    {
        QFETCH(QString, typed);
        type(typed);
        QVERIFY2(!isOpen(), qPrintable(offered().join(' ')));
        press(Qt::Key_Return);
        QCOMPARE(m_editor->document()->blockCount(), 2);
    }

    void positionalChoices()
    {
        type("{{< alert ");
        QCOMPARE(offered(), QStringList({"note", "warning"}));
        type("w");
        press(Qt::Key_Tab);
        QCOMPARE(text(), "{{< alert warning|");
    }

    void movingAwayCloses()
    {
        type("{{< figure src=\"");
        QVERIFY(isOpen());
        press(Qt::Key_Left);
        QVERIFY(!isOpen());
        press(Qt::Key_Right);
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isOpen());
        QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, {5, 5});
        QVERIFY(!isOpen());
        press(Qt::Key_End, Qt::ControlModifier);
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(isOpen());
        m_editor->clearFocus();
        QVERIFY(!isOpen());
    }

    void takingBackWhatWasTypedShowsMore()
    {
        type("{{< figure src=\"pl");
        QCOMPARE(offered().size(), 1);
        press(Qt::Key_Backspace);
        press(Qt::Key_Backspace);
        QCOMPARE(offered().size(), 3);
    }

    void anInputMethodIsLeftAlone()
    {
        type("{{< figure src=\"");
        QVERIFY(isOpen());
        QInputMethodEvent composing("ず", {});
        QApplication::sendEvent(m_editor.get(), &composing);
        QVERIFY(!isOpen());
        QInputMethodEvent commit;
        commit.setCommitString("図");
        QApplication::sendEvent(m_editor.get(), &commit);
        QVERIFY(!isOpen());
        QCOMPARE(m_editor->toPlainText(), "{{< figure src=\"図");
    }

    void aReadOnlyTextOffersNothing()
    {
        m_editor->setPlainText("{{< figure src=\"");
        m_editor->setReadOnly(true);
        m_editor->moveCursor(QTextCursor::End);
        press(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(!isOpen());
    }

    void aClickTakes()
    {
        type("{{< figure src=\"");
        QListView *list = m_editor->findChild<QListView *>();
        QVERIFY(list && list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(2, 0)).center());
        QCOMPARE(text(), "{{< figure src=\"plain.png\"|");
    }

private:
    void type(const QString &typed) { QTest::keyClicks(m_editor.get(), typed); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_editor.get(), key, modifiers); }
    void place(int position)
    {
        QTextCursor cursor = m_editor->textCursor();
        cursor.setPosition(position);
        m_editor->setTextCursor(cursor);
    }
    bool isOpen() const { return m_editor->completion()->isOpen(); }
    QStringList offered() const { return m_editor->completion()->offered(); }
    /// With the caret as `|`.
    QString text() const { return m_editor->toPlainText().insert(m_editor->textCursor().position(), '|'); }

    std::unique_ptr<MarkdownEditor> m_editor;
};

QTEST_MAIN(TestCompletion)
#include "tst_completion.moc"
