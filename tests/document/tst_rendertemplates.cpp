#include "rendertestsite.h"

#include <document/rendercontext.h>
#include <render/renderer.h>

#include <QTest>

using namespace shownotes;

Q_DECLARE_METATYPE(shownotes::ShortcodeVariant)
Q_DECLARE_METATYPE(shownotes::LinkHook)
Q_DECLARE_METATYPE(shownotes::ImageHook)

namespace {

const QByteArray config = "theme = 'band'\n";
const QByteArray externalLink = "<a href=\"{{ .Destination }}\"{{ if strings.HasPrefix .Destination \"http\" }} "
                                "target=\"_blank\" rel=\"noopener\"{{ end }}>"
                                "{{ .Text }}</a>";

RenderSettings settingsOf(const RenderTestSite &site)
{
    return RenderContext::forPage(site.path("content/talk/1/index.md")).settings({});
}

} // namespace

/// Which shortcode a template is, told by what it does. The templates here are our own words with the features that count.
class TestRenderTemplates : public QObject {
    Q_OBJECT

private slots:
    void aTemplateIsKnownByWhatItDoes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<ShortcodeVariant>("variant");
        QTest::addColumn<bool>("usesInner");

        const auto row = [](const char *what, const char *name, const QByteArray &source, ShortcodeVariant variant,
                             bool inner = false) {
            QTest::newRow(what) << QByteArray(name) << source << variant << inner;
        };
        const QByteArray lookUp = "{{ $r := (.Page.Resources.ByType \"image\").GetMatch (.Get \"src\") }}";
        const QByteArray box = "<a data-fancybox=\"\" href=\"x\"><img></a>{{ $on := eq (.Get \"lightbox\") \"true\" }}";
        row("figure with resources, lightbox, number", "figure",
            lookUp + box + "<figcaption data-pre=\"a\" data-post=\"b\">", ShortcodeVariant::AcademicV48);
        row("figure with a hard space behind the number", "figure", lookUp + box + "<figcaption data-pre=\"a&nbsp;\">",
            ShortcodeVariant::AcademicV50);
        row("figure that zooms", "figure", lookUp + "<img data-zoomable><figcaption data-pre=\"a\">",
            ShortcodeVariant::AcademicV51);
        row("figure without resources", "figure", box + "<figcaption data-pre=\"a\">", ShortcodeVariant::Foreign);
        row("figure of somebody's own", "figure", "<figure><img src=\"{{ .Get \"src\" }}\"></figure>",
            ShortcodeVariant::Foreign);
        row("features in a comment do not count", "figure",
            "{{/* GetMatch data-fancybox data-pre figcaption lightbox */}}<figure>", ShortcodeVariant::Foreign);
        row("features under another name do not count", "picture", lookUp + box + "<figcaption data-pre=\"a\">",
            ShortcodeVariant::Foreign);
        row("alert", "alert", "<p class=\"alert alert-{{ .Get 0 }}\">{{ .Inner | markdownify }}</p>",
            ShortcodeVariant::AcademicV48, true);
        row("callout", "callout", "<p class=\"alert alert-{{ .Get 0 }}\">{{ .Inner | markdownify }}</p>",
            ShortcodeVariant::AcademicV50, true);
        row("marker as a span", "hl", "<span class=\"markup-quote\">{{ .Inner }}</span>", ShortcodeVariant::AcademicV48,
            true);
        row("marker as an element", "hl", "<mark>{{ .Inner }}</mark>", ShortcodeVariant::AcademicV50, true);
        row("contents with a heading", "toc", "<h2>{{ i18n \"table_of_contents\" }}</h2>{{ .Page.TableOfContents }}",
            ShortcodeVariant::AcademicV48);
        row("contents that fold", "toc", "<details class=\"toc-inpage\">{{ .Page.TableOfContents }}</details>",
            ShortcodeVariant::AcademicV50);
        row("inner text of a foreign one", "note", "<div>{{- .Inner -}}</div>", ShortcodeVariant::Foreign, true);
        row("inner text behind a dollar", "note", "{{ with .Get 0 }}{{ $.Inner }}{{ end }}", ShortcodeVariant::Foreign,
            true);
        row("inner text mentioned in a comment", "note", "{{/* .Inner */}}<div></div>", ShortcodeVariant::Foreign,
            false);
        row("inner text outside any action", "note", "<div>.Inner</div>", ShortcodeVariant::Foreign, false);
    }

    void aTemplateIsKnownByWhatItDoes()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, source);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write("layouts/shortcodes/" + name + ".html", source));
        const RenderSettings settings = settingsOf(site);
        QVERIFY(settings.shortcodes.contains(name));
        QTEST(settings.shortcodes[name].variant, "variant");
        QTEST(settings.shortcodes[name].usesInner, "usesInner");
    }

    void templatesAreFoundByName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("the site's") << "layouts/shortcodes/note.html" << QByteArray("note");
        QTest::newRow("in a folder") << "layouts/shortcodes/shared/note.html" << QByteArray("shared/note");
        QTest::newRow("of an output format") << "layouts/shortcodes/note.amp.html" << QByteArray("note");
        QTest::newRow("a theme's") << "themes/band/layouts/shortcodes/note.html" << QByteArray("note");
        QTest::newRow("another template") << "layouts/partials/note.html" << QByteArray();
        QTest::newRow("another theme's") << "themes/other/layouts/shortcodes/note.html" << QByteArray();
    }

    void templatesAreFoundByName()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, name);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("themes/band/theme.toml", ""));
        QVERIFY(site.write(file, "<p>"));
        const QList<QByteArray> expected = name.isEmpty() ? QList<QByteArray>() : QList<QByteArray> {name};
        QCOMPARE(settingsOf(site).shortcodes.keys(), expected);
    }

    void theSitesTemplateGoesBeforeItsThemes()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("themes/band/layouts/shortcodes/hl.html", "<mark>{{ .Inner }}</mark>"));
        QCOMPARE(settingsOf(site).shortcodes["hl"].variant, ShortcodeVariant::AcademicV50);
        QVERIFY(site.write("layouts/shortcodes/hl.html", "<b></b>"));
        QCOMPARE(settingsOf(site).shortcodes["hl"].variant, ShortcodeVariant::Foreign);
    }

    void aLinkHookIsKnownByWhatItDoes_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<LinkHook>("hook");
        const QString general = "layouts/_default/_markup/render-link.html";
        QTest::newRow("comment and line end first")
            << general << "{{/* words */}}\n" + externalLink << LinkHook::AcademicV48;
        QTest::newRow("line end first") << general << "\n" + externalLink << LinkHook::AcademicV48;
        QTest::newRow("comment that eats the line end")
            << general << "{{- /* words */ -}}\n" + externalLink << LinkHook::AcademicV50;
        QTest::newRow("no line end") << general << externalLink << LinkHook::AcademicV50;
        QTest::newRow("the test's other spelling")
            << general << QByteArray(externalLink).replace("strings.HasPrefix", "hasPrefix") << LinkHook::AcademicV50;
        QTest::newRow("no new tab") << general << QByteArray("<a href=\"{{ .Destination }}\">{{ .Text }}</a>")
                                    << LinkHook::Foreign;
        QTest::newRow("a theme's") << "themes/band/" + general << externalLink << LinkHook::AcademicV50;
        QTest::newRow("the section's") << "layouts/talk/_markup/render-link.html" << externalLink
                                       << LinkHook::AcademicV50;
        QTest::newRow("another section's") << "layouts/blog/_markup/render-link.html" << externalLink << LinkHook::None;
    }

    void aLinkHookIsKnownByWhatItDoes()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, source);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("themes/band/theme.toml", ""));
        QVERIFY(site.write(file, source));
        QTEST(settingsOf(site).linkHook, "hook");
    }

    void anImageHookIsKnownByWhatItDoes_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<ImageHook>("hook");
        const QByteArray figure =
            "{{ $img := (.Page.Resources.ByType \"image\").GetMatch .Destination }}<figure><div class=\"d-flex "
            "justify-content-center\">{{ $lg := $img.Fit \"1200x1200\" }}{{ $md := $lg.Fit \"760x760\" }}<img "
            "data-zoomable></div><figcaption>{{ .Title | markdownify }}</figcaption></figure>";
        QTest::newRow("a figure of Academic 5.3") << figure << ImageHook::AcademicV53;
        QTest::newRow("one that converts")
            << QByteArray(figure).replace("<img", "<img src=\"x.webp\"") << ImageHook::Foreign;
        QTest::newRow("something else") << QByteArray("<img src=\"{{ .Destination }}\">") << ImageHook::Foreign;
        QTest::newRow("words in a comment")
            << "{{/* " + QByteArray(figure).replace("}}", "").replace("{{", "") + " */}}" << ImageHook::Foreign;
        QTest::newRow("none") << QByteArray() << ImageHook::None;
    }

    void anImageHookIsKnownByWhatItDoes()
    {
        QFETCH(QByteArray, source);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        if (!source.isEmpty())
            QVERIFY(site.write("layouts/_default/_markup/render-image.html", source));
        QTEST(settingsOf(site).imageHook, "hook");
    }

    void aHeadingHookOfPlainValuesIsKnown_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QByteArray>("html"); // of `## A *b*`
        const QByteArray anchor =
            "<h{{ .Level }} id=\"{{ .Anchor | safeURL }}\">{{ .Text | safeHTML }} <a href=\"#{{ .Anchor | safeURL "
            "}}\">#</a></h{{ .Level }}>";
        const QByteArray plain = "<h2 id=\"日-b\">日 <em>b</em></h2>\n";
        QTest::newRow("an anchor behind") << anchor
                + "\n" << QByteArray("<h2 id=\"日-b\">日 <em>b</em> <a href=\"#%e6%97%a5-b\">#</a></h2>\n");
        QTest::newRow("trimmed and with a comment")
            << QByteArray("{{- /* words */ -}}\n<h{{ .Level -}}\n  > {{- .Text | safeHTML -}} </h{{ .Level }}>")
            << QByteArray("<h2>日 <em>b</em></h2>");
        QTest::newRow("text that is escaped") << QByteArray(anchor).replace(" | safeHTML", "") << plain;
        QTest::newRow("text in an attribute")
            << QByteArray("<h{{ .Level }} id=\"{{ .Anchor }}\" title=\"{{ .Text | safeHTML }}\">x</h{{ .Level }}>")
            << plain;
        QTest::newRow("a condition") << "{{ if .Anchor }}" + anchor + "{{ end }}" << plain;
        QTest::newRow("an anchor elsewhere") << QByteArray(anchor).replace(" id=", " data-x=") << plain;
        QTest::newRow("a partial") << "{{ partial \"x\" . }}" + anchor << plain;
        QTest::newRow("without the text") << QByteArray("<h{{ .Level }}>x</h{{ .Level }}>") << plain;
    }

    void aHeadingHookOfPlainValuesIsKnown()
    {
        QFETCH(QByteArray, source);
        QFETCH(QByteArray, html);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("layouts/_default/_markup/render-heading.html", source));
        const RenderSettings settings = settingsOf(site);
        const bool isKnown = !html.endsWith("<em>b</em></h2>\n");
        QCOMPARE(settings.foreignHooks.contains(HookedElement::Heading), !isKnown);
        const Rendering rendering = renderBody("## 日 *b*\n", settings);
        QCOMPARE(rendering.html(), html);
        QCOMPARE(rendering.problems.size(), isKnown ? 0 : 1);
    }

    void unknownHooksAreToldOncePerKind()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        for (const char *name : {"link", "image", "heading", "codeblock-mermaid", "blockquote", "table", "passthrough"})
            QVERIFY(site.write(
                QStringLiteral("layouts/_default/_markup/render-%1.html").arg(name), "{{ partial \"x\" . }}"));
        const QByteArray body = "text\n\n# a\n\n# b\n\n[a](b) ![c](d)\n\n```go\nx\n```\n\n> q\n\n|a|\n|-|\n";
        const auto lines = [&](int minor, const QByteArray &text) {
            RenderContext context =
                RenderContext::forPage(site.path("content/talk/1/index.md"), HugoVersion {minor, 0});
            QByteArray told;
            for (const RenderProblem &problem : renderBody(text, context.settings({})).problems)
                told += QByteArray::number(problem.line) + (problem.isNotice ? " " : "! ");
            return told.trimmed();
        };
        QCOMPARE(lines(111, body), "7 7 3");
        QCOMPARE(lines(134, body), "7 7 3 13 15");
        QCOMPARE(lines(111, "```mermaid\nx\n```\n"), "1");
        QCOMPARE(lines(111, "only text\n"), "");
        QVERIFY(site.write("layouts/_default/_markup/render-codeblock.html", "x"));
        QCOMPARE(lines(111, "text\n\n```go\nx\n```\n"), "3");
    }

    void hugosOwnHooksCountFromTheirVersionOn_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<int>("minor");
        QTest::addColumn<bool>("own");
        const QByteArray enabled = "[markup.goldmark.renderHooks.image]\nenableDefault=true\n[markup.goldmark."
                                   "renderHooks.link]\nenableDefault=true\n";
        const QByteArray languages = "[languages.en]\n[languages.ja]\n";
        QTest::newRow("asked for") << enabled << 123 << true;
        QTest::newRow("asked for too early") << enabled << 122 << false;
        QTest::newRow("several languages") << languages << 131 << true;
        QTest::newRow("several languages too early") << languages << 122 << false;
        QTest::newRow("each language its own files")
            << "[markup.goldmark]\nduplicateResourceFiles=true\n" + languages << 131 << false;
        QTest::newRow("one language") << QByteArray() << 131 << false;
        const QByteArray use = "[markup.goldmark.renderHooks.image]\nuseEmbedded='%'\n[markup.goldmark.renderHooks."
                               "link]\nuseEmbedded='%'\n";
        QTest::newRow("fallback") << QByteArray(use).replace("%", "fallback") << 148 << true;
        QTest::newRow("always") << QByteArray(use).replace("%", "always") << 148 << true;
        QTest::newRow("never") << QByteArray(use).replace("%", "never") + languages << 148 << false;
        QTest::newRow("auto") << QByteArray(use).replace("%", "auto") + languages << 148 << true;
    }

    void hugosOwnHooksCountFromTheirVersionOn()
    {
        QFETCH(QByteArray, config);
        QFETCH(int, minor);
        QFETCH(bool, own);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("content/talk/1/index.md", ""));
        QVERIFY(site.write("content/talk/2/index.md", ""));
        QVERIFY(site.write("content/talk/1/a.png", RenderTestSite::png(4, 4)));
        RenderContext context = RenderContext::forPage(site.path("content/talk/1/index.md"), HugoVersion {minor, 0});
        const QByteArray html =
            renderBody("![a *b*](./a.png \"t\") [p](../2/#x) [s](#y) [w](https://e.com/?q)\n", context.settings({}))
                .html();
        const QByteArray image = own ? "/talk/1/a.png" : "./a.png";
        QVERIFY2(html.contains("<img src=\"" + image + "\" alt=\"a b\" title=\"t\">"), html.constData());
        QVERIFY2(html.contains(own ? "<a href=\"/talk/2/#x\">p</a>" : "<a href=\"../2/#x\">p</a>"), html.constData());
        QVERIFY2(html.contains(own ? "<a href=\"/talk/1/#y\">s</a>" : "<a href=\"#y\">s</a>"), html.constData());
        QVERIFY2(html.contains("<a href=\"https://e.com/?q\">w</a>"), html.constData());
    }
};

QTEST_GUILESS_MAIN(TestRenderTemplates)
#include "tst_rendertemplates.moc"
