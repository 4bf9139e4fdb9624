#pragma once

#include <content/bundle.h>
#include <content/siteconfig.h>
#include <content/value.h>

#include <QDateTime>
#include <QList>
#include <QRegularExpression>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <optional>

namespace shownotes {

/// A folder whose files are content, as contentDir, languages.<lang>.contentDir or a module mount says.
struct ContentFolder {
    QString path; ///< absolute
    QString language; ///< empty: the default language, or what a file's own name says
    QString target; ///< where its files come in the content tree: empty for its root, else `talk`, `docs/en`
};

/// A content file as Hugo finds it.
struct SitePage {
    QString path; ///< absolute
    QString contentPath; ///< in the content tree, `/` between folders: `talk/32/index.md`
    QString section; ///< the first folder above the page or its bundle; empty for pages at the root
    QString language;
    PageKind kind = PageKind::Single;

    friend bool operator==(const SitePage &, const SitePage &) = default;
};

/// A Hugo site read from its files; no program is run, nothing in it is written. Copyable: a picture of the moment it
/// was opened.
class Site {
public:
    /// Walks upwards from a file or folder to the nearest folder that is a site. Nothing where there is none.
    /// `environment` chooses config/<environment>: `production` is what `hugo` publishes.
    static std::optional<Site> containing(
        const QString &path, const QString &environment = QStringLiteral("production"));

    QString root() const { return m_root; } ///< absolute
    QString title() const; ///< the configured title, else the folder's name
    /// The merged configuration, keys lower-case: `config()["params"]["date_format"]`.
    const Value &config() const { return m_config.values; }
    /// Configuration files that could not be read, with the line. The site is usable all the same.
    const QList<FileError> &problems() const { return m_config.problems; }

    QList<ContentFolder> contentFolders() const { return m_contentFolders; }
    QStringList staticFolders() const
    {
        return m_staticFolders;
    } ///< absolute, the site's own before the themes'; existing ones
    QStringList themes() const { return m_config.themes; } ///< absolute folders, the first counts most
    /// Where a template or other file of the site is looked up: `layouts/shortcodes/figure.html` in the site, then in
    /// its themes. Empty where there is none.
    QString findFile(const QString &relativePath) const;
    /// The least Hugo that site and themes say they need; nothing where they say none.
    std::optional<HugoVersion> minimumHugo() const { return m_config.minimumHugo; }
    QString defaultContentLanguage() const; ///< lower-case key, `en` where nothing is said
    QStringList languages() const; ///< keys, the default one first
    QTimeZone timeZone() const; ///< `timeZone`, else UTC

    /// Every page of every content folder that Hugo would read, branch and leaf bundles included, their resources
    /// not, sorted by contentPath. Folders that cannot be read are left out. As Hugo 0.111 does, symbolic links are
    /// followed; a folder is entered once, so that a loop ends, and at most 100,000 are.
    QList<SitePage> pages() const;
    /// The page at `path`, which need not exist yet; nothing where it is in no content folder.
    std::optional<SitePage> page(const QString &path) const;

    /// Whether the site's `ignoreFiles` keep Hugo from reading the file or folder (absolute path); a pattern that is
    /// no regular expression counts for nothing.
    bool isIgnored(const QString &path) const;

    /// Where Hugo 0.111 publishes the page: an absolute path with the baseURL's own, percent-encoded as Hugo does,
    /// ending with `/` (but for uglyURLs and such a `url`). From the file's place, `slug`, `url`, the site's
    /// permalinks and languages. `frontMatter` is FrontMatter::values().
    QString relPermalink(const SitePage &page, const Value &frontMatter) const;

private:
    Site(const QString &root, const QString &environment);
    QStringList foldersOf(const QString &component, const QString &directoryKey) const;
    QString languageOf(const QString &fileName) const;

    QString m_root;
    SiteConfig m_config;
    QList<ContentFolder> m_contentFolders;
    QStringList m_staticFolders;
    QList<QRegularExpression> m_ignoreFiles;
};

/// A file or folder name that Hugo never reads: hidden, `#` at the start, `~` at the end.
bool isIgnoredName(const QString &name);

/// A path as Hugo 0.111 makes URLs of it: lower-case (unless `keepCase`, disablePathToLower), spaces to `-`, letters,
/// digits, marks and `. / _ # + ~ - @` kept, all else dropped.
QString urlize(const QString &path, bool keepCase = false);

/// A URL path as Hugo 0.111 prints it: percent-encoded as Go's net/url does, with what stands behind `#` as its
/// fragment.
QString escapedUrlPath(const QString &path);

} // namespace shownotes
