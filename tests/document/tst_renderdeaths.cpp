#include "renderlistener.h"

#include <QTest>
#include <QTimer>

using namespace shownotes;

/// Workers that die, hang or are missing, and texts that make them.
class TestRenderDeaths : public QObject {
    Q_OBJECT

private slots:
    void aWorkerKilledWhileIdleComesBackUnseen()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(30));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        const qint64 first = service.workerProcessId();
        for (quint64 revision = 2; revision <= 4; ++revision) {
            const qint64 before = service.workerProcessId();
            QVERIFY(signalWorker(service, SIGKILL));
            QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0 && service.workerProcessId() != before, patience);
            const QByteArray text = paragraphs(30).replace("Paragraph 7.", "Seven " + QByteArray::number(revision));
            service.render(revision, text);
            QTRY_COMPARE_WITH_TIMEOUT(heard.last, revision, patience);
            QCOMPARE(heard.shown, direct(text));
            // A new worker's first answer is compared with what is shown: still one block.
            QCOMPARE(heard.patches.last().inserted.size(), 1);
        }
        QVERIFY(service.workerProcessId() != first);
        QCOMPARE(heard.resets, 1);
        QCOMPARE(heard.failures.size(), 0);
        QCOMPARE(heard.recoveries, 0);
    }

    void aTextThatTakesTooLongIsGivenUp()
    {
        RenderService service({}, {1500, 512});
        Listener heard(service);
        service.render(1, paragraphs(5));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        const QList<RenderedBlock> good = heard.shown;

        // A stopped process is the slowest of all renderers.
        QVERIFY(signalWorker(service, SIGSTOP));
        const QByteArray slow = paragraphs(5).replace("Paragraph 3.", "Paragraph 3 |||");
        service.render(2, slow);
        QTRY_COMPARE_WITH_TIMEOUT(heard.failures.size(), 1, patience);
        QCOMPARE(heard.failures[0].kind, RenderFailure::Kind::TimeLimit);
        QCOMPARE(heard.failures[0].line, 5);
        QCOMPARE(service.blocks(), good);
        QVERIFY(!service.isBusy());

        // It is not tried again until it changes.
        const int sent = service.sentCount();
        QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0, patience);
        service.render(3, slow);
        QVERIFY(!service.isBusy());
        QCOMPARE(service.sentCount(), sent);
        QCOMPARE(heard.recoveries, 0);

        service.render(4, slow + "More.\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 4u, patience);
        QCOMPARE(heard.recoveries, 1);
        QCOMPARE(heard.resets, 1);
        QCOMPARE(heard.shown, direct(slow + "More.\n"));
    }

    void theNewestTextIsRenderedAfterADeath()
    {
        RenderService service({}, {1500, 512});
        Listener heard(service);
        service.render(1, paragraphs(5));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QVERIFY(signalWorker(service, SIGSTOP));
        service.render(2, paragraphs(6));
        service.render(3, paragraphs(7));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.failures.size(), 1);
        QCOMPARE(heard.recoveries, 1);
        QCOMPARE(heard.shown, direct(paragraphs(7)));
    }

    void aWorkerThatDiesWithATextHasCrashed()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(5));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QVERIFY(signalWorker(service, SIGSTOP));
        service.render(2, paragraphs(6));
        QVERIFY(signalWorker(service, SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(heard.failures.size(), 1, patience);
        QCOMPARE(heard.failures[0].kind, RenderFailure::Kind::Crashed);
        QCOMPARE(heard.failures[0].line, 11);
    }

    void memoryIsLimited()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("The address sanitizer's tables are larger than any limit");
#endif
        RenderService service({}, {20'000, 64});
        Listener heard(service);
        service.render(1, paragraphs(5));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        service.render(2, paragraphs(400'000));
        QTRY_COMPARE_WITH_TIMEOUT(heard.failures.size(), 1, patience);
        QCOMPARE(heard.failures[0].kind, RenderFailure::Kind::MemoryLimit);
        QCOMPARE(service.blocks(), direct(paragraphs(5)));
        service.render(3, paragraphs(6));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.recoveries, 1);
    }

    void aTextTooLargeForTheProtocolIsRefused()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, "small\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        service.render(2, QByteArray(RenderFrame::maximumPayload / 2 + 1, 'x'));
        QCOMPARE(heard.failures.size(), 1);
        QCOMPARE(heard.failures[0].kind, RenderFailure::Kind::MemoryLimit);
        QCOMPARE(service.sentCount(), 1);
    }

    void hostileTextsNeverHoldTheEditorUp_data()
    {
        QTest::addColumn<QByteArray>("text");
        QByteArray table = QByteArray("|a").repeated(700) + "|\n" + QByteArray("|-").repeated(700) + "|\n";
        QTest::newRow("a table of 700 columns and rows") << table + QByteArray("|b|\n").repeated(700);
        QTest::newRow("CDATA that never ends") << QByteArray("a<![CDATA[").repeated(80'000);
        QTest::newRow("declarations that never end") << QByteArray("a <!A ").repeated(80'000);
        QTest::newRow("pipes") << QByteArray("|").repeated(120'000);
        QTest::newRow("nested quotes") << QByteArray(">").repeated(50'000);
        QTest::newRow("nested brackets") << QByteArray("[").repeated(50'000);
        QTest::newRow("nested lists") << QByteArray("- ").repeated(20'000);
        QTest::newRow("shortcode openings") << QByteArray("{{<").repeated(100'000);
        QTest::newRow("shortcodes in shortcodes") << QByteArray("{{< a >}}").repeated(20'000);
        QTest::newRow("emphasis") << QByteArray("*a **a ").repeated(20'000);
    }

    void hostileTextsNeverHoldTheEditorUp()
    {
        QFETCH(QByteArray, text);
        RenderService service({}, {2000, 512});
        Listener heard(service);
        service.render(1, "before\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);

        QTimer heartbeat;
        int beats = 0;
        connect(&heartbeat, &QTimer::timeout, this, [&beats] { ++beats; });
        heartbeat.start(10);
        service.render(2, text);
        QTRY_VERIFY_WITH_TIMEOUT(heard.last == 2 || !heard.failures.isEmpty(), patience);
        // Given up after two seconds, the heart has beaten nearly two hundred times; a small part of that leaves room for a busy machine.
        if (!heard.failures.isEmpty())
            QVERIFY2(beats > 10, qPrintable(QString::number(beats)));

        service.render(3, "after\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.shown, direct("after\n"));
    }

    void aProgramThatIsNoWorkerIsTold_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("missing") << QStringLiteral("/nowhere/shownotes-cli");
        QTest::newRow("ends at once") << QStringLiteral("/bin/true");
        QTest::newRow("prints something else") << QStringLiteral("/bin/echo");
    }

    void aProgramThatIsNoWorkerIsTold()
    {
        QFETCH(QString, program);
        RenderService service(program);
        Listener heard(service);
        service.render(1, "text\n");
        QTRY_VERIFY_WITH_TIMEOUT(!heard.failures.isEmpty(), patience);
        QCOMPARE(heard.failures[0].kind, RenderFailure::Kind::NotStarted);
        QCOMPARE(service.sentCount(), 0);
        // It is tried again, and each time told.
        QTRY_VERIFY_WITH_TIMEOUT(heard.failures.size() >= 3, patience);
    }
};

QTEST_GUILESS_MAIN(TestRenderDeaths)
#include "tst_renderdeaths.moc"
