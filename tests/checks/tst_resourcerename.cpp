// A file gets another name, and the page says it in every place, in that place's own spelling; no other byte changes.

#include <checks/resourcerename.h>
#include <content/pageparts.h>

#include <QTest>

using namespace shownotes;

class TestResourceRename : public QObject {
    Q_OBJECT

private slots:
    void renames_data();
    void renames();
    void fixes_data();
    void fixes();
    void refusesWhatCannotBeSaid();
    void staleShortcodesAreRefused();
};

namespace {

RenderSettings settings()
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    settings.pageUrl = "/talk/32/";
    settings.shortcodes.insert("figure", {ShortcodeVariant::AcademicV48, false});
    settings.shortcodes.insert("gallery", {ShortcodeVariant::AcademicV48, false});
    return settings;
}

/// A brace at the begin of a file would begin a front matter.
const QByteArray Head = "---\n---\n";

struct Page {
    explicit Page(const QByteArray &bytes)
        : parts(splitPage(bytes.startsWith('{') ? Head + bytes : bytes))
        , matter(FrontMatter::parse(parts.frontMatter).value())
    {
    }

    QList<ResourceUse> uses(const QStringList &names) const
    {
        NamedFiles files;
        for (const QString &name : names) {
            BundleFile file;
            file.name = name;
            files.files.append(file);
        }
        return resourceUses(matter, parts.body, parts.bodyLine, files, settings());
    }

    QByteArray after(const PageEdit &edit) const
    {
        const QByteArray head = edit.frontMatter ? edit.frontMatter->bytes() : parts.frontMatter;
        return (head == Head ? QByteArray() : head) + spliced(parts.body, edit.body);
    }

    PageParts parts;
    FrontMatter matter;
};

} // namespace

void TestResourceRename::renames_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *page, const char *from, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(page) << QString::fromUtf8(from) << QString::fromUtf8(to)
                            << QByteArray(expected);
    };
    row("figure", "a {{< figure src=\"a.png\" title=\"a.png\" >}} a.png", "a.png", "b.png",
        "a {{< figure src=\"b.png\" title=\"a.png\" >}} a.png");
    row("figures, images, links, HTML",
        "{{< figure src=\"a.png\" >}}![](a.png)[](a.png)<img src='a.png'>\n\n[x]: a.png", "a.png", "b.png",
        "{{< figure src=\"b.png\" >}}![](b.png)[](b.png)<img src='b.png'>\n\n[x]: b.png");
    row("another file", "![](c.png)", "a.png", "b.png", "![](c.png)");
    row("another case", "{{< figure src=\"A.PNG\" >}}", "a.png", "b.png", "{{< figure src=\"b.png\" >}}");
    row("dot and slash stay", "{{< figure src=\"./a.png\" >}}![](./a.png)", "a.png", "b.png",
        "{{< figure src=\"./b.png\" >}}![](./b.png)");
    row("from the root", "[](/talk/32/a.png)", "a.png", "b.png", "[](/talk/32/b.png)");
    row("fragment and query stay", "[](a.png?x=1#y)", "a.png", "b.png", "[](b.png?x=1#y)");
    row("spaces are encoded", "![](a.png)", "a.png", "b c.png", "![](b%20c.png)");
    row("spaces in angle brackets", "![](<a.png>)", "a.png", "b c.png", "![](<b c.png>)");
    row("spaces in a figure", "{{< figure src=\"a.png\" >}}", "a.png", "b c.png", "{{< figure src=\"b c.png\" >}}");
    row("spaces in HTML", "<img src=a.png>", "a.png", "b c.png", "<img src=b%20c.png>");
    row("brackets", "![](a.png)", "a.png", "b(1.png", "![](b%281.png)");
    row("number sign and percent sign", "![](a.png)", "a.png", "b#1%.png", "![](b%231%25.png)");
    row("ampersand", "![](a.png)<img src=\"a.png\">", "a.png", "b&lt;.png",
        "![](b%26lt;.png)<img src=\"b%26lt;.png\">");
    row("quotation mark in a figure", "{{< figure src=\"a.png\" >}}", "a.png", "b\"c.png",
        "{{< figure src=\"b\\\"c.png\" >}}");
    row("letters stay readable", "![](図.png)", "図.png", "表.png", "![](表.png)");
    row("encoded letters stay encoded", "![](%E5%9B%B3.png)", "図.png", "表.png", "![](%E8%A1%A8.png)");
    row("into a folder", "![](a.png)", "a.png", "images/b.png", "![](images/b.png)");
    row("out of a folder", "![](./images/a.png)", "images/a.png", "b.png", "![](./b.png)");
    row("pattern stays", "{{< figure src=\"*.png\" >}}", "a.png", "b.png", "{{< figure src=\"*.png\" >}}");
    row("in code only shortcodes", "`{{< figure src=\"a.png\" >}} ![](a.png)`", "a.png", "b.png",
        "`{{< figure src=\"b.png\" >}} ![](a.png)`");
    row("front matter",
        "---\n# a.png\nurl_pdf: \"a.pdf\" # the paper\nlinks:\n- name: x\n  url: a.pdf\n---\n[](a.pdf)\n", "a.pdf",
        "b c.pdf",
        "---\n# a.png\nurl_pdf: \"b c.pdf\" # the paper\nlinks:\n- name: x\n  url: b c.pdf\n---\n[](b%20c.pdf)\n");
    row("picture of an album", "---\ngallery_item:\n- album: gallery\n  image: a.png\n---\n{{< gallery >}}\n",
        "gallery/a.png", "gallery/b.png",
        "---\ngallery_item:\n- album: gallery\n  image: b.png\n---\n{{< gallery >}}\n");
    row("featured image", "---\nimage:\n  caption: x\n---\n", "featured.png", "featured-2.png",
        "---\nimage:\n  caption: x\n---\n");
    row("names that missed the file", "![](a#b.png){{< figure src=\"a#b.png\" >}}", "a#b.png", "a-b.png",
        "![](a-b.png){{< figure src=\"a-b.png\" >}}");
    row("Windows line ends", "---\r\nurl_pdf: a.pdf\r\n---\r\n[](a.pdf)\r\n", "a.pdf", "b.pdf",
        "---\r\nurl_pdf: b.pdf\r\n---\r\n[](b.pdf)\r\n");
}

