#include <content/imagename.h>

#include <QTest>

using namespace shownotes;

class TestImageName : public QObject {
    Q_OBJECT

private slots:
    void madeFromTheOriginal_data()
    {
        QTest::addColumn<QString>("original");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *rule, const QString &original, const QString &name) {
            QTest::newRow(rule) << original << name;
        };
        row("lower case", "Top Page.PNG", "top-page.png");
        row("the ending is by content", "photo.JPG", "photo.png");
        row("one dash for a run", "a  -- b__c.png", "a-b__c.png");
        row("no dash at either end", "  (draft).png", "draft.png");
        row("camera", "IMG_2034.HEIC", "img_2034.png");
        row("accents of Latin letters", "Café Zürich Ångström.png", "cafe-zurich-angstrom.png");
        row("letters that do not come apart", "Straße Øre Łódź.png", "strasse-ore-lodz.png");
        row("the same in NFD", QString("Café.png").normalized(QString::NormalizationForm_D), "cafe.png");
        row("Japanese stays", "構成図 その１.png", "構成図-その1.png");
        row("kana in NFD become NFC", QString("ガイド.png").normalized(QString::NormalizationForm_D), "ガイド.png");
        row("half-width kana", "ｶﾞｲﾄﾞ.png", "ガイド.png");
        row("the long sound is a letter", "サーバー.png", "サーバー.png");
        row("Japanese punctuation", "第32回・AWS（re:Invent）.png", "第32回-aws-re-invent.png");
        row("full-width blank", "図　表.png", "図-表.png");
        row("Cyrillic keeps its accents", "Йод.png", "йод.png");
        row("Thai keeps its vowel signs", "กำ.png", QString("กำ.png").normalized(QString::NormalizationForm_KC));
        row("quotes", "it's a \"test\".png", "its-a-test.png");
        row("what breaks links", "a#b?c%d&e.png", "a-b-c-d-e.png");
        row("what globs mean", "x[1]{a,b}*.png", "x-1-a-b.png");
        row("what shortcodes mean", "{{< x >}}`.png", "x.png");
        row("newline and tab", "a\nb\tc.png", "a-b-c.png");
        row("emoji", "party 🎉✌️.png", "party.png");
        row("keycap", "1️⃣ step.png", "1-step.png");
        row("only emoji", "🎉.png", "image.png");
        row("nothing", "", "image.png");
        row("only an ending", ".png", "image.png");
        row("hidden", ".secret.png", "secret.png");
        row("an option", "-rf.png", "rf.png");
        row("up", "../../etc/passwd", "passwd.png");
        row("a path of another system", "C:\\Users\\me\\Photo.png", "photo.png");
        row("a language", "photo.ja.png", "photo-ja.png");
        row("a date is no ending", "2024.05.01", "2024-05-01.png");
        row("direction marks", QString("a\u202Egnp.exe.png"), "a-gnp-exe.png");
        row("a device of Windows", "CON.png", "image-con.png");
        row("surrogates", "𠮷野家.png", "𠮷野家.png");
    }

    void madeFromTheOriginal()
    {
        QFETCH(QString, original);
        QTEST(imageFileName(original, "png"), "name");
    }

    void isBounded()
    {
        const QString name = imageFileName(QString("第").repeated(85) + ".png", "webp");
        QCOMPARE(name, QString("第").repeated(50) + ".webp");
        QVERIFY(imageFileName(QString(255, u'a'), "png").size() == 154);
        // Never in the midst of a character.
        const QString pairs = imageFileName(QString("𠮷").repeated(60), "png");
        QCOMPARE(pairs, QString("𠮷").repeated(37) + ".png");
        QVERIFY(numberedFileName(pairs, 9999).toUtf8().size() <= 255);
    }

    void aScreenshotIsCalledByItsTime()
    {
        QCOMPARE(
            screenshotFileName(QDateTime({2024, 5, 1}, {9, 3, 7}), "png"), QString("screenshot-20240501-090307.png"));
    }

    void aTakenNameIsNumbered() { QCOMPARE(numberedFileName("a.b.png", 2), QString("a.b-2.png")); }
};

QTEST_APPLESS_MAIN(TestImageName)

#include "tst_imagename.moc"
