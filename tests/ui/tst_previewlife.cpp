#include "previewprobe.h"

#include <QLabel>
#include <QPushButton>

#include <csignal>

using namespace shownotes;

namespace {

QList<RenderedBlock> blocks()
{
    QList<RenderedBlock> made;
    for (int i = 0; i < 60; ++i)
        made.append({"<p>" + QByteArray::number(i) + "<br>second line</p>", 3 * i + 1, 3 * i + 2});
    return made;
}

QPushButton *startButton(const PreviewView &view)
{
    return view.findChild<QPushButton *>();
}

} // namespace

class TestPreviewLife : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<PreviewView>();
        m_view->resize(500, 400);
        m_view->show();
        m_view->showPage({}, {QStringLiteral("Title"), {}, {}}, blocks());
        QVERIFY(waitUntilDrawn(*m_view));
    }

    void cleanup() { m_view.reset(); }

    void comesBackAfterItsRendererDied()
    {
        m_view->scrollToLine(91);
        const QString state =
            QStringLiteral("[...document.querySelectorAll('h1, .sn-block')].map(e => e.outerHTML).join('')");
        const QString before = ask(*m_view, state).toString();
        const double scrolled = ask(*m_view, QStringLiteral("scrollY")).toDouble();
        QVERIFY(scrolled > 100);

        QVERIFY(killRenderer());
        // What is written meanwhile is shown when it is back.
        QList<RenderedBlock> next = blocks();
        next[59].html = "<p>written meanwhile</p>";
        m_view->applyPatch(blockPatch(blocks(), next));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, state).toString(),
            QString(before).replace(QStringLiteral("59<br>second line"), QStringLiteral("written meanwhile")));
        QVERIFY(std::abs(ask(*m_view, QStringLiteral("scrollY")).toDouble() - scrolled) < 2);
        QVERIFY(!startButton(*m_view)->isVisible());
    }

    void staysOffAfterThreeDeathsUntilAsked()
    {
        for (int death = 1; death <= 3; ++death) {
            QVERIFY(!startButton(*m_view)->isVisible());
            QVERIFY(killRenderer());
            if (death < 3) {
                m_view->setHeader({QString::number(death), {}, {}});
                QVERIFY(waitUntilDrawn(*m_view));
            }
        }
        QTRY_VERIFY(startButton(*m_view)->isVisible());
        m_view->setHeader({QStringLiteral("Last"), {}, {}});
        QTest::mouseClick(startButton(*m_view), Qt::LeftButton);
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('h1').textContent")).toString(),
            QStringLiteral("Last"));
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('main p').length")).toInt(), 60);
        QVERIFY(!startButton(*m_view)->isVisible());
    }

    void rendersNothingWhileHiddenAndIsRightAfterwards()
    {
        m_view->hide();
        QList<RenderedBlock> next = blocks();
        next[0].html = "<p>hidden</p>";
        m_view->applyPatch(blockPatch(blocks(), next));
        QVERIFY(!m_view->isDrawn());
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('main p').textContent")).toString(),
            QStringLiteral("0second line"));
        m_view->show();
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('main p').textContent")).toString(),
            QStringLiteral("hidden"));
    }

    void showsAMessageAboveThePage()
    {
        m_view->setMessage(QStringLiteral("Preview paused: line 7."), PreviewView::Severity::Warning);
        QLabel *label = nullptr;
        for (QLabel *candidate : m_view->findChildren<QLabel *>()) {
            if (candidate->text() == QStringLiteral("Preview paused: line 7."))
                label = candidate;
        }
        QVERIFY(label && label->isVisible());
        QVERIFY(label->mapTo(m_view.get(), QPoint()).y()
            < m_view->findChild<QWebEngineView *>()->mapTo(m_view.get(), QPoint()).y());
        m_view->setMessage({});
        QVERIFY(!label->isVisible());
    }

    void theBrowserStartsWhenTheWindowHasBeenDrawn()
    {
        QCOMPARE(qgetenv("QT_QUICK_BACKEND"), "software");
        PreviewView view;
        view.resize(300, 200);
        PreviewPage page;
        page.webMedia = true;
        view.showPage(page, {QStringLiteral("Title"), {}, {}}, {{"<p>text</p>", 1, 1}});
        QVERIFY(!view.findChild<QWebEngineView *>());
        view.show();
        QVERIFY(!view.findChild<QWebEngineView *>());
        QVERIFY(waitUntilDrawn(view));
        QVERIFY(view.findChild<QWebEngineView *>()->isVisible());
        QCOMPARE(ask(view, QStringLiteral("document.querySelector('main').textContent")).toString(), "text");
    }

    void saysWhyItIsOffWhereWebEngineWouldEndTheProgram()
    {
        if (::geteuid() != 0)
            QSKIP("only root is refused");
        const QByteArray kept = qgetenv("QTWEBENGINE_DISABLE_SANDBOX");
        qunsetenv("QTWEBENGINE_DISABLE_SANDBOX");
        QVERIFY(!previewObstacle().isEmpty());
        PreviewView view;
        view.show();
        view.showPage({}, {}, blocks());
        view.applyPatch(blockPatch(blocks(), {}));
        view.scrollToLine(3);
        view.markLine(3);
        view.reloadFiles();
        QVERIFY(!view.isDrawn());
        QCOMPARE(view.findChildren<QWebEngineView *>().size(), 0);
        QVERIFY(!startButton(view)->isVisible());
        const QList<QLabel *> labels = view.findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(),
            [](const QLabel *label) { return label->isVisible() && label->text() == previewObstacle(); }));
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", kept);
    }

    void followsThePalette()
    {
        const QString theme = QStringLiteral("document.documentElement.dataset.theme");
        QCOMPARE(ask(*m_view, theme).toString(), QStringLiteral("light"));
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        m_view->setPalette(dark);
        QCOMPARE(ask(*m_view, theme).toString(), QStringLiteral("dark"));
    }

private:
    bool killRenderer()
    {
        QWebEnginePage *page = m_view->findChild<QWebEngineView *>()->page();
        return runUntil([page](const std::function<void()> &stop) {
            connect(page, &QWebEnginePage::renderProcessTerminated, page, stop, Qt::SingleShotConnection);
            ::kill(pid_t(page->renderProcessPid()), SIGKILL);
        });
    }

    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewLife>(argc, argv);
}

#include "tst_previewlife.moc"
