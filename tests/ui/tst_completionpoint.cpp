// What could be completed where: `|` is the caret.

#include "editor/completionpoint.h"

#include <QTest>

using namespace shownotes;
using Kind = CompletionPoint::Kind;

class TestCompletionPoint : public QObject {
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
};

void TestCompletionPoint::finds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("replaced"); // what a choice takes the place of
    QTest::addColumn<QString>("about"); // shortcode.parameter
    const auto row = [](const char *name, const char *text, Kind kind, const char *replaced = "",
                         const char *about = "") {
        QTest::newRow(name) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(replaced)
                            << QString::fromUtf8(about);
    };
    row("text", "some text|", Kind::None);
    row("braces alone", "{{|", Kind::None);
    row("delimiter", "{{<|", Kind::Shortcode);
    row("the other delimiter", "a {{%|", Kind::Shortcode);
    row("behind the space", "{{< |", Kind::Shortcode);
    row("name", "{{< fig| >}}", Kind::Shortcode, "fig");
    row("within a name", "{{< fi|gure >}}", Kind::Shortcode, "figure");
    row("closing tag", "{{< /al|", Kind::None);
    row("comment", "{{</* fig|", Kind::None);
    row("behind the tag", "{{< figure >}}|", Kind::None);
    row("behind the name", "{{< figure |", Kind::Parameter, "", "figure.");
    row("parameter", "{{< figure nu|", Kind::Parameter, "nu", "figure.");
    row("second parameter", "{{< figure src=\"a.png\" n|", Kind::Parameter, "n", "figure.");
    row("between parameters", "{{< figure src=\"a.png\" | title=\"b\" >}}", Kind::Parameter, "", "figure.");
    row("right behind a value", "{{< figure src=\"a.png\"|", Kind::None);
    row("positional", "{{< alert no|", Kind::Parameter, "no", "alert.");
    row("value", "{{< figure src=\"|", Kind::Value, "", "figure.src");
    row("value begun", "{{< figure src=\"sc|", Kind::Value, "sc", "figure.src");
    row("value with its end", "{{< figure src=\"s|c.png\" title=\"x\" >}}", Kind::Value, "sc.png", "figure.src");
    row("value before another's quote", "{{< figure src=\"| title=\"x\" >}}", Kind::Value, "", "figure.src");
    row("empty value with its end", "{{< figure src=\"|\" >}}", Kind::Value, "", "figure.src");
    row("value without quotes", "{{< figure numbered=t|", Kind::Value, "t", "figure.numbered");
    row("right behind the equals sign", "{{< figure numbered=|", Kind::Value, "", "figure.numbered");
    row("raw value", "{{< figure src=`a|`", Kind::Value, "a", "figure.src");
    row("escaped quote", "{{< figure title=\"a \\\"b|", Kind::Value, "a \\\"b", "figure.title");
    row("Japanese value", "{{< figure src=\"図|", Kind::Value, "図", "figure.src");
    row("over lines", "{{< figure\n  src=\"a.png\"\n  nu|", Kind::Parameter, "nu", "figure.");
    row("value on a later line", "{{< figure\n  src=\"|\n>}}", Kind::Value, "", "figure.src");
    row("in a second shortcode", "{{< a >}}{{< b c=\"|", Kind::Value, "", "b.c");
    row("positional value in quotes", "{{< video \"a|", Kind::Value, "a", "video.");
    row("image", "![](|)", Kind::Address);
    row("image begun", "text ![alt](im|", Kind::Address, "im");
    row("image with its end", "![alt](i|m.png)", Kind::Address, "im.png");
    row("image in angle brackets", "![](<a|>)", Kind::Address, "a");
    row("link", "[a](no|", Kind::Address, "no");
    row("brackets in text", "(a|", Kind::None);
    row("title of an image", "![](a.png \"b|", Kind::None);
}

void TestCompletionPoint::finds()
{
    QFETCH(QString, text);
    QFETCH(int, kind);
    QFETCH(QString, replaced);
    QFETCH(QString, about);
    const int caret = int(text.indexOf('|'));
    text.remove(caret, 1);
    const CompletionPoint point = completionPoint(text, caret);
    QCOMPARE(int(point.kind), kind);
    if (point.kind == Kind::None)
        return;
    QCOMPARE(text.mid(point.start, point.end - point.start), replaced);
    QVERIFY(point.start <= caret && caret <= point.end);
    QCOMPARE(point.typed, text.mid(point.start, caret - point.start));
    if (point.kind == Kind::Parameter || point.kind == Kind::Value)
        QCOMPARE(point.shortcode + '.' + point.parameter, about);
}

QTEST_GUILESS_MAIN(TestCompletionPoint)
#include "tst_completionpoint.moc"
