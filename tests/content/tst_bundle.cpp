#include "testsite.h"

#include <content/bundle.h>
#include <content/imageheader.h>
#include <content/site.h>

#include <sys/stat.h>

using namespace shownotes;

namespace {

QByteArray bytes(const char *hex)
{
    return QByteArray::fromHex(hex);
}

/// Enough of a PNG for its header; `tail` makes files differ.
QByteArray pngHeader(quint32 width, quint32 height, const QByteArray &tail = {})
{
    QByteArray size(8, '\0');
    for (int i = 0; i < 4; ++i) {
        size[i] = char(width >> (24 - 8 * i));
        size[4 + i] = char(height >> (24 - 8 * i));
    }
    return bytes("89504e470d0a1a0a0000000d49484452") + size + bytes("0802000000") + tail;
}

} // namespace

class TestBundle : public QObject {
    Q_OBJECT

private slots:
    void tellsKinds_data()
    {
        QTest::addColumn<PageKind>("kind");
        QTest::addColumn<bool>("content");
        QTest::newRow("index.md") << PageKind::Leaf << true;
        QTest::newRow("index.ja.md") << PageKind::Leaf << true;
        QTest::newRow("index.html") << PageKind::Leaf << true;
        QTest::newRow("_index.md") << PageKind::Branch << true;
        QTest::newRow("_index.en.md") << PageKind::Branch << true;
        QTest::newRow("33.md") << PageKind::Single << true;
        QTest::newRow("index2.md") << PageKind::Single << true;
        QTest::newRow("a.MD") << PageKind::Single << true;
        QTest::newRow("index.png") << PageKind::Single << false;
        QTest::newRow("notes.txt") << PageKind::Single << false;
        QTest::newRow("md") << PageKind::Single << false;
    }

