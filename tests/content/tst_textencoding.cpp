#include <content/textencoding.h>

#include <QRandomGenerator>
#include <QTest>

using namespace shownotes;
using LineEnd = TextEncoding::LineEnd;

class TestTextEncoding : public QObject {
    Q_OBJECT

private:
    /// Texts of all that is awkward: line ends of each kind, characters that a text document drops, marks' own characters.
    static QByteArray generate(QRandomGenerator &random)
    {
        static const QByteArray pieces[] = {"a", "b", " ", "\t", "日本語", "😀", "\xC2\xA0", "\xE2\x80\xA8",
            "\xE2\x80\xA9", "\xEF\xB7\x90", "\xEF\xB7\x91", "\xEF\xB7\x92", "\xEF\xB7\x93", "\xEF\xA3\xBF",
            "\xEF\xBB\xBF", "\xEF\xBF\xBC", "\xEF\xBF\xBE", QByteArray(1, '\0'), "\r", "  \n",
            "{{< figure src=\"x.png\" >}}"};
        const int lineEnds = random.bounded(5);
        QByteArray text = random.bounded(8) == 0 ? "\xEF\xBB\xBF" : "";
        const int count = random.bounded(60);
        for (int i = 0; i < count; ++i) {
            if (random.bounded(4) == 0) {
                const bool crLf = lineEnds == 0 ? false : lineEnds == 1 ? true : random.bounded(4) < lineEnds;
                text += crLf ? "\r\n" : "\n";
            } else {
                text += pieces[random.bounded(int(std::size(pieces)))];
            }
        }
        return text;
    }

private slots:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("crLf");
        QTest::addColumn<bool>("bom");

