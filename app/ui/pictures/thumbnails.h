#pragma once

#include "pictures/thumbnailfile.h"

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

namespace shownotes {

/// Thumbnails for a view: read beside the GUI thread, what was asked for last first, since that is what the eye is on.
class Thumbnails : public QObject {
    Q_OBJECT

public:
    /// The picture's path for a key, empty where there is none. Called on another thread.
    using PathOf = std::function<QString(const QString &key)>;

    /// `side` in device-independent pixels.
    Thumbnails(int side, ThumbnailShape shape, PathOf pathOf, QObject *parent = nullptr);
    ~Thumbnails() override;

    int side() const { return m_side; }
    /// Null where there is no picture or it is still being read: loaded() tells then.
    QPixmap pixmap(const QString &key);
    /// Pictures may be others now: each is read anew when it is next asked for, and shown as it was until then.
    void forget();

signals:
    void loaded(const QString &key);

private:
    void read(const QString &key);

    int m_side;
    ThumbnailShape m_shape;
    PathOf m_pathOf;
    QCache<QString, QPixmap> m_pixmaps;
    QSet<QString> m_current; ///< asked for since forget()
    std::shared_ptr<std::atomic<bool>> m_cancelled;
};

} // namespace shownotes
