#pragma once

#include <render/rendersettings.h>

#include <vector>

namespace shownotes {

/// Stands in a shortcode's output for the page's table of contents until all headings are known.
inline constexpr char ContentsPlaceholder[] = "HAHAHUGOSHORTCODETOC0HBHB";

/// A heading of the page, in order.
struct PageHeading {
    int level = 1;
    QByteArray id;
    QByteArray html; ///< its text without links
};

/// `<nav id="TableOfContents">…`, as Hugo 0.111 prints it: levels that are skipped are lists without text.
QByteArray tableOfContents(const std::vector<PageHeading> &headings, const ContentsSettings &settings);

} // namespace shownotes
