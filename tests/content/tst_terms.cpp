#include "testsite.h"

#include <content/terms.h>

using namespace shownotes;

namespace {

QStringList texts(const QList<Term> &terms)
{
    QStringList list;
    for (const Term &term : terms)
        list += QStringLiteral("%1|%2|%3|%4").arg(term.value, term.title).arg(term.uses).arg(term.hasPage ? 1 : 0);
    return list;
}

} // namespace

class TestTerms : public QObject {
    Q_OBJECT

private slots:
    void areThoseInUseAndThoseWithPages()
    {
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        const auto page = [&](const char *name, const QByteArray &frontMatter) {
            site.write(QStringLiteral("content/") + QString::fromUtf8(name), "---\n" + frontMatter + "\n---\n");
        };
        page("talk/1/index.md",
            "authors: [admin, 'Guest Person']\ntags: [AWS, 機械学習]\ncategories: news\nprojects: [pod]\nslides: deck");
        page("talk/2/index.md", "authors: [Admin]\ntags: [aws, 機械学習, '', '  ']\nslides: ''\nprojects:");
        page("authors/admin/_index.md", "title: Admin\nname: 管理 人\nauthors: [admin]");
        page("authors/new/_index.md", "title: New One");
        page("project/pod/index.md", "title: The Podcast");
        page("project/other.md", "title: Other");
        page("slides/deck.md", "title: Deck");
        page("slides/second/index.md", "title: Second");
        page("tags/aws/_index.md", "title: Amazon Web Services");
        page("talk/3/index.md", "tags: [broken");

        const SiteTerms terms = readTerms(*Site::containing(site.root()));
        const auto l = [](const char *list) { return QString::fromUtf8(list).split(u','); };
        QCOMPARE(texts(terms.authors), l("admin|管理 人|3|1,Guest Person||1|0,new|New One|0|1"));
        QCOMPARE(texts(terms.tags), l("aws|Amazon Web Services|2|1,機械学習||2|0"));
        QCOMPARE(texts(terms.categories), l("news||1|0"));
        QCOMPARE(texts(terms.projects), l("pod|The Podcast|1|1,other|Other|0|1"));
        QCOMPARE(texts(terms.slides), l("deck|Deck|1|1,second|Second|0|1"));
    }

    void areNoneInAnEmptySite()
    {
        const TestSite site;
        site.write(QStringLiteral("config.toml"), "");
        const SiteTerms terms = readTerms(*Site::containing(site.root()));
        QVERIFY(terms.authors.isEmpty() && terms.tags.isEmpty() && terms.categories.isEmpty());
        QVERIFY(terms.projects.isEmpty() && terms.slides.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestTerms)
#include "tst_terms.moc"
