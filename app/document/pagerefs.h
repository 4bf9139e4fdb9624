#pragma once

#include "filestamps.h"

#include <content/site.h>
#include <content/value.h>
#include <render/rendersettings.h>

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// Other pages of a site as a page's shortcodes name them: `ref`, `relref`, profiles, terms, the pages below. The site's pages are listed when the first
/// of them is asked for, and again once a folder of theirs has changed.
class PageRefs {
public:
    PageRefs(const Site &site, const QString &pagePath);

    /// Forgets the list and the pages that were looked up where the disk has changed since. To be called before each rendering. False where all that was
    /// answered still holds, terms aside.
    bool refresh();

    /// The address of the page that `reference` names from this page. Hugo 0.111: letter case is folded; without leading `/` the page's own folder (a leaf
    /// bundle's parent) goes first, then the content root; a bare name finds the one page of the site that is called so. Nothing where there is none.
    std::optional<QString> resolve(const QString &reference, const QString &language, bool absolute);
    /// The profile at `authors/<name>` of the content; title is its `name` where `byName` (Academic 4.8), else its `title`.
    std::optional<PageLink> author(const QString &name, bool byName);
    /// The terms of `tags` or `categories` that pages use, in Hugo's order (by key).
    QList<PageLink> terms(const QString &taxonomy) const;

private:
    struct Target {
        SitePage page;
        bool isSection = false; ///< a first folder without `_index.md`, which Hugo makes a page of
    };

    void list();
    const Target *find(const QString &path, const QString &language) const;
    const Target *findByName(const QString &name, const QString &language) const;
    QString relPermalink(const Target &target);
    Value frontMatterOf(const QString &path);
    QString ownFolder() const;
    QString basePath() const; ///< of the site's baseURL, with a closing `/`

    Site m_site;
    std::optional<SitePage> m_page;
    bool m_listed = false;
    QHash<QString, QList<Target>> m_byPath; ///< key: `/talk/32`
    QHash<QString, QList<Target>> m_byName; ///< key: `32`
    QHash<QString, Value> m_frontMatters; ///< of the pages that were looked up, by path
    FileStamps m_stamps;
};

} // namespace shownotes
