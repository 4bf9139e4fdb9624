#include "livebytes.h"

#include <document/pagedocument.h>

#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>

#include <memory>

using namespace shownotes;

namespace {

const QStringList pieces {QStringLiteral("a"), QStringLiteral("番組の"), QStringLiteral("🎙"), QStringLiteral("\n"),
    QStringLiteral("\n\n"), QStringLiteral("é\u00A0\u2028"), QStringLiteral("𠮷野家で\nまた"), QString()};

/// Some lines, ending as `end` says.
QByteArray lines(const char *end)
{
    QByteArray text;
    for (int i = 0; i < 40; ++i)
        text += "第" + QByteArray::number(i) + "回 🎧 notes é" + end + (i % 3 == 0 ? end : "");
    return text;
}

} // namespace

class TestLiveBytes : public QObject {
    Q_OBJECT

private slots:
    void followEveryEdit_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<bool>("kept");
        QTest::addColumn<bool>("splitsPairs"); // of surrogates, which no caret does
        const QByteArray head = "---\ntitle: a\n---\n";
        QTest::newRow("LF") << head + lines("\n") << true << false;
        QTest::newRow("CRLF") << QByteArray(head).replace("\n", "\r\n") + lines("\r\n") << true << false;
        QTest::newRow("byte order mark") << "\xef\xbb\xbf" + lines("\n") << true << false;
        QTest::newRow("byte order mark and CRLF") << "\xef\xbb\xbf" + lines("\r\n") << true << false;
        QTest::newRow("empty") << QByteArray() << true << false;
        QTest::newRow("one line without an end") << head + "text" << true << false;
        QTest::newRow("mixed line ends") << head + lines("\n") + lines("\r\n") << false << false;
        QTest::newRow("halves of surrogate pairs") << head + lines("\n") << true << true;
        QTest::newRow("line separators of Unicode") << head + "a\xe2\x80\xa9" + lines("\n") << false << false;
    }

    void followEveryEdit()
    {
        QFETCH(QByteArray, page);
        QFETCH(bool, kept);
        QFETCH(bool, splitsPairs);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("index.md")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page) == page.size());
        file.close();
        PageDocument document(folder.path());
        QVERIFY(document.open(file.fileName()).ok());
        QTextDocument *body = document.body();
        body->documentLayout(); // without one a document tells of no changes
        LiveBytes beside;
        beside.of({}, *body, document.encoding());
        connect(body, &QTextDocument::contentsChange, body, [&](int position, int removed, int added) {
            beside.noticeChange(*body, document.encoding(), position, removed, added);
        });

        const quint32 seed = qEnvironmentVariableIntValue("SHOWNOTES_SEED");
        QRandomGenerator random(seed == 0 ? 20 : seed);
        const auto anyPlace = [&] {
            const int place = random.bounded(body->characterCount());
            return !splitsPairs && body->characterAt(place).isLowSurrogate() ? place + 1 : place;
        };
        for (int step = 0; step < 400; ++step) {
            const QByteArray before = document.bytes();
            QTextCursor cursor(body);
            const int kind = random.bounded(12);
            if (kind == 0) {
                body->undo();
            } else if (kind == 1) {
                body->redo();
            } else if (kind == 2) { // several places at once
                cursor.beginEditBlock();
                for (int i = 0; i < 3; ++i) {
                    cursor.setPosition(anyPlace());
                    cursor.insertText(pieces[random.bounded(pieces.size())]);
                    cursor.deletePreviousChar();
                }
                cursor.endEditBlock();
            } else if (kind == 3) { // all of it
                cursor.select(QTextCursor::Document);
                cursor.insertText(pieces[random.bounded(pieces.size())] + QStringLiteral("新しい\n"));
                for (int i = 0; i < 20; ++i)
                    cursor.insertText(pieces[random.bounded(pieces.size())]);
            } else if (kind == 4 && document.frontMatterProblem() == std::nullopt) {
                const QByteArray head = document.frontMatterBytes();
                document.setFrontMatterBytes(QByteArray(head).replace("title: a", "title: aa"));
            } else {
                cursor.setPosition(anyPlace());
                cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, random.bounded(6));
                cursor.insertText(pieces[random.bounded(pieces.size())]);
            }
            const QByteArray whole = document.bytes();
            QVERIFY2(document.liveBytes() == whole, qPrintable(QStringLiteral("step %1").arg(step)));
            QVERIFY(document.liveBodyBytes() == document.bodyBytes());
            // Of an edit in one place, as typing is, nothing is encoded anew.
            if (!splitsPairs && kind > 4 && whole != before)
                QCOMPARE(beside.isKept(), kept);
            QVERIFY(beside.of({}, *body, document.encoding()) == document.bodyBytes());
        }
    }

    void withoutALayoutTheyAreEncodedAnew()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("index.md")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("one\n") == 4);
        file.close();
        PageDocument document(folder.path());
        QVERIFY(document.open(file.fileName()).ok());
        QCOMPARE(document.liveBytes(), "one\n");
        QTextCursor(document.body()).insertText(QStringLiteral("x"));
        QCOMPARE(document.liveBytes(), "xone\n");
    }

    void aChangeThatDoesNotAddUpIsForgotten()
    {
        QTextDocument body(QStringLiteral("one\ntwo"));
        const TextEncoding encoding;
        LiveBytes bytes;
        QCOMPARE(bytes.of({}, body, encoding), "one\ntwo");
        bytes.noticeChange(body, encoding, 2, 0, 1);
        QVERIFY(!bytes.isKept());
        QCOMPARE(bytes.of("head\n", body, encoding), "head\none\ntwo");
        QVERIFY(bytes.isKept());
        bytes.noticeChange(body, encoding, 0, 8, 8); // the whole, and the end that Qt counts
        QVERIFY(bytes.isKept());
        QCOMPARE(bytes.of("top\n", body, encoding), "top\none\ntwo");
        QCOMPARE(bytes.body(), "one\ntwo");
    }
};

QTEST_MAIN(TestLiveBytes)
#include "tst_livebytes.moc"
