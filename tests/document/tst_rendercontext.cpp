#include "rendertestsite.h"

#include <document/rendercontext.h>

#include <QTest>

using namespace shownotes;

namespace {

using Settings = QMap<QString, QString>;

QString word(bool value)
{
    return value ? QStringLiteral("true") : QStringLiteral("false");
}

/// All that a site's configuration decides, as text.
Settings listed(const RenderSettings &s)
{
    return {
        {"typographer", word(s.goldmark.typographer)},
        {"footnote", word(s.goldmark.footnote)},
        {"definitionList", word(s.goldmark.definitionList)},
        {"table", word(s.goldmark.table)},
        {"strikethrough", word(s.goldmark.strikethrough)},
        {"linkify", word(s.goldmark.linkify)},
        {"linkifyProtocol", s.goldmark.linkifyProtocol},
        {"taskList", word(s.goldmark.taskList)},
        {"hardWraps", word(s.goldmark.hardWraps)},
        {"xhtml", word(s.goldmark.xhtml)},
        {"unsafe", word(s.goldmark.unsafe)},
        {"autoHeadingId", word(s.goldmark.autoHeadingId)},
        {"headingIdType", QString::number(int(s.goldmark.headingIdType))},
        {"wrapStandAloneImage", word(s.goldmark.wrapStandAloneImageWithinParagraph)},
        {"titleAttribute", word(s.goldmark.titleAttribute)},
        {"blockAttribute", word(s.goldmark.blockAttribute)},
        {"codeFences", word(s.highlight.codeFences)},
        {"guessSyntax", word(s.highlight.guessSyntax)},
        {"noClasses", word(s.highlight.noClasses)},
        {"style", s.highlight.style},
        {"lineNos", word(s.highlight.lineNos)},
        {"lineNumbersInTable", word(s.highlight.lineNumbersInTable)},
        {"lineNoStart", QString::number(s.highlight.lineNoStart)},
        {"highlightedLines", s.highlight.highlightedLines},
        {"tabWidth", QString::number(s.highlight.tabWidth)},
        {"contents",
            QStringLiteral("%1-%2%3")
                .arg(s.contents.startLevel)
                .arg(s.contents.endLevel)
                .arg(s.contents.ordered ? "o" : "")},
        {"enableEmoji", word(s.enableEmoji)},
        {"language", s.language},
        {"baseUrl", s.baseUrl},
        {"pathPrefix", s.pathPrefix},
        {"mediaFolder", s.mediaFolder},
        {"linkHook", QString::number(int(s.linkHook))},
        {"shortcodesAreComplete", word(s.shortcodesAreComplete)},
    };
}

/// What a site's configuration decides since later versions, as text.
Settings listedLater(const RenderSettings &s)
{
    QStringList pairs;
    for (const PassthroughDelimiters &pair : s.goldmark.passthrough)
        pairs.append(QString::fromUtf8((pair.isBlock ? "block:" : "inline:") + pair.open + '|' + pair.close));
    const ExtraSpans &extras = s.goldmark.extras;
    const TypographerMarks &marks = s.goldmark.typographerMarks;
    const QByteArrayList all {marks.leftSingleQuote, marks.rightSingleQuote, marks.leftDoubleQuote,
        marks.rightDoubleQuote, marks.enDash, marks.emDash, marks.ellipsis, marks.leftAngleQuote, marks.rightAngleQuote,
        marks.apostrophe};
    return {
        {"marks", QString::fromUtf8(all.join(','))},
        {"footnote", word(s.goldmark.footnote)},
        {"footnoteBacklink", QString::fromUtf8(s.goldmark.footnoteBacklink)},
        {"lineBreaks", QString::number(int(s.goldmark.cjk.lineBreaks))},
        {"escapedSpace", word(s.goldmark.cjk.escapedSpace)},
        {"extras",
            QStringLiteral("%1%2%3%4%5")
                .arg(extras.deleted)
                .arg(extras.inserted)
                .arg(extras.marked)
                .arg(extras.subscript)
                .arg(extras.superscript)},
        {"passthrough", pairs.join(QLatin1Char(','))},
        {"headingIdType", QString::number(int(s.goldmark.headingIdType))},
        {"autoTermId", word(s.goldmark.autoTermId)},
        {"wrapperClass", s.highlight.wrapperClass},
        {"lineNos", word(s.highlight.lineNos) + word(s.highlight.lineNumbersInTable)},
    };
}

/// What differs from a site that configures nothing: `name=value`, sorted, joined by a space.
QString differences(const RenderSettings &settings, Settings (*listed)(const RenderSettings &) = ::listed)
{
    RenderSettings defaults;
    defaults.shortcodesAreComplete = true;
    const Settings expected = listed(defaults), actual = listed(settings);
    QStringList words;
    for (auto it = actual.cbegin(); it != actual.cend(); ++it) {
        if (expected[it.key()] != it.value())
            words.append(it.key() + QLatin1Char('=') + it.value());
    }
    return words.join(QLatin1Char(' '));
}

const QString page = QStringLiteral("content/talk/1/index.md");

} // namespace

