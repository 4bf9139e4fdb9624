#include "testsite.h"

#include <content/siteconfig.h>

using namespace shownotes;

using Files = QList<std::pair<QString, QByteArray>>;

class TestSiteConfig : public QObject {
    Q_OBJECT

private slots:
    void merges_data()
    {
        QTest::addColumn<Files>("files");
        QTest::addColumn<QString>("environment");
        QTest::addColumn<QByteArray>("expected");

        const auto row = [](const char *name, const Files &files, const char *expected,
                             const char *environment = "production") {
            QTest::newRow(name) << files << QString::fromLatin1(environment) << QByteArray(expected);
        };
        const auto f = [](const char *name, const char *text) {
            return std::pair(QString::fromLatin1(name), QByteArray(text));
        };
        row("keys are lower-case at every depth",
            {f("config.toml", "[Params]\nShowX = 1\n[[Params.List]]\nKeY = 'v'\n")},
            R"({"params":{"showx":1,"list":[{"key":"v"}]}})");
        row("hugo before config", {f("hugo.yaml", "a: hugo"), f("config.toml", "a = 'config'")}, R"({"a":"hugo"})");
        row("toml before yaml", {f("config.toml", "a = 'toml'"), f("config.yaml", "a: yaml")}, R"({"a":"toml"})");
        row("yaml before json", {f("config.yaml", "a: yaml"), f("config.json", "{\"a\":\"json\"}")}, R"({"a":"yaml"})");
        row("json", {f("config.json", "{\"A\":{\"B\":[1,2]}}")}, R"({"a":{"b":[1,2]}})");
        row("byte order mark",
            {f("config.yaml",
                "\xEF\xBB\xBF"
                "a: 1")},
            R"({"a":1})");
        row("document marker", {f("config.yaml", "---\na: 1\n")}, R"({"a":1})");
        row("empty", {f("config.toml", "")}, "{}");
        row("_default above the root, maps merged, lists replaced",
            {f("config.toml", "[params]\na='root'\nb='root'\nlist=[1,2]\n[params.sub]\nx='root'\ny='root'\n"),
                f("config/_default/params.toml", "b='default'\nlist=[3]\n[sub]\ny='default'\n")},
            R"({"params":{"a":"root","b":"default","list":[3],"sub":{"x":"root","y":"default"}}})");
        row("the root's own file in _default",
            {f("config.toml", "title='root'"), f("config/_default/config.yaml", "title: default\nparams: {c: 1}")},
            R"({"title":"default","params":{"c":1}})");
        row("menus by file and by both names", {f("config/_default/menu.toml", "[[main]]\nname='x'\n")},
            R"({"menus":{"main":[{"name":"x"}]}})");
        row("a language's own file",
            {f("config/_default/params.ja.toml", "a=1"), f("config/_default/menus.ja.toml", "[[main]]\nname='x'\n")},
            R"({"languages":{"ja":{"menus":{"main":[{"name":"x"}]},"params":{"a":1}}}})");
        row("sub-folders of _default", {f("config/_default/sub/params.yaml", "a: 1")}, R"({"params":{"a":1}})");
        row("the environment above _default",
            {f("config/_default/params.toml", "a='default'\nb='default'\n"),
                f("config/production/params.toml", "a='production'"),
                f("config/development/params.toml", "a='development'")},
            R"({"params":{"a":"production","b":"default"}})");
        row("another environment",
            {f("config/_default/params.toml", "a='default'"), f("config/development/params.yaml", "a: development")},
            R"({"params":{"a":"development"}})", "development");
        row("an environment's name leads nowhere else", {f("config.toml", "a=1"), f("other/config.toml", "a=2")},
            R"({"a":1})", "../other");
        row("a theme lends params, and what is missing of menus",
            {f("config.toml", "theme='t'\n[params]\na='site'\n[params.sub]\nx='site'\n[[menu.main]]\nname='site'\n"),
                f("themes/t/config.toml",
                    "title='theme'\ntimeout='7s'\n[params]\na='theme'\nb='theme'\n[params.sub]\nx='theme'\ny='theme'\n"
                    "[[menu.main]]\nname='theme'\n[[menu.foot]]\nname='theme'\n[markup.goldmark.renderer]\nunsafe="
                    "true\n")},
            R"({"theme":"t","params":{"a":"site","b":"theme","sub":{"x":"site","y":"theme"}},"menus":{"main":[{"name":"site"}],"foot":[{"name":"theme"}]}})");
        row("a theme's _default", {f("config.toml", "theme='t'"), f("themes/t/config/_default/params.toml", "a=1")},
            R"({"theme":"t","params":{"a":1}})");
        row("the first theme counts most, a theme's theme least",
            {f("config.toml", "theme=['one','two']"), f("themes/one/config.toml", "theme='deep'\n[params]\na=1\n"),
                f("themes/two/config.toml", "[params]\na=2\nb=2\n"),
                f("themes/deep/config.toml", "[params]\na=3\nb=3\nc=3\n")},
            R"({"theme":["one","two"],"params":{"a":1,"b":2,"c":3}})");
        row("themesDir", {f("config.toml", "theme='t'\nthemesDir='lib'"), f("lib/t/config.toml", "[params]\na=1\n")},
            R"({"theme":"t","themesdir":"lib","params":{"a":1}})");
        row("themes in a circle",
            {f("config.toml", "theme='t'"), f("themes/t/config.toml", "theme='t'\n[params]\na=1\n")},
            R"({"theme":"t","params":{"a":1}})");
        row("module imports",
            {f("config.toml", "[[module.imports]]\npath='example.org/m'\n"),
                f("_vendor/example.org/m/config.toml", "[params]\na=1\n")},
            R"({"module":{"imports":[{"path":"example.org/m"}]},"params":{"a":1}})");
    }

