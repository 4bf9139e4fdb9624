// The rules of Goldmark 1.5.4 that cmark does not share, each by itself: typographer, bare links, heading ids.

#include "headingids.h"
#include "linkify.h"
#include "typographer.h"

#include <render/renderer.h>

#include <QTest>

using namespace shownotes;

class TestGoldmarkRules : public QObject {
    Q_OBJECT

private slots:
    void typography_data();
    void typography();
    void bareLinks_data();
    void bareLinks();
    void anchors_data();
    void anchors();
    void repeatedIdsStayLinear();
};

static QByteArray paragraph(const QByteArray &markdown)
{
    QByteArray html = renderBody(markdown, {}).html();
    return html.startsWith("<p>") ? html.sliced(3).chopped(5) : html;
}

void TestGoldmarkRules::typography_data()
{
    QTest::addColumn<QByteArray>("markdown");
    QTest::addColumn<QByteArray>("html");
    const auto row = [](const char *name, const char *markdown, const char *html) {
        QTest::newRow(name) << QByteArray(markdown) << QByteArray(html);
    };
    row("double quotes", "\"a\"", "&ldquo;a&rdquo;");
    row("closing needs space or punctuation behind", "\"日本\"です", "&ldquo;日本&quot;です");
    row("closing before full-width punctuation", "\"日本\"。", "&ldquo;日本&rdquo;。");
    row("single quotes", "'a' b", "&lsquo;a&rsquo; b");
    row("apostrophe between letters", "it's", "it&rsquo;s");
    row("decade", "the '90s", "the &rsquo;90s");
    row("'twas and 'em", "'twas 'em", "&rsquo;twas &rsquo;em");
    row("dashes", "a -- b --- c", "a &ndash; b &mdash; c");
    row("dots", "a...b", "a&hellip;b");
    row("angle quotes", "<<a>>", "&laquo;a&raquo;");
    row("escaped and entity quotes stay", "\\\"a\\\" &quot;b&quot;", "&quot;a&quot; &quot;b&quot;");
    row("inches", "a 3\" b", "a 3&quot; b");
    row("unclosed quote counts in the next paragraph", "\"a\n\nb 3\" c", "&ldquo;a</p>\n<p>b 3&rdquo; c");
}

void TestGoldmarkRules::typography()
{
    QFETCH(QByteArray, markdown);
    QTEST(paragraph(markdown), "html");
}

void TestGoldmarkRules::bareLinks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("link");
    const auto row = [](const char *text, const char *link) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(link);
    };
    row("https://e.com/a b", "https://e.com/a");
    row("https://e.com。", "https://e.com");
    row("https://e.com/日本語", "https://e.com/");
    row("https://e.com/a.", "https://e.com/a");
    row("https://e.com/a).", "https://e.com/a)"); // only the last character decides what is cut
    row("https://e.com/(a)", "https://e.com/(a)");
    row("https://e.com/a)", "https://e.com/a");
    row("https://e.com/a&amp;", "https://e.com/a");
    row("https://e.com/a?!", "https://e.com/a");
    row("https://localhost/a", "");
    row("https://e.COM/a", "");
    row("http://e.com:80/a", "http://e.com:80/a");
    row("ftp://e.com", "ftp://e.com");
    row("gopher://e.com", "");
    row("www.e.com/x", "www.e.com/x");
    row("www.com", "");
    row("a@e.com", "a@e.com");
    row("a@e", "");
    row("a@e.com-", "");
    row("a@e.com_", "");
    row("日本@e.com", "");
}

void TestGoldmarkRules::bareLinks()
{
    QFETCH(QByteArray, text);
    const BareLink link = bareLinkAt(text);
    QTEST(text.left(link.length), "link");
    QCOMPARE(link.kind == BareLink::Kind::None, link.length == 0);
}

void TestGoldmarkRules::anchors_data()
{
    using Type = GoldmarkSettings::HeadingIdType;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QByteArray>("id");
    const auto row = [](const char *text, Type type, const char *id) {
        QTest::addRow("%s %d", text, int(type)) << QByteArray(text) << int(type) << QByteArray(id);
    };
    row("Foo  Bar", Type::Github, "foo--bar");
    row(" a_b-c ", Type::Github, "a_b-c");
    row("第１回「話」・です", Type::Github, "第１回話です");
    row("ÄÖ ß", Type::Github, "äö-ß");
    row("a\tb\u3000c", Type::Github, "abc");
    row("🎉", Type::Github, "");
    row("Éa 日", Type::GithubAscii, "ea-");
    row("Foo -- Bar!", Type::Blackfriday, "foo-bar");
    row("  日本 1 ", Type::Blackfriday, "日本-1");
}

void TestGoldmarkRules::anchors()
{
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    QTEST(anchorize(text, GoldmarkSettings::HeadingIdType(type)), "id");
}

void TestGoldmarkRules::repeatedIdsStayLinear()
{
    HeadingIds ids(GoldmarkSettings::HeadingIdType::Github);
    QByteArray last;
    for (int i = 0; i < 50'000; ++i) // takes minutes where each search begins at 1
        last = ids.next("same");
    QCOMPARE(last, QByteArray("same-49999"));
}

QTEST_GUILESS_MAIN(TestGoldmarkRules)
#include "tst_goldmarkrules.moc"
