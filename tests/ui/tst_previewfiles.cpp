#include "preview/previewfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace shownotes;

namespace {

const QByteArray png = QByteArrayLiteral("\x89PNG\r\n\x1a\n and so on");

void write(const QString &path, const QByteArray &bytes = png)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestPreviewFiles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_root = QFileInfo(m_dir.path()).canonicalFilePath();
        write(m_root + QStringLiteral("/secret.png"));
        write(m_root + QStringLiteral("/talk/32-other/x.png"));
        const QString bundle = m_root + QStringLiteral("/talk/32");
        for (const char *name : {"/a.png", "/sub/b c.png", "/図.png", "/a%b.png", "/twice%2e.png", "/new\nline.png",
                 "/both.png", "/photo.x.jpg", "/sub/deep.png"})
            write(bundle + QString::fromUtf8(name));
        write(bundle + QStringLiteral("/a-very-long-name.png"), png + "with a size of its own");
        write(m_root + QStringLiteral("/static/both.png"));
        write(m_root + QStringLiteral("/static/img/s.png"));
        write(m_root + QStringLiteral("/theme/img/s.png"));
        write(m_root + QStringLiteral("/theme/img/t.png"));
        QVERIFY(QFile::link(m_root + QStringLiteral("/secret.png"), bundle + QStringLiteral("/outside.png")));
        QVERIFY(QFile::link(QStringLiteral("../../secret.png"), bundle + QStringLiteral("/relative.png")));
        QVERIFY(QFile::link(m_root, bundle + QStringLiteral("/up")));
        QVERIFY(QFile::link(bundle + QStringLiteral("/a.png"), bundle + QStringLiteral("/inside.png")));
        QVERIFY(QFile::link(bundle + QStringLiteral("/loop.png"), bundle + QStringLiteral("/loop.png")));
        QVERIFY(QFile::link(bundle + QStringLiteral("-other"), bundle + QStringLiteral("/neighbour")));
    }

    void leadsToTheFile_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("file"); // below the temporary folder; empty: refused

        const auto row = [](const char *name, const char *path, const char *file) {
            QTest::newRow(name) << QByteArray(path) << QString::fromUtf8(file);
        };
        row("beside the page", "/talk/32/a.png", "talk/32/a.png");
        row("in a sub-folder, with a space", "/talk/32/sub/b%20c.png", "talk/32/sub/b c.png");
        row("in Japanese", "/talk/32/%E5%9B%B3.png", "talk/32/図.png");
        row("a percent sign in the name", "/talk/32/a%25b.png", "talk/32/a%b.png");
        row("decoded once only", "/talk/32/twice%252e.png", "talk/32/twice%2e.png");
        row("a line break in the name", "/talk/32/new%0Aline.png", "talk/32/new\nline.png");
        row("a link that stays inside", "/talk/32/inside.png", "talk/32/a.png");
        row("a static file", "/img/s.png", "static/img/s.png");
        row("the theme's static file", "/img/t.png", "theme/img/t.png");
        row("the bundle before static", "/talk/32/both.png", "talk/32/both.png");
        row("static at the root", "/both.png", "static/both.png");
        row("processed by Hugo", "/talk/32/a_hu0123456789abcdef0123456789abcdef_156250_2000x2000_fit_lanczos_3.png",
            "talk/32/a.png");
        row("processed, with dots in its name",
            "/talk/32/photo.x_hu0123456789abcdef0123456789abcdef_156250_2000x2000_fit_q90_lanczos.jpg",
            "talk/32/photo.x.jpg");
        row("processed, in a sub-folder",
            "/talk/32/sub/deep_hu0123456789abcdef0123456789abcdef_1_2000x2000_fit_lanczos_3.png",
            "talk/32/sub/deep.png");
        row("processed, its name too long to keep",
            "/talk/32/_hu0123456789abcdef0123456789abcdef_40_0123456789abcdef0123456789abcdef.png",
            "talk/32/a-very-long-name.png");
        row("processed from what is not there", "/talk/32/z_hu0123456789abcdef0123456789abcdef_1_fit.png", "");

        row("not there", "/talk/32/z.png", "");
        row("another page's file", "/talk/33/a.png", "");
        row("the folder itself", "/talk/32/", "");
        row("no path", "", "");
        row("not absolute", "talk/32/a.png", "");
        row("dots", "/talk/32/../../secret.png", "");
        row("encoded dots", "/talk/32/%2e%2e/%2e%2e/secret.png", "");
        row("dots with an encoded slash", "/talk/32/..%2f..%2fsecret.png", "");
        row("dots with a backslash", "/talk/32/..\\..\\secret.png", "");
        row("dots with an encoded backslash", "/talk/32/..%5c..%5csecret.png", "");
        row("twice encoded dots stay a name", "/talk/32/%252e%252e%252f%252e%252e%252fsecret.png", "");
        row("a dot", "/talk/32/./a.png", "");
        row("an empty part", "/talk/32//a.png", "talk/32/a.png");
        row("an empty part within", "/talk/32/sub//deep.png", "");
        row("an absolute path", "/etc/passwd", "");
        row("an absolute path below the page", "/talk/32//etc/passwd", "");
        row("NUL", "/talk/32/a.png%00.txt", "");
        row("not UTF-8", "/talk/32/%ff.png", "");
        row("a link outside", "/talk/32/outside.png", "");
        row("a relative link outside", "/talk/32/relative.png", "");
        row("a folder link outside", "/talk/32/up/secret.png", "");
        row("a link to a folder with the same beginning", "/talk/32/neighbour/x.png", "");
        row("a link to itself", "/talk/32/loop.png", "");
    }

    void leadsToTheFile()
    {
        QFETCH(QByteArray, path);
        QFETCH(QString, file);
        PreviewPage page;
        page.bundleFolder = m_root + QStringLiteral("/talk/32");
        page.permalink = QStringLiteral("/talk/32/");
        page.staticFolders = QStringList {m_root + QStringLiteral("/static"), m_root + QStringLiteral("/theme")};
        const std::optional<QString> found = preview::fileFor(page, path);
        QCOMPARE(found.value_or(QString()), file.isEmpty() ? QString() : m_root + u'/' + file);
    }

    void servesNothingWithoutFolders()
    {
        QVERIFY(!preview::fileFor(PreviewPage {}, "/etc/passwd"));
        PreviewPage root;
        root.bundleFolder = QStringLiteral("/");
        QVERIFY(!preview::fileFor(root, "/etc/passwd"));
    }

    void knowsTheTypeByContent_data()
    {
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("type");

        QTest::newRow("png") << png << QByteArray("image/png");
        QTest::newRow("jpeg") << QByteArray("\xff\xd8\xff\xe0") << QByteArray("image/jpeg");
        QTest::newRow("gif") << QByteArray("GIF89a..") << QByteArray("image/gif");
        QTest::newRow("webp") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << QByteArray("image/webp");
        QTest::newRow("avif") << QByteArray("\0\0\0\x1c"
                                            "ftypavif",
            12) << QByteArray("image/avif");
        QTest::newRow("mp4") << QByteArray("\0\0\0\x1c"
                                           "ftypisom",
            12) << QByteArray("video/mp4");
        QTest::newRow("mp3") << QByteArray("ID3\4") << QByteArray("audio/mpeg");
        QTest::newRow("ogg") << QByteArray("OggS\0", 5) << QByteArray("audio/ogg");
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'>") << QByteArray("image/svg+xml");
        QTest::newRow("svg behind its preamble")
            << QByteArray("\xef\xbb\xbf<?xml version='1.0'?>\n<!-- by hand -->\n<!DOCTYPE svg>\n<svg>")
            << QByteArray("image/svg+xml");
        QTest::newRow("html") << QByteArray("<!DOCTYPE html><svg>") << QByteArray();
        QTest::newRow("html that speaks of svg") << QByteArray("<p><svg>") << QByteArray();
        QTest::newRow("text") << QByteArray("root:x:0:0") << QByteArray();
        QTest::newRow("script") << QByteArray("alert(1)") << QByteArray();
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << QByteArray();
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("one byte") << QByteArray("\x89") << QByteArray();
    }

    void knowsTheTypeByContent()
    {
        QFETCH(QByteArray, start);
        QFETCH(QByteArray, type);
        QCOMPARE(preview::contentType(start), type);
    }

    void opensRegularFilesOnly()
    {
        const QString bundle = m_root + QStringLiteral("/talk/32/");
        const int file = preview::openFile(bundle + QStringLiteral("a.png"));
        QVERIFY(file >= 0);
        ::close(file);

        const QString fifo = bundle + QStringLiteral("fifo.png");
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QCOMPARE(preview::openFile(fifo), -1);
        QCOMPARE(preview::openFile(bundle + QStringLiteral("inside.png")), -1);
        QCOMPARE(preview::openFile(bundle), -1);
        QCOMPARE(preview::openFile(QStringLiteral("/dev/null")), -1);
        QCOMPARE(preview::openFile(bundle + QStringLiteral("z.png")), -1);
    }

private:
    QTemporaryDir m_dir;
    QString m_root;
};

QTEST_APPLESS_MAIN(TestPreviewFiles)
#include "tst_previewfiles.moc"
