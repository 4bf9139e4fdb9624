#pragma once

#include <QCache>
#include <QObject>
#include <QPixmap>
#include <QSet>

namespace shownotes {

/// Small pictures of pages' featured images, read and scaled beside the GUI thread.
class EpisodeThumbnails : public QObject {
    Q_OBJECT

public:
    /// The side of the square that a picture fills, in device-independent pixels.
    static constexpr int Side = 36;

    explicit EpisodeThumbnails(QObject *parent = nullptr);

    /// The page's picture; null where it has none or it is still being read: loaded() tells then.
    QPixmap pixmap(const QString &page);
    /// Pictures may be others now: each is read anew when it is next asked for, and shown as it was until then.
    void forget();

signals:
    void loaded(const QString &page);

private:
    QCache<QString, QPixmap> m_pixmaps;
    QSet<QString> m_current; ///< asked for since forget()
};

} // namespace shownotes