        QTest::newRow("empty") << QByteArray() << QString() << false << false;
        QTest::newRow("LF") << QByteArray("a\nb\n") << QStringLiteral("a\nb\n") << false << false;
        QTest::newRow("no last line end") << QByteArray("a\nb") << QStringLiteral("a\nb") << false << false;
        QTest::newRow("CRLF") << QByteArray("a\r\nb\r\n") << QStringLiteral("a\nb\n") << true << false;
        QTest::newRow("only a byte order mark") << QByteArray("\xEF\xBB\xBF") << QString() << false << true;
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBFx") << QStringLiteral("x") << false << true;
        QTest::newRow("a second byte order mark is text")
            << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBFx") << QStringLiteral("\uFEFFx") << false << true;
        QTest::newRow("no-break space stays")
            << QByteArray("a\xC2\xA0?") << QStringLiteral("a\u00A0?") << false << false;
        QTest::newRow("U+2028 stays") << QByteArray("a\xE2\x80\xA8z") << QStringLiteral("a\u2028z") << false << false;
        QTest::newRow("NUL stays") << QByteArray("a\0b", 3) << QString::fromUtf16(u"a\0b", 3) << false << false;
        QTest::newRow("LF among CRLF, and the next line too")
            << QByteArray("a\r\nb\nc\r\nd\r\n") << QStringLiteral("a\nb\uFDD2\nc\uFDD3\nd\n") << true << false;
        QTest::newRow("CRLF among LF") << QByteArray("a\nb\r\nc\nd") << QStringLiteral("a\nb\uFDD3\nc\uFDD2\nd")
                                       << false << false;
        QTest::newRow("as many of each are LF")
            << QByteArray("a\r\nb\n") << QStringLiteral("a\uFDD3\nb\uFDD2\n") << false << false;
        QTest::newRow("CR alone") << QByteArray("a\rb\n") << QStringLiteral("a\uFDD2b\n") << false << false;
        QTest::newRow("U+2029") << QByteArray("a\xE2\x80\xA9z") << QStringLiteral("a\uFDD2z") << false << false;
        QTest::newRow("a mark's own character in the text")
            << QByteArray("\xEF\xB7\x92\r") << QStringLiteral("\uFDD2\uFDD3") << false << false;
    }

    void decodes()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = TextEncoding::decode(bytes);
        QVERIFY(!decoded.problem);
        QTEST(decoded.text, "text");
        QTEST(decoded.encoding.lineEnd() == LineEnd::CrLf, "crLf");
        QTEST(decoded.encoding.hasByteOrderMark(), "bom");
        QCOMPARE(decoded.encoding.hasMarks(), decoded.encoding.withoutMarks(decoded.text) != decoded.text);
        QCOMPARE(decoded.encoding.encode(decoded.text), bytes);
    }

    void refusesToEdit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("shown");

        const auto notUtf8 = Error::Kind::NotUtf8;
        QTest::newRow("Latin-1") << QByteArray("a\r\ncaf\xE9\n") << notUtf8 << 2 << QStringLiteral("a\ncaf\uFFFD\n");
        QTest::newRow("overlong") << QByteArray("\n\n\xC0\xAF") << notUtf8 << 3 << QStringLiteral("\n\n\uFFFD\uFFFD");
        QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80") << notUtf8 << 1
                                   << QStringLiteral("\uFFFD\uFFFD\uFFFD");
        QTest::newRow("cut off at the end") << QByteArray("a\n\xE6\x97") << notUtf8 << 2 << QString();
        QTest::newRow("UTF-16") << QByteArray("\xFF\xFE\x42\x30\n\0", 6) << notUtf8 << 1 << QStringLiteral("あ\n");
    }

    void refusesToEdit()
    {
        QFETCH(QByteArray, bytes);
        const DecodedText decoded = TextEncoding::decode(bytes);
        QVERIFY(decoded.problem);
        QTEST(decoded.problem->kind, "kind");
        QTEST(decoded.problem->line, "line");
        QFETCH(QString, shown);
        if (!shown.isEmpty())
            QCOMPARE(decoded.text, shown);
    }

    void refusesATextThatLeavesNoMark()
    {
        QString text = QStringLiteral("\r");
        for (int c = 0xE000; c <= 0xF8FF; ++c)
            text += QChar(c);
        for (int c = 0xFDD2; c <= 0xFDEF; ++c)
            text += QChar(c);
        const DecodedText decoded = TextEncoding::decode(text.toUtf8());
        QVERIFY(decoded.problem);
        QCOMPARE(decoded.problem->kind, Error::Kind::Refused);
        QCOMPARE(decoded.text, text);
    }

    void givesNewLinesTheTextsOwnEnd_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<LineEnd>("ifNone");
        QTest::addColumn<QByteArray>("after");

        QTest::newRow("LF") << QByteArray("a\n") << LineEnd::CrLf << QByteArray("a\n+\n");
        QTest::newRow("CRLF") << QByteArray("a\r\n") << LineEnd::Lf << QByteArray("a\r\n+\r\n");
        QTest::newRow("mostly CRLF") << QByteArray("a\r\nb\nc\r\n") << LineEnd::Lf << QByteArray("a\r\nb\nc\r\n+\r\n");
        QTest::newRow("no line yet, in a CRLF page") << QByteArray() << LineEnd::CrLf << QByteArray("+\r\n");
        QTest::newRow("no line yet, in an LF page") << QByteArray() << LineEnd::Lf << QByteArray("+\n");
    }

    void givesNewLinesTheTextsOwnEnd()
    {
        QFETCH(QByteArray, before);
        QFETCH(LineEnd, ifNone);
        const DecodedText decoded = TextEncoding::decode(before, ifNone);
        QTEST(decoded.encoding.encode(decoded.text + QStringLiteral("+\n")), "after");
    }

    void takesMarksOutForTheClipboard()
    {
        const DecodedText decoded = TextEncoding::decode("a\r\nb\nc\r\nd\re\r\n");
        QVERIFY(decoded.encoding.hasMarks());
        QCOMPARE(decoded.encoding.withoutMarks(decoded.text), QStringLiteral("a\nb\nc\nd\re\n"));
    }

    void givesTheSameBytesBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        for (int i = 0; i < 10000; ++i) {
            const QByteArray bytes = generate(random);
            const DecodedText decoded = TextEncoding::decode(bytes);
            const auto hint = QByteArray("seed ") + QByteArray::number(seed) + ": " + bytes.toPercentEncoding();
            QVERIFY2(!decoded.problem, hint.constData());
            QVERIFY2(decoded.encoding.encode(decoded.text) == bytes, hint.constData());
            for (const char16_t lost : {char16_t(u'\r'), char16_t(0x2029), char16_t(0xFDD0), char16_t(0xFDD1)})
                QVERIFY2(!decoded.text.contains(QChar(lost)), hint.constData());
        }
    }

    void changesOnlyWhatWasEdited()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        QRandomGenerator random(seed);
        const auto insertedSomewhere = [](const QByteArray &before, const QByteArray &piece, const QByteArray &after) {
            for (qsizetype at = 0; at <= before.size(); ++at) {
                if (after.size() == before.size() + piece.size() && after.startsWith(before.first(at))
                    && after.sliced(at).startsWith(piece) && after.endsWith(before.sliced(at)))
                    return true;
            }
            return false;
        };
        for (int i = 0; i < 10000; ++i) {
            const QByteArray bytes = generate(random);
            const DecodedText decoded = TextEncoding::decode(bytes);
            const TextEncoding &encoding = decoded.encoding;
            const QByteArray lineEnd = encoding.lineEnd() == LineEnd::CrLf ? "\r\n" : "\n";
            const qsizetype at = random.bounded(int(decoded.text.size()) + 1);
            QString text = decoded.text;
            const auto hint = QByteArray("seed ") + QByteArray::number(seed) + " at " + QByteArray::number(at) + ": "
                + bytes.toPercentEncoding();
            switch (random.bounded(3)) {
            case 0:
                text.insert(at, QStringLiteral("語"));
                if (!(at > 0 && at < decoded.text.size() && decoded.text[at].isLowSurrogate()))
                    QVERIFY2(insertedSomewhere(bytes, "語", encoding.encode(text)), hint.constData());
                break;
            case 1:
                text.insert(at, u'\n');
                if (!(at > 0 && at < decoded.text.size() && decoded.text[at].isLowSurrogate()))
                    QVERIFY2(insertedSomewhere(bytes, lineEnd, encoding.encode(text)), hint.constData());
                break;
            default:
                if (at < text.size() && !text[at].isSurrogate()) {
                    const TextEncoding::Mark mark = encoding.mark(text[at]);
                    const bool ofLineEnd =
                        mark == TextEncoding::Mark::EndsWithLf || mark == TextEncoding::Mark::EndsWithCrLf;
                    if (ofLineEnd)
                        break;
                    const bool isLineEnd = text[at] == u'\n';
                    const QByteArray gone = encoding.withoutMarks(text.mid(at, 1)).toUtf8();
                    text.remove(at, 1);
                    const QByteArray after = encoding.encode(text);
                    QVERIFY2(
                        insertedSomewhere(after, gone, bytes) || (isLineEnd && insertedSomewhere(after, "\r\n", bytes)),
                        hint.constData());
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestTextEncoding)
#include "tst_textencoding.moc"
