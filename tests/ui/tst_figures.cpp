#include "editor/markdowneditor.h"
#include "figures/figureform.h"
#include "figures/figuremodel.h"
#include "figures/figurestrip.h"
#include "form/frontmatterform.h"
#include "preview/previewenvironment.h"
#include "preview/previewview.h"
#include "previewprobe.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"

#include <document/pagedocument.h>

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStatusBar>
#include <QTest>
#include <QToolButton>

#include <time.h>
#include <unistd.h>

using namespace shownotes;

/// The pictures of a page in a real window: seen, gone to, edited, renamed, thrown away.
class TestFigures : public QObject {
    Q_OBJECT

public:
    explicit TestFigures(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void init()
    {
        m_answers = std::make_unique<BoxAnswers>();
        m_site = m_home.path(QStringLiteral("pod%1").arg(++m_count));
        QVERIFY(QDir().mkpath(m_home.path(".local/share")));
        write("config.toml", "title = 'Pod'\n");
        write("content/talk/1/index.md", m_page);
        paint("a.png", {40, 30}, Qt::red);
        paint("b.png", {30, 40}, Qt::blue);
        paint("spare.png", {20, 20}, Qt::green);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        connect(m_window->statusBar(), &QStatusBar::messageChanged, this, [this](const QString &text) {
            if (!text.isEmpty())
                m_said = text;
        });
        m_window->show();
        activate();
        QVERIFY(m_window->openPath(bundle("index.md")));
        QTRY_COMPARE(names(), QStringList({"a.png", "b.png", "none.png", "spare.png"}));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_window->grab().save(
                QCoreApplication::applicationDirPath() + "/tst_figures_" + QTest::currentTestFunction() + ".png");
        m_window.reset();
        QCOMPARE(m_answers->unexpected().join(u'\n'), QString());
        QVERIFY2(m_answers->allGiven(), qPrintable(m_answers->texts().join(u'|')));
        m_answers.reset();
    }

    void saysWhatTheyAreAndWhereTheyAreUsed()
    {
        QVERIFY2(facts("a.png").startsWith("40 × 30  ·  "), qPrintable(facts("a.png")));
        QCOMPARE(uses("a.png"), QString("Used at lines 7, 9"));
        QCOMPARE(uses("b.png"), QString("Used at line 9"));
        QCOMPARE(facts("none.png"), QString("Missing"));
        QCOMPARE(uses("none.png"), QString("Used at line 11"));
        QCOMPARE(uses("spare.png"), QString("Not used"));
        QTRY_COMPARE(thumbnail("a.png"), QColor(Qt::red));
        QVERIFY(controlNamed(strip(), "Figures"));
        QVERIFY(strip()->findChild<QLabel *>()->text().contains("3 figures, 1 missing"));
    }

    void followsTextAndDisk()
    {
        append("\n{{< figure src=\"spare.png\" >}}\n");
        QTRY_COMPARE(uses("spare.png"), QString("Used at line 13"));
        paint("late.png", {10, 10}, Qt::black);
        QTRY_VERIFY(names().contains("late.png"));
        paint("none.png", {10, 10}, Qt::black);
        QTRY_VERIFY(facts("none.png").startsWith("10 × 10"));
        // Changed in place, and put in its place by another file.
        paint("a.png", {44, 33}, Qt::blue);
        QTRY_VERIFY(facts("a.png").startsWith("44 × 33"));
        QTRY_COMPARE(thumbnail("a.png"), QColor(Qt::blue));
        paint("new.tmp.png", {50, 50}, Qt::green);
        QVERIFY(QFile::remove(bundle("a.png")) && QFile::rename(bundle("new.tmp.png"), bundle("a.png")));
        QTRY_VERIFY(facts("a.png").startsWith("50 × 50"));
        QTRY_COMPARE(thumbnail("a.png"), QColor(Qt::green));
        QVERIFY(QFile::remove(bundle("b.png")));
        QTRY_COMPARE(facts("b.png"), QString("Missing"));
    }

    void aFileThatComesIsShownInThePreview()
    {
        QTRY_COMPARE_WITH_TIMEOUT(boxes(), 1, 20000);
        paint("none.png", {10, 10}, Qt::black);
        QTRY_COMPARE_WITH_TIMEOUT(boxes(), 0, 20000);
    }

    void aClickGoesToTheUseAndThenToTheNext()
    {
        click("a.png");
        QTRY_COMPARE(selected(), QString("{{< figure src=\"a.png\" title=\"One\" numbered=\"true\" >}}"));
        click("a.png");
        QTRY_COMPARE(selected(), QString("![A](a.png)"));
        click("a.png");
        QTRY_VERIFY(selected().contains("One"));
        click("none.png");
        QTRY_VERIFY(selected().contains("none.png"));
        // Enter does the same.
        list()->setFocus();
        list()->setCurrentIndex(index("b.png"));
        QTest::keyClick(list(), Qt::Key_Return);
        QTRY_VERIFY(selected().contains("b.png"));
    }

    void aPictureOfThePreviewSelectsItsText_data()
    {
        QTest::addColumn<int>("picture");
        QTest::addColumn<QString>("text");
        QTest::newRow("a figure") << 0 << "{{< figure src=\"a.png\" title=\"One\" numbered=\"true\" >}}";
        QTest::newRow("one of two in a paragraph, of the same file as another") << 1 << "![A](a.png)";
        QTest::newRow("the other one") << 2 << "{{< figure src=\"b.png\" >}}";
        QTest::newRow("one that is missing") << 3 << "{{< figure src=\"none.png\" title=\"None\" >}}";
    }

    void aPictureOfThePreviewSelectsItsText()
    {
        QFETCH(int, picture);
        QTRY_COMPARE_WITH_TIMEOUT(pictures(), 4, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(boxes(), 1, 20000);
        clickPicture(picture);
        QFETCH(QString, text);
        QTRY_COMPARE(selected(), text);
        QVERIFY(form()->isVisible());
    }

    void theFieldsAreWrittenIntoTheText()
    {
        click("a.png");
        QTRY_VERIFY(form()->isVisible());
        auto *caption = qobject_cast<QLineEdit *>(controlNamed(form(), "Title"));
        QVERIFY(caption);
        QCOMPARE(caption->text(), QString("One"));
        caption->setFocus();
        caption->end(false);
        QTest::keyClicks(caption, " more");
        QCOMPARE(line(7), QString("{{< figure src=\"a.png\" title=\"One more\" numbered=\"true\" >}}"));
        auto *alt = qobject_cast<QLineEdit *>(controlNamed(form(), "Alternative text"));
        alt->setFocus();
        QTest::keyClicks(alt, "Red");
        QCOMPARE(line(7), QString("{{< figure src=\"a.png\" title=\"One more\" numbered=\"true\" alt=\"Red\" >}}"));
        // Undo takes back one field, whose keys are the page's.
        QTest::keyClick(alt, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(line(7), QString("{{< figure src=\"a.png\" title=\"One more\" numbered=\"true\" >}}"));
        QCOMPARE(alt->text(), QString());
        QTest::keyClick(alt, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(caption->text(), QString("One"));
        QVERIFY(!m_window->isWindowModified());
        // Typing in the text is followed.
        typeAt("One", "Number ");
        QTRY_COMPARE(caption->text(), QString("Number One"));
        // Another file.
        auto *source = qobject_cast<QComboBox *>(controlNamed(form(), "Picture"));
        QVERIFY(source);
        QCOMPARE(source->count(), 3);
        source->setFocus();
        source->lineEdit()->selectAll();
        QTest::keyClicks(source->lineEdit(), "spare.png");
        QTest::keyClick(source->lineEdit(), Qt::Key_Return);
        QTRY_VERIFY(line(7).contains("src=\"spare.png\" title=\"Number One\""));
        QTest::keyClick(source->lineEdit(), Qt::Key_Escape);
        QVERIFY(!form()->isVisible());
        QTRY_VERIFY(editor()->hasFocus());
    }

    void otherFieldsMayComeWhileOneTypes()
    {
        // A second parameter of the name that is typed in the text makes no field; one of another name does.
        click("b.png");
        QTRY_VERIFY(form()->isVisible() && controlNamed(form(), "Picture"));
        auto *source = qobject_cast<QComboBox *>(controlNamed(form(), "Picture"));
        source->lineEdit()->setFocus();
        QTRY_COMPARE(selected(), QString("{{< figure src=\"b.png\" >}}"));
        QTextCursor typing = editor()->textCursor();
        typing.setPosition(typing.selectionEnd() - 4);
        typing.insertText(" class=\"wide\"");
        QTRY_VERIFY(controlNamed(form(), "class"));
        auto *wide = qobject_cast<QLineEdit *>(controlNamed(form(), "class"));
        QCOMPARE(wide->text(), QString("wide"));
        // Going over to a picture with other fields writes nothing.
        QTRY_COMPARE_WITH_TIMEOUT(pictures(), 4, 20000);
        const QByteArray before = m_window->currentPage()->bytes();
        qobject_cast<QComboBox *>(controlNamed(form(), "Picture"))->lineEdit()->setFocus();
        clickPicture(0);
        QTRY_VERIFY(selected().contains("One"));
        QCOMPARE(m_window->currentPage()->bytes(), before);
    }

    void aMarkdownImageHasFieldsToo()
    {
        click("a.png");
        click("a.png");
        QTRY_VERIFY(form()->isVisible() && controlNamed(form(), "Alternative text"));
        QTRY_COMPARE(selected(), QString("![A](a.png)"));
        auto *alt = qobject_cast<QLineEdit *>(controlNamed(form(), "Alternative text"));
        QCOMPARE(alt->text(), QString("A"));
        alt->setFocus();
        alt->selectAll();
        QTest::keyClicks(alt, "x]y");
        auto *title = qobject_cast<QLineEdit *>(controlNamed(form(), "Title"));
        title->setFocus();
        QTest::keyClicks(title, "T");
        QCOMPARE(line(9), QString("Text ![x\\]y](a.png \"T\") and {{< figure src=\"b.png\" >}} behind."));
    }

    void renamesTheFileAndAllItsUses()
    {
        const QByteArray before = m_window->currentPage()->bytes();
        rename("a.png", "tea-pot");
        QTRY_COMPARE(names(), QStringList({"tea-pot.png", "b.png", "none.png", "spare.png"}));
        QVERIFY(QFileInfo::exists(bundle("tea-pot.png")) && !QFileInfo::exists(bundle("a.png")));
        QCOMPARE(m_window->currentPage()->bytes(), QByteArray(before).replace("a.png", "tea-pot.png"));
        // One step of undo, in which the file takes part.
        m_window->actions().undo->trigger();
        QCOMPARE(m_window->currentPage()->bytes(), before);
        QVERIFY(QFileInfo::exists(bundle("a.png")) && !QFileInfo::exists(bundle("tea-pot.png")));
        m_window->actions().redo->trigger();
        QVERIFY(QFileInfo::exists(bundle("tea-pot.png")));
        QTRY_COMPARE(uses("tea-pot.png"), QString("Used at lines 7, 9"));
    }

    void anUndoThatTheFileCannotFollowIsTold()
    {
        rename("a.png", "tea-pot");
        QTRY_VERIFY(names().contains("tea-pot.png"));
        const QByteArray theirs = paint("a.png", {9, 9}, Qt::black);
        m_window->actions().undo->trigger();
        QTRY_VERIFY(m_said.contains("still called “tea-pot.png”"));
        QCOMPARE(TestHome::read(bundle("a.png")), theirs);
        QVERIFY(QFileInfo::exists(bundle("tea-pot.png")));
    }

    void whatIsNotSavedKeepsTheFilesNames()
    {
        rename("a.png", "tea-pot");
        QTRY_VERIFY(names().contains("tea-pot.png"));
        m_answers->expect("Revert");
        m_window->actions().revert->trigger();
        QTRY_VERIFY(facts("a.png").startsWith("40 × 30") && !names().contains("tea-pot.png"));
        QVERIFY(QFileInfo::exists(bundle("a.png")) && !QFileInfo::exists(bundle("tea-pot.png")));
        // Closing without saving does the same; saving keeps the new name.
        rename("a.png", "tea-pot");
        QTRY_VERIFY(names().contains("tea-pot.png"));
        m_answers->expect("Discard");
        m_window->actions().closePage->trigger();
        QVERIFY(QFileInfo::exists(bundle("a.png")) && !QFileInfo::exists(bundle("tea-pot.png")));
        QVERIFY(m_window->openPath(bundle("index.md")));
        QTRY_VERIFY(facts("a.png").startsWith("40 × 30") && !names().contains("tea-pot.png"));
        rename("a.png", "tea-pot");
        QTRY_VERIFY(names().contains("tea-pot.png"));
        m_window->actions().save->trigger();
        m_window->actions().closePage->trigger();
        QVERIFY(QFileInfo::exists(bundle("tea-pot.png")));
        QVERIFY(TestHome::read(bundle("index.md")).contains("src=\"tea-pot.png\""));
    }

    void aNameThatIsTakenIsRefused()
    {
        bool seen = false;
        write("content/talk/1/index.en.md", "![](a.png)");
        driveDialog([&](QDialog *dialog) {
            auto *name = qobject_cast<QLineEdit *>(controlNamed(dialog, "New name"));
            QCOMPARE(name->selectedText(), QString("a"));
            const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->text()
                    == "Its 2 uses in this page follow. Also named in index.en.md, which stays as it is.";
            }));
            for (const char *bad : {"b", "x#y", "", "a/b", ".x"}) {
                name->setText(bad);
                QVERIFY2(!acceptButton(dialog)->isEnabled(), bad);
            }
            QCOMPARE(namelessControls(dialog).join(u'\n'), QString());
            QCOMPARE(clippedTexts(dialog).join(u'\n'), QString());
            grab(dialog, "figure-rename");
            seen = true;
            dialog->reject();
        });
        list()->setFocus();
        list()->setCurrentIndex(index("a.png"));
        QTest::keyClick(list(), Qt::Key_F2);
        QTRY_VERIFY(seen);
        QVERIFY(QFileInfo::exists(bundle("a.png")));
    }

    void goesToTheTrashWithItsUses()
    {
        const QByteArray before = m_window->currentPage()->bytes();
        m_answers->expect("Move to Trash");
        list()->setFocus();
        list()->setCurrentIndex(index("a.png"));
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_VERIFY(!QFileInfo::exists(bundle("a.png")));
        QTRY_COMPARE(names(), QStringList({"b.png", "none.png", "spare.png"}));
        QVERIFY(m_answers->texts().constFirst().contains("a.png"));
        QByteArray after = before;
        after.replace("{{< figure src=\"a.png\" title=\"One\" numbered=\"true\" >}}\n", "").replace("![A](a.png)", "");
        QCOMPARE(m_window->currentPage()->bytes(), after);
        // The text by one undo, the file by its own button.
        m_window->actions().undo->trigger();
        QCOMPARE(m_window->currentPage()->bytes(), before);
        auto *undo = qobject_cast<QToolButton *>(controlNamed(strip(), "Undo"));
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_VERIFY(QFileInfo::exists(bundle("a.png")));
        QTRY_COMPARE(uses("a.png"), QString("Used at lines 7, 9"));
        QVERIFY(!undo->isVisible());
    }

    void staysWhereTheTrashIsRefused()
    {
        m_answers->expect("Cancel");
        list()->setFocus();
        list()->setCurrentIndex(index("spare.png"));
        QTest::keyClick(list(), Qt::Key_Delete);
        QVERIFY(QFileInfo::exists(bundle("spare.png")));
    }

    void theMenuOffersWhatCanBeDone()
    {
        QApplication::clipboard()->clear();
        choose("spare.png", "Copy Name");
        QCOMPARE(QApplication::clipboard()->text(), QString("spare.png"));
        choose("spare.png", "Set as Featured Image");
        QTRY_VERIFY(QFileInfo::exists(bundle("featured.png")));
        QCOMPARE(TestHome::read(bundle("featured.png")), TestHome::read(bundle("spare.png")));
        QTRY_VERIFY(names().contains("featured.png"));
        QTest::mouseClick(controlNamed(strip(), "Undo"), Qt::LeftButton);
        QTRY_VERIFY(!QFileInfo::exists(bundle("featured.png")));
    }

    void theMenuKeyIsForThePictureOfTheCursor()
    {
        list()->setFocus();
        list()->setCurrentIndex(index("spare.png"));
        QContextMenuEvent key(QContextMenuEvent::Keyboard, {1, 1}, list()->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(list(), &key);
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_C);
        QTRY_COMPARE(QApplication::clipboard()->text(), QString("spare.png"));
    }

    void aMeantNameIsUsedInstead()
    {
        append("\n{{< figure src=\"Spare.PNG\" >}}\n\n![](b.PNG)\n");
        QTRY_VERIFY(names().contains("b.PNG"));
        choose("b.PNG", "Use “b.png” Instead");
        QTRY_VERIFY(m_window->currentPage()->bytes().endsWith("![](b.png)\n"));
    }

    void isDraggedAsItsFile()
    {
        const std::unique_ptr<QMimeData> data(list()->model()->mimeData({index("spare.png")}));
        QCOMPARE(data->urls(), QList<QUrl> {QUrl::fromLocalFile(bundle("spare.png"))});
        QVERIFY(!(list()->model()->flags(index("none.png")) & Qt::ItemIsDragEnabled));
    }

    void aPictureThatIsDraggedIntoTheTextIsWrittenLikeItsNeighbours()
    {
        const std::unique_ptr<QMimeData> data(list()->model()->mimeData({index("spare.png")}));
        QTextCursor end(editor()->document());
        end.movePosition(QTextCursor::End);
        editor()->setTextCursor(end);
        const QRect place = editor()->cursorRect();
        drop(editor()->viewport(), place.center(), data.get());
        QTRY_VERIFY(m_window->currentPage()->bytes().contains("{{< figure src=\"spare.png\" title=\"\""));
        QTRY_VERIFY(uses("spare.png").startsWith("Used at line"));
        QCOMPARE(names().size(), 4); // nothing was copied
    }

    void insertsFromTheMenu()
    {
        typeAt("# Notes", "");
        choose("spare.png", "Insert into the Text");
        QTRY_VERIFY(m_window->currentPage()->bytes().contains("{{< figure src=\"spare.png\" title=\"\""));
        QCOMPARE(names().size(), 4);
    }

    void whatIsDroppedHereComesIntoTheBundle()
    {
        QImage image(12, 12, QImage::Format_RGB32);
        image.fill(Qt::magenta);
        const QString path = m_home.path(QStringLiteral("From Elsewhere %1.png").arg(m_count));
        QVERIFY(image.save(path));
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        editor()->moveCursor(QTextCursor::End);
        drop(strip(), strip()->rect().center(), &data);
        const QString name = QStringLiteral("from-elsewhere-%1.png").arg(m_count);
        QTRY_VERIFY(names().contains(name));
        QTRY_VERIFY(uses(name).startsWith("Used at line"));
        QVERIFY(QFileInfo::exists(path));
        // Text is not for the strip.
        QMimeData text;
        text.setText("text");
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(strip(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void aPageWithoutPicturesHasAHint()
    {
        write("content/talk/2/index.md", "---\ntitle: Two\n---\n\nNothing.\n");
        QVERIFY(m_window->openPath(m_site + "/content/talk/2/index.md"));
        QTRY_VERIFY(hint().startsWith("No figures yet"));
        write("content/talk/3.md", "---\ntitle: Three\n---\n\nNothing.\n");
        QVERIFY(m_window->openPath(m_site + "/content/talk/3.md"));
        QTRY_VERIFY(hint().startsWith("This page is a single file"));
    }

    void isHiddenAndRemembered()
    {
        QVERIFY(strip()->isVisible());
        QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!strip()->isVisible());
        // The preview's pictures still lead to their text.
        QTRY_COMPARE_WITH_TIMEOUT(pictures(), 4, 20000);
        clickPicture(0);
        QTRY_VERIFY(selected().contains("One"));
        m_window->close();
        MainWindow next;
        QVERIFY(!next.actions().showFigures->isChecked());
        next.actions().showFigures->setChecked(true);
        next.close();
    }

    void everyControlHasANameAndRoom()
    {
        for (const QSize &size : {QSize(1024, 640), QSize(1280, 800)}) {
            m_window->resize(size);
            click("a.png");
            QTRY_VERIFY(form()->isVisible());
            QCOMPARE(namelessControls(m_window.get()).join(u'\n'), QString());
            QCOMPARE(clippedTexts(m_window.get()).join(u'\n'), QString());
            grab(m_window.get(), QStringLiteral("figures-%1").arg(size.width()));
        }
    }

    void panesAreReachedByKeyboard()
    {
        click("a.png");
        QTRY_VERIFY(form()->isVisible());
        editor()->setFocus();
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(form()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(m_window.get(), Qt::Key_F6);
        QTRY_VERIFY(strip()->isAncestorOf(QApplication::focusWidget()));
    }

    void twoHundredPicturesOfFourMegabytes()
    {
        // Noise, so that it cannot be made smaller, and one file under many names: each is read and decoded by itself.
        QImage noise(1180, 1180, QImage::Format_RGB32);
        auto *pixels = reinterpret_cast<quint32 *>(noise.bits());
        QRandomGenerator::securelySeeded().fillRange(pixels, noise.width() * noise.height());
        write("content/talk/9/index.md", "---\ntitle: Nine\n---\n\nText.\n");
        const QString folder = m_site + "/content/talk/9/";
        QVERIFY(noise.save(folder + "p0.png"));
        for (int i = 1; i < 200; ++i)
            QCOMPARE(::link(qPrintable(folder + "p0.png"), qPrintable(folder + QStringLiteral("p%1.png").arg(i))), 0);
        QElapsedTimer clock;
        clock.start();
        // By the clock, and what the window's own thread computed between two beats: the rest is waiting, on a busy machine mostly.
        const auto work = [] {
            timespec used {};
            ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
            return qint64(used.tv_sec) * 1000 + used.tv_nsec / 1'000'000;
        };
        struct Gap {
            qint64 clock = 0, work = 0;
        };
        Gap last, longest;
        int beats = 0;
        QTimer heart;
        heart.setTimerType(Qt::PreciseTimer);
        connect(&heart, &QTimer::timeout, this, [&] {
            const Gap now {clock.elapsed(), work()};
            longest = {std::max(longest.clock, now.clock - last.clock), std::max(longest.work, now.work - last.work)};
            last = now;
            ++beats;
        });
        const auto take = [&] {
            last = {clock.elapsed(), work()};
            return std::exchange(longest, {});
        };
        heart.start(5);
        take();
        // What opening a page costs without any picture.
        write("content/talk/8/index.md", "---\ntitle: Eight\n---\n\nText.\n");
        QVERIFY(m_window->openPath(m_site + "/content/talk/8/index.md"));
        beats = 0;
        QTRY_VERIFY(beats > 20);
        const Gap plain = take();
        QVERIFY(m_window->openPath(folder + "index.md"));
        QTRY_COMPARE_WITH_TIMEOUT(names().size(), 200, 30000);
        const Gap opening = take();
        editor()->setFocus();
        editor()->moveCursor(QTextCursor::End);
        int shown = 0;
        const auto count = [&] {
            shown = 0;
            for (int row = 0; row < 200; ++row)
                shown += !list()->model()->index(row, 0).data(FigureModel::ThumbnailRole).value<QPixmap>().isNull();
            return shown;
        };
        for (int key = 0; key < 400 && count() < 200; ++key) {
            QTest::keyClick(editor(), Qt::Key_A);
            list()->scrollTo(list()->model()->index(key % 200, 0));
            const int before = shown;
            QTRY_VERIFY_WITH_TIMEOUT(count() > before || shown == 200, 30000);
        }
        QCOMPARE(count(), 200);
        const Gap typing = take();
        std::printf(
            "200 pictures of %.1f MB: longest gap of a 5 ms heartbeat (of it the window's own work): %lld (%lld) ms "
            "while opening, %lld (%lld) ms for a page without pictures, %lld (%lld) ms while they are read and one "
            "types\n",
            double(QFileInfo(folder + "p0.png").size()) / 1e6, opening.clock, opening.work, plain.clock, plain.work,
            typing.clock, typing.work);
        m_answers->expect("Revert");
        m_window->actions().revert->trigger();
    }

private:
    /// A display without a window manager gives the keyboard to nobody when a dialog closes.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    template<typename Drive> void driveDialog(Drive drive)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, drive] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->inherits("QMessageBox") || !dialog->isVisible())
                return;
            timer->deleteLater();
            timer->stop();
            drive(dialog);
            if (QTest::currentTestFailed())
                dialog->reject();
        });
        timer->start(10);
    }

    static QAbstractButton *acceptButton(QDialog *dialog)
    {
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isDefault())
                return button;
        }
        return nullptr;
    }

    void rename(const QString &name, const QString &to)
    {
        driveDialog([to](QDialog *dialog) {
            qobject_cast<QLineEdit *>(controlNamed(dialog, "New name"))->setText(to);
            QVERIFY(acceptButton(dialog)->isEnabled());
            acceptButton(dialog)->click();
        });
        list()->setFocus();
        list()->setCurrentIndex(index(name));
        QTest::keyClick(list(), Qt::Key_F2);
        activate();
    }

    static void drop(QWidget *target, const QPoint &place, const QMimeData *data)
    {
        QDragEnterEvent enter(place, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(place, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
        QDropEvent drop(place, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &drop);
        QVERIFY(drop.isAccepted());
    }

    void choose(const QString &name, const QString &entry)
    {
        emit list()->customContextMenuRequested(list()->visualRect(index(name)).center());
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        const QList<QAction *> actions = menu->actions();
        for (QAction *action : actions) {
            if (action->text().remove(u'&') == entry) {
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
                return;
            }
        }
        menu->close();
        QFAIL(qPrintable("no entry " + entry));
    }

    void grab(QWidget *widget, const QString &name) const
    {
        const QString folder = qEnvironmentVariable("SHOWNOTES_TEST_PICTURES");
        if (!folder.isEmpty())
            widget->grab().save(folder + u'/' + name + ".png");
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        m_home.write(m_site.mid(m_home.path().size() + 1) + u'/' + name, bytes);
    }

    QByteArray paint(const QString &name, const QSize &size, const QColor &colour) const
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(bundle(name)))
            qFatal("cannot write a fixture");
        return TestHome::read(bundle(name));
    }

    void append(const QString &text) const
    {
        QTextCursor cursor(editor()->document());
        cursor.movePosition(QTextCursor::End);
        cursor.insertText(text);
    }

    void typeAt(const QString &place, const QString &text) const
    {
        QTextCursor cursor = editor()->document()->find(place);
        cursor.setPosition(cursor.selectionStart());
        editor()->setTextCursor(cursor);
        editor()->setFocus();
        QTest::keyClicks(editor(), text);
    }

    void click(const QString &name) const
    {
        list()->scrollTo(index(name));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index(name)).center());
    }

    static QString pictureScript()
    {
        return QStringLiteral("[...document.querySelectorAll('main img, main [data-sn-address]')]");
    }
    int pictures() const { return ask(*preview(), pictureScript() + ".length").toInt(); }
    int boxes() const { return ask(*preview(), "document.querySelectorAll('.sn-missing').length").toInt(); }
    void clickPicture(int picture) const
    {
        ask(*preview(),
            pictureScript()
                + QStringLiteral("[%1].dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))")
                      .arg(picture));
    }

    QString bundle(const QString &name) const { return m_site + "/content/talk/1/" + name; }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    FigureStrip *strip() const { return m_window->pageView()->figureStrip(); }
    FigureForm *form() const { return m_window->pageView()->figureForm(); }
    PreviewView *preview() const { return m_window->pageView()->preview(); }
    QListView *list() const { return m_window->findChild<QListView *>(QStringLiteral("figureList")); }
    QString selected() const { return editor()->textCursor().selectedText(); }
    /// By its number in the file.
    QString line(int number) const
    {
        return QString::fromUtf8(m_window->currentPage()->bytes()).section(u'\n', number - 1, number - 1);
    }

    QModelIndex index(const QString &name) const
    {
        for (int row = 0; row < list()->model()->rowCount(); ++row) {
            if (list()->model()->index(row, 0).data(FigureModel::NameRole).toString() == name)
                return list()->model()->index(row, 0);
        }
        return {};
    }
    QStringList names() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, 0).data(FigureModel::NameRole).toString();
        return all;
    }
    QString facts(const QString &name) const { return index(name).data(FigureModel::FactsRole).toString(); }
    QString uses(const QString &name) const { return index(name).data(FigureModel::UsesRole).toString(); }
    QColor thumbnail(const QString &name) const
    {
        const QImage image = index(name).data(FigureModel::ThumbnailRole).value<QPixmap>().toImage();
        return image.isNull() ? QColor() : image.pixelColor(image.width() / 2, image.height() / 2);
    }
    QString hint() const
    {
        const QList<QLabel *> labels = strip()->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->wordWrap())
                return label->text();
        }
        return {};
    }

    const QByteArray m_page = "---\ntitle: One\ndate: 2021-01-01\n---\n\n# Notes\n"
                              "{{< figure src=\"a.png\" title=\"One\" numbered=\"true\" >}}\n\n"
                              "Text ![A](a.png) and {{< figure src=\"b.png\" >}} behind.\n\n"
                              "{{< figure src=\"none.png\" title=\"None\" >}}\n";
    TestHome &m_home;
    int m_count = 0;
    QString m_site;
    QString m_said;
    std::unique_ptr<BoxAnswers> m_answers;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char **argv)
{
    TestHome home;
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    preparePreview();
    QApplication app(argc, argv);
    QApplication::setApplicationName("shownotes-test");
    QApplication::setOrganizationName("shownotes-test");
    TestFigures test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_figures.moc"
