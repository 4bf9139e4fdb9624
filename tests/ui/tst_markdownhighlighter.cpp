#include "editor/markdownhighlighter.h"

#include <QGuiApplication>
#include <QPlainTextDocumentLayout>
#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace shownotes;

Q_DECLARE_METATYPE(QTextCharFormat SyntaxColors::*)

/// Each row: a text, a piece of it, and the colour that piece must have. The piece is found in the last line that has it.
class TestMarkdownHighlighter : public QObject {
    Q_OBJECT

    using Color = QTextCharFormat SyntaxColors::*;

private slots:
    void colours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("piece");
        QTest::addColumn<Color>("color");

        const auto row = [](const char *name, const char *text, const char *piece, Color color) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(piece) << color;
        };
        row("heading", "## 今日の話題", "今日の話題", &SyntaxColors::heading);
        row("seven signs are no heading", "####### x", "x", nullptr);
        row("no heading without a space", "#tag", "tag", nullptr);
        row("bullet", "* item", "*", &SyntaxColors::marker);
        row("number", "12) item", "12)", &SyntaxColors::marker);
        row("quote", "> words", ">", &SyntaxColors::marker);
        row("rule", "---", "---", &SyntaxColors::marker);
        row("emphasis", "a *b c* d", "b c", &SyntaxColors::emphasis);
        row("strong", "a **b** d", "b", &SyntaxColors::strong);
        row("underscore inside a word", "snake_case_name", "case", nullptr);
        row("strikethrough", "a ~~b~~ d", "b", &SyntaxColors::strikethrough);
        row("a single tilde is none", "編入~体験~談", "体験", nullptr);
        row("escaped", "a \\*b* c", "b", nullptr);
        row("code span", "a `b` d", "b", &SyntaxColors::code);
        row("code span with two ticks", "a ``b`c`` d", "b`c", &SyntaxColors::code);
        row("link text", "see [here](https://example.org)", "here", &SyntaxColors::linkText);
        row("link target", "see [here](https://example.org/a_(b))", "example.org/a_(b)", &SyntaxColors::linkTarget);
        row("image", "![alt](a.png)", "alt", &SyntaxColors::linkText);
        row("footnote", "a[^1] b", "[^1]", &SyntaxColors::linkText);
        row("brackets that are no link", "[note] b", "note", nullptr);
        row("html", "a <br> b", "<br>", &SyntaxColors::html);
        row("comment", "a <!-- b --> c", "b", &SyntaxColors::comment);
        row("comment over lines", "<!-- a\nb\nc --> d", "b", &SyntaxColors::comment);
        row("text behind a comment", "<!-- a\nc --> d", "d", nullptr);
        row("fence", "```go\nx := *p*\n```\n", "x := *p*", &SyntaxColors::code);
        row("text behind a fence", "```\ncode\n```\nafter", "after", nullptr);
        row("a shorter fence does not close", "````\n```\nstill\n", "still", &SyntaxColors::code);
        row("tildes do not close ticks", "```\n~~~\nstill\n", "still", &SyntaxColors::code);
        row("shortcode name", "{{< figure src=\"a.png\" >}}", "figure", &SyntaxColors::shortcode);
        row("shortcode key", "{{< figure src=\"a.png\" >}}", "src", &SyntaxColors::shortcodeKey);
        row("shortcode value", "{{< figure src=\"a.png\" >}}", "a.png", &SyntaxColors::shortcodeValue);
        row("positional value", "{{% ref about.md %}}", "about.md", &SyntaxColors::shortcodeValue);
        row("bare value", "{{< f a=true >}}", "true", &SyntaxColors::shortcodeValue);
        row("text behind a shortcode", "{{< f >}} after", "after", nullptr);
        row("shortcode over lines", "{{< figure\n  src=\"a.png\"\n  title=\"b\" >}}", "title",
            &SyntaxColors::shortcodeKey);
        row("raw value over lines", "{{< f `a\nb\nc` >}} d", "b", &SyntaxColors::shortcodeValue);
        row("a half-typed shortcode ends at a blank line", "{{< figure\n\nafter", "after", nullptr);
        row("emphasis in a list item", "- a *b* c", "b", &SyntaxColors::emphasis);
    }

    void colours()
    {
        QFETCH(QString, text);
        QFETCH(QString, piece);
        QFETCH(Color, color);
        QTextDocument document(text);
        const QPalette palette;
        MarkdownHighlighter highlighter(&document, palette);
        highlighter.rehighlight();

        const SyntaxColors colors(palette);
        const QTextCharFormat expected = color ? colors.*color : QTextCharFormat();
        QTextBlock block = document.lastBlock();
        while (block.isValid() && !block.text().contains(piece))
            block = block.previous();
        QVERIFY(block.isValid());
        const qsizetype from = block.text().lastIndexOf(piece);
        for (qsizetype at = from; at < from + piece.size(); ++at) {
            const QTextCharFormat actual = formatAt(block, int(at));
            QCOMPARE(actual.foreground(), expected.foreground());
            QCOMPARE(actual.fontWeight(), expected.fontWeight());
            QCOMPARE(actual.fontItalic(), expected.fontItalic());
            QCOMPARE(actual.fontStrikeOut(), expected.fontStrikeOut());
        }
    }

    void longLinesStayPlain()
    {
        QTextDocument document(QString("*a* ").repeated(MarkdownHighlighter::LongestLine) + "\n*b*");
        MarkdownHighlighter highlighter(&document, QPalette());
        QTRY_VERIFY(!highlighter.isBusy());
        QVERIFY(document.firstBlock().layout()->formats().isEmpty());
        QVERIFY(!document.lastBlock().layout()->formats().isEmpty());
    }

    void aKeyRepaintsOnlyWhatItChanges()
    {
        QTextDocument document(QString("plain *text*\n").repeated(200));
        document.setDocumentLayout(
            new QPlainTextDocumentLayout(&document)); // without one a document tells nobody of its changes
        CountingHighlighter highlighter(&document, QPalette());
        QTRY_COMPARE(highlighter.lines, 201); // the first painting comes with the event loop
        highlighter.lines = 0;
        QTextCursor cursor(&document);
        cursor.insertText("x");
        QCOMPARE(highlighter.lines, 1);
    }

    void aKeyThatMakesCodeOfAllTextIsBounded()
    {
        QTextDocument document(QString("\nplain *text*").repeated(5000));
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        const SyntaxColors colors {QPalette()};
        CountingHighlighter highlighter(&document, QPalette());
        QTRY_VERIFY(!highlighter.isBusy());
        QCOMPARE(formatAt(document.lastBlock(), 7), colors.emphasis);

        highlighter.lines = 0;
        QTextCursor cursor(&document);
        cursor.insertText("```");
        QVERIFY(highlighter.lines <= BlockHighlighter::LinesAtOnce);
        QCOMPARE(formatAt(document.findBlockByNumber(100), 7), colors.code);
        QCOMPARE(formatAt(document.lastBlock(), 7), colors.emphasis);
        QVERIFY(highlighter.isBusy());
        QTRY_VERIFY(!highlighter.isBusy());
        QCOMPARE(formatAt(document.lastBlock(), 7), colors.code);

        cursor.deletePreviousChar();
        // Before all is done, a fence comes in further down.
        QTextCursor below(document.findBlockByNumber(2000));
        below.insertText("```\n");
        QTRY_VERIFY(!highlighter.isBusy());
        QCOMPARE(formatAt(document.findBlockByNumber(1999), 7), colors.emphasis);
        QCOMPARE(formatAt(document.lastBlock(), 7), colors.code);
    }

    void longLinesCountAsSeveral()
    {
        QTextDocument document(QString(QString("*a* ").repeated(1000) + '\n').repeated(300));
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        CountingHighlighter highlighter(&document, QPalette());
        QTRY_VERIFY(!highlighter.isBusy());
        highlighter.lines = 0;
        QTextCursor(&document).insertText("```\n");
        QVERIFY(highlighter.lines < 20);
        QTRY_VERIFY(!highlighter.isBusy());
    }

    void afterAnyEditsTheColoursAreThoseOfANewText()
    {
        const QStringList pieces {"```\n", "\n", "<!-- ", " -->", "{{< figure\n", " >}}", "*a* ", "~~~\n", "\n\n\n"};
        QRandomGenerator random(7);
        QTextDocument document(QString("# head\n\ntext *a* `b`\n").repeated(400));
        document.setDocumentLayout(new QPlainTextDocumentLayout(&document));
        MarkdownHighlighter highlighter(&document, QPalette());
        for (int step = 0; step < 300; ++step) {
            QTextCursor cursor(&document);
            cursor.setPosition(random.bounded(document.characterCount()));
            cursor.movePosition(QTextCursor::Down, QTextCursor::KeepAnchor, random.bounded(3) == 0 ? 3 : 0);
            cursor.insertText(pieces[random.bounded(int(pieces.size()))]);
            if (random.bounded(4) == 0)
                QCoreApplication::processEvents(); // some of what waits
        }
        QTRY_VERIFY(!highlighter.isBusy());

        QTextDocument fresh(document.toPlainText());
        fresh.setDocumentLayout(new QPlainTextDocumentLayout(&fresh));
        MarkdownHighlighter other(&fresh, QPalette());
        QTRY_VERIFY(!other.isBusy());
        QTextBlock theirs = fresh.begin();
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next(), theirs = theirs.next()) {
            QCOMPARE(block.text(), theirs.text());
            QCOMPARE(block.userState(), theirs.userState());
            QVERIFY2(block.layout()->formats() == theirs.layout()->formats(), qPrintable(block.text()));
        }
    }

    void coloursCanBeRead_data()
    {
        QTest::addColumn<QPalette>("palette");
        QPalette light, dark;
        light.setColor(QPalette::Base, Qt::white);
        light.setColor(QPalette::Text, Qt::black);
        dark.setColor(QPalette::Base, QColor("#1e1e1e"));
        dark.setColor(QPalette::Text, QColor("#e8e8e8"));
        QTest::newRow("light") << light;
        QTest::newRow("dark") << dark;
    }

    /// WCAG 2.1, 1.4.3: at least 4.5 to 1.
    void coloursCanBeRead()
    {
        QFETCH(QPalette, palette);
        const SyntaxColors c(palette);
        for (const QTextCharFormat &format : {c.heading, c.marker, c.code, c.linkText, c.linkTarget, c.html, c.comment,
                 c.shortcode, c.shortcodeKey, c.shortcodeValue, c.lineEnd}) {
            const double contrast = contrastOf(format.foreground().color(), palette.color(QPalette::Base));
            QVERIFY2(contrast >= 4.5, qPrintable(format.foreground().color().name() + QString(" %1").arg(contrast)));
        }
    }

private:
    class CountingHighlighter : public MarkdownHighlighter {
    public:
        using MarkdownHighlighter::MarkdownHighlighter;
        int lines = 0;

    protected:
        void highlightBlock(const QString &text) override
        {
            ++lines;
            MarkdownHighlighter::highlightBlock(text);
        }
    };

    static QTextCharFormat formatAt(const QTextBlock &block, int position)
    {
        QTextCharFormat found;
        const QList<QTextLayout::FormatRange> ranges = block.layout()->formats();
        for (const QTextLayout::FormatRange &range : ranges) {
            if (range.start <= position && position < range.start + range.length)
                found = range.format;
        }
        return found;
    }

    static double luminance(const QColor &color)
    {
        const auto linear = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    }

    static double contrastOf(const QColor &a, const QColor &b)
    {
        const double la = luminance(a), lb = luminance(b);
        return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
    }
};

QTEST_MAIN(TestMarkdownHighlighter)
#include "tst_markdownhighlighter.moc"
