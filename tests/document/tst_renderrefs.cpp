#include "rendertestsite.h"

#include <document/rendercontext.h>

#include <QTest>

using namespace shownotes;

namespace {

const QString page = QStringLiteral("content/talk/1/index.md");

} // namespace

/// Other pages as `ref`, `relref` and `mention` find them.
class TestRenderRefs : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_references.write("config.toml", "baseURL = 'https://example.org/sub/'\n"));
        for (const char *name : {"talk/1/index", "talk/2/index", "talk/Other", "blog/_index", "blog/foo",
                 "blog/deep/bar", "blog/deep/baz", "news/foo", "top"})
            QVERIFY(m_references.write(QStringLiteral("content/%1.md").arg(name), "---\ntitle: x\n---\n"));
        QVERIFY(m_references.write("content/about.md", "---\nslug: about-us\n---\n"));
        QVERIFY(m_references.write("content/blog/unique.md", "---\nurl: /x/y/\n---\n"));
        QVERIFY(
            m_references.write("content/authors/admin/_index.md", "---\ntitle: Admin page\nname: The Admin\n---\n"));
    }

    void aReferenceIsResolvedAsHugoDoes_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("expected"); // as Hugo 0.111.3 printed it for this very site
        const auto row = [](const char *from, const char *reference, const char *expected) {
            QTest::addRow("%s from %s", reference, from) << QString(from) << QString(reference) << QString(expected);
        };
        for (const char *from : {"talk/1/index.md", "blog/deep/baz.md", "top.md"}) {
            row(from, "2", "/sub/talk/2/");
            row(from, "/talk/2", "/sub/talk/2/");
            row(from, "talk/2/index.md", "/sub/talk/2/");
            row(from, "Other.md", "/sub/talk/other/");
            row(from, "about", "/sub/about-us/");
            row(from, "about-us", nullptr);
            row(from, "foo", nullptr);
            row(from, "foo.md", nullptr);
            row(from, "blog/foo", "/sub/blog/foo/");
            row(from, "blog", "/sub/blog/");
            row(from, "/blog/", "/sub/blog/");
            row(from, "blog/_index.md", "/sub/blog/");
            row(from, "/news", "/sub/news/");
            row(from, "news/_index.md", nullptr);
            row(from, "deep/bar", nullptr);
            row(from, "bar", "/sub/blog/deep/bar/");
            row(from, "unique", "/sub/x/y/");
            row(from, "/", "/sub/");
            row(from, "#part", "#part");
            row(from, "2#part", "/sub/talk/2/#part");
            row(from, "nothing", nullptr);
            row(from, "index.md", nullptr);
            row(from, "/authors/admin", "/sub/authors/admin/");
            row(from, "../../about", "/sub/about-us/");
        }
        row("talk/1/index.md", "./2", "/sub/talk/2/");
        row("talk/1/index.md", "../2", "/sub/talk/2/");
        row("talk/1/index.md", "../other", "/sub/talk/other/");
        row("top.md", "./2", nullptr);
        row("top.md", "../2", nullptr);
        row("blog/deep/baz.md", "../other", nullptr);
        row("blog/deep/baz.md", "../foo", "/sub/blog/foo/");
    }

    void aReferenceIsResolvedAsHugoDoes()
    {
        QFETCH(QString, from);
        QFETCH(QString, reference);
        QFETCH(QString, expected);
        const auto url =
            RenderContext::forPage(m_references.path("content/" + from)).settings({}).resolveRef(reference, {}, false);
        QCOMPARE(url.has_value(), !expected.isNull());
        QCOMPARE(url.value_or(QString()), expected);
    }

    void anAbsoluteReferenceHasTheSitesHost()
    {
        const RenderSettings settings = RenderContext::forPage(m_references.path("content/top.md")).settings({});
        QCOMPARE(settings.resolveRef("about", {}, true).value_or(QString()), "https://example.org/sub/about-us/");
    }

    void aPageThatComesCanBeReferredTo()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write("content/talk/1/index.md", ""));
        RenderContext context = RenderContext::forPage(site.path(page));
        QVERIFY(!context.settings({}).resolveRef("2", {}, false));
        QVERIFY(site.write("content/talk/2/index.md", "---\nslug: second\n---\n"));
        QCOMPARE(context.settings({}).resolveRef("2", {}, false).value_or(QString()), "/talk/second/");
    }

    void anAuthorsProfileIsFound()
    {
        const RenderSettings settings = RenderContext::forPage(m_references.path("content/top.md")).settings({});
        QVERIFY(settings.author("admin"));
        QCOMPARE(settings.author("admin")->url, "/sub/authors/admin/");
        QCOMPARE(settings.author("admin")->title, "Admin page");
        QVERIFY(!settings.author("nobody"));
    }

private:
    RenderTestSite m_references;
};

QTEST_GUILESS_MAIN(TestRenderRefs)
#include "tst_renderrefs.moc"
