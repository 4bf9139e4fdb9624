#pragma once

#include <content/hugoversion.h>
#include <content/result.h>
#include <content/value.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// An Error and the file that it is in.
struct FileError {
    QString path; ///< absolute
    Error error;
};

/// A site's configuration as Hugo 0.111 merges it, read from its files and the HUGO… variables of the process: no
/// program is run.
struct SiteConfig {
    Value values; ///< a Map, all keys lower-case at every depth
    QStringList files; ///< all that was read, absolute
    QStringList
        themes; ///< the folders of `theme` and module.imports, and of their own themes; the first counts most; only those that exist
    std::optional<HugoVersion>
        minimumHugo; ///< the greatest that site and themes ask for (module.hugoVersion.min, min_version of theme.toml)
    QList<FileError> problems; ///< files that could not be read; the rest counts
};

/// Whether `folder` is a site: holds hugo.* or config.* (toml, yaml, yml, json) or config/_default.
bool isSiteFolder(const QString &folder);

/// Hugo 0.111: `hugo.*` before `config.*`, of one name toml before yaml before json; then config/_default/* and
/// config/<environment>/*, where a file's name is the key it fills (params.toml, menus.en.toml; config.* and hugo.*
/// there are the root), each above the former; a theme's own configuration lends params, menus and what a site leaves
/// out there, below all. Variables (`HUGO_TITLE`) count above all, and HUGO_ENVIRONMENT instead of `environment`.
SiteConfig readSiteConfig(const QString &siteFolder, const QString &environment);

} // namespace shownotes
