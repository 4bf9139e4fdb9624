#include "import/undoneimages.h"

#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace shownotes {

namespace {

bool names(const QTextDocument &body, const QString &name)
{
    for (QTextBlock line = body.begin(); line.isValid(); line = line.next()) {
        if (line.text().contains(name))
            return true;
    }
    return false;
}

} // namespace

void UndoneImages::watch(QTextDocument *body, const QList<StoredImage> &images, int length)
{
    QList<StoredImage> fresh = images;
    fresh.removeIf([](const StoredImage &image) { return !image.isNew; });
    if (fresh.isEmpty())
        return;
    if (!m_insertions.contains(body)) {
        connect(body, &QTextDocument::contentsChange, this,
            [this, body](int, int removed, int added) { look(body, removed, added); });
        connect(body, &QObject::destroyed, this, [this, body] { m_insertions.remove(body); });
    }
    m_insertions[body].append({fresh, length, false});
}

void UndoneImages::forget(const QList<StoredImage> &images)
{
    for (QList<Insertion> &insertions : m_insertions) {
        for (Insertion &insertion : insertions) {
            insertion.images.removeIf([&](const StoredImage &known) {
                return std::any_of(
                    images.cbegin(), images.cend(), [&](const StoredImage &image) { return image.path == known.path; });
            });
        }
        insertions.removeIf([](const Insertion &insertion) { return insertion.images.isEmpty(); });
    }
}

void UndoneImages::look(QTextDocument *body, int removed, int added)
{
    bool changed = false;
    QList<StoredImage> left;
    for (Insertion &insertion : m_insertions[body]) {
        // Typing is no undo; so the whole text is searched but seldom.
        if (std::max(removed, added) >= insertion.length) {
            const bool isLeft = std::none_of(insertion.images.cbegin(), insertion.images.cend(),
                [&](const StoredImage &image) { return names(*body, image.name); });
            changed = changed || isLeft != insertion.isLeft;
            insertion.isLeft = isLeft;
        }
        if (insertion.isLeft)
            left += insertion.images;
    }
    if (changed)
        emit leftOver(body, left);
}

} // namespace shownotes
