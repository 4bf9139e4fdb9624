#pragma once

#include <content/site.h>
#include <content/value.h>

#include <QDateTime>
#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace shownotes {

/// What of a page's front matter decides whether Hugo publishes it.
struct Publication {
    QString title;
    bool draft = false; ///< `true`, and as Hugo casts it `"true"`, `1`
    std::optional<QDateTime> date; ///< nothing: absent, or what Hugo reads as year 1
    std::optional<QDateTime> publishDate;
    std::optional<QDateTime> expiryDate;

    /// From FrontMatter::values(). Hugo 0.111: publishDate also as pubdate and published, expiryDate as
    /// unpublishdate; without publishDate, `date` takes its place.
    static Publication from(const Value &frontMatter, const QTimeZone &siteZone = QTimeZone::utc());
};

enum class PublicationState {
    Published,
    Draft,
    ComingSoon, ///< would be published, and its title says "Coming Soon"
    Scheduled, ///< publishDate (or, without one, date) is ahead
    Expired, ///< expiryDate is past
    Undated, ///< published, but with a date that is missing or that Hugo reads as year 1
};

/// What Hugo would do with the page at `now` (without -D, -E, -F): Draft before Expired before Scheduled.
PublicationState publicationState(const Publication &page, const QDateTime &now);

/// A page of the site as a list shows it.
struct Episode {
    SitePage page;
    QString name; ///< the bundle folder's name (`0032`), or the file's without ending
    std::optional<int>
        number; ///< from the name where that is a number, may be with a prefix (`ep32`); else from `#32` in the title
    QString summary; ///< `summary`, else `description`
    QStringList tags;
    Publication publication;
    QString problem; ///< why its front matter could not be read; empty where it could

    /// What it is sorted by: date, else publishDate, else nothing.
    std::optional<QDateTime> date() const;
};

/// Reads one page's head; not its body.
Episode readEpisode(const SitePage &page, const QTimeZone &siteZone);

/// The site's single pages and leaf bundles, newest first, undated ones last by name. Branch bundles are left out.
QList<Episode> listEpisodes(const Site &site);

/// The order of listEpisodes().
bool isNewer(const Episode &a, const Episode &b);

} // namespace shownotes
