#include "testsite.h"

#include <content/archetype.h>
#include <content/archetypeexpander.h>

#include <QDirIterator>
#include <QRegularExpression>

using namespace shownotes;

class TestArchetypeExpander : public QObject {
    Q_OBJECT

private slots:
    void expandsAsHugo_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("name", "{{ .Name }}", "0033-of-the-world");
        row("title of the name", "{{ replace .Name \"-\" \" \" | title }}", "0033 of the World");
        row("title by its method", "{{ strings.Title \"it’s about the thing\" }}", "It’s About the Thing");
        row("title with hyphens", "{{ title \"foo-bar: the end of\" }}", "Foo-Bar: The End Of");
        row("title of Japanese", "{{ title \"日本語 and the world\" }}", "日本語 and the World");
        row("type", "{{ .Type }}", "talk");
        row("file", "{{ .File.Path }}|{{ .File.Dir }}|{{ .File.LogicalName }}|{{ .File.BaseFileName }}|{{ .File.Ext }}",
            "talk/0033-of-the-world/index.md|talk/0033-of-the-world/|index.md|index|md");
        row("file names", "{{ .File.TranslationBaseName }}|{{ .File.ContentBaseName }}|{{ .File.Section }}",
            "index|0033-of-the-world|talk");
        row("unique id", "{{ .File.UniqueID }}", "");
        row("site", "{{ .Site.Title }}|{{ .Site.BaseURL }}|{{ .Site.LanguageCode }}|{{ .Site.Language.Lang }}",
            "My Pod|https://e.com/pod/|ja|en");
        row("site's parameters in any case",
            "{{ .Site.Params.host }}|{{ .Site.Params.Author.Name }}|{{ .Site.Params.n }}", "Ann|X|3");
        row("the page's site", "{{ .Page.Site.Title }} {{ $.Site.Title }}", "My Pod My Pod");
        row("dates", "{{ dateFormat \"2006-01-02T15:04:05Z07:00\" \"2020-05-06T07:08:09+09:00\" }}",
            "2020-05-06T07:08:09+09:00");
        row("a date's names",
            "{{ dateFormat \"Mon Jan 2 2006 3:04PM, Monday January _2 06\" \"2020-05-06T07:08:09Z\" }}",
            "Wed May 6 2020 7:08AM, Wednesday May  6 20");
        row("words that are no names", "{{ dateFormat \"Month Janet _2006 002\" \"2020-05-06\" }}", "");
        row("moments",
            "{{ (time \"2020-01-31\").Year }} {{ ((time \"2020-01-31\").AddDate 0 1 7).Format \"2006-01-02\" }}",
            "2020 2020-03-09");
        row("texts",
            "{{ upper \"aé\" }}{{ lower \"AB\" }} {{ trim \"--a--\" \"-\" }} {{ strings.TrimLeft \"ab\" \"abcab\" }} "
            "{{ strings.TrimPrefix \"a\" \"abc\" }} {{ strings.TrimSuffix \"c\" \"abc\" }} {{ chomp \"a\\n\" }}",
            "AÉab a cab bc ab a");
        row("counts",
            "{{ len \"日本\" }} {{ strings.RuneCount \"日本\" }} {{ strings.Count \"a\" \"banana\" }} {{ "
            "strings.Repeat 3 \"ab\" }}",
            "6 2 3 ababab");
        row("tests of texts",
            "{{ hasPrefix \"abc\" \"ab\" }} {{ strings.HasSuffix \"abc\" \"ab\" }} {{ strings.Contains \"abc\" \"bc\" "
            "}} {{ in \"abc\" \"b\" }}",
            "true false true true");
        row("cuts in characters", "{{ slicestr \"日本語\" 1 2 }} {{ substr \"日本語\" 1 9 }} {{ slicestr \"abc\" 1 }}",
            "本 本語 bc");
        row("lists",
            "{{ split \"a-b-c\" \"-\" }} {{ index (split \"a-b-c\" \"-\") 1 }} {{ delimit (split \"a-b\" \"-\") \", \" "
            "}}",
            "[a b c] b a, b");
        row("replaces so often", "{{ replace \"a-b-c\" \"-\" \" \" 1 }}", "a b-c");
        row("paths",
            "{{ path.Base \"a/b.md\" }} {{ path.BaseName \"a/b.md\" }} {{ path.Dir \"a/b.md\" }} {{ path.Ext "
            "\"a/b.md\" }} "
            "{{ path.Join \"a\" \"b\" \"../c\" }} {{ path.Dir \"b\" }} {{ path.Clean \"a//b/\" }}",
            "b.md b a .md a/c . a/b");
        row("defaults",
            "{{ default \"x\" .Site.Params.missing }} {{ .Site.Params.n | default 5 }} {{ cond true \"a\" \"b\" }}",
            "x 3 a");
        row("printf", "{{ printf \"%04d|%5s|%-5s|%v|%t|%%\" 7 \"a\" \"b\" 3 true }}", "0007|    a|b    |3|true|%");
        row("print", "{{ print \"a\" 1 2 \"b\" \"c\" }}", "a1 2bc");
        row("numbers",
            "{{ int \"12\" }} {{ int \"0034\" }} {{ add 1 2 3 }} {{ sub 3 1 }} {{ mul 2 3.5 }} {{ div 7 2 }} {{ div "
            "7.0 2 }} {{ mod 7 3 }}",
            "12 28 6 2 7 3 3.5 1");
        row("comparisons",
            "{{ eq \"a\" \"b\" \"a\" }} {{ ne 1 2 }} {{ lt 1 2 }} {{ ge 1 2 }} {{ and true \"x\" }} {{ or \"\" \"y\" "
            "}} {{ not \"\" }}",
            "true true true false x y true");
        row("humanize",
            "{{ humanize \"my_first-post\" }}|{{ humanize \"0034\" }}|{{ humanize \"32-hello\" }}|{{ humanize \"11\" "
            "}}",
            "My first post|34th|32 hello|11th");
        row("variables", "{{ $n := index (split .Name \"-\") 0 }}{{ $n }} {{ $n | printf \"#%s\" }}", "0033 #0033");
        row("conditions",
            "{{ if eq .Type \"talk\" }}yes{{ else }}no{{ end }} {{ if false }}a{{ else if .Name }}b{{ else }}c{{ end "
            "}}",
            "yes b");
        row("a variable set within", "{{ $x := 1 }}{{ if true }}{{ $x = 2 }}{{ $y := 3 }}{{ end }}{{ $x }}", "2");
        row("trim marks", "a  {{- \"b\" -}}\n  c {{ \"d\" -}}\n\n e", "abc de");
        row("comments", "a{{/* {{ no }} */}}b{{- /* c */ -}} d", "abd");
        row("shortcodes", "{{< figure src=\"a\" >}} {{% x %}} {{< n \"{{ .Name }}\" >}}", "");
        row("raw texts and escapes", "{{ `a\\n\"b\"` }} {{ \"a\\t\\\"b\\\" }}\" }}", "a\\n\"b\" a\t\"b\" }}");
        row("CRLF stays", "a: {{ .Type }}\r\nb: 1\r\n", "a: talk\r\nb: 1\r\n");
    }

    void expandsAsHugo()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, expected);
        const TestSite site;
        writeConfig(site);
        const ExpandedArchetype expanded = expandArchetype(text, target(site), *Site::containing(site.root()));
        QCOMPARE(unknown(expanded), QString());
        if (!expected.isEmpty())
            QCOMPARE(expanded.text, expected);
        if (!TestSite::hasHugo())
            QSKIP("the judge, hugo, is not installed");
        const QByteArray page = "---\ntitle: x\n---\n";
        site.write("archetypes/talk.md", page + text);
        QCOMPARE(page + expanded.text, hugoNew(site, "talk/0033-of-the-world/index.md"));
    }

    void leavesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("named"); // line: text
        const auto row = [](const char *name, const char *text, const char *named) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(named);
        };
        row("a function", "a\n{{ getenv \"HOME\" }}", "2: {{ getenv \"HOME\" }}");
        row("a page's method", "{{ .Page.Title }}", "1: {{ .Page.Title }}");
        row("nothing at all", "{{ .Site.Params.missing }}", "1: {{ .Site.Params.missing }}");
        row("a loop", "{{ range .Site.Pages }}{{ .Title }}{{ end }}b",
            "1: {{ range .Site.Pages }}{{ .Title }}{{ end }}");
        row("a condition", "{{ if isset .Site.Params \"x\" }}a{{ else }}b{{ end }}",
            "1: {{ if isset .Site.Params \"x\" }}a{{ else }}b{{ end }}");
        row("a variable of something unknown", "{{ $x := os.Getenv \"A\" }}{{ $x }}",
            "1: {{ $x := os.Getenv \"A\" }}\n1: {{ $x }}");
        row("a variable set in an unknown condition", "{{ $x := 1 }}{{ if unheard }}{{ $x = 2 }}{{ end }}{{ $x }}",
            "1: {{ if unheard }}{{ $x = 2 }}{{ end }}\n1: {{ $x }}");
        row("a moment as it is", "{{ now }}", "1: {{ now }}");
        row("a zone's name", "{{ dateFormat \"MST\" \"2020-05-06\" }}", "1: {{ dateFormat \"MST\" \"2020-05-06\" }}");
        row("a map", "{{ .Site.Params }}", "1: {{ .Site.Params }}");
        row("capitals that humanize would look at", "{{ humanize \"myFirst\" }}", "1: {{ humanize \"myFirst\" }}");
        row("an acronym", "{{ humanize \"api-guide\" }}", "1: {{ humanize \"api-guide\" }}");
        row("printf with too much", "{{ printf \"%s\" \"a\" \"b\" }}", "1: {{ printf \"%s\" \"a\" \"b\" }}");
        row("a number that Hugo refuses", "{{ int \"0089\" }}", "1: {{ int \"0089\" }}");
    }

    void leavesWhatItDoesNotKnow()
    {
        QFETCH(QByteArray, text);
        const TestSite site;
        writeConfig(site);
        const ExpandedArchetype expanded = expandArchetype(text, target(site), *Site::containing(site.root()));
        QTEST(unknown(expanded), "named");
        for (const UnknownExpression &expression : expanded.unknown)
            QVERIFY2(expanded.text.contains(expression.text.toUtf8()), expanded.text.constData());
    }

    void leavesABrokenTemplateWhole_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("an action without end") << QByteArray("a\n{{ .Name") << 2;
        QTest::newRow("a condition without end") << QByteArray("a\n\n{{ if true }}x") << 3;
        QTest::newRow("an end of nothing") << QByteArray("{{ end }}") << 1;
        QTest::newRow("a text without end") << QByteArray("{{ \"a }}") << 1;
    }

    void leavesABrokenTemplateWhole()
    {
        QFETCH(QByteArray, text);
        const TestSite site;
        writeConfig(site);
        const ExpandedArchetype expanded = expandArchetype(text, target(site), *Site::containing(site.root()));
        QCOMPARE(expanded.text, text);
        QCOMPARE(expanded.unknown.size(), 1);
        QTEST(expanded.unknown.first().line, "line");
    }

    void severalLanguagesAreNotGuessed()
    {
        const TestSite site;
        site.write(
            "config.toml", "title = 'A'\n[params]\nx = 1\n[languages.en]\nweight = 1\n[languages.ja]\ntitle = 'B'\n");
        const ExpandedArchetype expanded = expandArchetype(
            "{{ .Site.Title }}{{ .Site.Params.x | default 2 }}", target(site), *Site::containing(site.root()));
        QCOMPARE(expanded.unknown.size(), 2);
    }

    void theSampleSitesArchetypesAreHugos_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("section") << "talk/0033-tea-and-the-sea/index.md";
        QTest::newRow("default") << "post/on-a-rainy-day.md";
    }

    void theSampleSitesArchetypesAreHugos()
    {
        QFETCH(QString, path);
        const TestSite site;
        const QString from = QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/sample-site");
        QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            QFile in(file);
            QVERIFY(in.open(QIODevice::ReadOnly));
            site.write(file.mid(from.size() + 1), in.readAll());
        }
        const Site opened = *Site::containing(site.root());
        const QString section = path.section(u'/', 0, 0);
        const std::optional<Archetype> archetype = findArchetype(opened, section);
        QVERIFY(archetype);
        const ArchetypeTarget at {path, site.path("content/" + path), section, QDateTime::currentDateTime()};
        const ExpandedArchetype expanded = expandArchetype(archetype->text, at, opened);
        QCOMPARE(unknown(expanded), QString());
        QVERIFY(!expanded.text.contains("{{ ."));
        if (!TestSite::hasHugo())
            QSKIP("the judge, hugo, is not installed");
        QCOMPARE(withoutTimes(expanded.text), withoutTimes(hugoNew(site, path)));
    }

