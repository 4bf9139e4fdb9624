#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// What files and folders looked like when they were read, to know whether they have to be read again. A path that does not exist counts too:
/// it may come. A folder's stamp changes when something in it comes, goes or is renamed.
class FileStamps {
public:
    /// Takes the stamp of `path` as it is now: before the file is read, so that a write in between is noticed.
    void add(const QString &path);
    void add(const QStringList &paths);
    /// A folder and all below it, symbolic links not followed; at most `limit` of them.
    void addTree(const QString &folder, int limit = 10'000);
    /// True where every path still has its stamp.
    bool areCurrent() const;
    bool isEmpty() const { return m_stamps.isEmpty(); }

private:
    struct Stamp {
        bool exists = false;
        quint64 device = 0;
        quint64 inode = 0;
        qint64 size = 0;
        qint64 modified = 0; ///< nanoseconds
        qint64 changed = 0; ///< nanoseconds

        static Stamp of(const QByteArray &path);
        friend bool operator==(const Stamp &, const Stamp &) = default;
    };
    struct Entry {
        QByteArray path; ///< as the file system has it
        Stamp stamp;
    };

    QList<Entry> m_stamps;
};

} // namespace shownotes
