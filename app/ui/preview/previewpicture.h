#pragma once

#include <QMetaType>
#include <QString>

namespace shownotes {

/// A picture in the preview, by what of the text it was made from.
struct PreviewPicture {
    int firstLine = 0; ///< the lines of the body that its block was made from, 1-based
    int lastLine = 0;
    QString file; ///< the file of the bundle that is shown, relative to it; empty where it is none, or not there
    QString name; ///< the address it has, decoded, relative to the page where it can be
    int ordinal = 0; ///< which one it is of its block's pictures with the same address, from 0
    int ordinalOfAll = 0; ///< of all of its block
};

} // namespace shownotes

Q_DECLARE_METATYPE(shownotes::PreviewPicture)
