// A page is looked through in a worker of its own, a moment after the last key.

#include "../content/testsite.h"
#include "renderlistener.h"

#include <document/checkservice.h>

#include <QSignalSpy>
#include <QTest>

#include <sys/resource.h>

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

class TestCheckService : public QObject {
    Q_OBJECT

private slots:
    void tellWhatAPageNamesAndWhatIsWrong()
    {
        const TestSite site;
        writeSite(site);
        CheckService service;
        QSignalSpy checked(&service, &CheckService::checked);
        service.setPage(site.path("content/talk/32/index.md"));
        service.check(7, Page);
        QVERIFY(!service.isCurrent());
        QTRY_COMPARE_WITH_TIMEOUT(checked.size(), 1, patience);
        QCOMPARE(service.checkedRevision(), 7u);
        QVERIFY(service.isCurrent());
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
        CheckService service;
        QSignalSpy checked(&service, &CheckService::checked);
        service.setPage({});
        for (quint64 revision = 1; revision <= 20; ++revision)
            service.check(revision, paragraphs(int(revision)) + "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 20u, patience);
        QCOMPARE(service.checks().problems.first().line, 41);
        QCOMPARE(checked.size(), 1);
        service.check(21, "fine\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 21u, patience);
        QVERIFY(service.checks().problems.isEmpty());
    }

    void noRenderingWaitsForACheck()
    {
        CheckService checks;
        RenderService service;
        Listener heard(service);
        checks.check(1, paragraphs(3));
        QTRY_COMPARE_WITH_TIMEOUT(checks.checkedRevision(), 1u, patience);
        // The slowest of all checks.
        QCOMPARE(::kill(pid_t(checks.workerProcessId()), SIGSTOP), 0);
        checks.check(2, paragraphs(4));
        for (quint64 revision = 2; revision <= 4; ++revision) {
            service.render(revision, paragraphs(int(revision)));
            QTRY_COMPARE_WITH_TIMEOUT(heard.last, revision, patience);
        }
        QCOMPARE(heard.shown, direct(paragraphs(4)));
        QCOMPARE(checks.checkedRevision(), 1u);
        QVERIFY(!checks.isCurrent());
        QCOMPARE(::kill(pid_t(checks.workerProcessId()), SIGCONT), 0);
        QTRY_COMPARE_WITH_TIMEOUT(checks.checkedRevision(), 2u, patience);
    }

    void theWorkerLeavesTheProcessorToOthers()
    {
        CheckService service;
        service.check(1, "text\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        QCOMPARE(::getpriority(PRIO_PROCESS, id_t(service.workerProcessId())), 10);
    }

    void anotherPageForgetsTheChecks()
    {
        CheckService service;
        service.check(1, "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        service.setPage({});
        QCOMPARE(service.checkedRevision(), 0u);
        QVERIFY(service.checks().problems.isEmpty());
        service.check(2, "text\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 2u, patience);
    }

    void aWorkerThatDiesComesBack()
    {
        CheckService service;
        service.check(1, "text\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        const qint64 first = service.workerProcessId();
        QCOMPARE(::kill(pid_t(first), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0 && service.workerProcessId() != first, patience);
        service.check(2, "![](gone.png)\n");
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 2u, patience);
        QCOMPARE(service.checks().problems.size(), 1);
    }

    void aTextThatCannotBeCheckedIsLeftAlone()
    {
        CheckService service({}, {500, 512});
        QSignalSpy checked(&service, &CheckService::checked);
        service.check(1, paragraphs(3));
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 1u, patience);
        const qint64 first = service.workerProcessId();
        QCOMPARE(::kill(pid_t(first), SIGSTOP), 0);
        service.check(2, paragraphs(4));
        QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0 && service.workerProcessId() != first, patience);
        QCOMPARE(checked.size(), 1);
        service.check(3, paragraphs(5));
        QTRY_COMPARE_WITH_TIMEOUT(service.checkedRevision(), 3u, patience);
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

QTEST_GUILESS_MAIN(TestCheckService)
#include "tst_checkservice.moc"