void TestResourceRename::renames()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QByteArray, expected);
    const Page before(page);
    const QStringList others {"c.png"};
    const QList<ResourceUse> uses = before.uses(others + QStringList {from});
    const Result<PageEdit> edit = renameResource(before.parts.body, before.matter, uses, from, to);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().reason));
    const QByteArray after = before.after(*edit);
    QCOMPARE(after, expected);
    // The page names the renamed file as often as it named the old one.
    const auto named = [](const QList<ResourceUse> &all, const QString &name) {
        return std::count_if(all.begin(), all.end(), [&](const ResourceUse &use) { return use.files.contains(name); });
    };
    QVERIFY(named(Page(after).uses(others + QStringList {to}), to) >= named(uses, from));
}

void TestResourceRename::fixes_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *page, const char *to, const char *expected) {
        QTest::newRow(name) << QByteArray(page) << QString::fromUtf8(to) << QByteArray(expected);
    };
    row("without ./", "{{< figure src=\"./a.png\" >}}", "a.png", "{{< figure src=\"a.png\" >}}");
    row("letter case", "![](A.png \"t\")", "a.png", "![](a.png \"t\")");
    row("outside", "![](../31/a b.png)<img src=\"../x.png\">", "a b.png", "![](../31/a b.png)<img src=\"a%20b.png\">");
    row("encoded", "{{< figure src=\"a%20b.png\" >}}", "a b.png", "{{< figure src=\"a b.png\" >}}");
    row("bare value", "{{< figure src=x.png >}}", "a.png", "{{< figure src=\"a.png\" >}}");
    row("front matter", "---\nurl_pdf: ./a.pdf # x\n---\n", "a.pdf", "---\nurl_pdf: a.pdf # x\n---\n");
}

void TestResourceRename::fixes()
{
    QFETCH(QByteArray, page);
    QFETCH(QString, to);
    QFETCH(QByteArray, expected);
    const Page before(page);
    const QList<ResourceUse> uses = before.uses({to});
    QVERIFY(!uses.isEmpty());
    QVERIFY(uses.first().fault != ResourceUse::Fault::None);
    const Result<PageEdit> edit = renamedUse(before.parts.body, before.matter, uses.first(), to);
    QVERIFY2(edit, edit ? "" : qPrintable(edit.error().reason));
    QCOMPARE(before.after(*edit), expected);
    const QList<ResourceUse> after = Page(before.after(*edit)).uses({to});
    QCOMPARE(after.first().fault, ResourceUse::Fault::None);
    QCOMPARE(after.first().files, QStringList {to});
}

void TestResourceRename::refusesWhatCannotBeSaid()
{
    const Page page("{{< figure src=\"a.png\" >}}");
    const Result<PageEdit> edit =
        renameResource(page.parts.body, page.matter, page.uses({"a.png"}), "a.png", "b`\"\\.png");
    QVERIFY(!edit);
    QCOMPARE(edit.error().kind, Error::Kind::Refused);
}

void TestResourceRename::staleShortcodesAreRefused()
{
    const Page page("{{< figure src=\"a.png\" >}}");
    QVERIFY(!renameResource("x" + page.parts.body, page.matter, page.uses({"a.png"}), "a.png", "b.png"));
}

QTEST_GUILESS_MAIN(TestResourceRename)
#include "tst_resourcerename.moc"
