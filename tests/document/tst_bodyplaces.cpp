// Bytes of a body and positions of its document, whatever stands before them in the line.

#include <document/bodyplaces.h>
#include <document/pagedocument.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

class TestBodyPlaces : public QObject {
    Q_OBJECT

private slots:
    void leadThereAndBack_data();
    void leadThereAndBack();
    void staysWithinTheText();
};

void TestBodyPlaces::leadThereAndBack_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("ASCII") << QByteArray("ab\ncd\n");
    QTest::newRow("Japanese") << QByteArray("図１を見る\n表\xC2\xA0で\n");
    QTest::newRow("four-byte characters") << QByteArray("a🎙b👩‍💻\n𠮷\n");
    QTest::newRow("Windows line ends") << QByteArray("a\r\n図\r\nb");
    QTest::newRow("mixed line ends") << QByteArray("a\r\n図\nb\r\nc\nd\n");
    QTest::newRow("carriage returns") << QByteArray("a\rb\n図\rc\n");
    QTest::newRow("paragraph separators") << QByteArray("a\xE2\x80\xA9"
                                                        "b\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "図a\nb");
    QTest::newRow("empty") << QByteArray();
}

// From every position of the document to its byte, which is where its character stands, and back.
void TestBodyPlaces::leadThereAndBack()
{
    QFETCH(QByteArray, body);
    const QTemporaryDir folder;
    const QString path = folder.filePath("index.md");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(body);
    file.close();
    PageDocument page(folder.path());
    QVERIFY(page.open(path).ok());
    const QTextDocument &text = *page.body();
    for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
        for (int at = 0; at < block.length(); ++at) {
            if (at > 0 && block.text().at(at - 1).isHighSurrogate())
                continue;
            const qsizetype byte = byteOfPosition(text, page.encoding(), block.position() + at);
            const qsizetype lineStart = body.first(byte).lastIndexOf('\n') + 1;
            QCOMPARE(byteInLine(block, page.encoding(), at), byte - lineStart);
            const int position = positionOfByte(text, page.encoding(), block.blockNumber(), byte - lineStart);
            // Marks have no bytes, so that two positions can be one byte.
            QCOMPARE(byteOfPosition(text, page.encoding(), position), byte);
            if (!page.encoding().hasMarks())
                QCOMPARE(position, block.position() + at);
        }
    }
}

void TestBodyPlaces::staysWithinTheText()
{
    QTextDocument text;
    text.setPlainText("ab\nc");
    const TextEncoding encoding;
    QCOMPARE(positionOfByte(text, encoding, 0, 99), 2);
    QCOMPARE(positionOfByte(text, encoding, 99, 0), 3);
    QCOMPARE(positionOfByte(text, encoding, -1, -1), 0);
    QCOMPARE(byteOfPosition(text, encoding, 4), 4);
    QCOMPARE(byteInLine(text.begin(), encoding, 99), 2);
}

QTEST_MAIN(TestBodyPlaces)
#include "tst_bodyplaces.moc"
