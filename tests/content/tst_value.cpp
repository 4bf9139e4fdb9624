#include <content/value.h>

#include <QTest>

using namespace shownotes;

namespace {

QString describe(const Result<Value> &value)
{
    if (!value)
        return QStringLiteral("%1:%2").arg(value.error().line).arg(value.error().column);
    return QString::fromUtf8(valueToJson(*value));
}

} // namespace

class TestValue : public QObject {
    Q_OBJECT

private slots:
    void json_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("expected");
        const auto same = [](const char *name, const char *json) {
            QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(json);
        };
        const auto row = [](const char *name, const QByteArray &json, const char *expected) {
            QTest::newRow(name) << json << QString::fromUtf8(expected);
        };
        same("null", "null");
        same("booleans", "[true,false]");
        same("integers", "[0,-1,9223372036854775807]");
        row("larger than 64 bits is a float", "18446744073709551616", "18446744073709552000");
        row("float", "[1.5,-2e3,0.25E-1]", "[1.5,-2000,0.025]");
        same("keys stay in the order of the text", "{\"b\":1,\"a\":{\"z\":2,\"y\":3}}");
        row("white space", " \t\r\n[ 1 , { \"a\" : 2 } ] \n", "[1,{\"a\":2}]");
        row("of duplicate keys the last", "{\"a\":1,\"b\":2,\"a\":3}", "{\"a\":3,\"b\":2}");
        row("escapes", "\"\\\" \\\\ \\/ \\b\\f\\n\\r\\t\"", "\"\\\" \\\\ / \\u0008\\u000c\\n\\r\\t\"");
        row("surrogate pair", "\"\\ud83c\\udfa7\"", "\"🎧\"");
        row("lone surrogates", "\"\\ud83c x \\udfa7\"", "\"\xef\xbf\xbd x \xef\xbf\xbd\"");
        same("not ASCII", "\"ゲスト：山田\"");
        row("empty text", "", "1:1");
        row("more text", "1 2", "1:3");
        row("bare word", "{\"a\": yes}", "1:7");
        row("line and column, columns in characters", "{\n  \"題\": x}", "2:8");
        row("unclosed string", "[\"a", "1:4");
        row("control character in a string", "\"a\nb\"", "1:3");
        row("unknown escape", "\"\\x\"", "1:3");
        row("short hex", "\"\\u12\"", "1:4");
        row("trailing comma in a list", "[1,]", "1:4");
        row("trailing comma in an object", "{\"a\":1,}", "1:8");
        row("leading zero", "01", "1:1");
        row("no digits behind the point", "1.", "1:3");
        row("lone minus", "-", "1:1");
        row("missing colon", "{\"a\" 1}", "1:6");
        row("nested too deep", QByteArray(100'000, '['), "1:66");
    }

    void json()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, expected);
        QCOMPARE(describe(valueFromJson(json)), expected);
    }

    void mapFoldsLetterCase()
    {
        const Value map(Value::Map {{QStringLiteral("publishDate"), Value("x")}});
        QCOMPARE(map[QStringLiteral("publishdate")].toString(), QStringLiteral("x"));
        QVERIFY(map.contains(QStringLiteral("PUBLISHDATE")));
        QVERIFY(!map.contains(QStringLiteral("date")));
    }

    void ofDuplicatesTheLast()
    {
        const Value map(Value::Map {{QStringLiteral("a"), Value(1)}, {QStringLiteral("A"), Value(2)}});
        QCOMPARE(map[QStringLiteral("a")].toInteger(), 2);
    }

    void pathThroughMapsAndLists()
    {
        const Value root = *valueFromJson("{\"links\":[{\"name\":\"a\"},{\"name\":\"b\"}]}");
        QCOMPARE(root.at({QStringLiteral("links"), QStringLiteral("1"), QStringLiteral("name")}).toString(),
            QStringLiteral("b"));
        QVERIFY(root.at({QStringLiteral("links"), QStringLiteral("2")}).isNull());
        QVERIFY(root.at({QStringLiteral("links"), QStringLiteral("-1")}).isNull());
        QVERIFY(root.at({QStringLiteral("links"), QStringLiteral("x")}).isNull());
    }

    void scalarAsListOfOne()
    {
        QCOMPARE(Value("a").toStringList(), QStringList {QStringLiteral("a")});
        QCOMPARE(Value().toStringList(), QStringList());
        QCOMPARE(Value::strings({QStringLiteral("a"), QStringLiteral("b")}).toStringList().size(), 2);
    }

    void equality()
    {
        QVERIFY(*valueFromJson("{\"a\":[1,{\"b\":null}]}") == *valueFromJson("{\"a\":[1,{\"b\":null}]}"));
        QVERIFY(!(*valueFromJson("{\"a\":[1,{\"b\":null}]}") == *valueFromJson("{\"a\":[1,{\"b\":0}]}")));
        QVERIFY(!(Value::dateTime(QStringLiteral("2024-05-01")) == Value("2024-05-01")));
    }
};

QTEST_GUILESS_MAIN(TestValue)
#include "tst_value.moc"
