#pragma once

#include <content/imagestore.h>

#include <QHash>
#include <QList>
#include <QObject>

class QTextDocument;

namespace shownotes {

/// Watches the texts that images were brought into: says when a text no longer names one, as its insertion was undone, for the file stays.
class UndoneImages : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `length` is how much text was inserted for `images`; only new files count.
    void watch(QTextDocument *body, const QList<StoredImage> &images, int length);
    /// They are gone from the bundle.
    void forget(const QList<StoredImage> &images);

signals:
    /// `body` names them no more. Empty: what was left over is named again, or gone.
    void leftOver(QTextDocument *body, const QList<shownotes::StoredImage> &images);

private:
    struct Insertion {
        QList<StoredImage> images;
        int length = 0;
        bool isLeft = false;
    };

    void look(QTextDocument *body, int removed, int added);

    QHash<QTextDocument *, QList<Insertion>> m_insertions;
};

} // namespace shownotes
