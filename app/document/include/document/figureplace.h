#pragma once

#include <QString>
#include <QTextDocument>

namespace shownotes {

/// Where a block of its own can stand in a body, and the line ends that it needs around it.
struct FigurePlace {
    int position = 0; ///< in the document
    QString before;
    QString after;
};

/// The place for a figure that is dropped or pasted at `position`: before the line where that is its beginning, otherwise behind it; with a blank line on
/// either side, so that no paragraph or list item takes it in. Never within a code fence, a table, a shortcode's tag, an HTML comment or before the line
/// under a heading: behind these.
FigurePlace figurePlace(const QTextDocument &body, int position);

} // namespace shownotes
