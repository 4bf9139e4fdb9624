#include "renderlistener.h"

#include <QSignalSpy>
#include <QTest>

using namespace shownotes;

class TestRenderService : public QObject {
    Q_OBJECT

private slots:
    void theFirstAnswerIsTheWholePage()
    {
        RenderService service;
        Listener heard(service);
        service.setPage({});
        service.render(1, paragraphs(3));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QCOMPARE(heard.resets, 1);
        QCOMPARE(heard.shown, direct(paragraphs(3)));
        QCOMPARE(service.blocks(), heard.shown);
        QVERIFY(!service.isBusy());
        QCOMPARE(service.sentCount(), 1);
    }

    void theFrontMatterIsNotRendered()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, "---\ntitle: x\n---\n" + paragraphs(2));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QCOMPARE(heard.shown, direct(paragraphs(2)));
    }

    void anotherHugoChangesTheTextsFromThenOn()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, "one\n\n~two~\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QCOMPARE(heard.shown.value(1).html, "<p>~two~</p>\n");
        service.setHugo(HugoVersion {131, 0});
        service.render(2, "one\n\n~two~\n");
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QCOMPARE(heard.shown.value(1).html, "<p><del>two</del></p>\n");
        QCOMPARE(heard.patches.value(0).first, 1); // the other block is left alone
        QCOMPARE(heard.resets, 1);
    }

    void anEditPatchesItsBlockOnly()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(200));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        const QByteArray edited = paragraphs(200).replace("Paragraph 100.", "Paragraph a hundred.");
        service.render(2, edited);
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QCOMPARE(heard.patches.size(), 1);
        QCOMPARE(heard.patches[0].first, 99);
        QCOMPARE(heard.patches[0].removed, 1);
        QCOMPARE(heard.patches[0].inserted.size(), 1);
        QCOMPARE(heard.shown, direct(edited));
        QCOMPARE(service.blocks(), heard.shown);
    }

    void theSameTextAgainIsAnsweredWithAnEmptyPatch()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(2));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        service.render(2, paragraphs(2));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QVERIFY(heard.patches.value(0).isEmpty());
    }

    void theLatestTextWins()
    {
        RenderService service;
        Listener heard(service);
        service.render(1, paragraphs(50));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        const int before = service.sentCount();
        QByteArray text = paragraphs(50);
        for (quint64 revision = 2; revision <= 51; ++revision) {
            text.insert(int(revision) * 7, "x");
            service.render(revision, text);
        }
        // The first went out at once; of the others only the newest was kept.
        QCOMPARE(service.sentCount(), before + 1);
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 51u, patience);
        QCOMPARE(service.sentCount(), before + 2);
        QCOMPARE(heard.patches.size(), 2);
        QCOMPARE(heard.shown, direct(text));
    }

    void textsTypedWhileOthersAreAnsweredEndRight()
    {
        RenderService service;
        Listener heard(service);
        QByteArray text = paragraphs(20);
        service.render(1, text);
        // Each answer is followed by the next text at once: splices upon splices.
        quint64 revision = 1;
        connect(&service, &RenderService::patched, &heard, [&] {
            if (revision < 40) {
                ++revision;
                text.insert((int(revision) * 37) % text.size(), revision % 3 ? "*" : "\n\n");
                service.render(revision, text);
            }
        });
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        service.render(2, text);
        revision = 2;
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 40u, patience);
        QCOMPARE(heard.shown, direct(text));
        QCOMPARE(service.blocks(), heard.shown);
    }

    void pausedNothingIsRendered()
    {
        RenderService service;
        Listener heard(service);
        service.setPaused(true);
        service.setPage({});
        service.render(1, paragraphs(2));
        service.render(2, paragraphs(3));
        QVERIFY(!service.isBusy());
        QTRY_VERIFY_WITH_TIMEOUT(service.workerProcessId() > 0, patience);
        QCOMPARE(service.sentCount(), 0);

        service.setPaused(false);
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 2u, patience);
        QCOMPARE(service.sentCount(), 1);
        QCOMPARE(heard.shown, direct(paragraphs(3)));

        service.setPaused(true);
        service.setPaused(false);
        QCOMPARE(service.sentCount(), 1);
    }

    void theAnswerForAPageThatWasLeftIsNotShown()
    {
        RenderService service;
        Listener heard(service);
        service.setPage(QStringLiteral("/nowhere/a/index.md"));
        service.render(1, paragraphs(3));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);

        QVERIFY(signalWorker(service, SIGSTOP));
        service.render(2, paragraphs(4));
        service.setPage(QStringLiteral("/nowhere/b/index.md"));
        QVERIFY(service.blocks().isEmpty());
        service.render(3, paragraphs(5));
        QVERIFY(signalWorker(service, SIGCONT));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.resets, 2);
        QCOMPARE(heard.patches.size(), 0);
        QCOMPARE(heard.shown, direct(paragraphs(5)));
    }

    void leavingAPageEndsItsStall()
    {
        RenderService service({}, {1500, 512});
        Listener heard(service);
        service.render(1, paragraphs(1));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
        QVERIFY(signalWorker(service, SIGSTOP));
        service.render(2, paragraphs(2));
        QTRY_COMPARE_WITH_TIMEOUT(heard.failures.size(), 1, patience);
        service.setPage(QStringLiteral("/nowhere/b/index.md"));
        QCOMPARE(heard.recoveries, 1);
        // What was too much there is not held against this page.
        service.render(3, paragraphs(2));
        QTRY_COMPARE_WITH_TIMEOUT(heard.last, 3u, patience);
        QCOMPARE(heard.recoveries, 1);
    }

    void aServiceThatGoesTakesItsWorkerAlong()
    {
        pid_t worker = 0;
        {
            RenderService service;
            Listener heard(service);
            service.render(1, paragraphs(1));
            QTRY_COMPARE_WITH_TIMEOUT(heard.last, 1u, patience);
            worker = pid_t(service.workerProcessId());
        }
        QCOMPARE(::kill(worker, 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestRenderService)
#include "tst_renderservice.moc"
