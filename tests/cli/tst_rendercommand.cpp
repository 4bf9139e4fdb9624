#include "../document/rendertestsite.h"

#include <document/renderprotocol.h>

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace shownotes;

namespace {

struct Run {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/shownotes-cli"),
        QStringList {QStringLiteral("render")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QList<RenderFrame> frames(const QByteArray &stream)
{
    RenderFrameReader reader;
    reader.append(stream);
    QList<RenderFrame> all;
    while (const auto frame = reader.next())
        all.append(*frame);
    return all;
}

} // namespace

class TestRenderCommand : public QObject {
    Q_OBJECT

private slots:
    void aPagesBodyIsPrinted_data()
    {
        QTest::addColumn<QByteArray>("config"); // null: no site
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("html");
        const QByteArray unsafe = "[markup.goldmark.renderer]\nunsafe = true\n";
        QTest::newRow("a lone file") << QByteArray() << QByteArray("some *text*\n")
                                     << QByteArray("<p>some <em>text</em></p>");
        QTest::newRow("front matter is not printed")
            << QByteArray() << QByteArray("---\ntitle: x\n---\ntext\n") << QByteArray("<p>text</p>");
        QTest::newRow("raw HTML is left out by default")
            << QByteArray() << QByteArray("<b>x</b>\n")
            << QByteArray("<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --></p>");
        QTest::newRow("raw HTML where the site has it so")
            << unsafe << QByteArray("<b>x</b>\n") << QByteArray("<p><b>x</b></p>");
        QTest::newRow("an empty file") << QByteArray() << QByteArray("") << QByteArray("");
        QTest::newRow("only front matter") << QByteArray() << QByteArray("---\ntitle: x\n---\n") << QByteArray("");
    }

    void aPagesBodyIsPrinted()
    {
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, page);
        RenderTestSite site;
        if (!config.isNull())
            QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("content/talk/1/index.md", page));
        for (const char *argument : {"content/talk/1/index.md", "content/talk/1"}) {
            const Run result = run({site.path(argument)});
            QCOMPARE(result.err, "");
            QCOMPARE(result.exitCode, 0);
            QTEST(result.out.trimmed(), "html");
        }
    }

