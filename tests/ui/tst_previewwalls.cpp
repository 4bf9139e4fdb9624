#include "previewprobe.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QWebEngineProfile>

#include <sys/stat.h>

using namespace shownotes;

namespace {

QByteArray picture()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImage image(3, 2, QImage::Format_RGB32);
    image.fill(Qt::red);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Counts who comes and what for, and answers with a picture, or with something that is everything at once: empty.
class Listener : public QTcpServer {
public:
    Listener()
    {
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++visitors;
                connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { answer(socket, socket->readAll()); });
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            }
        });
    }

    int visitors = 0;
    QSet<QByteArray> wanted; ///< what for, as Chromium says: "image", "audio", "script"…

private:
    void answer(QTcpSocket *socket, const QByteArray &request)
    {
        if (request.startsWith("GET ")) {
            const qsizetype at = request.indexOf("Sec-Fetch-Dest: ");
            wanted.insert(at < 0 ? "unknown" : request.mid(at + 16, request.indexOf('\r', at) - at - 16));
        }
        if (request.contains("\r\nCookie:"))
            wanted.insert("its cookie");
        const QByteArray body = request.startsWith("GET /picture.png") ? picture() : QByteArray();
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: " + QByteArray(body.isEmpty() ? "text/plain" : "image/png")
            + "\r\nContent-Length: " + QByteArray::number(body.size())
            + "\r\nSet-Cookie: a=b\r\nConnection: close\r\n\r\n" + body);
        socket->disconnectFromHost();
    }
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// What a script of the page would do to be seen.
const QByteArray run = "document.documentElement.setAttribute('data-ran',1)";

const QString ran = QStringLiteral("document.documentElement.hasAttribute('data-ran')");
const QString clickAll =
    QStringLiteral("for (const e of document.querySelectorAll('a, area, button, input, summary, audio, video'))"
                   "e.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true, composed: true}))");

} // namespace

