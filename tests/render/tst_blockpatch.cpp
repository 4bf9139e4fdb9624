#include <render/blockpatch.h>

#include <QTest>

using namespace shownotes;

class TestBlockPatch : public QObject {
    Q_OBJECT

private slots:
    void leadsFromOneListToTheOther_data()
    {
        using Blocks = QList<RenderedBlock>;
        QTest::addColumn<Blocks>("before");
        QTest::addColumn<Blocks>("after");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");

        const RenderedBlock a {"<p>a</p>", 1, 1}, b {"<p>b</p>", 3, 3}, c {"<p>c</p>", 5, 6};
        const RenderedBlock b2 {"<p>b2</p>", 3, 3}, longB {"<p>b</p>", 3, 5}, movedC {"<p>c</p>", 7, 8};
        QTest::newRow("nothing from nothing") << Blocks {} << Blocks {} << 0 << 0;
        QTest::newRow("the first text") << Blocks {} << Blocks {a, b} << 0 << 2;
        QTest::newRow("all gone") << Blocks {a, b} << Blocks {} << 2 << 0;
        QTest::newRow("same") << Blocks {a, b, c} << Blocks {a, b, c} << 0 << 0;
        QTest::newRow("one of three") << Blocks {a, b, c} << Blocks {a, b2, c} << 1 << 1;
        QTest::newRow("one grows, the tail moves") << Blocks {a, b, c} << Blocks {a, longB, movedC} << 1 << 1;
        QTest::newRow("one taken out, the tail moves")
            << Blocks {a, b, movedC} << Blocks {a, RenderedBlock {"<p>c</p>", 3, 4}} << 1 << 0;
        QTest::newRow("appended") << Blocks {a} << Blocks {a, b} << 0 << 1;
        QTest::newRow("repeated blocks") << Blocks {a, a, a} << Blocks {a, a} << 1 << 0;
    }

    void leadsFromOneListToTheOther()
    {
        QFETCH(QList<RenderedBlock>, before);
        QFETCH(QList<RenderedBlock>, after);
        const BlockPatch patch = blockPatch(before, after);
        QTEST(patch.removed, "removed");
        QTEST(int(patch.inserted.size()), "inserted");
        QCOMPARE(patch.isEmpty(), before == after);
        applyPatch(before, patch);
        QCOMPARE(before, after);
    }
};

QTEST_GUILESS_MAIN(TestBlockPatch)
#include "tst_blockpatch.moc"
