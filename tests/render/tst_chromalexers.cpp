// The lexers: every pattern compiles, and each gives the tokens that Chroma's own tests expect (read from Debian's package of its source).

#include "chroma/lexerregistry.h"
#include "chroma/tokentypes.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace shownotes::chroma;

class TestChromaLexers : public QObject {
    Q_OBJECT

private slots:
    void patternsCompile_data();
    void patternsCompile();
    void sameAsChroma_data();
    void sameAsChroma();
};

static LexerRegistry &registry()
{
    static LexerRegistry lexers;
    return lexers;
}

/// Whose rules are not ours: its text is one token.
static bool isPlain(const Lexer &lexer)
{
    return lexer.config().base == "plaintext";
}

static QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestChromaLexers::patternsCompile_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : registry().names())
        QTest::addRow("%s", name.constData()) << name;
}

void TestChromaLexers::patternsCompile()
{
    QFETCH(QByteArray, name);
    Lexer *lexer = registry().lexer(name);
    QVERIFY(lexer);
    for (const auto &[state, rules] : lexer->states(registry())) {
        for (const LexerRule &rule : rules) {
            for (const bool unicode : {false, true})
                QVERIFY2(RulePattern(rule.pattern, "m", unicode).isValid(), (state + ": " + rule.pattern).constData());
        }
    }
}

void TestChromaLexers::sameAsChroma_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("language");
    const QDir samples(QStringLiteral(SHOWNOTES_CHROMA_DIR "/lexers/testdata"));
    QDirIterator all(samples.path(), {QStringLiteral("*.actual")}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        const QString name = samples.relativeFilePath(path);
        if (!name.startsWith(QLatin1String("analysis/")))
            QTest::newRow(qPrintable(name))
                << path << name.split(QRegularExpression(QStringLiteral("[./]"))).first().toUtf8();
    }
    if (!samples.exists())
        QTest::newRow("none") << QString() << QByteArray();
}

void TestChromaLexers::sameAsChroma()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, language);
    if (path.isEmpty())
        QSKIP("Chroma's own samples are not installed (golang-github-alecthomas-chroma-v2-dev).");
    Lexer *lexer = registry().lexer(language);
    QVERIFY(lexer);
    const QByteArray text = contentOf(path).remove(QLatin1Char('\r')).toUtf8();
    TokenRun run(registry());
    const std::vector<Token> tokens = coalesced(lexer->tokens(text, run), run);
    if (isPlain(*lexer)) {
        for (const Token &token : tokens)
            QCOMPARE(token.type, int(Text));
        QSKIP("Known by name only.");
    }
    QByteArrayList made, expected;
    for (const Token &token : tokens)
        made.append(QByteArray::number(token.type) + ' ' + token.text.toByteArray());
    const QString json = contentOf(QString(path).replace(QLatin1String(".actual"), QLatin1String(".expected")));
    for (const QJsonValue &token : QJsonDocument::fromJson(json.toUtf8()).array()) {
        const auto type = tokenTypeNamed(token[QLatin1String("type")].toString().toUtf8());
        QVERIFY(type);
        expected.append(QByteArray::number(*type) + ' ' + token[QLatin1String("value")].toString().toUtf8());
    }
    if (path.endsWith(QLatin1String("/org.actual")))
        QEXPECT_FAIL("", "It quotes Emacs Lisp, whose words Chroma has in Go.", Abort);
    QCOMPARE(made, expected);
}

QTEST_GUILESS_MAIN(TestChromaLexers)
#include "tst_chromalexers.moc"
