#include <document/pagedocument.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

using namespace shownotes;

namespace {

const QByteArray Page = "---\n"
                        "# the author's own words\n"
                        "title: \"#1 はじめまして\"\n"
                        "draft: true\n"
                        "---\n"
                        "\n"
                        "# Show Notes\n"
                        "\n"
                        "本文\n";

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
}

void type(PageDocument &document, int position, const QString &text)
{
    QTextCursor cursor(document.body());
    cursor.setPosition(position);
    cursor.insertText(text);
}

void setTitle(PageDocument &document, const char *title)
{
    const Result<FrontMatter> next = document.frontMatter().set({"title"}, title);
    QVERIFY2(next.ok(), next.ok() ? "" : qPrintable(next.error().reason));
    document.setFrontMatter(*next, {"title"});
}

} // namespace

class TestPageDocument : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
    }

    void untouchedBytesComeBack_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::newRow("a page") << Page;
        QTest::newRow("empty file") << QByteArray();
        QTest::newRow("no front matter") << QByteArray("# Only text\n");
        QTest::newRow("front matter only") << QByteArray("---\ntitle: a\n---\n");
        QTest::newRow("closing fence at the end of the file") << QByteArray("---\ntitle: a\n---");
        QTest::newRow("front matter that does not parse") << QByteArray("---\ntitle: [a\n---\ntext\n");
        QTest::newRow("front matter that never ends") << QByteArray("---\ntitle: a\n\ntext\n");
        QTest::newRow("byte order mark and CRLF") << QByteArray("\xef\xbb\xbf---\r\ntitle: a\r\n---\r\ntext\r\n");
        QTest::newRow("mixed line ends") << QByteArray("---\ntitle: a\r\n---\none\r\ntwo\nthree\rfour\n");
        QTest::newRow("no-break space, line separators") << QByteArray("a\xc2\xa0"
                                                                       "b\xe2\x80\xa8"
                                                                       "c\xe2\x80\xa9"
                                                                       "d\n");
        QTest::newRow("no newline at the end") << QByteArray("---\ntitle: a\n---\ntext");
        QTest::newRow("NUL") << QByteArray("a\0b\n", 4);
    }

    void untouchedBytesComeBack()
    {
        QFETCH(QByteArray, page);
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(page)).ok());
        QCOMPARE(document.bytes(), page);
        QVERIFY(!document.isModified());
    }

    void savingAnUntouchedPageWritesNothing()
    {
        PageDocument document(stateFolder());
        const QString path = write(Page);
        QVERIFY(document.open(path).ok());
        QVERIFY(QFile::remove(path));
        QVERIFY(document.save().ok());
        QVERIFY(!QFile::exists(path));
    }

    void savesWhatWasEditedAndNothingElse()
    {
        PageDocument document(stateFolder());
        const QString path = write(Page);
        QVERIFY(document.open(path).ok());
        QSignalSpy modified(&document, &PageDocument::modifiedChanged);
        type(document, 1, "*");
        setTitle(document, "#1 また来週");
        QVERIFY(document.isModified());
        QCOMPARE(modified.count(), 1);
        QVERIFY(document.save().ok());
        QVERIFY(!document.isModified());
        QByteArray expected = Page;
        expected.replace("はじめまして", "また来週").replace("\n# Show", "\n*# Show");
        QCOMPARE(contentsOf(path), expected);
    }

    void undoGoesThroughFormAndTextInTheirOrder()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        QList<QByteArray> states {document.bytes()};
        type(document, 1, "x");
        states << document.bytes();
        setTitle(document, "second");
        states << document.bytes();
        type(document, 2, "y");
        states << document.bytes();
        setTitle(document, "third");
        states << document.bytes();

        for (qsizetype i = states.size() - 2; i >= 0; --i) {
            document.body()->undo();
            QCOMPARE(document.bytes(), states[i]);
            QCOMPARE(document.frontMatter().bytes(), document.frontMatterBytes());
        }
        QVERIFY(!document.isModified());
        QVERIFY(!document.body()->isUndoAvailable());
        for (qsizetype i = 1; i < states.size(); ++i) {
            document.body()->redo();
            QCOMPARE(document.bytes(), states[i]);
        }
        QVERIFY(!document.body()->isRedoAvailable());
    }

    void typingInOneFieldIsOneStep()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        for (const char *title : {"a", "ab", "abc"})
            setTitle(document, title);
        document.body()->undo();
        QCOMPARE(document.bytes(), Page);
        QVERIFY(!document.isModified());
        document.body()->redo();
        QCOMPARE(document.frontMatter().value({"title"}).toString(), "abc");
    }

    void aSaveEndsTheStep()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        setTitle(document, "a");
        QVERIFY(document.save().ok());
        const QByteArray saved = document.bytes();
        setTitle(document, "ab");
        QVERIFY(document.isModified());
        document.body()->undo();
        QCOMPARE(document.bytes(), saved);
        QVERIFY(!document.isModified());
        document.body()->undo();
        QCOMPARE(document.bytes(), Page);
        QVERIFY(document.isModified());
    }

    void foreignChangesAreNotOverwritten()
    {
        PageDocument document(stateFolder());
        const QString path = write(Page);
        QVERIFY(document.open(path).ok());
        type(document, 0, "mine");
        const QByteArray mine = document.bytes();
        write("theirs\n");
        const Result<bool> refused = document.save();
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(contentsOf(path), "theirs\n");
        QVERIFY(document.isModified());
        QCOMPARE(document.bytes(), mine);

        QVERIFY(document.saveOverChanges().ok());
        QCOMPARE(contentsOf(path), mine);
        QVERIFY(!document.isModified());
    }

    void aFileThatWentAwayIsMadeAgainOnlyWhenAsked()
    {
        PageDocument document(stateFolder());
        const QString path = write(Page);
        QVERIFY(document.open(path).ok());
        type(document, 0, "mine");
        QVERIFY(QFile::remove(path));
        QVERIFY(!document.save().ok());
        QVERIFY(document.isModified());
        QVERIFY(document.saveOverChanges().ok());
        QCOMPARE(contentsOf(path), document.bytes());
    }

    void revertForgets()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        type(document, 0, "mine");
        setTitle(document, "mine");
        QVERIFY(document.revert().ok());
        QCOMPARE(document.bytes(), Page);
        QVERIFY(!document.isModified());
        QVERIFY(!document.body()->isUndoAvailable());
    }

    void notUtf8OpensReadOnly()
    {
        PageDocument document(stateFolder());
        const QByteArray page = "---\ntitle: a\n---\nok\n\xff\xfe broken\n";
        const QString path = write(page);
        QVERIFY(document.open(path).ok());
        QVERIFY(document.isReadOnly());
        QVERIFY2(document.readOnlyReason().contains("5"), qPrintable(document.readOnlyReason()));
        QVERIFY(document.bodyText().contains("broken"));
        QVERIFY(document.save().ok()); // nothing to save
        QVERIFY(!document.saveOverChanges().ok());
        QCOMPARE(contentsOf(path), page);
    }

    void brokenFrontMatterLeavesTheBodyEditable()
    {
        PageDocument document(stateFolder());
        const QString path = write("---\ntitle: [a\n---\ntext\n");
        QVERIFY(document.open(path).ok());
        QVERIFY(document.frontMatterProblem().has_value());
        QVERIFY(document.frontMatterProblem()->line > 1);
        QCOMPARE(document.bodyText(), "text\n");
        QCOMPARE(document.bodyLine(), 4);
        type(document, 0, "more ");
        QVERIFY(document.save().ok());
        QCOMPARE(contentsOf(path), "---\ntitle: [a\n---\nmore text\n");
    }

    void aFenceClosedInTheBodyCountsAfterSaving()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write("---\ntitle: a\ntext\n")).ok());
        QVERIFY(document.frontMatterProblem().has_value());
        type(document, int(document.bodyText().indexOf("text")), "---\n");
        QVERIFY(document.save().ok());
        QVERIFY(!document.frontMatterProblem().has_value());
        QCOMPARE(document.frontMatter().value({"title"}).toString(), "a");
        QCOMPARE(document.bodyText(), "text\n");
    }

    void sourceEditsOfTheFrontMatterMoveTheBody()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        QCOMPARE(document.bodyLine(), 6);
        document.setFrontMatterBytes("---\ntitle: a\n---\n");
        QCOMPARE(document.bodyLine(), 4);
        document.body()->undo();
        QCOMPARE(document.bodyLine(), 6);
        QCOMPARE(document.bytes(), Page);
    }

    void bodyAndFrontMatterChangeInOneStep()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        const qsizetype notes = document.bodyBytes().indexOf("Show"), text = document.bodyBytes().indexOf("本文");
        const Result<FrontMatter> next = document.frontMatter().set({"title"}, "新しい");
        QVERIFY(next.ok());
        QSignalSpy edited(&document, &PageDocument::bodyEdited);
        QSignalSpy headChanged(&document, &PageDocument::frontMatterChanged);
        QVERIFY(document.apply({{text, text + 6, "図\nと表"}, {notes, notes + 4, "The"}}, *next).ok());
        QVERIFY(document.bytes().endsWith("# The Notes\n\n図\nと表\n"));
        QCOMPARE(document.frontMatter().value({"title"}).toString(), "新しい");
        QCOMPARE(edited.size(), 1);
        QCOMPARE(headChanged.size(), 1);
        const QByteArray after = document.bytes();
        document.body()->undo();
        QCOMPARE(document.bytes(), Page);
        QVERIFY(!document.isModified());
        QCOMPARE(edited.size(), 2);
        QCOMPARE(headChanged.size(), 2);
        QVERIFY(!document.body()->isUndoAvailable());
        document.body()->redo();
        QCOMPARE(document.bytes(), after);
        QCOMPARE(edited.size(), 3);
    }

    void bodyAloneChangesInOneStep()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write("a\r\nb\nc\r\n")).ok());
        QVERIFY(document.apply({{3, 4, "図\r\n"}, {5, 6, "d"}}).ok());
        QCOMPARE(document.bytes(), "a\r\n図\r\n\nd\r\n");
        document.body()->undo();
        QCOMPARE(document.bytes(), "a\r\nb\nc\r\n");
    }

    void impossibleChangesAreRefused_data()
    {
        QTest::addColumn<qsizetype>("begin");
        QTest::addColumn<qsizetype>("end");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("behind the end") << qsizetype(0) << qsizetype(1000) << QByteArray();
        QTest::newRow("backwards") << qsizetype(4) << qsizetype(2) << QByteArray();
        QTest::newRow("no UTF-8") << qsizetype(0) << qsizetype(0) << QByteArray("\xff");
        QTest::newRow("a carriage return") << qsizetype(0) << qsizetype(0) << QByteArray("a\rb");
        QTest::newRow("a paragraph separator") << qsizetype(0) << qsizetype(0) << QByteArray("\xE2\x80\xA9");
    }
    void impossibleChangesAreRefused()
    {
        QFETCH(qsizetype, begin);
        QFETCH(qsizetype, end);
        QFETCH(QByteArray, text);
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        QVERIFY(!document.apply({{0, 1, "x"}, {begin, end, text}}).ok());
        QCOMPARE(document.bytes(), Page);
        QVERIFY(!document.body()->isUndoAvailable());
    }

    void aFailedOpenLeavesTheOpenPage()
    {
        PageDocument document(stateFolder());
        QVERIFY(document.open(write(Page)).ok());
        type(document, 0, "mine");
        QVERIFY(!document.open(m_folder->filePath("nowhere.md")).ok());
        QVERIFY(!document.open(m_folder->path()).ok());
        QVERIFY(document.isModified());
        QVERIFY(document.bodyText().startsWith("mine"));
    }

    void goesOnWhereItsFileWasMoved()
    {
        const QString path = write(Page), moved = m_folder->filePath("moved/index.md");
        PageDocument document(stateFolder());
        QVERIFY(document.open(path).ok());
        QTextCursor(document.body()).insertText("mine ");
        QVERIFY(QDir().mkpath(m_folder->filePath("moved")) && QFile::rename(path, moved));
        document.moved(moved);
        QCOMPARE(document.path(), moved);
        QVERIFY(document.isModified());
        QVERIFY(document.save().ok());
        QVERIFY(!QFile::exists(path));
        QFile file(moved);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), document.bytes());
        QCOMPARE(document.digest(), fileDigest(document.bytes()));
    }

    void saveAsNeverOverwrites()
    {
        PageDocument document(stateFolder());
        const QString path = write(Page);
        QVERIFY(document.open(path).ok());
        QVERIFY(!document.saveAs(path).ok());
        const QString copy = m_folder->filePath("copy.md");
        QVERIFY(document.saveAs(copy).ok());
        QCOMPARE(contentsOf(copy), Page);
        QCOMPARE(document.path(), copy);
    }

private:
    QString stateFolder() const { return m_folder->filePath("state"); }
    QString write(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath("index.md");
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the fixture");
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestPageDocument)
#include "tst_pagedocument.moc"
