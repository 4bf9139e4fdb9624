#pragma once

#include <content/result.h>

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QTextObject>

#include <memory>
#include <utility>

namespace shownotes {

class PageDocument;

/// Renames files of bundles together with the text that names them: undo gives a file its old name back, redo the new one; and where a page is closed or read anew
/// without having been saved, its files get the names that the page on disk says.
class FileRenames : public QObject {
    Q_OBJECT

public:
    explicit FileRenames(QObject *parent = nullptr);

    /// Renames `from` to `to`, both in the folder of the page's bundle or below it and relative to that, never over anything; nothing where it could not be done.
    /// The item belongs into the step of undo that changes the text.
    Result<std::unique_ptr<QAbstractUndoItem>> rename(PageDocument *page, const QString &from, const QString &to);
    /// The text could not be changed after all: takes the last rename() back.
    void takeBack(PageDocument *page);

signals:
    /// A file has another name.
    void renamed();
    /// An undo or redo that the file could not follow, with the reason.
    void failed(const QString &reason);

private:
    class Step;

    /// Files that were renamed since the page was saved last; absolute, in order.
    using Log = QList<std::pair<QString, QString>>;

    Result<void> move(PageDocument *page, const QString &from, const QString &to);
    void follow(PageDocument *page);
    void restore(PageDocument *page);

    QHash<PageDocument *, Log> m_unsaved;
};

} // namespace shownotes