    void merges()
    {
        QFETCH(Files, files);
        QFETCH(QString, environment);
        QFETCH(QByteArray, expected);
        const TestSite site;
        for (const auto &[name, text] : std::as_const(files))
            site.write(name, text);
        const SiteConfig config = readSiteConfig(site.root(), environment);
        QVERIFY2(config.problems.isEmpty(),
            config.problems.isEmpty() ? "" : qPrintable(config.problems.first().error.reason));
        const Result<Value> wanted = valueFromJson(expected);
        QVERIFY(wanted);
        QCOMPARE(valueToJson(sorted(config.values)), valueToJson(sorted(*wanted)));
    }

    void variablesOfTheProcessCountMost_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *description, const char *name, const char *value, const char *title,
                             const char *params) {
            QTest::newRow(description) << QByteArray(name) << QByteArray(value)
                                       << R"({"params":)" + QByteArray(params) + R"(,"title":)" + title + '}';
        };
        const char *params = R"({"list":[1],"n":1,"reading_time":true})";
        row("a key", "HUGO_TITLE", "theirs", R"("theirs")", params);
        row("a key within another", "HUGO_PARAMS_N", "2", R"("ours")", R"({"list":[1],"n":2,"reading_time":true})");
        row("another parting character", "HUGOxPARAMSxREADING_TIME", "false", R"("ours")",
            R"({"list":[1],"n":1,"reading_time":false})");
        row("a new key is a string", "HUGOxPARAMSxNEW", "2", R"("ours")",
            R"({"list":[1],"n":1,"new":"2","reading_time":true})");
        row("a list as JSON", "HUGO_PARAMS_LIST", "[2,3]", R"("ours")", R"({"list":[2,3],"n":1,"reading_time":true})");
        row("what is no number", "HUGO_PARAMS_N", "x", R"("ours")", params);
        row("no map on the way", "HUGO_TITLE_X", "x", R"("ours")", params);
        row("no key", "HUGO_", "x", R"("ours")", params);
    }

    void variablesOfTheProcessCountMost()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "title='ours'\n[params]\nlist=[1]\nn=1\nreading_time=true\n");
        qputenv(name.constData(), value);
        const SiteConfig config = readSiteConfig(site.root(), QStringLiteral("production"));
        qunsetenv(name.constData());
        QCOMPARE(valueToJson(sorted(config.values)), expected);
    }

    void aVariableChoosesTheEnvironment_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("HUGO_ENVIRONMENT") << QByteArray("HUGO_ENVIRONMENT");
        QTest::newRow("HUGO_ENV") << QByteArray("HUGO_ENV");
    }

    void aVariableChoosesTheEnvironment()
    {
        QFETCH(QByteArray, name);
        const TestSite site;
        site.write(QStringLiteral("config/production/config.toml"), "title='production'");
        site.write(QStringLiteral("config/staging/config.toml"), "title='staging'");
        qputenv(name.constData(), "staging");
        const SiteConfig config = readSiteConfig(site.root(), QStringLiteral("production"));
        qunsetenv(name.constData());
        QCOMPARE(config.values[QStringLiteral("title")].toString(), QStringLiteral("staging"));
    }

    void saysWhichFileIsWrong_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QTest::newRow("toml") << QStringLiteral("config.toml") << QByteArray("a = 1\nb = \n") << 2;
        QTest::newRow("yaml") << QStringLiteral("hugo.yaml") << QByteArray("a: 1\nb: [\n") << 3;
        QTest::newRow("json") << QStringLiteral("config.json") << QByteArray("{\n\"a\": x}") << 2;
        QTest::newRow("in _default") << QStringLiteral("config/_default/params.toml") << QByteArray("=\n") << 1;
        QTest::newRow("no map") << QStringLiteral("config.json") << QByteArray("[1]") << 1;
        QTest::newRow("binary") << QStringLiteral("config.toml") << QByteArray("\0\xFF\0", 3) << 1;
        QTest::newRow("larger than any configuration")
            << QStringLiteral("config.toml") << QByteArray(2 * 1024 * 1024, '#') << 0;
    }

    void saysWhichFileIsWrong()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, bytes);
        const TestSite site;
        site.write(file, bytes);
        site.write(QStringLiteral("config/_default/markup.toml"), "x = 1");
        const SiteConfig config = readSiteConfig(site.root(), QStringLiteral("production"));
        QCOMPARE(config.problems.size(), 1);
        QCOMPARE(config.problems.first().path, site.path(file));
        QVERIFY(!config.problems.first().error.reason.isEmpty());
        QTEST(config.problems.first().error.line, "line");
        // The rest counts.
        QCOMPARE(config.values.at({QStringLiteral("markup"), QStringLiteral("x")}).toInteger(), 1);
    }

    void isUnlikelyToBeASite_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"config.xml", "config", "config/production/params.toml", "hugo", "myconfig.toml"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void isUnlikelyToBeASite()
    {
        QFETCH(QString, file);
        const TestSite site;
        site.write(file, "");
        QVERIFY(!isSiteFolder(site.root()));
    }

private:
    /// Maps by key, so that what is compared is the meaning.
    static Value sorted(const Value &value)
    {
        if (value.kind() == Value::Kind::List) {
            Value::List items = value.toList();
            for (Value &item : items)
                item = sorted(item);
            return items;
        }
        if (value.kind() != Value::Kind::Map)
            return value;
        Value::Map entries = value.toMap();
        for (Value::Entry &entry : entries)
            entry.value = sorted(entry.value);
        std::sort(
            entries.begin(), entries.end(), [](const Value::Entry &a, const Value::Entry &b) { return a.key < b.key; });
        return entries;
    }
};

QTEST_GUILESS_MAIN(TestSiteConfig)
#include "tst_siteconfig.moc"