class TestRenderContext : public QObject {
    Q_OBJECT

private slots:
    void aPageOutsideAnySiteHasHugosDefaults()
    {
        RenderTestSite folder;
        QVERIFY(folder.write("index.md", "text"));
        RenderContext context = RenderContext::forPage(folder.path("index.md"));
        QVERIFY(!context.site());
        QVERIFY(context.isCurrent());
        QCOMPARE(listed(context.settings({})), listed(RenderSettings()));
        QCOMPARE(listed(RenderContext::forPage({}).settings({})), listed(RenderSettings()));
    }

    void aConfigurationKeyCounts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QString>("expected");

        const auto toml = [](const char *name, const QByteArray &text, const char *expected) {
            QTest::newRow(name) << "config.toml" << text << expected;
        };
        toml("nothing", "", "");
        const QByteArray extensions = "[markup.goldmark.extensions]\n";
        toml("typographer", extensions + "typographer = false", "typographer=false");
        toml("typographer as later versions have it",
            extensions + "[markup.goldmark.extensions.typographer]\ndisable = true", "typographer=false");
        toml("footnote", extensions + "footnote = false", "footnote=false");
        toml("definitionList", extensions + "definitionList = false", "definitionList=false");
        toml("table", extensions + "table = false", "table=false");
        toml("strikethrough", extensions + "strikethrough = false", "strikethrough=false");
        toml("linkify", extensions + "linkify = false", "linkify=false");
        toml("linkifyProtocol", extensions + "linkifyProtocol = 'http'", "linkifyProtocol=http");
        toml("taskList", extensions + "taskList = false", "taskList=false");
        const QByteArray renderer = "[markup.goldmark.renderer]\n";
        toml("hardWraps", renderer + "hardWraps = true", "hardWraps=true");
        toml("xhtml", renderer + "xhtml = true", "xhtml=true");
        toml("unsafe", renderer + "unsafe = true", "unsafe=true");
        const QByteArray parser = "[markup.goldmark.parser]\n";
        toml("autoHeadingID", parser + "autoHeadingID = false", "autoHeadingId=false");
        toml("autoHeadingIDType github-ascii", parser + "autoHeadingIDType = 'github-ascii'", "headingIdType=1");
        toml("autoHeadingIDType blackfriday", parser + "autoHeadingIDType = 'blackfriday'", "headingIdType=2");
        toml("wrapStandAloneImageWithinParagraph", parser + "wrapStandAloneImageWithinParagraph = false",
            "wrapStandAloneImage=false");
        toml("attribute.title", parser + "[markup.goldmark.parser.attribute]\ntitle = false", "titleAttribute=false");
        toml("attribute.block", parser + "[markup.goldmark.parser.attribute]\nblock = true", "blockAttribute=true");
        const QByteArray highlight = "[markup.highlight]\n";
        toml("codeFences", highlight + "codeFences = false", "codeFences=false");
        toml("guessSyntax", highlight + "guessSyntax = true", "guessSyntax=true");
        toml("noClasses", highlight + "noClasses = false", "noClasses=false");
        toml("style", highlight + "style = 'github'", "style=github");
        toml("lineNos", highlight + "lineNos = true", "lineNos=true");
        toml("lineNumbersInTable", highlight + "lineNumbersInTable = false", "lineNumbersInTable=false");
        toml("lineNoStart", highlight + "lineNoStart = 7", "lineNoStart=7");
        toml("hl_Lines", highlight + "hl_Lines = '2 4-5'", "highlightedLines=2 4-5");
        toml("tabWidth", highlight + "tabWidth = 8", "tabWidth=8");
        const QByteArray contents = "[markup.tableOfContents]\n";
        toml("startLevel", contents + "startLevel = 1", "contents=1-3");
        toml("endLevel", contents + "endLevel = -1", "contents=2--1");
        toml("ordered", contents + "ordered = true", "contents=2-3o");
        toml("pygmentsCodeFences", "pygmentsCodeFences = false", "codeFences=false");
        toml("pygmentsStyle", "pygmentsStyle = 'trac'", "style=trac");
        toml("pygmentsStyle yields to style", "pygmentsStyle = 'trac'\n" + highlight + "style = 'github'",
            "style=github");
        toml("pygmentsUseClasses", "pygmentsUseClasses = true", "noClasses=false");
        toml("pygmentsCodeFencesGuessSyntax", "pygmentsCodeFencesGuessSyntax = true", "guessSyntax=true");
        toml("enableEmoji", "enableEmoji = true", "enableEmoji=true");
        toml("defaultContentLanguage", "defaultContentLanguage = 'ja'", "language=ja");
        toml("languageCode is not the language", "languageCode = 'ja-jp'", "");
        toml("baseURL", "baseURL = 'https://example.org/notes'",
            "baseUrl=https://example.org/notes/ pathPrefix=/notes/");
        toml("media_dir", "[params]\nmedia_dir = 'img'", "mediaFolder=img");
        toml("a text for a boolean", renderer + "unsafe = 'true'", "unsafe=true");
        toml("a number for a boolean", renderer + "unsafe = 1", "unsafe=true");
        toml("a text that is no boolean", renderer + "unsafe = 'yes'", "");
        toml("a key in capitals", "[Markup.Goldmark.Renderer]\nUNSAFE = true", "unsafe=true");
        toml("a theme that is not there", "theme = 'elsewhere'", "shortcodesAreComplete=false");
        toml("modules that are not there", "[module]\n[[module.imports]]\npath = 'github.com/a/b'",
            "shortcodesAreComplete=false");
        toml("templates mounted from elsewhere",
            "[[module.mounts]]\nsource = 'x'\ntarget = 'layouts'\n[[module.mounts]]\nsource = 'content'\ntarget = "
            "'content'",
            "shortcodesAreComplete=false");

