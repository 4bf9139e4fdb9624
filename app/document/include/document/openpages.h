#pragma once

#include <document/pagedocument.h>

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace shownotes {

/// The pages that were opened and not closed again. A page keeps its text and undo history while another one is shown.
class OpenPages : public QObject {
    Q_OBJECT

public:
    /// See PageDocument for `stateFolder`.
    explicit OpenPages(const QString &stateFolder, QObject *parent = nullptr);
    ~OpenPages() override;

    /// The page at `path`: the one that is open already, whatever the spelling of its path, or read now.
    Result<PageDocument *> open(const QString &path);
    /// Forgets the page and what is not saved of it; `page` is gone afterwards.
    void close(PageDocument *page);

    QList<PageDocument *> pages() const;
    QList<PageDocument *> modifiedPages() const;

signals:
    void modifiedChanged(shownotes::PageDocument *page, bool modified);
    /// An open page is again what its file holds: it was saved, or read anew.
    void inStep(shownotes::PageDocument *page);

private:
    QString m_stateFolder;
    std::vector<std::unique_ptr<PageDocument>> m_pages;
};

} // namespace shownotes
