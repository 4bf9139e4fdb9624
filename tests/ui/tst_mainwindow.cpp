#include "editor/markdowneditor.h"
#include "form/frontmatterform.h"
#include "preview/previewenvironment.h"
#include "preview/previewview.h"
#include "site/episodemodel.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"

#include <document/pagedocument.h>

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QStatusBar>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

#include <sys/stat.h>
#include <unistd.h>

using namespace shownotes;

/// The whole program in a real window, used as a person would: keys, clicks, files.
class TestMainWindow : public QObject {
    Q_OBJECT

public:
    explicit TestMainWindow(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void init()
    {
        m_answers = std::make_unique<BoxAnswers>();
        m_site = m_home.copySampleSite();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_window->grab().save(
                QCoreApplication::applicationDirPath() + "/tst_mainwindow_" + QTest::currentTestFunction() + ".png");
        m_window.reset();
        QCOMPARE(m_answers->unexpected().join(u'\n'), QString());
        QVERIFY(m_answers->allGiven());
        m_answers.reset();
    }

    void editsInFormAndTextReachPreviewAndDisk()
    {
        const QString path = episode("6");
        const QByteArray before = TestHome::read(path);
        QVERIFY(m_window->openPath(path));
        QTRY_VERIFY_WITH_TIMEOUT(previewHtml().contains("<figure"), 20000);

        // The title, in the form.
        auto *title = qobject_cast<QLineEdit *>(controlNamed(form(), "Title"));
        QVERIFY(title);
        const QString oldTitle = title->text();
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, "#6 New title");
        QTRY_VERIFY_WITH_TIMEOUT(previewHtml().contains("#6 New title"), 20000);

        // A paragraph, in the text.
        editor()->moveCursor(QTextCursor::End);
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), "Goodbye *for* now.");
        QTRY_VERIFY_WITH_TIMEOUT(previewHtml().contains("Goodbye <em>for</em> now."), 20000);

        // The caret, in a figure: its caption.
        const QTextCursor figure = editor()->document()->find("{{< figure");
        QVERIFY(!figure.isNull());
        const QString shortcode = figure.block().text();
        const qsizetype caption = shortcode.indexOf("title=\"") + 7;
        QTextCursor caret(figure.block());
        caret.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor, int(caption));
        editor()->setTextCursor(caret);
        QTest::keyClicks(editor(), "Zoom ");
        QTRY_VERIFY_WITH_TIMEOUT(previewHtml().contains("Zoom "), 20000);

        QVERIFY(m_window->isWindowModified());
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m_window->isWindowModified());

        QByteArray expected = before;
        const QString edited = QString(shortcode).insert(caption, "Zoom ");
        const qsizetype titleLine = expected.indexOf("title: ");
        const qsizetype titleEnd = expected.indexOf('\n', titleLine);
        QVERIFY(expected.mid(titleLine, titleEnd - titleLine).contains(oldTitle.toUtf8()));
        const QByteArray quote = expected.mid(titleLine + 7, 1); // kept
        expected.replace(titleLine, titleEnd - titleLine, "title: " + quote + "#6 New title" + quote);
        expected.replace(expected.indexOf(shortcode.toUtf8()), shortcode.toUtf8().size(), edited.toUtf8());
        expected += "\nGoodbye *for* now.";
        QCOMPARE(TestHome::read(path), expected);
    }

    void editsInTheSourceOfTheFrontMatterReachTheDisk()
    {
        const QString path = episode("6");
        const QByteArray before = TestHome::read(path);
        QVERIFY(m_window->openPath(path));
        for (QToolButton *button : form()->findChildren<QToolButton *>()) {
            if (button->text() == "Source")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(controlNamed(form(), "Front matter source"));
        auto *source = qobject_cast<QPlainTextEdit *>(controlNamed(form(), "Front matter source"));
        QVERIFY(source);
        source->setFocus();
        QTextCursor caret = source->document()->find("title:");
        caret.movePosition(QTextCursor::EndOfBlock);
        source->setTextCursor(caret);
        QTest::keyClicks(source, " # a remark");
        QTest::keyClick(source, Qt::Key_S, Qt::ControlModifier);
        QByteArray expected = before;
        expected.insert(expected.indexOf('\n', expected.indexOf("title:")), " # a remark");
        QTRY_COMPARE(TestHome::read(path), expected);
        QTest::keyClick(source, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage()->bytes(), before);
    }

    void savingWritesANameThatIsStillBeingTyped()
    {
        const QString path = episode("6");
        QVERIFY(m_window->openPath(path));
        auto *tags = qobject_cast<QLineEdit *>(controlNamed(form(), "Tags"));
        QVERIFY(tags);
        tags->setFocus();
        QTest::keyClicks(tags, "unfinished");
        QTest::keyClick(tags, Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(TestHome::read(path).contains("unfinished"));
    }

    void listsTheEpisodesAndOpensThem()
    {
        QVERIFY(m_window->openPath(m_site));
        auto *list = qobject_cast<QListView *>(controlNamed(m_window.get(), "Episodes"));
        QTRY_VERIFY((list = qobject_cast<QListView *>(controlNamed(m_window.get(), "Episodes")))
            && list->model()->rowCount() >= 8);
        QTRY_VERIFY(m_window->currentPage()); // the newest
        const QModelIndex last = list->model()->index(list->model()->rowCount() - 1, 0);
        list->scrollTo(last);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(last).center());
        QTRY_COMPARE(m_window->currentPage()->path(), last.data(EpisodeModel::PathRole).toString());

        // By keyboard too.
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Up);
        QTest::keyClick(list, Qt::Key_Return);
        const QModelIndex above = list->model()->index(last.row() - 1, 0);
        QTRY_COMPARE(m_window->currentPage()->path(), above.data(EpisodeModel::PathRole).toString());
    }

    void theListPointsToTheOpenPage()
    {
        QVERIFY(m_window->openPath(episode("6")));
        const auto listed = [this] {
            const auto *list = qobject_cast<QListView *>(controlNamed(m_window.get(), "Episodes"));
            return list && list->model()->rowCount() >= 10
                ? list->currentIndex().data(EpisodeModel::PathRole).toString()
                : QString();
        };
        QTRY_COMPARE(listed(), episode("6"));
    }

    void anotherPageKeepsWhatIsNotSaved()
    {
        QVERIFY(m_window->openPath(episode("6")));
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine ");
        QVERIFY(m_window->openPath(episode("1")));
        QVERIFY(!m_window->isWindowModified());
        QVERIFY(m_window->openPath(episode("6")));
        QVERIFY(m_window->isWindowModified());
        QVERIFY(editor()->document()->firstBlock().text().contains("mine "));
        QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(!m_window->isWindowModified());
    }

    void saveAllSavesEveryPage()
    {
        for (const char *number : {"6", "1"}) {
            QVERIFY(m_window->openPath(episode(number)));
            editor()->moveCursor(QTextCursor::Start);
            QTest::keyClicks(editor(), "both ");
        }
        QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        for (const char *number : {"6", "1"})
            QTRY_VERIFY(TestHome::read(episode(number)).contains("both "));
    }

    void undoCoversFormAndText()
    {
        QVERIFY(m_window->openPath(episode("6")));
        const QByteArray before = m_window->currentPage()->bytes();
        editor()->setFocus();
        QTest::keyClicks(editor(), "x");
        auto *title = qobject_cast<QLineEdit *>(controlNamed(form(), "Title"));
        QVERIFY(title);
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, "other");
        QCOMPARE(m_window->currentPage()->frontMatter().value({"title"}).toString(), "other");
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY(title->text() != "other");
        QVERIFY(m_window->isWindowModified());
        QTest::keyClick(title, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_window->currentPage()->bytes(), before);
        QVERIFY(!m_window->isWindowModified());
    }

    void closingAsksAboutWhatIsNotSaved_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("closes");
        QTest::addColumn<bool>("written");
        QTest::newRow("save") << "Save" << true << true;
        QTest::newRow("discard") << "Discard" << true << false;
        QTest::newRow("cancel") << "Cancel" << false << false;
    }

    void closingAsksAboutWhatIsNotSaved()
    {
        QFETCH(QString, answer);
        QVERIFY(m_window->openPath(episode("6")));
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine");
        m_answers->expect(answer);
        m_window->close();
        QTEST(!m_window->isVisible(), "closes");
        QTEST(TestHome::read(episode("6")).contains("mine"), "written");
    }

    void anUnmodifiedWindowClosesWithoutAQuestion()
    {
        QVERIFY(m_window->openPath(episode("6")));
        QVERIFY(m_window->close());
    }

    void foreignChangesAreAskedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QByteArray>("onDisk");
        QTest::addColumn<QString>("inEditor");
        QTest::newRow("overwrite") << "Overwrite" << QByteArray("minetext\n") << "minetext";
        QTest::newRow("reload") << "Reload" << QByteArray("theirs\n") << "theirs";
        QTest::newRow("cancel") << "Cancel" << QByteArray("theirs\n") << "minetext";
    }

    void foreignChangesAreAskedAbout()
    {
        QFETCH(QString, answer);
        const QString path = m_home.write("loose.md", "text\n");
        QVERIFY(m_window->openPath(path));
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine");
        m_home.write("loose.md", "theirs\n");
        m_answers->expect(answer);
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(m_answers->allGiven());
        QTEST(TestHome::read(path), "onDisk");
        QTEST(editor()->document()->firstBlock().text(), "inEditor");
    }

    void saysWhyItCannotOpen_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        m_home.write("plain/readme.txt", "no site here");
        QTest::newRow("missing file") << m_home.path("nowhere.md") << "nowhere.md";
        QVERIFY(::mkfifo(QFile::encodeName(m_home.path("pipe.md")).constData(), 0600) == 0);
        QTest::newRow("a pipe, which must not be waited for") << m_home.path("pipe.md") << "pipe";
        const QString locked = m_home.write("locked.md", "secret");
        QVERIFY(QFile::setPermissions(locked, {}));
        if (::geteuid() != 0) // root may read everything
            QTest::newRow("unreadable file") << locked << "may not read";
        QTest::newRow("folder without a site") << m_home.path("plain") << "no Hugo configuration";
    }

    void saysWhyItCannotOpen()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        m_answers->expect("OK");
        QVERIFY(!m_window->openPath(path));
        QVERIFY2(m_answers->texts().join(u'\n').contains(says), qPrintable(m_answers->texts().join(u'\n')));
        QVERIFY(!m_window->currentPage());
    }

    void opensWhatIsNoProperPage_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("formWorks");
        QTest::addColumn<bool>("textWorks");
        QTest::newRow("empty file") << QByteArray() << true << true;
        QTest::newRow("no front matter") << QByteArray("# Hello\n") << true << true;
        QTest::newRow("unclosed fence") << QByteArray("---\ntitle: a\n\nHello\n") << false << true;
        QTest::newRow("invalid front matter") << QByteArray("---\ntitle: a: b\n---\nHello\n") << false << true;
        QTest::newRow("not UTF-8") << QByteArray("---\ntitle: a\n---\nHello \xff\n") << false << false;
    }

    void opensWhatIsNoProperPage()
    {
        QFETCH(QByteArray, bytes);
        const QString path = m_home.write("odd.md", bytes);
        QVERIFY(m_window->openPath(path));
        QTEST(!editor()->isReadOnly(), "textWorks");
        auto *title = controlNamed(form(), "Title");
        QTEST(title && title->isEnabled() && !qobject_cast<QLineEdit *>(title)->isReadOnly(), "formWorks");
        editor()->setFocus();
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(TestHome::read(path), bytes);
    }

    void aPageOrASiteCanBeDropped()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(episode("6"))});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &drop);
        QVERIFY(m_window->currentPage());
        QCOMPARE(m_window->currentPage()->path(), episode("6"));
    }

    void aLinkWithinTheSiteOpensItsPage()
    {
        QVERIFY(m_window->openPath(episode("6")));
        const auto *list = qobject_cast<QListView *>(controlNamed(m_window.get(), "Episodes"));
        QTRY_VERIFY(list || (list = qobject_cast<QListView *>(controlNamed(m_window.get(), "Episodes"))));
        emit m_window->pageView()->preview()->linkActivated(QUrl("/talk/1/#top"));
        QCOMPARE(m_window->currentPage()->path(), episode("1"));
    }

    void aLinkOutsideIsShownBeforeItOpens_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("says");
        QTest::newRow("another site") << "https://example.org/a?b=c"
                                      << "https://example.org/a?b=c";
        QTest::newRow("look-alike letters in the host") << QString("https://ex\u0430mple.org/") << "xn--";
        QTest::newRow("a program") << "ms-msdt:/id x"
                                   << "does not open";
        QTest::newRow("a file") << "file:///etc/passwd"
                                << "does not open";
        QTest::newRow("a script") << "javascript:alert(1)"
                                  << "does not open";
        QTest::newRow("a page the site does not have") << "/talk/77/"
                                                       << "does not open";
    }

    void aLinkOutsideIsShownBeforeItOpens()
    {
        QFETCH(QString, link);
        QFETCH(QString, says);
        QVERIFY(m_window->openPath(episode("6")));
        m_answers->expect("Cancel");
        emit m_window->pageView()->preview()->linkActivated(QUrl(link));
        QVERIFY2(m_answers->texts().join(u' ').contains(says), qPrintable(m_answers->texts().join(u' ')));
    }

    void japaneseIsTypedThroughTheInputMethod()
    {
        QVERIFY(m_window->openPath(m_home.write("ime.md", "---\ntitle: a\n---\n\n# x\n")));
        editor()->setFocus();
        const QByteArray before = m_window->currentPage()->bytes();
        QInputMethodEvent preedit("にほん", {{QInputMethodEvent::Cursor, 3, 1, {}}});
        QApplication::sendEvent(editor(), &preedit);
        QCOMPARE(editor()->document()->firstBlock().layout()->preeditAreaText(), "にほん");
        QCOMPARE(m_window->currentPage()->bytes(), before); // not yet in the text
        const QRectF caret = editor()->inputMethodQuery(Qt::ImCursorRectangle).toRectF();
        QVERIFY2(caret.left() >= editor()->lineNumberAreaWidth(), "the candidate window would cover the line numbers");

        QInputMethodEvent commit;
        commit.setCommitString("日本");
        QApplication::sendEvent(editor(), &commit);
        QVERIFY(m_window->currentPage()->bytes().contains("日本"));
    }

    void lineNumbersAreTheFiles()
    {
        QVERIFY(m_window->openPath(m_home.write("lines.md", "---\ntitle: a\n---\nfirst\n")));
        QCOMPARE(editor()->firstLineNumber(), 4);
        QVERIFY2(statusText().contains("Line 4"), qPrintable(statusText()));
    }

    void theLayoutIsRemembered()
    {
        QVERIFY(m_window->openPath(episode("6")));
        m_window->resize(1100, 700);
        m_window->actions().showPreview->trigger();
        QVERIFY(!m_window->pageView()->preview()->isVisible());
        QVERIFY(m_window->close());
        m_window = std::make_unique<MainWindow>();
        m_window->show();
        m_window->openLast();
        QVERIFY(m_window->currentPage());
        QCOMPARE(m_window->currentPage()->path(), episode("6"));
        QVERIFY(!m_window->pageView()->preview()->isVisible());
        QCOMPARE(m_window->width(), 1100);
        m_window->actions().showPreview->trigger();
        QVERIFY(m_window->close());
    }

    void everyControlHasAName()
    {
        QVERIFY(m_window->openPath(episode("6")));
        QCOMPARE(namelessControls(m_window.get()).join(u'\n'), QString());
    }

    void noTextIsClippedInASmallWindow()
    {
        m_window->resize(1024, 640);
        QVERIFY(m_window->openPath(episode("6")));
        QTRY_VERIFY(m_window->width() <= 1024 && m_window->height() <= 640);
        QTRY_COMPARE(clippedTexts(m_window.get()).join(u'\n'), QString());
    }

    void shortcutsAreGivenOnce()
    {
        QStringList seen;
        const QList<QAction *> actions = m_window->findChildren<QAction *>();
        for (const QAction *action : actions) {
            const QList<QKeySequence> shortcuts = action->shortcuts();
            for (const QKeySequence &shortcut : shortcuts) {
                QVERIFY2(!seen.contains(shortcut.toString()), qPrintable(shortcut.toString()));
                seen << shortcut.toString();
            }
        }
        QVERIFY(seen.contains("Ctrl+S"));
    }

private:
    QString episode(const QString &number) const { return m_site + "/content/talk/" + number + "/index.md"; }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    FrontMatterForm *form() const { return m_window->pageView()->form(); }

    QString previewHtml() const
    {
        QString html;
        bool answered = false;
        m_window->pageView()->preview()->readHtml([&](const QString &read) {
            html = read;
            answered = true;
        });
        return QTest::qWaitFor([&] { return answered; }) ? html : QString();
    }

    QString statusText() const
    {
        QStringList texts;
        const QList<QLabel *> labels = m_window->statusBar()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            texts << label->text();
        return texts.join(u' ');
    }

    TestHome &m_home;
    QString m_site;
    std::unique_ptr<BoxAnswers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    TestHome home;
    preparePreview();
    QApplication app(argc, argv);
    QApplication::setApplicationName("shownotes-test");
    QApplication::setOrganizationName("shownotes-test");
    TestMainWindow test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"
