// The rules of Chroma's model one by one, on small lexers, and what keeps them from taking for ever. Whole languages: tst_chromalexers, tst_golden.

#include "chroma/highlighter.h"
#include "chroma/lexerregistry.h"
#include "chroma/regexparts.h"
#include "chroma/tokentypes.h"
#include "codeblocks.h"

#include <render/bodyrenderer.h>

#include <QTest>

using namespace shownotes;
using namespace shownotes::chroma;

class TestChroma : public QObject {
    Q_OBJECT

private slots:
    void rules_data();
    void rules();
    void patterns_data();
    void patterns();
    void parts();
    void globs_data();
    void globs();
    void names_data();
    void names();
    void tokensAreJoined();
    void ends_data();
    void ends();
    void longCodeHasNoColours();
    void anchorsFollowAnEdit();
};

static LexerRegistry &registry()
{
    static LexerRegistry lexers;
    return lexers;
}

/// `type "text"` of each token, the types by their classes.
static QByteArray printed(const std::vector<Token> &tokens)
{
    QByteArrayList words;
    for (const Token &token : tokens)
        words.append(tokenClass(token.type).toByteArray() + ':' + token.text.toByteArray().replace('\n', "\\n"));
    return words.join(' ');
}

static QByteArray lexed(const QByteArray &xml, const QByteArray &text)
{
    Lexer lexer(xml);
    TokenRun run(registry());
    return printed(coalesced(lexer.tokens(text, run), run));
}

/// A lexer with these rules.
static QByteArray lexerOf(const QByteArray &rules, const QByteArray &config = {})
{
    return "<lexer><config><name>t</name>" + config + "</config><rules>" + rules + "</rules></lexer>";
}

