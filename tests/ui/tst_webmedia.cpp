#include "preview/previewview.h"
#include "previewprobe.h"
#include "support/guihelpers.h"
#include "window/mainactions.h"
#include "window/mainwindow.h"
#include "window/pageview.h"

#include <QAction>
#include <QMenuBar>
#include <QTcpServer>
#include <QTest>

using namespace shownotes;

namespace {

/// Hears whether anybody comes; answers nothing.
class Listener : public QTcpServer {
public:
    Listener()
    {
        connect(this, &QTcpServer::newConnection, this, [this] { ++visitors; });
    }

    int visitors = 0;
};

} // namespace

/// The window's part in showing media of the web: asked for once for each site, remembered, and taken back in the View menu.
class TestWebMedia : public QObject {
    Q_OBJECT

public:
    explicit TestWebMedia(TestHome &home)
        : m_home(home)
    {
    }

private slots:
    void initTestCase() { QVERIFY(m_listener.listen(QHostAddress::LocalHost)); }

    void theUserAllowsItForEachSite()
    {
        BoxAnswers answers;
        const QByteArray picture = "---\ntitle: a\n---\n\n<img src=\"http://127.0.0.1:"
            + QByteArray::number(m_listener.serverPort()) + "/a.png\">\n";
        const QByteArray config = "title = 'Tea'\n[markup.goldmark.renderer]\nunsafe = true\n";
        m_home.write("tea/config.toml", config);
        const QString tea = m_home.write("tea/content/talk/1/index.md", picture);
        m_home.write("milk/config.toml", config);
        const QString milk = m_home.write("milk/content/talk/1/index.md", picture);
        {
            MainWindow window;
            window.show();
            QVERIFY(!action(window)->isEnabled());
            QVERIFY(window.openPath(tea));
            QTRY_COMPARE_WITH_TIMEOUT(boxes(window), 1, 20'000);
            QVERIFY(action(window)->isEnabled());
            QVERIFY(!action(window)->isChecked());

            answers.expect(QStringLiteral("Cancel"));
            action(window)->trigger();
            QVERIFY(answers.texts().constLast().contains(QStringLiteral("Tea")));
            QVERIFY(!action(window)->isChecked());
            QCOMPARE(boxes(window), 1);
            QCOMPARE(m_listener.visitors, 0);

            answers.expect(QStringLiteral("Show"));
            action(window)->trigger();
            QVERIFY(action(window)->isChecked());
            QTRY_COMPARE_WITH_TIMEOUT(boxes(window), 0, 20'000);
            QTRY_COMPARE(m_listener.visitors, 1);

            QVERIFY(window.openPath(milk));
            QTRY_COMPARE_WITH_TIMEOUT(boxes(window), 1, 20'000);
            QVERIFY(!action(window)->isChecked());
            QCOMPARE(m_listener.visitors, 1);
        }
        {
            MainWindow window;
            window.show();
            QVERIFY(window.openPath(tea));
            QTRY_VERIFY(action(window)->isChecked());
            QTRY_VERIFY_WITH_TIMEOUT(m_listener.visitors > 1, 20'000);

            action(window)->trigger();
            QVERIFY(!action(window)->isChecked());
            QTRY_COMPARE_WITH_TIMEOUT(boxes(window), 1, 20'000);
        }
        QVERIFY(answers.allGiven());
        QCOMPARE(answers.unexpected(), QStringList());
    }

private:
    static QAction *action(MainWindow &window)
    {
        const QList<QAction *> actions = window.findChildren<QAction *>();
        for (QAction *each : actions) {
            if (each->text() == QLatin1String("Show &Web Media of This Site"))
                return each;
        }
        qFatal("no such action");
    }

    /// Boxes that stand for something of the web.
    static int boxes(MainWindow &window)
    {
        return ask(
            *window.findChild<PreviewView *>(), QStringLiteral("document.querySelectorAll('main .sn-remote').length"))
            .toInt();
    }

    TestHome &m_home;
    Listener m_listener;
};

int main(int argc, char **argv)
{
    TestHome home;
    if (::geteuid() == 0)
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    preparePreview();
    QApplication application(argc, argv);
    QApplication::setApplicationName("shownotes-test");
    QApplication::setOrganizationName("shownotes-test");
    TestWebMedia test(home);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_webmedia.moc"
