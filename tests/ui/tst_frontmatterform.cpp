#include "form/featuredimage.h"
#include "form/focalpicture.h"
#include "form/frontmatterform.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QDropEvent>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QToolButton>
#include <QUrl>

using namespace shownotes;

namespace {

const QByteArray talk = "---\n"
                        "# How this site does it.\n"
                        "\n"
                        "title: \"#8 Coming Soon\"\n"
                        "event:\n"
                        "address:\n"
                        "  city: 札幌\n"
                        "summary: Short.\n"
                        "abstract: |\n"
                        "  First line.\n"
                        "  Second line.\n"
                        "\n"
                        "# When it is recorded.\n"
                        "#   The end may stay hidden.\n"
                        "date: 2020-12-02T22:39:07+09:00\n"
                        "#date_end: 2020-12-02T22:39:07+09:00\n"
                        "all_day: false  # times are shown\n"
                        "publishDate: 2020-12-03\n"
                        "authors: []\n"
                        "tags: [AWS, 機械学習]\n"
                        "image:\n"
                        "  caption: ''\n"
                        "  focal_point: \"\"\n"
                        "  preview_only: false\n"
                        "links:\n"
                        "# the site itself\n"
                        "- name: Site\n"
                        "  url: https://example.com\n"
                        "  icon_pack: fas\n"
                        "  icon: link\n"
                        "- name: Code\n"
                        "  url: https://example.org\n"
                        "  icon_pack: fab\n"
                        "  icon: github\n"
                        "rating: 4\n"
                        "---\n";

/// A window with the form and, in the place of the document, a history of the front matter's bytes.
class Desk : public QObject {
public:
    explicit Desk(const QByteArray &page = talk, const QString &bundleFolder = {})
    {
        context.page = QStringLiteral("/site/content/talk/8/index.md");
        context.section = QStringLiteral("talk");
        context.bundleFolder = bundleFolder;
        context.terms = {{QStringLiteral("authors"), {QStringLiteral("admin"), QStringLiteral("加藤")}}};
        context.targets = {{QStringLiteral("authors"), {QStringLiteral("admin")}}};
        context.now = [] { return QDateTime::fromString(QStringLiteral("2021-01-02T03:04:05Z"), Qt::ISODate); };
        form = new FrontMatterForm(&window);
        form->setContext(context);
        window.setCentralWidget(form);
        window.resize(640, 900);
        auto *undoAction = new QAction(&window);
        undoAction->setShortcut(QKeySequence::Undo);
        window.addAction(undoAction);
        connect(undoAction, &QAction::triggered, this, [this] {
            if (history.size() > 1) {
                history.removeLast();
                show();
            }
        });
        connect(form, &FrontMatterForm::edited, this,
            [this](const FrontMatter &next, const QString &, const QStringList &) { take(next.bytes()); });
        connect(form, &FrontMatterForm::sourceEdited, this, &Desk::take);
        connect(form, &FrontMatterForm::refused, this, [this](const Error &error) { refusals.append(error.reason); });
        history.append(page);
        show();
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("The window does not become active.");
    }

    /// Leaving a field when the window goes asks for edits too.
    ~Desk() override { form->disconnect(this); }

    QByteArray bytes() const { return history.last(); }
    /// What another program's edit, or the history, makes the form show.
    void take(const QByteArray &bytes)
    {
        history.append(bytes);
        show();
    }

    template<typename Control> Control *control(const char *accessibleName) const
    {
        for (Control *child : form->findChildren<Control *>()) {
            if (child->accessibleName() == QString::fromUtf8(accessibleName))
                return child;
        }
        qFatal("The form has no control “%s”.", accessibleName);
    }

