#pragma once

#include <content/episodeindex.h>
#include <content/frontmatter.h>
#include <content/result.h>

namespace shownotes {

/// What a list needs of a front matter, or why there is none.
EpisodeHead episodeHead(const Result<FrontMatter> &head, const QTimeZone &siteZone);

/// The episode at `page` with that head.
Episode episodeOf(const SitePage &page, const EpisodeHead &head);

} // namespace shownotes
