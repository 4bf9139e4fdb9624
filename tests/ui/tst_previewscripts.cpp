#include "previewprobe.h"

#include "preview/previewlibraries.h"

using namespace shownotes;

namespace {

PageScripts highlighting()
{
    PageScripts scripts;
    scripts.highlight = true;
    scripts.lightStyle = QStringLiteral("github");
    scripts.darkStyle = QStringLiteral("dracula");
    return scripts;
}

PageScripts formulas()
{
    PageScripts scripts;
    scripts.math = true;
    scripts.delimiters = {{QStringLiteral("$$"), QStringLiteral("$$"), true},
        {QStringLiteral("$"), QStringLiteral("$"), false},
        {QStringLiteral("\\begin{align}"), QStringLiteral("\\end{align}"), true}};
    return scripts;
}

QByteArray code(const QByteArray &language, const QByteArray &text)
{
    return "<pre><code" + (language.isEmpty() ? QByteArray() : " class=\"language-" + language + "\"") + ">" + text
        + "</code></pre>";
}

} // namespace

/// What a theme's scripts make of a page: colours and formulas, by the libraries that are installed.
class TestPreviewScripts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (preview::librarySource(preview::Library::Highlight).isEmpty()
            || preview::librarySource(preview::Library::Katex).isEmpty())
            QSKIP("libjs-highlight.js or libjs-katex is not installed; packaging/test.sh installs them.");
        startAnew();
    }

    void codeIsColoured_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QStringList>("languages"); // of the site
        QTest::addColumn<QString>("classes"); // of the code; its coloured spans behind a slash

        const QByteArray python = "def f(x):\n    return 'a'";
        QTest::newRow("a language") << code("python", python) << QStringList()
                                    << QStringLiteral("language-python hljs / def|f|return|'a'");
        QTest::newRow("by its other name")
            << code("py", "return 1") << QStringList() << QStringLiteral("language-py hljs python / return|1");
        QTest::newRow("no language: guessed among those of the page")
            << code("", "SELECT name FROM talk WHERE id = 32 ORDER BY name;") << QStringList()
            << QStringLiteral("hljs sql / SELECT|name|FROM|WHERE|id|32|ORDER|BY|name");
        QTest::newRow("one that the page would not have")
            << code("julia", "return 1") << QStringList() << QStringLiteral("language-julia / ");
        QTest::newRow("one that the site adds")
            << code("julia", "return 1") << QStringList {"julia"} << QStringLiteral("language-julia hljs / return|1");
        QTest::newRow("none at all") << code("nosuch", "return 1") << QStringList()
                                     << QStringLiteral("language-nosuch / ");
        QTest::newRow("what Hugo coloured stays")
            << QByteArray("<pre><code class='language-go'><span style='color:red'>return</span> 1</code></pre>")
            << QStringList() << QStringLiteral("language-go / return");
        QTest::newRow("code in a line stays")
            << QByteArray("<p><code>return 1</code></p>") << QStringList() << QStringLiteral(" / ");
        QTest::newRow("text, not HTML")
            << code("xml", "&lt;img src=x onerror=alert(1)&gt;") << QStringList()
            << QStringLiteral("language-xml hljs / <img src=x onerror=alert(1)>|img|src|x|onerror|alert(1)");
    }

    void codeIsColoured()
    {
        QFETCH(QByteArray, html);
        QFETCH(QStringList, languages);
        QFETCH(QString, classes);
        PageScripts scripts = highlighting();
        scripts.languages = languages;
        show({html}, scripts);
        QTRY_COMPARE(spans(QStringLiteral("main code")), classes);
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('main img').length")).toInt(), 0);
    }

    void nothingIsColouredWhereThePageWouldNot()
    {
        startAnew();
        show({code("python", "return 1"), "<p>$x$</p>"}, {});
        QCOMPARE(spans(QStringLiteral("main code")), QStringLiteral("language-python / "));
        QVERIFY(ask(*m_view, QStringLiteral("typeof hljs === 'undefined' && typeof katex === 'undefined'")).toBool());
    }

    void librariesComeOnlyWhenTheyAreNeeded()
    {
        startAnew();
        PageScripts scripts = highlighting();
        scripts.math = true;
        scripts.delimiters = formulas().delimiters;
        show({"<p>text</p>"}, scripts);
        QVERIFY(ask(*m_view, QStringLiteral("typeof hljs === 'undefined' && typeof katex === 'undefined'")).toBool());
        change({"<p>text</p>", code("python", "return 1")});
        QTRY_COMPARE(spans(QStringLiteral("main code")), QStringLiteral("language-python hljs / return|1"));
        QVERIFY(ask(*m_view, QStringLiteral("typeof katex === 'undefined'")).toBool());
        change({"<p>text $x$</p>", code("python", "return 1")});
        QTRY_COMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('.katex').length")).toInt(), 1);
    }

    void theStyleIsTheThemes()
    {
        show({code("python", "return 1")}, highlighting());
        const QString colour = QStringLiteral("getComputedStyle(document.querySelector('code.hljs')).backgroundColor");
        QTRY_COMPARE(ask(*m_view, colour).toString(), QStringLiteral("rgb(248, 248, 248)"));
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        m_view->setPalette(dark);
        QTRY_COMPARE(ask(*m_view, colour).toString(), QStringLiteral("rgb(40, 42, 54)"));
        m_view->setPalette({});
    }

    void formulasAreSet_data()
    {
        QTest::addColumn<QByteArray>("html");
        QTest::addColumn<QString>("formulas"); // their TeX; | behind one of its own line
        QTest::newRow("in a line") << QByteArray("<p>so ist $x^2$ und $y$.</p>") << QStringLiteral("x^2 y");
        QTest::newRow("of its own") << QByteArray("<p>$$\\frac{1}{2}$$</p>") << QStringLiteral("\\frac{1}{2}|");
        QTest::newRow("an environment") << QByteArray("<p>\\begin{align}a&amp;=b\\end{align}</p>")
                                        << QStringLiteral("\\begin{align}a&=b\\end{align}|");
        QTest::newRow("not in code") << QByteArray("<p><code>$x$</code></p><pre><code>$y$</code></pre>") << QString();
        QTest::newRow("never closed") << QByteArray("<p>costs 5$ in all</p>") << QString();
        QTest::newRow("no links and pictures out of a formula")
            << QByteArray("<p>$\\href{javascript:alert(1)}{x}$ $\\includegraphics{http://127.0.0.1/x}$</p>")
            << QStringLiteral("\\href{javascript:alert(1)}{x} \\includegraphics{http://127.0.0.1/x}");
    }

    void formulasAreSet()
    {
        QFETCH(QByteArray, html);
        QFETCH(QString, formulas);
        show({html}, ::formulas());
        QTRY_COMPARE(tex(), formulas);
        QCOMPARE(ask(*m_view, QStringLiteral("document.querySelectorAll('main a, main img').length")).toInt(), 0);
    }

    void aWrongFormulaIsShownInPlace()
    {
        show({"<p>a $\\frac{1}$ b $x$ c</p>"}, formulas());
        QTRY_COMPARE(ask(*m_view, QStringLiteral("document.querySelector('.katex-error').textContent")).toString(),
            QStringLiteral("\\frac{1}"));
        QCOMPARE(tex(), QStringLiteral("x"));
        QVERIFY(ask(*m_view, QStringLiteral("document.querySelector('.katex-error').title"))
                    .toString()
                    .contains(u"argument"));
    }

    void theFontOfFormulasIsThere()
    {
        show({"<p>$x^2$</p>"}, formulas());
        QTRY_VERIFY(ask(*m_view,
            QStringLiteral("document.fonts.check('16px KaTeX_Math') && document.fonts.size > 0"
                           " && [...document.fonts].some(f => f.status === 'loaded')"))
                        .toBool());
    }

    void anEditElsewhereTouchesNothing()
    {
        PageScripts scripts = highlighting();
        scripts.math = true;
        scripts.delimiters = formulas().delimiters;
        show({code("python", "return 1"), "<p>$x$</p>", "<p>text</p>"}, scripts);
        QTRY_COMPARE(tex(), QStringLiteral("x"));
        ask(*m_view,
            QStringLiteral("document.querySelector('.hljs-keyword').mine = document.querySelector('.katex').mine = 1"));
        change({code("python", "return 1"), "<p>$x$</p>", "<p>more text</p>"});
        QVERIFY(ask(*m_view,
            QStringLiteral("document.querySelector('.hljs-keyword').mine === 1"
                           " && document.querySelector('.katex').mine === 1"))
                    .toBool());
    }

    void anEditOfABlockRedoesIt()
    {
        PageScripts scripts = highlighting();
        scripts.math = true;
        scripts.delimiters = formulas().delimiters;
        show({"<ul><li>$x$</li><li>" + code("python", "return 1") + "</li></ul>"}, scripts);
        QTRY_COMPARE(tex(), QStringLiteral("x"));
        ask(*m_view, QStringLiteral("document.querySelector('.katex').mine = 1"));
        change({"<ul><li>$x$</li><li>" + code("python", "return 12") + "</li></ul>"});
        QCOMPARE(spans(QStringLiteral("main code")), QStringLiteral("language-python hljs / return|12"));
        QCOMPARE(tex(), QStringLiteral("x"));
        QVERIFY(ask(*m_view, QStringLiteral("document.querySelector('.katex').mine === 1")).toBool());
        change({"<ul><li>$x+y$</li><li>" + code("", "return 12") + "</li></ul>"});
        QCOMPARE(tex(), QStringLiteral("x+y"));
    }

    void aSwitchOfThePageCountsAtOnce()
    {
        show({code("python", "return 1"), "<p>$x$</p>"}, {});
        m_view->setScripts(highlighting());
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(spans(QStringLiteral("main code")), QStringLiteral("language-python hljs / return|1"));
        m_view->setScripts(formulas());
        QVERIFY(waitUntilDrawn(*m_view));
        QTRY_COMPARE(tex(), QStringLiteral("x"));
        QCOMPARE(spans(QStringLiteral("main code")), QStringLiteral("language-python / "));
        m_view->setScripts({});
        QVERIFY(waitUntilDrawn(*m_view));
        QCOMPARE(tex(), QString());
    }

    void aLongPageIsColouredBitByBit()
    {
        QByteArrayList blocks;
        for (int i = 0; i < 200; ++i)
            blocks.append(code("python", "return " + QByteArray::number(i)));
        show(blocks, highlighting());
        QTRY_COMPARE(
            ask(*m_view, QStringLiteral("document.querySelectorAll('code.hljs .hljs-keyword').length")).toInt(), 200);
    }