    QMainWindow window;
    FrontMatterForm::Context context;
    FrontMatterForm *form;
    QList<QByteArray> history;
    QStringList refusals;

private:
    void show()
    {
        const Result<FrontMatter> read = FrontMatter::parse(history.last());
        if (read)
            form->setFrontMatter(*read);
        else
            form->setProblem(read.error(), history.last());
    }
};

/// The talk with `from`, which stands there once, replaced.
QByteArray with(const QByteArray &from, const QByteArray &to, QByteArray page = talk)
{
    if (page.count(from) != 1)
        qFatal("“%s” does not stand once in the page.", from.constData());
    return page.replace(from, to);
}

QImage picture(Qt::GlobalColor color)
{
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

void typeOver(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace

class TestFrontMatterForm : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_settings.isValid());
        QCoreApplication::setOrganizationName(QStringLiteral("shownotes-test"));
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    }

    void init() { QSettings().clear(); }

    void showingChangesNothing()
    {
        Desk desk;
        QSignalSpy edits(desk.form, &FrontMatterForm::edited);
        QCOMPARE(edits.size(), 0);
        QCOMPARE(desk.control<QLineEdit>("Title")->text(), QStringLiteral("#8 Coming Soon"));
        QCOMPARE(desk.control<QLineEdit>("City")->text(), QStringLiteral("札幌"));
        QCOMPARE(desk.control<QPlainTextEdit>("Abstract")->toPlainText(), QStringLiteral("First line.\nSecond line."));
        QCOMPARE(desk.control<QDateEdit>("Date: day")->date(), QDate(2020, 12, 2));
        QCOMPARE(desk.control<QTimeEdit>("Date: time")->time(), QTime(22, 39, 7));
        QVERIFY(!desk.control<QTimeEdit>("Publish on: time")->isVisible());
        QCOMPARE(desk.control<QLineEdit>("End")->text(), QString());
        QCOMPARE(desk.control<QLineEdit>("End")->placeholderText(), QStringLiteral("Not set"));
        QCOMPARE(desk.control<QLineEdit>("Link 2: URL")->text(), QStringLiteral("https://example.org"));
        QCOMPARE(desk.control<QLineEdit>("rating")->text(), QStringLiteral("4"));
    }

