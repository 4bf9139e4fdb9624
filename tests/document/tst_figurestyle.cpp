#include <document/figurestyle.h>

#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

namespace {

/// The new figure with `|` where the caption goes.
QString written(const FigureStyle &style, const QString &src)
{
    FigureText figure = figureText(style, src);
    return figure.text.insert(figure.caption, u'|');
}

} // namespace

class TestFigureStyle : public QObject {
    Q_OBJECT

private slots:
    void standsLikeItsNeighbours_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("figure");
        // Single quotes are to be read as double ones.
        const auto row = [](const char *rule, const QString &body, const QString &figure) {
            QTest::newRow(rule) << QString(body).replace(u'\'', u'"') << QString(figure).replace(u'\'', u'"');
        };
        const QString standard = "{{< figure src='n.png' title='|' numbered='true' lightbox='true' >}}";
        row("no figure", "text ![](a.png) {{< youtube x >}} figure", standard);
        row("the usual one", "{{< figure src='a.png' title='A' numbered='true' lightbox='true' >}}", standard);
        row("order and other attributes", "{{< figure class='wide' caption='A *b*' alt='c' src='a.png' >}}",
            "{{< figure class='wide' caption='|' alt='' src='n.png' >}}");
        row("title beside caption", "{{< figure src='a.png' title='A' caption='B' >}}",
            "{{< figure src='n.png' title='' caption='|' >}}");
        row("without a caption the caret is in the source", "{{< figure src='a.png' >}}",
            "{{< figure src='n.png|' >}}");
        row("what belongs to one picture",
            "{{< figure src='a.png' title='A' width='300' height='2' link='https://e.com' id='x' >}}",
            "{{< figure src='n.png' title='|' >}}");
        row("bare values stay bare", "{{< figure src=a.png title='A' numbered=true >}}",
            "{{< figure src='n.png' title='|' numbered=true >}}");
        row("raw strings", "{{< figure src=`a.png` title=`A` class=`b` >}}",
            "{{< figure src='n.png' title='|' class='b' >}}");
        row("a value with quotes", "{{< figure src='a.png' title='A' class='say \\'x\\'' >}}",
            "{{< figure src='n.png' title='|' class='say \\'x\\'' >}}");
        row("an attribute twice", "{{< figure src='a.png' title='A' title='B' >}}",
            "{{< figure src='n.png' title='|' >}}");
        row("percent signs", "{{% figure src='a.png' title='A' %}}", "{{% figure src='n.png' title='|' %}}");
        row("what most have",
            "{{< figure src='a.png' title='A' >}} {{< figure src='b.png' title='B' >}} {{< figure src='c.png' alt='C' "
            ">}}",
            "{{< figure src='n.png' title='|' >}}");
        row("the last where it is undecided",
            "{{< figure src='a.png' title='A' >}} {{< figure src='c.png' caption='C' >}}",
            "{{< figure src='n.png' caption='|' >}}");
        row("inside another shortcode", "{{< alert note >}} {{< figure src='a.png' caption='A' >}} {{< /alert >}}",
            "{{< figure src='n.png' caption='|' >}}");
        row("not from the web", "{{< figure src='https://e.com/a.png' caption='A' >}}", standard);
        row("not from the site's folder for all", "{{< figure src='/img/a.png' caption='A' >}}", standard);
        row("not from a library", "{{< figure library='true' src='a.png' caption='A' >}}", standard);
        row("a comment is none", "{{</* figure src='a.png' caption='A' */>}}", standard);
        row("a wrong one is none", "{{< figure src='a.png caption='A' >}}", standard);
        row("positional ones are none", "{{< figure 'a.png' 'A' >}}", standard);
    }

    void standsLikeItsNeighbours()
    {
        QFETCH(QString, body);
        const FigureStyle style = FigureStyle::of(body.toUtf8()).value_or(FigureStyle::standard());
        QTEST(written(style, "n.png"), "figure");
    }

    void aNameWithQuotesIsEscaped()
    {
        QCOMPARE(figureText(FigureStyle::standard(), "a\"b.png").text,
            QString("{{< figure src='a\\'b.png' title='' numbered='true' lightbox='true' >}}").replace(u'\'', u'"'));
    }

    void theFirstPageWithFiguresDecides()
    {
        const QTemporaryDir folder;
        const auto page = [&](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                qFatal("cannot write a page");
            return file.fileName();
        };
        const QStringList pages {folder.filePath("none.md"), page("1.md", "---\nfigure: x\n---\ntext"),
            page("2.md", "---\n---\n{{< figure src=\"a.png\" caption=\"A\" >}}"),
            page("3.md", "{{< figure src=\"a.png\" title=\"A\" >}}")};
        const std::optional<FigureStyle> style = FigureStyle::ofPages(pages);
        QVERIFY(style);
        QCOMPARE(written(*style, "n.png"), QString("{{< figure src=\"n.png\" caption=\"|\" >}}"));
        QVERIFY(!FigureStyle::ofPages(pages.first(2)));
    }
};

QTEST_APPLESS_MAIN(TestFigureStyle)

#include "tst_figurestyle.moc"
