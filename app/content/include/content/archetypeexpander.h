#pragma once

#include <content/site.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace shownotes {

/// What an archetype is expanded for.
struct ArchetypeTarget {
    QString contentPath; ///< of the new page in the content tree: `talk/33/index.md`
    QString path; ///< the same, absolute
    QString kind; ///< `.Type`: the section, unless another archetype was asked for
    QDateTime now;
};

/// A template expression that was left in the text as it stands.
struct UnknownExpression {
    int line = 0; ///< 1-based, in the archetype
    QString text;
};

struct ExpandedArchetype {
    QByteArray text;
    QList<UnknownExpression> unknown; ///< empty where all was expanded
};

/// Expands an archetype's Go template to what `hugo new` (0.111) would write: the data (`.Name`, `.Date`, `.Type`, `.File`, `.Site`), variables, pipelines, if and else,
/// and the functions that archetypes use (texts, paths, dates, comparisons, arithmetic, printf). Shortcodes are text. What is not known here for certain is never guessed:
/// it stays as written and is named in `unknown`.
ExpandedArchetype expandArchetype(const QByteArray &text, const ArchetypeTarget &target, const Site &site);

} // namespace shownotes