void TestChroma::rules_data()
{
    QTest::addColumn<QByteArray>("config");
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("tokens");
    const auto row = [](const char *name, const QByteArray &rules, const QByteArray &text, const QByteArray &tokens,
                         const QByteArray &config = {}) { QTest::newRow(name) << config << rules << text << tokens; };
    const QByteArray word = "<rule pattern=\"\\w+\"><token type=\"Name\"/></rule>";
    const auto state = [](const QByteArray &name, const QByteArray &rules) {
        return "<state name=\"" + name + "\">" + rules + "</state>";
    };

    row("the first rule that matches", state("root", "<rule pattern=\"ab\"><token type=\"Keyword\"/></rule>" + word),
        "abc", "k:ab n:c");
    row("a character no rule matches", state("root", word), "a+あ", "n:a err:+ n:あ");
    row("a match without token is dropped", state("root", "<rule pattern=\" \"/>" + word), "a b", "n:ab");
    row("push and pop",
        state("root", "<rule pattern=\"\\(\"><token type=\"Operator\"/><push state=\"in\"/></rule>" + word)
            + state("in",
                "<rule pattern=\"\\)\"><token type=\"Operator\"/><pop depth=\"1\"/></rule>"
                "<rule pattern=\"\\w\"><token type=\"Keyword\"/></rule>"),
        "a(b)c", "n:a o:( k:b o:) n:c");
    row("several states, the last on top",
        state("root", "<rule pattern=\"x\"><push state=\"one\" state=\"two\"/></rule>")
            + state("one", "<rule pattern=\"\\w\"><token type=\"Name\"/></rule>")
            + state("two", "<rule pattern=\"\\w\"><token type=\"Keyword\"/><pop depth=\"1\"/></rule>"),
        "xab", "k:a n:b");
    row("#pop among pushed states",
        state("root", "<rule pattern=\"x\"><push state=\"one\"/></rule>")
            + state("one", "<rule pattern=\"y\"><push state=\"#pop\" state=\"two\"/></rule>")
            + state("two", "<rule pattern=\"z\"><token type=\"Name\"/><pop depth=\"1\"/></rule>"),
        "xyzx", "n:z");
    row("popping more than there is",
        state("root", "<rule pattern=\"a\"><token type=\"Name\"/><pop depth=\"2\"/></rule>"), "abc", "n:a err:bc");
    row("include",
        state("root", "<rule><include state=\"more\"/></rule>" + word)
            + state("more", "<rule pattern=\"b\"><token type=\"Keyword\"/></rule>"),
        "ba", "k:b n:a");
    row("combined",
        state("root", "<rule pattern=\"x\"><combined state=\"one\" state=\"two\"/></rule>")
            + state("one", "<rule pattern=\"a\"><token type=\"Name\"/></rule>")
            + state("two", "<rule pattern=\"[ab]\"><token type=\"Keyword\"/></rule>"),
        "xab", "n:a k:b");
    row("a token for each group",
        state("root",
            "<rule pattern=\"(a)(b)?(c)\"><bygroups><token type=\"Name\"/><token type=\"Keyword\"/>"
            "<token type=\"Operator\"/></bygroups></rule>"),
        "acabc", "n:a o:c n:a k:b o:c");
    row("fewer emitters than groups",
        state("root", "<rule pattern=\"(a)(b)\"><bygroups><token type=\"Name\"/></bygroups></rule>"), "ab", "err:ab");
    row("the same lexer in another state",
        state("root", "<rule pattern=\".+\"><usingself state=\"in\"/></rule>")
            + state("in", "<rule pattern=\"^a\"><token type=\"Keyword\"/></rule>" + word),
        "aa", "k:a n:a");
    row("another lexer", state("root", "<rule pattern=\".+\"><using lexer=\"json\"/></rule>"), "[1]", "p:[ mi:1 p:]");
    row("a lexer that a group names",
        state("root",
            "<rule pattern=\"(\\w+):(.*)\"><usingbygroup><sublexer_name_group>1</sublexer_name_group>"
            "<code_group>2</code_group><emitters><token type=\"Keyword\"/><token type=\"Literal\"/></emitters>"
            "</usingbygroup></rule><rule pattern=\"\\n\"><token type=\"Text\"/></rule>"),
        "json:1\nnone:1", "k:json mi:1 :\\n k:none l:1");
    row("a line end that no rule matches ends what is open",
        state("root",
            "<rule pattern=\"&quot;\"><token type=\"LiteralString\"/><push state=\"in\"/></rule>"
            "<rule pattern=\"\\n\"><token type=\"Text\"/></rule>"
                + word)
            + state("in", "<rule pattern=\"[^&quot;\\n]\"><token type=\"LiteralString\"/></rule>"),
        "\"a\nb", "s:\"a :\\n n:b");
    row("a rule without pattern always matches",
        state("root", "<rule pattern=\"x\"><push state=\"in\"/></rule>" + word)
            + state("in", "<rule pattern=\"1\"><token type=\"Keyword\"/></rule><rule><pop depth=\"1\"/></rule>"),
        "x11a", "k:11 n:a");
    const QByteArray line = state("root", "<rule pattern=\".*\\n\"><token type=\"Name\"/></rule>");
    row("a line end that is lent", line, "a", "n:a\\n", "<ensure_nl>true</ensure_nl>");
    row("and that is not", line, "a", "err:a");
    row("letter case", state("root", "<rule pattern=\"a+\"><token type=\"Name\"/></rule>"), "aA", "n:aA",
        "<case_insensitive>true</case_insensitive>");
    row("a dot for all", state("root", "<rule pattern=\"a.\"><token type=\"Name\"/></rule>"), "a\n", "n:a\\n",
        "<dot_all>true</dot_all>");
    const QByteArray anchored = state("root",
        "<rule pattern=\"^\\w$\"><token type=\"Name\"/></rule>"
        "<rule pattern=\"\\n\"><token type=\"Text\"/></rule>");
    row("lines", anchored, "a\nb\n", "n:a :\\n n:b :\\n");
    row("the text as one line", anchored, "a\nb\n", "err:a :\\n err:b :\\n", "<not_multiline>true</not_multiline>");
    row("what is Other goes to the delegate, joined",
        state("root",
            "<rule pattern=\"#\"><token type=\"Keyword\"/></rule><rule pattern=\"[^#]\"><token "
            "type=\"Other\"/></rule>"),
        "[\"a#b\"]", "p:[ s2:\"a k:# s2:b\" p:]", "<delegate>JSON</delegate>");
}

void TestChroma::rules()
{
    QFETCH(QByteArray, config);
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, tokens);
    QCOMPARE(lexed(lexerOf(rules, config), text), tokens);
}

