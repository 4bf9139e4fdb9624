#include "pagehead.h"

#include <content/terms.h>

#include <QFileInfo>

#include <algorithm>

namespace shownotes {

namespace {

/// Terms under the form that Hugo makes one address of.
class TermCollector {
public:
    void use(const QStringList &values)
    {
        for (const QString &value : values) {
            if (!value.trimmed().isEmpty())
                ++term(value).uses;
        }
    }

    void page(const QString &value, const QString &title)
    {
        Term &known = term(value);
        known.hasPage = true;
        // A profile's folder is what front matter is meant to name.
        known.value = value;
        known.title = title;
    }

    QList<Term> sorted() const
    {
        QList<Term> terms = m_terms;
        std::sort(terms.begin(), terms.end(),
            [](const Term &a, const Term &b) { return a.uses != b.uses ? a.uses > b.uses : a.value < b.value; });
        return terms;
    }

private:
    Term &term(const QString &value)
    {
        const QString key = urlize(value.trimmed());
        if (!m_index.contains(key)) {
            m_index.insert(key, m_terms.size());
            m_terms.append(Term {value, {}, 0, false});
        }
        return m_terms[m_index.value(key)];
    }

    QList<Term> m_terms;
    QHash<QString, qsizetype> m_index;
};

/// `admin` of `authors/admin/_index.md`, `deck` of `slides/deck.md` and `slides/deck/index.md`.
QString nameIn(const SitePage &page)
{
    QStringList parts = page.contentPath.split(QLatin1Char('/'));
    const QString file = parts.takeLast();
    if (page.kind != PageKind::Single)
        return parts.size() == 2 ? parts.last() : QString();
    QString name = QFileInfo(file).completeBaseName();
    if (name.endsWith(QLatin1Char('.') + page.language))
        name.chop(page.language.size() + 1);
    return parts.size() == 1 ? name : QString();
}

} // namespace

SiteTerms readTerms(const Site &site)
{
    TermCollector authors, tags, categories, projects, slides;
    const QList<SitePage> pages = site.pages();
    for (const SitePage &page : pages) {
        const Result<FrontMatter> head = readPageHead(page.path);
        const Value values = head ? head->values() : Value();
        authors.use(values[QStringLiteral("authors")].toStringList());
        tags.use(values[QStringLiteral("tags")].toStringList());
        categories.use(values[QStringLiteral("categories")].toStringList());
        projects.use(values[QStringLiteral("projects")].toStringList());
        slides.use(values[QStringLiteral("slides")].toStringList());

        const QString top = page.contentPath.section(QLatin1Char('/'), 0, 0);
        const QString name = nameIn(page);
        const QString title = values[QStringLiteral("title")].toString();
        if (name.isEmpty())
            continue;
        if (top == QLatin1String("authors")) {
            // Academic 4.8 calls a profile's name `name`, 5 `title`.
            const QString own = values[QStringLiteral("name")].toString();
            authors.page(name, own.isEmpty() ? title : own);
        } else if (top == QLatin1String("project")) {
            projects.page(name, title);
        } else if (top == QLatin1String("slides")) {
            slides.page(name, title);
        } else if (top == QLatin1String("tags")) {
            tags.page(name, title);
        } else if (top == QLatin1String("categories")) {
            categories.page(name, title);
        }
    }
    return {authors.sorted(), tags.sorted(), categories.sorted(), projects.sorted(), slides.sorted()};
}

} // namespace shownotes
