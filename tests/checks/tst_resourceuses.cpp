// What a page names: a row per place a name can stand in, per way it is looked up, and per thing that can be wrong with it.

#include <checks/resourceuse.h>
#include <content/pageparts.h>
#include <content/site.h>

#include "../content/testsite.h"

#include <QTest>

using namespace shownotes;

class TestResourceUses : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void placesAreThoseOfTheFile();
    void filesAreThoseOnDisk();
    void hugoFindsWhatWeFind();
    void namesAreAlike_data();
    void namesAreAlike();
};

namespace {

QList<BundleFile> filesNamed(const QStringList &names)
{
    QList<BundleFile> files;
    for (const QString &name : names) {
        BundleFile file;
        file.name = name;
        files.append(file);
    }
    return files;
}

const QStringList BundleNames {"A B.png", "a#b.png", "c%20d.png", "a[1].png", "Big.PNG", "featured.jpg",
    "gallery/one.png", "gallery/two.png", "images/b.png", "notes.pdf", "plain.png", "show.mp3", "図１.png", "が.png"};

QString faultName(ResourceUse::Fault fault)
{
    static const char *const names[] = {
        "", "missing", "case", "form", "dot", "encoded", "absolute", "outside", "awkward", "unread"};
    return QString::fromLatin1(names[int(fault)]);
}

/// One line per use: `shortcode figure.src plain.png -> plain.png (fault: meant)`.
QString printed(const QList<ResourceUse> &uses)
{
    static const char *const kinds[] = {"shortcode", "image", "link", "definition", "html", "matter", "featured"};
    QStringList lines;
    for (const ResourceUse &use : uses) {
        QString line = QString::fromLatin1(kinds[int(use.kind)]);
        if (!use.element.isEmpty())
            line += ' ' + use.element + '.' + (use.attribute.isEmpty() ? QByteArray::number(use.index) : use.attribute);
        if (!use.path.isEmpty())
            line += ' ' + use.path.join('.');
        line += ' ' + use.name;
        if (!use.files.isEmpty())
            line += " -> " + use.files.join(", ");
        if (use.fault != ResourceUse::Fault::None)
            line += " (" + faultName(use.fault) + (use.meant.isEmpty() ? QString() : ": " + use.meant) + ')';
        lines << line;
    }
    return lines.join('\n');
}

RenderSettings academic(ShortcodeVariant variant = ShortcodeVariant::AcademicV48)
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    settings.pageUrl = "/talk/32/";
    for (const char *name : {"figure", "video", "audio", "gallery"})
        settings.shortcodes.insert(name, {variant, false});
    settings.shortcodes.insert("own", {ShortcodeVariant::Foreign, false});
    return settings;
}

QList<ResourceUse> usesOf(const QByteArray &page, const NamedFiles &files, const RenderSettings &settings)
{
    // A brace at the begin of a file would begin a front matter.
    const PageParts parts = splitPage(page.startsWith('{') ? "---\n---\n" + page : page);
    const Result<FrontMatter> matter = FrontMatter::parse(parts.frontMatter);
    return resourceUses(matter ? *matter : FrontMatter(), parts.body, parts.bodyLine, files, settings);
}

} // namespace

