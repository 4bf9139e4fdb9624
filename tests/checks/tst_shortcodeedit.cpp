// One parameter of a shortcode is changed, and no other byte: a row per style that is kept and per value that needs another one.

#include <checks/shortcodeedit.h>

#include <QTest>

using namespace shownotes;

class TestShortcodeEdit : public QObject {
    Q_OBJECT

private slots:
    void sets_data();
    void sets();
    void setsByPlace_data();
    void setsByPlace();
    void unsets_data();
    void unsets();
    void refuses_data();
    void refuses();
    void onlyTheValueIsSpliced();
    void readsBackWhateverIsWritten();
    void innermostShortcodeIsFound();
    void writesAWholeShortcode();
};

static Result<QByteArray> edited(const QByteArray &body, const Result<Splices> &splices)
{
    return splices ? Result<QByteArray>(spliced(body, *splices)) : Result<QByteArray>(splices.error());
}

void TestShortcodeEdit::sets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const char *body, const char *name, const char *value,
                         const char *expected) {
        QTest::newRow(title) << QByteArray(body) << QByteArray(name) << QByteArray(value) << QByteArray(expected);
    };
    row("quotes stay", "a {{< f s=\"x\" t=\"y\" >}} b", "s", "図 1.png", "a {{< f s=\"図 1.png\" t=\"y\" >}} b");
    row("raw stays", "{{< f s=`x` >}}", "s", "a \"b\"", "{{< f s=`a \"b\"` >}}");
    row("bare stays for a word", "{{< f s=x >}}", "s", "y-1", "{{< f s=y-1 >}}");
    row("bare gets quotes for a file name", "{{< f s=x >}}", "s", "y.png", "{{< f s=\"y.png\" >}}");
    row("bare true becomes a string", "{{< f s=\"x\" n=true >}}", "n", "true", "{{< f s=\"x\" n=\"true\" >}}");
    row("bare number becomes a string", "{{< f n=12 >}}", "n", "12", "{{< f n=\"12\" >}}");
    row("quotation marks are escaped", "{{< f s=\"x\" >}}", "s", "a \"b\"", "{{< f s=\"a \\\"b\\\"\" >}}");
    row("escaped ones come back", "{{< f s=\"a \\\"b\\\"\" >}}", "s", "c", "{{< f s=\"c\" >}}");
    row("backslashes stay as they are", "{{< f s=\"x\" >}}", "s", "a\\nb", "{{< f s=\"a\\nb\" >}}");
    row("backslash and quotation mark need raw", "{{< f s=\"x\" >}}", "s", "a\\b \"c\"", "{{< f s=`a\\b \"c\"` >}}");
    row("backslash at the end needs raw", "{{< f s=\"x\" >}}", "s", "a\\", "{{< f s=`a\\` >}}");
    row("line end needs raw", "{{< f s=\"x\" >}}", "s", "a\nb", "{{< f s=`a\nb` >}}");
    row("back quote needs quotes", "{{< f s=`x` >}}", "s", "a`b", "{{< f s=\"a`b\" >}}");
    row("delimiter within quotes", "{{< f s=\"x\" >}}", "s", "a >}} b", "{{< f s=\"a >}} b\" >}}");
    row("emptied", "{{< f s=\"x\" >}}", "s", "", "{{< f s=\"\" >}}");
    row("bare emptied", "{{< f s=x >}}", "s", "", "{{< f s=\"\" >}}");
    row("spaces around the equals sign stay", "{{< f s = \"x\" >}}", "s", "y", "{{< f s = \"y\" >}}");
    row("the last of two counts", "{{< f s=\"x\" s=\"y\" >}}", "s", "z", "{{< f s=\"x\" s=\"z\" >}}");
    row("nothing to do", "{{< f s=\"x\" >}}", "s", "x", "{{< f s=\"x\" >}}");
    row("added behind the others", "{{< f s=\"x\" >}}", "t", "y", "{{< f s=\"x\" t=\"y\" >}}");
    row("added like its neighbours", "{{< f\n  s=\"x\"\n  u = `v`\n>}}", "t", "y",
        "{{< f\n  s=\"x\"\n  u = `v`\n  t = `y`\n>}}");
    row("added behind a bare one", "{{< f s=x >}}", "t", "y", "{{< f s=x t=\"y\" >}}");
    row("added as the first", "{{< f >}}", "t", "y", "{{< f t=\"y\" >}}");
    row("added without space at the delimiter", "{{<f>}}", "t", "y", "{{<f t=\"y\">}}");
    row("added before a self-closing slash", "{{< f s=\"x\" />}}", "t", "y", "{{< f s=\"x\" t=\"y\" />}}");
    row("Markdown shortcode", "{{% f s=\"x\" %}}", "s", "y", "{{% f s=\"y\" %}}");
    row("with inner text", "{{< f s=\"x\" >}} in {{< /f >}}", "s", "y", "{{< f s=\"y\" >}} in {{< /f >}}");
    row("in code", "`{{< f s=\"x\" >}}`", "s", "y", "`{{< f s=\"y\" >}}`");
    row("Windows line ends", "{{< f\r\n s=\"x\" >}}\r\n", "t", "y", "{{< f\r\n s=\"x\"\r\n t=\"y\" >}}\r\n");
    row("no-break space within", "{{< f s=\"a\xC2\xA0 b\" >}}", "s", "c", "{{< f s=\"c\" >}}");
}

void TestShortcodeEdit::sets()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    const Result<QByteArray> result = edited(body, setShortcodeParam(body, *allShortcodes(body).front(), name, value));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().reason));
    QCOMPARE(*result, expected);
    const ShortcodeParam read = *allShortcodes(*result).front()->find(name);
    QCOMPARE(read.value, value);
    QVERIFY(read.isString);
}

