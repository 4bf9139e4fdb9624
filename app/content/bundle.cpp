#include <content/bundle.h>
#include <content/imageheader.h>
#include <content/site.h>

#include <QDir>
#include <QFileInfo>
#include <QSet>
#include <QUrl>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int depthLimit = 32;
constexpr int fileLimit = 20'000;
/// A link may lead to the whole disk.
constexpr int folderLimit = 2'000;

/// The files below a bundle's folder.
class FileWalk {
public:
    FileWalk(const QString &root, bool deep)
        : m_root(QFileInfo(root).canonicalFilePath())
        , m_deep(deep)
    {
    }

    void walk(const QString &folder, const QString &prefix, int depth = 0)
    {
        const QString canonical = QFileInfo(folder).canonicalFilePath();
        if (depth > depthLimit || m_seen.size() >= folderLimit || canonical.isEmpty() || m_seen.contains(canonical))
            return;
        m_seen.insert(canonical);
        const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QFileInfo &entry : entries) {
            if (isIgnoredName(entry.fileName()) || files.size() >= fileLimit)
                continue;
            const QString name = prefix + entry.fileName();
            if (entry.isFile() && !isContentFile(entry.fileName()))
                files.append(file(entry, name));
            else if (entry.isDir() && m_deep)
                walk(entry.filePath(), name + QLatin1Char('/'), depth + 1);
        }
    }

    QList<BundleFile> files;

private:
    BundleFile file(const QFileInfo &entry, const QString &name) const
    {
        BundleFile found;
        found.name = name;
        found.path = entry.absoluteFilePath();
        found.size = entry.size();
        found.outside = !entry.canonicalFilePath().startsWith(m_root + QLatin1Char('/'));
        return found;
    }

    QString m_root;
    bool m_deep;
    QSet<QString> m_seen;
};

QStringList contentEndings()
{
    return {QStringLiteral("md"), QStringLiteral("markdown"), QStringLiteral("mdown"), QStringLiteral("html"),
        QStringLiteral("htm"), QStringLiteral("org"), QStringLiteral("adoc"), QStringLiteral("asciidoc"),
        QStringLiteral("ad"), QStringLiteral("rst"), QStringLiteral("rest"), QStringLiteral("pandoc"),
        QStringLiteral("pdc")};
}

} // namespace

bool isContentFile(const QString &fileName)
{
    static const QStringList endings = contentEndings();
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

bool isImageName(const QString &fileName)
{
    static const QSet<QString> endings {QStringLiteral("png"), QStringLiteral("jpg"), QStringLiteral("jpeg"),
        QStringLiteral("jpe"), QStringLiteral("jif"), QStringLiteral("jfif"), QStringLiteral("gif"),
        QStringLiteral("webp"), QStringLiteral("svg"), QStringLiteral("tif"), QStringLiteral("tiff"),
        QStringLiteral("bmp"), QStringLiteral("avif")};
    return endings.contains(QFileInfo(fileName).suffix().toLower());
}

PageKind pageKind(const QString &fileName)
{
    // Up to the first dot: `index.ja.md` is a leaf in Japanese.
    const QString base = fileName.section(QLatin1Char('.'), 0, 0);
    if (!isContentFile(fileName))
        return PageKind::Single;
    if (base == QLatin1String("index"))
        return PageKind::Leaf;
    return base == QLatin1String("_index") ? PageKind::Branch : PageKind::Single;
}

Bundle::Bundle(const QString &page, const QString &relPermalink)
    : m_page(QDir::cleanPath(QFileInfo(page).absoluteFilePath()))
    , m_relPermalink(relPermalink)
    , m_folder(QFileInfo(m_page).path())
    , m_kind(pageKind(QFileInfo(m_page).fileName()))
{
}

QString Bundle::name() const
{
    return m_kind == PageKind::Single ? QFileInfo(m_page).completeBaseName() : QFileInfo(m_folder).fileName();
}

QList<BundleFile> Bundle::files() const
{
    if (m_kind == PageKind::Single)
        return {};
    FileWalk walk(m_folder, m_kind == PageKind::Leaf);
    walk.walk(m_folder, QString());
    // Hugo 0.111 goes by the bytes of the names, capitals first.
    std::sort(walk.files.begin(), walk.files.end(),
        [](const BundleFile &a, const BundleFile &b) { return a.name.toUtf8() < b.name.toUtf8(); });
    if (!m_relPermalink.isEmpty()) {
        // Hugo encodes the address as a whole: a blank in the folder's name has the brackets of the file's encoded too.
        const QString folder = QUrl::fromPercentEncoding(m_relPermalink.toUtf8());
        for (BundleFile &file : walk.files)
            file.url = escapedUrlPath(folder + file.name);
    }
    return walk.files;
}

std::optional<BundleFile> Bundle::file(const QString &pattern) const
{
    const QList<BundleFile> all = files();
    for (const BundleFile &file : all) {
        if (resourceNameMatches(pattern, file.name))
            return file;
    }
    return {};
}

std::optional<ImageResource> Bundle::image(const QString &pattern) const
{
    const QList<BundleFile> all = files();
    for (const BundleFile &file : all) {
        if (!isImageName(file.name) || !resourceNameMatches(pattern, file.name))
            continue;
        ImageResource image;
        static_cast<BundleFile &>(image) = file;
        image.vector = file.name.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
        if (const std::optional<ImageHeader> header = readImageHeader(file.path))
            image.pixels = header->pixels;
        return image;
    }
    return {};
}

} // namespace shownotes