private:
    void startAnew()
    {
        m_view = std::make_unique<PreviewView>();
        m_view->resize(600, 500);
        m_view->show();
    }

    static QList<RenderedBlock> asBlocks(const QByteArrayList &html)
    {
        QList<RenderedBlock> blocks;
        for (const QByteArray &each : html)
            blocks.append({each, int(blocks.size()) + 1, int(blocks.size()) + 1});
        return blocks;
    }

    void show(const QByteArrayList &html, const PageScripts &scripts)
    {
        PreviewPage page;
        page.permalink = QStringLiteral("/%1/").arg(++m_pages);
        m_view->setScripts(scripts);
        m_view->showPage(page, {}, asBlocks(html));
        QVERIFY(waitUntilDrawn(*m_view));
    }

    void change(const QByteArrayList &html)
    {
        m_view->applyPatch(blockPatch(m_view->blocks(), asBlocks(html)));
        QVERIFY(waitUntilDrawn(*m_view));
    }

    QString spans(const QString &selector)
    {
        return ask(*m_view,
            QStringLiteral(
                "(code => code.className + ' / ' + [...code.querySelectorAll('span')].map(s => s.textContent)"
                ".filter(text => !/[(:]\\n|\\(x\\)|^def f/.test(text)).join('|'))(document.querySelector('%1'))")
                .arg(selector))
            .toString();
    }

    QString tex()
    {
        return ask(*m_view,
            QStringLiteral("[...document.querySelectorAll('.katex')].map(k => k.querySelector('annotation').textContent"
                           " + (k.closest('.katex-display') ? '|' : '')).join(' ')"))
            .toString();
    }

    std::unique_ptr<PreviewView> m_view;
    int m_pages = 0;
};

int main(int argc, char **argv)
{
    return runPreviewTest<TestPreviewScripts>(argc, argv);
}

#include "tst_previewscripts.moc"
