#include "editor/markdowneditor.h"
#include "form/frontmatterform.h"
#include "preview/previewenvironment.h"
#include "site/episodemodel.h"
#include "site/renameepisodedialog.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"

#include <document/pagedocument.h>

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace shownotes;

/// Episodes in a real window: found, made, copied, renamed, thrown away.
class TestEpisodes : public QObject {
    Q_OBJECT

public:
    explicit TestEpisodes(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void init()
    {
        m_answers = std::make_unique<BoxAnswers>();
        m_site = m_home.path(QStringLiteral("pod%1").arg(++m_count));
        write("config.toml", "title = 'Pod'\n");
        write("archetypes/talk/index.md",
            "---\n# A name\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndate: {{ .Date }}\n---\n\n# Show "
            "Notes\n");
        write("archetypes/talk/cover.txt", "as it is");
        write("content/talk/0031/index.md",
            "---\ntitle: \"#31 Tea\"\ndate: 2021-01-01\ntags: [green]\n---\n\nWater and [the sea](/talk/0032/).\n\n{{< "
            "ref \"/talk/0032\" >}}\n");
        write("content/talk/0032/index.md",
            "---\ntitle: \"#32 Sea\"\ndate: 2021-02-01\nsummary: salty\n---\n\nNothing.\n");
        write("content/talk/0032/a.png", "a");
        write("content/blog/hello.md", "---\ntitle: Hello\ndate: 2020-01-01\ndraft: true\n---\n\nWater.\n");
        QPixmap featured(64, 48);
        featured.fill(Qt::red);
        QVERIFY(featured.save(m_site + "/content/talk/0031/featured.png"));
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(m_window->openPath(page("0032")));
        QTRY_COMPARE(titles(), QStringList({"#32 Sea", "#31 Tea", "Hello"}));
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            m_window->grab().save(
                QStringLiteral("tst_episodes_%1.png").arg(QLatin1String(QTest::currentTestFunction())));
        m_window.reset();
        QCOMPARE(m_answers->unexpected().join(u'\n'), QString());
        QVERIFY(m_answers->allGiven());
        m_answers.reset();
    }

    void aPageOfAnotherSiteBringsItsOwnEpisodes()
    {
        m_home.write("other/config.toml", "title = 'Other'\n");
        QVERIFY(m_window->openPath(m_home.write("other/content/talk/1/index.md", "---\ntitle: Milk\n---\n")));
        QTRY_COMPARE(titles(), QStringList({"Milk"}));
        QVERIFY(m_window->openPath(page("0031")));
        QTRY_COMPARE(titles(), QStringList({"#32 Sea", "#31 Tea", "Hello"}));
    }

    void filters_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("title") << "tea" << QStringList({"#31 Tea"});
        QTest::newRow("summary") << "SALTY" << QStringList({"#32 Sea"});
        QTest::newRow("tags") << "green" << QStringList({"#31 Tea"});
        QTest::newRow("body") << "water" << QStringList({"#31 Tea", "Hello"});
        QTest::newRow("nothing") << "coffee" << QStringList();
    }

