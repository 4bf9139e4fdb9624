#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include <functional>

class QUrl;
class QWidget;

namespace shownotes {

// What the user is asked while images come in. None blocks: the answer comes through `then`.

enum class SizeChoice { Scale, Keep, Cancel };
/// `larger` of `count` images are longer than `longestSide` pixels.
void askAboutSize(QWidget *parent, int larger, int count, const QSize &largest, int longestSide,
    const std::function<void(SizeChoice)> &then);

/// Whether the picture may be loaded from the web; names the host.
void askToDownload(QWidget *parent, const QUrl &url, const std::function<void(bool)> &then);

/// All images that were refused, a line each.
void tellImportFailures(QWidget *parent, const QStringList &failures);

} // namespace shownotes
