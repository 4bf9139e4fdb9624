#include <document/imageimport.h>

#include <content/filesaver.h>
#include <content/imageheader.h>
#include <content/imagename.h>
#include <document/imagepreparation.h>

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <optional>

namespace shownotes {

namespace {

constexpr qint64 sizeLimit = 256LL * 1024 * 1024;

/// One thread: decoded images are large.
QThreadPool &pool()
{
    static QThreadPool one;
    static const bool prepared = [] {
        one.setMaxThreadCount(1);
        one.setThreadPriority(QThread::LowPriority);
        // What is under way is ended, or taken back, before the application is gone.
        qAddPostRoutine([] { one.waitForDone(); });
        return true;
    }();
    Q_UNUSED(prepared)
    return one;
}

QString shownName(const ImageSource &source)
{
    if (!source.name.isEmpty())
        return source.name;
    return source.path.isEmpty() ? ImageImport::tr("Pasted picture") : QFileInfo(source.path).fileName();
}

std::optional<ImageHeader> headerOf(const ImageSource &source)
{
    if (!source.path.isEmpty())
        return readImageHeader(source.path);
    if (source.bytes.isEmpty() && !source.pixels.isNull())
        return ImageHeader {ImageFormat::Png, source.pixels.size()};
    QByteArray bytes = source.bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return readImageHeader(buffer);
}

bool isScaled(ImageFormat format)
{
    return format != ImageFormat::Gif && format != ImageFormat::Svg && format != ImageFormat::Avif;
}

/// The bytes of a file with its image, or why there are none.
Result<QByteArray> bytesOf(const ImageSource &source)
{
    if (!source.path.isEmpty()) {
        const Result<FileContents> file = readFile(source.path, sizeLimit);
        if (!file && file.error().kind == Error::Kind::TooLarge)
            return Error {Error::Kind::TooLarge,
                ImageImport::tr("“%1” has more than %2 MiB.").arg(shownName(source)).arg(sizeLimit / (1024 * 1024))};
        return file ? Result<QByteArray>(file->bytes) : Result<QByteArray>(file.error());
    }
    if (!source.bytes.isEmpty() || source.pixels.isNull())
        return source.bytes;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    source.pixels.save(&buffer, "PNG");
    return bytes;
}

} // namespace

/// What the worker's thread has of an import; it outlives the object where that is deleted meanwhile.
struct ImageImport::Work {
    Bundle bundle;
    QList<ImageSource> sources;
    QDateTime now;
    std::atomic<bool> cancelled {false};
    std::optional<ImageStore> store; ///< in the worker's thread alone, as the following
    QList<StoredImage> written;

    Result<StoredImage> bring(const ImageSource &source, int longestSide)
    {
        if (!store)
            store.emplace(bundle);
        if (!source.path.isEmpty()) {
            const std::optional<QString> name = store->nameOf(source.path);
            const std::optional<ImageHeader> header = name ? readImageHeader(source.path) : std::nullopt;
            if (header && header->format != ImageFormat::Bmp && header->format != ImageFormat::Tiff)
                return StoredImage {*name, bundle.folder() + u'/' + *name, false, {}};
        }
        const Result<QByteArray> bytes = bytesOf(source);
        if (!bytes)
            return bytes.error();
        const Result<PreparedImage> prepared = prepareImage(*bytes, shownName(source), longestSide);
        if (!prepared)
            return prepared.error();
        // The same file may stand there with all that is removed here.
        const bool isOther = prepared->bytes != *bytes;
        if (const std::optional<StoredImage> known = isOther ? store->find(*bytes) : std::nullopt)
            return *known;
        const bool nameless = source.name.isEmpty() && source.path.isEmpty();
        const QString name =
            nameless ? screenshotFileName(now, prepared->ending) : imageFileName(shownName(source), prepared->ending);
        Result<StoredImage> stored = store->store(name, prepared->bytes);
        if (stored && stored->isNew)
            written.append(*stored);
        return stored;
    }

    void takeBack()
    {
        for (const StoredImage &image : std::as_const(written))
            discardStored(image);
        written.clear();
        // Names that were taken are free again.
        store.reset();
    }
};

ImageImport::ImageImport(const Bundle &bundle, const QList<ImageSource> &sources, const QDateTime &now, QObject *parent)
    : QObject(parent)
    , m_work(new Work {bundle, sources, now, false, std::nullopt, {}})
{
}

ImageImport::~ImageImport()
{
    if (m_done == count())
        return;
    m_work->cancelled = true;
    pool().start([work = m_work] { work->takeBack(); });
}

int ImageImport::count() const
{
    return int(m_work->sources.size());
}

bool ImageImport::wasCancelled() const
{
    return m_work->cancelled;
}

void ImageImport::examine(int longestSide)
{
    pool().start([self = QPointer<ImageImport>(this), work = m_work, longestSide] {
        int larger = 0;
        QSize largest;
        const auto area = [](const QSize &size) { return qint64(size.width()) * size.height(); };
        for (const ImageSource &source : std::as_const(work->sources)) {
            const std::optional<ImageHeader> header = work->cancelled ? std::nullopt : headerOf(source);
            if (!header || !isScaled(header->format)
                || std::max(header->pixels.width(), header->pixels.height()) <= longestSide)
                continue;
            ++larger;
            if (largest.isEmpty() || area(header->pixels) > area(largest))
                largest = header->pixels;
        }
        QMetaObject::invokeMethod(
            qApp,
            [self, larger, largest] {
                if (self && !self->wasCancelled())
                    emit self->examined(larger, largest);
            },
            Qt::QueuedConnection);
    });
}

void ImageImport::copy(int longestSide)
{
    emit progressed(0, count() > 0 ? shownName(m_work->sources.constFirst()) : QString());
    for (const ImageSource &source : std::as_const(m_work->sources)) {
        pool().start([self = QPointer<ImageImport>(this), work = m_work, source, longestSide] {
            if (work->cancelled)
                return;
            const Result<StoredImage> stored = work->bring(source, longestSide);
            QMetaObject::invokeMethod(
                qApp,
                [self, stored, name = shownName(source)] {
                    if (self && !self->wasCancelled())
                        self->accept(stored, name);
                },
                Qt::QueuedConnection);
        });
    }
}

void ImageImport::accept(const Result<StoredImage> &stored, const QString &name)
{
    if (!stored) {
        m_failures.append({name, stored.error().reason});
    } else {
        const bool known = std::any_of(
            m_images.cbegin(), m_images.cend(), [&](const StoredImage &image) { return image.path == stored->path; });
        if (!known)
            m_images.append(*stored);
    }
    ++m_done;
    if (m_done == count()) {
        emit finished();
        return;
    }
    emit progressed(m_done, shownName(m_work->sources.at(m_done)));
}

void ImageImport::cancel()
{
    if (m_work->cancelled || m_done == count())
        return;
    m_work->cancelled = true;
    m_images.clear();
    m_failures.clear();
    pool().start([self = QPointer<ImageImport>(this), work = m_work] {
        work->takeBack();
        QMetaObject::invokeMethod(
            qApp,
            [self] {
                if (!self)
                    return;
                self->m_done = self->count();
                emit self->finished();
            },
            Qt::QueuedConnection);
    });
}

} // namespace shownotes
