#include "form/fieldplan.h"
#include "form/schema.h"

#include <QDir>
#include <QTest>

using namespace shownotes;

namespace {

FrontMatter frontMatter(const QByteArray &yaml)
{
    const Result<FrontMatter> read = FrontMatter::parse("---\n" + yaml + "---\n");
    if (!read)
        qFatal("the test's front matter does not parse: %s", qPrintable(read.error().reason));
    return *read;
}

/// `group: key key | group: key`, for comparing a plan at one glance.
QString printed(const FieldPlan &plan)
{
    QStringList groups;
    for (const SchemaGroup &group : plan.groups) {
        QStringList keys;
        for (const SchemaField &field : group.fields)
            keys.append(field.key());
        groups.append(group.id + QStringLiteral(": ") + keys.join(QLatin1Char(' ')));
    }
    return groups.join(QStringLiteral(" | "));
}

Schema small()
{
    const Result<Schema> schema = Schema::read("name: small\n"
                                               "groups:\n"
                                               "- label: Episode\n"
                                               "  fields:\n"
                                               "  - {key: title, label: Title, control: text, always: true}\n"
                                               "  - {key: summary, label: Summary, control: multiline}\n"
                                               "- label: Featured image\n"
                                               "  fields:\n"
                                               "  - {key: image.caption, label: Caption, control: text}\n");
    if (!schema)
        qFatal("%s", qPrintable(schema.error().reason));
    return *schema;
}

} // namespace

class TestSchema : public QObject {
    Q_OBJECT

private slots:
    void everySchemaFileIsBuiltInAndReads()
    {
        const QStringList files =
            QDir(QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/schemas")).entryList({QStringLiteral("*.yaml")});
        QStringList names;
        for (const Schema &schema : Schema::builtIn())
            names.append(schema.name + QStringLiteral(".yaml"));
        names.sort();
        QCOMPARE(names, files);
        for (const Schema &schema : Schema::builtIn())
            QVERIFY(!schema.groups.isEmpty());
    }

    void everyTextOfASchemaCanBeTranslated()
    {
        const QStringList known = schemaLabels();
        for (const Schema &schema : Schema::builtIn()) {
            for (const SchemaGroup &group : schema.groups) {
                QVERIFY2(known.contains(group.id), qPrintable(group.id));
                for (const SchemaField &field : group.fields) {
                    QVERIFY2(known.contains(field.label), qPrintable(field.label));
                    QVERIFY2(field.help.isEmpty() || known.contains(field.help), qPrintable(field.help));
                    for (const QString &choice : field.choices)
                        QVERIFY2(choice.at(0).isDigit() || known.contains(choiceLabel(choice)), qPrintable(choice));
                }
            }
        }
    }

    void noKeyStandsTwiceInASchema()
    {
        for (const Schema &schema : Schema::builtIn()) {
            QStringList keys;
            for (const SchemaGroup &group : schema.groups) {
                for (const SchemaField &field : group.fields) {
                    QVERIFY2(!keys.contains(field.key()), qPrintable(schema.name + field.key()));
                    keys.append(field.key());
                }
            }
        }
    }

    void refusesASchemaThatMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::newRow("unknown control") << QByteArray(
            "groups:\n- label: A\n  fields:\n  - {key: a, label: A, control: slider}\n");
        QTest::newRow("no key") << QByteArray("groups:\n- label: A\n  fields:\n  - {label: A, control: text}\n");
        QTest::newRow("no label") << QByteArray("groups:\n- label: A\n  fields:\n  - {key: a, control: text}\n");
        QTest::newRow("not YAML") << QByteArray("groups: [\n");
    }
    void refusesASchemaThatMakesNoSense()
    {
        QFETCH(QByteArray, yaml);
        const Result<Schema> schema = Schema::read(yaml);
        QVERIFY(!schema);
        QVERIFY(!schema.error().reason.isEmpty());
    }

