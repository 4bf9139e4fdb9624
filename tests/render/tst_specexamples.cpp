// Every example of the CommonMark 0.30 specification and of Goldmark's own vectors, among which stand those of GitHub's extensions, rendered
// by us and by the installed Hugo. The texts are read from Debian's golang-github-yuin-goldmark-dev; none of them is ours.
// What differs is listed by its cause; one that no longer differs fails as one that newly does.

#include "hugooutput.h"

#include <render/renderer.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

namespace {

const QString vectors = QStringLiteral("/usr/share/gocode/src/github.com/yuin/goldmark/");

struct Example {
    QString name; ///< "spec 12", "footnote 3"
    QByteArray markdown;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QList<Example> specification()
{
    QList<Example> examples;
    const QJsonArray all = QJsonDocument::fromJson(contentOf(vectors + "_test/spec.json")).array();
    for (const QJsonValue &each : all)
        examples.append({QStringLiteral("spec %1").arg(each[QStringLiteral("example")].toInt()),
            each[QStringLiteral("markdown")].toString().toUtf8()});
    return examples;
}

/// Goldmark's files: a number, a line, Markdown, a line, HTML, a line of equals signs. Escapes count where an example's options say so.
QList<Example> goldmarkFile(const QString &path, const QString &name)
{
    QList<Example> examples;
    const QByteArrayList cases = contentOf(path).split('\n');
    static const QByteArray line = "//- - - - - - - - -//";
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const int number = cases[i].split(':').constFirst().trimmed().toInt();
        if (number == 0)
            continue;
        bool escaped = false;
        while (++i < cases.size() && cases[i] != line)
            escaped = escaped || cases[i].contains("\"enableEscape\": true");
        QByteArrayList markdown;
        while (++i < cases.size() && cases[i] != line)
            markdown.append(cases[i]);
        while (++i < cases.size() && !cases[i].startsWith("//= =")) { }
        QByteArray text = markdown.join('\n');
        if (escaped)
            text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
        examples.append({name + u' ' + QString::number(number), text});
    }
    return examples;
}

QList<Example> allExamples()
{
    QList<Example> examples = specification();
    for (const char *name : {"extra", "options"})
        examples += goldmarkFile(vectors + "_test/" + name + ".txt", QLatin1String(name));
    for (const char *name :
        {"definition_list", "footnote", "linkify", "strikethrough", "table", "tasklist", "typographer"})
        examples += goldmarkFile(vectors + "extension/_test/" + name + ".txt", QLatin1String(name));
    return examples;
}

/// What is known to differ, with why.
const QHash<QString, QString> &knownDifferences()
{
    static const QHash<QString, QString> known {
        {"spec 71", "Goldmark miscounts an indented heading's closing #s, and keeps blanks at the end of its text"},
        {"spec 171", "cmark has the HTML blocks of CommonMark 0.29, without <textarea>"},
        {"extra 25", "cmark gives a last line the line end that it lacks"},
    };
    return known;
}

} // namespace

class TestSpecExamples : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (contentOf(vectors + "_test/spec.json").isEmpty())
            QSKIP("golang-github-yuin-goldmark-dev is not installed: its examples cannot be read.");
        if (QStandardPaths::findExecutable("hugo").isEmpty())
            QSKIP("hugo is not installed; packaging/test.sh installs it.");
        QProcess hugo;
        hugo.start("hugo", {"version"});
        if (!hugo.waitForFinished() || !hugo.readAll().contains(" v0.111."))
            QSKIP("The installed hugo is not 0.111, whose output this test's list of differences is about.");
        m_examples = allExamples();
        QVERIFY2(m_examples.size() >= 780, qPrintable(QString::number(m_examples.size())));
        publish();
    }

    void sameAsHugo_data()
    {
        QTest::addColumn<int>("at");
        for (int i = 0; i < m_examples.size(); ++i)
            QTest::newRow(qPrintable(m_examples[i].name)) << i;
    }

    void sameAsHugo()
    {
        QFETCH(int, at);
        const Example &example = m_examples[at];
        const QByteArray published = contentOf(m_site.filePath(QStringLiteral("public/p/%1/index.html").arg(at)));
        RenderSettings settings;
        settings.goldmark.unsafe = true;
        const QString ours = comparable(renderBody(example.markdown, settings).html());
        const QString cause = knownDifferences().value(example.name);
        if (cause.isEmpty())
            QCOMPARE(ours, comparable(published));
        else
            QVERIFY2(ours != comparable(published), "no longer differs: take it off the list");
    }

private:
    void publish()
    {
        write("layouts/_default/single.html", "{{ .Content }}");
        write("config.toml",
            "baseURL = \"http://example.org/\"\n"
            "disableKinds = [\"home\",\"section\",\"taxonomy\",\"term\",\"RSS\",\"sitemap\",\"robotsTXT\",\"404\"]\n"
            "[markup.goldmark.renderer]\nunsafe = true\n");
        for (int i = 0; i < m_examples.size(); ++i)
            write(QStringLiteral("content/p/%1/index.md").arg(i), "---\ntitle: x\n---\n" + m_examples[i].markdown);
        QProcess hugo;
        hugo.setProcessChannelMode(QProcess::MergedChannels);
        hugo.start("hugo", {"--quiet", "--source", m_site.path()});
        QVERIFY2(hugo.waitForFinished(120'000) && hugo.exitCode() == 0, hugo.readAll().constData());
    }

    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_site.filePath(name));
        QVERIFY(QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QTemporaryDir m_site;
    QList<Example> m_examples;
};

QTEST_GUILESS_MAIN(TestSpecExamples)
#include "tst_specexamples.moc"