        const QByteArray yaml = "markup:\n  goldmark:\n    renderer:\n      unsafe: true\n";
        const QByteArray json = "{\"markup\": {\"goldmark\": {\"renderer\": {\"unsafe\": true}}}}";
        for (const char *name : {"config.yaml", "config.yml", "hugo.yaml"})
            QTest::newRow(name) << name << yaml << "unsafe=true";
        for (const char *name : {"config.json", "hugo.json"})
            QTest::newRow(name) << name << json << "unsafe=true";
        for (const char *name :
            {"hugo.toml", "config/_default/config.toml", "config/_default/hugo.toml", "config/production/config.toml"})
            QTest::newRow(name) << name << renderer + "unsafe = true"
                                << "unsafe=true";
        QTest::newRow("config/_default/markup.toml")
            << "config/_default/markup.toml" << QByteArray("[goldmark.renderer]\nunsafe = true") << "unsafe=true";
        QTest::newRow("config/_default/params.yaml")
            << "config/_default/params.yaml" << QByteArray("media_dir: img\n") << "mediaFolder=img";
        QTest::newRow("another environment") << "config/development/config.toml" << renderer + "unsafe = true"
                                             << "";
        QTest::newRow("a file that cannot be read") << "config.toml" << QByteArray("[markup.goldmark\nunsafe") << "";
    }

    void aConfigurationKeyCounts()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, config);
        RenderTestSite site;
        if (!file.startsWith("config.") && !file.startsWith("hugo."))
            QVERIFY(site.write("config.toml", ""));
        QVERIFY(site.write(file, config));
        QVERIFY(site.write(page, ""));
        RenderContext context = RenderContext::forPage(site.path(page));
        QVERIFY(context.site());
        QTEST(differences(context.settings({})), "expected");
    }

    void aLaterKeyCountsFromItsVersionOn_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<int>("since");
        QTest::addColumn<QString>("expected");
        const QByteArray extensions = "[markup.goldmark.extensions.";
        const auto row = [](const char *name, const QByteArray &config, int since, const char *expected) {
            QTest::newRow(name) << config << since << QString::fromUtf8(expected);
        };
        row("typographer",
            extensions
                + "typographer]\nleftSingleQuote='1'\nrightSingleQuote='2'\nleftDoubleQuote='3'\nrightDoubleQuote='4'\n"
                  "enDash='5'\nemDash='6'\nellipsis='7'\nleftAngleQuote='8'\nrightAngleQuote='9'\napostrophe='10'",
            112, "marks=1,2,3,4,5,6,7,8,9,10");
        row("cjk", extensions + "cjk]\nenable=true\neastAsianLineBreaks=true\nescapedSpace=true", 118,
            "escapedSpace=true lineBreaks=1");
        row("cjk without enable", extensions + "cjk]\neastAsianLineBreaks=true", 118, "");
        row("passthrough",
            extensions + "passthrough]\nenable=true\n" + extensions
                + "passthrough.delimiters]\ninline=[['$','$']]\nblock=[['$$','$$'],['x']]",
            122, "passthrough=block:$$|$$,inline:$|$");
        row("extras",
            extensions + "extras.insert]\nenable=true\n" + extensions + "extras.mark]\nenable=true\n" + extensions
                + "extras.subscript]\nenable=true\n" + extensions + "extras.superscript]\nenable=true",
            126, "extras=01111");
        row("extras.delete", extensions + "extras.delete]\nenable=true", 128, "extras=10000");
        row("wrapperClass", "[markup.highlight]\nwrapperClass='c'", 141, "wrapperClass=c");
        row("autoIDType", "[markup.goldmark.parser]\nautoIDType='blackfriday'", 144, "headingIdType=2");
        row("autoDefinitionTermID", "[markup.goldmark.parser]\nautoDefinitionTermID=true", 144, "autoTermId=true");
        row("lineNos as a word", "[markup.highlight]\nlineNos='inline'", 147, "lineNos=truefalse");
        row("footnote.enable", extensions + "footnote]\nenable=false", 151, "footnote=false");
        row("footnote.backlinkHTML", extensions + "footnote]\nbacklinkHTML='b'", 151, "footnoteBacklink=b");
    }

    void aLaterKeyCountsFromItsVersionOn()
    {
        QFETCH(QByteArray, config);
        QFETCH(int, since);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write(page, ""));
        const auto read = [&site](int minor) {
            const RenderSettings settings =
                RenderContext::forPage(site.path(page), HugoVersion {minor, 0}).settings({});
            return differences(settings, listedLater);
        };
        QTEST(read(since), "expected");
        QTEST(read(300), "expected");
        QCOMPARE(read(since - 1), QString());
    }

    void theStyleOfLineBreaksCameLater()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml",
            "[markup.goldmark.extensions.cjk]\nenable=true\neastAsianLineBreaks=true\n"
            "eastAsianLineBreaksStyle='css3draft'"));
        QVERIFY(site.write(page, ""));
        const auto lineBreaks = [&site](int minor) {
            return RenderContext::forPage(site.path(page), HugoVersion {minor, 0}).settings({}).goldmark.cjk.lineBreaks;
        };
        QCOMPARE(lineBreaks(119), CjkSettings::LineBreaks::Simple);
        QCOMPARE(lineBreaks(120), CjkSettings::LineBreaks::Css3Draft);
    }

    void theHugoWhoseRulesCount_data()
    {
        QTest::addColumn<QString>("installed");
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<QByteArray>("themeToml");
        QTest::addColumn<QByteArray>("themeConfig");
        QTest::addColumn<int>("minor");
        const auto row = [](const char *name, const char *installed, const char *config, const char *themeToml,
                             const char *themeConfig, int minor) {
            QTest::newRow(name) << QString::fromLatin1(installed) << QByteArray(config) << QByteArray(themeToml)
                                << QByteArray(themeConfig) << minor;
        };
        const char *own = "theme='t'\n[module.hugoVersion]\nmin='0.125.0'";
        row("none", "", "", "", "", 111);
        row("the installed one", "0.131.0", "", "", "", 131);
        row("the installed one before the least", "0.120.0", own, "", "", 120);
        row("the site's least", "", own, "", "", 125);
        row("the theme's least", "", "theme='t'", "min_version = \"0.128\"", "", 128);
        row("the theme's as a number", "", "theme='t'", "min_version = 0.128", "", 128);
        row("the theme's module", "", "theme='t'", "", "module: {hugoVersion: {min: '0.130.1'}}", 130);
        row("the greatest of all", "", own, "min_version = '0.116.1'", "module: {hugoVersion: {min: '0.124'}}", 125);
        row("one before the reference", "0.92.0", "", "", "", 111);
        row("a least before the reference", "", "theme='t'", "min_version = '0.67'", "", 111);
        row("no version", "", "[module.hugoVersion]\nmin='new'", "", "", 111);
    }

    void theHugoWhoseRulesCount()
    {
        QFETCH(QString, installed);
        QFETCH(QByteArray, config);
        QFETCH(QByteArray, themeToml);
        QFETCH(QByteArray, themeConfig);
        RenderTestSite site;
        QVERIFY(site.write("config.toml", config));
        QVERIFY(site.write("themes/t/theme.toml", themeToml));
        QVERIFY(site.write("themes/t/config.yaml", themeConfig));
        QVERIFY(site.write(page, ""));
        RenderContext context = RenderContext::forPage(site.path(page), HugoVersion::parse(installed));
        QTEST(context.settings({}).hugoMinor, "minor");
        QTEST(rulingHugo(context.site(), HugoVersion::parse(installed)).minor, "minor");
    }

    void oneConfigurationGoesBeforeAnother()
    {
        RenderTestSite site;
        QVERIFY(site.write(page, ""));
        const auto style = [&site] { return RenderContext::forPage(site.path(page)).settings({}).highlight.style; };
        const QStringList rising {"config.json", "config.yaml", "config.toml", "hugo.toml",
            "config/_default/config.toml", "config/production/config.toml"};
        for (const QString &file : rising) {
            const QByteArray name = QByteArray::number(rising.indexOf(file));
            const QByteArray text = file.endsWith("json") ? "{\"markup\":{\"highlight\":{\"style\":\"" + name + "\"}}}"
                : file.endsWith("yaml")                   ? "markup: {highlight: {style: '" + name + "'}}"
                                                          : "[markup.highlight]\nstyle='" + name + "'";
            QVERIFY(site.write(file, text));
            QCOMPARE(style(), name);
        }
    }

    void theFilesLanguageCounts()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "defaultContentLanguage = 'en'\n[languages.en]\n[languages.ja]\n"));
        QVERIFY(site.write("content/talk/1/index.ja.md", ""));
        QCOMPARE(RenderContext::forPage(site.path("content/talk/1/index.ja.md")).settings({}).language, "ja");
        QCOMPARE(RenderContext::forPage(site.path(page)).settings({}).language, "en");
    }

    void thePagesAddressComesFromItsFrontMatter()
    {
        RenderTestSite site;
        QVERIFY(site.write("config.toml", "baseURL = 'https://example.org/notes/'"));
        RenderContext context = RenderContext::forPage(site.path(page));
        QCOMPARE(context.settings({}).pageUrl, "/notes/talk/1/");
        QCOMPARE(context.settings(Value(Value::Map {{"slug", "first"}})).pageUrl, "/notes/talk/first/");
    }
};

QTEST_GUILESS_MAIN(TestRenderContext)
#include "tst_rendercontext.moc"
