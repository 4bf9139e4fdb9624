#pragma once

#include <QMetaType>
#include <QString>
#include <QStringView>

namespace shownotes {

/// A word of the preview, by what of the text its block was made from.
struct PreviewWord {
    int line = 0; ///< the line of the body that it most likely stands on, by its height in the block; 1-based
    int firstLine = 0; ///< the lines of the body that its block was made from
    int lastLine = 0;
    QString text; ///< empty where no word was meant
    int ordinal = 0; ///< how many times the same text stands before it in the block
};

/// Where `word` begins in `source`, the Markdown of its block (its first line to its last); -1 where it is not written there as it is shown. What stands in
/// the address of a link is not shown, and does not count.
qsizetype placeInSource(QStringView source, const PreviewWord &word);

} // namespace shownotes

Q_DECLARE_METATYPE(shownotes::PreviewWord)
