// The walls that the compiler cannot see: Qt's include root holds every module's folder, so <QtWidgets/QWidget> compiles in a room that links
// QtCore alone. Here each room's #include lines are read and judged.

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

const QString kApp = QStringLiteral(SHOWNOTES_SOURCE_DIR "/app/");

struct Include {
    QString room;
    QString file; // from app/
    QString name; // as written between the brackets
};

QStringList lines(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split('\n') : QStringList();
}

QString withoutComment(const QString &line)
{
    return line.section("//", 0, 0);
}

QList<Include> includesIn(const QString &text, const QString &file)
{
    static const QRegularExpression kInclude("^\\s*#\\s*(?:include|import)\\s*[<\"]([^>\"]+)[>\"]");
    QList<Include> found;
    for (const QString &line : text.split('\n')) {
        const auto match = kInclude.match(line);
        if (match.hasMatch()) {
            found << Include {file.section('/', 0, 0), file, match.captured(1)};
        }
    }
    return found;
}

QStringList sources()
{
    QStringList files;
    QDirIterator all(kApp, {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        files << all.next();
    }
    files.sort();
    return files;
}

QList<Include> allIncludes()
{
    QList<Include> found;
    for (const QString &path : sources()) {
        found += includesIn(lines(path).join('\n'), path.mid(kApp.size()));
    }
    return found;
}

// The Qt module a header belongs to, however it is spelled: <QWidget>, <qwidget.h>, <QtWidgets/QWidget>, <QtWidgets>. Empty: not one of Qt's.
QString qtModule(const QString &name)
{
    static const QString kRoot = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    static const QRegularExpression kSpelled("^(Qt[A-Z0-9][A-Za-z0-9]*)(?:/|$)");
    const auto spelled = kSpelled.match(name);
    if (spelled.hasMatch() && QFileInfo(kRoot + '/' + spelled.captured(1)).isDir()) {
        return spelled.captured(1);
    }
    static const QStringList kModules = QDir(kRoot).entryList({"Qt*"}, QDir::Dirs);
    if (QFileInfo(kRoot + "/QtCore/" + name).isFile()) {
        return "QtCore";
    }
    for (const QString &module : kModules) {
        if (QFileInfo(kRoot + '/' + module + '/' + name).isFile()) {
            return module;
        }
    }
    return {};
}

// What a room may use: Qt's modules, and rooms. A room that is not named here is the window's, or main.cpp.
struct Wall {
    QStringList modules;
    QStringList rooms;
};

const QHash<QString, Wall> kWalls {
    {"content", {{"QtCore"}, {"content"}}},
    {"render", {{"QtCore"}, {"render"}}},
    {"document", {{"QtCore", "QtGui"}, {"document", "content", "render", "checks"}}},
    {"checks", {{"QtCore"}, {"checks", "content", "render"}}},
    {"hugo", {{"QtCore"}, {"hugo", "content"}}},
    {"git", {{"QtCore"}, {"git", "content"}}},
    {"cli", {{"QtCore"}, {"cli", "content", "render", "document", "checks", "hugo", "git"}}},
};

const QStringList kRooms {"content", "render", "document", "checks", "hugo", "git", "ui", "cli"};

// Why this include breaks a wall; empty when it does not.
QString breach(const Include &include)
{
    if (!kWalls.contains(include.room)) {
        return {};
    }
    const Wall wall = kWalls.value(include.room);
    const QString first = include.name.section('/', 0, 0);
    if (include.name.contains("..")) {
        return "it climbs out of its folder";
    }
    if (include.name.contains('/') && kRooms.contains(first)) {
        return wall.rooms.contains(first) ? QString() : first + " is not for " + include.room;
    }
    const QString module = qtModule(include.name);
    return module.isEmpty() || wall.modules.contains(module) ? QString() : module + " is not for " + include.room;
}

} // namespace

class TestIncludes : public QObject {
    Q_OBJECT

private slots:
    void spellingsAreSeenThrough_data();
    void spellingsAreSeenThrough();
    void roomsKeepToTheirWalls();
    void thirdPartiesStandInFewFiles_data();
    void thirdPartiesStandInFewFiles();
    void wordsThatBelongToTheWindow_data();
    void wordsThatBelongToTheWindow();
};

