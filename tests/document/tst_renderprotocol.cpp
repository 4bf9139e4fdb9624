#include <document/renderprotocol.h>

#include <QTest>

#include <limits>

using namespace shownotes;

namespace {

QByteArray rendered()
{
    RenderedMessage message;
    message.revision = 7;
    message.whole = true;
    message.patch.inserted = {{"<p>図</p>", 1, 2}, {"<p>b</p>", 4, 4}};
    message.problems = QList<RenderProblem> {{3, 5, QStringLiteral("未知")}};
    message.microseconds = 1234;
    return message.frame().payload;
}

} // namespace

class TestRenderProtocol : public QObject {
    Q_OBJECT

private slots:
    void aFrameComesThroughHoweverItIsBrokenUp_data()
    {
        QTest::addColumn<int>("piece");
        for (const int piece : {1, 2, 5, 11, 12, 13, 1'000'000})
            QTest::addRow("%d bytes at a time", piece) << piece;
    }

    void aFrameComesThroughHoweverItIsBrokenUp()
    {
        QFETCH(int, piece);
        const QList<RenderFrame> sent {{RenderFrame::Kind::Ready, {}},
            {RenderFrame::Kind::Rendered, QByteArray(300, '\xff')}, {RenderFrame::Kind::Text, "SNRW"}};
        QByteArray stream;
        for (const RenderFrame &frame : sent)
            stream += frame.encoded();

        RenderFrameReader reader;
        QList<RenderFrame> received;
        for (qsizetype i = 0; i < stream.size(); i += piece) {
            reader.append(stream.mid(i, piece));
            while (const auto frame = reader.next())
                received.append(*frame);
        }
        QVERIFY(!reader.isBroken());
        QCOMPARE(received.size(), sent.size());
        for (qsizetype i = 0; i < sent.size(); ++i) {
            QCOMPARE(received[i].kind, sent[i].kind);
            QCOMPARE(received[i].payload, sent[i].payload);
        }
    }

    void whatIsNoFrameBreaksTheStream_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<bool>("broken");