    void filters()
    {
        QFETCH(QString, words);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        auto *filter = qobject_cast<QLineEdit *>(controlNamed(m_window.get(), "Filter episodes"));
        QVERIFY(filter);
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, words);
        QFETCH(QStringList, shown);
        QTRY_COMPARE(titles(), shown);
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_COMPARE(titles().size(), 3);
    }

    void enterInTheFilterOpensWhatIsFound()
    {
        auto *filter = qobject_cast<QLineEdit *>(controlNamed(m_window.get(), "Filter episodes"));
        filter->setFocus();
        QTest::keyClicks(filter, "tea");
        QTRY_COMPARE(titles(), QStringList({"#31 Tea"}));
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_COMPARE(m_window->currentPage()->path(), page("0031"));
    }

    void sortsAndRemembers()
    {
        auto *sort = qobject_cast<QToolButton *>(controlNamed(m_window.get(), "Sort episodes"));
        QVERIFY(sort);
        const QList<QAction *> orders = sort->menu()->actions();
        QCOMPARE(orders.size(), 3);
        orders[2]->trigger();
        QCOMPARE(titles(), QStringList({"#31 Tea", "#32 Sea", "Hello"}));
        orders[1]->trigger();
        QCOMPARE(titles(), QStringList({"#32 Sea", "#31 Tea", "Hello"}));
        orders[0]->trigger();
    }

    void oneSectionIsShown()
    {
        auto *sections = qobject_cast<QComboBox *>(controlNamed(m_window.get(), "Section"));
        QVERIFY(sections);
        QTest::keyClicks(sections, "blog");
        QTRY_COMPARE(titles(), QStringList({"Hello"}));
        QTest::keyClick(sections, Qt::Key_Home);
        QTRY_COMPARE(titles().size(), 3);
    }

    void theFeaturedImageIsShown()
    {
        const QModelIndex index = list()->model()->index(1, 0);
        QTRY_VERIFY(!index.data(EpisodeModel::ThumbnailRole).value<QPixmap>().isNull());
        const QImage image = index.data(EpisodeModel::ThumbnailRole).value<QPixmap>().toImage();
        QCOMPARE(image.pixelColor(image.width() / 2, image.height() / 2), QColor(Qt::red));
        QVERIFY(list()->model()->index(0, 0).data(EpisodeModel::ThumbnailRole).value<QPixmap>().isNull());
    }

    void followsTheDisk()
    {
        write("content/talk/0033/index.md", "---\ntitle: Theirs\ndate: 2022-01-01\n---\n");
        QTRY_COMPARE(titles(), QStringList({"Theirs", "#32 Sea", "#31 Tea", "Hello"}));
        // As other programs save: a new file in the old one's place. And again, for a watcher that lost its file.
        for (const char *title : {"Once", "Twice"}) {
            write("content/talk/0033/.new", QByteArray("---\ntitle: ") + title + "\ndate: 2022-01-01\n---\n");
            QVERIFY(QFile::remove(page("0033")) && QFile::rename(m_site + "/content/talk/0033/.new", page("0033")));
            QTRY_COMPARE(titles().first(), QString(title));
        }
        QVERIFY(QDir(m_site + "/content/talk/0033").removeRecursively());
        QTRY_COMPARE(titles().size(), 3);
    }

    void anOpenPageThatChangedIsMarked()
    {
        const QModelIndex index = list()->model()->index(0, 0);
        QVERIFY(!index.data(EpisodeModel::ChangedRole).toBool());
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine");
        QTRY_VERIFY(list()->model()->index(0, 0).data(EpisodeModel::UnsavedRole).toBool());
        write("content/talk/0032/index.md", "---\ntitle: \"#32 Sea\"\ndate: 2021-02-01\n---\n\nTheirs.\n");
        QTRY_VERIFY(list()->model()->index(0, 0).data(EpisodeModel::ChangedRole).toBool());
        QCOMPARE(list()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().section(", ", -3),
            QString("Published, Changed on disk since it was opened here, Not saved"));
        QVERIFY(list()
                    ->model()
                    ->index(0, 0)
                    .data(Qt::ToolTipRole)
                    .toString()
                    .endsWith("since it was opened here\nNot saved"));
        m_answers->expect("Revert");
        m_window->actions().revert->trigger();
        QTRY_VERIFY(!list()->model()->index(0, 0).data(EpisodeModel::ChangedRole).toBool());
        QVERIFY(!list()->model()->index(0, 0).data(EpisodeModel::UnsavedRole).toBool());
        QVERIFY(list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().endsWith("talk/0032/index.md"));
    }

    void savingAPageThatIsNotShownTakesItsMarksAway()
    {
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine");
        QVERIFY(m_window->openPath(page("0031")));
        QVERIFY(list()->model()->index(0, 0).data(EpisodeModel::UnsavedRole).toBool());
        m_window->actions().saveAll->trigger();
        QTRY_VERIFY(!list()->model()->index(0, 0).data(EpisodeModel::UnsavedRole).toBool());
        QVERIFY(TestHome::read(page("0032")).contains("mine"));
        // Its own saving is no change by others.
        write("content/talk/0099/index.md", "---\ntitle: New\ndate: 2022-01-01\n---\n");
        QTRY_COMPARE(titles().first(), QString("New"));
        QVERIFY(!list()->model()->index(1, 0).data(EpisodeModel::ChangedRole).toBool());
    }

    void aNewEpisodeFromTheArchetype()
    {
        driveDialog([this](QDialog *dialog) {
            auto *name = qobject_cast<QLineEdit *>(controlNamed(dialog, "Number or folder name"));
            auto *title = qobject_cast<QLineEdit *>(controlNamed(dialog, "Title"));
            QCOMPARE(name->text(), QString("0033"));
            QVERIFY(title->hasFocus());
            QTest::keyClicks(title, "#33 Wind");
            QCOMPARE(namelessControls(dialog).join(u'\n'), QString());
            QCOMPARE(clippedTexts(dialog).join(u'\n'), QString());
            grab(dialog, "new");
            QTest::keyClick(title, Qt::Key_Return);
        });
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(m_window->currentPage()->path(), page("0033"));
        QVERIFY(TestHome::read(page("0033")).startsWith("---\n# A name\ntitle: \"#33 Wind\"\ndate: "));
        QCOMPARE(TestHome::read(m_site + "/content/talk/0033/cover.txt"), QByteArray("as it is"));
        QTRY_COMPARE(titles().first(), QString("#33 Wind"));
        // Typing goes on in the title.
        activate();
        QTRY_COMPARE(
            QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(), QString("Title"));
        QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->selectedText(), QString("#33 Wind"));
        QVERIFY(!m_window->isWindowModified());
    }

    void aTakenNumberIsRefused()
    {
        driveDialog([](QDialog *dialog) {
            auto *name = qobject_cast<QLineEdit *>(controlNamed(dialog, "Number or folder name"));
            name->setFocus();
            name->selectAll();
            QTest::keyClicks(name, "0031");
            const QPushButton *create = createButton(dialog);
            QVERIFY(create && !create->isEnabled());
            bool said = false;
            for (const QLabel *label : dialog->findChildren<QLabel *>())
                said = said || label->text().contains("already");
            QVERIFY(said);
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        m_window->actions().newEpisode->trigger();
        QCOMPARE(m_window->currentPage()->path(), page("0032"));
    }

    void whatIsNotKnownIsShownBeforeItIsWritten()
    {
        write("archetypes/talk/index.md", "---\ntitle: x\nenv: '{{ getenv \"HOME\" }}'\n---\n");
        driveDialog([this](QDialog *dialog) {
            auto *text = qobject_cast<QPlainTextEdit *>(controlNamed(dialog, "What will be written"));
            QVERIFY(text && text->isVisible());
            QVERIFY(text->toPlainText().contains("{{ getenv \"HOME\" }}"));
            grab(dialog, "unknown");
            QTest::keyClick(dialog, Qt::Key_Escape);
        });
        m_window->actions().newEpisode->trigger();
        QVERIFY(!QFileInfo::exists(page("0033")));
    }

    void aNewEpisodeFromAnEarlierOne()
    {
        driveDialog([](QDialog *dialog) {
            auto *start = qobject_cast<QComboBox *>(controlNamed(dialog, "Start from"));
            start->setFocus();
            QTest::keyClick(start, Qt::Key_End);
            QTest::keyClick(start, Qt::Key_Up);
            QVERIFY(start->currentText().contains("#31 Tea"));
            auto *title = qobject_cast<QLineEdit *>(controlNamed(dialog, "Title"));
            QTest::keyClicks(title, "Again");
            QTest::keyClick(title, Qt::Key_Return);
        });
        m_window->actions().newEpisode->trigger();
        QTRY_COMPARE(m_window->currentPage()->path(), page("0033"));
        const QByteArray text = TestHome::read(page("0033"));
        QVERIFY(text.contains("title: \"Again\"") && text.contains("tags: [green]") && text.contains("Water and")
            && !text.contains("2021-01-01"));
    }

    void duplicates()
    {
        m_window->actions().duplicateEpisode->trigger();
        QTRY_COMPARE(m_window->currentPage()->path(), page("0033"));
        QCOMPARE(TestHome::read(page("0033")), TestHome::read(page("0032")));
        QCOMPARE(TestHome::read(m_site + "/content/talk/0033/a.png"), QByteArray("a"));
    }

    void renamesWithImagesAndReferences()
    {
        const QByteArray before = TestHome::read(page("0031"));
        editor()->setFocus();
        QTest::keyClicks(editor(), "mine ");
        m_answers->expect("Save");
        driveDialog([this](QDialog *dialog) {
            auto *name = qobject_cast<QLineEdit *>(controlNamed(dialog, "New name"));
            QCOMPARE(name->selectedText(), QString("0032"));
            QTest::keyClicks(name, "0032-the-sea");
            QTRY_VERIFY(controlNamed(dialog, "References to this episode"));
            auto *references = qobject_cast<QTreeWidget *>(controlNamed(dialog, "References to this episode"));
            QTRY_COMPARE(references->topLevelItemCount(), 2);
            QTRY_COMPARE(references->topLevelItem(1)->text(3), QString("/talk/0032-the-sea"));
            QCOMPARE(namelessControls(dialog).join(u'\n'), QString());
            grab(dialog, "rename");
            QTRY_VERIFY(createButton(dialog)->isEnabled());
            QTest::keyClick(name, Qt::Key_Return);
        });
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        QTRY_COMPARE(m_window->currentPage()->path(), page("0032-the-sea"));
        QVERIFY(!QFileInfo::exists(m_site + "/content/talk/0032"));
        QVERIFY(QFileInfo::exists(m_site + "/content/talk/0032-the-sea/a.png"));
        QCOMPARE(TestHome::read(page("0031")), QByteArray(before).replace("/talk/0032", "/talk/0032-the-sea"));
        // The open page goes on there.
        activate();
        editor()->setFocus();
        QTest::keyClicks(editor(), "more ");
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(TestHome::read(page("0032-the-sea")).contains("more "));
        QVERIFY(TestHome::read(page("0032-the-sea")).contains("mine "));
        QTRY_VERIFY(list()->currentIndex().data(EpisodeModel::PathRole).toString() == page("0032-the-sea"));
    }

    void theSiteIsLookedThroughBesideTheWindow()
    {
        const std::optional<Site> site = Site::containing(m_site);
        QVERIFY(site);
        RenameEpisodeDialog dialog(*site, page("0032"));
        dialog.show();
        QVERIFY(!createButton(&dialog)->isEnabled());
        const QList<QLabel *> labels = dialog.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->text().startsWith("Looking for references"); }));
        auto *name = qobject_cast<QLineEdit *>(controlNamed(&dialog, "New name"));
        name->setText("0032-a");
        name->setText("0032-b");
        QTRY_VERIFY(createButton(&dialog)->isEnabled());
        QVERIFY(dialog.plan().to.endsWith("/0032-b"));
        // One that is closed before the answer comes is no matter.
        auto *gone = new RenameEpisodeDialog(*site, page("0032"));
        delete gone;
    }

    void goesToTheTrash()
    {
        QVERIFY(QDir().mkpath(m_home.path(".local/share")));
        m_answers->expect("Move to Trash");
        m_window->actions().trashEpisode->trigger();
        QTRY_VERIFY(!QFileInfo::exists(m_site + "/content/talk/0032"));
        QTRY_COMPARE(titles(), QStringList({"#31 Tea", "Hello"}));
        QVERIFY(!m_window->currentPage());
        // With no page open the list's episodes can still be handled.
        activate();
        list()->setFocus();
        list()->setCurrentIndex(list()->model()->index(0, 0));
        QVERIFY(m_window->actions().copyPath->isEnabled());
        m_window->actions().copyPath->trigger();
        QCOMPARE(QApplication::clipboard()->text(), page("0031"));
    }

    void staysWhereTheTrashIsRefused()
    {
        m_answers->expect("Cancel");
        m_window->actions().trashEpisode->trigger();
        QVERIFY(QFileInfo::exists(page("0032")));
        QVERIFY(m_window->currentPage());
    }

    void aRightClickIsForThePageUnderIt()
    {
        const QRect row = list()->visualRect(list()->model()->index(1, 0));
        emit list()->customContextMenuRequested(row.center());
        QTRY_VERIFY(qobject_cast<QMenu *>(QApplication::activePopupWidget()));
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu->actions().contains(m_window->actions().copyPath));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(m_window->actions().copyPath).center());
        QTRY_COMPARE(QApplication::clipboard()->text(), page("0031"));
        QCOMPARE(m_window->currentPage()->path(), page("0032")); // still
    }

