#include "filestamps.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

#include <sys/stat.h>

namespace shownotes {

FileStamps::Stamp FileStamps::Stamp::of(const QByteArray &path)
{
    struct stat facts { };
    if (::stat(path.constData(), &facts) != 0)
        return {};
    const auto nanoseconds = [](const timespec &time) { return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec; };
    return {true, facts.st_dev, facts.st_ino, facts.st_size, nanoseconds(facts.st_mtim), nanoseconds(facts.st_ctim)};
}

void FileStamps::add(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    m_stamps.append({name, Stamp::of(name)});
}

void FileStamps::add(const QStringList &paths)
{
    for (const QString &path : paths)
        add(path);
}

void FileStamps::addTree(const QString &folder, int limit)
{
    add(folder);
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    for (int i = 0; i < limit && entries.hasNext(); ++i)
        add(entries.next());
}

bool FileStamps::areCurrent() const
{
    return std::all_of(
        m_stamps.cbegin(), m_stamps.cend(), [](const Entry &entry) { return Stamp::of(entry.path) == entry.stamp; });
}

} // namespace shownotes
