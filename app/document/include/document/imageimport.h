#pragma once

#include <content/bundle.h>
#include <content/imagestore.h>

#include <QDateTime>
#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace shownotes {

/// An image that is to come into a bundle: a file, the bytes of one, or bare pixels (the first that is there counts).
struct ImageSource {
    QString path; ///< absolute
    QByteArray bytes;
    QImage pixels;
    QString
        name; ///< what it is called where it comes from, for the new name and for messages; empty for a picture without one (a screenshot)
};

/// An image that did not get in, and why, as a sentence.
struct ImageFailure {
    QString name;
    QString reason;
};

/// Brings images into a bundle beside the GUI thread, one after another, so that one of them at a time is in memory.
///
/// examine() says whether there is anything to choose; copy() does it. Each image is prepared (see prepareImage()), and stored exclusively under a good
/// name (see ImageStore); one that is in the bundle already is only named. cancel() takes back what was written; deleting the object
/// does so, too, unless it is finished.
class ImageImport : public QObject {
    Q_OBJECT

public:
    /// `now` names pictures that have no name.
    ImageImport(
        const Bundle &bundle, const QList<ImageSource> &sources, const QDateTime &now, QObject *parent = nullptr);
    ~ImageImport() override;

    int count() const;
    /// Reads the images' heads; examined() tells.
    void examine(int longestSide);
    /// Scales what is longer than `longestSide` pixels; 0 leaves all sizes. finished() tells.
    void copy(int longestSide);
    /// Takes back what was written once the image that is being worked on is done; finished() tells.
    void cancel();

    bool wasCancelled() const;
    /// What is in the bundle now, in the order of the sources, no file twice; complete when finished() comes. None after cancel().
    const QList<StoredImage> &images() const { return m_images; }
    const QList<ImageFailure> &failures() const { return m_failures; }

signals:
    /// `larger` images are longer than was asked for; `largest` has the most pixels of them.
    void examined(int larger, const QSize &largest);
    /// So many of count() are done; `name` is the next one's.
    void progressed(int done, const QString &name);
    void finished();

private:
    struct Work;

    void accept(const Result<StoredImage> &stored, const QString &name);

    std::shared_ptr<Work> m_work;
    QList<StoredImage> m_images;
    QList<ImageFailure> m_failures;
    int m_done = 0;
};

} // namespace shownotes
