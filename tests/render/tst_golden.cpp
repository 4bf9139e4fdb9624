// One row per case of golden/<rule>: our HTML against what Hugo 0.111.3 printed (refresh_golden.py). Chroma's token spans do not count.

#include <render/renderer.h>

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace shownotes;

class TestGolden : public QObject {
    Q_OBJECT

private slots:
    void sameAsHugo_data();
    void sameAsHugo();
};

static QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static RenderSettings settingsOf(const QDir &folder)
{
    RenderSettings settings;
    GoldmarkSettings &goldmark = settings.goldmark;
    goldmark.unsafe = true;
    const QHash<QByteArray, bool *> flags {{"unsafe", &goldmark.unsafe}, {"hardWraps", &goldmark.hardWraps},
        {"xhtml", &goldmark.xhtml}, {"typographer", &goldmark.typographer}, {"footnote", &goldmark.footnote},
        {"definitionList", &goldmark.definitionList}, {"table", &goldmark.table},
        {"strikethrough", &goldmark.strikethrough}, {"linkify", &goldmark.linkify}, {"taskList", &goldmark.taskList},
        {"autoHeadingID", &goldmark.autoHeadingId}, {"title", &goldmark.titleAttribute},
        {"block", &goldmark.blockAttribute},
        {"wrapStandAloneImageWithinParagraph", &goldmark.wrapStandAloneImageWithinParagraph},
        {"codeFences", &settings.highlight.codeFences}, {"noClasses", &settings.highlight.noClasses},
        {"enableEmoji", &settings.enableEmoji}};
    for (const QByteArray &line : contentOf(folder.filePath(QStringLiteral("settings.txt"))).split('\n')) {
        const qsizetype equals = line.indexOf('=');
        const QByteArray value = line.mid(equals + 1);
        if (bool *flag = flags.value(line.left(equals)))
            *flag = value == "true";
        else if (line.startsWith("autoHeadingIDType="))
            goldmark.headingIdType = value == "blackfriday" ? GoldmarkSettings::HeadingIdType::Blackfriday
                                                            : GoldmarkSettings::HeadingIdType::GithubAscii;
        else if (line.startsWith("linkifyProtocol="))
            goldmark.linkifyProtocol = value;
        else if (equals > 0)
            qFatal("unknown setting %s", line.constData());
    }
    return settings;
}

/// The spellings of characters made alike, and code without the highlighter's spans.
static QString comparable(const QByteArray &html)
{
    static const QRegularExpression pre(
        QStringLiteral("<pre.*?</pre>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression span(QStringLiteral("</?span[^>]*>"));
    QString text = QString::fromUtf8(html);
    for (auto match = pre.match(text); match.hasMatch();) {
        QString code = match.captured();
        code.remove(span);
        text.replace(match.capturedStart(), match.capturedLength(), code);
        match = pre.match(text, match.capturedStart() + code.size());
    }
    return text.replace(QLatin1String("&#34;"), QLatin1String("&quot;"))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&#43;"), QLatin1String("+"))
        .trimmed();
}

void TestGolden::sameAsHugo_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    const QDir golden(QStringLiteral(SHOWNOTES_SOURCE_DIR "/tests/render/golden"));
    for (const QString &rule : golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(golden.filePath(rule));
        for (const QString &file : folder.entryList({QStringLiteral("*.md")})) {
            const QString name = file.chopped(3);
            QTest::newRow(qPrintable(rule + QLatin1Char('/') + name)) << folder.path() << name;
        }
    }
}

void TestGolden::sameAsHugo()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    const QByteArray source = contentOf(QDir(folder).filePath(name + QLatin1String(".md")));
    const QByteArray expected = contentOf(QDir(folder).filePath(name + QLatin1String(".html")));
    QVERIFY(!source.isEmpty());
    QCOMPARE(comparable(renderBody(source, settingsOf(QDir(folder))).html()), comparable(expected));
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
