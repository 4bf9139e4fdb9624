#include <content/frontmatter.h>
#include <content/pageparts.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace shownotes;

// Real Hugo is the judge: what FrontMatter::values() says is what a template reads from .Params.

namespace {

struct Case {
    const char *name;
    const char *header;
};

constexpr Case readCases[] = {
    {"plain words that are booleans",
        "---\na: [yes, Yes, YES, on, On, y, Y, true, True, TRUE]\nb: [no, off, n, N, false, Off, FALSE]\n---\n"},
    {"plain words that are none", "---\na: [yEs, oN, tRue, nO, nUll]\n---\n"},
    {"null", "---\na: ~\nb: null\nc:\nd: Null\ne: NULL\nf: [~, null]\n---\n"},
    {"integers", "---\na: [1, -1, +1, 007, 0o17, 0x1F, 0b101, 1_000, 0, -0, 012, 08, 0_7]\n---\n"},
    {"floats", "---\na: [1.5, .5, 5., 1e3, -1.5e-3, 1_0.5, +.5, 09.5]\n---\n"},
    {"strings that look like numbers",
        "---\na: [1.2.3, 1-2, 12e, e5, 0x, 0xg, 1 2, '12', \"1.5\", 1., +, -a, .a, _1]\n---\n"},
    {"times and dates are text",
        "---\na: 12:30\nb: 2020-12-02\nc: 2020-12-02T22:39:07+09:00\nd: 2020-12-02 22:39\ne: 2020-13-45\nf: "
        "2020-2-30\n---\n"},
    {"date with a blank and a zone", "---\na: 2020-12-02 22:39:07 +0900\nb: 2020-12-02 22:39:07\n---\n"},
    {"quoted", "---\na: 'it''s'\nb: \"a\\tb\\u3042\\x41\\n\"\nc: \"a\\\n  b\"\n---\n"},
    {"multi-line plain", "---\na: one\n  two\n\n  three\nb: x\n---\n"},
    {"multi-line quoted", "---\na: \"one\n  two\n\n  three\"\nb: 'x\n\n\n  y'\n---\n"},
    {"literal", "---\na: |\n  one\n   two\n\n  three\n\nb: |-\n  x\nc: |+\n  y\n\nd: z\n---\n"},
    {"literal with an indicator", "---\na: |2\n    one\n  two\nb: x\n---\n"},
    {"folded", "---\na: >\n  one\n  two\n\n  three\n   four\n  five\nb: >-\n  x\n  y\n---\n"},
    {"block list, indented and not", "---\na:\n  - 1\n  - x y\nb:\n- 1\n- - 2\n  - 3\n---\n"},
    {"list of maps", "---\nlinks:\n- name: a\n  url: b\n-\n  name: c\n- {name: d, url: 'e'}\n---\n"},
    {"flow", "---\na: [1, 'b, c', {d: e}, [f]]\nb: {c: d, e: [f, g], h: , i}\n---\n"},
    {"flow over lines", "---\na: [\n  b, # one\n  c,\n]\nd: {\n  e: f,\n}\n---\n"},
    {"comments", "---\n# a\na: b # c\nd: e#f\ng: 'h' # i\n# j\n---\n"},
    {"anchors and aliases", "---\na: &x 1\nb: *x\nc: &y {d: e}\nf: *y\ng: [*x, *x]\n---\n"},
    {"merge key", "---\nbase: &b {x: 1, y: 2}\nd:\n  <<: *b\n  y: 3\ne:\n  y: 3\n  <<: *b\n---\n"},
    {"merge list, the first wins", "---\na: &a {x: 1}\nb: &b {x: 2, y: 2}\nc:\n  <<: [*a, *b]\n---\n"},
    {"duplicate keys, the last wins", "---\na: 1\nb: 2\na: 3\nc:\n  d: 1\n  d: 2\n---\n"},
    {"keys in other letter case", "---\nAaa: 1\nBBB:\n  Ccc: 2\n---\n"},
    {"keys that are no text", "---\na:\n  1: x\n  true: y\n  no: z\n  1.5: w\n---\n"},
    {"keys at the root stay text", "---\nyes: x\n007: y\n---\n"},
    {"quoted keys and keys with blanks", "---\n\"a b\": 1\n'c': 2\nd e: 3\n日本: 語\n---\n"},
    {"tags",
        "---\na: !!str 12\nb: !!int \"12\"\nc: !!float 1\nd: !!bool \"yes\"\ne: !custom x\nf: !!binary "
        "aGVsbG8=\n---\n"},
    {"blanks before the colon and behind", "---\na : 1\nb:    2   \nc:\t3\n---\n"},
    {"document end marker", "---\na: 1\n...\nb: 2\n---\n"},
    {"CRLF", "---\r\na: 1\r\nb: |\r\n  x\r\n  y\r\nc: z\r\n---\r\n"},
    {"byte order mark", "\xef\xbb\xbf---\na: 1\n---\n"},
    {"text behind the opening fence", "--- # note\na: 1\n---\n"},
    {"only comments", "---\n# a\n---\n"},
    {"colons, hashes and quotes within a text",
        "---\na: b:c\nd: e'f\"g\nh: http://example.org/?a=b#c\ni: a - b\n---\n"},
    {"indicators that may begin a text", "---\na: -x\nb: ?x\nc: :x\nd: <<\ne: =\n---\n"},
    {"full-width and emoji", "---\na: 「引用」：＃\nb: 🎧\n---\n"},
    {"plain text over comment-like words", "---\na: x#y z\nb: 'x # y'\n---\n"},
    {"explicit key", "---\n? a\n: b\nc: d\n---\n"},
    {"value in the next line", "---\na:\n  b\nc:\n  'd'\ne:\n  [f]\n---\n"},
    {"indented header", "---\n  a: 1\n  b:\n    c: 2\n---\n"},
    {"empty flow", "---\na: []\nb: {}\nc: [ ]\n---\n"},
    {"large numbers", "---\na: 9223372036854775807\nb: 18446744073709551615\nc: 1e400x\n---\n"},
    {"infinity as a text", "---\na: '.inf'\nb: inf\nc: nan\n---\n"},
    {"toml scalars", "+++\na = 1\nb = 1.5\nc = true\nd = \"x\\ty\"\ne = 'z\\'\nf = 0x1F\ng = 1_000\nh = -3\n+++\n"},
    {"toml tables",
        "+++\na = 1\n[b]\nc = 2\n[b.d]\ne = 3\n[f.g]\nh = 4\n[[i]]\nj = 1\n[[i]]\nj = 2\nk = {l = 1, m = "
        "\"n\"}\n+++\n"},
    {"toml dotted and quoted keys", "+++\na.b = 1\na.c.d = 2\n\"e f\" = 3\n'g.h' = 4\n+++\n"},
    {"toml multi-line strings", "+++\na = \"\"\"\none\n\"two\" \\\n  three\"\"\"\nb = '''\nx\ny'''\n+++\n"},
    {"toml arrays", "+++\na = [\n  1, # one\n  2,\n]\nb = [[1], [\"x\"]]\nc = []\n+++\n"},
    {"toml upper-case keys", "+++\nAbc = 1\n[DEF]\nGhi = 2\n+++\n"},
    {"json", "{\n  \"a\": 1, \"b\": [true, null, \"x\\u3042\"],\n  \"c\": {\"D\": 1.5}\n}\n"},
    {"json duplicates", "{\"a\": 1, \"a\": 2}\n"},
};

constexpr Case refusedCases[] = {
    {"map in a plain value", "---\nx: a: b\n---\n"},
    {"comment within flow", "---\nx: [a, #b]\n---\n"},
    {"tab as indentation", "---\na:\n\tb: 1\n---\n"},
    {"at sign", "---\na: @b\n---\n"},
    {"backtick", "---\na: `b`\n---\n"},
    {"percent", "---\na: %b\n---\n"},
    {"unclosed quote", "---\na: \"b\n---\n"},
    {"unclosed bracket", "---\na: [b\n---\n"},
    {"unknown alias", "---\na: *b\n---\n"},
    {"alias within itself", "---\na: &x [*x]\n---\n"},
    {"bad indentation", "---\na: 1\n  b: 2\n---\n"},
    {"no map", "---\n- a\n---\n"},
    {"a text", "---\njust text\n---\n"},
    {"merge of a text", "---\na:\n  <<: x\n---\n"},
    {"control character", "---\na: \"\x04\"\n---\n"},
    {"not UTF-8", "---\na: \xff\xfe\n---\n"},
    {"bad escape", "---\na: \"\\q\"\n---\n"},
    {"bad tag value", "---\na: !!int x\n---\n"},
    {"two values", "---\na: 'b' c\n---\n"},
    {"toml without a value", "+++\na =\n+++\n"},
    {"toml twice the same key", "+++\na = 1\na = 2\n+++\n"},
    {"toml bare word", "+++\na = b\n+++\n"},
    {"toml open string", "+++\na = \"b\n+++\n"},
    {"json trailing comma", "{\"a\": 1,}\n"},
    {"json single quotes", "{'a': 1}\n"},
};

bool same(const Value &a, const Value &b)
{
    const auto isNumber = [](const Value &value) {
        return value.kind() == Value::Kind::Integer || value.kind() == Value::Kind::Float;
    };
    if (isNumber(a) && isNumber(b))
        return std::abs(a.toDouble() - b.toDouble()) <= 1e-9 * std::abs(a.toDouble());
    const bool texts =
        (a.kind() == Value::Kind::String || a.kind() == Value::Kind::DateTime) && b.kind() == Value::Kind::String;
    if (texts)
        return a.toString() == b.toString();
    if (a.kind() != b.kind())
        return false;
    if (a.kind() == Value::Kind::List) {
        const Value::List listA = a.toList();
        const Value::List listB = b.toList();
        return std::equal(listA.cbegin(), listA.cend(), listB.cbegin(), listB.cend(), same);
    }
    if (a.kind() == Value::Kind::Map) {
        const Value::Map map = a.toMap();
        return map.size() == b.toMap().size() && std::all_of(map.cbegin(), map.cend(), [&b](const Value::Entry &entry) {
            return b.contains(entry.key) && same(entry.value, b[entry.key]);
        });
    }
    return a == b;
}

} // namespace

