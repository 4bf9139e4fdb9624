// The problems that a page is told of: a row per thing that can be wrong, with its place, its way out, and what the page says after taking it.

#include <checks/pageproblem.h>
#include <checks/resourcerename.h>
#include <content/pageparts.h>

#include <QTest>

using namespace shownotes;

class TestPageProblems : public QObject {
    Q_OBJECT

private slots:
    void tells_data();
    void tells();
    void renamesAreOffered_data();
    void renamesAreOffered();
    void frontMatterIsFixedByValue();
    void everyFaultHasItsWords();
    void oneListWithRendering();
    void whatTheAuthorCannotMendIsNoProblem();
    void aFixedPageHasNoProblems();
};

namespace {

const QByteArray Head = "---\ntitle: x\n---\n";

RenderSettings settings()
{
    RenderSettings settings;
    settings.goldmark.unsafe = true;
    settings.pageUrl = "/talk/32/";
    settings.shortcodes.insert("figure", {ShortcodeVariant::AcademicV48, false});
    return settings;
}

NamedFiles files()
{
    NamedFiles files;
    for (const char *name : {"a#b.png", "a-b.png", "images/deep.png", "notes.pdf", "plain.png", "screenshot-1.png",
             "screenshot-2.png", "が.png"}) {
        BundleFile file;
        file.name = name;
        files.files.append(file);
    }
    files.unread = QStringList {"#left.png"};
    files.isStatic = [](const QString &) { return false; };
    return files;
}

QList<PageProblem> problemsOf(const QByteArray &page, const RenderSettings &with = settings())
{
    const PageParts parts = splitPage(page);
    const FrontMatter matter = FrontMatter::parse(parts.frontMatter).value();
    const QList<ResourceUse> uses = resourceUses(matter, parts.body, parts.bodyLine, files(), with);
    return pageProblems(matter, parts.body, parts.bodyLine, uses, files(), with);
}

} // namespace

void TestPageProblems::tells_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("marked"); // empty: no problem
    QTest::addColumn<QStringList>("fixes");
    QTest::addColumn<QByteArray>("after"); // the first fix
    const auto row = [](const char *name, const char *body, const char *marked, const QStringList &fixes,
                         const char *after) {
        QTest::newRow(name) << QByteArray(body) << QByteArray(marked) << fixes << QByteArray(after);
    };
    row("right", "{{< figure src=\"plain.png\" numbered=\"true\" lightbox=\"true\" >}} ![](plain.png)", "", {}, "");
    row("dot and slash", "{{< figure src=\"./plain.png\" >}}", "./plain.png", {"Use “plain.png”"},
        "{{< figure src=\"plain.png\" >}}");
    row("letter case of an address", "![](Plain.png)", "Plain.png", {"Use “plain.png”"}, "![](plain.png)");
    row("letter case of a figure", "{{< figure src=\"Plain.png\" >}}", "", {}, "");
    row("missing, alike", "{{< figure src=\"screenshot-3.png\" >}}", "screenshot-3.png",
        {"Use “screenshot-1.png”", "Use “screenshot-2.png”"}, "{{< figure src=\"screenshot-1.png\" >}}");
    row("missing, elsewhere", "![](deep.png)", "deep.png", {"Use “images/deep.png”"}, "![](images/deep.png)");
    row("missing altogether", "![](nowhere.png)", "nowhere.png", {}, "");
    row("outside", "![](../31/plain.png)", "../31/plain.png", {"Use “plain.png”"}, "![](plain.png)");
    row("absolute", "{{< figure src=\"/mnt/me/plain.png\" >}}", "/mnt/me/plain.png", {"Use “plain.png”"},
        "{{< figure src=\"plain.png\" >}}");
    row("decomposed", "![](か\xE3\x82\x99.png)", "か\xE3\x82\x99.png", {"Use “が.png”"}, "![](が.png)");
    row("bare numbered", "{{< figure src=\"plain.png\" numbered=true >}}", "true", {"Put it in quotation marks"},
        "{{< figure src=\"plain.png\" numbered=\"true\" >}}");
    row("bare lightbox", "{{< figure lightbox=true src=\"plain.png\" >}}", "true", {"Put it in quotation marks"},
        "{{< figure lightbox=\"true\" src=\"plain.png\" >}}");
    row("bare false is what it says", "{{< figure src=\"plain.png\" lightbox=false numbered=false >}}", "", {}, "");
    row("full-width quotes", "{{< figure src=“plain.png” >}}", "“plain.png”", {"Write straight quotation marks"},
        "{{< figure src=\"plain.png\" >}}");
    row("full-width quotes around blanks", "{{< figure src=\"plain.png\" title=“a b” >}}", "“a b”",
        {"Write straight quotation marks"}, "{{< figure src=\"plain.png\" title=\"a b\" >}}");
    row("wide quotes of another kind", "{{< figure src=＂plain.png＂ >}}", "＂plain.png＂",
        {"Write straight quotation marks"}, "{{< figure src=\"plain.png\" >}}");
    row("half of them", "{{< figure src=“plain.png\" >}}", "“plain.png\"", {"Write straight quotation marks"},
        "{{< figure src=\"plain.png\" >}}");
    row("apostrophes", "{{< figure src='plain.png' >}}", "'plain.png'", {"Write straight quotation marks"},
        "{{< figure src=\"plain.png\" >}}");
    row("full-width quotes in a caption", "{{< figure src=\"plain.png\" title=\"a=“b”\" >}}", "", {}, "");
    row("full-width quotes in text", "a=“b”", "", {}, "");
}

