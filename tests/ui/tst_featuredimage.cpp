#include "form/featuredimage.h"
#include "form/imagefield.h"
#include "pictures/trash.h"
#include "support/guihelpers.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

using namespace shownotes;

/// Another featured image, and back again.
class TestFeaturedImage : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_bundle = m_home.path(QStringLiteral("bundle%1").arg(++m_count));
        QVERIFY(QDir().mkpath(m_bundle) && QDir().mkpath(m_home.path(".local/share")));
    }

    void theOldOnesComeBack()
    {
        const QByteArray png = paint("featured.png", Qt::red), jpg = paint("my-featured.jpg", Qt::green);
        const QByteArray blue = paint("b.png", Qt::blue);
        const Result<FeaturedChange> change = setFeaturedImage(m_bundle, m_bundle + "/b.png");
        QVERIFY(change);
        QCOMPARE(change->name, QString("featured.png"));
        QCOMPARE(files(), QStringList({"b.png", "featured.png"}));
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), blue);
        QVERIFY(undoFeaturedImage(*change));
        QCOMPARE(files(), QStringList({"b.png", "featured.png", "my-featured.jpg"}));
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), png);
        QCOMPARE(TestHome::read(m_bundle + "/my-featured.jpg"), jpg);
    }

    void isNotTakenBackOverTheWorkOfOthers()
    {
        paint("featured.png", Qt::red);
        paint("b.png", Qt::blue);
        const Result<FeaturedChange> change = setFeaturedImage(m_bundle, m_bundle + "/b.png");
        QVERIFY(change);
        const QByteArray theirs = paint("featured.png", Qt::yellow);
        const Result<void> undone = undoFeaturedImage(*change);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, Error::Kind::ChangedOnDisk);
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), theirs);
    }

    void theOldOneStaysWhereTheNewOneCannotBeWritten()
    {
        const QByteArray png = paint("featured.png", Qt::red);
        paint("b.jpg", Qt::blue);
        // A folder that is called like the new file.
        QVERIFY(QDir(m_bundle).mkpath("featured.jpg"));
        QVERIFY(!setFeaturedImage(m_bundle, m_bundle + "/b.jpg"));
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), png);
    }

    void whatIsInTheTrashComesBack()
    {
        const QByteArray bytes = paint("a.png", Qt::red);
        const QString path = m_bundle + "/a.png";
        const Result<QString> trashed = moveToTrash(path);
        QVERIFY(trashed);
        const QString note =
            QFileInfo(QFileInfo(*trashed).path()).path() + "/info/" + QFileInfo(*trashed).fileName() + ".trashinfo";
        QVERIFY(!QFileInfo::exists(path) && QFileInfo::exists(note));
        // Never over anything.
        paint("a.png", Qt::blue);
        QVERIFY(!restoreFromTrash(*trashed, path));
        QVERIFY(QFile::remove(path));
        QVERIFY(restoreFromTrash(*trashed, path));
        QCOMPARE(TestHome::read(path), bytes);
        QVERIFY(!QFileInfo::exists(note));
        QVERIFY(!restoreFromTrash(*trashed, m_bundle + "/b.png"));
    }

    void theFieldOffersTheWayBack()
    {
        const QByteArray old = paint("featured.png", Qt::red);
        const QByteArray blue = paint("b.png", Qt::blue);
        SchemaField schema;
        schema.label = "Image";
        FieldSurroundings surroundings;
        surroundings.bundleFolder = m_bundle;
        ImageField field(schema, surroundings);
        field.show();
        QVERIFY(!controlNamed(&field, "Undo the change of the featured image"));
        BoxAnswers answers;
        answers.expect("OK");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_bundle + "/b.png")});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(&field, &enter));
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QVERIFY(QApplication::sendEvent(&field, &drop));
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), blue);
        auto *undo = qobject_cast<QToolButton *>(controlNamed(&field, "Undo the change of the featured image"));
        QVERIFY(undo);
        QTest::mouseClick(undo, Qt::LeftButton);
        QCOMPARE(TestHome::read(m_bundle + "/featured.png"), old);
        QVERIFY(!undo->isVisible());
        QCOMPARE(answers.unexpected(), QStringList());
    }

private:
    QByteArray paint(const QString &name, const QColor &colour) const
    {
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(m_bundle + u'/' + name))
            qFatal("cannot write a fixture");
        return TestHome::read(m_bundle + u'/' + name);
    }

    QStringList files() const { return QDir(m_bundle).entryList(QDir::Files, QDir::Name); }

    TestHome m_home;
    QString m_bundle;
    int m_count = 0;
};

int main(int argc, char **argv)
{
    TestFeaturedImage test;
    const QApplication application(argc, argv);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_featuredimage.moc"
