#include "figures/figurereader.h"

#include <content/bundle.h>
#include <content/imageheader.h>
#include <document/pagedocument.h>
#include <document/rendercontext.h>

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThreadPool>

#include <algorithm>
#include <optional>

namespace shownotes {

namespace {

/// A copy of many files changes the folder many times: it is read when that is mostly over.
constexpr int settleTime = 150;
/// The strip follows the typing at this pace, in ms, and takes at most the share of a processor's time that is one in so many: in a long text looking for
/// what it names takes longer than a key.
constexpr int textPause = 120;
constexpr int shareOfTime = 5;
/// More files are not watched one by one; what happens to them is seen when the window is next used.
constexpr int watchedFiles = 500;

/// How a file is told from its next version.
QHash<QString, std::pair<qint64, qint64>> stampsOf(const QList<BundleFile> &files)
{
    QHash<QString, std::pair<qint64, qint64>> stamps;
    for (const BundleFile &file : files)
        stamps.insert(file.name, {file.size, QFileInfo(file.path).lastModified().toMSecsSinceEpoch()});
    return stamps;
}

QList<Figure> picturesOf(const QList<BundleFile> &files)
{
    QList<Figure> pictures;
    for (const BundleFile &file : files) {
        if (!isImageName(file.name))
            continue;
        Figure figure;
        figure.name = file.name;
        figure.path = file.path;
        figure.size = file.size;
        figure.isVector = file.name.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
        if (const std::optional<ImageHeader> header = readImageHeader(file.path))
            figure.pixels = header->pixels;
        pictures.append(figure);
    }
    return pictures;
}

} // namespace

/// What the jobs for one page keep from one to the next; only the job that runs touches it.
struct FigureReader::Memory {
    QString path;
    std::optional<RenderContext> context;
    std::optional<NamedFiles> files;
    QList<Figure> pictures;
    QHash<QString, std::pair<qint64, qint64>> stamps;
};

struct FigureReader::Answer {
    std::shared_ptr<Memory> memory;
    std::shared_ptr<const Findings> findings;
    int serial = 0;
    bool filesAreOthers = false;
    qint64 milliseconds = 0; ///< that it took to look through the text
};

FigureReader::FigureReader(QObject *parent)
    : QObject(parent)
    , m_findings(std::make_shared<const Findings>())
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleTime);
    connect(&m_settle, &QTimer::timeout, this, &FigureReader::refresh);
    m_pause.setSingleShot(true);
    m_pause.setInterval(textPause);
    connect(&m_pause, &QTimer::timeout, this, &FigureReader::start);
    const auto diskChanged = [this] {
        if (!m_settle.isActive())
            m_settle.start();
    };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, diskChanged);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, diskChanged);
}

FigureReader::~FigureReader() = default;

void FigureReader::setPage(PageDocument *page)
{
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    m_memory.reset();
    m_waiting.clear();
    m_findings = std::make_shared<const Findings>();
    m_running = false;
    m_foundSerial = -1;
    ++m_textSerial;
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    emit changed();
    if (!page)
        return;
    m_memory = std::make_shared<Memory>();
    m_memory->path = page->path();
    connect(page, &PageDocument::bodyEdited, this, &FigureReader::textChanged);
    connect(page, &PageDocument::frontMatterChanged, this, &FigureReader::textChanged);
    m_stale = true;
    start();
}

void FigureReader::refresh()
{
    m_stale = true;
    start();
}

bool FigureReader::isCurrent() const
{
    return m_foundSerial == m_textSerial && !m_stale;
}

void FigureReader::whenCurrent(const std::function<void()> &then)
{
    if (isCurrent())
        return then();
    m_waiting.append(then);
    start();
}

void FigureReader::textChanged()
{
    ++m_textSerial;
    if (!m_pause.isActive())
        m_pause.start();
}

void FigureReader::start()
{
    if (!m_page || m_running || isCurrent())
        return;
    // The page's folder may have been renamed, or the page become a bundle.
    if (m_memory->path != m_page->path()) {
        m_memory = std::make_shared<Memory>();
        m_memory->path = m_page->path();
    }
    m_pause.stop();
    m_running = true;
    const bool stale = std::exchange(m_stale, false);
    QThreadPool::globalInstance()->start(
        [self = QPointer<FigureReader>(this), memory = m_memory, stale, serial = m_textSerial,
            frontMatter = m_page->frontMatterProblem() ? FrontMatter() : m_page->frontMatter(),
            body = m_page->liveBodyBytes(), bodyLine = m_page->bodyLine()] {
            Answer answer {memory, {}, serial, false};
            if (!memory->context || !memory->context->isCurrent())
                memory->context = RenderContext::forPage(memory->path);
            if (stale || !memory->files) {
                const std::optional<Site> &site = memory->context->site();
                memory->files = NamedFiles::of(memory->path, site ? &*site : nullptr);
                memory->pictures = picturesOf(memory->files->files);
                const auto stamps = stampsOf(memory->files->files);
                answer.filesAreOthers = stamps != std::exchange(memory->stamps, stamps);
            }
            const RenderSettings settings = memory->context->settings(frontMatter.values());
            QElapsedTimer clock;
            clock.start();
            auto findings = std::make_shared<Findings>();
            findings->uses = resourceUses(frontMatter, body, bodyLine, *memory->files, settings);
            findings->figures = figuresOf(memory->pictures, findings->uses);
            findings->body = body;
            findings->files = memory->files->files;
            for (auto own = settings.shortcodes.cbegin(); own != settings.shortcodes.cend(); ++own)
                findings->variants.insert(own.key(), own->variant);
            answer.findings = findings;
            answer.milliseconds = clock.elapsed();
            QMetaObject::invokeMethod(
                qApp,
                [self, answer] {
                    if (self)
                        self->take(answer);
                },
                Qt::QueuedConnection);
        });
}

void FigureReader::take(const Answer &answer)
{
    if (answer.memory != m_memory)
        return; // of another page
    m_running = false;
    m_pause.setInterval(int(std::max<qint64>(textPause, shareOfTime * answer.milliseconds)));
    const bool isFirst = m_foundSerial < 0;
    m_foundSerial = answer.serial;
    m_findings = answer.findings;
    watch(m_findings->files);
    if (answer.filesAreOthers && !isFirst)
        emit filesChanged();
    emit changed();
    if (!isCurrent()) {
        if (m_stale || !m_waiting.isEmpty())
            start();
        else if (!m_pause.isActive())
            m_pause.start();
        return;
    }
    const QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    for (const std::function<void()> &then : waiting)
        then();
}

void FigureReader::watch(const QList<BundleFile> &files)
{
    QSet<QString> wanted {QFileInfo(m_memory->path).path()};
    for (const BundleFile &file : files) {
        wanted.insert(QFileInfo(file.path).path());
        if (wanted.size() < watchedFiles)
            wanted.insert(file.path);
    }
    const QStringList now = m_watcher.files() + m_watcher.directories();
    const QSet<QString> watched(now.begin(), now.end());
    const QSet<QString> gone = watched - wanted;
    if (!gone.isEmpty())
        m_watcher.removePaths(QStringList(gone.begin(), gone.end()));
    const QSet<QString> added = wanted - watched;
    if (!added.isEmpty())
        m_watcher.addPaths(QStringList(added.begin(), added.end()));
}

} // namespace shownotes
