#include "preview/previewdelta.h"

#include <QTest>

using namespace shownotes;

namespace {

/// Each word is a block on a line of its own: "p1" is <p>1</p>, "u1" is <u>1</u>.
QList<RenderedBlock> blocks(const QByteArray &words)
{
    QList<RenderedBlock> made;
    for (const QByteArray &word : words.simplified().split(' ')) {
        if (!word.isEmpty())
            made.append({'<' + word.first(1) + '>' + word.mid(1) + "</" + word.first(1) + '>', int(made.size() + 1),
                int(made.size() + 1)});
    }
    return made;
}

/// For each piece the old block's number, with "!" where its HTML changes and "+" where it is new.
QByteArray printed(const preview::Delta &delta)
{
    QByteArrayList parts;
    for (const preview::DeltaPiece &piece : delta.pieces)
        parts.append(piece.from < 0 ? QByteArray("+") : QByteArray::number(piece.from) + (piece.changed ? "!" : ""));
    return QByteArray::number(delta.first) + '-' + QByteArray::number(delta.removed) + ": " + parts.join(' ');
}

} // namespace

class TestPreviewDelta : public QObject {
    Q_OBJECT

private slots:
    void reusesBlocks_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("expected");

        const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QByteArray(expected);
        };
        row("the same", "p1 p2", "p1 p2", "0-0: ");
        row("one changed", "p1 p2 p3", "p1 p9 p3", "1-1: 0!");
        row("one of another kind", "p1 p2 p3", "p1 u2 p3", "1-1: +");
        row("first text", "", "p1", "0-0: +");
        row("split in two", "p1 p23 p4", "p1 p2 p3 p4", "1-1: 0! +");
        row("two joined", "p1 p2 p3 p4", "p1 p23 p4", "1-2: 0!");
        row("both ends, the middle stays", "p1 p2 p3 p4", "p8 p2 p3 p9", "0-4: 0! 1 2 3!");
        row("one new and a later one changed", "p1 p2 p3 u4", "p1 p9 p8 p3 u5", "1-3: 0! + 1 2!");
        row("one gone and a later one changed", "p1 p2 p3 u4", "p1 p3 u5", "1-3: 1 2!");
        row("moved down: what stays in order stays", "p1 p2 p3", "p2 p3 p1", "0-3: 1 2 +");
        row("the same text twice", "h0 p1 h0 p2", "p9 h0 p1 h0 p2", "0-0: +");
        row("kinds from the end inwards", "p1 u1 p2", "p8 p9 t1 u9 p7", "0-3: 0! + + 1! 2!");
    }

    void reusesBlocks()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, expected);
        QCOMPARE(printed(preview::delta(blocks(before), blocks(after))), expected);
    }

    void risesAlways()
    {
        // All lists of up to four blocks of three texts against each other.
        QList<QByteArray> lists {""};
        for (qsizetype i = 0; lists.at(i).size() < 12; ++i) {
            for (const char *word : {"p1 ", "p2 ", "u1 "})
                lists.append(lists.at(i) + word);
        }
        for (const QByteArray &before : std::as_const(lists)) {
            for (const QByteArray &after : std::as_const(lists)) {
                const QList<RenderedBlock> shown = blocks(before), wanted = blocks(after);
                const preview::Delta delta = preview::delta(shown, wanted);
                QCOMPARE(shown.size() - delta.removed + delta.pieces.size(), wanted.size());
                int last = -1;
                for (int i = 0; i < delta.pieces.size(); ++i) {
                    const preview::DeltaPiece &piece = delta.pieces.at(i);
                    if (piece.from < 0)
                        continue;
                    QVERIFY2(piece.from > last && piece.from < delta.removed, (before + "-> " + after).constData());
                    QCOMPARE(shown.at(delta.first + piece.from).html != wanted.at(delta.first + i).html, piece.changed);
                    last = piece.from;
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPreviewDelta)
#include "tst_previewdelta.moc"