private:
    static void writeConfig(const TestSite &site)
    {
        site.write("config.toml",
            "baseURL='https://e.com/pod/'\ntitle='My "
            "Pod'\nlanguageCode='ja'\n[params]\nhost='Ann'\nn=3\n[params.author]\nname='X'\n");
        site.write("content/_index.md", "---\ntitle: x\n---\n");
    }

    static ArchetypeTarget target(const TestSite &site)
    {
        const QString path = QStringLiteral("talk/0033-of-the-world/index.md");
        return {path, site.path("content/" + path), QStringLiteral("talk"), QDateTime({2026, 5, 6}, {7, 8, 9})};
    }

    static QString unknown(const ExpandedArchetype &expanded)
    {
        QStringList lines;
        for (const UnknownExpression &expression : expanded.unknown)
            lines += QString::number(expression.line) + QStringLiteral(": ") + expression.text;
        return lines.join(u'\n');
    }

    static QByteArray hugoNew(const TestSite &site, const QString &path)
    {
        // `hugo new talk/33/index.md` takes a directory archetype for the folder that the page is in.
        const bool folder = QFileInfo(site.path("archetypes/" + path.section(u'/', 0, 0))).isDir();
        QProcess hugo;
        hugo.setProcessChannelMode(QProcess::MergedChannels);
        hugo.start("hugo", {"-s", site.root(), "new", folder ? QFileInfo(path).path() : path});
        if (!hugo.waitForFinished(60000) || hugo.exitCode() != 0)
            return hugo.readAll();
        QFile file(site.path("content/" + path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing written");
    }

    static QByteArray withoutTimes(const QByteArray &text)
    {
        static const QRegularExpression time(
            QStringLiteral("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)"));
        return QString::fromUtf8(text).replace(time, QStringLiteral("TIME")).toUtf8();
    }
};

QTEST_GUILESS_MAIN(TestArchetypeExpander)
#include "tst_archetypeexpander.moc"
