#include <document/textcounts.h>

#include <QTest>

using namespace shownotes;

class TestTextCounts : public QObject {
    Q_OBJECT

private slots:
    void countsAsWritersDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("words");
        QTest::newRow("nothing") << "" << 0 << 0;
        QTest::newRow("line ends do not count") << "a\n\nb\n" << 2 << 2;
        QTest::newRow("English words") << "Show notes, again." << 18 << 3;
        QTest::newRow("an apostrophe or a hyphen stays inside its word") << "it's up-to-date" << 15 << 2;
        QTest::newRow("Japanese is counted by character") << "今日は晴れ" << 5 << 5;
        QTest::newRow("the prolonged sound mark is part of it") << "データー" << 4 << 4;
        QTest::newRow("Japanese punctuation is no word") << "今、晴れ。" << 5 << 3;
        QTest::newRow("mixed") << "re:Invent 2020の話" << 16 << 5;
        QTest::newRow("beyond the basic plane") << QStringLiteral("𠮷野家") << 3 << 3;
        QTest::newRow("a combining mark belongs to its letter") << QStringLiteral("e\u0301te\u0301") << 3 << 1;
    }

    void countsAsWritersDo()
    {
        QFETCH(QString, text);
        const TextCounts counts = countText(text);
        QTEST(counts.characters, "characters");
        QTEST(counts.words, "words");
    }
};

QTEST_GUILESS_MAIN(TestTextCounts)
#include "tst_textcounts.moc"
