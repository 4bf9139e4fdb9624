#include "site/episodethumbnails.h"

#include <content/bundle.h>

#include <QCoreApplication>
#include <QGuiApplication>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace shownotes {

namespace {

constexpr qint64 sizeLimit = 64 * 1024 * 1024;

/// The middle of the picture as a square of `side` pixels; null where there is none.
QImage squareOf(const QString &page, int side)
{
    const std::optional<ImageResource> image = Bundle(page).image(QStringLiteral("*featured*"));
    if (!image || image->vector || image->outside || image->size > sizeLimit)
        return {};
    QImageReader reader(image->path);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QSize whole = reader.size();
    if (whole.isEmpty())
        return {};
    reader.setScaledSize(whole.scaled(side, side, Qt::KeepAspectRatioByExpanding).expandedTo({1, 1}));
    const QImage scaled = reader.read();
    const int edge = std::min({side, scaled.width(), scaled.height()});
    return scaled.copy((scaled.width() - edge) / 2, (scaled.height() - edge) / 2, edge, edge);
}

} // namespace

EpisodeThumbnails::EpisodeThumbnails(QObject *parent)
    : QObject(parent)
    , m_pixmaps(500)
{
}

QPixmap EpisodeThumbnails::pixmap(const QString &page)
{
    const QPixmap *known = m_pixmaps.object(page);
    if (!m_current.contains(page) || !known) {
        if (m_current.size() > 5000)
            m_current.clear();
        m_current.insert(page);
        if (!known)
            m_pixmaps.insert(page, new QPixmap);
        const qreal ratio = qApp->devicePixelRatio();
        QThreadPool::globalInstance()->start([self = QPointer<EpisodeThumbnails>(this), page, ratio] {
            const QImage image = squareOf(page, int(Side * ratio));
            QMetaObject::invokeMethod(
                qApp,
                [self, page, image, ratio] {
                    if (!self)
                        return;
                    auto *pixmap = new QPixmap(QPixmap::fromImage(image));
                    pixmap->setDevicePixelRatio(ratio);
                    self->m_pixmaps.insert(page, pixmap);
                    if (!image.isNull())
                        emit self->loaded(page);
                },
                Qt::QueuedConnection);
        });
    }
    return known ? *known : QPixmap();
}

void EpisodeThumbnails::forget()
{
    m_current.clear();
}

} // namespace shownotes