    void theVersionOfHugoCounts()
    {
        RenderTestSite site;
        QVERIFY(site.write("a.md", "~a~\n"));
        QVERIFY(site.write("bin/hugo", "#!/bin/sh\necho hugo v0.128.0"));
        QVERIFY(QFile::setPermissions(site.path("bin/hugo"), QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        const QByteArray cache = qgetenv("XDG_CACHE_HOME");
        qputenv("XDG_CACHE_HOME", site.path("cache").toUtf8());
        qputenv("PATH", site.path("bin").toUtf8() + ":/usr/bin:/bin");
        const Run installed = run({site.path("a.md")});
        const Run remembered = run({site.path("a.md")});
        const Run asked = run({"--hugo-version", "0.127", site.path("a.md")});
        qputenv("PATH", path);
        cache.isNull() ? qunsetenv("XDG_CACHE_HOME") : qputenv("XDG_CACHE_HOME", cache);
        QCOMPARE(installed.out.trimmed(), "<p><del>a</del></p>");
        QCOMPARE(remembered.out, installed.out);
        QCOMPARE(asked.out.trimmed(), "<p>~a~</p>");
    }

    void aFigureIsLookedUpInTheBundle()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write("layouts/shortcodes/figure.html",
            "{{ $r := (.Page.Resources.ByType \"image\").GetMatch (.Get \"src\") }}<figure><a "
            "data-fancybox=\"\"><img></a>{{ eq (.Get \"lightbox\") \"true\" }}"
            "<figcaption data-pre=\"\"></figcaption></figure>"));
        QVERIFY(site.write("content/talk/1/a.png", RenderTestSite::png(640, 360)));
        QVERIFY(
            site.write("content/talk/1/index.md", "---\ntitle: x\n---\n{{< figure src=\"a.png\" title=\"A\" >}}\n"));
        const Run result = run({site.path("content/talk/1")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.out.contains("width=\"640\" height=\"360\""), result.out.constData());
        QVERIFY2(result.out.contains("/talk/1/a"), result.out.constData());
    }

    void aProblemIsToldWithItsLineInTheFile()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write("content/a.md", "---\ntitle: x\n---\n\ntext\n\n{{< nowhere >}}\n"));
        const Run result = run({site.path("content/a.md")});
        QCOMPARE(result.exitCode, 0);
        QVERIFY2(result.err.startsWith(site.path("content/a.md").toUtf8() + ":7: "), result.err.constData());
        QVERIFY2(result.out.contains("<p>text</p>"), result.out.constData());
    }

    void badInputIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<int>("line");
        QTest::newRow("missing") << QByteArray() << 1;
        QTest::newRow("front matter that never ends") << QByteArray("\n---\ntitle: x\n") << 2;
        QTest::newRow("front matter that cannot be read") << QByteArray("---\ntitle: x\na: b: c\n---\ntext\n") << 3;
        QTest::newRow("not UTF-8") << QByteArray("---\ntitle: x\n---\ntext\n\xff\xfe\n") << 5;
    }

    void badInputIsRefusedWithItsLine()
    {
        QFETCH(QByteArray, page);
        QFETCH(int, line);
        RenderTestSite folder;
        if (!page.isNull())
            QVERIFY(folder.write("a.md", page));
        const Run result = run({folder.path("a.md")});
        QCOMPARE(result.exitCode, 1);
        QCOMPARE(result.out, "");
        const QByteArray place = folder.path("a.md").toUtf8() + ':' + QByteArray::number(line) + ": ";
        QVERIFY2(result.err.startsWith(place) && result.err.size() > place.size() + 1, result.err.constData());
        QCOMPARE(result.err.count('\n'), 1);
    }

    void wrongUseIsTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("two files") << QStringList {"a.md", "b.md"};
        QTest::newRow("an unknown option") << QStringList {"--fast"};
        QTest::newRow("a version that is none") << QStringList {"--hugo-version", "new", "a.md"};
        QTest::newRow("a version without a file") << QStringList {"--hugo-version", "0.131"};
        QTest::newRow("serving a file") << QStringList {"--serve", "a.md"};
        QTest::newRow("no memory limit") << QStringList {"--serve", "--memory-limit"};
        QTest::newRow("a memory limit that is no number") << QStringList {"--serve", "--memory-limit", "much"};
        QTest::newRow("background and what is no option") << QStringList {"--serve", "--background", "--fast"};
        QTest::newRow("a negative memory limit") << QStringList {"--serve", "--memory-limit", "-1"};
    }

    void wrongUseIsTold()
    {
        QFETCH(QStringList, arguments);
        const Run result = run(arguments);
        QCOMPARE(result.exitCode, 2);
        QVERIFY(result.err.contains("] FILE"));
        QCOMPARE(result.out, "");
    }

    void framesAreServed()
    {
        const QByteArray before = "one\n\ntwo\n", after = "one\n\ntwo!\n";
        const Run result = run({"--serve"},
            RenderPageMessage {}.frame().encoded() + RenderTextMessage::whole(1, before).frame().encoded()
                + RenderTextMessage::change(2, before, after).frame().encoded());
        QCOMPARE(result.exitCode, 0);
        const QList<RenderFrame> answers = frames(result.out);
        QCOMPARE(answers.size(), 5);
        QCOMPARE(answers[0].kind, RenderFrame::Kind::Ready);
        QCOMPARE(answers[1].kind, RenderFrame::Kind::Reading);
        QCOMPARE(answers[2].kind, RenderFrame::Kind::Rendering);
        const auto first = RenderedMessage::read(answers[3].payload),
                   second = RenderedMessage::read(answers[4].payload);
        QVERIFY(first && second);
        QVERIFY(first->whole);
        QCOMPARE(first->patch.inserted.size(), 2);
        QVERIFY(!second->whole);
        QCOMPARE(second->revision, 2u);
        QCOMPARE(second->patch.first, 1);
        QCOMPARE(second->patch.removed, 1);
        QCOMPARE(second->patch.inserted.size(), 1);
        QVERIFY(second->patch.inserted[0].html.contains("two!"));
    }

    void aChangeOfAnUnknownTextIsAskedForAgain()
    {
        const Run result = run({"--serve"},
            RenderTextMessage {1, 5, 0, 0, "x"}.frame().encoded() + RenderTextMessage::whole(1, "x").frame().encoded());
        QCOMPARE(result.exitCode, 0);
        const QList<RenderFrame> answers = frames(result.out);
        QVERIFY(answers.size() > 2);
        QCOMPARE(answers[1].kind, RenderFrame::Kind::Resend);
        QCOMPARE(answers.last().kind, RenderFrame::Kind::Rendered);
    }

    void aStreamThatIsNoFramesEndsTheWorker_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<int>("exitCode");
        QTest::newRow("the end of stdin") << QByteArray() << 0;
        QTest::newRow("a frame cut off") << RenderTextMessage::whole(1, "abc").frame().encoded().chopped(2) << 0;
        QTest::newRow("text") << QByteArray("render this, please\n") << 1;
        QTest::newRow("a payload that cannot be read") << RenderFrame {RenderFrame::Kind::Text, "abc"}.encoded() << 1;
        QTest::newRow("a frame that only a worker sends")
            << RenderFrame {RenderFrame::Kind::Rendered, {}}.encoded() << 1;
    }

    void aStreamThatIsNoFramesEndsTheWorker()
    {
        QFETCH(QByteArray, stream);
        const Run result = run({"--serve"}, stream);
        QTEST(result.exitCode, "exitCode");
        QCOMPARE(frames(result.out).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestRenderCommand)
#include "tst_rendercommand.moc"
