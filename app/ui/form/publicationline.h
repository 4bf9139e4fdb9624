#pragma once

#include <content/episodelist.h>

#include <QString>

namespace shownotes {

/// One sentence on what Hugo will do with the page at `now`; its first word says the state.
QString publicationLine(const Publication &page, const QDateTime &now);

} // namespace shownotes
