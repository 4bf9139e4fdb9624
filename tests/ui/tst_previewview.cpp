#include "previewprobe.h"

#include <QTemporaryDir>

using namespace shownotes;

namespace {

PreviewPage page(const QString &permalink = QStringLiteral("/talk/1/"))
{
    PreviewPage made;
    made.permalink = permalink;
    return made;
}

/// One paragraph for each text, each on a line of its own with an empty line between.
QList<RenderedBlock> paragraphs(const QList<QByteArray> &texts)
{
    QList<RenderedBlock> blocks;
    for (const QByteArray &text : texts)
        blocks.append({"<p>" + text + "</p>", int(2 * blocks.size() + 1), int(2 * blocks.size() + 1)});
    return blocks;
}

const QString blockTexts =
    QStringLiteral("[...document.querySelectorAll('.sn-block')].map(e => e.innerHTML).join('|')");

} // namespace

class TestPreviewView : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_view = std::make_unique<PreviewView>();
        m_view->resize(500, 400);
        m_view->show();
    }

    void cleanup() { m_view.reset(); }

    void showsHeaderAndBlocks()
    {
        m_view->showPage(page(), {QStringLiteral("<b>Title"), QStringLiteral("1 May"), {}}, paragraphs({"one", "two"}));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, blockTexts).toString(), QStringLiteral("<p>one</p>|<p>two</p>"));
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('header').innerHTML")).toString(),
            QStringLiteral("<h1 class=\"sn-title\">&lt;b&gt;Title</h1><p class=\"sn-subtitle\">1 May</p>"));
    }

    void patchesToTheNewBlocks_data()
    {
        QTest::addColumn<QList<QByteArray>>("before");
        QTest::addColumn<QList<QByteArray>>("after");
        using Texts = QList<QByteArray>;
        QTest::newRow("one changed") << Texts {"a", "b", "c"} << Texts {"a", "B", "c"};
        QTest::newRow("one inserted") << Texts {"a", "c"} << Texts {"a", "b", "c"};
        QTest::newRow("one removed") << Texts {"a", "b", "c"} << Texts {"a", "c"};
        QTest::newRow("split") << Texts {"a", "bb", "c"} << Texts {"a", "b", "b", "c"};
        QTest::newRow("first text") << Texts {} << Texts {"a"};
        QTest::newRow("all gone") << Texts {"a", "b"} << Texts {};
        QTest::newRow("both ends") << Texts {"a", "b", "c"} << Texts {"A", "b", "C"};
        QTest::newRow("other elements") << Texts {"a<b>x</b><i>y</i>c"} << Texts {"a<i>x</i>c<b>y</b>"};
        QTest::newRow("attributes") << Texts {"<b id='a' class='x'>x</b>"}
                                    << Texts {"<b id='b' class='y' title='t'>x</b>"};
        QTest::newRow("Japanese and quotes") << Texts {"\"'`${x}"} << Texts {"第１回 \xe2\x80\xa8 '\"\\ </p>"};
    }

    void patchesToTheNewBlocks()
    {
        QFETCH(QList<QByteArray>, before);
        QFETCH(QList<QByteArray>, after);
        m_view->showPage(page(), {}, paragraphs(after));
        QVERIFY(waitUntilDrawn(*m_view));
        const QString shownAtOnce = ask(*m_view, blockTexts).toString();

        m_view->showPage(page(QStringLiteral("/talk/2/")), {}, paragraphs(before));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->applyPatch(blockPatch(paragraphs(before), paragraphs(after)));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(m_view->blocks(), paragraphs(after));
        QCOMPARE(ask(*m_view, blockTexts).toString(), shownAtOnce);
    }

    void keepsWhatDidNotChange()
    {
        QList<RenderedBlock> blocks = paragraphs({"a", "b", "c"});
        blocks.append({"<ul><li id='k'>kept</li><li>x<details><summary>s</summary>d</details></li></ul>", 7, 9});
        m_view->showPage(page(), {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view,
            QStringLiteral("document.querySelectorAll('p, li, details').forEach((e, i) => e.mine = i);"
                           "document.querySelector('details').open = true"));

        QList<RenderedBlock> next = blocks;
        next[1].html = "<p>b2</p>";
        next.insert(2, {"<p>new</p>", 4, 4});
        next[4].html.replace("<li>x", "<li>xy");
        m_view->applyPatch(blockPatch(blocks, next));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view,
                     QStringLiteral("[...document.querySelectorAll('p, li, details')].map(e => String(e.mine)).join()"))
                     .toString(),
            QStringLiteral("0,1,undefined,2,3,4,5"));
        QVERIFY(ask(*m_view, QStringLiteral("document.querySelector('details').open")).toBool());
    }

    void blocksOfALongPageStandInGroupsAndNeverMove_data()
    {
        QTest::addColumn<int>("at");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        QTest::newRow("one in a group's midst") << 30 << 0 << 1;
        QTest::newRow("one before a group") << 24 << 0 << 1;
        QTest::newRow("one at the begin") << 0 << 0 << 1;
        QTest::newRow("one at the end") << 200 << 0 << 1;
        QTest::newRow("many in a group's midst") << 30 << 0 << 100;
        QTest::newRow("many between two groups") << 48 << 0 << 100;
        QTest::newRow("many at the begin") << 0 << 0 << 100;
        QTest::newRow("many at the end") << 200 << 0 << 100;
        QTest::newRow("a whole group gone") << 24 << 24 << 0;
        QTest::newRow("several groups gone") << 20 << 80 << 0;
        QTest::newRow("many in place of many") << 20 << 80 << 120;
        QTest::newRow("all in place of all") << 0 << 200 << 210;
        QTest::newRow("all gone") << 0 << 200 << 0;
    }

    void blocksOfALongPageStandInGroupsAndNeverMove()
    {
        QFETCH(int, at);
        QFETCH(int, removed);
        QFETCH(int, inserted);
        QList<QByteArray> texts;
        for (int i = 0; i < 200; ++i)
            texts.append("p" + QByteArray::number(i));
        m_view->showPage(page(), {}, paragraphs(texts));
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view,
            QStringLiteral(
                "window.gone = []; new MutationObserver(all => all.forEach(each => gone.push(...each.removedNodes)))"
                ".observe(document.querySelector('main'), {childList: true, subtree: true}); null"));

        // Twice, for what comes in between makes the next place another one.
        for (int round = 0; round < 2; ++round) {
            texts.remove(at, std::min<qsizetype>(removed, texts.size()));
            for (int i = 0; i < inserted; ++i)
                texts.insert(at + i, "<b>new " + QByteArray::number(1000 * round + i) + "</b>");
            m_view->applyPatch(blockPatch(m_view->blocks(), paragraphs(texts)));
            QVERIFY(waitUntilDrawn(*m_view));
            QStringList expected;
            for (const RenderedBlock &block : m_view->blocks())
                expected.append(QString::fromUtf8(block.html));
            QCOMPARE(ask(*m_view, blockTexts).toString(), expected.join(u'|'));
        }
        QVERIFY2(ask(*m_view, QStringLiteral("gone.every(node => !node.isConnected)")).toBool(), "a block was moved");
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('.sn-group:empty').length")).toInt(), 0);
        QVERIFY(ask(*m_view,
            QStringLiteral("[...document.querySelectorAll('.sn-group')].every(group => group.childElementCount <= 60)"))
                    .toBool());
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('main > :not(.sn-group)').length")).toInt(), 0);
        const bool isLong = texts.size() > 72;
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelector('main').className")).toString(),
            isLong ? QStringLiteral("sn-long") : QString());
    }

    void aPageMayUseTheNamesOfOurClasses()
    {
        const QList<RenderedBlock> blocks {
            {"<div class=\"sn-group\"><div class=\"sn-block\"><p id=\"inner\">x</p></div></div>", 3, 3},
            {"<p>y</p>", 5, 5}};
        m_view->showPage(page(), {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        QSignalSpy activated(m_view.get(), &PreviewView::wordActivated);
        ask(*m_view,
            QStringLiteral("document.getElementById('inner').dispatchEvent(new MouseEvent('dblclick', {bubbles: true, "
                           "composed: true}))"));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0).at(0).value<PreviewWord>().line, 3);
    }

    void aFlagGivesTheTitleBack()
    {
        const QString title = QStringLiteral("document.querySelector('a').title");
        m_view->showPage(page(), {}, {{"<p><a href=\"gone.pdf\" title=\"own\">x</a></p>", 1, 1}, {"<p>y</p>", 3, 3}});
        m_view->setFlags({{1, QStringLiteral("gone.pdf"), QStringLiteral("There is no such file.")}});
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->setFlags({});
        QCOMPARE(ask(*m_view, title).toString(), QStringLiteral("own"));
        m_view->setFlags({{1, QStringLiteral("gone.pdf"), QStringLiteral("There is no such file.")}});
        QCOMPARE(ask(*m_view, title).toString(), QStringLiteral("There is no such file."));
        // A block that moves takes its flag along.
        QList<RenderedBlock> next = m_view->blocks();
        next.insert(0, {"<p>above</p>", 1, 1});
        next[1].firstLine = next[1].lastLine = 3;
        next[2].firstLine = next[2].lastLine = 5;
        m_view->applyPatch(blockPatch(m_view->blocks(), next));
        next[1].html.replace(">x<", ">xx<");
        m_view->applyPatch(blockPatch(m_view->blocks(), next));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('.sn-flag').length")).toInt(), 1);
        m_view->setFlags({});
        QCOMPARE(ask(*m_view, title).toString(), QStringLiteral("own"));
    }

    void numbersFigures()
    {
        const auto figure = [](const QByteArray &caption) {
            return RenderedBlock {"<figure><figcaption data-pre=\"図 \" data-post=\":\" class=\"numbered\">" + caption
                    + "</figcaption></figure>",
                1, 1};
        };
        const QString numbers = QStringLiteral("[...document.querySelectorAll('figcaption')].map(e =>"
                                               "getComputedStyle(e, '::before').content + e.textContent).join()");
        QList<RenderedBlock> blocks {
            figure("a"), {"<figure><figcaption>none</figcaption></figure>", 1, 1}, figure("b")};
        m_view->showPage(page(), {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, numbers).toString(), QStringLiteral("\"図 1: \"a,nonenone,\"図 2: \"b"));

        QList<RenderedBlock> next {blocks[0], figure("new"), blocks[1], blocks[2]};
        m_view->applyPatch(blockPatch(blocks, next));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, numbers).toString(), QStringLiteral("\"図 1: \"a,\"図 2: \"new,nonenone,\"図 3: \"b"));
    }

    void takesTheLanguageFromTheText_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en") << QByteArray("English only") << QStringLiteral("en");
        QTest::newRow("Japanese in a site that says it is English")
            << QStringLiteral("en") << QByteArray("今回のゲスト") << QStringLiteral("ja");
        QTest::newRow("English in a Japanese site")
            << QStringLiteral("ja") << QByteArray("English only") << QStringLiteral("en");
        QTest::newRow("Japanese without kana") << QStringLiteral("ja") << QByteArray("第三回") << QStringLiteral("ja");
        QTest::newRow("Chinese") << QStringLiteral("zh-tw") << QByteArray("第三回") << QStringLiteral("zh-tw");
        QTest::newRow("nothing yet") << QStringLiteral("ja") << QByteArray() << QStringLiteral("ja");
    }

    void takesTheLanguageFromTheText()
    {
        QFETCH(QString, site);
        QFETCH(QByteArray, text);
        QFETCH(QString, language);
        const QString shown = QStringLiteral("document.documentElement.lang");
        PreviewPage other = page(QStringLiteral("/talk/%1/").arg(QTest::currentDataTag()));
        other.language = site;
        const QList<RenderedBlock> blocks = text.isEmpty() ? QList<RenderedBlock>() : paragraphs({text});
        m_view->showPage(other, {}, blocks);
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, shown).toString(), language);

        // The same, when it is typed into a page of the other kind.
        other.permalink += u'x';
        m_view->showPage(other, {}, paragraphs({"text"}));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->applyPatch(blockPatch(m_view->blocks(), paragraphs({"text", text})));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, shown).toString(), text.isEmpty() ? QStringLiteral("en") : language);
    }

    void neverTakesTheFocus()
    {
        QWidget window;
        QWidget editor(&window);
        editor.setFocusPolicy(Qt::StrongFocus);
        m_view->setParent(&window);
        m_view->show();
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        editor.setFocus();
        QTRY_VERIFY(editor.hasFocus());
        m_view->showPage(page(), {}, paragraphs({"<input autofocus>", "<a href='#x' autofocus>x</a>"}));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->applyPatch(blockPatch(m_view->blocks(), paragraphs({"<textarea autofocus></textarea>"})));
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(editor.hasFocus());
        m_view->setParent(nullptr);
    }

private:
    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewView>(argc, argv);
}

#include "tst_previewview.moc"
