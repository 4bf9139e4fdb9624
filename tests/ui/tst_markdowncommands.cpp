#include "editor/markdowncommands.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

using namespace shownotes;

/// In the texts, `[` and `]`-like brackets ⟦ ⟧ stand around the selection; ⟦⟧ is a bare caret.
class TestMarkdownCommands : public QObject {
    Q_OBJECT

private slots:
    void toggles_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("after");
        QTest::newRow("a selection") << "a ⟦b c⟧ d"
                                     << "**"
                                     << "a **⟦b c⟧** d";
        QTest::newRow("and back") << "a **⟦b c⟧** d"
                                  << "**"
                                  << "a ⟦b c⟧ d";
        QTest::newRow("the word at the caret") << "a wo⟦⟧rd d"
                                               << "**"
                                               << "a **⟦word⟧** d";
        QTest::newRow("nothing selected") << "a ⟦⟧"
                                          << "**"
                                          << "a **⟦⟧**";
        QTest::newRow("Japanese") << "今日は⟦晴れ⟧です"
                                  << "~~"
                                  << "今日は~~⟦晴れ⟧~~です";
        QTest::newRow("emphasis inside strong is added") << "**⟦b⟧**"
                                                         << "*"
                                                         << "***⟦b⟧***";
        QTest::newRow("emphasis inside strong is taken") << "***⟦b⟧***"
                                                         << "*"
                                                         << "**⟦b⟧**";
        QTest::newRow("at the very start and end") << "⟦b⟧"
                                                   << "`"
                                                   << "`⟦b⟧`";
    }

    void toggles()
    {
        QFETCH(QString, before);
        QFETCH(QString, mark);
        QTextDocument document;
        QTextCursor cursor = load(document, before);
        const QString original = document.toPlainText();
        toggleMark(cursor, mark);
        QTEST(show(document, cursor), "after");
        document.undo();
        QCOMPARE(document.toPlainText(), original);
    }

    void links_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("a selection becomes the text") << "see ⟦here⟧ now"
                                                      << "see [here](⟦⟧) now";
        QTest::newRow("an address becomes the address") << "⟦https://example.org/a⟧"
                                                        << "[⟦⟧](https://example.org/a)";
        QTest::newRow("nothing selected") << "a ⟦⟧"
                                          << "a [](⟦⟧)";
    }

    void links()
    {
        QFETCH(QString, before);
        QTextDocument document;
        QTextCursor cursor = load(document, before);
        insertLink(cursor);
        QTEST(show(document, cursor), "after");
    }

private:
    static QTextCursor load(QTextDocument &document, const QString &text)
    {
        const int from = int(text.indexOf(u'⟦'));
        const int to = int(text.indexOf(u'⟧')) - 1;
        document.setPlainText(QString(text).remove(u'⟦').remove(u'⟧'));
        QTextCursor cursor(&document);
        cursor.setPosition(from);
        cursor.setPosition(to, QTextCursor::KeepAnchor);
        return cursor;
    }

    static QString show(const QTextDocument &document, const QTextCursor &cursor)
    {
        QString text = document.toPlainText();
        text.insert(cursor.selectionEnd(), u'⟧');
        return text.insert(cursor.selectionStart(), u'⟦');
    }
};

QTEST_MAIN(TestMarkdownCommands)
#include "tst_markdowncommands.moc"
