// A page is looked through in the worker, a moment after the last key.

#include "../content/testsite.h"
#include "renderlistener.h"

#include <document/pagechecks.h>

#include <QSignalSpy>
#include <QTest>

using namespace shownotes;

namespace {

const QByteArray Page =
    "---\ntitle: x\nurl_pdf: notes.pdf\n---\n![](plain.png) {{< figure src=“plain.png” >}} ![](gone.png)\n";

void writeSite(const TestSite &site)
{
    site.write("config.toml", "baseURL = \"https://example.org/\"\n");
    site.write("content/talk/32/index.md", Page);
    site.write("content/talk/32/plain.png", "x");
    site.write("content/talk/32/notes.pdf", "x");
}

} // namespace

class TestRenderChecks : public QObject {
    Q_OBJECT

private slots:
    void followRendering()
    {
        const TestSite site;
        writeSite(site);
        RenderService service;
        Listener heard(service);
        QSignalSpy checked(&service, &RenderService::checked);
        service.setPage(site.path("content/talk/32/index.md"));
        service.render(7, Page);
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, patience);
        QCOMPARE(heard.last, 7u);
        QCOMPARE(service.checkedRevision(), 7u);
        const PageChecks &checks = service.checks();
        QCOMPARE(checks.uses.size(), 3);
        QCOMPARE(checks.uses[0].path, QStringList {"url_pdf"});
        QCOMPARE(checks.uses[1].files, QStringList {"plain.png"});
        QCOMPARE(checks.problems.size(), 2);
        QCOMPARE(checks.files, QStringList({"notes.pdf", "plain.png"}));
        QCOMPARE(checks.problems[0].kind, PageProblem::Kind::WideQuotes);
        QCOMPARE(checks.problems[1].name, "gone.png");
        QCOMPARE(checks.problems[1].line, 5);
    }

    void theNewestTextIsChecked()
    {
        RenderService service;
        QSignalSpy checked(&service, &RenderService::checked);
        service.setPage({});
        for (quint64 revision = 1; revision <= 20; ++revision)
            service.render(revision, paragraphs(int(revision)) + "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 20u, patience);
        QCOMPARE(service.checks().problems.first().line, 41);
        QCOMPARE(checked.size(), 1);
        service.render(21, "fine\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 21u, patience);
        QVERIFY(service.checks().problems.isEmpty());
    }

    void renderingGoesOnBetweenChecks()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(20));
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        const QByteArray edited = paragraphs(20).replace("Paragraph 7.", "Seven.");
        service.render(2, edited);
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QCOMPARE(heard.shown, direct(edited));
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 2u, patience);
        service.render(3, paragraphs(20));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.shown, direct(paragraphs(20)));
        QCOMPARE(heard.failures.size(), 0);
    }

    void aPageWhosePreviewIsHiddenIsChecked()
    {
        RenderService service;
        Listener heard(service);
        service.setPaused(true);
        service.setPage({});
        service.render(1, "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        QCOMPARE(service.checks().problems.size(), 1);
        QCOMPARE(service.sentCount(), 0);
        service.render(2, "some text\n");
        service.setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QCOMPARE(heard.shown, direct("some text\n"));
    }

    void anotherPageForgetsTheChecks()
    {
        RenderService service;
        service.render(1, "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        service.setPage({});
        QCOMPARE(service.checkedRevision(), 0u);
        QVERIFY(service.checks().problems.isEmpty());
        service.render(2, "text\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 2u, patience);
    }

    void aTextThatCannotBeCheckedIsStillShown()
    {
        RenderService service({}, {500, 512});
        Listener heard(service);
        QSignalSpy checked(&service, &RenderService::checked);
        service.render(1, paragraphs(3));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        const qint64 first = service.workerProcessId();
        // The check comes a moment later, and finds a worker that answers nothing.
        QVERIFY(signalWorker(service, SIGSTOP));
        QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0 && service.workerProcessId() != first, patience);
        QCOMPARE(heard.failures.size(), 0);
        QCOMPARE(checked.size(), 0);
        service.render(2, paragraphs(4));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 2u, patience);
    }

    void messagesComeBackWhole()
    {
        CheckedMessage message;
        message.revision = 9;
        ResourceUse use;
        use.kind = ResourceUse::Kind::Html;
        use.element = "img";
        use.attribute = "src";
        use.index = 3;
        use.path = QStringList {"a", "0"};
        use.name = "図.png";
        use.isPattern = true;
        use.files = QStringList {"x.png", "y.png"};
        use.fault = ResourceUse::Fault::Outside;
        use.meant = "z.png";
        use.line = 5;
        use.lineStart = 1;
        use.start = 2;
        use.end = 3;
        use.wholeStart = 1;
        use.wholeEnd = 4;
        use.enclosure = '<';
        message.checks.uses.append(use);
        PageProblem problem;
        problem.kind = PageProblem::Kind::BareBoolean;
        problem.line = 4;
        problem.column = 3;
        problem.lineStart = 2;
        problem.start = 5;
        problem.end = 6;
        problem.name = "n";
        problem.message = "m";
        problem.fixes.append({"t", {{1, 2, "x"}}, {"a"}, "v", "f", "g"});
        message.checks.problems.append(problem);
        message.checks.files = QStringList {"x.png", "図.png"};
        message.checks.shortcodes.insert("figure", {ShortcodeVariant::AcademicV50, true});
        const QByteArray payload = message.frame().payload;
        const std::optional<CheckedMessage> read = CheckedMessage::read(payload);
        QVERIFY(read);
        QCOMPARE(read->frame().payload, payload);
        QCOMPARE(read->checks.problems.first().fixes.first().body, Splices({{1, 2, "x"}}));
        QCOMPARE(read->checks.uses.first().enclosure, '<');
        for (qsizetype size = 0; size < payload.size(); ++size)
            QVERIFY2(!CheckedMessage::read(payload.first(size)), QByteArray::number(size).constData());
        QVERIFY(!CheckedMessage::read(payload + 'x'));
    }
};

QTEST_GUILESS_MAIN(TestRenderChecks)
#include "tst_renderchecks.moc"
