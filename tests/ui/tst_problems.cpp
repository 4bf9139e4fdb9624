// What is wrong with the open page: told in text, preview and the line below the text, and mended from each.

#include "editor/completion.h"
#include "editor/markdowneditor.h"
#include "editor/textmarks.h"
#include "preview/previewenvironment.h"
#include "preview/previewview.h"
#include "previewprobe.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"
#include "window/problemsline.h"

#include <document/pagedocument.h>

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QMenu>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace shownotes;

namespace {

const QByteArray Page =
    "---\ntitle: Harbour\n---\n\n![](PLAIN.png)\n\n{{< figure src=“plain.png” >}}\n\n![](a#b.png) ![](gone.png)\n";

} // namespace

class TestProblems : public QObject {
    Q_OBJECT

public:
    explicit TestProblems(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void init()
    {
        m_home.write("site/config.toml", "baseURL = \"https://example.org/\"\n");
        m_home.write("site/content/talk/1/plain.png", "x");
        m_home.write("site/content/talk/1/a#b.png", "x");
        QFile::remove(m_home.path("site/content/talk/1/a-b.png"));
        const QString page = m_home.write("site/content/talk/1/index.md", Page);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->openPath(page));
        editor()->setFocus();
        QTRY_COMPARE_WITH_TIMEOUT(underlined().size(), 4, 20000);
    }

    void cleanup()
    {
        QVERIFY(m_window->currentPage()->revert());
        m_window->close();
        m_window.reset();
    }

    void areShownWhereTheyAre()
    {
        QCOMPARE(underlined(), QStringList({"PLAIN.png", "“plain.png”", "a#b.png", "gone.png"}));
        QVERIFY(line()->isVisible());
        QCOMPARE(texts().first().left(6), "Line 5");
        QTRY_COMPARE_WITH_TIMEOUT(ask(*preview(), "document.querySelectorAll('.sn-flag').length").toInt(), 3, 20000);
        QVERIFY(ask(*preview(), "document.querySelector('.sn-flag').dataset.reason").toString().contains("plain.png"));
    }

    void theNextProblemIsAKeyAway()
    {
        actions().nextProblem->trigger();
        QCOMPARE(editor()->textCursor().blockNumber(), 1);
        QCOMPARE(editor()->textCursor().positionInBlock(), 4);
        actions().nextProblem->trigger();
        QCOMPARE(editor()->textCursor().blockNumber(), 3);
        actions().previousProblem->trigger();
        QCOMPARE(editor()->textCursor().blockNumber(), 1);
        actions().previousProblem->trigger();
        QCOMPARE(editor()->textCursor().blockNumber(), 5);
    }

    void aFixIsOneStepOfUndo()
    {
        actions().nextProblem->trigger();
        takeFirstFix();
        QCOMPARE(editor()->document()->findBlockByNumber(1).text(), "![](plain.png)");
        QTRY_COMPARE_WITH_TIMEOUT(underlined().size(), 3, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(ask(*preview(), "document.querySelectorAll('.sn-flag').length").toInt(), 2, 20000);
        actions().undo->trigger();
        QCOMPARE(m_window->currentPage()->bytes(), Page);
        QTRY_COMPARE_WITH_TIMEOUT(underlined().size(), 4, 20000);
    }

    void anAwkwardFileIsRenamedWithItsUses()
    {
        for (int i = 0; i < 3; ++i)
            actions().nextProblem->trigger();
        takeFirstFix();
        QVERIFY(QFile::exists(m_home.path("site/content/talk/1/a-b.png")));
        QVERIFY(!QFile::exists(m_home.path("site/content/talk/1/a#b.png")));
        QCOMPARE(editor()->document()->findBlockByNumber(5).text(), "![](a-b.png) ![](gone.png)");
        QTRY_COMPARE_WITH_TIMEOUT(underlined().size(), 3, 20000);
    }

    void theLineMendsTheFirst()
    {
        auto *fix = qobject_cast<QToolButton *>(controlNamed(line(), "Ways to fix this problem"));
        QVERIFY(fix && fix->menu()->actions().size() == 1);
        fix->menu()->actions().first()->trigger();
        QCOMPARE(editor()->document()->findBlockByNumber(1).text(), "![](plain.png)");
        QTRY_VERIFY_WITH_TIMEOUT(texts().first().startsWith("Line 7"), 20000);
        auto *all = qobject_cast<QToolButton *>(controlNamed(line(), "All problems of the page"));
        QVERIFY(all);
        QCOMPARE(all->menu()->actions().size(), 3);
        all->menu()->actions().last()->trigger();
        QCOMPARE(editor()->textCursor().blockNumber(), 5);
    }

    void typingTakesTheMarkAwayAtOnce()
    {
        QTextCursor caret(editor()->document()->findBlockByNumber(1));
        caret.setPosition(caret.position() + 6);
        editor()->setTextCursor(caret);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QCOMPARE(underlined().size(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(underlined().size(), 4, 20000); // still wrong
    }

    void theEditorKnowsTheBundle()
    {
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), "![](");
        QCOMPARE(editor()->completion()->offered(), QStringList({"a#b.png", "plain.png"}));
        QTest::keyClick(editor(), Qt::Key_Escape);
    }

    void nothingIsClipped()
    {
        m_window->resize(1024, 640);
        QCOMPARE(namelessControls(line()), QStringList());
        QVERIFY(line()->width() <= editor()->width() + 4);
    }

private:
    const MainActions &actions() const { return m_window->actions(); }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    PreviewView *preview() const { return m_window->pageView()->preview(); }
    ProblemsLine *line() const { return m_window->findChild<ProblemsLine *>(); }
    /// The line's accessible texts, its first button's first.
    QStringList texts() const
    {
        QStringList found;
        for (const QToolButton *button : line()->findChildren<QToolButton *>())
            found << button->accessibleName();
        return found;
    }
    QStringList underlined() const
    {
        QStringList texts;
        for (const QTextEdit::ExtraSelection &selection : editor()->extraSelections()) {
            if (selection.format.underlineStyle() == QTextCharFormat::WaveUnderline)
                texts << selection.cursor.selectedText();
        }
        return texts;
    }
    void takeFirstFix()
    {
        actions().fixProblem->trigger();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Return);
    }

    TestHome &m_home;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    // As root Chromium runs only without its sandbox.
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    TestHome home;
    preparePreview();
    const QApplication application(argc, argv);
    QApplication::setApplicationName("shownotes-test");
    QApplication::setOrganizationName("shownotes-test");
    TestProblems test(home);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_problems.moc"