void TestIncludes::spellingsAreSeenThrough_data()
{
    QTest::addColumn<QString>("room");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("a class") << "content"
                             << "#include <QWidget>" << false;
    QTest::newRow("module and class") << "content"
                                      << "#include <QtWidgets/QWidget>" << false;
    QTest::newRow("file name") << "render"
                               << "#include <qwidget.h>" << false;
    QTest::newRow("module and file name") << "render"
                                          << "#include <QtGui/qtextdocument.h>" << false;
    QTest::newRow("the whole module") << "content"
                                      << "#include <QtGui>" << false;
    QTest::newRow("quotes and blanks") << "content"
                                       << "  #  include \"QtWebEngineCore/QWebEnginePage\"" << false;
    QTest::newRow("the other room") << "content"
                                    << "#include <render/renderer.h>" << false;
    QTest::newRow("a room above") << "render"
                                  << "#include <document/renderworker.h>" << false;
    QTest::newRow("around the wall") << "render"
                                     << "#include \"../content/sourcetree.h\"" << false;
    QTest::newRow("a window in the document") << "document"
                                              << "#include <QtWidgets/QPlainTextEdit>" << false;
    QTest::newRow("a screen in the command line") << "cli"
                                                  << "#include <QGuiApplication>" << false;
    QTest::newRow("core") << "content"
                          << "#include <QtCore/QString>" << true;
    QTest::newRow("core's file name") << "render"
                                      << "#include <qstring.h>" << true;
    QTest::newRow("text in the document") << "document"
                                          << "#include <QTextDocument>" << true;
    QTest::newRow("its own") << "render"
                             << "#include <render/renderer.h>" << true;
    QTest::newRow("the standard library") << "content"
                                          << "#include <sys/stat.h>" << true;
    QTest::newRow("the window may") << "ui"
                                    << "#include <QWidget>" << true;
}

void TestIncludes::spellingsAreSeenThrough()
{
    QFETCH(QString, room);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    const QList<Include> found = includesIn(line, room + "/some.cpp");
    QCOMPARE(found.size(), 1);
    QCOMPARE(breach(found.first()).isEmpty(), allowed);
}

void TestIncludes::roomsKeepToTheirWalls()
{
    const QList<Include> all = allIncludes();
    QVERIFY(all.size() > 100);
    QStringList breaches;
    for (const Include &include : all) {
        const QString why = breach(include);
        if (!why.isEmpty()) {
            breaches << QString("app/%1 includes <%2>: %3").arg(include.file, include.name, why);
        }
    }
    QVERIFY2(breaches.isEmpty(), qPrintable('\n' + breaches.join('\n')));
}

void TestIncludes::thirdPartiesStandInFewFiles_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("room");
    QTest::addColumn<int>("most");
    QTest::newRow("yaml-cpp") << "^yaml-cpp/"
                              << "content" << 2;
    QTest::newRow("toml++") << "^toml(\\+\\+|plusplus)?/|^toml\\.h"
                            << "content" << 2;
    // Its tree is what the passes over Markdown walk, one file each.
    QTest::newRow("cmark") << "^cmark"
                           << "render" << 8;
}

// A library stays behind a type of ours: another one could take its place in an afternoon.
void TestIncludes::thirdPartiesStandInFewFiles()
{
    QFETCH(QString, pattern);
    QFETCH(QString, room);
    QFETCH(int, most);
    QSet<QString> files;
    for (const Include &include : allIncludes()) {
        if (include.name.contains(QRegularExpression(pattern))) {
            QVERIFY2(include.room == room, qPrintable(include.file));
            QVERIFY2(!include.file.contains("/include/"), qPrintable(include.file));
            files.insert(include.file);
        }
    }
    QVERIFY2(files.size() <= most, qPrintable(files.values().join('\n')));
}

void TestIncludes::wordsThatBelongToTheWindow_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::newRow("settings") << "\\bQSettings\\b";
    QTest::newRow("dialogs") << "\\bQ\\w*Dialog\\b|\\bQMessageBox\\b";
    QTest::newRow("the date of today") << "\\bcurrent(DateTime|Date|Time|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch)\\("
                                          "|system_clock|\\btime\\(nullptr\\)";
}

// Below the window nothing asks the user, remembers a choice, or knows what day it is.
void TestIncludes::wordsThatBelongToTheWindow()
{
    QFETCH(QString, pattern);
    const QRegularExpression word(pattern);
    QStringList found;
    for (const QString &path : sources()) {
        const QString file = path.mid(kApp.size());
        if (!kWalls.contains(file.section('/', 0, 0)) || file.startsWith("cli/")) {
            continue;
        }
        int number = 0;
        for (const QString &line : lines(path)) {
            ++number;
            if (withoutComment(line).contains(word)) {
                found << QString("app/%1:%2: %3").arg(file).arg(number).arg(line.trimmed());
            }
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable('\n' + found.join('\n')));
}

QTEST_GUILESS_MAIN(TestIncludes)
#include "tst_includes.moc"
