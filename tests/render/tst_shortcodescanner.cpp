// The grammar of shortcodes (HUGO: parser/pageparser), a row per rule; errors with their place.

#include <render/renderer.h>
#include <render/shortcode.h>

#include <QTest>

using namespace shownotes;

class TestShortcodeScanner : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void errorsNameTheirPlace_data();
    void errorsNameTheirPlace();
    void valuesKnowTheirPlaceInTheBody();
    void pageGoesOnBehindAnError();
};

static ShortcodeInner innerOf(const QByteArray &name)
{
    if (name == "box" || name == "note")
        return ShortcodeInner::Always;
    if (name == "nosuch")
        return ShortcodeInner::NoTemplate;
    return name == "either" ? ShortcodeInner::IfClosed : ShortcodeInner::Never;
}

static QByteArray printed(const std::vector<ShortcodePiece> &pieces)
{
    QByteArray out;
    for (const ShortcodePiece &piece : pieces) {
        if (!piece.shortcode) {
            out += '\'' + piece.text + '\'';
            continue;
        }
        const Shortcode &shortcode = *piece.shortcode;
        out += (shortcode.isMarkdown ? "%" : "<") + shortcode.name;
        for (const ShortcodeParam &param : shortcode.params)
            out += ' ' + (param.name.isEmpty() ? QByteArray() : param.name + '=') + (param.isString ? "\"" : "")
                + param.value + (param.isString ? "\"" : "");
        if (shortcode.isClosed)
            out += " [" + printed(shortcode.inner) + ']';
        out += shortcode.error.isEmpty() ? ">" : "!>";
    }
    return out;
}

void TestShortcodeScanner::reads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("pieces");
    const auto row = [](const char *name, const char *body, const char *pieces) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(pieces);
    };
    row("text only", "a {{ b }} c", "'a {{ b }} c'");
    row("two delimiters", "{{< a >}}{{% b %}}", "<a>%b>");
    row("no space needed", "{{<a>}}", "<a>");
    row("name with dash, underscore, slash", "{{< a-b_c/d >}}", "<a-b_c/d>");
    row("non-ASCII name", "{{< 図 >}}", "<図>");
    row("positional", "{{< a b \"c d\" `e` >}}", "<a \"b\" \"c d\" \"e\">");
    row("named", "{{< a b=\"c\" d=`e` f=g >}}", "<a b=\"c\" d=\"e\" f=\"g\">");
    row("spaces around equals", "{{< a b = \"c\" >}}", "<a b=\"c\">");
    row("typed bare values", "{{< a b=true c=12 d=1.5 e=x >}}", "<a b=true c=12 d=1.5 e=\"x\">");
    row("quoted true is a string", "{{< a b=\"true\" >}}", "<a b=\"true\">");
    row("escaped quote drops backslashes", "{{< a b=\"c \\\"d\\\" \\\\e\" >}}", "<a b=\"c \"d\" e\">");
    row("other backslashes stay", "{{< a b=\"c\\td\" >}}", "<a b=\"c\\td\">");
    row("raw string over lines", "{{< a `b\n\"c\"` >}}", "<a \"b\n\"c\"\">");
    row("parameters over lines", "{{< a\n\tb=\"c\"\n>}}", "<a b=\"c\">");
    row("full-width quotes are part of the value", "{{< a b=“c” >}}", "<a b=\"“c”\">");
    row("a bare value takes the delimiter", "{{< a b=c>}} >}}", "<a b=\"c>}}\">");
    row("comment", "{{</* a \"b */>}}x{{%/* c */%}}", "'{{< a \"b >}}''x''{{% c %}}'");
    row("closed", "{{< box >}}x{{< /box >}}", "<box ['x']>");
    row("closed with a space", "{{< box >}}x{{< / box >}}", "<box ['x']>");
    row("self-closed", "{{< box />}}x", "<box []>'x'");
    row("nested", "{{< box >}}a{{% note %}}b{{% /note %}}{{< c >}}{{< /box >}}", "<box ['a'%note ['b']><c>]>");
    row("nested alike", "{{< box >}}{{< box >}}a{{< /box >}}{{< /box >}}", "<box [<box ['a']>]>");
    row("unknown and closed", "{{< either >}}x{{< /either >}}", "<either ['x']>");
    row("of a wrong one, what stands behind its end is text", "{{< a b\n\nc d", "<a \"b\"!>'\n\nc d'");
    row("unknown and open", "{{< either >}}x", "<either>'x'");
    row("unknown, open, then closed", "{{< either >}}{{< either >}}x{{< /either >}}", "<either><either ['x']>");
    row("must be closed", "{{< box >}}x", "<box!>'x'");
    row("outer is not closed", "{{< box >}}{{< note >}}x{{< /note >}}", "<box!><note ['x']>");
    row("inner is not closed", "{{< box >}}{{< note >}}x{{< /box >}}", "<box [<note!>'x']>");
    row("takes no inner text", "{{< a >}}x{{< /a >}}", "<a>'x'<a!>");
    row("no template", "{{< nosuch >}}x", "<nosuch!>'x'");
    row("error up to its delimiter", "{{< a \"b >}} c\nd", "<a!>' c\nd'");
    row("error up to its line", "{{< a \"b\nd", "<a!>'\nd'");
    row("no name", "{{< >}}x", "<!>'x'");
    row("closing tag alone", "x{{< /box >}}", "'x'<box!>");
}

