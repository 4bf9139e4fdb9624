#include "preview/previewbackend.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

class TestPreviewBackend : public QObject {
    Q_OBJECT

private slots:
    void bothAreTriedAndTheFasterOneIsKept_data()
    {
        QTest::addColumn<double>("openGl"); // 0: not tried
        QTest::addColumn<double>("software");
        QTest::addColumn<bool>("isSoftware");
        QTest::newRow("nothing known") << 0.0 << 0.0 << false;
        QTest::newRow("OpenGL tried") << 20.0 << 0.0 << true;
        QTest::newRow("software tried first, as the user asked for it") << 0.0 << 20.0 << false;
        QTest::newRow("software faster") << 47.0 << 11.0 << true;
        QTest::newRow("OpenGL faster") << 11.0 << 47.0 << false;
        QTest::newRow("little between them") << 20.0 << 19.0 << false;
    }

    void bothAreTriedAndTheFasterOneIsKept()
    {
        QFETCH(double, openGl);
        QFETCH(double, software);
        QFETCH(bool, isSoftware);
        const QTemporaryDir folder;
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("tst"));
        QCoreApplication::setApplicationName(QStringLiteral("tst_previewbackend"));
        const QString driver = QStringLiteral("Mesa Intel(R) UHD/GT2");
        if (openGl > 0)
            keepTime(driver, PreviewBackend::OpenGl, openGl);
        if (software > 0)
            keepTime(driver, PreviewBackend::Software, software);
        QCOMPARE(fasterBackend(keptTimes(driver)) == PreviewBackend::Software, isSoftware);
        // Another driver is tried anew.
        QCOMPARE(fasterBackend(keptTimes(QStringLiteral("another"))), PreviewBackend::OpenGl);
    }

    void aTrialEndsOnce()
    {
        BackendTrial trial;
        for (int i = 1; i < BackendTrial::patches; ++i)
            QVERIFY(!trial.add(i));
        QCOMPARE(trial.add(1000), std::optional(21.0));
        for (int i = 0; i < BackendTrial::patches; ++i)
            QVERIFY(!trial.add(1));
    }
};

QTEST_GUILESS_MAIN(TestPreviewBackend)
#include "tst_previewbackend.moc"
