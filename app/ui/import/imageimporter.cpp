#include "import/imageimporter.h"

#include "import/imagedownload.h"
#include "import/importbar.h"
#include "import/importquestions.h"
#include "import/undoneimages.h"

#include <document/figureplace.h>
#include <document/pagedocument.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

namespace shownotes {

/// What was dropped or pasted at once, on its way.
struct ImageImporter::Task {
    QPointer<PageDocument> page;
    std::optional<Site> site;
    GivenImages given;
    QTextCursor place;
    QList<ImageFailure> failures; ///< of downloads
    std::optional<FigureStyle> style; ///< of other pages
    std::unique_ptr<ImageImport> import;
};

ImageImporter::ImageImporter(ImportBar *bar, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_download(new ImageDownload(this))
    , m_undone(new UndoneImages(this))
{
    connect(bar, &ImportBar::cancelled, this, &ImageImporter::cancel);
    connect(m_undone, &UndoneImages::leftOver, this, &ImageImporter::offerTrash);
    connect(m_download, &ImageDownload::progressed, this, [this](qint64 received, qint64 total) {
        if (m_task)
            m_bar->showProgress(
                tr("Loading a picture from %1…").arg(m_task->given.remote.constFirst().host()), received, total);
    });
    connect(m_download, &ImageDownload::leadsElsewhere, this, [this](const QUrl &url) {
        m_task->given.remote.first() = url;
        askForRemote();
    });
    connect(m_download, &ImageDownload::finished, this, [this](const Result<QByteArray> &bytes) {
        const QUrl url = m_task->given.remote.takeFirst();
        const QString name = url.fileName(QUrl::FullyDecoded);
        if (bytes)
            m_task->given.images.append({{}, *bytes, {}, name.isEmpty() ? url.host() : name});
        else
            m_task->failures.append({url.host(), bytes.error().reason});
        askForRemote();
    });
}

ImageImporter::~ImageImporter() = default;

int ImageImporter::longestSide(const std::optional<Site> &site)
{
    constexpr int standard = 2000;
    if (!site)
        return standard;
    const Value own = site->config()[QStringLiteral("params")][QStringLiteral("shownotes")];
    const qint64 limit = own[QStringLiteral("imagelimit")].toInteger();
    return limit >= 100 && limit <= 20'000 ? int(limit) : standard;
}

void ImageImporter::bring(
    PageDocument *page, const std::optional<Site> &site, const GivenImages &given, const QTextCursor &place)
{
    if (page && given.hasImages())
        m_waiting.append(std::make_shared<Task>(Task {page, site, given, place, {}, {}, nullptr}));
    if (!m_task)
        next();
}

void ImageImporter::next()
{
    while (!m_task && !m_waiting.isEmpty()) {
        auto task = std::make_unique<Task>(std::move(*m_waiting.takeFirst()));
        if (!task->page)
            continue;
        if (task->page->isReadOnly()) {
            m_bar->showNotice(tr("No picture was added: this page cannot be changed."), true);
            continue;
        }
        m_task = std::move(task);
        if (Bundle(m_task->page->path()).kind() == PageKind::Single)
            offerBundle();
        else
            askForRemote();
    }
}

void ImageImporter::offerBundle()
{
    // Nothing goes on until the user says so; another drop is another offer.
    const std::shared_ptr<Task> task = std::move(m_task);
    const QString name = QFileInfo(task->page->path()).fileName();
    m_bar->showNotice(tr("No picture was added: “%1” is a single file, and has no folder for pictures. As a bundle it "
                         "keeps its address.")
                          .arg(name),
        true, tr("Make It a &Bundle"), [this, task] {
            if (!task->page)
                return;
            const QString from = task->page->path();
            const Result<QString> to = makeLeafBundle(from, task->site ? task->site->languages() : QStringList());
            if (!to) {
                m_bar->showNotice(tr("The page did not become a bundle. %1").arg(to.error().reason), true);
                return;
            }
            task->page->moved(*to);
            emit pageMoved(from, *to);
            m_waiting.prepend(task);
            next();
        });
}

void ImageImporter::askForRemote()
{
    if (m_task->given.remote.isEmpty()) {
        findStyle();
        return;
    }
    const QUrl url = m_task->given.remote.constFirst();
    askToDownload(m_bar->window(), url, [this, url](bool agreed) {
        if (!m_task)
            return;
        if (agreed) {
            download(url);
            return;
        }
        m_task->given.remote.removeFirst();
        askForRemote();
    });
}

void ImageImporter::download(const QUrl &url)
{
    m_bar->showProgress(tr("Loading a picture from %1…").arg(url.host()), 0, 0);
    m_download->start(url);
}

void ImageImporter::findStyle()
{
    if (m_task->given.images.isEmpty() || !m_task->page) {
        report({}, m_task->failures, false);
        return end();
    }
    m_task->import =
        std::make_unique<ImageImport>(Bundle(m_task->page->path()), m_task->given.images, QDateTime::currentDateTime());
    m_task->given.images.clear();
    // What nobody will see any more is taken back.
    connect(m_task->page, &QObject::destroyed, m_task->import.get(), &ImageImport::cancel);
    if (m_task->place.isNull() || FigureStyle::of(m_task->page->bodyText().toUtf8()))
        return examine();
    QThreadPool::globalInstance()->start(
        [self = QPointer<ImageImporter>(this), import = QPointer<ImageImport>(m_task->import.get()),
            pages = m_recentPages.mid(0, 30)] {
            const std::optional<FigureStyle> style = FigureStyle::ofPages(pages);
            QMetaObject::invokeMethod(
                qApp,
                [self, import, style] {
                    if (!self || !import || !self->m_task || self->m_task->import.get() != import)
                        return;
                    self->m_task->style = style;
                    self->examine();
                },
                Qt::QueuedConnection);
        });
}

void ImageImporter::examine()
{
    const int limit = longestSide(m_task->site);
    ImageImport *import = m_task->import.get();
    connect(import, &ImageImport::examined, this, [this, import, limit](int larger, const QSize &largest) {
        if (larger == 0)
            return copy(0);
        askAboutSize(m_bar->window(), larger, import->count(), largest, limit,
            [this, import = QPointer<ImageImport>(import), limit](SizeChoice choice) {
                if (!import)
                    return;
                if (choice == SizeChoice::Cancel)
                    cancel();
                else
                    copy(choice == SizeChoice::Scale ? limit : 0);
            });
    });
    connect(import, &ImageImport::progressed, this, [this, import](int done, const QString &name) {
        // One line, whatever the next one is called.
        const QString shown = m_bar->fontMetrics().elidedText(name, Qt::ElideMiddle, 260);
        if (import->count() == 1)
            m_bar->showProgress(tr("Adding “%1”…").arg(shown), 0, 0);
        else
            m_bar->showProgress(
                tr("Adding picture %1 of %2: %3").arg(done + 1).arg(import->count()).arg(shown), done, import->count());
    });
    connect(import, &ImageImport::finished, this, &ImageImporter::finish);
    import->examine(limit);
}

void ImageImporter::copy(int longestSide)
{
    m_task->import->copy(longestSide);
}

void ImageImporter::cancel()
{
    if (!m_task)
        return;
    m_download->cancel();
    if (m_task->import) {
        m_bar->showProgress(tr("Cancelling…"), 0, 0);
        m_task->import->cancel();
        return;
    }
    report({}, {}, true);
    end();
}

void ImageImporter::finish()
{
    const ImageImport &import = *m_task->import;
    const QList<StoredImage> images = import.images();
    if (!images.isEmpty() && m_task->page && !m_task->place.isNull())
        insert(images);
    report(images, m_task->failures + import.failures(), import.wasCancelled());
    if (!images.isEmpty() && m_task->page)
        emit bundleChanged(m_task->page);
    end();
}

void ImageImporter::insert(const QList<StoredImage> &images)
{
    PageDocument *page = m_task->page;
    const std::optional<FigureStyle> own = FigureStyle::of(page->bodyText().toUtf8());
    const FigureStyle style = own.value_or(m_task->style.value_or(FigureStyle::standard()));
    const FigurePlace place = figurePlace(*page->body(), m_task->place.position());
    QStringList figures;
    for (const StoredImage &image : images)
        figures += figureText(style, image.name).text;
    const QString text = place.before + figures.join(QLatin1String("\n\n")) + place.after;

    QTextCursor cursor(page->body());
    cursor.setPosition(place.position);
    cursor.insertText(text);
    m_undone->watch(page->body(), images, int(text.size()));
    m_pages.insert(page->body(), page);
    const qsizetype caption = figureText(style, images.constFirst().name).caption;
    cursor.setPosition(place.position + int(place.before.size() + caption));
    emit inserted(page, cursor);
}

void ImageImporter::report(const QList<StoredImage> &images, const QList<ImageFailure> &failures, bool cancelled)
{
    if (cancelled) {
        m_bar->showNotice(tr("Cancelled: no picture was added."), false);
        return;
    }
    QStringList reasons;
    for (const ImageFailure &failure : failures)
        reasons += failure.reason;
    if (reasons.isEmpty()) {
        m_bar->dismiss();
    } else if (reasons.size() == 1 && images.isEmpty()) {
        m_bar->showNotice(tr("The picture was not added. %1").arg(reasons.constFirst()), true);
    } else if (reasons.size() == 1) {
        m_bar->showNotice(tr("One picture was not added. %1").arg(reasons.constFirst()), true);
    } else {
        m_bar->showNotice(tr("%n pictures were not added. %1", nullptr, int(reasons.size())).arg(reasons.constFirst()),
            true, {}, {}, reasons);
    }
}

void ImageImporter::offerTrash(QTextDocument *body, const QList<StoredImage> &images)
{
    if (isBusy())
        return;
    if (images.isEmpty()) {
        m_bar->dismiss();
        return;
    }
    const int count = int(images.size());
    const QString text = count == 1
        ? tr("“%1” stays in the bundle, though the text no longer names it.").arg(images.constFirst().name)
        : tr("%n pictures stay in the bundle, though the text no longer names them.", nullptr, count);
    m_bar->showNotice(text, false, tr("Move to &Trash"), [this, page = m_pages.value(body), images] {
        m_undone->forget(images);
        QStringList kept;
        for (const StoredImage &image : images) {
            if (!QFile::moveToTrash(image.path))
                kept += image.name;
        }
        if (!kept.isEmpty())
            m_bar->showNotice(tr("“%1” cannot be moved to the trash.").arg(kept.join(QLatin1String("”, “"))), true);
        if (page)
            emit bundleChanged(page);
    });
}

void ImageImporter::end()
{
    // Not from inside its own signal.
    if (m_task->import)
        m_task->import.release()->deleteLater();
    m_task.reset();
    next();
}

} // namespace shownotes