void TestResourceUses::finds_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &page, const char *expected) {
        QTest::newRow(name) << page << QString::fromUtf8(expected);
    };
    const auto matter = [&row](const char *name, const QByteArray &yaml, const char *expected) {
        row(name, "---\n" + yaml + "\n---\n", expected);
    };
    // Academic's figure: a page resource, else an address.
    row("figure", "{{< figure src=\"plain.png\" >}}", "shortcode figure.src plain.png -> plain.png");
    row("figure of another case", "{{< figure src=\"big.png\" >}}", "shortcode figure.src big.png -> Big.PNG");
    row("figure by a pattern", "{{< figure src=\"images/*\" >}}", "shortcode figure.src images/* -> images/b.png");
    row("figure in Japanese", "{{< figure src=\"図１.png\" >}}", "shortcode figure.src 図１.png -> 図１.png");
    row("figure in code", "```\n{{< figure src=\"plain.png\" >}}\n```", "shortcode figure.src plain.png -> plain.png");
    row("commented figure", "{{</* figure src=\"plain.png\" */>}}", "");
    row("missing figure", "{{< figure src=\"gone.png\" >}}", "shortcode figure.src gone.png (missing)");
    row("figure of another folder", "{{< figure src=\"b.png\" >}}",
        "shortcode figure.src b.png (missing: images/b.png)");
    row("figure with ./", "{{< figure src=\"./plain.png\" >}}",
        "shortcode figure.src plain.png -> plain.png (dot: plain.png)");
    row("percent-encoded figure", "{{< figure src=\"A%20B.png\" >}}",
        "shortcode figure.src A B.png -> A B.png (encoded: A B.png)");
    row("figure from the root", "{{< figure src=\"/talk/32/plain.png\" >}}",
        "shortcode figure.src plain.png -> plain.png (absolute: plain.png)");
    row("figure of the site", "{{< figure src=\"/img/logo.png\" >}}", "");
    row("figure of nowhere", "{{< figure src=\"/img/plain.png\" >}}",
        "shortcode figure.src /img/plain.png (absolute: plain.png)");
    row("figure of a computer", "{{< figure src=\"/mnt/me/plain.png\" >}}",
        "shortcode figure.src /mnt/me/plain.png (absolute: plain.png)");
    row("figure of a Windows computer", "{{< figure src=\"C:\\Users\\me\\plain.png\" >}}",
        "shortcode figure.src C:\\Users\\me\\plain.png (absolute: plain.png)");
    row("figure of a file address", "{{< figure src=\"file:///x/plain.png\" >}}",
        "shortcode figure.src file:///x/plain.png (absolute: plain.png)");
    row("figure of another page", "{{< figure src=\"../31/other.png\" >}}",
        "shortcode figure.src ../31/other.png (outside)");
    row("figure of the network", "{{< figure src=\"https://example.org/plain.png\" >}}", "");
    row("figure of the library", "{{< figure library=\"true\" src=\"logo.png\" >}}", "");
    row("file before the library", "{{< figure library=\"true\" src=\"plain.png\" >}}",
        "shortcode figure.src plain.png -> plain.png");
    row("number sign in a name", "{{< figure src=\"a#b.png\" >}}", "shortcode figure.src a#b.png -> a#b.png (awkward)");
    row("percent sign in a name", "{{< figure src=\"c%20d.png\" >}}",
        "shortcode figure.src c%20d.png -> c%20d.png (awkward)");
    row("bracket in a name", "{{< figure src=\"a[1].png\" >}}",
        "shortcode figure.src a[1].png -> a[1].png (awkward: a[1].png)");
    row("other composition", "{{< figure src=\"か\xE3\x82\x99.png\" >}}",
        "shortcode figure.src か\xE3\x82\x99.png (form: が.png)");
    row("file that Hugo leaves out", "{{< figure src=\"#left.png\" >}}",
        "shortcode figure.src #left.png (unread: #left.png)");
    row("figure's link", "{{< figure src=\"plain.png\" link=\"notes.pdf\" >}}",
        "shortcode figure.src plain.png -> plain.png\nshortcode figure.link notes.pdf -> notes.pdf");
    row("wrong shortcode", "{{< figure src=\"plain.png >}}", "");
    row("repeated parameter", "{{< figure src=\"gone.png\" src=\"plain.png\" >}}",
        "shortcode figure.src plain.png -> plain.png");
    row("audio", "{{< audio src=\"show.mp3\" >}}", "shortcode audio.src show.mp3 -> show.mp3");
    row("video of another case", "{{< video src=\"SHOW.mp3\" >}}", "shortcode video.src SHOW.mp3 (case: show.mp3)");
    row("gallery", "{{< gallery >}}", "shortcode gallery.-1 gallery -> gallery/one.png, gallery/two.png");
    row("gallery of an album", "{{< gallery album=\"images\" >}}", "shortcode gallery.album images -> images/b.png");
    row("gallery of nothing", "{{< gallery album=\"none\" >}}", "shortcode gallery.album none (missing)");
    // Shortcodes of others: only what is plainly a name.
    row("another shortcode", "{{< own a=\"plain.png\" b=\"x.png\" >}}", "shortcode own.a plain.png -> plain.png");
    row("positional", "{{< own plain.png >}}", "shortcode own.0 plain.png -> plain.png");
    row("another shortcode in another case", "{{< own \"Plain.png\" >}}",
        "shortcode own.0 Plain.png (case: plain.png)");
    row("reference to a page", "{{< ref \"notes.pdf\" >}}", "");
    // Addresses.
    row("image", "![](plain.png)", "image plain.png -> plain.png");
    row("image with ./", "![](./plain.png)", "image plain.png -> plain.png");
    row("image of another case", "![](PLAIN.png)", "image PLAIN.png (case: plain.png)");
    row("encoded image", "![](A%20B.png)", "image A B.png -> A B.png");
    row("image in angle brackets", "![](<A B.png>)", "image A B.png -> A B.png");
    row("missing image", "![](gone.png)", "image gone.png (missing)");
    row("missing image in code", "`![](gone.png)`", "");
    row("number sign in an address", "![](a#b.png)", "image a (awkward: a#b.png)");
    row("encoded number sign", "![](a%23b.png)", "image a#b.png -> a#b.png");
    row("fragment", "[](notes.pdf#page=2)", "link notes.pdf -> notes.pdf");
    row("query", "![](plain.png?v=2)", "image plain.png -> plain.png");
    row("way up and down", "![](images/../plain.png)", "image plain.png -> plain.png");
    row("link to a page", "[](../31/) [](other) [](x.md) [](../31/index.html) [](#top) [](mailto:a@example.org)", "");
    row("link to a missing file", "[](slides.pdf)", "link slides.pdf (missing)");
    row("link from the root", "[](/talk/32/notes.pdf)", "link notes.pdf -> notes.pdf");
    row("definition", "[a]: plain.png", "definition plain.png -> plain.png");
    row("HTML", "<img src=\"plain.png\"><a href='gone.pdf'>x</a>",
        "html img.src plain.png -> plain.png\nhtml a.href gone.pdf (missing)");
    row("player of another host", "<iframe src=\"https://example.org/x.html\"></iframe>", "");
    // Front matter.
    matter("featured image", "image:\n  caption: a", "featured image *featured* -> featured.jpg");
    matter("buttons", "url_pdf: notes.pdf\nurl_slides: gone.pdf\nurl_code: https://example.org/a.zip",
        "matter url_pdf notes.pdf -> notes.pdf\nmatter url_slides gone.pdf (missing)");
    matter("links", "links:\n- name: a\n  url: Notes.PDF\n- name: b\n  url: ./notes.pdf",
        "matter links.0.url Notes.PDF -> notes.pdf\nmatter links.1.url notes.pdf (dot: notes.pdf)");
    matter("link to a static file", "url_pdf: img/logo.png", "");
    matter("link to a page", "url_project: project/handbook/", "");
    matter("gallery item", "gallery_item:\n- album: gallery\n  image: one.png\n  caption: plain.png is better",
        "matter gallery_item.0.image one.png -> gallery/one.png");
    matter("resources", "resources:\n- src: images/*.png\n  title: x",
        "matter resources.0.src images/*.png -> images/b.png");
    matter("any value that is a file", "cover: plain.png\ntitle: gone.png", "matter cover plain.png -> plain.png");
    row("TOML's table", "+++\n[image]\nfilename = \"plain.png\"\n+++\n",
        "featured image *featured* -> featured.jpg\nmatter image.filename plain.png -> plain.png");
}

