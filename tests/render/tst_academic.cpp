// The Academic theme's shortcodes by generation. The outputs were compared with what Hugo 0.111.3 makes of the theme's own templates; white
// space is single here.

#include <render/renderer.h>

#include <QTest>

using namespace shownotes;

class TestAcademic : public QObject {
    Q_OBJECT

private slots:
    void prints_data();
    void prints();
    void imagesBecomeFigures();
    void dotSlashIsNoResource();
    void foreignTemplateIsABox();
};

static RenderSettings settingsFor(ShortcodeVariant variant)
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    settings.enableEmoji = true;
    settings.language = QStringLiteral("ja");
    for (const char *name : {"figure", "alert", "hl", "icon", "toc", "gallery", "staticref", "spoiler"})
        settings.shortcodes.insert(name, {variant, false});
    settings.imageResource = [](const QString &pattern) -> std::optional<PageResource> {
        if (pattern != QLatin1String("a.png"))
            return std::nullopt;
        return PageResource {QStringLiteral("/talk/1/a.png"), 900, 300, 1};
    };
    settings.imageResources = [](const QString &) {
        return QList<PageResource> {{QStringLiteral("/talk/1/gallery/x.png"), 400, 100, 1}};
    };
    return settings;
}

void TestAcademic::prints_data()
{
    using Variant = ShortcodeVariant;
    QTest::addColumn<int>("variant");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, Variant variant, const char *body, const char *html) {
        QTest::newRow(name) << int(variant) << QByteArray(body) << QByteArray(html);
    };
    row("4.8: numbered figure of the bundle", Variant::AcademicV48,
        "{{< figure src=\"a.png\" title=\"A *b*\" numbered=\"true\" >}}",
        "<figure id=\"figure-a-b\"> <a data-fancybox=\"\" href=\"/talk/1/a.png\" data-caption=\"A b\"> <img "
        "data-src=\"/talk/1/a.png\" class=\"lazyload\" alt=\"\" width=\"900\" height=\"300\"> </a> <figcaption "
        "data-pre=\"図 \" "
        "data-post=\":\" class=\"numbered\"> A <em>b</em> </figcaption> </figure>");
    row("5.0: space behind the number", Variant::AcademicV50,
        "{{< figure src=\"a.png\" title=\"b\" numbered=\"true\" >}}",
        "<figure id=\"figure-b\"> <a data-fancybox=\"\" href=\"/talk/1/a.png\" data-caption=\"b\"> <img "
        "data-src=\"/talk/1/a.png\" "
        "class=\"lazyload\" alt=\"\" width=\"900\" height=\"300\"> </a> <figcaption data-pre=\"図&nbsp;\" "
        "data-post=\":&nbsp;\" "
        "class=\"numbered\"> b </figcaption> </figure>");
    row("bare true is not the string", Variant::AcademicV48,
        "{{< figure src=\"x.png\" title=\"b\" numbered=true lightbox=true >}}",
        "<figure id=\"figure-b\"> <img src=\"x.png\" alt=\"\"> <figcaption> b </figcaption> </figure>");
    row("5.1: responsive", Variant::AcademicV51, "{{< figure src=\"a.png\" caption=\"b\" >}}",
        "<figure id=\"figure-b\"> <div class=\"d-flex justify-content-center\"> <div class=\"w-100\" ><img alt=\"b\" "
        "srcset=\" "
        "/talk/1/a.png 400w, /talk/1/a.png 760w, /talk/1/a.png 1200w\" src=\"/talk/1/a.png\" width=\"760\" "
        "height=\"253\" "
        "loading=\"lazy\" data-zoomable /></div> </div><figcaption> b </figcaption></figure>");
    row("alert", Variant::AcademicV48, "{{% alert note %}}a *b*{{% /alert %}}",
        "<div class=\"alert alert-note\"> <div> a <em>b</em> </div> </div>");
    row("hl 4.8", Variant::AcademicV48, "{{< hl >}}*x*{{< /hl >}}", "<span class=\"markup-quote\"><em>x</em></span>");
    row("hl 5.0", Variant::AcademicV50, "{{< hl >}}*x*{{< /hl >}}", "<mark><em>x</em></mark>");
    row("icon", Variant::AcademicV48, "{{< icon name=\"rss\" >}}", "<i class=\"fas fa-rss pr-1 fa-fw\"></i>");
    row("staticref", Variant::AcademicV48, "{{< staticref \"files/a.pdf\" \"newtab\" >}}P{{< /staticref >}}",
        "<a href=\"/files/a.pdf\" target=\"_blank\">P</a>");
    row("spoiler", Variant::AcademicV50, "{{< spoiler text=\"t\" >}}x{{< /spoiler >}}",
        "<details class=\"spoiler \" id=\"spoiler-0\"> <summary>t</summary> <p>x</p> </details>");
    row("gallery", Variant::AcademicV48, "{{< gallery >}}",
        "<div class=\"gallery\"> <a data-fancybox=\"gallery-gallery\" href=\"/talk/1/gallery/x.png\"> <img "
        "data-src=\"/talk/1/gallery/x.png\" class=\"lazyload\" alt=\"\" width=\"760\" height=\"190\"> </a> </div>");
    row("table of contents", Variant::AcademicV48, "{{< toc >}}\n\n## A\n\n#### D\n",
        "<h2>目次</h2> <nav id=\"TableOfContents\"> <ul> <li><a href=\"#a\">A</a> <ul> <li></li> </ul> </li> </ul> "
        "</nav> <h2 "
        "id=\"a\">A</h2> <h4 id=\"d\">D</h4>");
}

