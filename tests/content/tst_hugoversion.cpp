#include <content/hugoversion.h>

#include <QTest>

using namespace shownotes;

class TestHugoVersion : public QObject {
    Q_OBJECT

private slots:
    void aVersionIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minor");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *text, int minor, const char *printed) {
            QTest::newRow(text) << QString::fromLatin1(text) << minor << QString::fromLatin1(printed);
        };
        row("0.131", 131, "0.131.0");
        row("0.131.2", 131, "0.131.2");
        row("v0.167.0+extended", 167, "0.167.0");
        row("0.112.0-DEV", 112, "0.112.0");
        row(" 0.62 ", 62, "0.62.0");
        row("1.2.3", 1002, "1.2.3");
        row("0", 0, "");
        row("new", 0, "");
        row("0.131.0 and more", 0, "");
        row("", 0, "");
    }

    void aVersionIsRead()
    {
        QFETCH(QString, text);
        const std::optional<HugoVersion> version = HugoVersion::parse(text);
        QTEST(version ? version->minor : 0, "minor");
        QTEST(version ? version->text() : QString(), "printed");
    }

    void versionsAreOrdered()
    {
        QVERIFY(HugoVersion({99, 1}) < HugoVersion({111, 0}));
        QVERIFY(HugoVersion({111, 0}) < HugoVersion({111, 3}));
        QVERIFY(*HugoVersion::parse(u"1.0") > *HugoVersion::parse(u"0.999"));
    }
};

QTEST_GUILESS_MAIN(TestHugoVersion)
#include "tst_hugoversion.moc"