void TestResourceUses::finds()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, expected);
    NamedFiles files;
    files.files = filesNamed(BundleNames);
    files.unread = QStringList {"#left.png"};
    files.isStatic = [](const QString &path) { return path == "img/logo.png"; };
    QCOMPARE(printed(usesOf(page, files, academic())), expected);
}

void TestResourceUses::placesAreThoseOfTheFile()
{
    const QByteArray body = "図\n\n{{< figure src=\"plain.png\" >}} ![x](<A B.png>)\n";
    NamedFiles files;
    files.files = filesNamed(BundleNames);
    const QList<ResourceUse> uses = usesOf("---\ntitle: x\nurl_pdf: notes.pdf\n---\n" + body, files, academic());
    QCOMPARE(uses.size(), 3);
    QCOMPARE(uses[0].line, 3);
    QCOMPARE(uses[1].line, 7);
    QCOMPARE(body.sliced(uses[1].start, uses[1].end - uses[1].start), "plain.png");
    QCOMPARE(
        body.sliced(uses[1].wholeStart, uses[1].wholeEnd - uses[1].wholeStart), "{{< figure src=\"plain.png\" >}}");
    QCOMPARE(uses[1].lineStart, body.indexOf("{{<"));
    QCOMPARE(uses[2].line, 7);
    QCOMPARE(body.sliced(uses[2].start, uses[2].end - uses[2].start), "A B.png");
    QCOMPARE(uses[2].enclosure, '<');
}

