#include <content/episodeindex.h>
#include <content/filesaver.h>

#include <QDataStream>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace shownotes {

namespace {

constexpr quint32 version = 1;
constexpr qint64 sizeLimit = 256 * 1024 * 1024;

void writeDate(QDataStream &stream, const std::optional<QDateTime> &date)
{
    stream << date.has_value();
    if (date)
        stream << *date;
}

std::optional<QDateTime> readDate(QDataStream &stream)
{
    bool given = false;
    stream >> given;
    if (!given)
        return {};
    QDateTime date;
    stream >> date;
    return date;
}

} // namespace

EpisodeCache::EpisodeCache(const QString &file, const QTimeZone &siteZone)
    : m_file(file)
    , m_zone(siteZone.id())
{
    if (file.isEmpty())
        return;
    const Result<FileContents> contents = readFile(file, sizeLimit);
    constexpr qsizetype digestSize = 32;
    if (!contents || contents->bytes.size() < digestSize
        || fileDigest(contents->bytes.mid(digestSize)) != contents->bytes.left(digestSize))
        return;
    QDataStream stream(contents->bytes.mid(digestSize));
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 format = 0, count = 0;
    QByteArray zone;
    stream >> format >> zone >> count;
    if (format != version || zone != m_zone)
        return;
    for (quint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        QByteArray digest;
        EpisodeHead head;
        stream >> digest >> head.publication.title >> head.publication.draft >> head.summary >> head.tags;
        head.publication.date = readDate(stream);
        head.publication.publishDate = readDate(stream);
        head.publication.expiryDate = readDate(stream);
        m_heads.insert(digest, head);
    }
    if (stream.status() != QDataStream::Ok)
        m_heads.clear();
}

const EpisodeHead *EpisodeCache::find(const QByteArray &digest) const
{
    const auto found = m_heads.constFind(digest);
    return found == m_heads.cend() ? nullptr : &*found;
}

void EpisodeCache::insert(const QByteArray &digest, const EpisodeHead &head)
{
    // What is wrong is said in the user's language, which may be another next time.
    if (!head.problem.isEmpty())
        return;
    m_heads.insert(digest, head);
    m_changed = true;
}

void EpisodeCache::write(const QSet<QByteArray> &digests)
{
    m_heads.removeIf([&](const QHash<QByteArray, EpisodeHead>::iterator &entry) {
        const bool gone = !digests.contains(entry.key());
        m_changed = m_changed || gone;
        return gone;
    });
    if (m_file.isEmpty() || !m_changed)
        return;
    m_changed = false;
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << version << m_zone << quint32(m_heads.size());
    for (auto entry = m_heads.cbegin(); entry != m_heads.cend(); ++entry) {
        stream << entry.key() << entry->publication.title << entry->publication.draft << entry->summary << entry->tags;
        writeDate(stream, entry->publication.date);
        writeDate(stream, entry->publication.publishDate);
        writeDate(stream, entry->publication.expiryDate);
    }
    QDir().mkpath(QFileInfo(m_file).path());
    // The digest in front tells a file that was cut short.
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(fileDigest(bytes));
        file.write(bytes);
        file.commit();
    }
}

} // namespace shownotes
