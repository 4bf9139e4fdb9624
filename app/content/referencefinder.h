#pragma once

#include <content/pagerename.h>

#include <QHash>
#include <QUrl>

namespace shownotes {

/// Finds what in a page's text means another page that is being renamed, and what it has to say afterwards.
class ReferenceFinder {
public:
    ReferenceFinder(const Site &site, const SitePage &before, const SitePage &after, const QString &oldUrl,
        const QString &newUrl, const QList<SitePage> &pages);

    /// In the order of the text, none overlapping another.
    QList<ReferenceEdit> find(const SitePage &page, const QByteArray &bytes) const;

private:
    void findShortcodes(const SitePage &page, const QString &text, QList<ReferenceEdit> &edits) const;
    void findAddresses(
        const SitePage &page, const QByteArray &bytes, const QString &text, QList<ReferenceEdit> &edits) const;
    QString renamedReference(const SitePage &page, const QString &reference) const;
    QString renamedAddress(const QUrl &base, const QString &address) const;

    const Site &m_site;
    QString m_key; ///< the page's name in the content tree: `/talk/32`
    QString m_newName; ///< of its last part
    QString m_language;
    bool m_uniqueName = false;
    QString m_oldPath; ///< where it is published, decoded
    QString m_newPath;
    QString m_oldUrl;
    QString m_newUrl;
    QUrl m_base;
};

} // namespace shownotes
