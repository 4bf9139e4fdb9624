#pragma once

#include <checks/resourceuse.h>

#include <QList>
#include <QSize>
#include <QString>

namespace shownotes {

/// A picture of a page's bundle, or one that the page names and that is not there.
struct Figure {
    QString name; ///< relative to the bundle; as the text names it where it is missing
    QString path; ///< absolute; empty where it is missing
    qint64 size = 0; ///< bytes
    QSize pixels; ///< as stored; empty where unknown
    bool isVector = false; ///< SVG
    QList<ResourceUse> uses; ///< where the page names it, in the order of the file

    bool isMissing() const { return path.isEmpty(); }
    bool isUsed() const { return !uses.isEmpty(); }
};

/// The pictures of a page: those that it names in the order of their first use, then the others by name.
/// \param pictures of the bundle, sorted by name, without uses
QList<Figure> figuresOf(const QList<Figure> &pictures, const QList<ResourceUse> &uses);

/// A use that is drawn, as an image or through a shortcode, and not only linked to.
bool isDrawn(const ResourceUse &use);

} // namespace shownotes
