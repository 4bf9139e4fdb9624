#include "pagerefs.h"

#include <content/filesaver.h>
#include <content/frontmatter.h>
#include <content/pageparts.h>
#include <content/terms.h>

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace shownotes {
namespace {

/// Hugo's name of a page within the content tree: no ending, no language, and for a bundle its folder.
QString nameInTree(QString path, const QString &language)
{
    const qsizetype slash = path.lastIndexOf(QLatin1Char('/'));
    if (const qsizetype dot = path.lastIndexOf(QLatin1Char('.')); dot > slash)
        path.truncate(dot);
    if (!language.isEmpty() && path.endsWith(QLatin1Char('.') + language))
        path.chop(language.size() + 1);
    for (const char *bundle : {"/index", "/_index"}) {
        if (path.endsWith(QLatin1String(bundle)))
            path.chop(qsizetype(qstrlen(bundle)));
    }
    return path.isEmpty() ? QStringLiteral("/") : path;
}

/// As Go's path.Clean has it: nothing lies above the root.
QString cleanPath(const QString &path)
{
    QString clean = QDir::cleanPath(path);
    while (clean.startsWith(QLatin1String("/../")))
        clean.remove(0, 3);
    return clean == QLatin1String("/..") ? QStringLiteral("/") : clean;
}

} // namespace

PageRefs::PageRefs(const Site &site, const QString &pagePath)
    : m_site(site)
    , m_page(site.page(pagePath))
{
}

bool PageRefs::refresh()
{
    if (m_stamps.areCurrent())
        return false;
    m_listed = false;
    m_byPath.clear();
    m_byName.clear();
    m_frontMatters.clear();
    m_stamps = {};
    return true;
}

std::optional<QString> PageRefs::resolve(const QString &reference, const QString &language, bool absolute)
{
    list();
    const qsizetype hash = reference.indexOf(QLatin1Char('#'));
    const QString fragment = hash < 0 ? QString() : reference.mid(hash);
    const QString path = reference.left(hash < 0 ? reference.size() : hash).trimmed().toLower();
    if (path.isEmpty())
        return fragment.isEmpty() ? std::nullopt : std::optional(fragment);

    const QString wanted =
        language.isEmpty() ? (m_page ? m_page->language : m_site.defaultContentLanguage()) : language;
    const Target *target = nullptr;
    if (path.startsWith(QLatin1Char('/'))) {
        target = find(cleanPath(path), wanted);
    } else {
        QString folder = ownFolder();
        // A leaf's neighbours are those of its folder, unless the reference itself goes up.
        if (m_page && m_page->kind == PageKind::Leaf && !path.startsWith(QLatin1String("..")))
            folder = QFileInfo(folder).path();
        target = find(cleanPath(folder + QLatin1Char('/') + path), wanted);
        if (!target)
            target = find(cleanPath(QLatin1Char('/') + path), wanted);
    }
    const qsizetype slashes = path.count(QLatin1Char('/'));
    if (!target && !path.startsWith(QLatin1Char('.'))
        && (slashes == 0 || (slashes == 1 && path.startsWith(QLatin1Char('/')))))
        target = findByName(path, wanted);
    if (!target)
        return std::nullopt;

    QString url = relPermalink(*target);
    if (absolute) {
        const QUrl base(m_site.config()[QStringLiteral("baseURL")].toString());
        if (!base.scheme().isEmpty())
            url.prepend(base.scheme() + QStringLiteral("://") + base.authority());
    }
    return url + fragment;
}

std::optional<PageLink> PageRefs::author(const QString &name, bool byName)
{
    const QString key = urlize(name);
    for (const ContentFolder &folder : m_site.contentFolders()) {
        const std::optional<SitePage> page =
            m_site.page(folder.path + QStringLiteral("/authors/") + key + QStringLiteral("/_index.md"));
        if (!page)
            continue;
        if (!QFileInfo(page->path).isFile()) {
            m_stamps.add(page->path);
            continue;
        }
        const Value values = frontMatterOf(page->path);
        return PageLink {m_site.relPermalink(*page, values),
            values[byName ? QStringLiteral("name") : QStringLiteral("title")].toString(), {}};
    }
    return std::nullopt;
}

QList<PageLink> PageRefs::terms(const QString &taxonomy) const
{
    const SiteTerms all = readTerms(m_site);
    const bool tags = taxonomy == QLatin1String("tags");
    if (!tags && taxonomy != QLatin1String("categories"))
        return {};
    const QString prefix = basePath() + taxonomy + QLatin1Char('/');
    QList<PageLink> links;
    for (const Term &term : tags ? all.tags : all.categories) {
        if (term.uses > 0)
            links.append(
                {prefix + urlize(term.value) + QLatin1Char('/'), term.title.isEmpty() ? term.value : term.title, {}});
    }
    std::sort(links.begin(), links.end(), [](const PageLink &a, const PageLink &b) { return a.url < b.url; });
    return links;
}

void PageRefs::list()
{
    if (m_listed)
        return;
    m_listed = true;
    // Hugo makes a page of the root and of each first folder, also without an `_index.md`.
    QSet<QString> folders, sections {QString()};
    for (const ContentFolder &folder : m_site.contentFolders()) {
        m_stamps.add(folder.path);
        folders.insert(folder.path);
    }
    for (const SitePage &page : m_site.pages()) {
        const QString key = nameInTree(QLatin1Char('/') + page.contentPath.toLower(), page.language);
        m_byPath[key].append({page, false});
        m_byName[key.mid(key.lastIndexOf(QLatin1Char('/')) + 1)].append({page, false});
        sections.insert(page.section);
        // A new bundle shows in the folder above it: all of them are watched.
        for (QString folder = QFileInfo(page.path).path(); !folders.contains(folder) && !QFileInfo(folder).isRoot();
             folder = QFileInfo(folder).path()) {
            folders.insert(folder);
            m_stamps.add(folder);
        }
    }
    for (const QString &section : std::as_const(sections)) {
        const QString key = QLatin1Char('/') + section.toLower();
        if (m_byPath.contains(key))
            continue;
        SitePage page;
        page.section = section;
        page.kind = PageKind::Branch;
        m_byPath[key].append({page, true});
    }
}

const PageRefs::Target *PageRefs::find(const QString &path, const QString &language) const
{
    const auto targets = m_byPath.constFind(nameInTree(path, language.toLower()));
    if (targets == m_byPath.cend())
        return nullptr;
    // `index.md` names no section and `_index.md` no leaf.
    const QString fileName = path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
    const QString stem = fileName.left(fileName.indexOf(QLatin1Char('.')));
    for (const Target &target : *targets) {
        if ((stem == QLatin1String("index") && target.page.kind != PageKind::Leaf)
            || (stem == QLatin1String("_index") && (target.isSection || target.page.kind != PageKind::Branch)))
            continue;
        if (target.isSection || target.page.language.isEmpty() || target.page.language == language)
            return &target;
    }
    return nullptr;
}

const PageRefs::Target *PageRefs::findByName(const QString &name, const QString &language) const
{
    const QString key = nameInTree(QLatin1Char('/') + name, language.toLower());
    const auto targets = m_byName.constFind(key.mid(key.lastIndexOf(QLatin1Char('/')) + 1));
    if (targets == m_byName.cend())
        return nullptr;
    const Target *found = nullptr;
    for (const Target &target : *targets) {
        if (!target.page.language.isEmpty() && target.page.language != language)
            continue;
        // Hugo refuses a name that two pages have.
        if (found)
            return nullptr;
        found = &target;
    }
    return found;
}

/// Read once until the file changes: the pages' addresses are in there.
Value PageRefs::frontMatterOf(const QString &path)
{
    if (const auto known = m_frontMatters.constFind(path); known != m_frontMatters.cend())
        return *known;
    m_stamps.add(path);
    Value values;
    if (const Result<FileContents> file = readFile(path)) {
        if (const Result<FrontMatter> frontMatter = FrontMatter::parse(splitPage(file->bytes).frontMatter))
            values = frontMatter->values();
    }
    m_frontMatters.insert(path, values);
    return values;
}

QString PageRefs::relPermalink(const Target &target)
{
    if (!target.isSection)
        return m_site.relPermalink(target.page, frontMatterOf(target.page.path));
    const QString folder = urlize(target.page.section);
    return basePath() + (folder.isEmpty() ? folder : folder + QLatin1Char('/'));
}

QString PageRefs::basePath() const
{
    const QString path = QUrl(m_site.config()[QStringLiteral("baseURL")].toString()).path();
    return path.endsWith(QLatin1Char('/')) ? path : path + QLatin1Char('/');
}

QString PageRefs::ownFolder() const
{
    if (!m_page)
        return QStringLiteral("/");
    return QLatin1Char('/') + QFileInfo(m_page->contentPath.toLower()).path();
}

} // namespace shownotes
