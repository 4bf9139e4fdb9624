#include "figures/filerenames.h"

#include <content/exclusivemove.h>
#include <document/pagedocument.h>

#include <QFileInfo>
#include <QPointer>
#include <QTextDocument>

namespace shownotes {

/// The files' part of a step of undo.
class FileRenames::Step : public QAbstractUndoItem {
public:
    Step(FileRenames *renames, PageDocument *page, QString from, QString to)
        : m_renames(renames)
        , m_page(page)
        , m_from(std::move(from))
        , m_to(std::move(to))
    {
    }

    void undo() override { step(m_to, m_from); }
    void redo() override { step(m_from, m_to); }

private:
    void step(const QString &from, const QString &to)
    {
        if (!m_renames || !m_page)
            return;
        if (const Result<void> moved = m_renames->move(m_page, from, to); !moved) {
            // Not within the undo: whoever is told may change the text.
            QMetaObject::invokeMethod(
                m_renames,
                [renames = m_renames, from, to, reason = moved.error().reason] {
                    emit renames->failed(
                        FileRenames::tr("The text names “%1” again, but the file is still called “%2”. %3")
                            .arg(to, from, reason));
                },
                Qt::QueuedConnection);
        }
    }

    QPointer<FileRenames> m_renames;
    QPointer<PageDocument> m_page;
    QString m_from;
    QString m_to;
};

FileRenames::FileRenames(QObject *parent)
    : QObject(parent)
{
}

Result<std::unique_ptr<QAbstractUndoItem>> FileRenames::rename(
    PageDocument *page, const QString &from, const QString &to)
{
    if (const Result<void> moved = move(page, from, to); !moved)
        return moved.error();
    return std::unique_ptr<QAbstractUndoItem>(std::make_unique<Step>(this, page, from, to));
}

void FileRenames::takeBack(PageDocument *page)
{
    Log &log = m_unsaved[page];
    if (log.isEmpty())
        return;
    const auto [from, to] = log.takeLast();
    if (const Result<void> moved = moveExclusively(to, from); !moved)
        emit failed(moved.error().reason);
    emit renamed();
}

Result<void> FileRenames::move(PageDocument *page, const QString &from, const QString &to)
{
    const QString folder = QFileInfo(page->path()).path() + u'/';
    if (const Result<void> moved = moveExclusively(folder + from, folder + to); !moved)
        return moved.error();
    follow(page);
    m_unsaved[page].append({folder + from, folder + to});
    emit renamed();
    return {};
}

void FileRenames::follow(PageDocument *page)
{
    if (m_unsaved.contains(page))
        return;
    m_unsaved.insert(page, {});
    connect(page, &PageDocument::saved, this, [this, page] { m_unsaved[page].clear(); });
    connect(page, &PageDocument::opened, this, [this, page] { restore(page); });
    connect(page, &QObject::destroyed, this, [this, page] {
        restore(page);
        m_unsaved.remove(page);
    });
}

void FileRenames::restore(PageDocument *page)
{
    const Log log = std::exchange(m_unsaved[page], {});
    QString reason;
    for (auto entry = log.crbegin(); entry != log.crend(); ++entry) {
        if (const Result<void> moved = moveExclusively(entry->second, entry->first); !moved)
            reason = moved.error().reason;
    }
    if (log.isEmpty())
        return;
    // Later: it may be the window that is going, and the page with it.
    QMetaObject::invokeMethod(
        this,
        [this, reason] {
            emit renamed();
            if (!reason.isEmpty())
                emit failed(reason);
        },
        Qt::QueuedConnection);
}

} // namespace shownotes
