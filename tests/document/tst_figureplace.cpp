#include <document/figureplace.h>

#include <QTest>
#include <QTextCursor>

using namespace shownotes;

class TestFigurePlace : public QObject {
    Q_OBJECT

private slots:
    void standsAlone_data()
    {
        QTest::addColumn<QString>("dropped"); // `|` is the place
        QTest::addColumn<QString>("result"); // `@` is the figure
        const auto row = [](const char *rule, const QString &dropped, const QString &result) {
            QTest::newRow(rule) << dropped << result;
        };
        row("an empty page", "|", "@\n");
        row("a blank line between paragraphs", "a\n|\nb\n", "a\n\n@\n\nb\n");
        row("two blank lines", "a\n|\n\nb\n", "a\n\n@\n\nb\n");
        row("three blank lines", "a\n\n|\n\nb\n", "a\n\n@\n\nb\n");
        row("the end of the page", "a\n|", "a\n\n@\n");
        row("the end of a page without a last line end", "a|", "a\n\n@");
        row("the end of a line", "a|\nb\n", "a\n\n@\n\nb\n");
        row("in the midst of a line", "a|a\nb\n", "aa\n\n@\n\nb\n");
        row("before a blank line", "a|\n\nb\n", "a\n\n@\n\nb\n");
        row("the beginning of a line", "a\n|b\n", "a\n\n@\n\nb\n");
        row("the beginning of a paragraph", "a\n\n|b\n", "a\n\n@\n\nb\n");
        row("the beginning of the page", "|a\n", "@\n\na\n");
        row("behind a list item", "- a|\n- b\n", "- a\n\n@\n\n- b\n");
        row("behind a list", "- a\n- b|\n", "- a\n- b\n\n@\n");
        row("a blank line below a list", "- a\n|\ntext\n", "- a\n\n@\n\ntext\n");
        row("behind a heading", "# a|\nb\n", "# a\n\n@\n\nb\n");
        row("a heading's underline stays with it", "a|\n===\nb\n", "a\n===\n\n@\n\nb\n");
        row("before a heading's underline", "a\n|---\nb\n", "a\n---\n\n@\n\nb\n");
        row("not within a fence", "```\na|\nb\n```\nc\n", "```\na\nb\n```\n\n@\n\nc\n");
        row("not behind the opening of a fence", "~~~ sh|\na\n~~~\n", "~~~ sh\na\n~~~\n\n@\n");
        row("not on a blank line of a fence", "```\na\n|\nb\n```\n", "```\na\n\nb\n```\n\n@\n");
        row("not at the beginning of code in a fence", "```\n|a\n```\n", "```\na\n```\n\n@\n");
        row("a fence that is not closed", "```\na|\nb\n", "```\na\nb\n\n@");
        row("before a fence", "|```\na\n```\n", "@\n\n```\na\n```\n");
        row("behind a fence", "```\na\n```|\nb\n", "```\na\n```\n\n@\n\nb\n");
        row("a longer fence", "````\n```\na|\n```\n````\n", "````\n```\na\n```\n````\n\n@\n");
        row("not within a table", "| a |\n|---|\n| b |\n| c|\nd\n", "");
        row("not within a tag", "{{< figure\n src=\"a|\"\n>}}\nb\n", "{{< figure\n src=\"a\"\n>}}\n\n@\n\nb\n");
        row("not within a tag of the other kind", "{{% x\n|\n%}}\n", "{{% x\n\n%}}\n\n@\n");
        row("not within a comment", "<!--\na|\n-->\nb\n", "<!--\na\n-->\n\n@\n\nb\n");
        row("between two tags", "{{< x >}}|\n{{< y >}}\n", "{{< x >}}\n\n@\n\n{{< y >}}\n");
        row("within what a shortcode encloses", "{{< x >}}\na|\n{{< /x >}}\n", "{{< x >}}\na\n\n@\n\n{{< /x >}}\n");
    }

    void standsAlone()
    {
        QFETCH(QString, dropped);
        QFETCH(QString, result);
        QString text = dropped;
        int at = int(text.indexOf(u'|'));
        if (result.isEmpty()) {
            // A table has that sign itself.
            at = int(text.indexOf("b |") + 3);
            result = "| a |\n|---|\n| b |\n| c|\n\n@\n\nd\n";
        } else {
            text.remove(at, 1);
        }
        QTextDocument body(text);
        const FigurePlace place = figurePlace(body, at);
        QTextCursor cursor(&body);
        cursor.setPosition(place.position);
        cursor.insertText(place.before + u'@' + place.after);
        QCOMPARE(body.toPlainText(), result);
    }

    void aPlaceBeyondTheEndIsTheEnd()
    {
        const QTextDocument body("a");
        QCOMPARE(figurePlace(body, 100).position, 1);
    }
};

QTEST_MAIN(TestFigurePlace)

#include "tst_figureplace.moc"