void TestChroma::patterns_data()
{
    QTest::addColumn<QByteArray>("pattern");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("match"); // "-": none
    const auto row = [](const char *name, const char *pattern, const char *text, int at, const char *match) {
        QTest::newRow(name) << QByteArray(pattern) << QByteArray(text) << at << QByteArray(match);
    };
    row("at that place only", "b", "ab", 0, "-");
    row("what stands before is seen", "(?<=a)b", "ab", 1, "b");
    row("letters of all scripts", "\\w+", "aあ_1é-", 0, "aあ_1é");
    row("a circled digit is no letter", "\\w+", "a①", 0, "a");
    row("digits of all scripts", "\\d+", "1１x", 0, "1１");
    row("spaces of all scripts", "\\s+", " \xE3\x80\x80x", 0, " \xE3\x80\x80");
    row("not spaces", "\\S+", "aあ\xE3\x80\x80", 0, "aあ");
    row("the end of a word in Japanese", "a\\b", "aあ", 0, "-");
    row("behind a word in Japanese", "a\\b", "a、", 0, "a");
    row("inside of a word", "a\\B", "aあ", 0, "a");
    row("a boundary that is asked for twice", "a\\b?b", "ab", 0, "ab");
    row("a negated category ends the list", "[^\\W\\d]", "1", 0, "1");
    row("also in Japanese", "[^\\W\\d]+", "1あ。", 0, "1あ");
    row("the other order", "[^\\d\\W]", "1", 0, "-");
    row("a category and its opposite", "[\\s\\S]+", "a \n", 0, "a \n");
    row("neither", "[^\\w\\W]", "a", 0, "-");
    row("open brackets in a class", "[[(]+", "[([", 0, "[([");
    row("closing bracket first", "[]a]+", "]a]", 0, "]a]");
    row("closing bracket first, negated", "[^]a]+", "b]", 0, "b");
    row("a hyphen behind a category", "[\\w-.]+", "a-.b", 0, "a-.b");
    row("a hyphen between categories is no range", "[a\\d-z]+", "a1-zb", 0, "a1-z");
    row("ASCII classes by name", "[[:alpha:]]+", "abé", 0, "ab");
    row("vertical tab alone", "\\v", "\n", 0, "-");
    row("a character by number", "\\u3042", "あ", 0, "あ");
    row("Z is the very end", "a\\Z", "a\n", 0, "-");
    row("a dollar before a line end", "a$", "a\n", 0, "a");
    row("braces that are no count", "{,2}", "{,2}", 0, "{,2}");
    row("comments in a pattern", "(?x) a # [ no class\n b", "ab", 0, "ab");
    row("a lookbehind of any length", "(?<=set\\s+)\\w+", "set   x", 6, "x");
    row("and what it must not be", "(?<!:\\s*)\\w+", "a:  b", 4, "-");
    row("of one alternative", "(?<=a+)b|c", "c", 0, "c");
    row("one group that is never closed", "(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab", 0, "-");
}

void TestChroma::patterns()
{
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, text);
    QFETCH(int, at);
    QFETCH(QByteArray, match);
    // The same whether it was compiled for ASCII or for all characters, unless the text has others than ASCII.
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return uchar(c) < 0x80; });
    for (const bool unicode : {true, false}) {
        if (!unicode && !isAscii)
            continue;
        RulePattern compiled(pattern, "m", unicode);
        QVERIFY(compiled.isValid());
        MatchMemory memory;
        Groups groups;
        for (int time = 0; time < 100; ++time) { // as bytes are interpreted, and as machine code
            const bool found = compiled.match(text, at, groups, memory);
            QCOMPARE(found ? groups.front().toByteArray() : QByteArray("-"), match);
            QVERIFY(!found || compiled.mayBeginWith(uchar(text[at])) || match.isEmpty());
        }
    }
}

void TestChroma::parts()
{
    const QList<PatternPart> parts = partsByAlternative("(?<=a|b)c[|]|(?<!d)(e|f)|g\\|h");
    QCOMPARE(parts.size(), 3);
    QCOMPARE(parts[0].lookbehind, "a|b");
    QCOMPARE(parts[0].pattern, "c[|]");
    QVERIFY(parts[1].isNegative);
    QCOMPARE(parts[1].pattern, "(e|f)");
    QCOMPARE(parts[2].pattern, "g\\|h");
    const QList<PatternPart> halves = partsByFirstGroup("(ab|c(d|e)|f)x");
    QCOMPARE(halves.size(), 2);
    QCOMPARE(halves[0].pattern + ' ' + halves[1].pattern, "(ab)x (c(d|e)|f)x");
    QVERIFY(partsByFirstGroup("a|b").isEmpty());
}

void TestChroma::globs_data()
{
    QTest::addColumn<QByteArray>("glob");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("matches");
    QTest::newRow("extension") << QByteArray("*.py") << QByteArray("a.b.py") << true;
    QTest::newRow("not only the end") << QByteArray("*.py") << QByteArray("a.pyc") << false;
    QTest::newRow("class") << QByteArray("*.php[345]") << QByteArray("x.php4") << true;
    QTest::newRow("not in the class") << QByteArray("*.php[345]") << QByteArray("x.php") << false;
    QTest::newRow("range") << QByteArray("a[0-3]") << QByteArray("a2") << true;
    QTest::newRow("negated class") << QByteArray("a[^0-3]") << QByteArray("a2") << false;
    QTest::newRow("one character") << QByteArray("a?") << QByteArray("a") << false;
    QTest::newRow("escaped") << QByteArray("a\\*") << QByteArray("a*") << true;
    QTest::newRow("exact") << QByteArray("CMakeLists.txt") << QByteArray("CMakeLists.txt") << true;
}

void TestChroma::globs()
{
    QFETCH(QByteArray, glob);
    QFETCH(QByteArray, name);
    QTEST(globMatches(glob, name), "matches");
}

