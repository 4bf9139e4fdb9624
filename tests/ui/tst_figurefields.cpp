#include "figures/figurefields.h"
#include "figures/figureremoval.h"
#include "figures/figuretarget.h"
#include "figures/markdownimage.h"

#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace shownotes;

namespace {

QString shown(const QList<FigureField> &fields)
{
    QStringList all;
    for (const FigureField &field : fields) {
        const QString name = QString::fromUtf8(field.name);
        all << (field.kind == FigureField::Kind::Flag ? name + (field.isOn ? "+" : "-") : name + u'=' + field.value);
    }
    return all.join(u'|');
}

} // namespace

Q_DECLARE_METATYPE(shownotes::ShortcodeVariant)

/// What can be said of a picture in the text, and how it is written there.
class TestFigureFields : public QObject {
    Q_OBJECT

private slots:
    void fields_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ShortcodeVariant>("variant");
        QTest::addColumn<QString>("fields");
        const auto academic = ShortcodeVariant::AcademicV48;
        QTest::newRow("Academic's figure")
            << QByteArray("{{< figure src=\"a.png\" title=\"Cap\" numbered=\"true\" lightbox=\"false\" >}}") << academic
            << "src=a.png|title=Cap|alt=|link=|width=|numbered+|lightbox-";
        QTest::newRow("a bare true is no string to the template")
            << QByteArray("{{< figure src=\"a.png\" numbered=true >}}") << academic
            << "src=a.png|title=|alt=|link=|width=|numbered-|lightbox+";
        QTest::newRow("Academic takes the caption where there is no title")
            << QByteArray("{{< figure src=\"a.png\" caption=\"Cap\" >}}") << academic
            << "src=a.png|caption=Cap|alt=|link=|width=|numbered-|lightbox+";
        QTest::newRow("an empty title leaves the caption")
            << QByteArray("{{< figure src=\"a.png\" title=\"\" caption=\"Cap\" >}}") << academic
            << "src=a.png|caption=Cap|alt=|link=|width=|numbered-|lightbox+|title=";
        QTest::newRow("Academic 5.1 takes the caption first")
            << QByteArray("{{< figure src=\"a.png\" title=\"T\" caption=\"Cap\" >}}") << ShortcodeVariant::AcademicV51
            << "src=a.png|caption=Cap|alt=|link=|width=|numbered-|lightbox+|title=T";
        QTest::newRow("others that stand there")
            << QByteArray("{{< figure class=\"wide\" src=\"a.png\" >}}") << academic
            << "src=a.png|title=|alt=|link=|width=|numbered-|lightbox+|class=wide";
        QTest::newRow("Hugo's own figure")
            << QByteArray("{{< figure src=\"a.png\" title=\"T\" numbered=\"true\" >}}") << ShortcodeVariant::Hugo
            << "src=a.png|title=T|caption=|alt=|link=|width=|height=|numbered=true";
        QTest::newRow("one of the site's own")
            << QByteArray("{{< figure src=\"a.png\" zoom=\"2\" >}}") << ShortcodeVariant::Foreign << "src=a.png|zoom=2";
        QTest::newRow("another shortcode")
            << QByteArray("{{< img src=\"a.png\" text=\"x\" >}}") << ShortcodeVariant::Foreign << "src=a.png|text=x";
        QTest::newRow("over several lines") << QByteArray("{{< figure\n  src=\"a.png\"\n  title=\"日本\"\n>}}")
                                            << academic << "src=a.png|title=日本|alt=|link=|width=|numbered-|lightbox+";
        QTest::newRow("Markdown") << QByteArray("![Al\\]t](a%20b.png \"Ti\\\"t\")") << academic
                                  << "src=a b.png|alt=Al]t|title=Ti\"t";
        QTest::newRow("Markdown in angle brackets")
            << QByteArray("![](<a b.png>)") << academic << "src=a b.png|alt=|title=";
        QTest::newRow("parameters without names") << QByteArray("{{< img \"a.png\" >}}") << academic << "none";
        QTest::newRow("with an error") << QByteArray("{{< figure src=\"a.png >}}") << academic << "none";
        QTest::newRow("text") << QByteArray("a.png") << academic << "none";
        QTest::newRow("a Markdown image with text behind") << QByteArray("![](a.png) x") << academic << "none";
    }

    void fields()
    {
        QFETCH(QByteArray, text);
        QFETCH(ShortcodeVariant, variant);
        const std::optional<QList<FigureField>> fields = figureFields(text, variant);
        QTEST(fields ? shown(*fields) : QStringLiteral("none"), "fields");
    }

    void writes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("written");
        const QByteArray figure = "{{<  figure src='x' src=\"a.png\"   title=\"Old\" >}}";
        QTest::newRow("a caption") << QByteArray("{{<  figure src=\"a.png\"   title=\"Old\" >}}") << QByteArray("title")
                                   << "新しい" << QByteArray("{{<  figure src=\"a.png\"   title=\"新しい\" >}}");
        QTest::newRow("one that is not there") << QByteArray("{{< figure src=\"a.png\" >}}") << QByteArray("alt") << "x"
                                               << QByteArray("{{< figure src=\"a.png\" alt=\"x\" >}}");
        QTest::newRow("nothing for one that is not there")
            << QByteArray("{{< figure src=\"a.png\" >}}") << QByteArray("alt") << ""
            << QByteArray("{{< figure src=\"a.png\" >}}");
        QTest::newRow("empty") << QByteArray("{{< figure src=\"a.png\" alt=\"x\" >}}") << QByteArray("alt") << ""
                               << QByteArray("{{< figure src=\"a.png\" alt=\"\" >}}");
        QTest::newRow("a flag") << QByteArray("{{< figure src=\"a.png\" numbered=true >}}") << QByteArray("numbered")
                                << "true" << QByteArray("{{< figure src=\"a.png\" numbered=\"true\" >}}");
        QTest::newRow("Markdown's description") << QByteArray("![a](b.png)") << QByteArray("alt") << "x [y] \\ *z*"
                                                << QByteArray("![x \\[y\\] \\\\ *z*](b.png)");
        QTest::newRow("Markdown's title") << QByteArray("![a]( b.png )") << QByteArray("title") << "say \"hi\""
                                          << QByteArray("![a]( b.png \"say \\\"hi\\\"\" )");
        QTest::newRow("Markdown's title, in its quotes")
            << QByteArray("![a](b.png 'o')") << QByteArray("title") << "it's" << QByteArray("![a](b.png 'it\\'s')");
        QTest::newRow("no title any more")
            << QByteArray("![a](b.png \"o\")") << QByteArray("title") << "" << QByteArray("![a](b.png)");
        QTest::newRow("Markdown's picture") << QByteArray("![a](<b c.png> \"t\")") << QByteArray("src") << "d (1).png"
                                            << QByteArray("![a](d%20%281%29.png \"t\")");
    }

    void writes()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, name);
        QFETCH(QString, value);
        const Result<Splices> splices = setFigureField(text, name, value);
        QVERIFY(splices);
        const QByteArray after = spliced(text, *splices);
        QTEST(after, "written");
        // What was written is what is read.
        const std::optional<QList<FigureField>> fields = figureFields(after, ShortcodeVariant::Hugo);
        QVERIFY(fields);
        for (const FigureField &field : *fields) {
            if (field.name == name)
                QCOMPARE(field.value, value);
        }
    }

    void refusesWhatIsNoFigure() { QVERIFY(!setFigureField("a.png", "alt", "x")); }

    void allEditsOfAFieldAreOneStep()
    {
        Edited edited("Before {{< figure src=\"a.png\" title=\"\" >}} behind");
        for (const char *text : {"C", "Ca", "Cap"})
            QVERIFY(edited.target.write("title", text));
        QVERIFY(edited.target.write("alt", "A"));
        QCOMPARE(edited.text(), QString("Before {{< figure src=\"a.png\" title=\"Cap\" alt=\"A\" >}} behind"));
        edited.document.undo();
        QCOMPARE(edited.text(), QString("Before {{< figure src=\"a.png\" title=\"Cap\" >}} behind"));
        QCOMPARE(edited.value("alt"), QString());
        edited.document.undo();
        QCOMPARE(edited.text(), QString("Before {{< figure src=\"a.png\" title=\"\" >}} behind"));
        QCOMPARE(edited.value("title"), QString());
        edited.document.redo();
        QCOMPARE(edited.value("title"), QString("Cap"));
    }

    void aNewSessionIsANewStep()
    {
        Edited edited("{{< figure src=\"a.png\" title=\"\" >}}");
        QVERIFY(edited.target.write("title", "One"));
        edited.target.endEdit();
        QVERIFY(edited.target.write("title", "Two"));
        edited.document.undo();
        QCOMPARE(edited.value("title"), QString("One"));
    }

    void whatFollowsASaveIsNotSaved()
    {
        Edited edited("{{< figure src=\"a.png\" title=\"\" >}}");
        QVERIFY(edited.target.write("title", "O"));
        edited.document.setModified(false);
        QVERIFY(edited.target.write("title", "On"));
        QVERIFY(edited.document.isModified());
        edited.document.undo();
        QCOMPARE(edited.value("title"), QString("O"));
        QVERIFY(!edited.document.isModified());
    }

    void typingBetweenIsAStepOfItsOwn()
    {
        Edited edited("x {{< figure src=\"a.png\" title=\"\" >}}");
        QVERIFY(edited.target.write("title", "One"));
        QTextCursor typing(&edited.document);
        typing.insertText("typed ");
        QVERIFY(edited.target.write("title", "Two"));
        QCOMPARE(edited.text(), QString("typed x {{< figure src=\"a.png\" title=\"Two\" >}}"));
        edited.document.undo();
        QCOMPARE(edited.text(), QString("typed x {{< figure src=\"a.png\" title=\"One\" >}}"));
    }

    void followsTyping()
    {
        Edited edited("{{< figure src=\"a.png\" title=\"Cap\" >}}");
        QSignalSpy changed(&edited.target, &FigureTarget::changed);
        QTextCursor typing(&edited.document);
        typing.setPosition(edited.text().indexOf("Cap"));
        typing.insertText("My ");
        QCOMPARE(changed.size(), 1);
        QCOMPARE(edited.value("title"), QString("My Cap"));
        // In between it may be nothing that can be read.
        typing.setPosition(edited.text().indexOf(" title"));
        typing.insertText("\"");
        QVERIFY(!edited.target.fields());
        typing.deletePreviousChar();
        QCOMPARE(edited.value("title"), QString("My Cap"));
        // What is typed around it does not belong to it.
        typing.movePosition(QTextCursor::End);
        typing.insertText("behind");
        typing.movePosition(QTextCursor::Start);
        typing.insertText("before");
        QCOMPARE(edited.target.selection().selectedText(), QString("{{< figure src=\"a.png\" title=\"My Cap\" >}}"));
    }

    void isGoneWithItsText()
    {
        Edited edited("x {{< figure src=\"a.png\" >}} y");
        QSignalSpy gone(&edited.target, &FigureTarget::gone);
        edited.target.selection().removeSelectedText();
        QCOMPARE(gone.size(), 1);
        QVERIFY(!edited.target.isSet());
        edited.document.undo();
        QVERIFY(!edited.target.isSet());
    }

    void removal_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("left");
        QTest::newRow("alone between blank lines") << QByteArray("a\n\n[F]\n\nb\n") << QByteArray("a\n\nb\n");
        QTest::newRow("alone under text") << QByteArray("a\n[F]\n\nb\n") << QByteArray("a\n\nb\n");
        QTest::newRow("in a line") << QByteArray("a [F] b\n") << QByteArray("a  b\n");
        QTest::newRow("at the end") << QByteArray("a\n\n[F]") << QByteArray("a\n\n");
        QTest::newRow("alone") << QByteArray("[F]\n") << QByteArray("");
        QTest::newRow("two in a line") << QByteArray("[F] [F]\n") << QByteArray(" \n");
        QTest::newRow("two lines") << QByteArray("a\n\n[F]\n[F]\n\nb") << QByteArray("a\n\nb");
        QTest::newRow("with carriage returns")
            << QByteArray("a\r\n\r\n[F]\r\n\r\nb\r\n") << QByteArray("a\r\n\r\nb\r\n");
    }

    void removal()
    {
        QFETCH(QByteArray, body);
        QList<ResourceUse> uses;
        for (qsizetype at = body.indexOf("[F]"); at >= 0; at = body.indexOf("[F]", at + 3)) {
            ResourceUse use;
            use.wholeStart = at;
            use.wholeEnd = at + 3;
            uses.append(use);
        }
        QTEST(spliced(body, removalOf(body, uses)), "left");
    }

private:
    struct Edited {
        explicit Edited(const QString &content)
        {
            document.setPlainText(content);
            const qsizetype begin = content.indexOf("{{<");
            target.set(&document, int(begin), int(content.indexOf(">}}") + 3), ShortcodeVariant::AcademicV48);
        }
        QString text() const { return document.toPlainText(); }
        QString value(const QByteArray &name) const
        {
            if (!target.fields())
                return "unreadable";
            for (const FigureField &field : *target.fields()) {
                if (field.name == name)
                    return field.value;
            }
            return "no such field";
        }
        QTextDocument document;
        FigureTarget target;
    };
};

QTEST_MAIN(TestFigureFields)
#include "tst_figurefields.moc"
