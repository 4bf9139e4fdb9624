#include "testsite.h"

#include <content/archetype.h>

using namespace shownotes;

class TestArchetype : public QObject {
    Q_OBJECT

private slots:
    void isFoundAsHugoDoes_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QString>("expected"); // path|folder
        const auto row = [](const char *name, const char *files, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(files).split(u' ') << QString::fromUtf8(expected);
        };
        row("none", "x", "");
        row("default", "archetypes/default.md", "archetypes/default.md|");
        row("section before default", "archetypes/default.md archetypes/talk.md", "archetypes/talk.md|");
        row("directory before file", "archetypes/talk.md archetypes/talk/index.md",
            "archetypes/talk/index.md|archetypes/talk");
        row("directory without a page", "archetypes/talk/x.png archetypes/talk.md", "archetypes/talk.md|");
        row("site before theme", "archetypes/talk.md themes/t/archetypes/talk.md", "archetypes/talk.md|");
        row("theme", "themes/t/archetypes/talk/index.md", "themes/t/archetypes/talk/index.md|themes/t/archetypes/talk");
        row("the theme's section before the site's default", "archetypes/default.md themes/t/archetypes/talk.md",
            "themes/t/archetypes/talk.md|");
        row("a directory of the theme behind one without a page",
            "archetypes/talk/x.png themes/t/archetypes/talk/index.md",
            "themes/t/archetypes/talk/index.md|themes/t/archetypes/talk");
        row("another section", "archetypes/post.md", "");
    }

    void isFoundAsHugoDoes()
    {
        QFETCH(QStringList, files);
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "theme = 't'\n");
        for (const QString &file : std::as_const(files))
            site.write(file, "---\ntitle: " + file.toUtf8() + "\n---\n");
        const std::optional<Archetype> found = findArchetype(*Site::containing(site.root()), QStringLiteral("talk"));
        const QDir root(site.root());
        const QString text = found ? root.relativeFilePath(found->path) + u'|'
                + (found->folder.isEmpty() ? QString() : root.relativeFilePath(found->folder))
                                   : QString();
        QTEST(text, "expected");
        if (found)
            QVERIFY(found->text.contains(root.relativeFilePath(found->path).toUtf8()));
    }

    void staysInItsFolder()
    {
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        site.write(QStringLiteral("secret.md"), "x");
        QVERIFY(!findArchetype(*Site::containing(site.root()), QStringLiteral("../secret")));
        QVERIFY(!findArchetype(*Site::containing(site.root()), QStringLiteral("..")));
    }

    void losesItsTemplates_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *text, const char *expected) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(expected);
        };
        row("nothing", "---\ntitle: x\n---\n", "---\ntitle: x\n---\n");
        row("bare", "date: {{ .Date }}\n", "date: 0\n");
        row("quoted", "title: \"{{ replace .Name \"-\" \" \" | title }}\"\n", "title: \"0\"\n");
        row("two on a line", "a: {{ .A }}-{{ .B }}\n", "a: 0-0\n");
        row("control lines", "{{ if true }}\na: 1\n{{- else -}}\n  {{ end }}\r\nb: 2", "\na: 1\n\n\r\nb: 2");
        row("over lines", "a: {{ printf\n  \"x\" }}\nb: 1\n", "a: 0\n\nb: 1\n");
        row("a line that is only a value", "a: |\n  {{ .Name }}\n", "a: |\n  0\n");
        row("not closed", "a: {{ x\nb: 1\n", "a: {{ x\nb: 1\n");
        row("comment", "# {{ .Name }}\na: 1\n", "# 0\na: 1\n");
        row("assignment", "{{ $x := 1 }}\na: {{ $x }}\n", "\na: 0\n");
    }

    void losesItsTemplates()
    {
        QFETCH(QByteArray, text);
        const QByteArray plain = withoutTemplates(text);
        QTEST(plain, "expected");
        QCOMPARE(plain.count('\n'), text.count('\n'));
    }

    void givesTheOrderOfItsKeys_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("YAML") << QByteArray("---\n# docs\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\nevent:\n"
                                            "date: {{ .Date }}\n#date_end: {{ .Date }}\ntags: []\n---\n{{ .Name }}\n");
        QTest::newRow("TOML") << QByteArray(
            "+++\ntitle = \"{{ .Name }}\"\nevent = ''\ndate = {{ .Date }}\ntags = []\n+++\n");
    }

    void givesTheOrderOfItsKeys()
    {
        QFETCH(QByteArray, text);
        Archetype archetype;
        archetype.text = text;
        const FrontMatter frontMatter = archetypeFrontMatter(archetype);
        QStringList keys;
        for (const Value::Entry &entry : frontMatter.values().toMap())
            keys += entry.key;
        QCOMPARE(keys,
            (QStringList {
                QStringLiteral("title"), QStringLiteral("event"), QStringLiteral("date"), QStringLiteral("tags")}));
    }

    void isNoneWhereItMakesNoSense()
    {
        Archetype archetype;
        archetype.text = "---\na: [{{ x\n---\n";
        QCOMPARE(archetypeFrontMatter(archetype).format(), FrontMatter::Format::None);
    }
};

QTEST_GUILESS_MAIN(TestArchetype)
#include "tst_archetype.moc"
