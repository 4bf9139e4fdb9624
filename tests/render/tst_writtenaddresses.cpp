// Where addresses stand in a body: a row per place that Markdown and HTML can put them in, and per place that they are none in.

#include <render/writtenaddress.h>

#include <QTest>

using namespace shownotes;

class TestWrittenAddresses : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void placesAreBytesOfTheBody();
    void knowsElementAndAttribute();
};

/// The addresses in the body put between «», those of images with `!`, of definitions with `:`, of HTML with `&` before it.
static QByteArray marked(const QByteArray &body)
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    QByteArray out;
    qsizetype from = 0;
    for (const WrittenAddress &found : writtenAddresses(body, settings)) {
        static const char *const signs[] = {"!", "", ":", "&"};
        out += body.sliced(from, found.start - from) + signs[int(found.kind)] + "«"
            + body.sliced(found.start, found.end - found.start) + "»";
        from = found.end;
    }
    return out + body.sliced(from);
}

void TestWrittenAddresses::finds_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(expected);
    };
    row("image", "a ![b](c.png) d", "a ![b](!«c.png») d");
    row("link", "[b](c.pdf)", "[b](«c.pdf»)");
    row("title", "![](c.png \"d\")", "![](!«c.png» \"d\")");
    row("angle brackets", "![](<c d.png>)", "![](<!«c d.png»>)");
    row("percent-encoded", "![](kato/Untitled%201.png)", "![](!«kato/Untitled%201.png»)");
    row("brackets in the address", "![](c(1).png)", "![](!«c(1).png»)");
    row("Japanese", "図は![](図１.png)です", "図は![](!«図１.png»)です");
    row("image in a link", "[![](a.png)](b.png)", "[![](!«a.png»)](«b.png»)");
    row("over lines", "x\n![b\nc](\nd.png)", "x\n![b\nc](\n!«d.png»)");
    row("later lines of a paragraph", "a\nb\n![](c.png)\nd", "a\nb\n![](!«c.png»)\nd");
    row("heading", "## ![](c.png) ##", "## ![](!«c.png») ##");
    row("underlined heading", "![](c.png)\n===\n", "![](!«c.png»)\n===\n");
    row("quotation", "> a\n> ![](c.png)\nlazy ![](d.png)", "> a\n> ![](!«c.png»)\nlazy ![](!«d.png»)");
    row("list", "- a\n  - ![](c.png)\n\n    ![](d.png)", "- a\n  - ![](!«c.png»)\n\n    ![](!«d.png»)");
    row("table", "|a|b|\n|-|-|\n|![](c.png)|x|\n|`a\\|b`|![](d.png)|",
        "|a|b|\n|-|-|\n|![](!«c.png»)|x|\n|`a\\|b`|![](!«d.png»)|");
    row("same text twice in a table", "|![](c.png)|![](c.png)|\n|-|-|", "|![](!«c.png»)|![](!«c.png»)|\n|-|-|");
    row("footnote", "a[^1]\n\n[^1]: ![](c.png)", "a[^1]\n\n[^1]: ![](!«c.png»)");
    row("definition list", "T\n: ![](c.png)", "T\n: ![](!«c.png»)");
    row("definition", "![b][a]\n\n[a]: c.png \"t\"", "![b][a]\n\n[a]: :«c.png» \"t\"");
    row("definition in angle brackets", "[a]: <c d.png>", "[a]: <:«c d.png»>");
    row("definition before text", "[a]: c.png\nx ![](d.png)", "[a]: :«c.png»\nx ![](!«d.png»)");
    row("definition over lines", "[a]:\n  c.png", "[a]:\n  :«c.png»");
    row("second definition of a label", "[a]: c.png\n[A]: d.png", "[a]: :«c.png»\n[A]: d.png");
    row("Windows line ends", "a\r\n![](c.png)\r\n", "a\r\n![](!«c.png»)\r\n");
    row("HTML block", "<div>\n<img src=\"c.png\">\n</div>", "<div>\n<img src=\"&«c.png»\">\n</div>");
    row("HTML in text", "a <a href='c.pdf'>b</a>", "a <a href='&«c.pdf»'>b</a>");
    row("HTML without quotes", "<img src=c.png>", "<img src=&«c.png»>");
    row("HTML attribute over lines", "<img\n  alt=\"x\"\n  src=\"c.png\">", "<img\n  alt=\"x\"\n  src=\"&«c.png»\">");
    row("HTML in a list", "- a\n\n  <img src=\"c.png\">", "- a\n\n  <img src=\"&«c.png»\">");
    row("HTML comment", "<!-- <img src=\"c.png\"> -->", "<!-- <img src=\"c.png\"> -->");
    row("script", "<script>\n'<img src=\"c.png\">'\n</script>", "<script>\n'<img src=\"c.png\">'\n</script>");
    row("video", "<video poster=\"a.png\"><source src=\"b.mp4\"></video>",
        "<video poster=\"&«a.png»\"><source src=\"&«b.mp4»\"></video>");
    row("code span", "`![](c.png)`", "`![](c.png)`");
    row("fence", "```\n![](c.png)\n[a]: b.png\n```", "```\n![](c.png)\n[a]: b.png\n```");
    row("indented code", "    ![](c.png)", "    ![](c.png)");
    row("escaped", "!\\[](c.png)", "!\\[](c.png)");
    row("no destination", "[a](b c.png)", "[a](b c.png)");
    row("bare link", "https://example.org/c.png", "https://example.org/c.png");
    row("shortcode's parameter", "{{< figure src=\"a.png\" title=\"![](b.png)\" >}}",
        "{{< figure src=\"a.png\" title=\"![](b.png)\" >}}");
    row("behind a shortcode", "{{< figure\n src=\"a.png\" >}} ![](b.png)",
        "{{< figure\n src=\"a.png\" >}} ![](!«b.png»)");
    row("behind a commented shortcode", "{{</* a */>}} ![](b.png)", "{{</* a */>}} ![](!«b.png»)");
    row("within a shortcode", "{{< alert >}}\n![](b.png)\n{{< /alert >}}\n![](c.png)",
        "{{< alert >}}\n![](!«b.png»)\n{{< /alert >}}\n![](!«c.png»)");
    row("within highlighted code", "{{< highlight md >}}![](b.png){{< /highlight >}}",
        "{{< highlight md >}}![](b.png){{< /highlight >}}");
    row("behind the summary", "a\n<!--more-->\n![](b.png)", "a\n<!--more-->\n![](!«b.png»)");
    row("no-break space", "a\xC2\xA0![](b.png)", "a\xC2\xA0![](!«b.png»)");
}

void TestWrittenAddresses::finds()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    QCOMPARE(marked(body), expected);
}

void TestWrittenAddresses::placesAreBytesOfTheBody()
{
    const QByteArray body = "図\n\n> [**名**](<a b.pdf> 't') ![x](a&amp;b\\_c.png)";
    const std::vector<WrittenAddress> found = writtenAddresses(body, {});
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(body.sliced(found[0].wholeStart, found[0].wholeEnd - found[0].wholeStart), "[**名**](<a b.pdf> 't')");
    QCOMPARE(found[0].enclosure, '<');
    QCOMPARE(found[1].address, "a&b_c.png");
    QCOMPARE(found[1].enclosure, '\0');
}

void TestWrittenAddresses::knowsElementAndAttribute()
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    const std::vector<WrittenAddress> found = writtenAddresses("<IMG SRC='a&amp;b\\c.png'>", settings);
    QCOMPARE(found.size(), size_t(1));
    QCOMPARE(found[0].element, "img");
    QCOMPARE(found[0].attribute, "src");
    QCOMPARE(found[0].enclosure, '\'');
    QCOMPARE(found[0].address, "a&b\\c.png");
}

QTEST_GUILESS_MAIN(TestWrittenAddresses)
#include "tst_writtenaddresses.moc"
