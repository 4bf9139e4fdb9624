#pragma once

#include "editor/completionpoint.h"

#include <render/shortcodeparams.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// What an editor's text can be completed with.
struct CompletionSources {
    QStringList files; ///< of the page's bundle, relative to `folder`
    QString folder; ///< absolute
    QList<KnownShortcode> shortcodes;
};

/// What can stand at that point, the likeliest first: what begins with the text that is there already, then what contains it. Nothing where it stands
/// there whole.
QStringList completionCandidates(const CompletionPoint &point, const CompletionSources &sources);

/// The shortcode of that name; null where it is not known.
const KnownShortcode *knownShortcode(const CompletionSources &sources, const QString &name);

} // namespace shownotes
