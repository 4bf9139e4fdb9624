#pragma once

#include <document/imageimport.h>

#include <QList>
#include <QStringList>
#include <QUrl>

class QMimeData;

namespace shownotes {

/// What was dropped or pasted, as far as it is no text.
struct GivenImages {
    QList<ImageSource> images;
    QList<QUrl> remote; ///< pictures on the web: they are only loaded when the user agrees
    QStringList others; ///< folders, pages and other files, to be opened

    bool hasImages() const { return !images.isEmpty() || !remote.isEmpty(); }
};

/// File managers give files as addresses; programs give image data; browsers give the data, the address and a piece of HTML with the picture in it, or some
/// of these. What holds text besides is text: a table that is copied comes with its picture, too. `data:` addresses are decoded here.
/// Blocks for as long as the other program takes to hand over its data; decodes no picture.
GivenImages givenImages(const QMimeData *data);

/// Whether givenImages() would find images; fetches no image data.
bool holdsImages(const QMimeData *data);

} // namespace shownotes
