#pragma once

#include "figures/figure.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace shownotes {

class FigureReader;
class FileRenames;
class PageDocument;

/// What can be done with a page's pictures, with the questions that go with it: renamed, thrown away, featured.
class FigureCommands : public QObject {
    Q_OBJECT

public:
    /// `reader` follows the page that setPage() names. Asks on `window`.
    FigureCommands(FigureReader *reader, QWidget *window, QObject *parent = nullptr);

    void setPage(PageDocument *page);

    /// Asks for the new name; the file and every use in the page get it, in one step of undo.
    void rename(const Figure &figure);
    /// To the desktop's trash, with its uses where the user says so.
    void remove(const Figure &figure);
    /// Makes every use of a faulty name say the file that is meant.
    void useMeant(const Figure &figure);
    /// Makes the image file the bundle's featured one.
    void setFeatured(const QString &path);

signals:
    void done(const QString &message);
    /// Done, and `undo` takes it back: no step of the text's undo does.
    void undoable(const QString &message, const std::function<void()> &undo);

private:
    void rename(const QString &from, const QString &to);
    void remove(const Figure &figure, bool withUses);
    void restore(const QString &trashed, const QString &path);
    void undoFeatured(const struct FeaturedChange &change);
    void tell(const QString &what, const Error &error) const;

    FigureReader *m_reader;
    FileRenames *m_renames;
    QWidget *m_window;
    QPointer<PageDocument> m_page;
};

} // namespace shownotes
