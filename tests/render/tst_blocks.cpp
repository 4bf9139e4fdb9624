// The blocks of a rendering: their source lines, and that each can be replaced by itself.

#include "htmlbalance.h"

#include <render/renderer.h>

#include <QTest>

using namespace shownotes;

class TestBlocks : public QObject {
    Q_OBJECT

private slots:
    void lines_data();
    void lines();
    void balance_data();
    void balance();
    void lineEndsAreAlike();
};

static RenderSettings unsafeSettings()
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    return settings;
}

static QByteArray linesOf(const Rendering &rendering)
{
    QByteArrayList lines;
    for (const RenderedBlock &block : rendering.blocks)
        lines.append(QByteArray::number(block.firstLine) + '-' + QByteArray::number(block.lastLine));
    return lines.join(' ');
}

void TestBlocks::lines_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("lines");
    const auto row = [](const char *name, const char *body, const char *lines) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(lines);
    };
    row("paragraphs", "a\nb\n\nc\n", "1-2 4-4");
    row("heading, list", "# a\n- b\n- c\n", "1-1 2-3");
    row("fence", "```\na\n\nb\n```\nc\n", "1-5 6-6");
    row("shortcode over lines", "a\n\n{{< figure\n src=\"x\"\n>}}\n\nb\n", "1-1 3-5 7-7");
    row("lines behind a shortcode with inner text", "{{< highlight go >}}\na\n\nb\n{{< /highlight >}}\n\nc\n",
        "1-5 7-7");
    row("summary divider", "a\n<!--more-->\n\nb\n", "1-1 4-4");
    row("definitions", "T\n: a\n\nU\n: b\n\nc\n", "1-5 7-7");
    row("table", "| a |\n|---|\n| b |\n\nc\n", "1-3 5-5");
    row("footnotes last", "a[^1]\n\n[^1]: b\n\nc\n", "1-1 5-5 3-3");
    row("raw HTML joined", "<div>\n\na\n\n</div>\n\nb\n", "1-5 7-7");
}

void TestBlocks::lines()
{
    QFETCH(QByteArray, body);
    QTEST(linesOf(renderBody(body, unsafeSettings())), "lines");
}

void TestBlocks::balance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("blocks");
    const auto row = [](const char *name, const char *body, int blocks) {
        QTest::newRow(name) << QByteArray(body) << blocks;
    };
    row("nothing to join", "a\n\n<b>c</b>\n\n<br>\n\n<img src=\"x\">\n", 4);
    row("div over paragraphs", "<div>\n\na\n\nb\n\n</div>\n\nc\n", 2);
    row("nested divs", "<div>\n\n<div>\n\na\n\n</div>\n\nb\n\n</div>\n\nc\n", 2);
    row("never closed: to the end", "<div>\n\na\n\nb\n", 1);
    row("stray end tag", "</div>\n\na\n", 2);
    row("end tags that may be left out", "<p>\n\na\n\n<ul><li>b</ul>\n\nc\n", 4);
    row("formatting goes on in the next block", "a <b>b\n\nc</b>\n\nd\n", 2);
    row("a span ends with its paragraph", "a <span>b\n\nc\n", 2);
    row("comment over blocks", "a <!-- b -->\n\n<!--\n\nc\n\n-->\n\nd\n", 3);
    row("tags in script text do not count", "<script>\nx = '<div>'\n</script>\n\na\n", 2);
    row("quoted > in a tag", "<div title=\"a > b\">\n\nc\n\n</div>\n\nd\n", 2);
    row("iframe", "<iframe src=\"x\"></iframe>\n\n# a\n", 2);
    row("details", "<details>\n<summary>a</summary>\n\nb\n\n</details>\n\nc\n", 2);
}

void TestBlocks::balance()
{
    QFETCH(QByteArray, body);
    const Rendering rendering = renderBody(body, unsafeSettings());
    QTEST(int(rendering.blocks.size()), "blocks");
    for (qsizetype i = 0; i + 1 < rendering.blocks.size(); ++i) {
        OpenElements open;
        open.read(rendering.blocks[i].html);
        QVERIFY(open.isEmpty());
    }
}

void TestBlocks::lineEndsAreAlike()
{
    const QByteArray body = "# a\n\nb  \nc\n\n```\nd\n```\n\n{{< figure src=\"x\" title=\"y\" >}}\n";
    QByteArray windows = body;
    windows.replace("\n", "\r\n");
    QCOMPARE(renderBody(windows, {}).html(), renderBody(body, {}).html());
    QCOMPARE(linesOf(renderBody(windows, {})), linesOf(renderBody(body, {})));
}

QTEST_GUILESS_MAIN(TestBlocks)
#include "tst_blocks.moc"
