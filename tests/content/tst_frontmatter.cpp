#include <content/frontmatter.h>

#include <QElapsedTimer>
#include <QTest>

using namespace shownotes;

namespace {

QStringList pathOf(const QString &dotted)
{
    return dotted.split(u'.');
}

FrontMatter parsed(const QByteArray &bytes)
{
    const Result<FrontMatter> frontMatter = FrontMatter::parse(bytes);
    return frontMatter ? *frontMatter : FrontMatter();
}

QByteArray yaml(const QByteArray &lines)
{
    return "---\n" + lines + "---\n";
}

QByteArray toml(const QByteArray &lines)
{
    return "+++\n" + lines + "+++\n";
}

QByteArray describe(const Result<FrontMatter> &frontMatter)
{
    return frontMatter ? frontMatter->bytes() : "refused: " + frontMatter.error().reason.toUtf8();
}

} // namespace

class TestFrontMatter : public QObject {
    Q_OBJECT

private slots:
    void set_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const char *path, const char *json,
                             const QByteArray &after) {
            QTest::newRow(name) << yaml(before) << QString::fromUtf8(path) << QByteArray(json) << yaml(after);
        };
        const auto raw = [](const char *name, const QByteArray &before, const char *path, const char *json,
                             const QByteArray &after) {
            QTest::newRow(name) << before << QString::fromUtf8(path) << QByteArray(json) << after;
        };

        row("plain stays plain", "title: Foo\n", "title", "\"Bar baz\"", "title: Bar baz\n");
        row("plain gets quotes where it must", "title: Foo\n", "title", "\"a: b\"", "title: \"a: b\"\n");
        row("and single ones where double ones would need escapes", "a: x\n", "a", "\"#say \\\"b\\\"\"",
            "a: '#say \"b\"'\n");
        row("single quotes stay", "a: 'x'\n", "a", "\"it's\"", "a: 'it''s'\n");
        row("double quotes stay", "a: \"x\"\n", "a", "\"y\"", "a: \"y\"\n");
        row("a boolean loses quotes", "a: 'x'\n", "a", "true", "a: true\n");
        row("number", "a: 1\n", "a", "2.5", "a: 2.5\n");
        row("the same value changes nothing", "a:   'x'   # c\n", "a", "\"x\"", "a:   'x'   # c\n");
        row("comment behind the value stays", "a: x   # c\nb: 1\n", "a", "\"w\"", "a: w   # c\nb: 1\n");
        row("blanks behind the value stay", "a: x  \nb: 1\n", "a", "\"w\"", "a: w  \nb: 1\n");
        row("blanks behind the colon stay", "a:     x\n", "a", "\"w\"", "a:     w\n");
        row("tab behind the colon stays", "a:\tx\n", "a", "\"w\"", "a:\tw\n");
        row("letter case of the key is folded and kept", "Title: x\n", "title", "\"w\"", "Title: w\n");
        row("quoted key", "\"my title\": x\n", "my title", "\"w\"", "\"my title\": w\n");
        row("key that is not ASCII", "題名: x\n", "題名", "\"新\"", "題名: 新\n");
        row("of duplicates the last", "a: 1\nb: 2\na: 3\n", "a", "4", "a: 1\nb: 2\na: 4\n");
        row("empty value", "a:\nb: 1\n", "a", "\"x\"", "a: x\nb: 1\n");
        row("empty value with a blank behind the colon", "a: \nb: 1\n", "a", "\"x\"", "a: x\nb: 1\n");
        row("empty value with a comment", "a: # c\nb: 1\n", "a", "\"x\"", "a: x # c\nb: 1\n");
        row("empty value at the end", "a:\n", "a", "\"x\"", "a: x\n");
        row("null is replaced", "a: ~\nb: null\n", "b", "1", "a: ~\nb: 1\n");
        row("to null", "a: x # c\nb: 1\n", "a", "null", "a: # c\nb: 1\n");
        row("to null, quoted", "a: 'x'\n", "a", "null", "a:\n");
        row("date keeps standing without quotes", "date: 2020-12-02T22:39:07+09:00\n", "date",
            "\"2024-05-06T07:08:09+09:00\"", "date: 2024-05-06T07:08:09+09:00\n");
        row("date with a blank and zone too", "date: 2020-12-02 22:39:07 +0900\n", "date",
            "\"2024-05-06T07:08:09+09:00\"", "date: 2024-05-06T07:08:09+09:00\n");
        row("date in quotes keeps them", "date: '2020-12-02'\n", "date", "\"2024-05-06\"", "date: '2024-05-06'\n");
        row("a text that looks like a date gets quotes", "a: x\n", "a", "\"2024-05-06\"", "a: \"2024-05-06\"\n");
        row("several lines become a literal block", "a: x # c\nb: 1\n", "a", "\"one\\ntwo\\n\"",
            "a: | # c\n  one\n  two\nb: 1\n");
        row("without a line break at the end", "a: x\n", "a", "\"one\\ntwo\"", "a: |-\n  one\n  two\n");
        row("literal block stays with its indentation and comment", "a: | # c\n    one\n    two\nb: 1\n", "a",
            "\"three\\n\"", "a: | # c\n    three\nb: 1\n");
        row("literal block, other end", "a: |-\n  one\n\nb: 1\n", "a", "\"two\\n\"", "a: |\n  two\n\nb: 1\n");
        row("kept line breaks", "a: |+\n  one\n\n\nb: 1\n", "a", "\"two\\n\"", "a: |\n  two\nb: 1\n");
        row("folded block stays", "a: >\n  one\n  two\nb: 1\n", "a", "\"three\\n\"", "a: >\n  three\nb: 1\n");
        row("block with a leading blank needs an indicator", "a: x\n", "a", "\" one\\ntwo\\n\"",
            "a: |2\n   one\n  two\n");
        row("block to a number", "a: |\n  one\n  two\nb: 1\n", "a", "5", "a: 5\nb: 1\n");
        row("escaped line breaks go on as escapes", "a: \"one\\ntwo\"\n", "a", "\"three\\nfour\"",
            "a: \"three\\nfour\"\n");
        row("plain over lines", "a: one\n  two\nb: 1\n", "a", "\"three\"", "a: three\nb: 1\n");
        row("quoted over lines", "a: \"one\n  two\" # c\nb: 1\n", "a", "\"three\"", "a: \"three\" # c\nb: 1\n");
        row("value in the next line", "a:\n  one\nb: 1\n", "a", "\"two\"", "a:\n  two\nb: 1\n");
        row("nested", "image:\n  caption: \"\"\n  focal_point: \"\"\n", "image.caption", "\"x\"",
            "image:\n  caption: \"x\"\n  focal_point: \"\"\n");
        row("nested, comments around", "image: # i\n  # c\n  caption: a # d\n# e\nb: 1\n", "image.caption", "\"x\"",
            "image: # i\n  # c\n  caption: x # d\n# e\nb: 1\n");
        row("flow map", "image: {caption: a, b: 1}\n", "image.caption", "\"x, y\"",
            "image: {caption: \"x, y\", b: 1}\n");
        row("flow map, key without value", "image: {a, b: }\n", "image.a", "1", "image: {a: 1, b: }\n");
        row("flow map, colon without value", "image: {a, b: }\n", "image.b", "1", "image: {a, b: 1}\n");
        row("anchor stays", "a: &x one\n", "a", "\"two\"", "a: &x two\n");
        row("tag stays", "a: !custom one\n", "a", "\"two\"", "a: !custom two\n");
        row("tag goes where it would not fit", "a: !!str 12 # c\n", "a", "13", "a: 13 # c\n");
        row("alias gives way", "a: &x one\nb: *x\n", "b", "\"two\"", "a: &x one\nb: two\n");
        row("merged key is written out", "m: &b {x: 1}\nd:\n  <<: *b\n  y: 2\n", "d.x", "3",
            "m: &b {x: 1}\nd:\n  <<: *b\n  y: 2\n  x: 3\n");
        raw("byte order mark and Windows lines", "\xef\xbb\xbf---\r\na: x\r\nb: 1\r\n---\r\n", "a", "\"one\\ntwo\\n\"",
            "\xef\xbb\xbf---\r\na: |\r\n  one\r\n  two\r\nb: 1\r\n---\r\n");
        raw("mixed line ends", "---\r\na: x\nb: 1\r\n---\n", "a", "\"w\"", "---\r\na: w\nb: 1\r\n---\n");
        raw("text behind the fences", "\n--- # c\na: x\n---- rest", "a", "\"y\"", "");
        raw("no line break behind the closing fence", "---\na: x\n---", "b", "1", "---\na: x\nb: 1\n---");

        row("new key before the closing fence", "a: 1\n# c\n", "b", "\"x\"", "a: 1\n# c\nb: x\n");
        row("new key above blank lines", "a: 1\n\n", "b", "2", "a: 1\nb: 2\n\n");
        row("new key behind a block with kept line breaks", "a: |+\n  x\n\n", "b", "2", "a: |+\n  x\n\nb: 2\n");
        row("new key in an empty header", "", "b", "2", "b: 2\n");
        row("new key below comments only", "# c\n", "b", "2", "# c\nb: 2\n");
        raw("new key with Windows lines", "---\r\na: 1\r\n---\r\n", "b", "2", "---\r\na: 1\r\nb: 2\r\n---\r\n");
        row("new key that needs quotes", "a: 1\n", "true", "2", "a: 1\n\"true\": 2\n");
        row("new nested key", "m:\n    x: 1\n\nb: 1\n", "m.w", "2", "m:\n    x: 1\n    w: 2\n\nb: 1\n");
        row("new key in a flow map", "m: {x: 1}\n", "m.w", "2", "m: {x: 1, w: 2}\n");
        row("new key in an empty flow map", "m: {}\n", "m.w", "2", "m: {w: 2}\n");
        row("new key in a flow map over lines", "m: {\n  x: 1,\n}\n", "m.w", "2", "m: {\n  x: 1,\n  w: 2,\n}\n");
        row("missing parent", "a: 1\n", "image.caption", "\"x\"", "a: 1\nimage:\n  caption: x\n");
        row("missing parents, indented as elsewhere", "a:\n    b: 1\n", "c.d.e", "1",
            "a:\n    b: 1\nc:\n    d:\n        e: 1\n");
        row("parent without value", "image: # c\nb: 1\n", "image.caption", "\"x\"", "image: # c\n  caption: x\nb: 1\n");
        row("parent that is an empty text", "image: \"\"\nb: 1\n", "image.caption", "\"x\"",
            "image:\n  caption: x\nb: 1\n");
        row("parent that is null", "image: ~ # c\nb: 1\n", "image.caption", "\"x\"",
            "image: # c\n  caption: x\nb: 1\n");

        row("list: one more in brackets", "tags: [a, b]\n", "tags", "[\"a\",\"b\",\"c\"]", "tags: [a, b, c]\n");
        row("list: separators are copied", "tags: [\"a\",'b']\n", "tags", "[\"a\",\"b\",\"c\"]",
            "tags: [\"a\",'b',c]\n");
        row("list: one less in brackets", "tags: [a, 'b', c]\n", "tags", "[\"a\",\"c\"]", "tags: [a, c]\n");
        row("list: the last one less", "tags: [a, 'b', c]\n", "tags", "[\"a\",\"b\"]", "tags: [a, 'b']\n");
        row("list: first and only", "tags: []\n", "tags", "[\"a\"]", "tags: [a]\n");
        row("list: another at the front", "tags: [b] # c\n", "tags", "[\"a\",\"b\"]", "tags: [a, b] # c\n");
        row("list: texts that need quotes in brackets", "tags: []\n", "tags",
            "[\"a, b\",\"#c\",\"true\",\"d: e\",\"f\"]", "tags: [\"a, b\", \"#c\", \"true\", \"d: e\", f]\n");
        row("list: over lines", "tags: [\n  a, # one\n  b\n]\n", "tags", "[\"a\",\"b\",\"c\"]",
            "tags: [\n  a, # one\n  b,\n  c\n]\n");
        row("list: over lines, comma at the end", "tags: [\n  a,\n  b,\n]\n", "tags", "[\"b\"]", "tags: [\n  b,\n]\n");
        row("list: over lines, the last goes", "tags: [\n  a, # one\n  # about b\n  b\n]\n", "tags", "[\"a\"]",
            "tags: [\n  a # one\n  # about b\n]\n");
        row("list: one more in lines", "tags:\n  - a\n  - 'b' # c\nx: 1\n", "tags", "[\"a\",\"b\",\"c\"]",
            "tags:\n  - a\n  - 'b' # c\n  - c\nx: 1\n");
        row("list: dashes below the key", "tags:\n- a\nx: 1\n", "tags", "[\"a\",\"b\"]", "tags:\n- a\n- b\nx: 1\n");
        row("list: another in the middle", "tags:\n- a # 1\n# about c\n- c\n", "tags", "[\"a\",\"b\",\"c\"]",
            "tags:\n- a # 1\n- b\n# about c\n- c\n");
        row("list: comments of a line that goes stay above", "tags:\n# one\n- a\n# two\n- b\n", "tags", "[\"b\"]",
            "tags:\n# one\n# two\n- b\n");
        row("list: lines to nothing", "tags:\n- a\n- b\nx: 1\n", "tags", "[]", "tags: []\nx: 1\n");
        row("list: lines to nothing, comment of the key", "tags: # c\n- a\nx: 1\n", "tags", "[]",
            "tags: [] # c\nx: 1\n");
        row("list: from nothing as other lists are", "a:\n  - x\ntags:\n", "tags", "[\"a\",\"b\"]",
            "a:\n  - x\ntags:\n  - a\n  - b\n");
        row("list: from nothing in brackets", "tags:\nb: []\n", "tags", "[\"a\",\"b\"]", "tags: [a, b]\nb: []\n");
        row("list: from a text", "tags: a # c\n", "tags", "[\"a\",\"b\"]", "tags: [a, b] # c\n");
        row("list: item of a list", "tags: [a, b]\n", "tags.1", "\"c\"", "tags: [a, c]\n");
        row("list: item behind the last", "tags: [a, b]\n", "tags.2", "\"c\"", "tags: [a, b, c]\n");
        row("list: first item of nothing", "a: 1\n", "links.0.name", "\"x\"", "a: 1\nlinks:\n  - name: x\n");
        row("maps: a value in one", "links:\n- name: a # c\n  url: b\n- name: d\n", "links.0.url", "\"x\"",
            "links:\n- name: a # c\n  url: x\n- name: d\n");
        row("maps: another key in one", "links:\n- name: a\n- name: d\n", "links.0.url", "\"x\"",
            "links:\n- name: a\n  url: x\n- name: d\n");
        row("maps: one more", "links:\n- name: a\n  url: b\n", "links",
            "[{\"name\":\"a\",\"url\":\"b\"},{\"name\":\"c\",\"url\":\"\"}]",
            "links:\n- name: a\n  url: b\n- name: c\n  url: \"\"\n");
        row("maps: one less", "links:\n- name: a\n  url: b\n# c\n- name: d\n", "links", "[{\"name\":\"d\"}]",
            "links:\n# c\n- name: d\n");
        row("maps: from nothing", "links: []\n", "links", "[{\"name\":\"a\",\"url\":\"b\"}]",
            "links:\n  - name: a\n    url: b\n");
        row("maps: only what differs", "m:\n  a: 1 # x\n  b: 2\n", "m", "{\"a\":1,\"c\":3}",
            "m:\n  a: 1 # x\n  c: 3\n");

        row("commented key", "date: x\n#date_end: old # c\nb: 1\n", "date_end", "\"new\"",
            "date: x\ndate_end: new # c\nb: 1\n");
        row("commented key without value", "#slides:\nb: 1\n", "slides", "\"x\"", "slides: x\nb: 1\n");
        row("commented key with a blank", "# slides: y\nb: 1\n", "slides", "\"x\"", "slides: x\nb: 1\n");
        row("commented list of maps",
            "# Links.\n#   Uncomment and edit.\n# links:\n# - name: Follow\n#   url: u\n#   icon: i\n\n# Other\nb: 1\n",
            "links", "[{\"name\":\"Follow\",\"url\":\"v\",\"icon\":\"i\"}]",
            "# Links.\n#   Uncomment and edit.\nlinks:\n- name: Follow\n  url: v\n  icon: i\n\n# Other\nb: 1\n");
        row("commented key in a map", "m:\n  a: 1\n  # b: 2\nc: 3\n", "m.b", "4", "m:\n  a: 1\n  b: 4\nc: 3\n");
        row("prose is no commented key", "# Note: this is prose\na: 1\n", "Note", "\"x\"",
            "# Note: this is prose\na: 1\nNote: x\n");
        row("a line of a block scalar is no comment", "a: |\n  #b: 1\nc: 2\n", "b", "3", "a: |\n  #b: 1\nc: 2\nb: 3\n");
        row("a commented key that stands as well", "#a: 1\na: 2\n", "a", "3", "#a: 1\na: 3\n");
        row("a commented child of a commented key", "# links:\n# - name: a\n#   url: b\nc: 1\n", "links.0.name",
            "\"x\"", "links:\n- name: x\nc: 1\n");

        const auto table = [](const char *name, const QByteArray &before, const char *path, const char *json,
                               const QByteArray &after) {
            QTest::newRow(name) << toml(before) << QString::fromUtf8(path) << QByteArray(json) << toml(after);
        };
        table("toml: basic string", "a = \"x\" # c\n", "a", "\"y \\\"z\\\"\"", "a = \"y \\\"z\\\"\" # c\n");
        table("toml: literal string", "a = 'x'\n", "a", "\"c:\\\\d\"", "a = 'c:\\d'\n");
        table("toml: several lines", "a = \"x\"\n", "a", "\"one\\ntwo\\n\"", "a = \"\"\"\none\ntwo\n\"\"\"\n");
        table("toml: date", "date = 2020-12-02T22:39:07+09:00\n", "date", "\"2024-05-06T07:08:09+09:00\"",
            "date = 2024-05-06T07:08:09+09:00\n");
        table("toml: date in quotes", "date = \"2020-12-02\"\n", "date", "\"2024-05-06\"", "date = \"2024-05-06\"\n");
        table("toml: letter case", "Title = \"x\"\n", "title", "\"y\"", "Title = \"y\"\n");
        table("toml: in a section", "a = 1\n\n[image] # c\n  caption = \"x\"\n\n[b]\nc = 1\n", "image.caption", "\"y\"",
            "a = 1\n\n[image] # c\n  caption = \"y\"\n\n[b]\nc = 1\n");
        table("toml: new key before the sections", "a = 1\n# c\n\n[image]\ncaption = \"x\"\n", "b", "2",
            "a = 1\nb = 2\n# c\n\n[image]\ncaption = \"x\"\n");
        table("toml: new key in a section", "[image]\n  caption = \"x\"\n\n[b]\n", "image.alt", "\"y\"",
            "[image]\n  caption = \"x\"\n  alt = \"y\"\n\n[b]\n");
        table("toml: new key where only sections are", "[image]\ncaption = \"x\"\n", "b", "2",
            "b = 2\n[image]\ncaption = \"x\"\n");
        table("toml: missing parent", "a = 1\n", "image.caption", "\"x\"", "a = 1\n\n[image]\ncaption = \"x\"\n");
        table("toml: dotted keys", "image.caption = \"x\"\nb = 1\n", "image.alt", "\"y\"",
            "image.caption = \"x\"\nimage.alt = \"y\"\nb = 1\n");
        table("toml: inline table", "image = { caption = \"x\" }\n", "image.alt", "\"y\"",
            "image = { caption = \"x\", alt = \"y\" }\n");
        table("toml: parent with sections only", "[a.b]\nc = 1\n", "a.d", "2", "[a]\nd = 2\n\n[a.b]\nc = 1\n");
        table("toml: array", "tags = [\"a\", 'b'] # c\n", "tags", "[\"b\",\"c\"]", "tags = ['b', \"c\"] # c\n");
        table("toml: array over lines", "tags = [\n  \"a\", # one\n  \"b\",\n]\n", "tags", "[\"a\",\"b\",\"c\"]",
            "tags = [\n  \"a\", # one\n  \"b\",\n  \"c\",\n]\n");
        table("toml: array of tables, a value", "[[links]]\nname = \"a\"\n\n[[links]]\nname = \"b\"\nurl = \"c\"\n",
            "links.1.url", "\"x\"", "[[links]]\nname = \"a\"\n\n[[links]]\nname = \"b\"\nurl = \"x\"\n");
        table("toml: array of tables, one more", "[[links]]\nname = \"a\"\n\n[b]\nc = 1\n", "links",
            "[{\"name\":\"a\"},{\"name\":\"d\"}]",
            "[[links]]\nname = \"a\"\n\n[[links]]\nname = \"d\"\n\n[b]\nc = 1\n");
        table("toml: array of tables, one less", "[[links]]\nname = \"a\"\n\n[[links]]\nname = \"b\"\n", "links",
            "[{\"name\":\"b\"}]", "[[links]]\nname = \"b\"\n");
        table("toml: array of tables, none", "a = 1\n\n[[links]]\nname = \"a\"\n", "links", "[]",
            "a = 1\nlinks = []\n\n");
        table("toml: array of tables, new", "a = 1\n", "links", "[{\"name\":\"a\"}]",
            "a = 1\n\n[[links]]\nname = \"a\"\n");
        table("toml: commented key", "a = 1\n#tags = []\nb = 2\n", "tags", "[\"x\"]", "a = 1\ntags = [\"x\"]\nb = 2\n");
        table("toml: empty", "", "a", "1", "a = 1\n");
        table("toml: boolean and number", "a = false\nb = 1\n", "a", "true", "a = true\nb = 1\n");

        raw("json: value", "{\n  \"a\": \"x\",\n  \"b\": [1]\n}\n", "a", "\"y\"",
            "{\n  \"a\": \"y\",\n  \"b\": [1]\n}\n");
        raw("json: new key", "{\n  \"a\": \"x\"\n}\n", "b", "[true,null]",
            "{\n  \"a\": \"x\",\n  \"b\": [true, null]\n}\n");
        raw("json: new key on one line", "{\"a\":1}\n", "b", "2", "{\"a\":1, \"b\":2}\n");
        raw("json: new key in nothing", "{}\n", "b", "2", "{\"b\": 2}\n");
        raw("json: list", "{\"a\": [\n  1,\n  2\n]}\n", "a", "[1,3,2]", "{\"a\": [\n  1,\n  3,\n  2\n]}\n");
        raw("json: a list keeps the null that is asked for", "{\"a\": [1, {}, null]}\n", "a", "[1,null]",
            "{\"a\": [1, null]}\n");
        raw("json: nested", "{\"m\": {\"A\": 1}}\n", "m.a", "2", "{\"m\": {\"A\": 2}}\n");
        raw("json: of duplicates the last", "{\"a\": 1, \"a\": 2}\n", "a", "3", "{\"a\": 1, \"a\": 3}\n");
    }

    void set()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, after);
        const Result<FrontMatter> frontMatter = FrontMatter::parse(before);
        if (after.isEmpty()) {
            QVERIFY(!frontMatter);
            return;
        }
        QVERIFY2(frontMatter.ok(), frontMatter ? "" : qPrintable(frontMatter.error().reason));
        QCOMPARE(describe(frontMatter->set(pathOf(path), *valueFromJson(json))), after);
    }

    void unset_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("after");
        const auto row = [](const char *name, const QByteArray &before, const char *path, const QByteArray &after) {
            QTest::newRow(name) << before << QString::fromUtf8(path) << after;
        };
        row("line", yaml("a: 1\n# c\nb: 2 # d\n# e\nc: 3\n"), "b", yaml("a: 1\n# c\n# e\nc: 3\n"));
        row("map", yaml("a: 1\nm:\n  b: 2\n  c: 3\n\nd: 4\n"), "m", yaml("a: 1\n\nd: 4\n"));
        row("block scalar", yaml("a: |\n  x\n  y\nb: 1\n"), "a", yaml("b: 1\n"));
        row("block scalar, blank lines behind it stay", yaml("a: |\n  x\n\nb: 1\n"), "a", yaml("\nb: 1\n"));
        row("the only key", yaml("a: 1\n"), "a", yaml(""));
        row("the only key of a map", yaml("m:\n  a: 1\nb: 2\n"), "m.a", yaml("m:\nb: 2\n"));
        row("all of the duplicates", yaml("a: 1\nb: 2\nA: 3\n"), "a", yaml("b: 2\n"));
        row("in a flow map", yaml("m: {a: 1, b: 2, c: 3}\n"), "m.b", yaml("m: {a: 1, c: 3}\n"));
        row("the only one in a flow map", yaml("m: {a: 1}\n"), "m.a", yaml("m: {}\n"));
        row("first key of an item", yaml("l:\n- a: 1\n  b: 2\n"), "l.0.a", yaml("l:\n- b: 2\n"));
        row("first key of an item, a comment behind it", yaml("l:\n- a: 1 # c\n  # d\n  b: 2\n"), "l.0.a",
            yaml("l:\n-\n  # d\n  b: 2\n"));
        row("only key of an item", yaml("l:\n- a: 1\n- b: 2\n"), "l.0.a", yaml("l:\n- {}\n- b: 2\n"));
        row("item", yaml("l:\n- a: 1\n- b: 2\n"), "l.0", yaml("l:\n- b: 2\n"));
        row("letter case", yaml("Aa: 1\nb: 2\n"), "aA", yaml("b: 2\n"));
        row("windows lines", "---\r\na: 1\r\nb: 2\r\n---\r\n", "a", "---\r\nb: 2\r\n---\r\n");
        row("toml line", toml("a = 1 # c\nb = 2\n"), "a", toml("b = 2\n"));
        row("toml section", toml("a = 1\n[m]\nb = 2\n# c\n[n]\nd = 3\n"), "m", toml("a = 1\n# c\n[n]\nd = 3\n"));
        row("toml key in a section", toml("[m]\nb = 2\nc = 3\n"), "m.b", toml("[m]\nc = 3\n"));
        row("toml inline", toml("m = { a = 1, b = 2 }\n"), "m.a", toml("m = { b = 2 }\n"));
        row("toml array of tables", toml("[[l]]\na = 1\n[[l]]\na = 2\n"), "l.0", toml("[[l]]\na = 2\n"));
        row("json", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "a", "{\n  \"b\": 2\n}\n");
        row("json, last", "{\n  \"a\": 1,\n  \"b\": 2\n}\n", "b", "{\n  \"a\": 1\n}\n");
        row("json, on one line", "{\"a\": 1, \"b\": 2}\n", "b", "{\"a\": 1}\n");
    }

    void unset()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        QFETCH(QByteArray, after);
        QCOMPARE(describe(parsed(before).unset(pathOf(path))), after);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QByteArray &before, const char *path) {
            QTest::newRow(name) << before << QString::fromUtf8(path);
        };
        row("below a text", yaml("image: x.png\n"), "image.caption");
        row("below a list", yaml("image: [x]\n"), "image.caption");
        row("below an empty list", yaml("image: []\n"), "image.caption");
        row("below false", yaml("image: false\n"), "image.caption");
        row("below an alias", yaml("b: &b {x: 1}\nimage: *b\n"), "image.x");
        row("an anchor that is used", yaml("a: &x 1\nb: *x\n"), "a");
        row("index too far", yaml("a: [1]\n"), "a.3");
        row("explicit key", yaml("? a\n: 1\n"), "a");
        row("CR alone", "---\ra: 1\r---\r", "a");
        row("no front matter", "", "a");
        row("toml: below a text", toml("image = \"x\"\n"), "image.caption");
    }

    void refused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QString, path);
        const FrontMatter frontMatter = parsed(before);
        QCOMPARE(frontMatter.bytes(), before);
        const Result<FrontMatter> edited = frontMatter.set(pathOf(path), Value("new"));
        QVERIFY(!edited);
        QCOMPARE(edited.error().kind, Error::Kind::Refused);
        QVERIFY(edited.error().reason.endsWith(u'.'));
    }

    void items()
    {
        const FrontMatter links = parsed(yaml("links:\n- name: a\n  url: b\n# c\n- name: d # e\nx: 1\n"));
        const QStringList path {QStringLiteral("links")};
        QCOMPARE(describe(links.insertItem(path, 1, *valueFromJson("{\"name\":\"w\",\"url\":\"u\"}"))),
            yaml("links:\n- name: a\n  url: b\n- name: w\n  url: u\n# c\n- name: d # e\nx: 1\n"));
        QCOMPARE(describe(links.insertItem(path, 0, *valueFromJson("{\"name\":\"w\"}"))),
            yaml("links:\n- name: w\n- name: a\n  url: b\n# c\n- name: d # e\nx: 1\n"));
        QCOMPARE(describe(links.removeItem(path, 0)), yaml("links:\n# c\n- name: d # e\nx: 1\n"));
        QCOMPARE(describe(links.moveItem(path, 0, 1)), yaml("links:\n# c\n- name: d # e\n- name: a\n  url: b\nx: 1\n"));
        QCOMPARE(describe(links.moveItem(path, 1, 0)), yaml("links:\n- name: d # e\n- name: a\n  url: b\n# c\nx: 1\n"));
        QVERIFY(!links.moveItem(path, 0, 2));
        QVERIFY(!links.removeItem(path, 2));
        QVERIFY(!links.insertItem(path, 3, Value("x")));
        const Result<FrontMatter> one = links.removeItem(path, 0);
        QCOMPARE(describe(one->removeItem(path, 0)), yaml("links: []\n# c\nx: 1\n"));
        QCOMPARE(
            describe(parsed(yaml("a: [1, '2', 3]\n")).moveItem({QStringLiteral("a")}, 2, 0)), yaml("a: [3, 1, '2']\n"));
        QCOMPARE(describe(parsed(toml("[[l]]\na = 1\n\n[[l]]\na = 2\n")).moveItem({QStringLiteral("l")}, 0, 1)),
            toml("[[l]]\na = 2\n\n[[l]]\na = 1\n"));
        QCOMPARE(describe(parsed(yaml("x: 1\n")).insertItem({QStringLiteral("tags")}, 0, Value("a"))),
            yaml("x: 1\ntags: [a]\n"));
    }

    void archetypeOrder()
    {
        const FrontMatter archetype = parsed(yaml("title: x\nsummary:\n#date_end: y\nall_day: false\nimage:\n  "
                                                  "caption: \"\"\n  focal_point: \"\"\nslides: \"\"\n"));
        const auto set = [&archetype](const QByteArray &page, const char *path, const Value &value) {
            return describe(parsed(yaml(page)).set(pathOf(QString::fromLatin1(path)), value, &archetype));
        };
        QCOMPARE(set("title: a\nslides: b\n", "summary", Value("s")), yaml("title: a\nsummary: s\nslides: b\n"));
        QCOMPARE(set("# c\nall_day: true\nslides: b\n", "title", Value("t")),
            yaml("title: t\n# c\nall_day: true\nslides: b\n"));
        QCOMPARE(set("summary: a\nslides: b\n", "date_end", Value("d")), yaml("summary: a\ndate_end: d\nslides: b\n"));
        QCOMPARE(set("image:\n  focal_point: a\n", "image.caption", Value("c")),
            yaml("image:\n  caption: c\n  focal_point: a\n"));
        QCOMPARE(set("title: a\nx: 1\n", "other", Value("o")), yaml("title: a\nx: 1\nother: o\n"));
    }

    void aDateStandsWithoutQuotes()
    {
        const Result<FrontMatter> page =
            FrontMatter::parse(yaml("date: 2020-12-02\n#date_end: x\nquoted: \"2020-12-02\"\n"));
        QVERIFY(page.ok());
        const Value later = Value::dateTime(QStringLiteral("2020-12-03T21:00:00+09:00"));
        for (const auto &[key, expected] : {std::pair("date", "date: 2020-12-03T21:00:00+09:00\n"),
                 std::pair("date_end", "\ndate_end: 2020-12-03T21:00:00+09:00\n"),
                 std::pair("new", "\nnew: 2020-12-03T21:00:00+09:00\n"),
                 std::pair("quoted", "\nquoted: \"2020-12-03T21:00:00+09:00\"\n")}) {
            const Result<FrontMatter> set = page->set({QLatin1String(key)}, later);
            QVERIFY2(set.ok(), key);
            QVERIFY2(set->bytes().contains(expected), set->bytes().constData());
        }
    }

    void commentedOutAgain()
    {
        const FrontMatter archetype = parsed(yaml("title: x\n#date_end: y\n# links:\n# - name: z\n"));
        const QStringList dateEnd {QStringLiteral("date_end")};
        QCOMPARE(describe(parsed(yaml("date_end: a # c\nb: 1\n")).unset(dateEnd, &archetype)),
            yaml("#date_end: a # c\nb: 1\n"));
        QCOMPARE(
            describe(parsed(yaml("links:\n- name: a\n  url: b\nc: 1\n")).unset({QStringLiteral("links")}, &archetype)),
            yaml("# links:\n# - name: a\n#   url: b\nc: 1\n"));
        QCOMPARE(
            describe(parsed(yaml("title: a\nb: 1\n")).unset({QStringLiteral("title")}, &archetype)), yaml("b: 1\n"));

        const QByteArray page = yaml("a: 1\n#date_end: old\nb: 2\n");
        const Result<FrontMatter> set = parsed(page).set(dateEnd, Value("old"));
        QCOMPARE(describe(set), yaml("a: 1\ndate_end: old\nb: 2\n"));
        QCOMPARE(describe(set->unset(dateEnd)), page);
    }

    void facts()
    {
        const FrontMatter page =
            parsed("\n---\n# Documentation: https://example.org/\n\ntitle: a\n\n# Start and end.\n#   The end may go.\n"
                   "date: b\n#date_end: c\nall_day: false\nm:\n  # inside\n  x: 1\n  # y: 2\ntitle: d\n# links:\n# - "
                   "name: e\n---\n");
        const auto path = [](const char *dotted) { return pathOf(QString::fromLatin1(dotted)); };
        QCOMPARE(page.format(), FrontMatter::Format::Yaml);
        QCOMPARE(page.line(path("date")), 9);
        QCOMPARE(page.line(path("title")), 16);
        QCOMPARE(page.line(path("m.x")), 14);
        QCOMPARE(page.line(path("none")), 0);
        QCOMPARE(page.comment(path("date")), QStringLiteral("Start and end.\n  The end may go."));
        QCOMPARE(page.comment(path("all_day")), QString());
        QCOMPARE(page.comment(path("m.x")), QStringLiteral("inside"));
        QCOMPARE(page.commentedKeys(), (QList<QStringList> {path("date_end"), path("m.y"), path("links")}));
        QCOMPARE(page.duplicateKeys(), QList<QStringList> {path("title")});
        QCOMPARE(page.keyOrder({}),
            (QStringList {QStringLiteral("title"), QStringLiteral("date"), QStringLiteral("date_end"),
                QStringLiteral("all_day"), QStringLiteral("m"), QStringLiteral("title"), QStringLiteral("links")}));
        QCOMPARE(page.value(path("title")).toString(), QStringLiteral("d"));
        QVERIFY(page.contains(path("m.x")));
        QVERIFY(!page.contains(path("m.y")));
    }

    void hostile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("line");
        QByteArray laughs("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; ++i)
            laughs += QStringLiteral("a%1: &a%1 [*a%2, *a%2]\n").arg(i).arg(i - 1).toUtf8();
        QTest::newRow("billion laughs") << yaml(laughs) << 14;
        QByteArray merges("m0: &m0 {x: 1}\n");
        for (int i = 1; i < 40; ++i)
            merges += QStringLiteral("m%1: &m%1 {<<: [*m%2, *m%2], y%1: 1}\n").arg(i).arg(i - 1).toUtf8();
        QTest::newRow("billion merges") << yaml(merges) << 0;
        QTest::newRow("alias within itself") << yaml("a: 1\nb: &b [*b]\n") << 3;
        QTest::newRow("alias within its own map") << yaml("b: &b\n  c: *b\n") << 3;
        QTest::newRow("brackets") << yaml("a: 1\nb: " + QByteArray(100'000, '[') + "\n") << 3;
        QTest::newRow("braces") << yaml("b: " + QByteArray(100'000, '{') + "\n") << 2;
        QTest::newRow("dashes") << yaml("b:\n" + QByteArray("- ").repeated(100'000) + "\n") << 3;
        QTest::newRow("questions") << yaml(QByteArray("? ").repeated(100'000) + "\n") << 2;
        QTest::newRow("closed brackets") << yaml("b: " + QByteArray(200, '[') + QByteArray(200, ']') + "\n") << 2;
        QTest::newRow("over 1 MiB") << yaml("a: " + QByteArray(1 << 20, 'x') + "\n") << 1;
        QTest::newRow("many values") << yaml("a: [" + QByteArray("1,").repeated(200'000) + "]\n") << 2;
        QTest::newRow("toml brackets") << toml("a = " + QByteArray(100'000, '[') + "\n") << 2;
        QTest::newRow("toml closed brackets") << toml("a = " + QByteArray(200, '[') + QByteArray(200, ']') + "\n") << 2;
        QTest::newRow("toml dotted key") << toml("b = 1\n" + QByteArray("a.").repeated(50'000) + "a = 1\n") << 3;
        QTest::newRow("toml dotted key in braces")
            << toml("b = {" + QByteArray("a.").repeated(50'000) + "a = 1}\n") << 2;
        QTest::newRow("toml dotted header") << toml("[" + QByteArray("a.").repeated(50'000) + "a]\n") << 2;
        QTest::newRow("json brackets") << QByteArray("{\"a\": " + QByteArray(100'000, '[') + "}\n") << 1;
        QTest::newRow("control character") << yaml("a: 1\nb: \x04\n") << 3;
        QTest::newRow("not UTF-8") << yaml("a: 1\nb: \xff\xfe\n") << 3;
        QTest::newRow("unclosed") << QByteArray("\n---\na: 1\n") << 2;
        QTest::newRow("a: b: c") << yaml("a: 1\nx: a: b\n") << 3;
    }

    void hostile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, line);
        const Result<FrontMatter> frontMatter = FrontMatter::parse(bytes);
        QVERIFY(!frontMatter);
        QVERIFY(!frontMatter.error().reason.isEmpty());
        if (line > 0)
            QCOMPARE(frontMatter.error().line, line);
    }

    void untouchedStaysAsItWas()
    {
        const QByteArray odd("\xef\xbb\xbf \n---\r\n# c \t\na:   'x'  # d\r\n\r\n%%\n");
        QVERIFY(!FrontMatter::parse(odd));
        const QByteArray page("\xef\xbb\xbf \n---\r\n# c \t\na:   'x'  # d\n\r\nb: \"\\u3042\"\r\n--- ");
        QVERIFY(!FrontMatter::parse(page)); // the blank behind the fence is the body's
        QCOMPARE(parsed(page.chopped(1)).bytes(), page.chopped(1));
    }
};

QTEST_GUILESS_MAIN(TestFrontMatter)
#include "tst_frontmatter.moc"
