#include "testsite.h"

#include <content/hugodate.h>

using namespace shownotes;

class TestHugoDate : public QObject {
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected"); // ISO with offset; empty: year 1

        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(expected);
        };
        row("2020-12-02T22:39:07+09:00", "2020-12-02T22:39:07+09:00");
        row("2020-12-02T22:39:07Z", "2020-12-02T22:39:07Z");
        row("2020-12-02T22:39:07-05:30", "2020-12-02T22:39:07-05:30");
        row("2020-12-02T22:39:07", "2020-12-02T22:39:07+09:00");
        row("2020-12-02T22:39:07+0900", "2020-12-02T22:39:07+09:00");
        row("2020-12-02T22:39:07.250+09:00", "2020-12-02T22:39:07+09:00");
        row("2020-12-02T7:39:07Z", "2020-12-02T07:39:07Z");
        row("2020-12-02", "2020-12-02T00:00:00+09:00");
        row("2020-12-02 22:39:07", "2020-12-02T22:39:07+09:00");
        row("2020-12-02 22:39:07 +0900", "2020-12-02T22:39:07+09:00");
        row("2020-12-02 22:39:07 +01:00", "2020-12-02T22:39:07+01:00");
        row("2020-12-02 22:39:07+01:00", "2020-12-02T22:39:07+01:00");
        row("2020-12-02 22:39:07+0100", "2020-12-02T22:39:07+01:00");
        row("2020-12-02 22:39:07Z", "2020-12-02T22:39:07Z");
        row("2020-12-02 22:39:07 +0100 CET", "2020-12-02T22:39:07+01:00");
        row("2020-12-02 22:39:07.123456 +0100 CET", "2020-12-02T22:39:07+01:00");
        row("Wed, 02 Dec 2020 22:39:07 +0100", "2020-12-02T22:39:07+01:00");
        row("Wed, 02 Dec 2020 22:39:07 GMT", "2020-12-02T22:39:07+09:00");
        row("02 Dec 20 22:39 +0100", "2020-12-02T22:39:00+01:00");
        row("02 Dec 20 22:39 MST", "2020-12-02T22:39:00+09:00");
        row("Wednesday, 02-Dec-20 22:39:07 MST", "2020-12-02T22:39:07+09:00");
        row("Wed Dec  2 22:39:07 2020", "2020-12-02T22:39:07+09:00");
        row("Wed Dec 2 22:39:07 2020", "2020-12-02T22:39:07+09:00");
        row("Wed Dec  2 22:39:07 MST 2020", "2020-12-02T22:39:07+09:00");
        row("Wed Dec 02 22:39:07 +0100 2020", "2020-12-02T22:39:07+01:00");
        row("02 Dec 2020", "2020-12-02T00:00:00+09:00");
        row("02 dec 2020", "2020-12-02T00:00:00+09:00");
        for (const char *text :
            {"2020-12-02 22:39", "2020-12-02T22:39", "2020-12-02T22:39+09:00", "2020/12/02", "2020年12月2日", "foo", "",
                "2020-13-02", "2020-02-30", "2020-12-2", "20-12-02", "2020-12-02T25:00:00Z", "2020-12-02T22:60:00Z",
                "2020-12-02T22:39:07 +0900", " 2020-12-02", "2020-12-02 ", "02 December 2020", "2020-12-02T22:39:07+9",
                "2020-12-02t22:39:07z", "2 Dec 2020", "Dec 2, 2020", "2020", "12/02/2020", "02 Foo 2020",
                "2020-12-02 22:39:07 JST", "2020-12-02T22:39:07+25:00"})
            QTest::addRow("year 1: %s", text) << QString::fromUtf8(text) << QString();
    }

    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const std::optional<QDateTime> date = hugoDate(text, QTimeZone("Asia/Tokyo"));
        if (expected.isEmpty()) {
            QVERIFY(!date);
            return;
        }
        QVERIFY(date);
        // In a zone Qt prints no offset.
        QCOMPARE(date->toOffsetFromUtc(date->offsetFromUtc()).toString(Qt::ISODate), expected);
    }

    void readsAsHugoDoes()
    {
        if (!TestSite::hasHugo())
            QSKIP("hugo is not installed.");
        const TestSite site;
        site.write(
            QStringLiteral("config.yaml"), "timeZone: Asia/Tokyo\ndisableKinds: [taxonomy, term, RSS, sitemap]\n");
        site.write(QStringLiteral("layouts/index.html"),
            "{{ range site.RegularPages }}{{ .File.BaseFileName }}|{{ .Date.Format \"2006-01-02T15:04:05Z07:00\" "
            "}}\n{{ end }}");
        site.write(QStringLiteral("layouts/_default/single.html"), "x");
        QStringList texts;
        combinations(texts);
        for (qsizetype i = 0; i < texts.size(); ++i)
            site.write(
                QStringLiteral("content/p/d%1.md").arg(i), "---\ntitle: x\ndate: \"" + texts[i].toUtf8() + "\"\n---\n");
        QString log;
        QVERIFY2(site.publish(&log), qPrintable(log));
        const QList<QByteArray> lines = site.publishedFile(QStringLiteral("index.html")).trimmed().split('\n');
        QCOMPARE(lines.size(), texts.size());
        QStringList differences;
        for (const QByteArray &line : lines) {
            const qsizetype bar = line.indexOf('|');
            const QString text = texts.at(line.mid(1, bar - 1).toInt());
            const std::optional<QDateTime> date = hugoDate(text, QTimeZone("Asia/Tokyo"));
            const QString ours = date ? date->toOffsetFromUtc(date->offsetFromUtc()).toString(Qt::ISODate)
                                      : QStringLiteral("0001-01-01T00:00:00Z");
            const QString hugo =
                QString::fromLatin1(line.mid(bar + 1)).replace(QLatin1String("&#43;"), QLatin1String("+"));
            if (ours != hugo)
                differences += QStringLiteral("%1: Hugo %2, we %3").arg(text, hugo, ours);
        }
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void knowsDatesWithoutTime()
    {
        QVERIFY(isDateOnly(QStringLiteral("2020-12-02")));
        QVERIFY(isDateOnly(QStringLiteral("02 Dec 2020")));
        QVERIFY(!isDateOnly(QStringLiteral("2020-12-02T00:00:00Z")));
        QVERIFY(!isDateOnly(QStringLiteral("2020-13-02")));
        QVERIFY(!isDateOnly(QString()));
    }

private:
    static void combinations(QStringList &texts);
};