void TestAcademic::prints()
{
    QFETCH(int, variant);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, html);
    const Rendering rendering = renderBody(body, settingsFor(ShortcodeVariant(variant)));
    QVERIFY(rendering.problems.isEmpty());
    QCOMPARE(QString::fromUtf8(rendering.html().simplified().replace(" >", ">")),
        QString::fromUtf8(html.replace(" >", ">")));
}

// Compared with what Hugo 0.111.3 makes of the render hook of 5.3.
void TestAcademic::imagesBecomeFigures()
{
    RenderSettings settings = settingsFor(ShortcodeVariant::AcademicV51);
    settings.imageHook = ImageHook::AcademicV53;
    const QByteArray open = "<div class=\"d-flex justify-content-center\"> <div class=\"w-100\" >";
    QCOMPARE(renderBody("![it *x*](a.png \"B *c*\")\n", settings).html().simplified(),
        "<p> <figure id=\"figure-b-c\"> " + open
            + "<img alt=\"it &lt;em&gt;x&lt;/em&gt;\" srcset=\" /talk/1/a.png 400w, /talk/1/a.png 760w, /talk/1/a.png "
              "1200w\" src=\"/talk/1/a.png\" width=\"760\" height=\"253\" loading=\"lazy\" data-zoomable /></div> "
              "</div><figcaption> B <em>c</em> </figcaption></figure> </p>");
    QCOMPARE(renderBody("![](./a.png)\n", settings).html().simplified(),
        "<p> <figure > " + open
            + "<img src=\"./a.png\" alt=\"\" loading=\"lazy\" data-zoomable /></div> </div></figure> </p>");
    settings.hugoMinor = 134;
    QVERIFY(renderBody("![it *x*](a.png)\n", settings).html().contains("alt=\"it x\""));
}

void TestAcademic::dotSlashIsNoResource()
{
    const Rendering rendering =
        renderBody("{{< figure src=\"./a.png\" >}}", settingsFor(ShortcodeVariant::AcademicV48));
    QVERIFY(rendering.html().contains("src=\"./a.png\""));
    QVERIFY(!rendering.html().contains("lazyload"));
}

void TestAcademic::foreignTemplateIsABox()
{
    RenderSettings settings;
    settings.shortcodes.insert("own", {ShortcodeVariant::Foreign, true});
    settings.shortcodesAreComplete = true;
    const QByteArray html = renderBody("{{< own a=\"<b>\" >}}inner{{< /own >}}\n\n{{< other >}}\n", settings).html();
    QVERIFY(html.contains("data-shortcode=\"own\""));
    QVERIFY(html.contains("a=&lt;b&gt;"));
    QVERIFY(html.contains("inner"));
    QVERIFY(html.contains("shownotes-error"));
}

QTEST_GUILESS_MAIN(TestAcademic)
#include "tst_academic.moc"
