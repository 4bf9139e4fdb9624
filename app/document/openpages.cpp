#include <document/openpages.h>

#include <QFileInfo>

#include <algorithm>

namespace shownotes {

namespace {

bool isSameFile(const QString &a, const QString &b)
{
    if (a == b)
        return true;
    const QString canonical = QFileInfo(a).canonicalFilePath();
    return !canonical.isEmpty() && canonical == QFileInfo(b).canonicalFilePath();
}

} // namespace

OpenPages::OpenPages(const QString &stateFolder, QObject *parent)
    : QObject(parent)
    , m_stateFolder(stateFolder)
{
}

OpenPages::~OpenPages() = default;

Result<PageDocument *> OpenPages::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    for (const auto &page : m_pages) {
        if (isSameFile(page->path(), absolute))
            return page.get();
    }
    auto page = std::make_unique<PageDocument>(m_stateFolder);
    if (const Result<void> read = page->open(absolute); !read)
        return read.error();
    PageDocument *opened = page.get();
    connect(opened, &PageDocument::modifiedChanged, this,
        [this, opened](bool modified) { emit modifiedChanged(opened, modified); });
    connect(opened, &PageDocument::opened, this, [this, opened] { emit inStep(opened); });
    connect(opened, &PageDocument::saved, this, [this, opened] { emit inStep(opened); });
    m_pages.push_back(std::move(page));
    return opened;
}

void OpenPages::close(PageDocument *page)
{
    const auto found =
        std::find_if(m_pages.begin(), m_pages.end(), [page](const auto &open) { return open.get() == page; });
    if (found == m_pages.end())
        return;
    if (page->isModified())
        emit modifiedChanged(page, false);
    m_pages.erase(found);
}

QList<PageDocument *> OpenPages::pages() const
{
    QList<PageDocument *> all;
    for (const auto &page : m_pages)
        all << page.get();
    return all;
}

QList<PageDocument *> OpenPages::modifiedPages() const
{
    QList<PageDocument *> modified = pages();
    modified.removeIf([](const PageDocument *page) { return !page->isModified(); });
    return modified;
}

} // namespace shownotes