void TestChroma::names_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("lexer"); // "-": none
    const auto row = [](const char *asked, const char *lexer) {
        QTest::newRow(asked) << QByteArray(asked) << QByteArray(lexer);
    };
    row("Go", "Go");
    row("golang", "Go");
    row("GOLANG", "Go");
    row("pYtHoN", "Python");
    row("htm", "HTML");
    row("HTM", "-"); // a file's extension counts in its own letter case only
    row("Dockerfile", "Docker");
    row("dockerfile.x", "-");
    row("Dockerfile.x", "Docker");
    row("c++", "C++");
    row("php", "PHP");
    row("php5", "PHP");
    row("phtml", "PHTML");
    row("inc", "PHTML"); // of the higher priority
    row("ts", "TypeScript");
    row("txt", "plaintext");
    row("py.bak", "Python");
    row("go-html-template", "Go HTML Template");
    row("fallback", "-");
    row("nosuch", "-");
    row("", "-");
}

void TestChroma::names()
{
    QFETCH(QByteArray, asked);
    const Lexer *lexer = registry().lexer(asked);
    QTEST(lexer ? lexer->config().name : QByteArray("-"), "lexer");
}

void TestChroma::tokensAreJoined()
{
    const QByteArray half(5000, 'a');
    TokenRun run(registry());
    const std::vector<Token> tokens =
        coalesced({{Name, half}, {Name, half}, {Name, half}, {Text, {}}, {Text, "x"}}, run);
    QCOMPARE(int(tokens.size()), 3);
    QCOMPARE(tokens[0].text.size(), 10000); // long enough: the next begins one of its own
    QCOMPARE(tokens[1].text.size(), 5000);
}

void TestChroma::ends_data()
{
    QTest::addColumn<QByteArray>("rules");
    QTest::addColumn<QByteArray>("text");
    const auto root = [](const QByteArray &rules) { return "<state name=\"root\">" + rules + "</state>"; };
    QTest::newRow("rules that match nothing") << root("<rule><push/></rule>") << QByteArray("ab");
    QTest::newRow("states that include each other") << root("<rule><include state=\"b\"/></rule>")
            + "<state name=\"b\"><rule><include state=\"root\"/></rule></state>"
                                                    << QByteArray("ab");
    QTest::newRow("a lexer that uses itself")
        << root("<rule pattern=\".+\"><usingself state=\"root\"/></rule>") << QByteArray(3000, 'a');
    QTest::newRow("a state that is not there")
        << root("<rule pattern=\"a\"><push state=\"none\"/></rule>") << QByteArray("aab");
    QTest::newRow("backtracking without end")
        << root("<rule pattern=\"(a+)+b\"><token type=\"Name\"/></rule>") << QByteArray(20000, 'a');
    QTest::newRow("looking through the rest at each character")
        << root("<rule pattern=\"[^b]*b\"><token type=\"Name\"/></rule>") << QByteArray(60000, 'a');
}

/// The time limit of the test is what it proves; no character is lost either.
void TestChroma::ends()
{
    QFETCH(QByteArray, rules);
    QFETCH(QByteArray, text);
    const QByteArray xml = lexerOf(rules);
    Lexer hostile(xml);
    TokenRun run(registry());
    QByteArray all;
    for (const Token &token : hostile.tokens(text, run))
        all += token.text;
    QVERIFY(text.endsWith(all) || text.startsWith(all));
}

void TestChroma::longCodeHasNoColours()
{
    const QByteArray code = QByteArray("x = 1\n").repeated(20'000);
    HtmlOptions options;
    options.withClasses = true;
    const QByteArray html = highlightedHtml(code, "python", options);
    QVERIFY(!html.contains("class=\"mi\""));
    QCOMPARE(html.count("<span class=\"cl\">"), 20'000);
    QVERIFY(highlightedHtml("x = 1\n", "python", options).contains("class=\"mi\""));
}

/// Links of lines count the page's blocks of code, so that one more changes those behind it.
void TestChroma::anchorsFollowAnEdit()
{
    RenderSettings settings;
    settings.highlight.anchorLineNos = true;
    settings.highlight.lineNos = true;
    const QByteArray fence = "```go\nx\n```\n\ntext\n\n";
    BodyRenderer renderer;
    for (const QByteArray &body : {fence, fence + fence, "```go\ny\n```\n\n" + fence + fence, fence}) {
        const QByteArray html = renderer.render(body, settings).html();
        QCOMPARE(html, renderBody(body, settings).html());
        QVERIFY(html.contains("hl-" + QByteArray::number(html.count("class=\"highlight\"") - 1) + "-1"));
    }
}

QTEST_GUILESS_MAIN(TestChroma)
#include "tst_chroma.moc"
