#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// What shownotes-cli says is in the user's language, with or without a locale for it on the system.
class TestLanguage : public QObject {
    Q_OBJECT

private slots:
    void saysItInTheUsersLanguage_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("says");
        const QString japanese = QStringLiteral("フロントマターを YAML として読み取れません");
        const QString english = QStringLiteral("The front matter is not YAML");
        QTest::newRow("no locale") << "LANG"
                                   << "C" << english;
        QTest::newRow("a language without a translation") << "LANG"
                                                          << "fi_FI.UTF-8" << english;
        QTest::newRow("Japanese") << "LANG"
                                  << "ja_JP.UTF-8" << japanese;
        QTest::newRow("LC_ALL comes first") << "LC_ALL"
                                            << "ja_JP.UTF-8" << japanese;
    }

    void saysItInTheUsersLanguage()
    {
        QFETCH(QString, variable);
        QFETCH(QString, language);
        QFETCH(QString, says);
        QTemporaryDir folder;
        QFile page(folder.filePath("index.md"));
        QVERIFY(page.open(QIODevice::WriteOnly) && page.write("---\ntitle: [a\n---\n") > 0);
        page.close();

        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"})
            environment.remove(name);
        environment.insert(variable, language);
        QProcess cli;
        cli.setProcessEnvironment(environment);
        cli.start(QCoreApplication::applicationDirPath() + "/shownotes-cli",
            {"front-matter", "get", page.fileName(), "title"});
        QVERIFY(cli.waitForFinished());
        QCOMPARE(cli.exitCode(), 1);
        const QString error = QString::fromUtf8(cli.readAllStandardError());
        QVERIFY2(error.startsWith(page.fileName() + ":3: " + says), qPrintable(error));
    }
};

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"