private:
    /// A display without a window manager gives the keyboard to nobody when a dialog closes.
    void activate() const
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    /// Runs `drive` on the dialog that opens next.
    template<typename Drive> void driveDialog(Drive drive)
    {
        auto *timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this, [timer, drive] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            if (!dialog || dialog->inherits("QMessageBox") || !dialog->isActiveWindow())
                return;
            timer->deleteLater();
            timer->stop();
            drive(dialog);
            if (QTest::currentTestFailed())
                dialog->reject();
        });
        timer->start(10);
    }

    static QPushButton *createButton(QDialog *dialog)
    {
        auto *box = dialog->findChild<QDialogButtonBox *>();
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QDialogButtonBox::AcceptRole)
                return qobject_cast<QPushButton *>(button);
        }
        return nullptr;
    }

    /// For the eye, where a folder for pictures is named.
    void grab(QWidget *widget, const QString &name) const
    {
        const QString folder = qEnvironmentVariable("SHOWNOTES_TEST_PICTURES");
        if (folder.isEmpty())
            return;
        widget->grab().save(folder + u'/' + name + ".png");
        m_window->grab().save(folder + "/window.png");
    }

    void write(const QString &name, const QByteArray &bytes) const
    {
        m_home.write(m_site.mid(m_home.path().size() + 1) + u'/' + name, bytes);
    }
    QString page(const QString &name) const { return m_site + "/content/talk/" + name + "/index.md"; }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    QListView *list() const { return m_window->findChild<QListView *>(QStringLiteral("episodeList")); }

    QStringList titles() const
    {
        QStringList all;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            all += list()->model()->index(row, 0).data(EpisodeModel::TitleRole).toString();
        return all;
    }

    TestHome &m_home;
    int m_count = 0;
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
    TestEpisodes test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_episodes.moc"