        const QByteArray good = RenderFrame {RenderFrame::Kind::Text, "abc"}.encoded();
        const auto with = [&good](int at, const QByteArray &bytes) {
            return QByteArray(good).replace(at, bytes.size(), bytes);
        };
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("a header cut off") << good.left(11) << false;
        QTest::newRow("a payload cut off") << good.chopped(1) << false;
        QTest::newRow("a line of text") << QByteArray("Segmentation fault\n") << true;
        QTest::newRow("another magic") << with(3, "X") << true;
        QTest::newRow("another version") << with(4, QByteArray(1, '\x01')) << true;
        QTest::newRow("no kind") << with(5, QByteArray(1, '\0')) << true;
        QTest::newRow("a kind that is not there") << with(5, QByteArray(1, '\x63')) << true;
        QTest::newRow("reserved bytes used") << with(6, "x") << true;
        QTest::newRow("over the maximum") << with(8, QByteArray("\x08\x00\x00\x01", 4)) << true;
        QTest::newRow("negative length") << with(8, QByteArray("\xff\xff\xff\xff", 4)) << true;
    }

    void whatIsNoFrameBreaksTheStream()
    {
        QFETCH(QByteArray, stream);
        RenderFrameReader reader;
        reader.append(stream);
        QVERIFY(!reader.next());
        QTEST(reader.isBroken(), "broken");
        if (!reader.isBroken())
            return;
        // What comes after garbage is not to be trusted.
        reader.append(RenderFrame {RenderFrame::Kind::Ready, {}}.encoded());
        QVERIFY(!reader.next());
    }

    void frameBeforeGarbageIsStillRead()
    {
        RenderFrameReader reader;
        reader.append(RenderFrame {RenderFrame::Kind::Ready, {}}.encoded() + "some garbage, long enough");
        QVERIFY(reader.next());
        QVERIFY(!reader.next());
        QVERIFY(reader.isBroken());
    }

    void messagesComeBackAsTheyWent()
    {
        const auto versioned = RenderPageMessage::read(RenderPageMessage {{}, HugoVersion {131, 2}}.frame().payload);
        QVERIFY(versioned);
        QCOMPARE(versioned->hugo, HugoVersion({131, 2}));
        const auto page = RenderPageMessage::read(
            RenderPageMessage {QStringLiteral("/site/content/talk/32/目次.md")}.frame().payload);
        QVERIFY(page);
        QCOMPARE(page->path, QStringLiteral("/site/content/talk/32/目次.md"));

        const auto text = RenderTextMessage::read(
            RenderTextMessage {quint64(1) << 40, 10, 3, 2, QByteArray("a\0b", 3)}.frame().payload);
        QVERIFY(text);
        QCOMPARE(text->revision, quint64(1) << 40);
        QCOMPARE(text->baseSize, 10);
        QCOMPARE(text->offset, 3);
        QCOMPARE(text->removed, 2);
        QCOMPARE(text->inserted, QByteArray("a\0b", 3));

        const auto answer = RenderedMessage::read(rendered());
        QVERIFY(answer);
        QCOMPARE(answer->revision, 7u);
        QVERIFY(answer->whole);
        QCOMPARE(answer->patch.inserted, (QList<RenderedBlock> {{"<p>図</p>", 1, 2}, {"<p>b</p>", 4, 4}}));
        QVERIFY(answer->problems);
        QCOMPARE(answer->problems->size(), 1);
        QCOMPARE(answer->problems->first().line, 3);
        QCOMPARE(answer->problems->first().column, 5);
        QCOMPARE(answer->problems->first().message, QStringLiteral("未知"));
        QCOMPARE(answer->microseconds, 1234);
    }

    void problemsAsBeforeAreNotSent()
    {
        RenderedMessage message;
        message.patch = {4, 2, {}, -3};
        const auto answer = RenderedMessage::read(message.frame().payload);
        QVERIFY(answer);
        QVERIFY(!answer->problems);
        QCOMPARE(answer->patch.first, 4);
        QCOMPARE(answer->patch.removed, 2);
        QCOMPARE(answer->patch.lineShift, -3);
    }

    void aPayloadCutOffAnywhereIsRefused()
    {
        const QByteArray answer = rendered();
        for (qsizetype length = 0; length < answer.size(); ++length)
            QVERIFY2(!RenderedMessage::read(answer.left(length)), qPrintable(QString::number(length)));
        QVERIFY(!RenderedMessage::read(answer + 'x'));

        const QByteArray text = RenderTextMessage::whole(1, "abc").frame().payload;
        for (qsizetype length = 0; length < text.size(); ++length)
            QVERIFY(!RenderTextMessage::read(text.left(length)));
        QVERIFY(!RenderPageMessage::read({}));
    }

    void aPayloadWithAnyByteChangedIsReadOrRefused()
    {
        const QByteArray answer = rendered();
        for (qsizetype i = 0; i < answer.size(); ++i) {
            for (const char byte : {'\x00', '\x7f', '\x80', '\xff'}) {
                QByteArray changed = answer;
                changed[i] = byte;
                if (const auto message = RenderedMessage::read(changed)) {
                    QVERIFY(message->patch.first >= 0);
                    QVERIFY(message->patch.removed >= 0);
                }
            }
        }
    }

    void aChangeLeadsFromTextToText_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("removed");
        QTest::addColumn<QByteArray>("inserted");

        QTest::newRow("same") << QByteArray("abc") << QByteArray("abc") << 0 << QByteArray();
        QTest::newRow("a letter typed") << QByteArray("abc") << QByteArray("abxc") << 0 << QByteArray("x");
        QTest::newRow("the same letter typed") << QByteArray("aaa") << QByteArray("aaaa") << 0 << QByteArray("a");
        QTest::newRow("the same letter taken away") << QByteArray("aaaa") << QByteArray("aaa") << 1 << QByteArray();
        QTest::newRow("appended") << QByteArray("abc") << QByteArray("abcd") << 0 << QByteArray("d");
        QTest::newRow("in front") << QByteArray("abc") << QByteArray("zabc") << 0 << QByteArray("z");
        QTest::newRow("from nothing") << QByteArray() << QByteArray("abc") << 0 << QByteArray("abc");
        QTest::newRow("to nothing") << QByteArray("abc") << QByteArray() << 3 << QByteArray();
        QTest::newRow("all other") << QByteArray("abc") << QByteArray("xyz") << 3 << QByteArray("xyz");
        QTest::newRow("within a character") << QByteArray("図") << QByteArray("囲") << 1 << QByteArray("囲").mid(2, 1);
    }

    void aChangeLeadsFromTextToText()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const auto message = RenderTextMessage::change(1, before, after);
        QTEST(int(message.removed), "removed");
        QTEST(message.inserted, "inserted");
        QByteArray text = before;
        QVERIFY(message.apply(text));
        QCOMPARE(text, after);
    }

    void aChangeOfAnotherTextIsRefused_data()
    {
        QTest::addColumn<RenderTextMessage>("message");
        QTest::newRow("another size") << RenderTextMessage {1, 4, 0, 0, "x"};
        QTest::newRow("begins behind the end") << RenderTextMessage {1, 3, 4, 0, "x"};
        QTest::newRow("begins before the start") << RenderTextMessage {1, 3, -1, 0, "x"};
        QTest::newRow("removes more than there is") << RenderTextMessage {1, 3, 1, 3, "x"};
        QTest::newRow("removes less than nothing") << RenderTextMessage {1, 3, 1, -1, "x"};
        QTest::newRow("sums beyond all numbers")
            << RenderTextMessage {1, 3, 2, std::numeric_limits<qint64>::max(), "x"};
    }

    void aChangeOfAnotherTextIsRefused()
    {
        QFETCH(RenderTextMessage, message);
        QByteArray text = "abc";
        QVERIFY(!message.apply(text));
        QCOMPARE(text, "abc");
    }
};

QTEST_GUILESS_MAIN(TestRenderProtocol)
#include "tst_renderprotocol.moc"