void TestShortcodeEdit::setsByPlace_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("index");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("bare") << QByteArray("{{< f a b >}}") << 1 << QByteArray("c d") << QByteArray("{{< f a \"c d\" >}}");
    QTest::newRow("quoted") << QByteArray("{{< f \"a\" >}}") << 0 << QByteArray("b") << QByteArray("{{< f \"b\" >}}");
    QTest::newRow("the next") << QByteArray("{{< f `a` >}}") << 1 << QByteArray("b") << QByteArray("{{< f `a` `b` >}}");
    QTest::newRow("the first") << QByteArray("{{< f >}}") << 0 << QByteArray("b") << QByteArray("{{< f \"b\" >}}");
}

void TestShortcodeEdit::setsByPlace()
{
    QFETCH(QByteArray, body);
    QFETCH(int, index);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    const Result<QByteArray> result = edited(body, setShortcodeParam(body, *allShortcodes(body).front(), index, value));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().reason));
    QCOMPARE(*result, expected);
}

void TestShortcodeEdit::unsets_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *title, const char *body, const char *expected) {
        QTest::newRow(title) << QByteArray(body) << QByteArray(expected);
    };
    row("quoted", "{{< f s=\"x\" t=\"y\" u=\"z\" >}}", "{{< f s=\"x\" u=\"z\" >}}");
    row("raw over lines", "{{< f s=\"x\"\n t=`y\nz` >}}", "{{< f s=\"x\" >}}");
    row("bare", "{{< f t=y >}}", "{{< f >}}");
    row("spaces around the equals sign", "{{< f t = \"y\" s=\"x\" >}}", "{{< f s=\"x\" >}}");
    row("as often as it stands", "{{< f t=\"a\" s=\"x\" t=\"b\" >}}", "{{< f s=\"x\" >}}");
    row("not there", "{{< f s=\"x\" >}}", "{{< f s=\"x\" >}}");
}

void TestShortcodeEdit::unsets()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, expected);
    const Result<QByteArray> result = edited(body, unsetShortcodeParam(body, *allShortcodes(body).front(), "t"));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().reason));
    QCOMPARE(*result, expected);
}

void TestShortcodeEdit::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *title, const char *body, const char *name, const char *value) {
        QTest::newRow(title) << QByteArray(body) << QByteArray(name) << QByteArray(value);
    };
    row("a name beside positional ones", "{{< f a >}}", "s", "x");
    row("a shortcode with an error", "{{< f s=\"x >}}", "s", "x");
    row("no name", "{{< f s=\"x\" >}}", "a b", "x");
    row("back quote and line end", "{{< f s=\"x\" >}}", "s", "a`\nb");
    row("back quote, quotation mark and backslash", "{{< f s=\"x\" >}}", "s", "a`\"\\b");
    row("quotes escaped as a whole", "{{< f s=\\\"x\\\" >}}", "s", "y");
}

void TestShortcodeEdit::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    const Result<Splices> result = setShortcodeParam(body, *allShortcodes(body).front(), name, value);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Refused);
    QVERIFY(!result.error().reason.isEmpty());
}

void TestShortcodeEdit::onlyTheValueIsSpliced()
{
    const QByteArray body = "{{< f s=\"x\" t=\"y\" >}}";
    const Result<Splices> splices = setShortcodeParam(body, *allShortcodes(body).front(), "t", "z");
    QVERIFY(splices);
    QCOMPARE(*splices, Splices({{15, 16, "z"}}));
}

// Every awkward value in every style: written and read again, or refused.
void TestShortcodeEdit::readsBackWhateverIsWritten()
{
    const QByteArray bodies[] = {
        "x {{< f s=\"a\" t=\"b\" >}} {{< g s=\"a\" >}}", "{{< f t=`b` s=`a` >}}", "{{< f s=a >}}", "{{% f t=1 %}}"};
    const QByteArray pieces[] = {"\"", "\\", "`", "\n", " ", ">}}", "%}}", "{{<", "/", "=", "図", "a", "“", "\\\""};
    int written = 0;
    for (const QByteArray &body : bodies) {
        for (const QByteArray &one : pieces) {
            for (const QByteArray &two : pieces) {
                for (const QByteArray &three : pieces) {
                    const QByteArray value = one + two + three;
                    const Result<Splices> splices = setShortcodeParam(body, *allShortcodes(body).front(), "s", value);
                    if (!splices) {
                        QVERIFY2(value.contains('`'), value.constData());
                        continue;
                    }
                    ++written;
                    QCOMPARE(allShortcodes(spliced(body, *splices)).front()->value("s"), value);
                }
            }
        }
    }
    QVERIFY(written > 8000);
}

void TestShortcodeEdit::innermostShortcodeIsFound()
{
    const QByteArray body = "a {{< b >}} c {{< d >}} e {{< /b >}} f";
    QVERIFY(!shortcodeAt(body, 0));
    QCOMPARE(shortcodeAt(body, 5)->name, "b");
    QCOMPARE(shortcodeAt(body, body.indexOf('d'))->name, "d");
    QCOMPARE(shortcodeAt(body, body.indexOf('e'))->name, "b");
    QVERIFY(!shortcodeAt(body, body.size() - 1));
}

void TestShortcodeEdit::writesAWholeShortcode()
{
    const Result<QByteArray> text =
        writtenShortcode("figure", {{"src", "a.png"}, {"title", "a \"b\""}, {"numbered", "true"}});
    QVERIFY(text);
    QCOMPARE(*text, "{{< figure src=\"a.png\" title=\"a \\\"b\\\"\" numbered=\"true\" >}}");
}

QTEST_GUILESS_MAIN(TestShortcodeEdit)
#include "tst_shortcodeedit.moc"