class TestFrontMatterHugo : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_hugo = QStandardPaths::findExecutable(QStringLiteral("hugo"));
        if (m_hugo.isEmpty())
            QSKIP("hugo is not installed, and only it can judge");
    }

    void values_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const Case &each : readCases)
            QTest::newRow(each.name) << QByteArray(each.header);
    }

    void values()
    {
        QFETCH(QByteArray, header);
        const QHash<QString, Value> hugo = readWithHugo({{QStringLiteral("page"), header}});
        QVERIFY2(hugo.contains(QStringLiteral("page")), m_message.constData());
        const Result<FrontMatter> ours = FrontMatter::parse(header);
        QVERIFY2(ours.ok(), ours.ok() ? "" : qPrintable(ours.error().reason));
        compare(ours->values(), hugo[QStringLiteral("page")]);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("header");
        for (const Case &each : refusedCases)
            QTest::newRow(each.name) << QByteArray(each.header);
    }

    void refused()
    {
        QFETCH(QByteArray, header);
        QVERIFY(readWithHugo({{QStringLiteral("page"), header}}).isEmpty());
        const Result<FrontMatter> ours = FrontMatter::parse(header);
        QVERIFY(!ours);
        QVERIFY(ours.error().line >= 1 && ours.error().line <= header.count('\n') + 1);
        QVERIFY(!ours.error().reason.isEmpty());
    }

    // Each text in each place it can be written to, and Hugo reads that text.
    void writtenTexts_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *header, const char *path) {
            QTest::newRow(name) << QByteArray(header) << QString::fromLatin1(path);
        };
        row("new key", "---\na: 1\n---\n", "k");
        row("empty", "---\nk:\na: 1\n---\n", "k");
        row("empty before a comment", "---\nk: # c\na: 1\n---\n", "k");
        row("plain", "---\nk: x\na: 1\n---\n", "k");
        row("plain, Windows lines", "---\r\nk: x\r\na: 1\r\n---\r\n", "k");
        row("plain over lines", "---\nk: x\n  y\na: 1\n---\n", "k");
        row("single quotes", "---\nk: 'x' # c\na: 1\n---\n", "k");
        row("double quotes", "---\nk: \"x\"\na: 1\n---\n", "k");
        row("double quotes with line breaks", "---\nk: \"x\\ny\"\na: 1\n---\n", "k");
        row("literal", "---\nk: |\n    x\n    y\na: 1\n---\n", "k");
        row("literal, last", "---\na: 1\nk: |+\n  x\n\n---\n", "k");
        row("folded", "---\nk: >-\n  x\n  y\n\n  z\na: 1\n---\n", "k");
        row("anchor", "---\nk: &x y\na: 1\n---\n", "k");
        row("tag", "---\nk: !!str y\na: 1\n---\n", "k");
        row("alias", "---\nb: &x y\nk: *x\na: 1\n---\n", "k");
        row("commented", "---\na: 1\n#k: x\nb: 2\n---\n", "k");
        row("nested", "---\nm:\n    k: x\na: 1\n---\n", "m.k");
        row("flow list", "---\nk: [x, y, z]\n---\n", "k.1");
        row("flow list, quoted", "---\nk: [\"x\", 'y', \"z\"]\n---\n", "k.1");
        row("flow map", "---\nm: {k: x, b: 1}\n---\n", "m.k");
        row("block list", "---\nk:\n- x\n- y\n- z\na: 1\n---\n", "k.1");
        row("block list, literal", "---\nk:\n  - x\n  - |\n    y\n  - z\na: 1\n---\n", "k.1");
        row("map in a list", "---\nk:\n- b: 1\n- k: x\n  c: 2\n---\n", "k.1.k");
        row("new item", "---\nk:\n- x\n---\n", "k.1");
        row("toml new key", "+++\na = 1\n[t]\nb = 2\n+++\n", "k");
        row("toml double quotes", "+++\nk = \"x\" # c\n+++\n", "k");
        row("toml single quotes", "+++\nk = 'x'\n+++\n", "k");
        row("toml multi-line", "+++\nk = \"\"\"\nx\ny\"\"\"\na = 1\n+++\n", "k");
        row("toml multi-line literal", "+++\nk = '''\nx\ny'''\na = 1\n+++\n", "k");
        row("toml array", "+++\nk = ['x', \"y\"]\n+++\n", "k.1");
        row("toml inline table", "+++\nm = { k = \"x\" }\n+++\n", "m.k");
        row("toml section", "+++\na = 1\n[m]\nk = \"x\"\n[n]\n+++\n", "m.k");
        row("toml, Windows lines", "+++\r\nk = \"x\"\r\n+++\r\n", "k");
        row("json", "{\n  \"k\": \"x\",\n  \"a\": 1\n}\n", "k");
        row("json list", "{\"k\": [1, 2, 3]}\n", "k.1");
    }

    void writtenTexts()
    {
        constexpr const char *texts[] = {"", " ", "a", "true", "Yes", "y", "on", "null", "~", "007", "1_000", "0x1F",
            "0o7", "1.5", "1e3", ".5", ".inf", "12:30", "12:30:45", "2024-05-01", "2024-05-01T10:00:00+09:00",
            "2024-05-01 10:00:00", "#32", "a #b", "a#b", "a: b", "a:b", "a:", ":a", "@a", "`a`", "%a", "&a", "*a", "!a",
            "|", ">", "| a", "-", "- a", "-a", "--- a", "---", "+++", "...", "?", "? a", "?a", "[a]", "a]", "a, b",
            "{a", "a}", "'", "\"", "''", "\"\"\"", "'''", "it's \"two\"", "\\", "C:\\temp\\new", " a", "a ", "a\tb",
            "\ta", "a\nb", "a\nb\n", "a\n\nb\n\n", "\na", "\n", " a\n b", "a\n  b\nc", "a\n\tb", "a\n---\nb",
            "a\n+++\nb", "a\n# b\n", "a\r\nb", "a\rb", "a \nb ", "\x01", "\x7f", "\xc2\x85",
            "a\xc2\xa0"
            "b",
            "\xe2\x80\xa8",
            "a\xe2\x80\xa9"
            "b",
            "\xef\xbb\xbf", "\xef\xbf\xbe", "「引用」：＃", "🎧", "=", "<<", "0b1", "1,000", "+1", "NaN", "a\n \nb",
            "{{ x }}", "a: b: c #d 'e' \"f\"", "x\n\"\"\"\ny", "x\n'''\ny\n", "\\n", "null\nnull", "a\n\n\n"};
        QFETCH(QByteArray, header);
        QFETCH(QString, path);
        const Result<FrontMatter> before = FrontMatter::parse(header);
        QVERIFY(before.ok());
        QHash<QString, QByteArray> headers;
        QHash<QString, QString> expected;
        for (const char *utf8 : texts) {
            const QString text = QString::fromUtf8(utf8);
            const Result<FrontMatter> after = before->set(path.split(u'.'), Value(text));
            QVERIFY2(after.ok(),
                (valueToJson(Value(text)) + (after ? QString() : after.error().reason).toUtf8()).constData());
            QCOMPARE(after->value(path.split(u'.')).toString(), text);
            const QString name = QStringLiteral("p%1").arg(headers.size());
            headers.insert(name, after->bytes());
            expected.insert(name, text);
        }
        const QHash<QString, Value> hugo = readWithHugo(headers);
        for (auto written = headers.cbegin(); written != headers.cend(); ++written) {
            QVERIFY2(hugo.contains(written.key()), (*written + m_message).constData());
            const Value read = hugo[written.key()].at(path.split(u'.'));
            if (read.kind() != Value::Kind::String || read.toString() != expected[written.key()])
                QFAIL(QByteArray(*written + "\nwanted " + valueToJson(Value(expected[written.key()])) + ", Hugo reads "
                    + valueToJson(read))
                          .constData());
        }
    }

    // SHOWNOTES_PAGES names a folder of pages to be read as well, e.g. a site of one's own.
    void pages()
    {
        const QString folder = qEnvironmentVariable("SHOWNOTES_PAGES");
        if (folder.isEmpty())
            QSKIP("SHOWNOTES_PAGES names no folder of pages");
        QHash<QString, QByteArray> headers;
        QHash<QString, QString> paths;
        QDirIterator files(folder, {QStringLiteral("*.md")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const PageParts parts = splitPage(file.readAll());
            if (parts.frontMatter.isEmpty())
                continue;
            const QString name = QStringLiteral("p%1").arg(headers.size());
            headers.insert(name, withoutOwnKeys(parts.frontMatter));
            paths.insert(name, file.fileName());
        }
        int differences = 0;
        const QHash<QString, Value> hugo = readWithHugo(headers);
        for (auto header = headers.cbegin(); header != headers.cend(); ++header) {
            const Result<FrontMatter> ours = FrontMatter::parse(*header);
            const bool hugoReads = hugo.contains(header.key());
            if (ours.ok() != hugoReads) {
                ++differences;
                qWarning() << paths[header.key()] << (hugoReads ? "read by Hugo only" : "read by us only")
                           << (ours ? QString() : ours.error().reason);
            } else if (ours && !sameParams(ours->values(), hugo[header.key()])) {
                ++differences;
                qWarning() << paths[header.key()] << valueToJson(ours->values()) << valueToJson(hugo[header.key()]);
            }
        }
        qInfo() << headers.size() << "headers," << differences << "differences";
        QCOMPARE(differences, 0);
    }

private:
    // Keys that lead Hugo elsewhere (another address, another template, no page at all) get another name.
    static QByteArray withoutOwnKeys(const QByteArray &header)
    {
        static const QRegularExpression own(
            QStringLiteral(
                "^(\"?)(url|slug|aliases|layout|type|outputs|cascade|headless|_build|markup|linktitle|translationKey|"
                "resources|menus?|expirydate|sitemap|summary|description|keywords|weight|date|lastmod|publishdate|"
                "pubdate|draft)(?=\"?\\s*[:=])"),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
        return QString::fromUtf8(header).replace(own, QStringLiteral("\\1x\\2")).toUtf8();
    }

    static bool sameParams(const Value &ours, const Value &hugo)
    {
        const Value::Map map = ours.toMap();
        return std::all_of(map.cbegin(), map.cend(), [&hugo](const Value::Entry &entry) {
            // Hugo makes a list of texts of any list in `tags`, and a text of any title.
            return same(entry.value, hugo[entry.key])
                || (entry.value.kind() == Value::Kind::List
                    && entry.value.toStringList() == hugo[entry.key].toStringList())
                || (entry.key.toLower() == u"title" && entry.value.toString() == hugo[entry.key].toString());
        });
    }

    void compare(const Value &ours, const Value &hugo)
    {
        Value::Map params;
        const Value::Map all = hugo.toMap();
        for (const Value::Entry &entry : all) {
            if (!QStringList {QStringLiteral("date"), QStringLiteral("lastmod"), QStringLiteral("publishdate"),
                    QStringLiteral("draft"), QStringLiteral("iscjklanguage")}
                     .contains(entry.key))
                params.append(entry);
        }
        if (!same(ours, Value(params))) {
            QFAIL(qPrintable(
                QStringLiteral("\nours %1\nHugo %2")
                    .arg(QString::fromUtf8(valueToJson(ours)), QString::fromUtf8(valueToJson(Value(params))))));
        }
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    // The .Params of each page; pages that Hugo refuses are missing.
    QHash<QString, Value> readWithHugo(QHash<QString, QByteArray> headers)
    {
        QHash<QString, Value> params;
        const QTemporaryDir site;
        write(site.filePath(QStringLiteral("layouts/_default/single.html")), "{{ .Params | jsonify }}");
        write(site.filePath(QStringLiteral("config.toml")),
            "baseURL = 'http://example.org/'\nuglyURLs = true\n"
            "disableKinds = ['home','section','taxonomy','term','RSS','sitemap','robotsTXT','404']\n");
        for (auto header = headers.cbegin(); header != headers.cend(); ++header)
            write(site.filePath(QStringLiteral("content/p/%1.md").arg(header.key())), *header + "\nx\n");
        static const QRegularExpression page(QStringLiteral("content/p/([^/\":]+)\\.md"));
        while (!headers.isEmpty()) {
            QProcess hugo;
            hugo.setProcessChannelMode(QProcess::MergedChannels);
            hugo.start(m_hugo,
                {QStringLiteral("--quiet"), QStringLiteral("-s"), site.path(), QStringLiteral("--buildDrafts"),
                    QStringLiteral("--buildFuture"), QStringLiteral("--buildExpired")});
            hugo.waitForFinished(-1);
            m_message = hugo.readAll();
            if (hugo.exitCode() == 0)
                break;
            const QRegularExpressionMatch bad = page.match(QString::fromUtf8(m_message));
            if (!bad.hasMatch() || !headers.remove(bad.captured(1)))
                return {};
            QFile::remove(site.filePath(QStringLiteral("content/p/%1.md").arg(bad.captured(1))));
        }
        QDirIterator outputs(site.filePath(QStringLiteral("public")), {QStringLiteral("*.html")}, QDir::Files,
            QDirIterator::Subdirectories);
        while (outputs.hasNext()) {
            QFile file(outputs.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            if (const Result<Value> value = valueFromJson(file.readAll()))
                params.insert(QFileInfo(file).completeBaseName(), *value);
        }
        return params;
    }

    QString m_hugo;
    QByteArray m_message;
};

QTEST_GUILESS_MAIN(TestFrontMatterHugo)
#include "tst_frontmatterhugo.moc"
