#include <content/pageparts.h>

#include <QTest>

using namespace shownotes;

class TestPageParts : public QObject {
    Q_OBJECT

private slots:
    void split_data()
    {
        QTest::addColumn<QByteArray>("frontMatter");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("bodyLine");
        using Format = FrontMatter::Format;
        const auto row = [](const char *name, const QByteArray &frontMatter, const QByteArray &body, Format format,
                             int line) { QTest::newRow(name) << frontMatter << body << int(format) << line; };
        row("yaml", "---\ntitle: x\n---\n", "body\n", Format::Yaml, 4);
        row("toml", "+++\ntitle = 'x'\n+++\n", "body\n", Format::Toml, 4);
        row("json", "{\n\"title\": \"} {\"\n}\n", "body\n", Format::Json, 4);
        row("json, escaped quote", "{\"a\": \"\\\"}\"}\n", "x", Format::Json, 2);
        row("json, body on the same line", "{}", " x", Format::Json, 1);
        row("none", "", "# Title\n---\nx\n---\n", Format::None, 1);
        row("empty file", "", "", Format::None, 1);
        row("only a byte order mark", "", "\xef\xbb\xbf", Format::None, 1);
        row("byte order mark", "\xef\xbb\xbf---\na: 1\n---\n", "x", Format::Yaml, 4);
        row("blank lines first", "\n \t\n---\na: 1\n---\n", "x", Format::Yaml, 6);
        row("blank line, then byte order mark", "\n\xef\xbb\xbf+++\n+++\n", "x", Format::Toml, 4);
        row("CRLF", "---\r\na: 1\r\n---\r\n", "x\r\n", Format::Yaml, 4);
        row("CR alone", "---\ra: 1\r---\r", "x", Format::Yaml, 1);
        row("nothing between the fences", "---\n---\n", "x", Format::Yaml, 3);
        row("no line end behind the closing fence", "---\na: 1\n---", "", Format::Yaml, 3);
        row("closing line only starts with the fence", "---\na: 1\n---", "- more\nx", Format::Yaml, 3);
        row("blanks behind the closing fence", "---\na: 1\n---", " \nx", Format::Yaml, 3);
        row("text behind the opening fence", "--- # note\na: 1\n---\n", "x", Format::Yaml, 4);
        row("indented opening fence", "  ---\na: 1\n---\n", "x", Format::Yaml, 4);
        row("an indented fence does not close", "---\na: |\n  ---\n---\n", "x", Format::Yaml, 5);
        row("a yaml fence does not close toml", "+++\n---\n+++\n", "x", Format::Toml, 4);
    }

    void split()
    {
        QFETCH(QByteArray, frontMatter);
        QFETCH(QByteArray, body);
        QFETCH(int, format);
        QFETCH(int, bodyLine);
        const PageParts parts = splitPage(frontMatter + body);
        QCOMPARE(parts.frontMatter, frontMatter);
        QCOMPARE(parts.body, body);
        QCOMPARE(int(parts.format), format);
        QCOMPARE(parts.bodyLine, bodyLine);
        QVERIFY(!parts.problem);
    }

    void problem_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<int>("line");
        QTest::newRow("unclosed yaml") << QByteArray("---\na: 1\n") << 1;
        QTest::newRow("unclosed toml below a blank line") << QByteArray("\n+++\na = 1\n") << 2;
        QTest::newRow("unclosed json") << QByteArray("{\"a\": \"}\n") << 1;
        QTest::newRow("opening fence alone") << QByteArray("---") << 1;
        QTest::newRow("the opening fence does not close itself") << QByteArray("------\n") << 1;
        QTest::newRow("Hugo refuses a list at the very beginning") << QByteArray("- item\n") << 1;
        QTest::newRow("and a plus") << QByteArray("\n\n++ x\n") << 3;
    }

    void problem()
    {
        QFETCH(QByteArray, page);
        QFETCH(int, line);
        const PageParts parts = splitPage(page);
        QVERIFY(parts.problem);
        QCOMPARE(parts.problem->kind, Error::Kind::Syntax);
        QCOMPARE(parts.problem->line, line);
        QVERIFY(!parts.problem->reason.isEmpty());
        QCOMPARE(parts.frontMatter, QByteArray());
        QCOMPARE(parts.body, page);
    }
};

QTEST_GUILESS_MAIN(TestPageParts)
#include "tst_pageparts.moc"
