#pragma once

#include <checks/resourceuse.h>

#include <QHash>

namespace shownotes {

/// Where a name leads.
struct Found {
    bool isOurs = false; ///< false: no file of this bundle is meant, and there is nothing to say about it
    QString name; ///< as ResourceUse::name
    QStringList files;
    ResourceUse::Fault fault = ResourceUse::Fault::None;
    QString meant;
};

/// Looks names up among a page's files as Hugo 0.111 and browsers do.
class ResourceLookup {
public:
    /// `pageUrl` is the page's RelPermalink; empty where it is not known.
    ResourceLookup(const NamedFiles &files, const QString &pageUrl);

    /// `.Resources.ByType "image"` `.GetMatch pattern`, else the name as an address: what Academic's figure does.
    Found image(const QString &pattern) const;
    /// `.Resources.GetMatch pattern`, else an address from the site's root: what Academic's `links` and `url_…` do.
    Found resource(const QString &pattern) const;
    /// An address as a browser follows it from the page.
    Found address(const QString &address) const;
    /// A value that need not be a file's name at all: told only where it is one, or evidently was meant to be.
    Found guess(const QString &value) const;
    /// All images that the glob matches.
    QStringList imagesMatching(const QString &pattern) const;

    bool isStatic(const QString &path) const { return m_files.isStatic && m_files.isStatic(path); }
    bool isAsset(const QString &path) const { return m_files.isAsset && m_files.isAsset(path); }
    bool contains(const QString &name) const { return m_names.contains(name); }

private:
    Found absent(const QString &name, const QString &written) const;
    Found absolute(const QString &path, const QString &written) const;
    Found present(const QString &name) const;
    QString sameName(const QString &path) const;

    const NamedFiles &m_files;
    QString m_pagePath; ///< the page's address, decoded
    QHash<QString, qsizetype> m_names;
    QHash<QString, QString> m_folded; ///< names by their lower-case, composed form
};

/// `https:`, `mailto:` and the like at the begin, or `//host`. Not a drive's letter, not `file:`.
bool hasScheme(const QString &address);

/// Whether the name is one of a file that a page carries along: it has an ending, and not that of a page.
bool looksLikeFile(const QString &path);

} // namespace shownotes
