#include "previewprobe.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace shownotes;

class TestPreviewPictures : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        paint("a.png", 30);
        m_view = std::make_unique<PreviewView>();
        m_view->resize(500, 400);
        m_view->show();
    }

    void cleanup() { m_view.reset(); }

    void showsPictures_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("by name") << QByteArray("<img src='a.png'>");
        QTest::newRow("by dot and name") << QByteArray("<img src='./a.png'>");
        QTest::newRow("by its place in the site") << QByteArray("<img src='/第 1/a.png'>");
        QTest::newRow("lazy, as the theme writes it") << QByteArray("<img data-src='a.png' class='lazyload' alt=''>");
        QTest::newRow("processed by Hugo")
            << QByteArray("<img src='/第%201/a_hu0123456789abcdef0123456789abcdef_99_2000x2000_fit_lanczos_3.png'>");
        QTest::newRow("with a srcset of the theme")
            << QByteArray("<img srcset='/第 1/a_hu0_400x0.png 400w, https://example.org/a.png 760w' src='a.png'>");
        QTest::newRow("as the background of an element")
            << QByteArray("<img src='a.png'><p style='background:url(a.png)'>x</p>");
    }

    void showsPictures()
    {
        QFETCH(QByteArray, html);
        show(html);
        QTRY_COMPARE(widths(), QStringLiteral("30"));
        QCOMPARE(boxes(), QString());
    }

    void standsInForWhatItDoesNotShow_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("box"); // class: label / detail / button
        QTest::newRow("no such file") << QByteArray("<img src='sub/no%20such.png'>")
                                      << QStringLiteral("missing: Picture not found / no such.png");
        QTest::newRow("lazy, no such file") << QByteArray("<img data-src='none.png' class='lazyload'>")
                                            << QStringLiteral("missing: Picture not found / none.png");
        QTest::newRow("no picture") << QByteArray("<img src='text.png'>")
                                    << QStringLiteral("missing: Picture not found / text.png");
        QTest::newRow("a file address") << QByteArray("<img src='file:///etc/x.png'>")
                                        << QStringLiteral("missing: Picture not found / x.png");
        QTest::newRow("on the web") << QByteArray("<img src='https://example.org/a/b.png?c'>")
                                    << QStringLiteral("remote: Picture on the web · example.org / "
                                                      "https://example.org/a/b.png?c / Show Web Media of This Site");
        QTest::newRow("an embedded player")
            << QByteArray("<iframe src='https://example.org/embed/1' width='400'></iframe>")
            << QStringLiteral("embed: Embedded page · example.org / https://example.org/embed/1 / Open in Browser");
        QTest::newRow("an embedded player with a title")
            << QByteArray("<iframe title='Episode 1' src='//example.org/1'></iframe>")
            << QStringLiteral("embed: Episode 1 · example.org / //example.org/1 / Open in Browser");
        QTest::newRow("sound on the web")
            << QByteArray("<audio src='https://example.org/1.mp3'></audio>")
            << QStringLiteral("remote: Player · example.org / https://example.org/1.mp3 / Show Web Media of This Site");
        QTest::newRow("film on the web")
            << QByteArray("<video><source src='https://example.org/1.mp4'></video>")
            << QStringLiteral("remote: Player · example.org / https://example.org/1.mp4 / Show Web Media of This Site");
    }

    void standsInForWhatItDoesNotShow()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, box);
        write("text.png", "no picture");
        show(html);
        QTRY_COMPARE(boxes(), box);
        QCOMPARE(widths(), QString());
    }

    void aPictureThatIsAddedAppears()
    {
        show("<figure><img src='late.png'></figure>");
        QTRY_COMPARE(boxes(), QStringLiteral("missing: Picture not found / late.png"));
        paint("late.png", 40);
        m_view->reloadFiles();
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(widths(), QStringLiteral("40"));
        QCOMPARE(boxes(), QString());
    }

    void aPictureThatIsChangedIsShownAnew()
    {
        show("<p><img src='a.png'></p>");
        QTRY_COMPARE(widths(), QStringLiteral("30"));
        paint("a.png", 50);
        m_view->reloadFiles();
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(widths(), QStringLiteral("50"));
    }

    void aMissingPictureStaysABoxWhileItsBlockIsEdited()
    {
        show("<p>text <img src='none.png'></p>");
        QTRY_COMPARE(boxes(), QStringLiteral("missing: Picture not found / none.png"));
        ask(*m_view, QStringLiteral("document.querySelector('.sn-box').mine = true"));
        m_view->applyPatch(blockPatch(m_view->blocks(), {{"<p>more text <img src='none.png'></p>", 1, 1}}));
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(ask(*m_view, QStringLiteral("document.querySelector('.sn-box').mine")).toBool());
    }

    void aPictureStaysWhileItsBlockIsEdited_data()
    {
        QTest::addColumn<QByteArray>("edited");
        QTest::newRow("the text before it")
            << QByteArray("<ul><li>more text<figure><img src='a.png'></figure></li><li>b</li></ul>");
        QTest::newRow("an item above it")
            << QByteArray("<ul><li>new</li><li>text<figure><img src='a.png'></figure></li><li>b</li></ul>");
        QTest::newRow("an item below it")
            << QByteArray("<ul><li>text<figure><img src='a.png'></figure></li><li>bc</li></ul>");
    }

    void aPictureStaysWhileItsBlockIsEdited()
    {
        QFETCH(QByteArray, edited);
        show("<ul><li>text<figure><img src='a.png'></figure></li><li>b</li></ul>");
        QTRY_COMPARE(widths(), QStringLiteral("30"));
        ask(*m_view, QStringLiteral("document.images[0].mine = true"));
        m_view->applyPatch(blockPatch(m_view->blocks(), {{edited, 1, 2}}));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, QStringLiteral("document.images.length")).toInt(), 1);
        QVERIFY(ask(*m_view, QStringLiteral("document.images[0].mine")).toBool());
    }

    void drawsSvg()
    {
        write("v.svg",
            "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' width='44' height='20'><rect width='9' "
            "height='9'/></svg>");
        show("<img src='v.svg'>");
        QTRY_COMPARE(widths(), QStringLiteral("44"));
    }

    void playsSoundOfTheBundle()
    {
        // A quarter of a second of silence: RIFF, one channel, 8,000 samples a second of one byte.
        QByteArray wave(
            "RIFF\xf4\x07\0\0WAVEfmt \x10\0\0\0\1\0\1\0\x40\x1f\0\0\x40\x1f\0\0\1\0\x08\0data\xd0\x07\0\0", 44);
        wave.append(2000, '\x80');
        write("s.wav", wave);
        show("<audio src='s.wav' preload='auto'></audio>");
        QTRY_COMPARE(ask(*m_view, QStringLiteral("document.querySelector('audio').duration")).toDouble(), 0.25);
        QVERIFY(ask(*m_view, QStringLiteral("document.querySelector('audio').controls")).toBool());
    }

    void whatTheReaderDoesOutlivesAPatch()
    {
        show("<figure><img src='a.png' data-zoomable=''><figcaption>Cap</figcaption></figure>");
        QTRY_COMPARE(widths(), QStringLiteral("30"));
        QList<RenderedBlock> next = m_view->blocks();
        next.append({"<p>one <b>two</b> three</p>", 50, 50});
        next.append({"<p><audio src='a.mp3'></audio> heard</p>", 52, 52});
        m_view->applyPatch(blockPatch(m_view->blocks(), next));
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view,
            QStringLiteral(
                "getSelection().selectAllChildren(document.querySelector('b'));"
                "document.querySelectorAll('.sn-block img, audio, b').forEach((e, i) => e.mine = i);"
                "document.images[0].dispatchEvent(new MouseEvent('dblclick', {bubbles: true, cancelable: true}))"));

        // Above, in the same blocks, and below.
        const auto edit = [&](int block, const char *before, const char *after) {
            next[block].html.replace(before, after);
            m_view->applyPatch(blockPatch(m_view->blocks(), next));
            QVERIFY(waitUntilDrawn(*m_view));
        };
        next.insert(0, {"<h2></h2>", 1, 1});
        edit(0, "</h2>", "above</h2>");
        edit(1, "Cap", "Caption");
        edit(2, "three", "four");
        edit(3, "heard", "seen");
        next.append({"<p></p>", 60, 60});
        edit(4, "</p>", "below</p>");
        QCOMPARE(ask(*m_view, QStringLiteral("getSelection().toString()")).toString(), "two");
        QCOMPARE(ask(*m_view,
                     QStringLiteral(
                         "[...document.querySelectorAll('.sn-block img, audio, b')].map(e => String(e.mine)).join()"))
                     .toString(),
            "0,1,2");
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('.sn-lightbox').length")).toInt(), 1);
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('.sn-block figcaption').textContent")).toString(),
            "Caption");
    }

    void aFigureOpensLarge_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::newRow("Academic 4") << QByteArray("<figure><a data-fancybox='' href='a.png'><img data-src='a.png' "
                                                  "class='lazyload'></a><figcaption>Cap</figcaption></figure>");
        QTest::newRow("Academic 5") << QByteArray(
            "<figure><img src='a.png' data-zoomable=''><figcaption>Cap</figcaption></figure>");
    }

    void aFigureOpensLarge()
    {
        QFETCH(QByteArray, html);
        QSignalSpy links(m_view.get(), &PreviewView::linkActivated);
        QSignalSpy activated(m_view.get(), &PreviewView::pictureActivated);
        const QString large = QStringLiteral("document.querySelector('.sn-lightbox')?.textContent ?? 'none'");
        show(html);
        QTRY_COMPARE(widths(), QStringLiteral("30"));
        const auto send = [this](const char *type, const char *target, const char *modifier = "") {
            ask(*m_view,
                QStringLiteral("%2.dispatchEvent(new MouseEvent('%1', {bubbles: true, cancelable: true, %3}))")
                    .arg(QLatin1String(type), QLatin1String(target), QLatin1String(modifier)));
        };
        const auto close = [&] {
            QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("Cap"));
            ask(*m_view,
                QStringLiteral(
                    "document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))"));
            QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("none"));
        };
        // As on the published page; by a double click; by the button at its corner.
        send("click", "document.images[0]", "ctrlKey: true");
        close();
        send("dblclick", "document.images[0]");
        close();
        send("mouseover", "document.images[0]");
        send("click", "document.querySelector('.sn-zoom')");
        close();
        send("click", "document.querySelector('.sn-zoom')");
        ask(*m_view, QStringLiteral("document.querySelector('.sn-lightbox').click()"));
        QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("none"));
        QCOMPARE(activated.size(), 0);
        // A click alone is for its text.
        send("click", "document.images[0]");
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("none"));
        QCOMPARE(links.size(), 0);
    }

    void picturesOfAGroupAreLeafedThrough()
    {
        paint("b.png", 40);
        paint("c.png", 50);
        // The gallery's small pictures lead to the large ones; one without a group stands between them.
        show("<div class='gallery'><a data-fancybox='gallery-x' href='b.png' data-caption='The "
             "&lt;em&gt;sea&lt;/em&gt;'><img src='a.png'></a>"
             "<a data-fancybox='' href='a.png'><img src='a.png'></a>"
             "<a data-fancybox='gallery-x' href='none.png'><img src='a.png' alt='Tea'></a>"
             "<a data-fancybox='gallery-x' href='c.png'><img src='a.png'></a></div>");
        QTRY_COMPARE(widths(), QStringLiteral("30,30,30,30"));
        const QString large =
            QStringLiteral("(box => box ? box.querySelector('img').naturalWidth + ' ' + "
                           "[...box.querySelectorAll('p')].map(p => p.textContent).join('|') : 'none')"
                           "(document.querySelector('.sn-lightbox'))");
        const auto key = [this](const char *name) {
            ask(*m_view,
                QStringLiteral("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '%1', bubbles: true}))")
                    .arg(QLatin1String(name)));
        };
        const auto click = [this](const QString &selector) {
            ask(*m_view,
                QStringLiteral("document.querySelector(`%1`).dispatchEvent(new MouseEvent('click', {bubbles: true, "
                               "cancelable: true, ctrlKey: true}))")
                    .arg(selector));
        };
        click(QStringLiteral("main a:first-child img"));
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("40 The sea|1 / 3"));
        key("ArrowRight");
        // The large one is not there: the small one is shown.
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("30 |2 / 3"));
        click(QStringLiteral(".sn-next"));
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("50 |3 / 3"));
        key("ArrowRight");
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("40 The sea|1 / 3"));
        key("ArrowLeft");
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("50 |3 / 3"));
        click(QStringLiteral(".sn-lightbox > img"));
        QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("none"));
        click(QStringLiteral("main a:nth-child(2) img"));
        QTRY_COMPARE(ask(*m_view, large).toString(), QStringLiteral("30 "));
        key("ArrowRight");
        QCOMPARE(ask(*m_view, large).toString(), QStringLiteral("30 "));
    }

    void aPictureSaysWhereItComesFrom_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("place"); // file / name / ordinal / of all
        QTest::newRow("an image") << QByteArray("<p><img src='a.png'></p>") << QByteArray("img")
                                  << "a.png / a.png / 0 / 0";
        QTest::newRow("by its place in the site")
            << QByteArray("<p><img src='/第%201/a.png'></p>") << QByteArray("img") << "a.png / a.png / 0 / 0";
        QTest::newRow("processed by Hugo")
            << QByteArray("<img src='a_hu0123456789abcdef0123456789abcdef_99_2000x2000_fit_lanczos_3.png'>")
            << QByteArray("img")
            << "a.png / a_hu0123456789abcdef0123456789abcdef_99_2000x2000_fit_lanczos_3.png / 0 / 0";
        QTest::newRow("the second of a file")
            << QByteArray("<p><img src='a.png'><img src='b.png'><img id='x' src='./a.png'></p>") << QByteArray("#x")
            << "a.png / a.png / 1 / 2";
        QTest::newRow("one that is missing") << QByteArray("<figure><img src='sub/no%20such.png'></figure>")
                                             << QByteArray(".sn-missing") << " / sub/no such.png / 0 / 0";
        QTest::newRow("one on the web") << QByteArray("<img src='https://example.org/x.png'>")
                                        << QByteArray(".sn-label") << " / https://example.org/x.png / 0 / 0";
        QTest::newRow("its caption") << QByteArray("<figure><img src='a.png'><figcaption>C</figcaption></figure>")
                                     << QByteArray("figcaption") << "a.png / a.png / 0 / 0";
        QTest::newRow("within a link") << QByteArray("<a href='/x/'><img src='a.png'></a>") << QByteArray("a")
                                       << "a.png / a.png / 0 / 0";
        QTest::newRow("a link in its caption is a link")
            << QByteArray("<figure><img src='a.png'><figcaption><a href='/x/'>C</a></figcaption></figure>")
            << QByteArray("figcaption a") << "none";
        QTest::newRow("the address of one on the web is a link")
            << QByteArray("<img src='https://example.org/x.png'>") << QByteArray(".sn-box a") << "none";
        QTest::newRow("text") << QByteArray("<p>text</p>") << QByteArray("p") << "none";
    }

    void aPictureSaysWhereItComesFrom()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, target);
        paint("b.png", 31);
        QSignalSpy activated(m_view.get(), &PreviewView::pictureActivated);
        show("<p>before</p>");
        m_view->applyPatch(blockPatch(m_view->blocks(), {{"<p>before</p>", 1, 1}, {html, 3, 5}}));
        QVERIFY(waitUntilDrawn(*m_view));
        const QString element = QStringLiteral("[...document.querySelectorAll('.sn-block')].at(-1).querySelector('%1')")
                                    .arg(QString::fromUtf8(target));
        QTRY_VERIFY(ask(*m_view, element + " !== null").toBool());
        QFETCH(QString, place);
        ask(*m_view,
            element + QStringLiteral(".dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"));
        if (place == QLatin1String("none")) {
            QCOMPARE(ask(*m_view, QStringLiteral("1 + 1")).toInt(), 2);
            QCOMPARE(activated.size(), 0);
            return;
        }
        QTRY_COMPARE(activated.size(), 1);
        const auto picture = activated.first().first().value<PreviewPicture>();
        QCOMPARE(picture.firstLine, 3);
        QCOMPARE(picture.lastLine, 5);
        QCOMPARE(QStringLiteral("%1 / %2 / %3 / %4")
                     .arg(picture.file, picture.name)
                     .arg(picture.ordinal)
                     .arg(picture.ordinalOfAll),
            place);
    }

private:
    void write(const char *name, const QByteArray &bytes)
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    void paint(const char *name, int width)
    {
        QImage image(width, 20, QImage::Format_RGB32);
        image.fill(Qt::green);
        QVERIFY(image.save(m_dir->filePath(QString::fromLatin1(name))));
    }

    void show(const QByteArray &html)
    {
        PreviewPage page;
        page.bundleFolder = m_dir->path();
        page.permalink = QStringLiteral("/第 1/");
        m_view->showPage(page, {}, {{html, 1, 1}});
        QVERIFY(waitUntilDrawn(*m_view));
    }

    /// The widths of the pictures that are shown.
    QString widths()
    {
        return ask(*m_view, QStringLiteral("[...document.images].map(i => i.naturalWidth).join()")).toString();
    }

    QString boxes()
    {
        return ask(*m_view,
            QStringLiteral(
                "[...document.querySelectorAll('.sn-box')].map(b => b.className.replace('sn-box sn-', '') + ': '"
                "+ [...b.children].map(e => e.textContent).join(' / ')).join()"))
            .toString();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewPictures>(argc, argv);
}

#include "tst_previewpictures.moc"