/// Each row is something that a page could do to reach the network, run a script, leave, or read a file. Where a browser without walls can
/// be led to do it, the row says so, and the same page is shown to one first: a row that cannot hit proves nothing.
class TestPreviewWalls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_listener.listen(QHostAddress::LocalHost));
        QVERIFY(m_control.listen(QHostAddress::LocalHost));
        QVERIFY(m_web.listen(QHostAddress::LocalHost));
        QVERIFY(QDir(m_dir.path()).mkpath(QStringLiteral("site/talk/1")));
        m_bundle = m_dir.filePath(QStringLiteral("site/talk/1"));
        m_secret = m_dir.filePath(QStringLiteral("secret.png"));
        write(m_secret, picture());
        write(m_bundle + QStringLiteral("/ours.png"), picture());
        write(m_bundle + QStringLiteral("/text.png"), "root:x:0:0:");
        write(m_bundle + QStringLiteral("/page.html"), "<script>" + run + "</script>");
        write(m_bundle + QStringLiteral("/empty.png"), {});
        write(m_bundle + QStringLiteral("/bad.svg"),
            expanded("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload=\"{R}\"><script>{R}</script>"
                     "<image href='{U}' width='9' height='9'/><style>@import '{U}';</style></svg>",
                m_listener));
        QVERIFY(QFile::link(m_secret, m_bundle + QStringLiteral("/outside.png")));
        QVERIFY(QFile::link(m_dir.path(), m_bundle + QStringLiteral("/up")));
        QCOMPARE(::mkfifo(QFile::encodeName(m_bundle + QStringLiteral("/fifo.png")).constData(), 0600), 0);

        m_view = std::make_unique<PreviewView>();
        m_view->resize(600, 500);
        m_view->show();
    }

    void cleanupTestCase()
    {
        m_view.reset();
        QCOMPARE(m_listener.visitors, 0);
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_listener.serverPort());
        QVERIFY2(QTest::qWaitFor([&] { return m_listener.visitors == 1; }),
            "the listener hears nobody: all rows prove nothing");
    }

    void nothingGetsOut_data()
    {
        QTest::addColumn<QByteArray>(
            "html"); // {U}: an address of the listener; {R}: a script that can be seen; {S}: a file outside
        QTest::addColumn<Reach>("reach");

        const auto row = [](const char *name, const char *html, Reach reach) {
            QTest::newRow(name) << QByteArray(html) << reach;
        };
        // Pictures, sound, film
        row("picture", "<img src='{U}'>", Network);
        row("picture without a scheme", "<img src='//127.0.0.1:{P}/x'>", Network);
        row("picture in upper case", "<IMG SRC='HTTP://127.0.0.1:{P}/x'>", Network);
        row("srcset", "<img srcset='{U} 1x, {U} 2x'>", Network);
        row("picture element", "<picture><source srcset='{U}'><img src='ours.png'></picture>", Network);
        row("lazy picture of the theme", "<img class='lazyload' data-src='{U}'>", Nowhere);
        row("film", "<video src='{U}' autoplay></video>", Network);
        row("poster", "<video poster='{U}'></video>", Network);
        row("sound with sources", "<audio controls preload='auto'><source src='{U}'></audio>", Network);
        row("subtitles", "<video src='{U}'><track default src='{U}' kind='subtitles'></video>", Network);
        row("picture button", "<input type='image' src='{U}'>", Network);
        row("background of a table", "<table background='{U}'><tr><td>x</td></tr></table>", Network);
        row("picture inside svg", "<svg><image href='{U}' width='9' height='9'/></svg>", Network);
        row("picture inside svg, old", "<svg><image xlink:href='{U}' width='9' height='9'/></svg>", Network);
        row("filter picture",
            "<svg width='9' height='9'><filter id='f'><feImage href='{U}'/></filter><rect width='9' height='9' "
            "filter='url(#f)'/></svg>",
            Network);
        row("svg of the bundle", "<img src='bad.svg'>", Nowhere);
        // Style
        row("style sheet", "<link rel='stylesheet' href='{U}'>", Network);
        row("import", "<style>@import url({U});</style>", Network);
        row("background", "<p style='background:url({U})'>x</p>", Network);
        row("background, quoted", "<p style='background-image:url(\"{U}\")'>x</p>", Network);
        row("background, escaped", "<p style='background:u\\72l({U})'>x</p>", Network);
        row("background in a style sheet", "<style>p { background: url({U}) }</style><p>x</p>", Network);
        row("image-set", "<p style='background:-webkit-image-set(url({U}) 1x)'>x</p>", Network);
        row("cross-fade", "<p style='background:-webkit-cross-fade(url({U}), url({U}), 50%)'>x</p>", Network);
        row("list bullet", "<ul style='list-style-image:url({U})'><li>x</ul>", Network);
        row("content", "<style>p::after { content: url({U}) }</style><p>x</p>", Network);
        row("border picture", "<p style='border:9px solid;border-image:url({U}) 9'>x</p>", Network);
        row("mask", "<p style='-webkit-mask-image:url({U})'>x</p>", Network);
        row("font", "<style>@font-face { font-family: f; src: url({U}) } p { font-family: f }</style><p>x</p>",
            Network);
        row("styled attribute reader", "<style>input[value^='a'] { background: url({U}) }</style><input value='abc'>",
            Network);
        // Other documents
        row("frame", "<iframe src='{U}'></iframe>", Network);
        row("frame of a data address", "<iframe src=\"data:text/html,<img src='{U}'>\"></iframe>", Network);
        row("frame with a document", "<iframe srcdoc=\"<img src='{U}'>\"></iframe>", Network);
        row("object", "<object data='{U}'></object>", Network);
        row("embed", "<embed src='{U}'>", Network);
        row("refresh", "<meta http-equiv='refresh' content='0;url={U}'>", Network);
        row("base", "<base href='http://127.0.0.1:{P}/'><img src='x.png'>", Network);
        row("policy of its own", "<meta http-equiv='Content-Security-Policy' content=\"img-src *\"><img src='{U}'>",
            Network);
        row("prefetch", "<link rel='prefetch' href='{U}'>", Network);
        row("preload", "<link rel='preload' as='image' href='{U}'>", Network);
        row("preconnect", "<link rel='preconnect' href='{U}'>", Network);
        row("icon", "<link rel='icon' href='{U}'>", Nowhere);
        row("manifest", "<link rel='manifest' href='{U}'>", Nowhere);
        row("script from elsewhere", "<script src='{U}'></script>", Network);
        row("module from elsewhere", "<script type='module' src='{U}'></script>", Network);
        // What a click does
        row("link", "<a href='{U}'>x</a>", NetworkByClick);
        row("link to a new window", "<a href='{U}' target='_blank'>x</a>", Nowhere);
        row("link to download", "<a href='{U}' download>x</a>", NetworkByClick);
        row("link with a ping", "<a href='#x' ping='{U}'>x</a>", NetworkByClick);
        row("link inside svg", "<svg><a xlink:href='{U}'><text y='9'>x</text></a></svg>", Nowhere);
        row("map", "<img src='ours.png' usemap='#m'><map name='m'><area href='{U}' shape='default'></map>",
            NetworkByClick);
        row("form", "<form action='{U}'><button>x</button></form>", NetworkByClick);
        row("form by post", "<form action='{U}' method='post'><input type='submit'></form>", NetworkByClick);
        row("button with an address", "<form><button formaction='{U}'>x</button></form>", NetworkByClick);
        row("form from outside itself", "<form id='f' action='{U}'></form><button form='f'>x</button>", NetworkByClick);
        row("link with a script", "<a href=\"javascript:{R}\">x</a>", ScriptByClick);
        row("link with a script, broken up", "<a href=\"java&#10;script:{R}\">x</a>", ScriptByClick);
        row("click handler", "<button onclick=\"{R}\">x</button>", ScriptByClick);
        row("form with a script", "<form action=\"javascript:{R}\"><button>x</button></form>", ScriptByClick);
        // Scripts
        row("script", "<script>{R}</script>", Script);
        row("module", "<script type='module'>{R}</script>", Script);
        row("script in svg", "<svg><script>{R}</script></svg>", Script);
        row("picture that fails", "<img src='x:' onerror=\"{R}\">", Script);
        row("picture that loads",
            "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==' onload=\"{R}\">",
            Script);
        row("svg that loads", "<svg onload=\"{R}\"></svg>", Script);
        row("film that fails", "<video><source src='x:' onerror=\"{R}\"></video>", Script);
        row("details", "<details open ontoggle=\"{R}\">x</details>", Script);
        row("marquee", "<marquee onstart=\"{R}\">x</marquee>", Nowhere);
        row("focus", "<input autofocus onfocus=\"{R}\">", Nowhere);
        row("style that loads", "<style onload=\"{R}\">p { color: red }</style>", Script);
        row("animation",
            "<style>@keyframes k { to { color: red } }</style><p style='animation:k 1ms' onanimationend=\"{R}\">x</p>",
            Script);
        row("svg animation", "<svg><animate onbegin=\"{R}\" attributeName='x' dur='1s'/></svg>", Script);
        row("frame with a script", "<iframe src=\"javascript:parent.{R}\"></iframe>", Script);
        row("frame with a document that has a script", "<iframe srcdoc=\"<script>parent.{R}</script>\"></iframe>",
            Script);
        row("object with a script", "<object data=\"javascript:parent.{R}\"></object>", Nowhere);
        row("page of the bundle", "<iframe src='page.html'></iframe>", Nowhere);
        row("body that loads", "<body onload=\"{R}\">", Script);
        row("behind a comment", "<!--><img src=x: onerror=\"{R}\">-->", Script);
        row("behind noscript", "<noscript><p title=\"</noscript><img src=x: onerror={R}>\"></noscript>", Script);
        row("behind math",
            "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x: onerror={R}&gt;\">",
            Nowhere);
        row("shadow root", "<div><template shadowroot='open'><img src='{U}'></template></div>", Network);
        row("names that hide methods",
            "<img name='createElement'><img name='querySelector'><form name='body'><input name='childNodes'><input "
            "name='attributes'>"
            "<input name='getAttributeNames'><input name='replaceWith'></form><img src='x:' onerror=\"{R}\">",
            Script);
        // Files
        row("file", "<img src='file://{S}'>", Nowhere);
        row("file by a link in the bundle", "<img src='outside.png'>", Nowhere);
        row("file by a folder link in the bundle", "<img src='up/secret.png'>", Nowhere);
        row("file by dots", "<img src='../../../secret.png'>", Nowhere);
        row("file by encoded dots", "<img src='%2e%2e/%2e%2e/%2e%2e/secret.png'>", Nowhere);
        row("file by encoded slashes", "<img src='..%2f..%2f..%2fsecret.png'>", Nowhere);
        row("file by backslashes", "<img src='..\\..\\..\\secret.png'>", Nowhere);
        row("file by encoded backslashes", "<img src='..%5c..%5c..%5csecret.png'>", Nowhere);
        row("file by its whole path", "<img src='{S}'>", Nowhere);
        row("file of our own scheme", "<img src='shownotes:{S}'><img src='shownotes://page1{S}'>", Nowhere);
        row("file as a style sheet", "<link rel='stylesheet' href='file://{S}'>", Nowhere);
        row("file as a frame", "<iframe src='file:///etc/passwd'></iframe>", Nowhere);
        row("text that claims to be a picture", "<img src='text.png'>", Nowhere);
        row("empty picture", "<img src='empty.png'>", Nowhere);
        row("pipe that never answers", "<img src='fifo.png'>", Nowhere);
        row("NUL in a name", "<img src='ours.png%00.txt'>", Nowhere);
    }

    void nothingGetsOut()
    {
        QFETCH(QByteArray, html);
        QFETCH(Reach, reach);
        if (reach != Nowhere)
            QVERIFY2(reaches(expanded(html, m_control), reach),
                "a browser without walls is not led astray by this: the row proves nothing");

        const PreviewPage page = pageOf(QString::fromUtf8(QTest::currentDataTag()));
        // The last picture is asked for after all the others, and must come.
        m_view->showPage(page, {}, {{expanded(html, m_listener), 1, 1}, {"<img id='ours' src='ours.png'>", 3, 3}});
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(waitForPictures());
        ask(*m_view, clickAll);
        QVERIFY(waitForPictures());
        verifyWalls();
        QCOMPARE(ask(*m_view, QStringLiteral("frames.length")).toInt(), 0);
        QCOMPARE(ask(*m_view, QStringLiteral("document.getElementById('ours').naturalWidth")).toInt(), 3);

        // The browser's own walls hold, too, where our script's cleaning is left out.
        ask(*m_view,
            QStringLiteral("document.querySelector('main').insertAdjacentHTML('beforeend', String.raw`%1`)")
                .arg(QString::fromUtf8(expanded(html, m_listener))));
        QVERIFY(waitForPictures());
        ask(*m_view, clickAll);
        QVERIFY(waitForPictures());
        verifyWalls();
    }

    void onlyMediaOfTheWebComesInWhereAllowed_data() { nothingGetsOut_data(); }

    void onlyMediaOfTheWebComesInWhereAllowed()
    {
        QFETCH(QByteArray, html);
        m_web.wanted.clear();
        PreviewPage page = pageOf(QString::fromUtf8(QTest::currentDataTag()));
        page.webMedia = true;
        m_view->showPage(page, {}, {{expanded(html, m_web), 1, 1}, {"<img id='ours' src='ours.png'>", 3, 3}});
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(waitForPictures());
        QCOMPARE(ask(*m_view, QStringLiteral("frames.length")).toInt(), 0);
        ask(*m_view, clickAll);
        ask(*m_view,
            QStringLiteral("document.querySelector('main').insertAdjacentHTML('beforeend', String.raw`%1`)")
                .arg(QString::fromUtf8(expanded(html, m_web))));
        QVERIFY(waitForPictures());
        ask(*m_view, clickAll);
        QVERIFY(waitForPictures());
        verifyWalls();
        QCOMPARE(ask(*m_view, QStringLiteral("document.getElementById('ours').naturalWidth")).toInt(), 3);
        const QSet<QByteArray> others = m_web.wanted - QSet<QByteArray> {"image", "audio", "video"};
        QVERIFY2(others.isEmpty(), qPrintable(QString::fromUtf8(others.values().join(' '))));
    }

    void mediaOfTheWebIsShownWhereAllowed_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QByteArray>("wanted");
        QTest::newRow("picture") << QByteArray("<img src='{U}?0'>") << QByteArray("image");
        QTest::newRow("lazy picture of the theme")
            << QByteArray("<img class='lazyload' data-src='{U}?1'>") << QByteArray("image");
        QTest::newRow("sound") << QByteArray("<audio controls preload='auto'><source src='{U}?2'></audio>")
                               << QByteArray("audio");
        QTest::newRow("film") << QByteArray("<video src='{U}?3' preload='auto'></video>") << QByteArray("video");
    }

    void mediaOfTheWebIsShownWhereAllowed()
    {
        QFETCH(QByteArray, html);
        QFETCH(QByteArray, wanted);
        m_web.wanted.clear();
        PreviewPage page = pageOf(QStringLiteral("allowed ") + QString::fromUtf8(QTest::currentDataTag()));
        page.webMedia = true;
        m_view->showPage(page, {}, {{expanded(html, m_web), 1, 1}});
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(m_web.wanted, QSet<QByteArray> {wanted});
    }

    void anotherSiteHasItsOwnPermission()
    {
        const QList<RenderedBlock> blocks {
            {"<img src='http://127.0.0.1:" + QByteArray::number(m_web.serverPort()) + "/picture.png'>", 1, 1}};
        PreviewPage allowed = pageOf(QStringLiteral("allowed"));
        allowed.webMedia = true;
        const PreviewPage other = pageOf(QStringLiteral("other"));
        const QString pictures = QStringLiteral("[...document.images].map(i => i.naturalWidth).join() + '/' + "
                                                "document.querySelectorAll('.sn-remote').length");
        for (int i = 0; i < 2; ++i) {
            m_view->showPage(allowed, {}, blocks);
            QVERIFY(waitUntilDrawn(*m_view));
            QTRY_COMPARE(ask(*m_view, pictures).toString(), QStringLiteral("3/0"));
            const int before = m_web.visitors;
            m_view->showPage(other, {}, blocks);
            QVERIFY(waitUntilDrawn(*m_view));
            QCOMPARE(ask(*m_view, pictures).toString(), QStringLiteral("/1"));
            // Around our script's cleaning, too.
            ask(*m_view,
                QStringLiteral("document.querySelector('main').insertAdjacentHTML('beforeend', String.raw`%1`)")
                    .arg(QString::fromUtf8(blocks.constFirst().html)));
            QVERIFY(waitForPictures());
            QCOMPARE(m_web.visitors, before);
        }
    }

    void aPermissionKeepsThePlaceAndIsAskedForByAButtonOfOurs()
    {
        const QByteArray address = "http://127.0.0.1:" + QByteArray::number(m_web.serverPort()) + "/picture.png";
        QList<RenderedBlock> blocks {{"<img src='" + address + "'>", 1, 1},
            {"<button class='sn-button' id='false'>Show Web Media of This Site</button>", 2, 2}};
        for (int line = 3; line < 100; ++line)
            blocks.append({"<p>line</p>", line, line});
        PreviewPage page = pageOf(QStringLiteral("button"));
        m_view->showPage(page, {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        QSignalSpy requested(m_view.get(), &PreviewView::webMediaRequested);
        // No script can click for the user, and no element of the page can look like ours.
        ask(*m_view, clickAll);
        QVERIFY(requested.isEmpty());
        clickOn(QStringLiteral("#false"));
        clickOn(QStringLiteral(".sn-remote .sn-button"));
        QTRY_COMPARE(requested.size(), 1);
        QCOMPARE(requested.constFirst().constFirst().toBool(), true);

        m_view->scrollToLine(60);
        // How high the line of then stands, for what is above may have any height.
        const QString top = QStringLiteral("document.querySelectorAll('.sn-block')[59].getBoundingClientRect().top");
        QVERIFY(qAbs(ask(*m_view, top).toDouble()) < 1);
        page.webMedia = true;
        m_view->showPage(page, {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(ask(*m_view, QStringLiteral("document.images[0]?.naturalWidth")).toInt(), 3);
        QTRY_VERIFY(qAbs(ask(*m_view, top).toDouble()) < 1);
    }

    void clicksOnLinksAreOnlyTold_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("address");
        QTest::newRow("web") << QByteArray("<a href='https://example.org/a?b=c#d'>x</a>")
                             << QStringLiteral("https://example.org/a?b=c#d");
        QTest::newRow("mail") << QByteArray("<a href='mailto:a@example.org'>x</a>")
                              << QStringLiteral("mailto:a@example.org");
        QTest::newRow("new window") << QByteArray("<a target='_blank' href='https://example.org/'>x</a>")
                                    << QStringLiteral("https://example.org/");
        QTest::newRow("inside svg") << QByteArray(
            "<svg><a xlink:href='https://example.org/'><text y='9'>x</text></a></svg>")
                                    << QStringLiteral("https://example.org/");
        QTest::newRow("within the site") << QByteArray("<a href='../31/?x#y'>x</a>") << QStringLiteral("/talk/31/?x#y");
        QTest::newRow("other host, backslashes")
            << QByteArray("<a href='\\\\example.org\\x'>x</a>") << QStringLiteral("https://example.org/x");
        QTest::newRow("other host") << QByteArray("<a href='//example.org/x'>x</a>")
                                    << QStringLiteral("https://example.org/x");
    }

    void clicksOnLinksAreOnlyTold()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, address);
        QSignalSpy links(m_view.get(), &PreviewView::linkActivated);
        PreviewPage page;
        page.permalink = QStringLiteral("/talk/9/");
        m_view->showPage(page, {}, {{html, 1, 1}});
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view, clickAll);
        QTRY_COMPARE(links.size(), 1);
        QCOMPARE(links.at(0).at(0).toUrl().toString(), address);
        QCOMPARE(ask(*m_view, QStringLiteral("location.href")).toString(), QStringLiteral("shownotes://shell/"));
    }

