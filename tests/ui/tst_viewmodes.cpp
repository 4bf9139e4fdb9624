#include "editor/markdowneditor.h"
#include "preview/previewenvironment.h"
#include "preview/previewview.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"
#include "window/previewwindow.h"

#include <document/pagedocument.h>

#include <QAction>
#include <QApplication>
#include <QSplitter>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>
#include <QWebEngineView>

using namespace shownotes;

/// How text and preview are arranged, and that a preview nobody sees costs nothing.
class TestViewModes : public QObject {
    Q_OBJECT

public:
    explicit TestViewModes(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void initTestCase() { m_page = m_home.write("page.md", "---\ntitle: Harbour\n---\n\nfirst\n\nsecond\n\nthird\n"); }

    void init()
    {
        openWindow();
        QVERIFY(m_window->openPath(m_page));
        QTRY_VERIFY_WITH_TIMEOUT(preview()->isDrawn() && previewText().contains("third"), 20000);
    }

    void cleanup()
    {
        actions().sideBySide->trigger();
        if (m_window->currentPage())
            QVERIFY(m_window->currentPage()->revert());
        m_window->close();
        m_window.reset();
    }

    void partsAreShownAndHidden_data()
    {
        QTest::addColumn<QString>("shortcut");
        QTest::addColumn<bool>("text");
        QTest::addColumn<bool>("preview");
        QTest::addColumn<bool>("below");
        QTest::newRow("beside") << "1" << true << true << false;
        QTest::newRow("below") << "2" << true << true << true;
        QTest::newRow("text only") << "3" << true << false << false;
        QTest::newRow("preview only") << "4" << false << true << false;
    }

    void partsAreShownAndHidden()
    {
        QFETCH(QString, shortcut);
        QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_0 + shortcut.toInt()), Qt::ControlModifier | Qt::AltModifier);
        QTEST(editor()->isVisible(), "text");
        QTEST(preview()->isVisible(), "preview");
        QVERIFY(m_window->isAncestorOf(preview()));
        if (editor()->isVisible() && preview()->isVisible()) {
            const QPoint text = editor()->mapTo(m_window.get(), QPoint());
            const QPoint page = preview()->mapTo(m_window.get(), QPoint());
            QTEST(page.y() > text.y() && page.x() <= text.x(), "below");
        }
        QCOMPARE(checkedChoices(), 1);
    }

    void theToggleComesBackToTheArrangementBefore()
    {
        actions().stacked->trigger();
        actions().showPreview->trigger();
        QVERIFY(!preview()->isVisible());
        QVERIFY(actions().textOnly->isChecked());
        actions().showPreview->trigger();
        QVERIFY(preview()->isVisible());
        QVERIFY(actions().stacked->isChecked());
    }

    void whatEditsTheTextRestsWhileOnlyThePreviewIsShown()
    {
        actions().previewOnly->trigger();
        for (const QAction *action : {actions().bold, actions().paste, actions().find, actions().goToLine})
            QVERIFY2(!action->isEnabled(), qPrintable(action->text()));
        QVERIFY(actions().save->isEnabled());
        actions().sideBySide->trigger();
        for (const QAction *action : {actions().bold, actions().paste, actions().find, actions().goToLine})
            QVERIFY2(action->isEnabled(), qPrintable(action->text()));
    }

    void aDoubleClickInThePreviewAloneBringsTheTextBack()
    {
        actions().stacked->trigger();
        actions().previewOnly->trigger();
        emit preview()->wordActivated({4, 4, 4, QStringLiteral("con"), 0});
        QVERIFY(editor()->isVisible());
        QVERIFY(actions().stacked->isChecked());
        QCOMPARE(editor()->textCursor().blockNumber(), 3);
        QCOMPARE(editor()->textCursor().positionInBlock(), 2);
        QVERIFY(editor()->hasFocus());
    }

    void aWindowOfItsOwnFollowsTheTyping()
    {
        actions().previewApart->trigger();
        QWidget *window = previewWindow();
        QVERIFY(window);
        QVERIFY(window->isVisible());
        QVERIFY(window->isAncestorOf(preview()));
        QVERIFY2(window->windowTitle().contains("Harbour"), qPrintable(window->windowTitle()));
        QTRY_VERIFY(previewText().contains("third"));
        m_window->activateWindow();
        editor()->setFocus();
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), "fourth");
        QTRY_VERIFY_WITH_TIMEOUT(previewText().contains("fourth"), 20000);
        QVERIFY(editor()->hasFocus());

        // Its close button puts the preview back beside the text, whole.
        window->close();
        QVERIFY(!window->isVisible());
        QVERIFY(m_window->isAncestorOf(preview()));
        QVERIFY(preview()->isVisible());
        QTRY_VERIFY(previewText().contains("fourth"));
        QVERIFY(actions().sideBySide->isChecked());
    }

    void theWindowOfItsOwnGoesWithThePage()
    {
        actions().previewApart->trigger();
        QVERIFY(previewWindow()->isVisible());
        actions().closePage->trigger();
        QVERIFY(!previewWindow()->isVisible());
        QVERIFY(m_window->openPath(m_page));
        QVERIFY(previewWindow()->isVisible());
        QVERIFY(m_window->close());
        QVERIFY(!previewWindow() || !previewWindow()->isVisible());
    }

    void theArrangementIsRemembered_data()
    {
        QTest::addColumn<QString>("action");
        for (const char *action : {"stacked", "textOnly", "previewOnly", "previewApart"})
            QTest::newRow(action) << QString(action);
    }

    void theArrangementIsRemembered()
    {
        QFETCH(QString, action);
        choice(action)->trigger();
        QVERIFY(m_window->close());
        m_window.reset();
        openWindow();
        QVERIFY(m_window->openPath(m_page));
        QVERIFY(choice(action)->isChecked());
        QCOMPARE(previewWindow()->isVisible(), action == "previewApart");
        QCOMPARE(preview()->isVisible(), action != "textOnly");
        QCOMPARE(editor()->isVisible(), action != "previewOnly");
    }

    void scrollingTogetherEndsWithOneClick()
    {
        QToolButton *button = nullptr;
        const QList<QToolButton *> buttons = m_window->statusBar()->findChildren<QToolButton *>();
        for (QToolButton *candidate : buttons) {
            if (candidate->text() == "Scroll Together")
                button = candidate;
        }
        QVERIFY(button);
        QVERIFY(preview()->scrollSync());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!preview()->scrollSync());
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(preview()->scrollSync());
    }

    void theSharesOfTheWindowAreRemembered()
    {
        auto *parts = qobject_cast<QSplitter *>(preview()->parentWidget());
        QVERIFY(parts);
        const int whole = parts->sizes().first() + parts->sizes().last();
        parts->setSizes({whole - 300, 300});
        actions().stacked->trigger();
        actions().sideBySide->trigger();
        QTRY_COMPARE(parts->sizes().last(), 300);
        QVERIFY(m_window->close());
        m_window.reset();
        openWindow();
        QVERIFY(m_window->openPath(m_page));
        QTRY_VERIFY(qAbs(preview()->width() - 300) <= 2);
    }

    void aHiddenPreviewStartsNoBrowser()
    {
        openWindow();
        actions().textOnly->trigger();
        m_window->close();
        openWindow();
        QVERIFY(m_window->openPath(m_page));
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(editor()->isVisible(), true);
        QVERIFY(!preview()->findChild<QWebEngineView *>());
        actions().sideBySide->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(preview()->findChild<QWebEngineView *>(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(preview()->isDrawn(), 20000);
    }

    void nothingIsRenderedWhileNobodyLooks_data()
    {
        QTest::addColumn<bool>("minimised");
        QTest::newRow("hidden") << false;
        QTest::newRow("minimised") << true;
    }

    void nothingIsRenderedWhileNobodyLooks()
    {
        QFETCH(bool, minimised);
        if (minimised)
            m_window->setWindowState(Qt::WindowMinimized);
        else
            actions().textOnly->trigger();
        QVERIFY(!preview()->isSeen());
        const int sent = m_window->pageView()->sentTexts();
        QTextCursor caret(editor()->document());
        caret.insertText("while hidden ");
        QCoreApplication::processEvents();
        QCOMPARE(m_window->pageView()->sentTexts(), sent);
        if (minimised)
            m_window->setWindowState(Qt::WindowNoState);
        else
            actions().sideBySide->trigger();
        QVERIFY(preview()->isSeen());
        QTRY_VERIFY_WITH_TIMEOUT(previewText().contains("while hidden"), 20000);
    }

private:
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    const MainActions &actions() const { return m_window->actions(); }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    PreviewView *preview() const { return m_window->pageView()->preview(); }

    QAction *choice(const QString &name) const
    {
        const QMap<QString, QAction *> choices {{"stacked", actions().stacked}, {"textOnly", actions().textOnly},
            {"previewOnly", actions().previewOnly}, {"previewApart", actions().previewApart}};
        return choices.value(name);
    }

    int checkedChoices() const
    {
        int count = 0;
        for (const QAction *action : {actions().sideBySide, actions().stacked, actions().textOnly,
                 actions().previewOnly, actions().previewApart})
            count += action->isChecked();
        return count;
    }

    static QWidget *previewWindow()
    {
        const QWidgetList widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            if (qobject_cast<PreviewWindow *>(widget))
                return widget;
        }
        return nullptr;
    }

    QString previewText() const
    {
        QString html;
        bool answered = false;
        preview()->readHtml([&](const QString &read) {
            html = read;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }) ? html : QString();
    }

    TestHome &m_home;
    QString m_page;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    TestHome home;
    preparePreview();
    QApplication app(argc, argv);
    QApplication::setApplicationName("shownotes-test");
    QApplication::setOrganizationName("shownotes-test");
    TestViewModes test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_viewmodes.moc"