void TestPageProblems::tells()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, marked);
    QFETCH(QStringList, fixes);
    QFETCH(QByteArray, after);
    const QByteArray text = "図 " + body;
    const QList<PageProblem> problems = problemsOf(Head + "\n" + text);
    if (marked.isEmpty()) {
        QVERIFY2(problems.isEmpty(), problems.isEmpty() ? "" : qPrintable(problems.first().message));
        return;
    }
    QCOMPARE(problems.size(), 1);
    const PageProblem &problem = problems.first();
    QCOMPARE(QByteArray("\n" + text).sliced(problem.start, problem.end - problem.start), marked);
    QCOMPARE(problem.line, 5);
    QCOMPARE(problem.column, QString::fromUtf8(text).indexOf(QString::fromUtf8(marked)) + 1);
    QVERIFY(!problem.message.isEmpty());
    QStringList titles;
    for (const ProblemFix &fix : problem.fixes)
        titles << fix.title;
    QCOMPARE(titles, fixes);
    if (!fixes.isEmpty())
        QCOMPARE(spliced("\n" + text, problem.fixes.first().body), "\n図 " + after);
}

void TestPageProblems::renamesAreOffered_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::newRow("number sign") << QByteArray("{{< figure src=\"a#b.png\" >}}") << "a#b.png"
                                 << "a-b-2.png";
    QTest::newRow("number sign in an address") << QByteArray("![](a#b.png)") << "a#b.png"
                                               << "a-b-2.png";
    QTest::newRow("left out") << QByteArray("{{< figure src=\"#left.png\" >}}") << "#left.png"
                              << "left.png";
}

void TestPageProblems::renamesAreOffered()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, from);
    QFETCH(QString, to);
    const QList<PageProblem> problems = problemsOf(Head + body);
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().fixes.size(), 1);
    QCOMPARE(problems.first().fixes.first().renameFrom, from);
    QCOMPARE(problems.first().fixes.first().renameTo, to);
}

void TestPageProblems::frontMatterIsFixedByValue()
{
    const QList<PageProblem> problems = problemsOf("---\ntitle: x\nurl_pdf: note.pdf\n---\n");
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().line, 3);
    QCOMPARE(problems.first().start, problems.first().end);
    QCOMPARE(problems.first().fixes.first().path, QStringList {"url_pdf"});
    QCOMPARE(problems.first().fixes.first().value, "notes.pdf");
}

void TestPageProblems::everyFaultHasItsWords()
{
    for (int fault = 1; fault <= int(ResourceUse::Fault::Unread); ++fault) {
        ResourceUse use;
        use.kind = ResourceUse::Kind::Image;
        use.name = "plain.png";
        use.fault = ResourceUse::Fault(fault);
        const QList<PageProblem> problems = pageProblems({}, "", 1, {use}, files(), settings());
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().message.contains("plain.png"), QByteArray::number(fault).constData());
    }
}

// What rendering and checking say of one shortcode is said once, by the one that knows a way out.
void TestPageProblems::oneListWithRendering()
{
    const QByteArray body =
        "{{< figure src=\"plain.png\" title=“a b” >}}\n\n{{< figure src=\"plain.png >}}\n\n![](x.png)\n";
    const QList<PageProblem> all =
        withRenderProblems(problemsOf(Head + body), renderBody(body, settings()).problems, 4);
    QStringList lines;
    for (const PageProblem &problem : all)
        lines << QString::number(problem.line) + ':' + QString::number(problem.column);
    QCOMPARE(lines, QStringList({"4:34", "6:16", "8:5"}));
    QCOMPARE(all[0].kind, PageProblem::Kind::WideQuotes);
    QCOMPARE(all[1].kind, PageProblem::Kind::Rendering);
    QCOMPARE(all[2].kind, PageProblem::Kind::Reference);
}

void TestPageProblems::whatTheAuthorCannotMendIsNoProblem()
{
    RenderProblem notice;
    notice.message = "A template of the theme.";
    notice.isNotice = true;
    QVERIFY(withRenderProblems({}, {notice}, 4).isEmpty());
    notice.isNotice = false;
    QCOMPARE(withRenderProblems({}, {notice}, 4).size(), 1);
}

void TestPageProblems::aFixedPageHasNoProblems()
{
    QByteArray body = "{{< figure src=“./Plain.png” numbered=true lightbox=true >}}\n![](PLAIN.png) {{< figure "
                      "src=\"./plain.png\" >}}\n";
    for (int i = 0; i < 10; ++i) {
        const QList<PageProblem> problems = problemsOf(Head + body);
        if (problems.isEmpty())
            break;
        QVERIFY(!problems.first().fixes.isEmpty());
        body = spliced(body, problems.first().fixes.first().body);
    }
    QCOMPARE(body,
        "{{< figure src=\"plain.png\" numbered=\"true\" lightbox=\"true\" >}}\n![](plain.png) {{< figure "
        "src=\"plain.png\" >}}\n");
}

QTEST_GUILESS_MAIN(TestPageProblems)
#include "tst_pageproblems.moc"