void TestShortcodeScanner::reads()
{
    QFETCH(QByteArray, body);
    QTEST(printed(scanShortcodes(body, innerOf)), "pieces");
}

void TestShortcodeScanner::errorsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("unclosed quote: at the quote") << QByteArray("a\n図 {{< figure src=\"a.png >}}\n") << 2 << 18;
    QTest::newRow("mixed parameters: at the second kind") << QByteArray("{{< figure src=\"a\" b >}}") << 1 << 20;
    QTest::newRow("wrong character: there") << QByteArray("\n\n{{< figure 'a' >}}") << 3 << 12;
    QTest::newRow("never ended: at its begin") << QByteArray("x\n {{< figure a b\n") << 2 << 2;
    QTest::newRow("must be closed: at its begin") << QByteArray("x\n{{< highlight go >}}\ny\n") << 2 << 1;
    QTest::newRow("stray closing tag: there") << QByteArray("x\n\n y {{< /highlight >}}") << 3 << 4;
}

void TestShortcodeScanner::errorsNameTheirPlace()
{
    QFETCH(QByteArray, body);
    const Rendering rendering = renderBody(body, {});
    QCOMPARE(rendering.problems.size(), 1);
    QVERIFY(!rendering.problems.first().message.isEmpty());
    QTEST(rendering.problems.first().line, "line");
    QTEST(rendering.problems.first().column, "column");
    QVERIFY(rendering.html().contains("shownotes-error"));
}

void TestShortcodeScanner::valuesKnowTheirPlaceInTheBody()
{
    const QByteArray body = "図 {{< a b=\"c d\" e=`f` g=1 >}}";
    const auto pieces = scanShortcodes(body, innerOf);
    QCOMPARE(pieces.size(), size_t(2));
    const Shortcode &shortcode = *pieces[1].shortcode;
    QCOMPARE(
        body.sliced(shortcode.start, shortcode.end - shortcode.start), QByteArray("{{< a b=\"c d\" e=`f` g=1 >}}"));
    for (const ShortcodeParam &param : shortcode.params)
        QCOMPARE(body.sliced(param.start, param.end - param.start), param.value);
}

void TestShortcodeScanner::pageGoesOnBehindAnError()
{
    const Rendering rendering = renderBody("# A\n\n{{< figure src=\"x >}}\n\n*b*\n", {});
    QVERIFY(rendering.html().startsWith("<h1 id=\"a\">A</h1>"));
    QVERIFY(rendering.html().endsWith("<p><em>b</em></p>\n"));
}

QTEST_GUILESS_MAIN(TestShortcodeScanner)
#include "tst_shortcodescanner.moc"
