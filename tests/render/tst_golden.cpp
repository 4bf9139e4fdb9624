// One row per case of golden/<rule> and version of Hugo: our HTML against what that Hugo printed (refresh_golden.py). Where a version has no
// file of its own it prints what the one before it does. Chroma's token spans and later
// styles do not count.

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

/// `0.N` as N.
static int minorOf(const QByteArray &version)
{
    return version.mid(2).toInt();
}

/// `[["$", "$"], ["\\(", "\\)"]]`
static void addDelimiters(QList<PassthroughDelimiters> &pairs, QByteArray list, bool isBlock)
{
    static const QRegularExpression text(QStringLiteral("'([^']*)', *'([^']*)'"));
    qsizetype at = isBlock ? 0 : pairs.size(); // block pairs come first
    for (auto match = text.globalMatch(QString::fromUtf8(list)); match.hasNext();) {
        const QRegularExpressionMatch pair = match.next();
        pairs.insert(at++, {pair.captured(1).toUtf8(), pair.captured(2).toUtf8(), isBlock});
    }
}

/// What a golden folder is about.
struct Rule {
    RenderSettings settings;
    int since = 0; ///< of Hugo 0.x
    int until = 999;
};

static Rule ruleOf(const QDir &folder)
{
    Rule rule;
    RenderSettings &settings = rule.settings;
    GoldmarkSettings &goldmark = settings.goldmark;
    goldmark.unsafe = true;
    QHash<QByteArray, bool *> flags {{"unsafe", &goldmark.unsafe}, {"hardWraps", &goldmark.hardWraps},
        {"xhtml", &goldmark.xhtml}, {"typographer", &goldmark.typographer}, {"footnote", &goldmark.footnote},
        {"definitionList", &goldmark.definitionList}, {"table", &goldmark.table},
        {"strikethrough", &goldmark.strikethrough}, {"linkify", &goldmark.linkify}, {"taskList", &goldmark.taskList},
        {"autoHeadingID", &goldmark.autoHeadingId}, {"title", &goldmark.titleAttribute},
        {"block", &goldmark.blockAttribute},
        {"wrapStandAloneImageWithinParagraph", &goldmark.wrapStandAloneImageWithinParagraph},
        {"codeFences", &settings.highlight.codeFences}, {"noClasses", &settings.highlight.noClasses},
        {"enableEmoji", &settings.enableEmoji}, {"autoDefinitionTermID", &goldmark.autoTermId},
        {"cjk.escapedSpace", &goldmark.cjk.escapedSpace}, {"extras.delete.enable", &goldmark.extras.deleted},
        {"extras.insert.enable", &goldmark.extras.inserted}, {"extras.mark.enable", &goldmark.extras.marked},
        {"extras.subscript.enable", &goldmark.extras.subscript},
        {"extras.superscript.enable", &goldmark.extras.superscript}};
    TypographerMarks &marks = goldmark.typographerMarks;
    const QHash<QByteArray, QByteArray *> texts {{"linkifyProtocol", &goldmark.linkifyProtocol},
        {"footnote.backlinkHTML", &goldmark.footnoteBacklink}, {"wrapperClass", &settings.highlight.wrapperClass},
        {"typographer.apostrophe", &marks.apostrophe}, {"typographer.leftDoubleQuote", &marks.leftDoubleQuote},
        {"typographer.rightDoubleQuote", &marks.rightDoubleQuote},
        {"typographer.leftSingleQuote", &marks.leftSingleQuote},
        {"typographer.rightSingleQuote", &marks.rightSingleQuote}, {"typographer.ellipsis", &marks.ellipsis},
        {"typographer.enDash", &marks.enDash}, {"typographer.emDash", &marks.emDash}};
    for (const QByteArray &line : contentOf(folder.filePath(QStringLiteral("settings.txt"))).split('\n')) {
        const qsizetype equals = line.indexOf('=');
        const QByteArray value = line.mid(equals + 1);
        if (bool *flag = flags.value(line.left(equals)))
            *flag = value == "true";
        else if (line.startsWith("autoHeadingIDType="))
            goldmark.headingIdType = value == "blackfriday" ? GoldmarkSettings::HeadingIdType::Blackfriday
                                                            : GoldmarkSettings::HeadingIdType::GithubAscii;
        else if (QByteArray *text = texts.value(line.left(equals)))
            *text = value;
        else if (line.startsWith("since="))
            rule.since = minorOf(value);
        else if (line.startsWith("until="))
            rule.until = minorOf(value);
        else if (line == "cjk.eastAsianLineBreaks=true")
            goldmark.cjk.lineBreaks = CjkSettings::LineBreaks::Simple;
        else if (line == "cjk.eastAsianLineBreaksStyle=css3draft")
            goldmark.cjk.lineBreaks = CjkSettings::LineBreaks::Css3Draft;
        else if (line.startsWith("passthrough.delimiters."))
            addDelimiters(goldmark.passthrough, value, line.contains(".block="));
        else if (equals > 0 && line != "cjk.enable=true" && line != "passthrough.enable=true")
            qFatal("unknown setting %s", line.constData());
    }
    return rule;
}

/// What that version printed: the file of the newest one up to it.
static QByteArray printedBy(const QDir &folder, const QString &name, int minor)
{
    for (int version = minor; version > 111; --version) {
        const QString path = folder.filePath(QStringLiteral("%1.0.%2.html").arg(name).arg(version));
        if (QFile::exists(path))
            return contentOf(path);
    }
    return contentOf(folder.filePath(name + QLatin1String(".html")));
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
        .remove(QLatin1String("-webkit-text-size-adjust:none;")) // of later styles
        .trimmed();
}

void TestGolden::sameAsHugo_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("minor");
    const QDir golden(QStringLiteral(SHOWNOTES_SOURCE_DIR "/tests/render/golden"));
    QList<QByteArray> versions = contentOf(golden.filePath(QStringLiteral("versions.txt"))).trimmed().split('\n');
    QVERIFY(versions.size() >= 3);
    for (const QString &rule : golden.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir folder(golden.filePath(rule));
        const Rule about = ruleOf(folder);
        for (const QString &file : folder.entryList({QStringLiteral("*.md")})) {
            const QString name = file.chopped(3);
            for (const QByteArray &line : std::as_const(versions)) {
                const QByteArray version = line.left(line.indexOf(' '));
                const int minor = minorOf(version);
                if (minor >= about.since && minor <= about.until)
                    QTest::addRow("%s/%s %s", qPrintable(rule), qPrintable(name), version.constData())
                        << folder.path() << name << minor;
            }
        }
    }
}

void TestGolden::sameAsHugo()
{
    QFETCH(QString, folder);
    QFETCH(QString, name);
    QFETCH(int, minor);
    const QByteArray source = contentOf(QDir(folder).filePath(name + QLatin1String(".md")));
    QVERIFY(!source.isEmpty());
    RenderSettings settings = ruleOf(QDir(folder)).settings;
    settings.hugoMinor = minor;
    QCOMPARE(comparable(renderBody(source, settings).html()), comparable(printedBy(QDir(folder), name, minor)));
}

QTEST_GUILESS_MAIN(TestGolden)
#include "tst_golden.moc"