private:
    /// What a browser without walls does with a row.
    enum Reach { Nowhere, Network, NetworkByClick, Script, ScriptByClick };

    QByteArray expanded(QByteArray html, const Listener &listener) const
    {
        const QByteArray port = QByteArray::number(listener.serverPort());
        return html.replace("{U}", "http://127.0.0.1:" + port + "/x")
            .replace("{P}", port)
            .replace("{R}", run)
            .replace("{S}", m_secret.toUtf8());
    }

    PreviewPage pageOf(const QString &language) const
    {
        PreviewPage page;
        page.bundleFolder = m_bundle;
        page.permalink = QStringLiteral("/talk/1/");
        page.staticFolders = QStringList {m_dir.filePath(QStringLiteral("site/static"))};
        page.language = language; // what makes it another page
        return page;
    }

    void clickOn(const QString &selector)
    {
        const QVariantList middle = ask(*m_view,
            QStringLiteral(
                "(r => [r.x + r.width / 2, r.y + r.height / 2])(document.querySelector('%1').getBoundingClientRect())")
                .arg(selector))
                                        .toList();
        QCOMPARE(middle.size(), 2);
        QWidget *target = m_view->findChild<QWebEngineView *>()->focusProxy();
        QVERIFY(target);
        QTest::mouseClick(target, Qt::LeftButton, {}, QPoint(middle.at(0).toInt(), middle.at(1).toInt()));
    }

    void verifyWalls()
    {
        QCOMPARE(m_listener.visitors, 0);
        QCOMPARE(ask(*m_view, ran).toBool(), false);
        QCOMPARE(ask(*m_view, QStringLiteral("location.href")).toString(), QStringLiteral("shownotes://shell/"));
        QCOMPARE(
            ask(*m_view,
                QStringLiteral("[...document.images].filter(i => i.naturalWidth == 3).map(i => i.getAttribute('src')"
                               ".replace(/.*\\//, '')).filter(n => n != 'ours.png').join()"))
                .toString(),
            QString());
    }

    bool waitForPictures()
    {
        const QString complete = QStringLiteral("[...document.querySelectorAll('main img')].every(i => i.complete)");
        return QTest::qWaitFor([&] { return ask(*m_view, complete).toBool(); }, 20'000);
    }

    bool reaches(const QByteArray &html, Reach reach)
    {
        const int before = m_control.visitors;
        QWebEngineProfile profile;
        QWebEngineView view;
        QWebEnginePage page(&profile);
        view.setPage(&page);
        view.resize(600, 500);
        view.show();
        runUntil([&](const std::function<void()> &stop) {
            connect(&page, &QWebEnginePage::loadFinished, this, stop, Qt::SingleShotConnection);
            page.setHtml(
                QString::fromUtf8(html), QUrl(QStringLiteral("http://127.0.0.1:%1/").arg(m_control.serverPort())));
        });
        if (reach == NetworkByClick || reach == ScriptByClick)
            page.runJavaScript(clickAll, QWebEngineScript::ApplicationWorld);
        bool found = false;
        if (reach == Network || reach == NetworkByClick) {
            found = QTest::qWaitFor([&] { return m_control.visitors > before; }, 10'000);
        } else {
            found = QTest::qWaitFor(
                [&] {
                    bool yes = false;
                    runUntil([&](const std::function<void()> &stop) {
                        page.runJavaScript(
                            ran, QWebEngineScript::ApplicationWorld, [&yes, stop](const QVariant &value) {
                                yes = value.toBool();
                                stop();
                            });
                    });
                    return yes;
                },
                10'000);
        }
        view.setPage(nullptr);
        return found;
    }

    Listener m_listener; ///< of the preview
    Listener m_control; ///< of the browser without walls
    Listener m_web; ///< of the preview where web media are allowed
    QTemporaryDir m_dir;
    QString m_bundle;
    QString m_secret;
    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewWalls>(argc, argv);
}

#include "tst_previewwalls.moc"
