#include "rendertestsite.h"

#include <document/rendercontext.h>

#include <QTest>

using namespace shownotes;

Q_DECLARE_METATYPE(shownotes::ShortcodeVariant)
Q_DECLARE_METATYPE(shownotes::LinkHook)

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
                                    << LinkHook::None;
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
};

QTEST_GUILESS_MAIN(TestRenderTemplates)
#include "tst_rendertemplates.moc"