void TestResourceUses::filesAreThoseOnDisk()
{
    const TestSite site;
    site.write("config.toml", "baseURL = \"https://example.org/\"\n");
    site.write("static/img/a.png", "x");
    site.write("assets/media/b.png", "x");
    site.write("content/talk/32/index.md", "");
    site.write("content/talk/32/c.png", "x");
    site.write("content/talk/32/#d.png", "x");
    const QString page = site.path("content/talk/32/index.md");
    const std::optional<Site> opened = Site::containing(page);
    QVERIFY(opened);
    const NamedFiles files = NamedFiles::of(page, &*opened);
    QCOMPARE(files.files.size(), 1);
    QCOMPARE(files.files.first().name, "c.png");
    QCOMPARE(files.unread, QStringList {"#d.png"});
    QVERIFY(files.isStatic("img/a.png"));
    QVERIFY(!files.isStatic("img/b.png"));
    QVERIFY(!files.isStatic("../config.toml"));
    QVERIFY(files.isAsset("media/b.png"));
    QVERIFY(!NamedFiles::of(page, nullptr).isStatic);
}

// What Hugo's GetMatch returns for each of these names is what we say that it leads to.
void TestResourceUses::hugoFindsWhatWeFind()
{
    if (!TestSite::hasHugo())
        QSKIP("hugo is not installed");
    const QStringList asked {"plain.png", "PLAIN.png", "./plain.png", "a#b.png", "c%20d.png", "a[1].png", "A B.png",
        "A%20B.png", "big.png", "images/b.png", "b.png", "images/*", "*.jpg", "{plain,big}.png", "図１.png",
        "/talk/32/plain.png", "か\xE3\x82\x99.png"};
    const TestSite site;
    site.write("config.toml", "baseURL = \"/\"\ndisableKinds = [\"taxonomy\", \"term\", \"RSS\", \"sitemap\"]\n");
    QByteArray layout;
    for (const QString &name : asked)
        layout += "{{ with (.Resources.ByType \"image\").GetMatch `" + name.toUtf8() + "` }}{{ .Name }}{{ end }}\n";
    site.write("layouts/_default/single.html", layout);
    site.write("content/talk/32/index.md", "---\ntitle: x\n---\n");
    for (const QString &name : BundleNames)
        site.write("content/talk/32/" + name, "x");
    QString log;
    QVERIFY2(site.publish(&log), qPrintable(log));
    const QByteArrayList found = site.publishedFile("talk/32/index.html").split('\n');
    NamedFiles files;
    files.files = filesNamed(BundleNames);
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QList<ResourceUse> uses = usesOf("{{< figure src=`" + asked[i].toUtf8() + "` >}}", files, academic());
        QCOMPARE(uses.size(), 1);
        // An address is published as well, but no page resource to Hugo.
        using Fault = ResourceUse::Fault;
        const bool isResource = uses[0].fault != Fault::DotSlash && uses[0].fault != Fault::Encoded
            && uses[0].fault != Fault::Absolute
            && !(uses[0].fault == Fault::Awkward && uses[0].meant == uses[0].files.value(0));
        const QString ours = isResource && !uses[0].files.isEmpty() ? uses[0].files.constFirst() : QString();
        QCOMPARE(ours, QString::fromUtf8(found[i]).replace("&#43;", "+"));
    }
}

void TestResourceUses::namesAreAlike_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a letter off") << "plan.png" << QStringList {"plain.png"};
    QTest::newRow("another ending") << "plain.jpg" << QStringList {"plain.png"};
    QTest::newRow("another folder") << "b.png" << QStringList {"images/b.png"};
    QTest::newRow("no picture for a paper") << "notes.png" << QStringList {};
    QTest::newRow("full-width digits") << "図1.png" << QStringList {"図１.png"};
    QTest::newRow("nothing like it") << "completely-different.png" << QStringList {};
}

void TestResourceUses::namesAreAlike()
{
    QFETCH(QString, name);
    QFETCH(QStringList, expected);
    const QStringList names =
        similarNames(name, filesNamed({"plain.png", "images/b.png", "図１.png", "が.png", "notes.pdf", "show.mp3"}));
    QCOMPARE(names, expected);
}

QTEST_GUILESS_MAIN(TestResourceUses)
#include "tst_resourceuses.moc"