    void aTextChangesItsValueOnly_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("quoted") << QByteArray("Title") << "Hello" << QByteArray("\"#8 Coming Soon\"")
                                << QByteArray("\"Hello\"");
        QTest::newRow("nothing behind the colon")
            << QByteArray("Event") << "Radio" << QByteArray("event:\n") << QByteArray("event: Radio\n");
        QTest::newRow("inside a map") << QByteArray("City") << "Otaru" << QByteArray("city: 札幌")
                                      << QByteArray("city: Otaru");
        QTest::newRow("a number stays one")
            << QByteArray("rating") << "5" << QByteArray("rating: 4") << QByteArray("rating: 5");
        QTest::newRow("single quotes") << QByteArray("Caption") << "it" << QByteArray("caption: ''")
                                       << QByteArray("caption: 'it'");
        QTest::newRow("in the second link")
            << QByteArray("Link 2: name") << "Repo" << QByteArray("name: Code") << QByteArray("name: Repo");
    }
    void aTextChangesItsValueOnly()
    {
        QFETCH(QByteArray, control);
        QFETCH(QString, typed);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        Desk desk;
        typeOver(desk.control<QLineEdit>(control.constData()), typed);
        QTRY_COMPARE(desk.bytes(), with(before, after));
        QCOMPARE(desk.refusals, QStringList());
    }

    void aTextThatIsErasedGoesBackToWhatItWas()
    {
        Desk desk;
        QLineEdit *event = desk.control<QLineEdit>("Event");
        typeOver(event, QStringLiteral("x"));
        QTRY_COMPARE(desk.bytes(), with("event:\n", "event: x\n"));
        QTest::keyClick(event, Qt::Key_Backspace);
        QTRY_COMPARE(desk.bytes(), talk);
    }

    void aTextOfSeveralLinesKeepsItsStyle()
    {
        Desk desk;
        auto *abstract = desk.control<QPlainTextEdit>("Abstract");
        abstract->setFocus();
        abstract->moveCursor(QTextCursor::End);
        QTest::keyClicks(abstract, QStringLiteral(" More."));
        QTRY_COMPARE(desk.bytes(), with("Second line.\n", "Second line. More.\n"));
    }

    void tabLeavesATextOfSeveralLines()
    {
        Desk desk;
        auto *summary = desk.control<QPlainTextEdit>("Summary");
        summary->setFocus();
        QTest::keyClick(summary, Qt::Key_Tab);
        QTRY_VERIFY(!summary->hasFocus());
        QCOMPARE(desk.bytes(), talk);
    }

    void aCheckBoxChangesItsWordOnly()
    {
        Desk desk;
        auto *allDay = desk.control<QCheckBox>("All day");
        QTest::mouseClick(allDay, Qt::LeftButton, {}, QPoint(8, allDay->height() / 2));
        QTRY_COMPARE(desk.bytes(), with("all_day: false  #", "all_day: true  #"));
    }

    void aDateKeepsItsFormAndOffset()
    {
        Desk desk;
        auto *day = desk.control<QDateEdit>("Date: day");
        day->setFocus();
        day->setCurrentSection(QDateTimeEdit::DaySection);
        QTest::keyClick(day, Qt::Key_Up);
        QTRY_COMPARE(desk.bytes(), with("date: 2020-12-02T22", "date: 2020-12-03T22"));
        auto *time = desk.control<QTimeEdit>("Date: time");
        time->setFocus();
        time->setCurrentSection(QDateTimeEdit::HourSection);
        QTest::keyClick(time, Qt::Key_Down);
        QTRY_COMPARE(desk.bytes(), with("date: 2020-12-02T22", "date: 2020-12-03T21"));
    }

    void aDateWithoutTimeStaysOne()
    {
        Desk desk;
        auto *day = desk.control<QDateEdit>("Publish on: day");
        day->setFocus();
        day->setCurrentSection(QDateTimeEdit::YearSection);
        QTest::keyClick(day, Qt::Key_Up);
        QTRY_COMPARE(desk.bytes(), with("publishDate: 2020-12-03\n", "publishDate: 2021-12-03\n"));
    }

    void nowIsWrittenInTheOffsetOfThePage()
    {
        Desk desk;
        QTest::mouseClick(desk.control<QToolButton>("Date: now"), Qt::LeftButton, {}, QPoint(5, 5));
        QTRY_COMPARE(desk.bytes(), with("date: 2020-12-02T22:39:07+09:00\n#", "date: 2021-01-02T12:04:05+09:00\n#"));
    }

    void aDateThatStandsAsACommentIsSet()
    {
        Desk desk;
        QTest::mouseClick(desk.control<QToolButton>("End: now"), Qt::LeftButton, {}, QPoint(5, 5));
        QTRY_COMPARE(desk.bytes(), with("#date_end: 2020-12-02T22:39:07+09:00", "date_end: 2021-01-02T12:04:05+09:00"));
    }

    void aDateThatHugoCannotReadIsFlaggedAndNotWritten()
    {
        Desk desk(with("publishDate: 2020-12-03", "publishDate: 2020/12/03"));
        const auto shows = [&desk](const QString &text) {
            for (const QLabel *label : desk.form->findChildren<QLabel *>()) {
                if (label->isVisible() && label->text().contains(text))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(shows(QStringLiteral("takes the year 1")));
        QLineEdit *text = desk.control<QLineEdit>("Publish on");
        typeOver(text, QStringLiteral("2020-12-4"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_VERIFY(shows(QStringLiteral("The page keeps")));
        QCOMPARE(desk.history.size(), 1);
        typeOver(text, QStringLiteral("2020-12-04"));
        QTest::keyClick(text, Qt::Key_Return);
        QTRY_COMPARE(desk.bytes(), with("publishDate: 2020-12-03", "publishDate: 2020-12-04"));
        QTRY_VERIFY(!shows(QStringLiteral("The page keeps")));
    }

    void aChoiceIsWrittenAsTheThemeSpellsIt()
    {
        Desk desk;
        auto *focal = desk.control<QComboBox>("Focal point");
        focal->setFocus();
        QTest::keyClick(focal, Qt::Key_End);
        QTRY_COMPARE(desk.bytes(), with("focal_point: \"\"", "focal_point: \"BottomRight\""));
    }

    void namesAreAddedAndRemoved()
    {
        Desk desk;
        QLineEdit *authors = desk.control<QLineEdit>("Authors");
        authors->setFocus();
        QTest::keyClicks(authors, QStringLiteral("Bob"));
        QTest::keyClick(authors, Qt::Key_Return);
        QTRY_COMPARE(desk.bytes(), with("authors: []", "authors: [Bob]"));
        QLineEdit *tags = desk.control<QLineEdit>("Tags");
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Lambda,"));
        QTRY_COMPARE(
            desk.bytes(), with("authors: []\ntags: [AWS, 機械学習]", "authors: [Bob]\ntags: [AWS, 機械学習, Lambda]"));
        QTest::mouseClick(desk.control<QToolButton>("Remove “機械学習”"), Qt::LeftButton);
        QTRY_COMPARE(desk.bytes(), with("authors: []\ntags: [AWS, 機械学習]", "authors: [Bob]\ntags: [AWS, Lambda]"));
    }

    void chipsAreReachedByKeyboard()
    {
        Desk desk;
        QLineEdit *tags = desk.control<QLineEdit>("Tags");
        tags->setFocus();
        QTest::keyClick(tags, Qt::Key_Backspace);
        QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("機械学習"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left, Qt::AltModifier);
        QTRY_COMPARE(desk.bytes(), with("[AWS, 機械学習]", "[機械学習, AWS]"));
        QTRY_COMPARE(QApplication::focusWidget()->accessibleName(), QStringLiteral("機械学習"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
        QTRY_COMPARE(desk.bytes(), with("[AWS, 機械学習]", "[AWS]"));
    }

    void aNameWithoutPageIsMarked()
    {
        Desk desk(with("authors: []", "authors: [admin, Nobody]"));
        const auto described = [&desk](const char *name) {
            for (const QWidget *widget : desk.form->findChildren<QWidget *>()) {
                if (widget->accessibleName() == QLatin1String(name))
                    return widget->accessibleDescription();
            }
            return QStringLiteral("no such chip");
        };
        QCOMPARE(described("admin"), QString());
        QCOMPARE(described("Nobody"), QStringLiteral("The site has no page for “Nobody”."));
        QCOMPARE(described("AWS"), QString());
    }

    void linksAreAddedMovedAndRemoved()
    {
        Desk desk;
        desk.control<QLineEdit>("Link 2: URL")->setFocus();
        QTest::keyClick(desk.control<QLineEdit>("Link 2: URL"), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(desk.control<QLineEdit>("Link 1: name")->text(), QStringLiteral("Code"));
        QTRY_VERIFY(desk.control<QLineEdit>("Link 1: URL")->hasFocus());
        QTest::mouseClick(desk.control<QToolButton>("Remove link 1"), Qt::LeftButton);
        QTRY_VERIFY(!desk.bytes().contains("name: Code"));
        QVERIFY(desk.bytes().contains("# the site itself\n- name: Site\n"));
        const QByteArray before = desk.bytes();
        QTest::mouseClick(desk.control<QToolButton>("Add link"), Qt::LeftButton);
        QTRY_VERIFY(desk.control<QLineEdit>("Link 2: name")->hasFocus());
        QTest::keyClicks(desk.control<QLineEdit>("Link 2: name"), QStringLiteral("Feed"));
        QTRY_VERIFY(desk.bytes().contains("- name: \"Feed\"\n"));
        QCOMPARE(desk.refusals, QStringList());
        QVERIFY(desk.bytes().startsWith(before.left(before.indexOf("rating: 4"))));
    }

    void anAbstractCanFollowTheSummary()
    {
        const QByteArray same = with("abstract: |\n  First line.\n  Second line.\n", "abstract: Short.\n");
        Desk desk(same);
        auto *follows = desk.control<QCheckBox>("Abstract: same as “Summary”");
        QVERIFY(follows->isChecked());
        QVERIFY(!desk.control<QPlainTextEdit>("Abstract")->isVisible());
        auto *summary = desk.control<QPlainTextEdit>("Summary");
        summary->setFocus();
        summary->moveCursor(QTextCursor::End);
        QTest::keyClicks(summary, QStringLiteral("!"));
        QTRY_COMPARE(desk.bytes(), QByteArray(same).replace("Short.", "Short.!"));
        QCOMPARE(desk.history.size(), 2);

        QTest::mouseClick(follows, Qt::LeftButton, {}, QPoint(8, follows->height() / 2));
        QTRY_VERIFY(desk.control<QPlainTextEdit>("Abstract")->isVisible());
        QTest::keyClicks(summary, QStringLiteral("?"));
        QTRY_COMPARE(desk.bytes(),
            QByteArray(same)
                .replace("summary: Short.", "summary: Short.!?")
                .replace("abstract: Short.", "abstract: Short.!"));
        QTest::mouseClick(follows, Qt::LeftButton, {}, QPoint(8, follows->height() / 2));
        QTRY_COMPARE(desk.bytes(), QByteArray(same).replace("Short.", "Short.!?"));
    }

    void theFocalPointIsChosenOnThePicture()
    {
        QTemporaryDir bundle;
        QVERIFY(picture(Qt::red).save(bundle.filePath(QStringLiteral("my-featured.png"))));
        Desk desk(talk, bundle.path());
        auto *shown = desk.control<FocalPicture>("Focal point on the picture");
        QTRY_COMPARE(shown->focusPolicy(), Qt::StrongFocus);
        const QPoint middle(shown->height() * 3 / 4, shown->height() / 2);
        QTest::mouseClick(shown, Qt::LeftButton, {}, QPoint(4, 4));
        QTRY_COMPARE(desk.bytes(), with("focal_point: \"\"", "focal_point: \"TopLeft\""));
        QCOMPARE(desk.control<QComboBox>("Focal point")->currentText(), QStringLiteral("Top left"));
        QTest::mouseClick(shown, Qt::LeftButton, {}, middle);
        QTRY_COMPARE(desk.bytes(), with("focal_point: \"\"", "focal_point: \"Center\""));
        shown->setFocus();
        QTest::keyClick(shown, Qt::Key_Down);
        QTRY_COMPARE(desk.bytes(), with("focal_point: \"\"", "focal_point: \"Bottom\""));
    }

    void aDroppedImageBecomesTheFeaturedOne()
    {
        QTemporaryDir bundle;
        QTemporaryDir elsewhere;
        const QString source = elsewhere.filePath(QStringLiteral("IMG 1.JPEG"));
        QVERIFY(picture(Qt::blue).save(source, "JPG"));
        Desk desk(talk, bundle.path());
        QWidget *field = desk.control<FocalPicture>("Focal point on the picture")->parentWidget();
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(source)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(field, &enter));
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(field, &drop));
        QFile original(source);
        QFile copy(bundle.filePath(QStringLiteral("featured.jpg")));
        QVERIFY(original.open(QIODevice::ReadOnly));
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), original.readAll());
        QCOMPARE(desk.bytes(), talk);
        QTRY_COMPARE(desk.control<FocalPicture>("Focal point on the picture")->focusPolicy(), Qt::StrongFocus);
    }

    void whatIsNoImageIsNotCopied()
    {
        QTemporaryDir bundle;
        QFile text(bundle.filePath(QStringLiteral("notes.png")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a picture");
        text.close();
        const Result<FeaturedChange> set = setFeaturedImage(bundle.path(), text.fileName());
        QVERIFY(!set);
        QVERIFY(set.error().reason.contains(QStringLiteral("notes.png")));
        QCOMPARE(QDir(bundle.path()).entryList(QDir::Files), QStringList({QStringLiteral("notes.png")}));
    }

    void anOutsideChangeUpdatesTheFieldAndLeavesTheCursor()
    {
        Desk desk;
        QLineEdit *title = desk.control<QLineEdit>("Title");
        title->setFocus();
        title->setCursorPosition(3);
        desk.take(with("event:\n", "event: Elsewhere\n"));
        QCOMPARE(desk.control<QLineEdit>("Event")->text(), QStringLiteral("Elsewhere"));
        QCOMPARE(title->cursorPosition(), 3);
        QVERIFY(title->hasFocus());
        desk.take(with("Coming Soon", "Coming Late"));
        QCOMPARE(title->text(), QStringLiteral("#8 Coming Late"));
        QCOMPARE(title->cursorPosition(), 3);
    }

    void anOutsideChangeKeepsTheCursorWithItsWords()
    {
        Desk desk;
        auto *abstract = desk.control<QPlainTextEdit>("Abstract");
        abstract->setFocus();
        QTextCursor cursor = abstract->textCursor();
        cursor.movePosition(QTextCursor::End);
        abstract->setTextCursor(cursor);
        desk.take(with("First line.", "The first line of all."));
        QCOMPARE(abstract->toPlainText(), QStringLiteral("The first line of all.\nSecond line."));
        QVERIFY(abstract->textCursor().atEnd());
    }

    void halfTypedTextSurvivesAnEditElsewhere()
    {
        Desk desk;
        QLineEdit *tags = desk.control<QLineEdit>("Tags");
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Lam"));
        desk.take(with("event:\n", "event: Elsewhere\n"));
        QCOMPARE(tags->text(), QStringLiteral("Lam"));
        QVERIFY(tags->hasFocus());
    }

    void newNamesOfTheSiteDoNotDisturbTyping()
    {
        Desk desk(with("authors: []", "authors: [Bob]"));
        QLineEdit *authors = desk.control<QLineEdit>("Authors");
        authors->setFocus();
        QTest::keyClicks(authors, QStringLiteral("Al"));
        desk.context.targets = {{QStringLiteral("authors"), {QStringLiteral("Bob")}}};
        desk.form->setContext(desk.context);
        QCOMPARE(desk.control<QLineEdit>("Authors"), authors);
        QCOMPARE(authors->text(), QStringLiteral("Al"));
        QVERIFY(authors->hasFocus());
        for (const QWidget *widget : desk.form->findChildren<QWidget *>()) {
            if (widget->accessibleName() == QStringLiteral("Bob"))
                QCOMPARE(widget->accessibleDescription(), QString());
        }
    }

    void anotherPageStartsAfresh()
    {
        Desk desk;
        QLineEdit *tags = desk.control<QLineEdit>("Tags");
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Lam"));
        const QSignalSpy gone(tags, &QObject::destroyed);
        desk.form->disconnect(&desk);
        desk.context.page = QStringLiteral("/site/content/talk/9/index.md");
        desk.form->setContext(desk.context);
        QCOMPARE(gone.size(), 1);
    }

    void whatIsHalfTypedIsWrittenWhenSavingAsksForIt()
    {
        Desk desk;
        QLineEdit *tags = desk.control<QLineEdit>("Tags");
        tags->setFocus();
        QTest::keyClicks(tags, QStringLiteral("Lambda"));
        QCOMPARE(desk.bytes(), talk);
        desk.form->finishTyping();
        QCOMPARE(desk.bytes(), with("[AWS, 機械学習]", "[AWS, 機械学習, Lambda]"));
    }

    void undoReachesTheWindow_data()
    {
        QTest::addColumn<QByteArray>("control");
        QTest::newRow("line") << QByteArray("Title");
        QTest::newRow("several lines") << QByteArray("Summary");
        QTest::newRow("day") << QByteArray("Date: day");
        QTest::newRow("link") << QByteArray("Link 1: name");
        QTest::newRow("names") << QByteArray("Tags");
    }
    void undoReachesTheWindow()
    {
        QFETCH(QByteArray, control);
        Desk desk;
        auto *widget = desk.control<QWidget>(control.constData());
        widget->setFocus();
        QTRY_VERIFY(widget->hasFocus());
        desk.take(with("city: 札幌", "city: Otaru"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.bytes(), talk);
        QCOMPARE(desk.control<QLineEdit>("City")->text(), QStringLiteral("札幌"));
        // With nothing left to undo the field's own history must not answer either.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(desk.bytes(), talk);
    }

    void typingIsUndoneByTheWindowOnly()
    {
        Desk desk;
        QLineEdit *event = desk.control<QLineEdit>("Event");
        event->setFocus();
        QTest::keyClick(event, Qt::Key_A);
        QTest::keyClick(event, Qt::Key_B);
        QTRY_COMPARE(desk.bytes(), with("event:\n", "event: ab\n"));
        QTest::keyClick(event, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(desk.bytes(), with("event:\n", "event: a\n"));
        QCOMPARE(event->text(), QStringLiteral("a"));
    }

    void aProblemDisablesTheFieldsAndSaysWhy()
    {
        Desk desk;
        desk.take(with("event:\n", "event: [\n"));
        QTRY_VERIFY(!desk.control<QLineEdit>("Title")->isEnabled());
        QStringList texts;
        for (const QLabel *label : desk.form->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        QVERIFY2(
            texts.join(QLatin1Char('\n')).contains(QStringLiteral("Line ")), qPrintable(texts.join(QLatin1Char('\n'))));
        desk.take(talk);
        QTRY_VERIFY(desk.control<QLineEdit>("Title")->isEnabled());
    }

    void aProblemIsMendedInTheSource()
    {
        Desk desk(with("event:\n", "event: [\n"));
        QToolButton *sourceButton = nullptr;
        for (QToolButton *button : desk.form->findChildren<QToolButton *>()) {
            if (button->text() == QStringLiteral("Source"))
                sourceButton = button;
        }
        QVERIFY(sourceButton);
        QTest::mouseClick(sourceButton, Qt::LeftButton);
        auto *source = desk.control<QPlainTextEdit>("Front matter source");
        QTRY_VERIFY(source->isVisible());
        QCOMPARE(source->extraSelections().size(), 1);
        QTextCursor cursor = source->document()->find(QStringLiteral("event: ["));
        QVERIFY(!cursor.isNull());
        source->setTextCursor(cursor);
        QTest::keyClicks(source, QStringLiteral("event: ok"));
        QTRY_COMPARE(desk.bytes(), with("event:\n", "event: ok\n"));
        QCOMPARE(desk.control<QLineEdit>("Event")->text(), QStringLiteral("ok"));
        QVERIFY(desk.control<QLineEdit>("Event")->isEnabled());
        QCOMPARE(source->extraSelections().size(), 0);
    }

    void readOnlyAsksForNothing()
    {
        Desk desk;
        desk.form->setReadOnly(true);
        typeOver(desk.control<QLineEdit>("Title"), QStringLiteral("x"));
        QTest::keyClick(desk.control<QCheckBox>("All day"), Qt::Key_Space);
        QVERIFY(!desk.control<QToolButton>("Date: now")->isEnabled());
        QCOMPARE(desk.history.size(), 1);
    }

    void aCommentIsTheFieldsHelp()
    {
        Desk desk;
        QVERIFY(
            desk.control<QWidget>("Date: day")->accessibleDescription().contains(QStringLiteral("When it is recorded."))
            || desk.control<QToolButton>("Help for Date")->toolTip().contains(QStringLiteral("When it is recorded.")));
        QVERIFY(desk.control<QToolButton>("Help for Date")->isVisible());
        QVERIFY(!desk.control<QToolButton>("Help for Title")->isVisible());
        desk.take(with("# When it is recorded.", "# When it was recorded."));
        QTRY_VERIFY(
            desk.control<QToolButton>("Help for Date")->toolTip().contains(QStringLiteral("When it was recorded.")));
        desk.take(with("summary: Short.", "# For the lists.\nsummary: Short."));
        QTRY_VERIFY(desk.control<QToolButton>("Help for Summary")->isVisible());
    }

    void theFilterFindsAFieldByItsName()
    {
        Desk desk;
        auto *filter = desk.control<QLineEdit>("Find a field by its name");
        filter->setFocus();
        QTest::keyClicks(filter, QStringLiteral("focal"));
        QTRY_VERIFY(!desk.control<QLineEdit>("Title")->isVisible());
        QVERIFY(desk.control<QComboBox>("Focal point")->isVisible());
        QTest::keyClick(filter, Qt::Key_Escape);
        QTRY_VERIFY(desk.control<QLineEdit>("Title")->isVisible());
    }

    void foldedGroupsAreRemembered()
    {
        const auto heading = [](const Desk &desk) -> QToolButton * {
            for (QToolButton *button : desk.form->findChildren<QToolButton *>()) {
                if (button->text() == QStringLiteral("Dates"))
                    return button;
            }
            return nullptr;
        };
        {
            Desk desk;
            QVERIFY(heading(desk));
            QTest::mouseClick(heading(desk), Qt::LeftButton);
            QTRY_VERIFY(!desk.control<QDateEdit>("Date: day")->isVisible());
        }
        Desk desk;
        QVERIFY(!desk.control<QDateEdit>("Date: day")->isVisible());
        QTest::mouseClick(heading(desk), Qt::LeftButton);
        QTRY_VERIFY(desk.control<QDateEdit>("Date: day")->isVisible());
    }

    void anOfferedFieldIsAddedWhenItGetsAValue()
    {
        Desk desk;
        QAction *categories = nullptr;
        for (QAction *action : desk.form->findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Categories"))
                categories = action;
        }
        QVERIFY(categories);
        categories->trigger();
        QLineEdit *edit = desk.control<QLineEdit>("Categories");
        QTRY_VERIFY(edit->hasFocus());
        QCOMPARE(desk.bytes(), talk);
        QTest::keyClicks(edit, QStringLiteral("Tech"));
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_VERIFY(desk.bytes().contains("categories:"));
        QCOMPARE(desk.refusals, QStringList());
    }

    void tabVisitsTheControlsFromTopToBottom()
    {
        Desk desk;
        desk.control<QLineEdit>("Title")->setFocus();
        QStringList visited;
        // Tab goes through the parts of a date before it leaves it.
        for (int i = 0; i < 40 && visited.size() < 12; ++i) {
            const QString name = QApplication::focusWidget()->accessibleName();
            if (visited.isEmpty() || visited.last() != name)
                visited.append(name);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        const QStringList expected {QStringLiteral("Title"), QStringLiteral("Draft"), QString(),
            QStringLiteral("Date: day"), QStringLiteral("Date: time"), QStringLiteral("Date: now"),
            QStringLiteral("End"), QStringLiteral("End: now"), QStringLiteral("All day"),
            QStringLiteral("Publish on: day"), QStringLiteral("Publish on: now"), QString()};
        QCOMPARE(visited, expected);
    }

    void everyControlHasAName()
    {
        Desk desk;
        for (const QWidget *widget : desk.form->findChildren<QWidget *>()) {
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || !widget->focusProxy())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->focusProxy()->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                widget->metaObject()->className());
        }
    }

    void nothingIsWiderThanTheForm_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("360 pixels") << 360;
        QTest::newRow("480 pixels") << 480;
        QTest::newRow("1024 pixels") << 1024;
    }
    void nothingIsWiderThanTheForm()
    {
        QFETCH(int, width);
        Desk desk;
        desk.window.resize(width, 640);
        QTRY_COMPARE(desk.form->width(), width);
        QTRY_VERIFY([&desk] {
            for (const QWidget *widget : desk.form->findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->isWindow())
                    continue;
                const int right = widget->mapTo(desk.form, QPoint(widget->width(), 0)).x();
                if (right > desk.form->width())
                    return false;
            }
            return true;
        }());
    }

private:
    QTemporaryDir m_settings;
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    TestFrontMatterForm test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_frontmatterform.moc"
