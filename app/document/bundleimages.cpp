#include "bundleimages.h"

#include <content/imageheader.h>

#include <QDirIterator>

namespace shownotes {
namespace {

constexpr int mostFolders = 1'000;

} // namespace

BundleImages::BundleImages(const Bundle &bundle)
    : m_bundle(bundle)
{
}

bool BundleImages::refresh()
{
    if (m_stamps.areCurrent())
        return false;
    m_found.clear();
    m_matches.clear();
    m_stamps = {};
    return true;
}

std::optional<PageResource> BundleImages::image(const QString &pattern)
{
    if (const auto known = m_found.constFind(pattern); known != m_found.cend())
        return *known;
    watch();
    std::optional<PageResource> found;
    if (const std::optional<ImageResource> image = m_bundle.image(pattern)) {
        found = resource(*image);
        found->width = image->pixels.width();
        found->height = image->pixels.height();
        if (image->pixels.isEmpty())
            found->width = found->height = 0;
    }
    m_found.insert(pattern, found);
    return found;
}

QList<PageResource> BundleImages::images(const QString &pattern)
{
    if (const auto known = m_matches.constFind(pattern); known != m_matches.cend())
        return *known;
    watch();
    QList<PageResource> found;
    for (const BundleFile &file : m_bundle.files()) {
        if (!resourceNameMatches(pattern, file.name))
            continue;
        const std::optional<ImageHeader> header = readImageHeader(file.path);
        if (!header)
            continue;
        PageResource match = resource(file);
        if (!header->pixels.isEmpty()) {
            match.width = header->pixels.width();
            match.height = header->pixels.height();
        }
        found.append(match);
    }
    m_matches.insert(pattern, found);
    return found;
}

void BundleImages::watch()
{
    if (!m_stamps.isEmpty())
        return;
    m_stamps.add(m_bundle.folder());
    if (m_bundle.kind() != PageKind::Leaf)
        return;
    QDirIterator folders(
        m_bundle.folder(), QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDirIterator::Subdirectories);
    for (int i = 0; i < mostFolders && folders.hasNext(); ++i)
        m_stamps.add(folders.next());
}

PageResource BundleImages::resource(const BundleFile &file)
{
    m_stamps.add(file.path);
    PageResource resource;
    resource.url = file.url.isEmpty() ? file.name : file.url;
    resource.size = file.size;
    return resource;
}

} // namespace shownotes
