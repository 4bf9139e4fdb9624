#include "editor/findbar.h"
#include "editor/markdowneditor.h"
#include "editor/markdownhighlighter.h"
#include "support/guihelpers.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QVBoxLayout>

using namespace shownotes;

class TestMarkdownEditor : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_editor = new MarkdownEditor(m_window.get());
        m_findBar = new FindBar(m_editor, m_window.get());
        auto *layout = new QVBoxLayout(m_window.get());
        layout->addWidget(m_editor);
        layout->addWidget(m_findBar);
        m_window->resize(500, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }

    void theDocumentStaysItsOwners()
    {
        QTextDocument document("one\ntwo");
        m_editor->showDocument(&document);
        QTest::keyClicks(m_editor, "x");
        QCOMPARE(document.firstBlock().text(), "xone");
        m_editor->showDocument(nullptr);
        QVERIFY(m_editor->document() != &document);
        QCOMPARE(document.firstBlock().text(), "xone");
    }

    void longLinesTurnWrappingOff()
    {
        QSignalSpy noticed(m_editor, &MarkdownEditor::longLinesChanged);
        QTextDocument document("short");
        m_editor->showDocument(&document);
        QCOMPARE(m_editor->lineWrapMode(), QPlainTextEdit::WidgetWidth);
        QTextCursor(&document).insertText(QString(MarkdownHighlighter::LongestLine + 1, 'x'));
        QCOMPARE(m_editor->lineWrapMode(), QPlainTextEdit::NoWrap);
        QCOMPARE(noticed.last().first().toBool(), true);

        QTextDocument other("short");
        m_editor->showDocument(&other);
        QCOMPARE(m_editor->lineWrapMode(), QPlainTextEdit::WidgetWidth);
        m_editor->showDocument(nullptr);
    }

    void pastedHtmlComesInAsText()
    {
        QTextDocument document;
        m_editor->showDocument(&document);
        auto *data = new QMimeData;
        data->setHtml("<b onclick=x>bold</b>");
        data->setText("bold");
        QApplication::clipboard()->setMimeData(data);
        m_editor->paste();
        QCOMPARE(document.firstBlock().text(), "bold");
        m_editor->showDocument(nullptr);
    }

    void copiedTextIsTheTextItself()
    {
        const DecodedText decoded = TextEncoding::decode("one\xc2\xa0two\r\nthree\nfour\n");
        QVERIFY(decoded.encoding.hasMarks());
        QTextDocument document(decoded.text);
        m_editor->showDocument(&document, decoded.encoding);
        m_editor->selectAll();
        m_editor->copy();
        QCOMPARE(QApplication::clipboard()->text(), QString("one\u00a0two\nthree\nfour\n"));
        m_editor->showDocument(nullptr);
    }

    void scrollsByLine()
    {
        QTextDocument document(QString("line\n").repeated(500));
        m_editor->showDocument(&document);
        QSignalSpy scrolled(m_editor, &MarkdownEditor::scrolled);
        m_editor->scrollToLine(100);
        QCOMPARE(int(m_editor->topLine()), 100);
        QCOMPARE(scrolled.count(), 0); // only the reader's own scrolling is told
        m_editor->goToLine(200);
        QCOMPARE(m_editor->textCursor().blockNumber(), 200);
        QVERIFY(scrolled.count() > 0);
        m_editor->showDocument(nullptr);
    }

    void aClickOnALineNumberSelectsTheLine()
    {
        QTextDocument document("one\ntwo\nthree");
        m_editor->showDocument(&document);
        const int y = m_editor->cursorRect(QTextCursor(document.findBlockByNumber(1))).center().y();
        m_editor->selectLineAt(y);
        QCOMPARE(m_editor->textCursor().selectedText(), QString("two") + QChar::ParagraphSeparator);
        m_editor->showDocument(nullptr);
    }

    void findsRoundTheEnd()
    {
        QTextDocument document("abc x abc");
        m_editor->showDocument(&document);
        m_findBar->openForFind();
        auto *pattern = qobject_cast<QLineEdit *>(controlNamed(m_findBar, "Text to find"));
        QVERIFY(pattern);
        QTest::keyClicks(pattern, "ABC");
        QCOMPARE(m_editor->textCursor().selectionStart(), 0);
        QTest::keyClick(pattern, Qt::Key_Return);
        QCOMPARE(m_editor->textCursor().selectionStart(), 6);
        QTest::keyClick(pattern, Qt::Key_Return);
        QCOMPARE(m_editor->textCursor().selectionStart(), 0);
        m_findBar->findPrevious();
        QCOMPARE(m_editor->textCursor().selectionStart(), 6);
        QTest::keyClick(pattern, Qt::Key_Escape);
        QVERIFY(!m_findBar->isVisible());
        QVERIFY(m_editor->hasFocus());
        m_editor->showDocument(nullptr);
    }

    void replacesAllInOneStep()
    {
        QTextDocument document("aXbXc");
        m_editor->showDocument(&document);
        m_findBar->openForReplace();
        auto *pattern = qobject_cast<QLineEdit *>(controlNamed(m_findBar, "Text to find"));
        auto *replacement = qobject_cast<QLineEdit *>(controlNamed(m_findBar, "Replacement"));
        QVERIFY(pattern && replacement);
        QTest::keyClicks(pattern, "X");
        QTest::keyClicks(replacement, "XX");
        QTest::mouseClick(controlNamed(m_findBar, "Replace All"), Qt::LeftButton);
        QCOMPARE(document.firstBlock().text(), "aXXbXXc");
        document.undo();
        QCOMPARE(document.firstBlock().text(), "aXbXc");
        m_editor->showDocument(nullptr);
    }

private:
    std::unique_ptr<QWidget> m_window;
    MarkdownEditor *m_editor = nullptr;
    FindBar *m_findBar = nullptr;
};

QTEST_MAIN(TestMarkdownEditor)
#include "tst_markdowneditor.moc"
