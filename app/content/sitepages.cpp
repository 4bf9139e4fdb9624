#include <content/site.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace shownotes {

namespace {

/// A content tree is not this deep; a path of links may be.
constexpr int depthLimit = 64;
/// A link may lead to the whole disk.
constexpr int folderLimit = 100'000;

/// `notes` of `notes.ja.md`, `ja` being one of the languages.
QString withoutLanguage(const QString &base, const QString &language)
{
    return !language.isEmpty() && base.endsWith(QLatin1Char('.') + language) ? base.chopped(language.size() + 1) : base;
}

/// Hugo 0.111 takes an HTML file for a page unless it begins with a tag; a comment may stand first.
bool isHtmlPage(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(4096).trimmed();
    return !head.isEmpty() && (!head.startsWith('<') || head.startsWith("<!--"));
}

bool isPage(const QFileInfo &file)
{
    if (!file.isFile() || !isContentFile(file.fileName()))
        return false;
    return !file.suffix().startsWith(QLatin1String("htm"), Qt::CaseInsensitive) || isHtmlPage(file.filePath());
}

/// Finds the pages of one content folder.
class PageWalk {
public:
    PageWalk(const Site &site, QList<SitePage> &pages)
        : m_site(site)
        , m_pages(pages)
    {
    }

    void walk(const QString &folder, int depth = 0)
    {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (depth > depthLimit || m_seen.size() >= folderLimit || canonical.isEmpty() || m_seen.contains(canonical))
            return;
        m_seen.insert(canonical);

        QFileInfoList files, folders;
        const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            if (isIgnoredName(entry.fileName()) || m_site.isIgnored(entry.filePath()))
                continue;
            if (entry.isDir())
                folders += entry;
            else if (isPage(entry))
                files += entry;
        }
        const bool leaf = std::any_of(files.begin(), files.end(),
            [](const QFileInfo &file) { return pageKind(file.fileName()) == PageKind::Leaf; });
        for (const QFileInfo &file : std::as_const(files)) {
            // A leaf's other pages are its resources.
            if (!leaf || pageKind(file.fileName()) != PageKind::Single) {
                if (const std::optional<SitePage> page = m_site.page(file.filePath()))
                    m_pages.append(*page);
            }
        }
        if (leaf)
            return;
        for (const QFileInfo &sub : std::as_const(folders))
            walk(sub.filePath(), depth + 1);
    }

private:
    const Site &m_site;
    QList<SitePage> &m_pages;
    QSet<QString> m_seen;
};

} // namespace

bool isIgnoredName(const QString &name)
{
    return name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('#')) || name.endsWith(QLatin1Char('~'));
}

bool Site::isIgnored(const QString &path) const
{
    return std::any_of(m_ignoreFiles.begin(), m_ignoreFiles.end(),
        [&](const QRegularExpression &pattern) { return pattern.match(path).hasMatch(); });
}

QString Site::languageOf(const QString &fileName) const
{
    const QString base = QFileInfo(fileName).completeBaseName().toLower();
    const QStringList keys = languages();
    for (const QString &key : keys) {
        if (withoutLanguage(base, key) != base)
            return key;
    }
    return keys.first();
}

std::optional<SitePage> Site::page(const QString &path) const
{
    const QString clean = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (!isContentFile(QFileInfo(clean).fileName()))
        return {};
    // Of folders within one another the innermost.
    const ContentFolder *best = nullptr;
    for (const ContentFolder &folder : m_contentFolders) {
        if (clean.startsWith(folder.path + QLatin1Char('/')) && (!best || folder.path.size() > best->path.size()))
            best = &folder;
    }
    if (!best)
        return {};
    const QString inside = clean.sliced(best->path.size() + 1);
    SitePage page;
    page.path = clean;
    page.contentPath = best->target.isEmpty() ? inside : best->target + QLatin1Char('/') + inside;
    page.kind = pageKind(QFileInfo(clean).fileName());
    page.language = best->language.isEmpty() ? languageOf(clean) : best->language;
    QStringList folders = page.contentPath.split(QLatin1Char('/'));
    folders.removeLast();
    if (page.kind == PageKind::Leaf && !folders.isEmpty())
        folders.removeLast();
    page.section = folders.value(0);
    return page;
}

QList<SitePage> Site::pages() const
{
    QList<SitePage> pages;
    QSet<QString> walked;
    for (const ContentFolder &folder : m_contentFolders) {
        if (walked.contains(folder.path))
            continue;
        walked.insert(folder.path);
        PageWalk(*this, pages).walk(folder.path);
    }
    std::sort(pages.begin(), pages.end(), [](const SitePage &a, const SitePage &b) {
        return a.contentPath != b.contentPath ? a.contentPath < b.contentPath : a.path < b.path;
    });
    // One file of two mounts that lie within one another is one page.
    pages.erase(std::unique(pages.begin(), pages.end()), pages.end());
    return pages;
}

} // namespace shownotes
