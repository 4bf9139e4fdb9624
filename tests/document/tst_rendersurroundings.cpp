#include "rendertestsite.h"

#include <document/rendercontext.h>

#include <QTest>

using namespace shownotes;

namespace {

const QString page = QStringLiteral("content/talk/1/index.md");

} // namespace

/// What a page's site and bundle lend it, and whether a change there is noticed.
class TestRenderSurroundings : public QObject {
    Q_OBJECT

private slots:
    void aChangeThatCountsIsNoticed_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("current");
        QTest::newRow("the configuration") << "config.toml" << false;
        QTest::newRow("a configuration that goes before it") << "hugo.toml" << false;
        QTest::newRow("a configuration folder") << "config/_default/params.toml" << false;
        QTest::newRow("an environment") << "config/production/markup.toml" << false;
        QTest::newRow("a nearer site") << "content/config.toml" << false;
        QTest::newRow("a shortcode changed") << "layouts/shortcodes/figure.html" << false;
        QTest::newRow("a new shortcode") << "layouts/shortcodes/more/note.html" << false;
        QTest::newRow("a theme's shortcode") << "themes/plain/layouts/shortcodes/note.html" << false;
        QTest::newRow("a theme's configuration") << "themes/plain/config.toml" << false;
        QTest::newRow("a link hook") << "layouts/_default/_markup/render-link.html" << false;
        QTest::newRow("a section's link hook") << "layouts/talk/_markup/render-link.html" << false;
        QTest::newRow("the page") << page << true;
        QTest::newRow("a figure") << "content/talk/1/a.png" << true;
        QTest::newRow("another page") << "content/talk/2/index.md" << true;
        QTest::newRow("another template") << "layouts/_default/single.html" << true;
    }

    void aChangeThatCountsIsNoticed()
    {
        QFETCH(QString, file);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "theme = 'plain'\n"));
        QVERIFY(site.write("themes/plain/theme.toml", ""));
        QVERIFY(site.write("layouts/shortcodes/figure.html", "<figure>"));
        QVERIFY(site.write(page, "text"));
        const RenderContext context = RenderContext::forPage(site.path(page));
        QVERIFY(context.isCurrent());
        QVERIFY(site.write(file, "# other content\n"));
        QTEST(context.isCurrent(), "current");
    }

    void theBundlesFiguresAreFound()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write(page, ""));
        QVERIFY(site.write("content/talk/1/a.png", RenderTestSite::png(640, 360)));
        QVERIFY(site.write("content/talk/1/images/b.png", RenderTestSite::png(10, 20)));
        QVERIFY(site.write("content/talk/2/c.png", RenderTestSite::png(1, 1)));
        RenderContext context = RenderContext::forPage(site.path(page));
        const RenderSettings settings = context.settings({});
        const std::optional<PageResource> a = settings.imageResource("A.png");
        QVERIFY(a);
        QCOMPARE(a->url, "/talk/1/a.png");
        QCOMPARE(a->width, 640);
        QCOMPARE(a->height, 360);
        QCOMPARE(a->size, RenderTestSite::png(640, 360).size());
        QVERIFY(settings.imageResource("images/b.png"));
        QVERIFY(!settings.imageResource("b.png"));
        QVERIFY(!settings.imageResource("./a.png"));
        QVERIFY(!settings.imageResource("../2/c.png"));
        QCOMPARE(settings.imageResources("images/*").size(), 1);
    }

    void aFigureThatComesOrChangesIsSeenAtTheNextRendering()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write("content/talk/1/images/a.png", RenderTestSite::png(1, 1)));
        RenderContext context = RenderContext::forPage(site.path(page));
        QVERIFY(!context.settings({}).imageResource("images/b.png"));
        QCOMPARE(context.settings({}).imageResource("images/a.png")->width, 1);

        QVERIFY(site.write("content/talk/1/images/b.png", RenderTestSite::png(2, 2)));
        QVERIFY(context.settings({}).imageResource("images/b.png"));
        QVERIFY(site.write("content/talk/1/images/a.png", RenderTestSite::png(3, 3)));
        QCOMPARE(context.settings({}).imageResource("images/a.png")->width, 3);
        QVERIFY(QFile::remove(site.path("content/talk/1/images/a.png")));
        QVERIFY(!context.settings({}).imageResource("images/a.png"));
        QVERIFY(context.isCurrent());
    }

    void theAnswersHoldUntilSomethingThatWasAskedForChanges()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write(page, ""));
        QVERIFY(site.write("content/talk/1/a.png", RenderTestSite::png(1, 1)));
        QVERIFY(site.write("content/talk/2/index.md", ""));
        RenderContext context = RenderContext::forPage(site.path(page));
        const Value titled(Value::Map {{"title", "a"}});
        const auto ask = [&] {
            const RenderSettings settings = context.settings(titled);
            static_cast<void>(settings.imageResource("a.png"));
            static_cast<void>(settings.resolveRef("2", {}, false));
            static_cast<void>(settings.author("me"));
            return settings.answers;
        };
        std::shared_ptr<const void> answers = ask();
        const auto hold = [&] {
            const std::shared_ptr<const void> before = std::exchange(answers, ask());
            return before == answers;
        };
        QVERIFY(answers);
        QVERIFY(hold());
        QVERIFY(site.write(page, "other text"));
        QVERIFY(hold());
        QVERIFY(site.write("content/talk/1/a.png", RenderTestSite::png(2, 2) + "more"));
        QVERIFY(!hold());
        QVERIFY(hold());
        QVERIFY(site.write("content/talk/1/b.png", RenderTestSite::png(1, 1)));
        QVERIFY(!hold());
        QVERIFY(site.write("content/talk/2/index.md", "---\nslug: b\n---\n"));
        QVERIFY(!hold());
        QVERIFY(site.write("content/authors/me/_index.md", "---\ntitle: Me\n---\n"));
        QVERIFY(!hold());
        QVERIFY(site.write("content/authors/me/_index.md", "---\ntitle: Myself\n---\n"));
        QVERIFY(!hold());
        QVERIFY(hold());
        QVERIFY(context.settings({}).answers != answers);
        QVERIFY(RenderContext::forPage(site.path(page)).settings(titled).answers != answers);
    }

    void aFigureOutsideAnySiteHasARelativeAddress()
    {
        RenderTestSite folder;
        QVERIFY(folder.write("index.md", ""));
        QVERIFY(folder.write("a.png", RenderTestSite::png(4, 5)));
        const auto a = RenderContext::forPage(folder.path("index.md")).settings({}).imageResource("a.png");
        QVERIFY(a);
        QCOMPARE(a->url, "a.png");
        QCOMPARE(a->width, 4);
    }

    void theGallerysItemsAreThePages()
    {
        const Result<Value> frontMatter =
            valueFromJson(R"({"gallery_item": [{"album": "trip", "image": "a.png", "caption": "*A*"}]})");
        QVERIFY(frontMatter);
        const QList<GalleryItem> items = RenderContext::forPage({}).settings(*frontMatter).galleryItems;
        QCOMPARE(items.size(), 1);
        QCOMPARE(items[0].album, "trip");
        QCOMPARE(items[0].image, "a.png");
        QCOMPARE(items[0].caption, "*A*");
    }

    void aParameterIsThePagesElseTheSites_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the page's") << "title"
                                    << "Own";
        QTest::newRow("the page's before the site's") << "both"
                                                      << "page";
        QTest::newRow("the site's") << "color"
                                    << "red";
        QTest::newRow("letter case folded") << "COLOR"
                                            << "red";
        QTest::newRow("in a map of the page") << "image.caption"
                                              << "words";
        QTest::newRow("in a map of the site") << "social.name"
                                              << "me";
        QTest::newRow("a boolean") << "featured"
                                   << "true";
        QTest::newRow("a number") << "count"
                                  << "12";
        QTest::newRow("a list") << "tags"
                                << "[a b]";
        QTest::newRow("none") << "nothing" << QString();
        QTest::newRow("a map") << "image" << QString();
    }

    void aParameterIsThePagesElseTheSites()
    {
        QFETCH(QString, key);
        RenderTestSite site;
        QVERIFY(site.write(
            "config.toml", "[params]\ncolor = 'red'\nboth = 'site'\ncount = 12\n[params.social]\nname = 'me'\n"));
        const Value frontMatter(Value::Map {{"title", "Own"}, {"both", "page"}, {"featured", true},
            {"tags", Value::strings({"a", "b"})}, {"image", Value(Value::Map {{"caption", "words"}})}});
        const auto value = RenderContext::forPage(site.path(page)).settings(frontMatter).param(key);
        QFETCH(QString, expected);
        QCOMPARE(value.has_value(), !expected.isNull());
        QCOMPARE(value.value_or(QString()), expected);
    }
};

QTEST_GUILESS_MAIN(TestRenderSurroundings)
#include "tst_rendersurroundings.moc"
