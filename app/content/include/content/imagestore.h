#pragma once

#include <content/bundle.h>
#include <content/result.h>

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace shownotes {

/// An image that is in the bundle now.
struct StoredImage {
    QString name; ///< relative to the bundle: what `src` names
    QString path; ///< absolute
    bool isNew = false; ///< it was written; otherwise a file of the bundle has had the same bytes before
    QByteArray digest; ///< of the bytes that were written
};

/// Puts images into a bundle's folder; never over anything.
class ImageStore {
public:
    /// Looks through the bundle once. A single page has no folder of its own: see makeLeafBundle().
    explicit ImageStore(const Bundle &bundle);

    /// The name that the file at `path` has in the bundle; nothing where it is none of its images.
    std::optional<QString> nameOf(const QString &path) const;
    /// The bundle's file that holds just these bytes.
    std::optional<StoredImage> find(const QByteArray &bytes);
    /// Writes `bytes` under `name`, or `name-2`, `name-3`… where that is taken (letter case aside: Hugo looks files up so), whole or not at all: under
    /// a hidden name first, synced, then renamed exclusively. A file with the same bytes is not written twice.
    /// Error: NotWritable, DiskFull, Missing, Failed.
    Result<StoredImage> store(const QString &name, const QByteArray &bytes);

private:
    std::optional<StoredImage> find(const QByteArray &bytes, const QByteArray &digest);
    void note(const QString &name, const QString &path, qint64 size);

    QString m_folder;
    QHash<QString, QString> m_names; ///< by canonical path
    QMultiHash<qint64, QString> m_sizes; ///< names
    QHash<QString, QByteArray> m_digests; ///< by name, of files that were read or written
    QSet<QString> m_taken; ///< names at the top, NFC and letter case folded
};

/// Removes an image that was stored as new and that nobody has changed since. Anything else stays.
void discardStored(const StoredImage &image);

/// Turns the single page `talk/33.md` into `talk/33/index.md` (`33.ja.md` into `33/index.ja.md` where `ja` is among the site's `languages`), which Hugo publishes at the same address and finds under the same references; returns
/// the page's new path. Error: Refused where it is no single page, or something is called `33` already, or other languages of it stand
/// beside it; NotWritable, Missing, Failed. All is as before then.
Result<QString> makeLeafBundle(const QString &page, const QStringList &languages);

} // namespace shownotes
