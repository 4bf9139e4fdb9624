#include <document/openpages.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>

using namespace shownotes;

class TestOpenPages : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        for (const char *name : {"a.md", "b.md"}) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("text\n") == 5);
        }
    }

    void aPageIsOpenOnce()
    {
        OpenPages pages(m_folder->path());
        const Result<PageDocument *> first = pages.open(m_folder->filePath("a.md"));
        QVERIFY(first.ok());
        QTextCursor((*first)->body()).insertText("mine ");

        QVERIFY(QFile::link(m_folder->filePath("a.md"), m_folder->filePath("link.md")));
        for (const QString &spelling :
            QStringList {"a.md", "./a.md", "../" + m_folder->path().section('/', -1) + "/a.md", QString("link.md")}) {
            const Result<PageDocument *> again = pages.open(m_folder->path() + '/' + spelling);
            QVERIFY(again.ok());
            QCOMPARE(*again, *first);
        }
        QCOMPARE(pages.pages().size(), 1);
        QVERIFY((*first)->isModified());
    }

    void whatCannotBeReadIsNotOpen()
    {
        OpenPages pages(m_folder->path());
        QVERIFY(!pages.open(m_folder->filePath("nowhere.md")).ok());
        QVERIFY(pages.pages().isEmpty());
    }

    void tellsWhichPagesAreModified()
    {
        OpenPages pages(m_folder->path());
        QSignalSpy spy(&pages, &OpenPages::modifiedChanged);
        PageDocument *a = *pages.open(m_folder->filePath("a.md"));
        PageDocument *b = *pages.open(m_folder->filePath("b.md"));
        QTextCursor(b->body()).insertText("mine ");
        QCOMPARE(pages.modifiedPages(), {b});
        QCOMPARE(spy.count(), 1);
        QCOMPARE(spy.first().first().value<PageDocument *>(), b);

        pages.close(b);
        QCOMPARE(spy.count(), 2);
        QCOMPARE(spy.last().last().toBool(), false);
        QCOMPARE(pages.pages(), {a});
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_MAIN(TestOpenPages)
#include "tst_openpages.moc"
