#include "rendertestsite.h"

#include <document/themescripts.h>

#include <QTest>

using namespace shownotes;

namespace {

/// Templates of our own words with the features that count.
QByteArray colouring(bool byDefault)
{
    return QByteArray("{{ $s.Set \"highlight_enabled\" ") + (byDefault ? "true" : "false")
        + " }}\n{{ if isset .Params \"highlight\" }}{{ end }}\n"
          "{{ (printf $u $css.highlight.version \"day\") }} title=\"hl-light\"\n"
          "{{ (printf $u $css.highlight.version \"night\") }} title=\"hl-dark\"\n";
}

const QByteArray formulas = "{{ if or .Params.math site.Params.math }}<script src=\"mathjax.js\"></script>{{ end }}";

PageScripts scriptsOf(const RenderTestSite &site, const Value::Map &frontMatter = {})
{
    return ThemeScripts(Site::containing(site.root()).value()).forPage(frontMatter);
}

QString inWords(const QList<PageScripts::Delimiters> &delimiters)
{
    QStringList words;
    for (const PageScripts::Delimiters &each : delimiters)
        words << each.left + u'…' + each.right + (each.display ? u'|' : u'-');
    return words.join(u' ');
}

} // namespace

class TestThemeScripts : public QObject {
    Q_OBJECT

private slots:
    void codeIsColouredAsTheTemplateDecides_data()
    {
        QTest::addColumn<QByteArray>("head"); // of the theme
        QTest::addColumn<QByteArray>("params"); // of the site
        QTest::addColumn<Value>("page"); // `highlight` of the page; null: not set
        QTest::addColumn<bool>("coloured");

        QTest::newRow("no template") << QByteArray() << QByteArray() << Value() << false;
        QTest::newRow("on by the theme") << colouring(true) << QByteArray() << Value() << true;
        QTest::newRow("off by the theme") << colouring(false) << QByteArray() << Value() << false;
        QTest::newRow("off by the site") << colouring(true) << QByteArray("highlight = false") << Value() << false;
        QTest::newRow("on by the site") << colouring(false) << QByteArray("highlight = true") << Value() << true;
        QTest::newRow("the page goes before the site")
            << colouring(true) << QByteArray("highlight = false") << Value(true) << true;
        QTest::newRow("off by the page") << colouring(true) << QByteArray() << Value(false) << false;
        QTest::newRow("only in a comment")
            << "{{/* " + QByteArray(colouring(true)).replace("{{", "").replace("}}", "") + " */}}" << QByteArray()
            << Value(true) << false;
    }

