// Images dropped on the window and pasted into it, as file managers, browsers and other programs give them.

#include "editor/markdowneditor.h"
#include "import/imageimporter.h"
#include "import/importbar.h"
#include "preview/previewenvironment.h"
#include "preview/previewview.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageimages.h"
#include "window/pageview.h"

#include <document/pagedocument.h>

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTextBlock>

using namespace shownotes;

namespace {

QByteArray picture(const QSize &size, const QColor &color = Qt::red, const char *format = "PNG")
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(color);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

/// A web server that answers each request with `answer`.
class Server : public QTcpServer {
public:
    Server()
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("cannot listen");
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                requests += socket->readAll();
                socket->write(answer);
                if (closes)
                    socket->disconnectFromHost();
            });
        });
    }

    QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    void giveImage(const QByteArray &bytes)
    {
        answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(bytes.size())
            + "\r\n\r\n" + bytes;
    }

    QByteArray answer;
    QByteArrayList requests;
    bool closes = true;
};

} // namespace

class TestImageDrops : public QObject {
    Q_OBJECT

public:
    explicit TestImageDrops(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void init()
    {
        m_answers = std::make_unique<BoxAnswers>();
        m_site = m_home.path(QStringLiteral("pod%1").arg(++m_count));
        write("config.toml", "title = 'Pod'\n");
        write("content/talk/0031/index.md", "---\ntitle: Tea\ndate: 2021-01-01\n---\n\nWater.\n");
        write("content/talk/0032/index.md",
            "---\ntitle: Sea\ndate: 2021-02-01\n---\n\n# Show Notes\n\n- one\n- two\n\nLast words.\n");
        write("content/blog/hello.md", "---\ntitle: Hello\ndate: 2020-01-01\n---\n\nWater.\n");
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        open("0032");
    }

    void cleanup()
    {
        if (QTest::currentTestFailed())
            grab(QStringLiteral("failed_") + QLatin1String(QTest::currentTestFunction()));
        m_window.reset();
        QApplication::clipboard()->clear();
        QCOMPARE(m_answers->unexpected().join(u'\n'), QString());
        QVERIFY(m_answers->allGiven());
    }

    void aFileFromAFileManagerStandsWhereItIsDropped()
    {
        const QString before = body();
        QMimeData data;
        data.setUrls({file("Top Page.PNG", picture({40, 30}))});
        QCOMPARE(dropOnLine(3, &data, Qt::MoveAction), Qt::CopyAction);
        const QString figure = "{{< figure src=\"top-page.png\" title=\"\" numbered=\"true\" lightbox=\"true\" >}}";
        QTRY_COMPARE(body(), QString("\n# Show Notes\n\n- one\n\n" + figure + "\n\n- two\n\nLast words.\n"));
        QCOMPARE(TestHome::read(inBundle("top-page.png")), picture({40, 30}));
        QVERIFY(QFileInfo::exists(m_home.path("Top Page.PNG")));
        QVERIFY(editor()->hasFocus());
        QVERIFY(bar()->isHidden());
        // The caret is in the caption.
        QTest::keyClicks(editor(), "The top");
        QVERIFY(body().contains("title=\"The top\""));
        QTRY_VERIFY(html().contains("The top"));
        for (int i = 0; i < 20 && body() != before; ++i)
            m_window->actions().undo->trigger();
        QCOMPARE(body(), before);
    }

    void oneUndoTakesTheTextAndTheFileIsOffered()
    {
        const QString before = body();
        QMimeData data;
        data.setUrls({file("a.png", picture({40, 30}))});
        dropOnLine(3, &data);
        QTRY_VERIFY(body().contains("a.png"));
        const QString after = body();
        m_window->actions().undo->trigger();
        QCOMPARE(body(), before);
        QVERIFY(QFileInfo::exists(inBundle("a.png")));
        QTRY_VERIFY(bar()->isVisible());
        QVERIFY2(barText().contains("a.png"), qPrintable(barText()));
        grab("undone");
        m_window->actions().redo->trigger();
        QCOMPARE(body(), after);
        QVERIFY(bar()->isHidden());
        m_window->actions().undo->trigger();
        QVERIFY(bar()->isVisible());
        QVERIFY(QDir().mkpath(m_home.path(".local/share")));
        clickBar("Move to Trash");
        QTRY_VERIFY(!QFileInfo::exists(inBundle("a.png")));
        QVERIFY(bar()->isHidden());
    }

    void manyFilesBecomeManyFigures()
    {
        QMimeData data;
        data.setUrls({file("a.png", picture({4, 3}, Qt::red)), file("b.jpg", picture({4, 3}, Qt::red, "JPG")),
            file("c.png", picture({4, 3}, Qt::blue))});
        dropOnLine(6, &data);
        QTRY_COMPARE(figures(), QStringList({"a.png", "b.jpg", "c.png"}));
        QVERIFY(body().contains("\n\n{{< figure src=\"b.jpg\""));
        m_window->actions().undo->trigger();
        QVERIFY(figures().isEmpty());
        QVERIFY2(barText().contains("3 pictures"), qPrintable(barText()));
    }

    void figuresAreWrittenAsTheirNeighbours()
    {
        // Of another page first, of the page itself from then on.
        write("content/talk/0031/index.md",
            "---\ntitle: Tea\ndate: 2021-01-01\n---\n\n{{< figure src=\"x.png\" caption=\"X\" class=\"wide\" >}}\n");
        QTRY_COMPARE(m_window->findChild<QListView *>("episodeList")->model()->rowCount(), 3);
        QMimeData data;
        data.setUrls({file("a.png", picture({4, 3}))});
        dropOnLine(6, &data);
        QTRY_VERIFY2(body().contains("{{< figure src=\"a.png\" caption=\"\" class=\"wide\" >}}"), qPrintable(body()));
        const QString page = body().replace("caption=\"\" class=\"wide\"", "title=\"\"");
        editor()->selectAll();
        editor()->insertPlainText(page);
        QMimeData second;
        second.setUrls({file("b.png", picture({5, 3}))});
        dropOnLine(0, &second);
        QTRY_VERIFY2(body().contains("{{< figure src=\"b.png\" title=\"\" >}}"), qPrintable(body()));
    }

    void aDropOnThePreviewStandsBetweenTheBlocksThere_data()
    {
        QTest::addColumn<double>("part"); // of the block's height
        QTest::addColumn<QString>("result");
        const QString figure = "{{< figure src=\"a.png\" title=\"\" numbered=\"true\" lightbox=\"true\" >}}";
        QTest::newRow("above a list") << 0.2
                                      << QString("\n# Show Notes\n\n" + figure + "\n\n- one\n- two\n\nLast words.\n");
        QTest::newRow("below it") << 0.8
                                  << QString("\n# Show Notes\n\n- one\n- two\n\n" + figure + "\n\nLast words.\n");
    }

    void aDropOnThePreviewStandsBetweenTheBlocksThere()
    {
        QFETCH(double, part);
        QTRY_VERIFY(preview()->isDrawn() && preview()->blocks().size() == 3);
        const QRect list = blockRect(1);
        QVERIFY(list.height() > 20);
        QMimeData data;
        data.setUrls({file("a.png", picture({40, 30}))});
        const QPoint place(preview()->width() / 2, list.top() + int(list.height() * part));
        QVERIFY(enter(preview(), place, &data));
        QTRY_VERIFY(html().contains("sn-drop"));
        grab("preview_drop");
        QCOMPARE(drop(preview(), place, &data, Qt::CopyAction), Qt::CopyAction);
        QFETCH(QString, result);
        QTRY_COMPARE(body(), result);
        QTRY_VERIFY(!html().contains("sn-drop"));
    }

    void aFolderOrPageOnThePreviewIsTheWindows()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(page("0031"))});
        drop(preview(), {50, 50}, &data, Qt::CopyAction);
        QCOMPARE(m_window->currentPage()->path(), page("0031"));
        data.setUrls({QUrl::fromLocalFile(m_site + "/content/talk/0032")});
        drop(editor()->viewport(), {50, 50}, &data, Qt::CopyAction);
        QCOMPARE(m_window->currentPage()->path(), page("0032"));
    }

    void imagesGoInAndPagesOpen()
    {
        PageDocument *first = m_window->currentPage();
        QMimeData data;
        data.setUrls({file("a.png", picture({40, 30})), QUrl::fromLocalFile(page("0031"))});
        dropOnLine(6, &data);
        QTRY_COMPARE(m_window->currentPage()->path(), page("0031"));
        QTRY_VERIFY(first->bodyText().contains("a.png"));
        QVERIFY(QFileInfo::exists(inBundle("a.png")));
    }

    void aTextDropIsText()
    {
        QMimeData data;
        data.setText("words");
        dropOnLine(1, &data);
        QCOMPARE(body(), QString("\n# Show Noteswords\n\n- one\n- two\n\nLast words.\n"));
    }

    void whatIsPasted_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("name"); // as a pattern; empty: it is text
        QTest::newRow("a screenshot") << "png"
                                      << "screenshot-\\d{8}-\\d{6}\\.png";
        QTest::newRow("a picture of Qt's own") << "pixels"
                                               << "screenshot-\\d{8}-\\d{6}\\.png";
        QTest::newRow("a copied file") << "file"
                                       << "copied\\.png";
        QTest::newRow("a copied image of Firefox") << "firefox"
                                                   << "logo-big\\.png";
        QTest::newRow("a copied image of Chromium") << "chromium"
                                                    << "logo-big\\.png";
        QTest::newRow("an image's data: address") << "data"
                                                  << "image\\.png|screenshot-\\d{8}-\\d{6}\\.png";
        QTest::newRow("a table of LibreOffice") << "table"
                                                << "";
        QTest::newRow("a web page's paragraph") << "paragraph"
                                                << "";
    }

    void whatIsPasted()
    {
        QFETCH(QString, kind);
        QFETCH(QString, name);
        auto *data = new QMimeData;
        const QByteArray png = picture({40, 30});
        if (kind == "png" || kind == "firefox" || kind == "chromium" || kind == "table")
            data->setData("image/png", png);
        if (kind == "pixels")
            data->setImageData(QImage::fromData(png));
        if (kind == "file")
            data->setUrls({file("copied.png", png)});
        if (kind == "firefox")
            data->setHtml("<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"><img "
                          "src=\"https://e.com/i/Logo%20Big.jpg?w=3&amp;h=4\" alt=\"Logo\">");
        if (kind == "chromium")
            data->setHtml("<!--StartFragment--><img src='https://e.com/i/Logo%20Big.png'/><!--EndFragment-->");
        if (kind == "data")
            data->setText("data:image/png;base64," + QString::fromLatin1(png.toBase64()));
        if (kind == "table") {
            data->setText("1\t2\n3\t4");
            data->setHtml("<table><tr><td>1</td><td>2</td></tr></table>");
        }
        if (kind == "paragraph") {
            data->setText("words");
            data->setHtml("<p>words <img src=\"https://e.com/a.png\"></p>");
        }
        QApplication::clipboard()->setMimeData(data);
        caretAtLine(6);
        QTest::keyClick(editor(), Qt::Key_V, Qt::ControlModifier);
        if (name.isEmpty()) {
            QVERIFY(body().contains(kind == "table" ? "1\t2\n3\t4" : "words"));
            QVERIFY(figures().isEmpty());
            return;
        }
        QTRY_COMPARE(figures().size(), 1);
        QVERIFY2(
            QRegularExpression("^(" + name + ")$").match(figures().first()).hasMatch(), qPrintable(figures().first()));
        QCOMPARE(QImage(inBundle(figures().first())), QImage::fromData(png));
    }

    void aPictureOnTheWebIsLoadedWhenTheUserAgrees()
    {
        Server server;
        server.giveImage(picture({40, 30}));
        QMimeData data;
        data.setUrls({server.url("/i/Logo.jpg")});
        data.setHtml("<img src=\"" + server.url("/i/Logo.jpg").toString() + "\">");
        m_answers->expect("Load");
        dropOnLine(6, &data);
        QTRY_COMPARE(figures(), QStringList("logo.png"));
        QCOMPARE(TestHome::read(inBundle("logo.png")), picture({40, 30}));
        QVERIFY2(m_answers->texts().first().contains("127.0.0.1"), qPrintable(m_answers->texts().first()));
        QVERIFY(!server.requests.join().contains("Cookie"));
    }

    void nothingIsLoadedWhereTheUserDoesNotAgree()
    {
        Server server;
        QMimeData data;
        data.setUrls({server.url("/i/Logo.png")});
        m_answers->expect("Cancel");
        dropOnLine(6, &data);
        QTRY_VERIFY(m_answers->allGiven());
        QTRY_VERIFY(!importer()->isBusy());
        QVERIFY(server.requests.isEmpty());
        QVERIFY(figures().isEmpty());
    }

    void whatTheWebGivesIsLookedAt_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("said");
        QTest::newRow("no picture") << QByteArray("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n<html>login")
                                    << "no picture";
        QTest::newRow("not found") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                   << "cannot be loaded";
        QTest::newRow("cut off") << "HTTP/1.1 200 OK\r\nContent-Length: 30000\r\n\r\n" + picture({40, 30})
                                 << "cannot be loaded";
        QTest::newRow("nothing") << QByteArray() << "cannot be loaded";
    }

    void whatTheWebGivesIsLookedAt()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, said);
        Server server;
        server.answer = answer;
        QMimeData data;
        data.setUrls({server.url("/i/Logo.png")});
        m_answers->expect("Load");
        dropOnLine(6, &data);
        QTRY_VERIFY2(bar()->isVisible() && barText().contains(said), qPrintable(barText()));
        QVERIFY(figures().isEmpty());
        QCOMPARE(inBundle(), QStringList("index.md"));
    }

    void anotherHostIsAskedAboutAnew()
    {
        Server server;
        server.answer = "HTTP/1.1 302 Found\r\nLocation: http://localhost:1/other.png\r\nContent-Length: 0\r\n\r\n";
        QMimeData data;
        data.setUrls({server.url("/i/Logo.png")});
        m_answers->expect("Load");
        m_answers->expect("Cancel");
        dropOnLine(6, &data);
        QTRY_VERIFY(m_answers->allGiven());
        QVERIFY2(m_answers->texts().last().contains("localhost"), qPrintable(m_answers->texts().last()));
        QTRY_VERIFY(!importer()->isBusy());
    }

    void loadingCanBeCancelled()
    {
        Server server;
        server.closes = false;
        server.answer = "HTTP/1.1 200 OK\r\nContent-Length: 30000\r\n\r\nxxxx";
        QMimeData data;
        data.setUrls({server.url("/i/Logo.png")});
        m_answers->expect("Load");
        dropOnLine(6, &data);
        QTRY_VERIFY(bar()->isVisible() && !server.requests.isEmpty());
        grab("loading");
        clickBar("Cancel");
        QTRY_VERIFY(!importer()->isBusy());
        QVERIFY(figures().isEmpty());
    }

    void largeOnesAreScaledOrKept_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("width"); // 0: none comes in
        QTest::newRow("scaled") << "Scale to 2000 Pixels" << 2000;
        QTest::newRow("kept") << "Keep the Size" << 3000;
        QTest::newRow("neither") << "Cancel" << 0;
    }

    void largeOnesAreScaledOrKept()
    {
        QFETCH(QString, answer);
        QFETCH(int, width);
        QMimeData data;
        data.setUrls({file("a.png", picture({3000, 30})), file("b.png", picture({300, 30}))});
        m_answers->expect(answer);
        dropOnLine(6, &data);
        if (width == 0) {
            QTRY_VERIFY2(bar()->isVisible() && barText().contains("no picture was added"), qPrintable(barText()));
            QCOMPARE(inBundle(), QStringList("index.md"));
            return;
        }
        QTRY_COMPARE(figures(), QStringList({"a.png", "b.png"}));
        QCOMPARE(QImage(inBundle("a.png")).width(), width);
        QCOMPARE(QImage(inBundle("b.png")).width(), 300);
        QVERIFY2(m_answers->texts().first().contains("1 of 2 pictures"), qPrintable(m_answers->texts().first()));
    }

    void theSiteSaysWhatIsLarge()
    {
        write("config.toml", "[params.shownotes]\nimageLimit = 800\n");
        QCOMPARE(ImageImporter::longestSide(Site::containing(m_site)), 800);
        write("config.toml", "[params.shownotes]\nimageLimit = 'x'\n");
        QCOMPARE(ImageImporter::longestSide(Site::containing(m_site)), 2000);
        QCOMPARE(ImageImporter::longestSide(std::nullopt), 2000);
    }

    void badOnesAreNamedAndTheOthersComeIn()
    {
        QMimeData data;
        data.setUrls({file("a.png", picture({4, 3})), file("empty.png", {}), file("notes.txt", "text"),
            file("cut.jpg", picture({40, 30}, Qt::red, "JPG").first(200))});
        dropOnLine(6, &data);
        QTRY_COMPARE(figures(), QStringList("a.png"));
        QTRY_VERIFY2(bar()->isVisible() && barText().contains("3 pictures were not added"), qPrintable(barText()));
        QVERIFY(barText().contains("“empty.png” is empty"));
        grab("failures");
        m_answers->expect("OK");
        clickBar("Show All");
        QTRY_VERIFY(m_answers->allGiven());
        for (const char *name : {"empty.png", "notes.txt", "cut.jpg"})
            QVERIFY2(m_answers->texts().first().contains(name), qPrintable(m_answers->texts().first()));
    }

    void twoHundredCanBeCancelled()
    {
        const QString before = body();
        QList<QUrl> urls;
        for (int i = 0; i < 200; ++i)
            urls.append(file(QStringLiteral("many/p%1.png").arg(i), picture({400, 300}, QColor::fromHsv(i, 200, 200))));
        QMimeData data;
        data.setUrls(urls);
        dropOnLine(6, &data);
        auto *progress = bar()->findChild<QProgressBar *>();
        QTRY_VERIFY(progress->isVisible() && progress->value() > 50);
        QVERIFY2(barText().contains("of 200"), qPrintable(barText()));
        grab("progress");
        clickBar("Cancel");
        QTRY_VERIFY2(barText().contains("no picture was added"), qPrintable(barText()));
        QCOMPARE(inBundle(), QStringList("index.md"));
        QCOMPARE(body(), before);
    }

    void whatIsTypedMeanwhileStays()
    {
        QList<QUrl> urls;
        for (int i = 0; i < 60; ++i)
            urls.append(
                file(QStringLiteral("typed/p%1.png").arg(i), picture({400, 300}, QColor::fromHsv(i, 200, 200))));
        QMimeData data;
        data.setUrls(urls);
        dropOnLine(3, &data);
        QVERIFY(importer()->isBusy());
        caretAtLine(1);
        QTest::keyClicks(editor(), "typed ");
        QTRY_COMPARE(figures().size(), 60);
        QVERIFY2(body().startsWith("\n# Show Notestyped \n\n- one\n\n{{< figure src=\"p0.png\""),
            qPrintable(body().left(100)));
    }

    void aSinglePageIsOfferedToBecomeABundle()
    {
        QVERIFY(m_window->openPath(m_site + "/content/blog/hello.md"));
        QTest::keyClicks(editor(), "x");
        QMimeData data;
        data.setUrls({file("a.png", picture({40, 30}))});
        dropOnLine(1, &data);
        QTRY_VERIFY2(bar()->isVisible() && barText().contains("hello.md"), qPrintable(barText()));
        QVERIFY(figures().isEmpty());
        QVERIFY(!QFileInfo::exists(m_site + "/content/blog/a.png"));
        grab("single_page");
        clickBar("Make It a Bundle");
        QTRY_COMPARE(figures(), QStringList("a.png"));
        const QString page = m_site + "/content/blog/hello/index.md";
        QCOMPARE(m_window->currentPage()->path(), page);
        QVERIFY(QFileInfo::exists(m_site + "/content/blog/hello/a.png"));
        QVERIFY(!QFileInfo::exists(m_site + "/content/blog/hello.md"));
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(TestHome::read(page).contains("a.png"));
    }

    void thePreviewShowsThePictureAtOnce()
    {
        QTRY_VERIFY(preview()->isDrawn());
        QMimeData data;
        data.setUrls({file("a.png", picture({40, 30}))});
        dropOnLine(6, &data);
        QTRY_VERIFY(html().contains("a.png"));
        QTRY_VERIFY(html().contains("<img"));
        QVERIFY(!html().contains("sn-missing"));
    }

    /// Judged by bench_import; here it is printed.
    void theWindowAnswersWhileTwoHundredLargeOnesComeIn()
    {
        QImage noise(1160, 1160, QImage::Format_RGB888);
        QRandomGenerator random(1);
        QList<QUrl> urls;
        for (int i = 0; i < 200; ++i) {
            random.fillRange(reinterpret_cast<quint32 *>(noise.bits()), noise.sizeInBytes() / 4);
            QByteArray bytes;
            QBuffer buffer(&bytes);
            QVERIFY(buffer.open(QIODevice::WriteOnly));
            QVERIFY(noise.save(&buffer, "PNG", 100));
            urls.append(file(QStringLiteral("large/p%1.png").arg(i), bytes));
        }
        QMimeData data;
        data.setUrls(urls);
        QElapsedTimer clock;
        qint64 last = 0, longest = 0;
        QTimer heartbeat;
        heartbeat.setTimerType(Qt::PreciseTimer);
        connect(&heartbeat, &QTimer::timeout, this, [&] {
            longest = std::max(longest, clock.elapsed() - last);
            last = clock.elapsed();
        });
        clock.start();
        heartbeat.start(1);
        dropOnLine(6, &data);
        QTRY_COMPARE_WITH_TIMEOUT(figures().size(), 200, 120'000);
        qInfo("200 pictures of 4 MB: %lld ms, the longest gap %lld ms", clock.elapsed(), longest);
    }

private:
    /// Whether a drag that comes there is taken.
    static bool enter(QWidget *widget, const QPoint &place, const QMimeData *data)
    {
        QDragEnterEvent event(
            place, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, data, Qt::LeftButton, Qt::NoModifier);
        event.ignore();
        QApplication::sendEvent(widget, &event);
        if (event.isAccepted()) {
            QDragMoveEvent move(
                place, Qt::CopyAction | Qt::MoveAction | Qt::LinkAction, data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(widget, &move);
        }
        return event.isAccepted();
    }

    /// The action that it was taken with.
    static Qt::DropAction drop(QWidget *widget, const QPoint &place, const QMimeData *data, Qt::DropAction proposed)
    {
        if (!enter(widget, place, data))
            return Qt::IgnoreAction;
        QDropEvent event(place, proposed | Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
        event.setDropAction(proposed);
        QApplication::sendEvent(widget, &event);
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    }

    /// At the end of that 0-based line of the body.
    Qt::DropAction dropOnLine(int line, const QMimeData *data, Qt::DropAction proposed = Qt::CopyAction)
    {
        QTextCursor cursor(editor()->document()->findBlockByNumber(line));
        cursor.movePosition(QTextCursor::EndOfBlock);
        return drop(editor()->viewport(), editor()->cursorRect(cursor).center(), data, proposed);
    }

    void caretAtLine(int line)
    {
        QTextCursor cursor(editor()->document()->findBlockByNumber(line));
        cursor.movePosition(QTextCursor::EndOfBlock);
        editor()->setTextCursor(cursor);
        editor()->setFocus();
    }

    void open(const QString &name) { QVERIFY(m_window->openPath(page(name))); }

    void clickBar(const QString &text)
    {
        const QList<QPushButton *> buttons = bar()->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->isVisible() && button->text().remove(u'&') == text) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable("no such button: " + text));
    }

    QString barText() const
    {
        QString text;
        const QList<QLabel *> labels = bar()->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            text += label->text();
        return text;
    }

    /// What the figures of the body name, in order.
    QStringList figures() const
    {
        static const QRegularExpression source("\\{\\{< figure src=\"([^\"]*)\"");
        QStringList names;
        QRegularExpressionMatchIterator matches = source.globalMatch(body());
        while (matches.hasNext())
            names += matches.next().captured(1);
        return names;
    }

    QString html() const
    {
        QString found;
        bool done = false;
        preview()->readHtml([&](const QString &text) {
            found = text;
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done; }))
            qFatal("the preview does not answer");
        return found;
    }

    /// Of the `index`-th block in the preview, by asking where drops would go.
    QRect blockRect(int index) const
    {
        const int line = preview()->blocks().at(index).firstLine;
        int top = -1, bottom = -1;
        for (int y = 0; y < preview()->height(); y += 2) {
            int found = -1;
            preview()->findDropPlace({0, y}, [&](int at) { found = at; });
            if (!QTest::qWaitFor([&] { return found >= 0; }))
                qFatal("the preview does not answer");
            // From the middle of the block above to its own middle it is `line`.
            if (found == line && top < 0)
                top = y;
            if (found == line)
                bottom = y;
        }
        // Its middle is known; a list of two lines is high enough for a third of what lies between the middles.
        const int half = (bottom - top) / 3;
        return {0, bottom - half, 100, 2 * half};
    }

    /// For the eye, where a folder for pictures is named.
    void grab(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("SHOWNOTES_TEST_PICTURES");
        if (!folder.isEmpty())
            m_window->grab().save(folder + u'/' + name + ".png");
    }

    QUrl file(const QString &name, const QByteArray &bytes) const
    {
        return QUrl::fromLocalFile(m_home.write(name, bytes));
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        m_home.write(m_site.mid(m_home.path().size() + 1) + u'/' + name, bytes);
    }
    QString page(const QString &name) const { return m_site + "/content/talk/" + name + "/index.md"; }
    QString inBundle(const QString &name) const { return m_site + "/content/talk/0032/" + name; }
    QStringList inBundle() const
    {
        return QDir(m_site + "/content/talk/0032").entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QString body() const { return m_window->currentPage()->bodyText(); }
    MarkdownEditor *editor() const { return m_window->pageView()->editor(); }
    PreviewView *preview() const { return m_window->pageView()->preview(); }
    ImageImporter *importer() const { return m_window->pageView()->images()->importer(); }
    ImportBar *bar() const { return m_window->findChild<ImportBar *>(); }

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
    TestImageDrops test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_imagedrops.moc"