/// What people and programs write, and what comes near it.
void TestHugoDate::combinations(QStringList &texts)
{
    const QStringList dates {QStringLiteral("2020-12-02"), QStringLiteral("2020-1-02"), QStringLiteral("2021-02-29")};
    const QStringList separators {QString(), QStringLiteral("T"), QStringLiteral(" "), QStringLiteral("  ")};
    const QStringList times {QString(), QStringLiteral("22:39"), QStringLiteral("22:39:07"), QStringLiteral("2:39:07"),
        QStringLiteral("22:39:07.5"), QStringLiteral("22:9:07"), QStringLiteral("24:00:00"),
        QStringLiteral("22:39:60")};
    const QStringList zones {QString(), QStringLiteral("Z"), QStringLiteral("+09:00"), QStringLiteral("+0900"),
        QStringLiteral(" +0900"), QStringLiteral(" +09:00"), QStringLiteral(" JST"), QStringLiteral(" +0900 JST"),
        QStringLiteral("-00:30"), QStringLiteral("+09"), QStringLiteral(" Z")};
    for (const QString &date : dates) {
        for (const QString &separator : separators) {
            for (const QString &time : times) {
                for (const QString &zone : zones)
                    texts += date + separator + time + zone;
            }
        }
    }
    texts += {QStringLiteral("Wed, 02 Dec 2020 22:39:07 +0100"), QStringLiteral("Wed, 02 Dec 2020 22:39:07 GMT"),
        QStringLiteral("Mon, 02 Dec 2020 22:39:07 GMT"), QStringLiteral("Wed, 2 Dec 2020 22:39:07 GMT"),
        QStringLiteral("02 Dec 20 22:39 +0100"), QStringLiteral("02 Dec 69 22:39 MST"),
        QStringLiteral("02 Dec 68 22:39 MST"), QStringLiteral("Wednesday, 02-Dec-20 22:39:07 MST"),
        QStringLiteral("Wed Dec  2 22:39:07 2020"), QStringLiteral("Wed Dec 2 22:39:07 2020"),
        QStringLiteral("Wed Dec 12 22:39:07 MST 2020"), QStringLiteral("Wed Dec 02 22:39:07 +0100 2020"),
        QStringLiteral("02 dec 2020"), QStringLiteral("foo"), QString(), QStringLiteral("2020/12/02"),
        QStringLiteral("2020年12月2日"), QStringLiteral("2020"), QStringLiteral("20201202")};
}

QTEST_GUILESS_MAIN(TestHugoDate)
#include "tst_hugodate.moc"
