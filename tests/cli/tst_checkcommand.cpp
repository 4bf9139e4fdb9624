// `shownotes-cli check`: one line per problem, the exit status, nothing written.

#include "../content/testsite.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

class TestCheckCommand : public QObject {
    Q_OBJECT

private slots:
    void tellsProblemsByPlace();
    void saysNothingOfARightPage();
    void aBrokenFrontMatterIsAProblem();
    void aMissingPageIsRefused();
    void wrongUsage();
};

namespace {

struct Run {
    int exitCode = -1;
    QString out;
    QString err;
};

Run run(const QStringList &arguments)
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shownotes-cli"),
        QStringList {QStringLiteral("check")} + arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
        QString::fromUtf8(process.readAllStandardError())};
}

/// A site whose figure is Academic's.
void writeSite(const TestSite &site, const QByteArray &page)
{
    site.write("config.toml", "baseURL = \"https://example.org/\"\n");
    site.write("layouts/shortcodes/figure.html",
        "{{ $image := (.Page.Resources.ByType \"image\").GetMatch (.Get \"src\") }}{{ if .Get \"lightbox\" "
        "}}data-fancybox{{ end }}"
        "{{ if .Get \"numbered\" }}<figcaption data-pre>{{ end }}");
    site.write("content/talk/32/plain.png", "x");
    site.write("content/talk/32/index.md", page);
}

} // namespace

void TestCheckCommand::tellsProblemsByPlace()
{
    const TestSite site;
    writeSite(site,
        "---\ntitle: x\nurl_pdf: gone.pdf\n---\n"
        "図 ![](Plain.png)\n\n{{< figure src=“plain.png” >}}\n\n{{< figure src=\"plain.png >}}\n");
    const QString page = site.path("content/talk/32/index.md");
    const Run result = run({page});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.err, QString());
    const QStringList lines = result.out.split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines[0].startsWith(page + ":3:1: ") && lines[0].contains("gone.pdf"), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(page + ":5:7: ") && lines[1].contains("plain.png"), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(page + ":7:16: "), qPrintable(lines[2]));
    QVERIFY2(lines[3].startsWith(page + ":9:16: "), qPrintable(lines[3]));
    const Run folder = run({site.path("content/talk/32")});
    QCOMPARE(folder.exitCode, 1);
    QCOMPARE(folder.out.count('\n'), 4);
}

void TestCheckCommand::saysNothingOfARightPage()
{
    const TestSite site;
    writeSite(
        site, "---\ntitle: x\n---\n{{< figure src=\"PLAIN.png\" >}} ![](plain.png) [](https://example.org/x.pdf)\n");
    const Run result = run({site.path("content/talk/32/index.md")});
    QCOMPARE(result.out, QString());
    QCOMPARE(result.exitCode, 0);
}

void TestCheckCommand::aBrokenFrontMatterIsAProblem()
{
    const TestSite site;
    writeSite(site, "---\ntitle: a: b\n---\n![](gone.png)\n");
    const QString page = site.path("content/talk/32/index.md");
    const Run result = run({page});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out.count('\n'), 2);
    QVERIFY2(result.out.startsWith(page + ":2:"), qPrintable(result.out));
}

void TestCheckCommand::aMissingPageIsRefused()
{
    const Run result = run({"/nowhere/index.md"});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.out, QString());
    QVERIFY(result.err.startsWith("/nowhere/index.md:1: "));
}

void TestCheckCommand::wrongUsage()
{
    QCOMPARE(run({}).exitCode, 2);
    QCOMPARE(run({"--all"}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCheckCommand)
#include "tst_checkcommand.moc"
