#include "pictures/thumbnails.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPointer>
#include <QThreadPool>

namespace shownotes {

namespace {

/// A thread of its own: a hundred large pictures must not stand in the way of what else is read.
QThreadPool *readers()
{
    static QPointer<QThreadPool> pool;
    if (!pool) {
        pool = new QThreadPool(qApp);
        pool->setMaxThreadCount(1);
        pool->setThreadPriority(QThread::LowPriority);
    }
    return pool;
}

} // namespace

Thumbnails::Thumbnails(int side, ThumbnailShape shape, PathOf pathOf, QObject *parent)
    : QObject(parent)
    , m_side(side)
    , m_shape(shape)
    , m_pathOf(std::move(pathOf))
    , m_pixmaps(500)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{
}

Thumbnails::~Thumbnails()
{
    *m_cancelled = true;
}

QPixmap Thumbnails::pixmap(const QString &key)
{
    const QPixmap *known = m_pixmaps.object(key);
    if (!m_current.contains(key) || !known) {
        if (m_current.size() > 5000)
            m_current.clear();
        m_current.insert(key);
        const QPixmap shown = known ? *known : QPixmap();
        if (!known)
            m_pixmaps.insert(key, new QPixmap);
        read(key);
        return shown;
    }
    return *known;
}

void Thumbnails::read(const QString &key)
{
    static int asked = 0;
    const qreal ratio = qGuiApp->devicePixelRatio();
    readers()->start(
        [self = QPointer<Thumbnails>(this), cancelled = m_cancelled, key, ratio, side = int(m_side * ratio),
            shape = m_shape, pathOf = m_pathOf] {
            if (*cancelled)
                return;
            const QString path = pathOf(key);
            const QImage image = path.isEmpty() ? QImage() : readThumbnail(path, {side, side}, shape);
            QMetaObject::invokeMethod(
                qApp,
                [self, key, image, ratio] {
                    if (!self)
                        return;
                    auto *pixmap = new QPixmap(QPixmap::fromImage(image));
                    pixmap->setDevicePixelRatio(ratio);
                    self->m_pixmaps.insert(key, pixmap);
                    if (!image.isNull())
                        emit self->loaded(key);
                },
                Qt::QueuedConnection);
        },
        ++asked);
}

void Thumbnails::forget()
{
    m_current.clear();
}

} // namespace shownotes
