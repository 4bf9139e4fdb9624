// The body of every page of a site: what shownotes-cli prints beside what real Hugo publishes with the site's own configuration, shortcodes
// and hooks. The sample site always; with SHOWNOTES_THEME, the folder of an Academic theme (v4.8 is what it is written for), a site of that
// theme too.

#include "hugooutput.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace shownotes;

namespace {

const QString sampleSite = QStringLiteral(SHOWNOTES_SOURCE_DIR "/resources/sample-site");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void copyTree(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = to + source.mid(from.size());
        QVERIFY(QDir().mkpath(QFileInfo(target).path()));
        QVERIFY2(QFile::copy(source, target), qPrintable(target));
    }
}

QByteArray run(const QString &program, const QStringList &arguments, int &exitCode)
{
    QProcess process;
    process.start(program, arguments);
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    exitCode = ended ? process.exitCode() : -1;
    return exitCode == 0 ? process.readAllStandardOutput()
                         : process.readAllStandardOutput() + process.readAllStandardError();
}

/// In words of ours, each shortcode of the Academic theme v4.8, and what of a page its hook and its configuration touch.
const QByteArrayList themePages {
    "# 波の話\n\n堤防から見た海。[公式の案内](https://example.org/案内 \"案内\")と https://example.org/sea/ を参照。\n"
    "- 朝の海\n{{< figure src=\"sea.png\" title=\"朝の *海*, see https://example.org/a\" numbered=\"true\" "
    "lightbox=\"true\" >}}\n"
    "- 夜の海\n  - 月\n\n{{< figure src=\"./sea.png\" title=\"点で始まる名\" numbered=\"true\" lightbox=\"true\" >}}\n"
    "{{< figure src=\"none.png\" caption=\"ない\" alt=\"代わり\" width=\"40%\" >}}\n"
    "{{< figure library=\"true\" src=\"hall.png\" title=\"ホール\" lightbox=\"false\" link=\"https://example.org/\" "
    "target=\"_blank\" >}}\n"
    "{{< figure src=\"https://example.org/x.png\" numbered=true lightbox=true >}}\n",
    "{{% alert note %}}\nA *note* with a [link](https://example.org/).\n{{% /alert %}}\n\n{{% alert warning "
    "%}}\n注意。\n{{% /alert %}}\n\n"
    "{{< hl >}}marked{{< /hl >}} and {{< icon name=\"terminal\" pack=\"fas\" >}} and {{< icon name=\"python\" "
    "pack=\"fab\" padding_right=\"3\" >}}.\n\n"
    "{{% staticref \"uploads/tea.pdf\" \"newtab\" %}}the tea{{% /staticref %}}\n\n{{< gdocs "
    "src=\"https://docs.example.org/x\" >}}\n\n"
    "{{% fragment %}} one {{% /fragment %}}\n\n{{% speaker_note %}}\n- say it\n{{% /speaker_note %}}\n\n"
    "{{< video library=\"true\" src=\"tea.mp4\" controls=\"yes\" >}}\n\n{{< diagram >}}\ngraph TD;\n  A-->B;\n{{< "
    "/diagram >}}\n\n"
    "{{< list_tags >}}\n\n{{< list_categories >}}\n",
    "{{% toc %}}\n\n## 一 :tea:\n\n### One\n\n#### Not in it\n\n## Two `code` "
    "{#zwei}\n\n```python\nprint(\"お茶\")\n```\n\n| a | b |\n| - | -: |\n| 1 | 2 |\n\n"
    "Term\n: its meaning[^1]\n\n[^1]: A note, \"quoted\"...\n\n<!--more-->\n\n<iframe "
    "src=\"https://player.example.org/1\"></iframe>\n",
};

} // namespace

class TestSiteParity : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("hugo")).isEmpty())
            QSKIP("hugo is not installed; packaging/test.sh installs it.");
    }

    void sampleSiteIsRenderedAsPublished()
    {
        QTemporaryDir site;
        copyTree(sampleSite, site.path());
        compareSite(site.path(), 15);
    }

    void themeIsRenderedAsPublished()
    {
        const QString theme = qEnvironmentVariable("SHOWNOTES_THEME");
        if (theme.isEmpty())
            QSKIP("SHOWNOTES_THEME does not name the folder of an Academic theme.");
        QTemporaryDir site;
        copyTree(theme, site.filePath(QStringLiteral("themes/academic")));
        write(site.filePath(QStringLiteral("config.toml")),
            "baseURL = 'https://example.org/'\ntheme = 'academic'\ndisableKinds = ['home']\ndefaultContentLanguage = "
            "'en'\nhasCJKLanguage = "
            "true\nenableEmoji = true\n"
            "[markup.goldmark.renderer]\nunsafe = true\n[markup.highlight]\ncodeFences = false\n"
            "[markup.tableOfContents]\nstartLevel = 2\nendLevel = 3\n"
            "[params]\n[params.map]\nengine = 0\n[params.search]\nengine = 0\n");
        for (qsizetype i = 0; i < themePages.size(); ++i)
            write(site.filePath(QStringLiteral("content/podcast/%1/index.md").arg(i)),
                "---\ntitle: x\ntags: [tea, sea]\n---\n\n" + themePages[i]);
        QImage picture(64, 36, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QVERIFY(picture.save(site.filePath(QStringLiteral("content/podcast/0/sea.png"))));
        compareSite(site.path(), int(themePages.size()));
    }

private:
    /// Publishes nothing but bodies, and compares each with ours. `atLeast` pages must be there.
    void compareSite(const QString &site, int atLeast)
    {
        const QString content = site + QStringLiteral("/content");
        QStringList sections = QDir(content).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        sections.append(QStringLiteral("_default"));
        for (const QString &section : std::as_const(sections))
            write(site + "/layouts/" + section + "/single.html", "{{ .Content }}");
        QTemporaryDir out;
        int exitCode = 0;
        const QByteArray said = run(QStringLiteral("hugo"),
            {"--buildDrafts", "--buildFuture", "--noBuildLock", "--source", site, "--destination", out.path()},
            exitCode);
        QVERIFY2(exitCode == 0, said.constData());

        int compared = 0;
        QDirIterator pages(content, {QStringLiteral("index.md")}, QDir::Files, QDirIterator::Subdirectories);
        while (pages.hasNext()) {
            const QString page = pages.next();
            const QString published =
                out.path() + page.mid(content.size()).chopped(int(qstrlen("index.md"))).toLower() + "index.html";
            QVERIFY2(QFileInfo::exists(published), qPrintable(published));
            const QByteArray ours =
                run(QCoreApplication::applicationDirPath() + "/shownotes-cli", {"render", page}, exitCode);
            QVERIFY2(exitCode == 0, ours.constData());
            const QString want = comparable(contentOf(published), true);
            const QString have = comparable(ours, true);
            const qsizetype at = std::mismatch(want.begin(), want.end(), have.begin(), have.end()).first - want.begin();
            QVERIFY2(want == have,
                qPrintable(page + "\nHugo: " + want.mid(at - 80, 300) + "\nours: " + have.mid(at - 80, 300)));
            ++compared;
        }
        QVERIFY2(compared >= atLeast, qPrintable(QString::number(compared)));
    }
};

QTEST_GUILESS_MAIN(TestSiteParity)
#include "tst_siteparity.moc"
