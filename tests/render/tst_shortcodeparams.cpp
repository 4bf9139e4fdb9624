// The parameters that are offered are those the templates read.

#include <render/renderer.h>
#include <render/shortcodeparams.h>

#include <QTest>

using namespace shownotes;

class TestShortcodeParams : public QObject {
    Q_OBJECT

private slots:
    void namesAreHugosAndTheSites();
    void paramsFollowTheGeneration_data();
    void paramsFollowTheGeneration();
    void figuresReadWhatIsOffered_data();
    void figuresReadWhatIsOffered();
};

static QByteArrayList names(const QList<KnownShortcode> &known, const QByteArray &shortcode)
{
    QByteArrayList found;
    for (const KnownShortcode &one : known) {
        if (one.name != shortcode)
            continue;
        for (const KnownShortcodeParam &param : one.params)
            found << param.name;
    }
    return found;
}

void TestShortcodeParams::namesAreHugosAndTheSites()
{
    const QList<KnownShortcode> known = knownShortcodes(
        {{"own", {ShortcodeVariant::Foreign, true}}, {"figure", {ShortcodeVariant::AcademicV48, false}}});
    QByteArrayList all;
    for (const KnownShortcode &one : known)
        all << one.name;
    QCOMPARE(all.count("figure"), 1);
    QVERIFY(all.contains("own") && all.contains("youtube") && all.contains("highlight") && !all.contains("gallery"));
    QVERIFY(std::is_sorted(all.begin(), all.end()));
    QVERIFY(known[all.indexOf("own")].usesInner && known[all.indexOf("own")].params.isEmpty());
    QVERIFY(known[all.indexOf("highlight")].usesInner);
    const QList<KnownShortcode> later = knownShortcodes({}, 140);
    QVERIFY(!all.contains("details")
        && std::any_of(later.begin(), later.end(), [](const KnownShortcode &one) { return one.name == "details"; }));
}

void TestShortcodeParams::paramsFollowTheGeneration_data()
{
    QTest::addColumn<int>("variant");
    QTest::addColumn<QByteArray>("has");
    QTest::addColumn<QByteArray>("hasNot");
    QTest::newRow("Hugo") << int(ShortcodeVariant::Hugo) << QByteArray("attrlink") << QByteArray("numbered");
    QTest::newRow("4.8") << int(ShortcodeVariant::AcademicV48) << QByteArray("library") << QByteArray("theme");
    QTest::newRow("5.0") << int(ShortcodeVariant::AcademicV50) << QByteArray("lightbox-group") << QByteArray("theme");
    QTest::newRow("5.1") << int(ShortcodeVariant::AcademicV51) << QByteArray("theme") << QByteArray("library");
}

void TestShortcodeParams::paramsFollowTheGeneration()
{
    QFETCH(int, variant);
    QFETCH(QByteArray, has);
    QFETCH(QByteArray, hasNot);
    const QByteArrayList found = names(knownShortcodes({{"figure", {ShortcodeVariant(variant), false}}}), "figure");
    QCOMPARE(found.first(), QByteArray("src"));
    QVERIFY(found.contains(has));
    QVERIFY(!found.contains(hasNot));
}

void TestShortcodeParams::figuresReadWhatIsOffered_data()
{
    QTest::addColumn<int>("variant");
    QTest::newRow("Hugo") << int(ShortcodeVariant::Hugo);
    QTest::newRow("4.8") << int(ShortcodeVariant::AcademicV48);
    QTest::newRow("5.0") << int(ShortcodeVariant::AcademicV50);
    QTest::newRow("5.1") << int(ShortcodeVariant::AcademicV51);
}

// Each parameter changes what is published, alone or beside what it needs.
void TestShortcodeParams::figuresReadWhatIsOffered()
{
    QFETCH(int, variant);
    RenderSettings settings;
    settings.shortcodes.insert("figure", {ShortcodeVariant(variant), false});
    const QByteArrayList found = names(knownShortcodes(settings.shortcodes), "figure");
    for (const QByteArray &name : found) {
        if (name == "src")
            continue;
        const QByteArray value = name == "lightbox" ? "false" : name == "theme" ? "dark" : "true";
        QByteArray others = " src=\"a.png\"";
        const auto add = [&](const char *other, const char *text) {
            if (name != other && found.contains(other))
                others += QByteArray(" ") + other + "=\"" + text + '"';
        };
        if (name == "numbered")
            add("title", "t");
        if (name == "target" || name == "rel") {
            add("link", "l");
            if (found.contains("numbered") && variant != int(ShortcodeVariant::AcademicV51))
                add("lightbox", "false");
        }
        if (name == "link")
            add("lightbox", "false");
        if (name == "attrlink")
            add("attr", "c");
        const auto rendered = [&](const QByteArray &params) {
            return renderBody("{{< figure" + others + params + " >}}\n", settings).html();
        };
        if (variant == int(ShortcodeVariant::AcademicV51) && (name == "link" || name == "target" || name == "rel"))
            continue; // read by the template, and shown only since 5.2
        QVERIFY2(rendered({}) != rendered(' ' + name + "=\"" + value + '"'), name.constData());
    }
}

QTEST_GUILESS_MAIN(TestShortcodeParams)
#include "tst_shortcodeparams.moc"