    void codeIsColouredAsTheTemplateDecides()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, params);
        QFETCH(Value, page);
        QFETCH(bool, coloured);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "theme = 'band'\n[params]\n" + params));
        QVERIFY(site.write("themes/band/layouts/partials/head.html", head));
        const PageScripts scripts =
            scriptsOf(site, page.isNull() ? Value::Map {} : Value::Map {{QStringLiteral("highlight"), page}});
        QCOMPARE(scripts.highlight, coloured);
        QCOMPARE(scripts.lightStyle, coloured ? QStringLiteral("day") : QString());
        QCOMPARE(scripts.darkStyle, coloured ? QStringLiteral("night") : QString());
        QVERIFY(!scripts.math);
    }

    void theSiteChoosesStyleAndLanguages()
    {
        RenderTestSite site;
        QVERIFY(site.write(
            "config.toml", "theme = 'band'\n[params]\nhighlight_style = 'dusk'\nhighlight_languages = ['r', 'julia']"));
        QVERIFY(site.write("themes/band/layouts/partials/head.html", colouring(true)));
        const PageScripts scripts = scriptsOf(site);
        QCOMPARE(scripts.lightStyle, QStringLiteral("dusk"));
        QCOMPARE(scripts.darkStyle, QStringLiteral("dusk"));
        QCOMPARE(scripts.languages, QStringList({"r", "julia"}));
    }

    void theSitesOwnTemplateHidesTheThemes()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "theme = 'band'\n"));
        QVERIFY(site.write("themes/band/layouts/partials/head.html", colouring(true) + formulas));
        QVERIFY(site.write("layouts/partials/head.html", "<title></title>"));
        const PageScripts scripts = scriptsOf(site, {{QStringLiteral("math"), true}});
        QVERIFY(!scripts.highlight);
        QVERIFY(!scripts.math);
    }

    void formulasAreSetWhereTheTemplateAsks_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("params");
        QTest::addColumn<QString>("key"); // that the page sets to true
        QTest::addColumn<bool>("set");

        const QByteArray none;
        QTest::newRow("nobody asks for them") << formulas << none << QString() << false;
        QTest::newRow("page") << formulas << none << QStringLiteral("math") << true;
        QTest::newRow("page, in other letters") << formulas << none << QStringLiteral("Math") << true;
        QTest::newRow("site") << formulas << QByteArray("math = true") << QString() << true;
        QTest::newRow("a template that loads no library")
            << QByteArray("{{ if .Params.math }}x{{ end }}") << none << QStringLiteral("math") << false;
        QTest::newRow("a library that nothing asks for")
            << QByteArray("<script src=\"katex.js\"></script>") << none << QStringLiteral("math") << false;
        QTest::newRow("of the page alone")
            << QByteArray("{{ with .Params.katex }}katex{{ end }}") << QByteArray("katex = true") << QString() << false;
        QTest::newRow("of the site alone") << QByteArray("{{- if .Site.Params.mathjax }}mathjax{{ end }}") << none
                                           << QStringLiteral("mathjax") << false;
        QTest::newRow("of both by .Param")
            << QByteArray("{{ if .Param \"math\" }}katex{{ end }}") << QByteArray("math = true") << QString() << true;
    }

    void formulasAreSetWhereTheTemplateAsks()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, params);
        QFETCH(QString, key);
        QFETCH(bool, set);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "[params]\n" + params));
        QVERIFY(site.write("layouts/partials/head.html", head));
        const PageScripts scripts = scriptsOf(site, key.isEmpty() ? Value::Map {} : Value::Map {{key, true}});
        QCOMPARE(scripts.math, set);
        QCOMPARE(scripts.delimiters.isEmpty(), !set);
    }

    void delimitersAreTheTemplates_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("delimiters"); // the first ones
        QTest::newRow("MathJax's own") << QByteArray()
                                       << QStringLiteral("$$…$$| \\[…\\]| \\(…\\)- \\begin{equation}…\\end{equation}|");
        QTest::newRow("MathJax, on one line")
            << QByteArray(
                   "inlineMath: [['$', '$'], ['\\\\(', '\\\\)']], displayMath: [['$$', '$$'], ['\\\\[', '\\\\]']],")
            << QStringLiteral("$$…$$| \\[…\\]| $…$- \\(…\\)- \\begin{equation}…\\end{equation}|");
        QTest::newRow("MathJax, on many lines, with commas at the ends") << QByteArray(
            "tex: {\n inlineMath: [\n  [\"$\", \"$\"],\n  [\"\\\\(\", \"\\\\)\"],\n ],\n displayMath: [\n  "
            "[\"$$\", \"$$\"],\n ],\n}") << QStringLiteral("$$…$$| $…$- \\(…\\)- \\begin{equation}…\\end{equation}|");
        QTest::newRow("KaTeX, as it is told") << QByteArray(
            "renderMathInElement(document.body, {delimiters: [{left: \"$$\", right: \"$$\", display: true},\n"
            "{left: '\\\\(', right: '\\\\)', display: false}]});")
                                              << QStringLiteral("$$…$$| \\(…\\)-");
    }

    void delimitersAreTheTemplates()
    {
        QFETCH(QByteArray, script);
        QFETCH(QString, delimiters);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "theme = 'band'\n[params]\nmath = true\n"));
        QVERIFY(site.write("themes/band/layouts/partials/head.html", formulas));
        QVERIFY(site.write("themes/band/assets/js/mathjax-config.js", script));
        QVERIFY2(inWords(scriptsOf(site).delimiters).startsWith(delimiters),
            qPrintable(inWords(scriptsOf(site).delimiters)));
    }
};

QTEST_GUILESS_MAIN(TestThemeScripts)
#include "tst_themescripts.moc"
