#include "previewprobe.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace shownotes;

namespace {

/// `count` paragraphs of some lines each, one after another with an empty line between.
QList<RenderedBlock> manyParagraphs(int count)
{
    QList<RenderedBlock> blocks;
    int line = 1;
    for (int i = 0; i < count; ++i) {
        const int lines = 1 + i % 4;
        QByteArray text = "<b>" + QByteArray::number(i) + "</b>";
        for (int j = 0; j < lines; ++j)
            text += " some words in a line of their own<br>";
        blocks.append({"<p id='p" + QByteArray::number(i) + "'>" + text + "</p>", line, line + lines - 1});
        line += lines + 1;
    }
    return blocks;
}

PreviewPage page(const QString &bundle = {})
{
    PreviewPage made;
    made.permalink = QStringLiteral("/talk/1/");
    made.bundleFolder = bundle;
    return made;
}

QString topOf(int paragraph)
{
    return QStringLiteral("document.getElementById('p%1').getBoundingClientRect().top").arg(paragraph);
}

} // namespace

class TestPreviewScroll : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QImage image(300, 200, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(m_dir.filePath(QStringLiteral("late.png"))));
    }

    void init()
    {
        m_view = std::make_unique<PreviewView>();
        m_view->resize(500, 400);
        m_view->show();
    }

    void cleanup() { m_view.reset(); }

    void whatIsReadStaysInPlace_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("at"); // the block that is changed; the reader looks at the middle one
        QTest::addColumn<int>("removed");
        QTest::addColumn<QByteArray>("html"); // of the one inserted; empty: none

        for (const int count : {60, 400, 2000}) {
            const int middle = count / 2;
            const auto row = [count](const char *name, int at, int removed, const char *html) {
                QTest::addRow("%s, of %d", name, count) << count << at << removed << QByteArray(html);
            };
            row("far above, grown", 2, 1, "<p>much<br>more<br>text<br>than<br>there<br>was<br>before</p>");
            row("far above, shrunk", 3, 1, "<p>x</p>");
            row("just above, grown", middle - 1, 1, "<p>much<br>more<br>text<br>than<br>there<br>was<br>before</p>");
            row("just above, inserted", middle - 1, 0, "<h2>New</h2>");
            row("above, removed", middle - 3, 1, "");
            row("above, many removed", 1, middle - 4, "");
            row("the one behind", middle + 1, 1, "<h1>Other</h1>");
            row("the last", count - 1, 1, "<p>x</p>");
            row("a picture that loads late, far above", 2, 1, "<p><img src='late.png'></p>");
            row("a picture that loads late, just above", middle - 1, 0, "<figure><img src='late.png'></figure>");
            row("a picture that fails late, just above", middle - 1, 0, "<figure><img src='none.png'></figure>");
        }
    }

    void whatIsReadStaysInPlace()
    {
        QFETCH(int, count);
        QFETCH(int, at);
        QFETCH(int, removed);
        QFETCH(QByteArray, html);
        const int middle = count / 2;
        m_view->showPage(page(m_dir.path()), {}, manyParagraphs(count));
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view, QStringLiteral("document.getElementById('p%1').scrollIntoView(); scrollBy(0, 7)").arg(middle));
        QVERIFY(settled());
        const double before = ask(*m_view, topOf(middle)).toDouble();
        QVERIFY(before < 0 && before > -40);

        QList<RenderedBlock> next = manyParagraphs(count);
        next.remove(at, removed);
        if (!html.isEmpty())
            next.insert(at, {html, 1, 1});
        m_view->applyPatch(blockPatch(m_view->blocks(), next));
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(QTest::qWaitFor(
            [&] { return ask(*m_view, QStringLiteral("[...document.images].every(i => i.complete)")).toBool(); }));
        QVERIFY(settled());
        const double after = ask(*m_view, topOf(middle)).toDouble();
        QVERIFY2(
            std::abs(after - before) < 1, qPrintable(QStringLiteral("moved from %1 to %2").arg(before).arg(after)));
    }

    void typingInTheTopmostBlockKeepsItsTop()
    {
        m_view->showPage(page(), {}, manyParagraphs(60));
        QVERIFY(waitUntilDrawn(*m_view));
        ask(*m_view, QStringLiteral("document.getElementById('p31').scrollIntoView(); scrollBy(0, 20)"));
        QVERIFY(settled());
        const double before = ask(*m_view, topOf(31)).toDouble();
        for (int i = 0; i < 20; ++i) {
            QList<RenderedBlock> next = m_view->blocks();
            next[31].html.replace("some words", "some<br>words");
            next[30].html.replace("<b>", "<b>x<br>");
            m_view->applyPatch(blockPatch(m_view->blocks(), next));
            QVERIFY(waitUntilDrawn(*m_view));
        }
        QVERIFY(std::abs(ask(*m_view, topOf(31)).toDouble() - before) < 1);
    }

    void staysAtTheVeryTop()
    {
        m_view->showPage(page(), {}, manyParagraphs(60));
        QVERIFY(waitUntilDrawn(*m_view));
        QList<RenderedBlock> next = m_view->blocks();
        next.prepend({"<h1>New</h1>", 1, 1});
        m_view->applyPatch(blockPatch(m_view->blocks(), next));
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(ask(*m_view, QStringLiteral("scrollY")).toDouble(), 0.0);
    }

    void goesToALine_data()
    {
        QTest::addColumn<int>("paragraph");
        QTest::addColumn<double>("part"); // of it that is above the edge
        QTest::newRow("a block's first line") << 20 << 0.0;
        QTest::newRow("inside a block") << 23 << 0.5;
        QTest::newRow("near a block's end") << 31 << 0.9;
    }

    void goesToALine()
    {
        QFETCH(int, paragraph);
        QFETCH(double, part);
        m_view->showPage(page(), {}, manyParagraphs(60));
        QVERIFY(waitUntilDrawn(*m_view));
        const RenderedBlock block = m_view->blocks().at(paragraph);
        const double line = block.firstLine + part * (block.lastLine + 1 - block.firstLine);
        QSignalSpy scrolled(m_view.get(), &PreviewView::lineScrolled);
        m_view->scrollToLine(line);
        QVERIFY(settled());
        const QRectF rectangle = blockRectangle(paragraph);
        QVERIFY(std::abs(rectangle.top() + part * rectangle.height()) < 1.01);
        QCOMPARE(scrolled.size(), 0); // or the editor would be led about by its own scrolling

        // And back: the reader's own scrolling tells the same line.
        ask(*m_view, QStringLiteral("scrollBy(0, 1)"));
        QTRY_COMPARE(scrolled.size(), 1);
        const double pixel = (block.lastLine + 1 - block.firstLine) / rectangle.height();
        QVERIFY(std::abs(scrolled.at(0).at(0).toDouble() - line) <= 2.1 * pixel);

        m_view->setScrollSync(false);
        ask(*m_view, QStringLiteral("scrollTo(0, 0)"));
        QVERIFY(settled());
        m_view->scrollToLine(line);
        QVERIFY(settled());
        QCOMPARE(ask(*m_view, QStringLiteral("scrollY")).toDouble(), 0.0);
        QCOMPARE(scrolled.size(), 1);
    }

    void goesToALineOfAPageThatNobodyHasSeen_data()
    {
        QTest::addColumn<int>("block");
        for (const int block : {20, 300, 999, 1500, 1990, 1999})
            QTest::addRow("block %d", block) << block;
    }

    /// What is out of view has no height but a guess.
    void goesToALineOfAPageThatNobodyHasSeen()
    {
        QFETCH(int, block);
        m_view->showPage(page(), {}, manyParagraphs(2000));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->scrollToLine(m_view->blocks().at(block).firstLine);
        QVERIFY(settled());
        // At the page's end it stands as high as the space below lets it.
        const double top = blockRectangle(block).top();
        QVERIFY2(block < 1990 ? std::abs(top) < 1 : top > -1 && top < 400, qPrintable(QString::number(top)));
    }

    void aLineBeforeThePageIsShown()
    {
        m_view->showPage(page(), {}, manyParagraphs(60));
        m_view->scrollToLine(m_view->blocks().at(30).firstLine);
        QVERIFY(waitUntilDrawn(*m_view));
        QVERIFY(std::abs(blockRectangle(30).top()) < 1.01);
    }

    void revealsOnlyWhatIsOutOfView()
    {
        m_view->showPage(page(), {}, manyParagraphs(60));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->revealLine(m_view->blocks().at(1).firstLine);
        QVERIFY(settled());
        QCOMPARE(ask(*m_view, QStringLiteral("scrollY")).toDouble(), 0.0);
        m_view->revealLine(m_view->blocks().at(40).firstLine);
        QVERIFY(settled());
        const QRectF rectangle = blockRectangle(40);
        QVERIFY(rectangle.top() > 0 && rectangle.top() < 400);
    }

    void marksTheCaretsBlock()
    {
        const QString marked =
            QStringLiteral("[...document.querySelectorAll('.sn-here')].map(e => e.textContent.split(' ')[0]).join()");
        m_view->showPage(page(), {}, manyParagraphs(5));
        QVERIFY(waitUntilDrawn(*m_view));
        m_view->markLine(m_view->blocks().at(3).lastLine);
        QCOMPARE(ask(*m_view, marked).toString(), QStringLiteral("3"));
        m_view->markLine(m_view->blocks().at(3).lastLine + 1);
        QCOMPARE(ask(*m_view, marked).toString(), QString());
        m_view->markLine(0);
        QCOMPARE(ask(*m_view, marked).toString(), QString());
    }

    void aDoubleClickTellsItsLine()
    {
        m_view->showPage(page(), {}, manyParagraphs(20));
        QVERIFY(waitUntilDrawn(*m_view));
        QSignalSpy activated(m_view.get(), &PreviewView::wordActivated);
        ask(*m_view,
            QStringLiteral(
                "{ const e = document.getElementById('p7'); e.scrollIntoView(); const r = e.getBoundingClientRect();"
                "e.dispatchEvent(new MouseEvent('dblclick', {bubbles: true, composed: true, clientY: r.top + 3})) }"));
        QTRY_COMPARE(activated.size(), 1);
        const PreviewWord word = activated.at(0).at(0).value<PreviewWord>();
        QCOMPARE(word.line, m_view->blocks().at(7).firstLine);
        QCOMPARE(word.firstLine, m_view->blocks().at(7).firstLine);
        QCOMPARE(word.lastLine, m_view->blocks().at(7).lastLine);
        QCOMPARE(word.text, QString());

        // As a double click of the mouse does, which selects the word first.
        ask(*m_view,
            QStringLiteral(
                "{ const text = [...document.getElementById('p7').childNodes].filter(n => n.nodeType === 3)[2];"
                "const at = text.data.indexOf('words'); getSelection().setBaseAndExtent(text, at, text, at + 5);"
                "text.parentNode.dispatchEvent(new MouseEvent('dblclick', {bubbles: true, composed: true})) }"));
        QTRY_COMPARE(activated.size(), 2);
        QCOMPARE(activated.at(1).at(0).value<PreviewWord>().text, "words");
        QCOMPARE(activated.at(1).at(0).value<PreviewWord>().ordinal, 2);
    }

private:
    /// Two frames later whatever a scroll set off has happened.
    bool settled()
    {
        ask(*m_view,
            QStringLiteral("window.frames2 = false; requestAnimationFrame(() => requestAnimationFrame(() => "
                           "window.frames2 = true))"));
        return QTest::qWaitFor([this] { return ask(*m_view, QStringLiteral("window.frames2")).toBool(); }, 20'000);
    }

    QRectF blockRectangle(int block)
    {
        const QVariantList r = ask(*m_view,
            QStringLiteral("{ const r = document.querySelectorAll('.sn-block')[%1].getBoundingClientRect(); [r.x, "
                           "r.y, r.width, r.height] }")
                .arg(block))
                                   .toList();
        return {r.at(0).toDouble(), r.at(1).toDouble(), r.at(2).toDouble(), r.at(3).toDouble()};
    }

    QTemporaryDir m_dir;
    std::unique_ptr<PreviewView> m_view;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewScroll>(argc, argv);
}

#include "tst_previewscroll.moc"