    void picksTheSchemaThatFits_data()
    {
        QTest::addColumn<QString>("section");
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("expected");
        QTest::newRow("section talk") << "talk"
                                      << "" << QByteArray("title: a\n") << "academic-talk";
        QTest::newRow("keys of a talk in another section")
            << "podcast"
            << "" << QByteArray("event:\nevent_url:\nall_day: false\nauthors: []\nfeatured: false\nimage: {}\n")
            << "academic-talk";
        QTest::newRow("section post") << "post"
                                      << "" << QByteArray("title: a\n") << "academic-post";
        QTest::newRow("Academic theme by its path")
            << "notes"
            << "github.com/x/hugo-academic" << QByteArray("subtitle: a\nimage: {}\n") << "academic-post";
        QTest::newRow("plain page") << "docs"
                                    << "book" << QByteArray("title: a\nweight: 3\n") << "hugo-page";
        QTest::newRow("empty page") << ""
                                    << "" << QByteArray() << "hugo-page";
        QTest::newRow("letter case of keys")
            << "x"
            << "" << QByteArray("Event: a\nALL_DAY: true\nAbstract: b\n") << "academic-talk";
    }
    void picksTheSchemaThatFits()
    {
        QFETCH(QString, section);
        QFETCH(QString, theme);
        QFETCH(QByteArray, yaml);
        QFETCH(QString, expected);
        QCOMPARE(Schema::pick(section, theme, frontMatter(yaml)).name, expected);
    }

    void plansTheFieldsOfAPage_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("expected");
        QTest::newRow("always, although it is not there") << QByteArray() << "Episode: title";
        QTest::newRow("what is there") << QByteArray("summary: a\n") << "Episode: title summary";
        QTest::newRow("a key that stands only as a comment")
            << QByteArray("title: a\n#summary: b\n") << "Episode: title summary";
        QTest::newRow("unknown keys, in their order")
            << QByteArray("zeta: 1\nalpha: true\n") << "Episode: title | Other fields: zeta alpha";
        QTest::newRow("unknown maps are opened") << QByteArray("header:\n  image: a\n  caption: b\n")
                                                 << "Episode: title | Other fields: header.image header.caption";
        QTest::newRow("a known map's unknown key")
            << QByteArray("image:\n  caption: a\n  credit: b\n")
            << "Episode: title | Featured image: image.caption | Other fields: image.credit";
        QTest::newRow("a text where the schema has a map")
            << QByteArray("image: a.png\n") << "Episode: title | Other fields: image";
        QTest::newRow("a known key in other letter case") << QByteArray("Title: a\n") << "Episode: title";
        QTest::newRow("a key that stands twice")
            << QByteArray("zeta: 1\nzeta: 2\n") << "Episode: title | Other fields: zeta";
    }
    void plansTheFieldsOfAPage()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, expected);
        QCOMPARE(printed(planFields(small(), frontMatter(yaml), nullptr, {})), expected);
    }

    void offersWhatTheArchetypeHasFirst()
    {
        const FrontMatter archetype = frontMatter("title: a\nmood: calm\nimage:\n  caption: b\n");
        const FieldPlan plan = planFields(small(), frontMatter("title: a\n"), &archetype, {});
        QStringList offered;
        for (const SchemaField &field : plan.offered)
            offered.append(field.key());
        QCOMPARE(
            offered, QStringList({QStringLiteral("image.caption"), QStringLiteral("mood"), QStringLiteral("summary")}));
        QCOMPARE(plan.offeredByArchetype, 2);
        QCOMPARE(printed(planFields(small(), frontMatter("title: a\n"), &archetype, {QStringLiteral("mood")})),
            QStringLiteral("Episode: title | Other fields: mood"));
    }

    void aControlFitsItsValue_data()
    {
        using Control = SchemaField::Control;
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<int>("own");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const char *yaml, Control own, Control expected) {
            QTest::newRow(name) << QByteArray(yaml) << int(own) << int(expected);
        };
        row("text", "a: b\n", Control::Text, Control::Text);
        row("nothing behind the colon", "a:\n", Control::Links, Control::Links);
        row("several lines in a text", "a: |\n  b\n  c\n", Control::Text, Control::Multiline);
        row("a list where a text is meant", "a: [b, c]\n", Control::Text, Control::Terms);
        row("one name where a list is meant", "a: b\n", Control::Terms, Control::Terms);
        row("a list of lists", "a: [[b], [c]]\n", Control::Terms, Control::Source);
        row("a list with a hole", "a: [b, ]\n", Control::Terms, Control::Terms);
        row("a map where a text is meant", "a: {b: c}\n", Control::Text, Control::Source);
        row("a quoted true", "a: \"true\"\n", Control::Check, Control::Check);
        row("a word where a check box is meant", "a: maybe\n", Control::Check, Control::Text);
        row("links", "a: [{name: b}]\n", Control::Links, Control::Links);
        row("names where links are meant", "a: [b]\n", Control::Links, Control::Terms);
    }
    void aControlFitsItsValue()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(int, own);
        QFETCH(int, expected);
        SchemaField field;
        field.control = SchemaField::Control(own);
        QCOMPARE(int(controlFor(field, frontMatter(yaml).value({QStringLiteral("a")}))), expected);
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