    void tellsKinds()
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QTEST(pageKind(name), "kind");
        QTEST(isContentFile(name), "content");
    }

    void listsItsFiles()
    {
        const TestSite site;
        for (const char *name : {"t/1/index.md", "t/1/B.png", "t/1/a.png", "t/1/sub/deep/c.PNG", "t/1/other.md",
                 "t/1/sub/index.md", "t/1/.hidden.png", "t/1/x.png~", "t/1/#y.png", "t/1/.git/z.png", "t/1/data.csv",
                 "t/2/index.md", "t/_index.md", "t/cover.png"})
            site.write(QString::fromLatin1(name), "x");
        site.write(QStringLiteral("secret.txt"), "secret");
        site.link(QStringLiteral("t/1/link.txt"), site.path(QStringLiteral("secret.txt")));
        site.link(QStringLiteral("t/1/inner.png"), site.path(QStringLiteral("t/1/a.png")));
        site.link(QStringLiteral("t/1/loop"), site.path(QStringLiteral("t/1")));
        site.link(QStringLiteral("t/1/nowhere.png"), site.path(QStringLiteral("nowhere")));
        QCOMPARE(::mkfifo(QFile::encodeName(site.path(QStringLiteral("t/1/fifo.png"))).constData(), 0600), 0);

        const auto names = [](const Bundle &bundle) {
            QStringList list;
            for (const BundleFile &file : bundle.files())
                list += file.name + QLatin1String(file.outside ? " (outside)" : "");
            return list;
        };
        const Bundle leaf(site.path(QStringLiteral("t/1/index.md")), QStringLiteral("/t/1/"));
        QCOMPARE(leaf.kind(), PageKind::Leaf);
        QCOMPARE(leaf.name(), QStringLiteral("1"));
        QCOMPARE(leaf.folder(), site.path(QStringLiteral("t/1")));
        QCOMPARE(names(leaf),
            (QStringList {QStringLiteral("B.png"), QStringLiteral("a.png"), QStringLiteral("data.csv"),
                QStringLiteral("inner.png"), QStringLiteral("link.txt (outside)"), QStringLiteral("sub/deep/c.PNG")}));
        QCOMPARE(leaf.files().last().url, QStringLiteral("/t/1/sub/deep/c.PNG"));
        QCOMPARE(leaf.files().last().path, site.path(QStringLiteral("t/1/sub/deep/c.PNG")));
        QCOMPARE(leaf.files().last().size, qint64(1));

        const Bundle branch(site.path(QStringLiteral("t/_index.md")));
        QCOMPARE(branch.kind(), PageKind::Branch);
        QCOMPARE(names(branch), QStringList {QStringLiteral("cover.png")});
        QCOMPARE(branch.files().first().url, QString());

        const Bundle single(site.path(QStringLiteral("t/33.md")));
        QCOMPARE(single.kind(), PageKind::Single);
        QCOMPARE(single.name(), QStringLiteral("33"));
        QVERIFY(single.files().isEmpty());
    }

    void endsWhereALinkLeadsToTheWholeDisk()
    {
        const TestSite site;
        site.write(QStringLiteral("t/index.md"), "");
        site.link(QStringLiteral("t/everything"), QStringLiteral("/"));
        const QList<BundleFile> files = Bundle(site.path(QStringLiteral("t/index.md"))).files();
        QVERIFY(files.size() <= 20000);
        QVERIFY(std::all_of(files.begin(), files.end(), [](const BundleFile &file) { return file.outside; }));
    }

    void matchesNames_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *name, bool matches) {
            QTest::addRow("%s %s %s", pattern, matches ? "is" : "is not", name)
                << QString::fromUtf8(pattern) << QString::fromUtf8(name) << matches;
        };
        row("a.png", "a.png", true);
        row("A.PNG", "a.png", true);
        row("図.png", "図.png", true);
        row("images/b.png", "images/b.png", true);
        row("b.png", "images/b.png", false);
        row("./a.png", "a.png", false);
        row("/a.png", "a.png", false);
        row("*.png", "a.png", true);
        row("*.png", "images/b.png", false);
        row("**.png", "images/b.png", true);
        row("**/b.png", "images/b.png", true);
        row("*featured*", "my-featured.jpg", true);
        row("?.png", "a.png", true);
        row("?.png", "ab.png", false);
        row("[ab].png", "b.png", true);
        row("[!ab].png", "c.png", true);
        row("[!ab].png", "a.png", false);
        row("[a-c].png", "b.png", true);
        row("{a,b}.png", "b.png", true);
        row("{a,b}.png", "c.png", false);
        row("{a*,b}.{png,jpg}", "abc.jpg", true);
        row("a\\*.png", "a*.png", true);
        row("a\\*.png", "ab.png", false);
        row("a[1].png", "a[1].png", false);
        row("a(1).png", "a(1).png", true);
        row("a+b$.png", "a+b$.png", true);
        row("*a+b.png", "xa+b.png", true);
        row("[", "[", false);
        row("{a", "a", false);
        row("", "a.png", false);
        row("*", "a.png", true);
        row("*********************************x", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false);
    }

    void matchesNames()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, name);
        QTEST(resourceNameMatches(pattern, name), "matches");
    }

    void matchesQuicklyWhateverThePattern()
    {
        QString pattern;
        for (int i = 0; i < 400; ++i)
            pattern += QStringLiteral("*a");
        QVERIFY(!resourceNameMatches(pattern + u'b', QString(255, u'a')));
        QVERIFY(!resourceNameMatches(QString(100000, u'{'), QStringLiteral("a")));
    }

    void readsImageHeaders_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("format"); // -1: no image
        QTest::addColumn<QSize>("pixels");
        const auto row = [](const char *name, const QByteArray &file, int format, QSize pixels = {}) {
            QTest::newRow(name) << file << format << pixels;
        };
        const QByteArray frame = bytes("ffc0001108016802800301");
        const QByteArray exif = bytes("ffe1") + bytes("2002") + QByteArray(0x2000, 'e');
        row("PNG", pngHeader(640, 360), int(ImageFormat::Png), {640, 360});
        row("PNG of 30,000 pixels", pngHeader(30000, 30000), int(ImageFormat::Png), {30000, 30000});
        row("PNG without size", pngHeader(0, 360), -1);
        row("PNG cut off", pngHeader(640, 360).first(18), -1);
        row("PNG of impossible size", pngHeader(0xFFFFFFFF, 1), -1);
        row("JPEG", bytes("ffd8") + frame, int(ImageFormat::Jpeg), {640, 360});
        row("JPEG behind Exif", bytes("ffd8") + exif + frame, int(ImageFormat::Jpeg), {640, 360});
        row("JPEG with fill bytes", bytes("ffd8ffff") + frame, int(ImageFormat::Jpeg), {640, 360});
        row("progressive JPEG", bytes("ffd8ffc2001108016802800301"), int(ImageFormat::Jpeg), {640, 360});
        row("JPEG without a frame", bytes("ffd8ffda00080101"), -1);
        row("JPEG cut off", bytes("ffd8") + exif, -1);
        row("JPEG of empty segments", bytes("ffd8") + bytes("ffe00000").repeated(4000), -1);
        row("GIF", "GIF89a" + bytes("80026801f70000"), int(ImageFormat::Gif), {640, 360});
        row("WebP, lossy", "RIFF" + bytes("00000000") + "WEBPVP8 " + bytes("000000000000009d012a80026801"),
            int(ImageFormat::WebP), {640, 360});
        row("WebP, lossless", "RIFF" + bytes("00000000") + "WEBPVP8L" + bytes("000000002f7fc25900"),
            int(ImageFormat::WebP), {640, 360});
        row("WebP, extended", "RIFF" + bytes("00000000") + "WEBPVP8X" + bytes("0a000000000000007f0200670100"),
            int(ImageFormat::WebP), {640, 360});
        row("BMP", "BM" + bytes("000000000000000000000000280000008002000098feffff"), int(ImageFormat::Bmp), {640, 360});
        row("TIFF", bytes("49492a0008000000020000010300010000008002000001010300010000006801000000000000"),
            int(ImageFormat::Tiff), {640, 360});
        row("TIFF, the other way round",
            bytes("4d4d002a00000008000201000003000000010280000001010003000000010168000000000000"),
            int(ImageFormat::Tiff), {640, 360});
        row("AVIF", bytes("0000001c") + "ftypavif" + bytes("00000000") + "ispe" + bytes("000000000000028000000168"),
            int(ImageFormat::Avif), {640, 360});
        row("SVG", "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>", int(ImageFormat::Svg));
        row("HTML", "<html><p>x", -1);
        row("text", "hello", -1);
        row("empty", "", -1);
    }

    void readsImageHeaders()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, format);
        const TestSite site;
        site.write(QStringLiteral("x"), file);
        const std::optional<ImageHeader> header = readImageHeader(site.path(QStringLiteral("x")));
        QCOMPARE(header ? int(header->format) : -1, format);
        if (header)
            QTEST(header->pixels, "pixels");
        // Cut off anywhere it is no image or the same image, and nothing is read beyond its end.
        for (qsizetype length = 0; length < std::min<qsizetype>(file.size(), 64); ++length) {
            site.write(QStringLiteral("cut"), file.first(length));
            const std::optional<ImageHeader> cut = readImageHeader(site.path(QStringLiteral("cut")));
            QVERIFY(!cut || cut->pixels == header->pixels);
        }
    }

    void readsNoHeaderOfWhatIsNoFile()
    {
        const TestSite site;
        QVERIFY(QDir().mkpath(site.root()));
        const QString fifo = site.path(QStringLiteral("x.png"));
        QCOMPARE(::mkfifo(QFile::encodeName(fifo).constData(), 0600), 0);
        QVERIFY(!readImageHeader(fifo));
        QVERIFY(!readImageHeader(site.root()));
        QVERIFY(!readImageHeader(site.path(QStringLiteral("missing.png"))));
    }

    void findsImages()
    {
        const TestSite site;
        site.write(QStringLiteral("t/index.md"), "");
        site.write(QStringLiteral("t/Pic.png"), pngHeader(640, 360));
        site.write(QStringLiteral("t/broken.png"), "x");
        site.write(QStringLiteral("t/a.svg"), "<svg/>");
        site.write(QStringLiteral("t/a.txt"), "x");
        const Bundle bundle(site.path(QStringLiteral("t/index.md")), QStringLiteral("/t/"));
        const std::optional<ImageResource> image = bundle.image(QStringLiteral("pic.PNG"));
        QVERIFY(image);
        QCOMPARE(image->name, QStringLiteral("Pic.png"));
        QCOMPARE(image->pixels, QSize(640, 360));
        QCOMPARE(image->url, QStringLiteral("/t/Pic.png"));
        QVERIFY(!image->vector);
        QVERIFY(bundle.image(QStringLiteral("a.svg"))->vector);
        QVERIFY(bundle.image(QStringLiteral("broken.png"))->pixels.isEmpty());
        QVERIFY(!bundle.image(QStringLiteral("a.txt")));
        QVERIFY(bundle.file(QStringLiteral("a.txt")));
        QCOMPARE(bundle.image(QStringLiteral("*.{svg,png}"))->name, QStringLiteral("Pic.png"));
        QCOMPARE(fittedImageUrl(*bundle.image(QStringLiteral("a.svg")), QSize(10, 10), {}), QString());
    }

    void namesImagesAsHugoDoes_data()
    {
        QTest::addColumn<QByteArray>("imaging");
        QTest::newRow("defaults") << QByteArray();
        QTest::newRow("as Academic has it")
            << QByteArray("imaging: {resampleFilter: lanczos, quality: 90, anchor: smart}\n");
        QTest::newRow("hint") << QByteArray("imaging: {hint: drawing, resampleFilter: CatmullRom}\n");
    }

    void namesImagesAsHugoDoes()
    {
        if (!TestSite::hasHugo())
            QSKIP("hugo is not installed.");
        QFETCH(QByteArray, imaging);
        const TestSite site;
        site.write(QStringLiteral("config.yaml"),
            imaging + "baseURL: https://example.org/sub/\ndisableKinds: [taxonomy, term, RSS, sitemap]\n");
        site.write(QStringLiteral("layouts/index.html"), "x");
        site.write(QStringLiteral("layouts/_default/single.html"),
            "{{ range .Resources.ByType \"image\" }}{{ .Name | safeHTML }}|{{ .RelPermalink | safeHTML }}|{{ .Width "
            "}}x{{ .Height }}|"
            "{{ (.Fit \"2000x2000\").RelPermalink | safeHTML }}{{ printf \"\\n\" }}{{ end }}");
        const QString source = QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/sample-site/content/talk");
        const QStringList names {QStringLiteral("toppage.png"), QStringLiteral("Pic (1) Ü.png"),
            QStringLiteral("a(1).png"), QStringLiteral("c#d.png"), QStringLiteral("it's.png"),
            QStringLiteral("サブ/日本 x.PNG"), QString(61, u'n') + QStringLiteral(".png"),
            QString(90, u'm') + QStringLiteral(".png"),
            QStringLiteral("a_hu_") + QString(80, u'k') + QStringLiteral(".png"), QStringLiteral("a+b&c.png"),
            QStringLiteral("x.y.z.png")};
        for (const char *folder : {"第 一", "plain"}) {
            const QString bundle = QStringLiteral("content/talk/%1/").arg(QString::fromUtf8(folder));
            site.write(bundle + QStringLiteral("index.md"), "---\ntitle: x\n---\n");
            int i = 0;
            for (const QString &name : names) {
                QFile in(source
                    + QStringLiteral("/2/%1").arg(QString::fromLatin1(i++ % 2 ? "distance.png" : "waveform.png")));
                QVERIFY2(in.open(QIODevice::ReadOnly), qPrintable(in.fileName()));
                site.write(bundle + name, in.readAll());
            }
            site.write(bundle + QStringLiteral("small.png"),
                bytes("89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c494441"
                      "54789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"));
            // One pixel each: shorter than the pieces that Hugo's digest reads.
            site.write(bundle + QStringLiteral("tiny.gif"),
                bytes("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"));
            site.write(bundle + QStringLiteral("tiny.jpg"),
                bytes("ffd8ffe000104a46494600010100000100010000ffdb004300ffffffffffffffffffffffffffffffffffffffffffffff"
                      "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffc0000b080002"
                      "000201012200ffc40014000100000000000000000000000000000003ffc4001410010000000000000000000000000000"
                      "0000ffda0008010100003f0047ffd9"));
            site.write(bundle + QStringLiteral("tiny.bmp"),
                bytes("424d3a0000000000000036000000280000000100000001000000010018000000000004000000130b0000130b00000000"
                      "000000000000ffffff00"));
        }
        QString log;
        QVERIFY2(site.publish(&log), qPrintable(log));

        const Site opened = *Site::containing(site.root());
        QStringList differences;
        int compared = 0;
        for (const SitePage &page : opened.pages()) {
            const QString url = opened.relPermalink(page, {});
            const Bundle bundle(page.path, url);
            QString folder = QUrl::fromPercentEncoding(url.toUtf8()).mid(5);
            const QList<QByteArray> lines =
                site.publishedFile(folder + QStringLiteral("index.html")).trimmed().split('\n');
            QStringList order;
            for (const QByteArray &line : lines) {
                const QStringList hugo = QString::fromUtf8(line).split(u'|');
                QCOMPARE(hugo.size(), 4);
                order += hugo[0];
                for (const BundleFile &file : bundle.files()) {
                    if (file.name != hugo[0])
                        continue;
                    // Asked for by its own name, which no pattern of ours can be: brackets and braces are not among the names.
                    const std::optional<ImageResource> image = bundle.image(hugo[0]);
                    QVERIFY2(image, line.constData());
                    const QStringList ours {image->name, image->url,
                        QStringLiteral("%1x%2").arg(image->pixels.width()).arg(image->pixels.height()),
                        fittedImageUrl(*image, QSize(2000, 2000), opened.config())};
                    ++compared;
                    if (ours != hugo)
                        differences += QString::fromUtf8(line) + QStringLiteral("\n we: ") + ours.join(u'|');
                }
            }
            QStringList ourOrder;
            for (const BundleFile &file : bundle.files())
                ourOrder += file.name;
            QCOMPARE(ourOrder, order);
        }
        QCOMPARE(compared, 2 * int(names.size() + 4));
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
