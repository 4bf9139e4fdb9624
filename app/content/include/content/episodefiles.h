#pragma once

#include <content/archetypeexpander.h>
#include <content/episodelist.h>
#include <content/result.h>
#include <content/site.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace shownotes {

/// A folder that episodes stand in.
struct EpisodePlace {
    QString folder; ///< absolute
    QString contentPath; ///< in the content tree: `talk`, `podcast/season-2`
    QString section; ///< its first folder, which decides the archetype
    QString pageName = QStringLiteral("index.md"); ///< a bundle's page there; empty where episodes are single files
    QString
        nextName; ///< the next free number as its neighbours write it (`0033`, `ep33`); empty where they are not numbered
};

/// The places of a site's episodes, those with the newest first, then its other sections. `episodes` is listEpisodes().
QList<EpisodePlace> episodePlaces(const Site &site, const QList<Episode> &episodes);

/// What a new page's folder, or file without ending, would be called after `names`: one more than the highest number, with its prefix and zero padding. `1` after none at all, empty where
/// none of them is numbered.
QString nextEpisodeName(const QStringList &names);

/// A new page and the files that come with it. Nothing is written before createEpisode().
struct EpisodePlan {
    struct File {
        QString name; ///< in the bundle, `/` between folders
        QByteArray bytes;
        QString source; ///< the file that it is a copy of; `bytes` are not used then
    };
    QString folder; ///< the bundle's, absolute; empty for a single page
    QString page; ///< absolute
    QByteArray text; ///< the page
    QList<File> files; ///< all others
    QList<UnknownExpression> unknown; ///< of the page's archetype: they stand in the text as they are
};

struct EpisodeRequest {
    EpisodePlace place;
    QString name; ///< of the folder, or of the single file without ending
    QString title; ///< empty: as the archetype or the earlier episode has it
    QDateTime now;
};

/// From the place's archetype, as `hugo new` (0.111) would; without any, a page with title, date and `draft: true`. A directory archetype's other files come with it.
/// Error: Refused with the reason where the name cannot be one (empty, hidden, with `/`, taken, taken but for its letters' case), TooLarge, NotReadable.
Result<EpisodePlan> planFromArchetype(const Site &site, const EpisodeRequest &request);

/// A copy of an earlier episode's page, its other files not: another title, and `date`, `date_end`, `publishDate` and `lastmod` are `now` where they stand. Errors as above.
Result<EpisodePlan> planFromEpisode(const Site &site, const EpisodeRequest &request, const QString &page);

/// A copy of a page with all files of its bundle, byte for byte. Errors as above.
Result<EpisodePlan> planDuplicate(const QString &page, const QString &name);

/// Writes the plan: a bundle appears whole or not at all, nothing is overwritten. Returns the page's path.
/// Error: Refused where something stands there by now, DiskFull, NotWritable, NotReadable, Failed; nothing is left behind then.
Result<QString> createEpisode(const EpisodePlan &plan);

/// Why `name` cannot be a new file's or folder's in `folder`; nothing where it can.
Result<void> checkNewName(const QString &folder, const QString &name);

} // namespace shownotes
