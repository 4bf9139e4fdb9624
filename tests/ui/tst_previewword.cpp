#include "preview/previewword.h"

#include <QTest>

using namespace shownotes;

/// Each row: the Markdown of a block with | where the word begins, the word, and how often the same stands before it.
class TestPreviewWord : public QObject {
    Q_OBJECT

private slots:
    void isFoundInTheSource_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("ordinal");
        const auto row = [](const char *name, const char *source, const char *word, int ordinal) {
            QTest::newRow(name) << QString::fromUtf8(source) << QString::fromUtf8(word) << ordinal;
        };
        row("the only one", "one |two three", "two", 0);
        row("the second", "two one |two", "two", 1);
        row("on another line", "one\n*|two*", "two", 0);
        row("Japanese", "今回も|AWSのネタ", "AWS", 0);
        row("not the one in an address", "[x](https://aws/AWS) |AWS", "AWS", 0);
        row("not the one in an address in brackets", "[x](<a AWS>) |AWS", "AWS", 0);
        row("not the one in an attribute", "<img src=\"AWS.png\"> |AWS", "AWS", 0);
        row("in a caption", "{{< figure src=\"cat.png\" caption=\"a |cat\" >}}", "cat", 0);
        row("a link's text", "[|AWS](https://aws/AWS)", "AWS", 0);
        row("the last where more are shown than written", "two |two", "two", 7);
    }

    void isFoundInTheSource()
    {
        QFETCH(QString, source);
        QFETCH(QString, word);
        QFETCH(int, ordinal);
        const qsizetype expected = source.indexOf('|');
        source.remove(expected, 1);
        QCOMPARE(placeInSource(source, {1, 1, 1, word, ordinal}), expected);
    }

    void isNowhere()
    {
        QCOMPARE(placeInSource(u"one \"two\"", {1, 1, 1, QStringLiteral("“two”"), 0}), -1);
        QCOMPARE(placeInSource(u"one", {1, 1, 1, QString(), 0}), -1);
    }
};

QTEST_GUILESS_MAIN(TestPreviewWord)
#include "tst_previewword.moc"
