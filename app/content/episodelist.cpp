#include "episodehead.h"
#include "pagehead.h"

#include <content/episodelist.h>
#include <content/hugodate.h>

#include <QRegularExpression>

#include <algorithm>

namespace shownotes {

namespace {

/// Hugo's cast: a text as its layouts say, a number as seconds since 1970.
std::optional<QDateTime> dateOf(const Value &value, const QTimeZone &siteZone)
{
    if (value.kind() == Value::Kind::Integer)
        return QDateTime::fromSecsSinceEpoch(value.toInteger(), Qt::UTC);
    return hugoDate(value.toString(), siteZone);
}

/// The first of the keys that has a date, as Hugo 0.111 goes through a date's other names.
std::optional<QDateTime> firstDate(
    const Value &frontMatter, std::initializer_list<const char *> keys, const QTimeZone &siteZone)
{
    for (const char *key : keys) {
        if (std::optional<QDateTime> date = dateOf(frontMatter[QString::fromLatin1(key)], siteZone))
            return date;
    }
    return {};
}

std::optional<int> episodeNumber(const QString &name, const QString &title)
{
    // `32`, `0032`, `ep32`, `32-title`; a date (`2020-12-02`) is no number.
    static const QRegularExpression inName(QStringLiteral("^[A-Za-z]*[-_]?0*(\\d{1,6})(?!\\d)(?!-\\d)"));
    static const QRegularExpression inTitle(QStringLiteral("(?:^|\\s)[#＃](\\d{1,6})(?!\\d)"));
    for (const QRegularExpressionMatch &match : {inName.match(name), inTitle.match(title)}) {
        if (match.hasMatch())
            return match.captured(1).toInt();
    }
    return {};
}

} // namespace

Publication Publication::from(const Value &frontMatter, const QTimeZone &siteZone)
{
    Publication page;
    page.title = frontMatter[QStringLiteral("title")].toString();
    // Hugo's cast to a boolean: Go's strconv.ParseBool for texts, anything but 0 for numbers.
    static const QStringList trueTexts {QStringLiteral("1"), QStringLiteral("t"), QStringLiteral("T"),
        QStringLiteral("TRUE"), QStringLiteral("true"), QStringLiteral("True")};
    const Value draft = frontMatter[QStringLiteral("draft")];
    page.draft = draft.kind() == Value::Kind::Integer ? draft.toInteger() != 0 : trueTexts.contains(draft.toString());
    page.date = firstDate(frontMatter, {"date"}, siteZone);
    page.publishDate = firstDate(frontMatter, {"publishdate", "pubdate", "published"}, siteZone);
    page.expiryDate = firstDate(frontMatter, {"expirydate", "unpublishdate"}, siteZone);
    // Each date stands in for the other where only one is given.
    if (!page.date)
        page.date = page.publishDate;
    return page;
}

PublicationState publicationState(const Publication &page, const QDateTime &now)
{
    if (page.draft)
        return PublicationState::Draft;
    if (page.expiryDate && *page.expiryDate < now)
        return PublicationState::Expired;
    const std::optional<QDateTime> published = page.publishDate ? page.publishDate : page.date;
    if (published && *published > now)
        return PublicationState::Scheduled;
    if (page.title.contains(QLatin1String("coming soon"), Qt::CaseInsensitive))
        return PublicationState::ComingSoon;
    return page.date ? PublicationState::Published : PublicationState::Undated;
}

std::optional<QDateTime> Episode::date() const
{
    return publication.date ? publication.date : publication.publishDate;
}

EpisodeHead episodeHead(const Result<FrontMatter> &head, const QTimeZone &siteZone)
{
    EpisodeHead read;
    if (!head) {
        read.problem = head.error().reason;
        return read;
    }
    const Value &values = head->values();
    read.publication = Publication::from(values, siteZone);
    read.summary = values[QStringLiteral("summary")].toString();
    if (read.summary.isEmpty())
        read.summary = values[QStringLiteral("description")].toString();
    read.tags = values[QStringLiteral("tags")].toStringList();
    return read;
}

Episode episodeOf(const SitePage &page, const EpisodeHead &head)
{
    Episode episode;
    episode.page = page;
    episode.name = Bundle(page.path).name();
    if (page.kind == PageKind::Single && episode.name.endsWith(QLatin1Char('.') + page.language))
        episode.name.chop(page.language.size() + 1);
    episode.publication = head.publication;
    episode.summary = head.summary;
    episode.tags = head.tags;
    episode.problem = head.problem;
    episode.number = episodeNumber(episode.name, episode.publication.title);
    return episode;
}

Episode readEpisode(const SitePage &page, const QTimeZone &siteZone)
{
    return episodeOf(page, episodeHead(readPageHead(page.path), siteZone));
}

bool isNewer(const Episode &a, const Episode &b)
{
    const std::optional<QDateTime> dateA = a.date(), dateB = b.date();
    if (dateA.has_value() != dateB.has_value())
        return dateA.has_value();
    if (dateA && *dateA != *dateB)
        return *dateA > *dateB;
    if (a.number != b.number)
        return a.number > b.number;
    return a.page.contentPath < b.page.contentPath;
}

QList<Episode> listEpisodes(const Site &site)
{
    const QTimeZone zone = site.timeZone();
    QList<Episode> episodes;
    const QList<SitePage> pages = site.pages();
    for (const SitePage &page : pages) {
        if (page.kind != PageKind::Branch)
            episodes.append(readEpisode(page, zone));
    }
    std::sort(episodes.begin(), episodes.end(), isNewer);
    return episodes;
}

} // namespace shownotes
