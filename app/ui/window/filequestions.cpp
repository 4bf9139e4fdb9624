#include "window/filequestions.h"

#include "window/recentpaths.h"

#include <document/pagedocument.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace shownotes {

namespace {

struct FileQuestions {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FileQuestions)
};

/// A box whose words are taken as they are: titles and file names are other people's text.
void prepare(QMessageBox &box, const QString &question, const QString &detail)
{
    box.setTextFormat(Qt::PlainText);
    box.setText(question);
    box.setInformativeText(detail);
    box.setWindowModality(Qt::WindowModal);
}

void tell(QWidget *parent, const QString &text, const QString &detail)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), QString(), QMessageBox::Ok, parent);
    prepare(box, text, detail);
    box.exec();
}

QString located(const Error &error)
{
    return error.line > 0 ? FileQuestions::tr("Line %1: %2").arg(error.line).arg(error.reason) : error.reason;
}

} // namespace

QString pageName(const PageDocument &page)
{
    const QString title =
        page.frontMatterProblem() ? QString() : page.frontMatter().value({QStringLiteral("title")}).toString();
    if (!title.isEmpty())
        return title;
    const QFileInfo file(page.path());
    return file.completeBaseName() == QLatin1String("index") ? file.dir().dirName() : file.fileName();
}

UnsavedChoice askAboutUnsaved(QWidget *parent, const QList<PageDocument *> &pages)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), QString(),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    QStringList names;
    for (const PageDocument *page : pages)
        names << pageName(*page);
    prepare(box,
        pages.size() == 1 ? FileQuestions::tr("Save the changes to “%1”?").arg(names.first())
                          : FileQuestions::tr("Save the changes to %n pages?", nullptr, int(pages.size())),
        pages.size() == 1 ? FileQuestions::tr("They are lost if you do not save them.") : names.mid(0, 12).join(u'\n'));
    if (pages.size() > 1)
        box.button(QMessageBox::Save)->setText(FileQuestions::tr("Save All"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return UnsavedChoice::Save;
    case QMessageBox::Discard:
        return UnsavedChoice::Discard;
    default:
        return UnsavedChoice::Cancel;
    }
}

ConflictChoice askAboutConflict(QWidget *parent, const PageDocument &page)
{
    QMessageBox box(QMessageBox::Warning, QCoreApplication::applicationName(), QString(), QMessageBox::Cancel, parent);
    const bool gone = !QFileInfo::exists(page.path());
    prepare(box,
        gone ? FileQuestions::tr("The file of “%1” is gone.").arg(pageName(page))
             : FileQuestions::tr("“%1” was changed by another program.").arg(pageName(page)),
        gone ? FileQuestions::tr("%1\n\nIt was moved or deleted since you opened it. Your text is still here.")
                   .arg(shownPath(page.path()))
             : FileQuestions::tr(
                 "%1\n\nThe file is no longer the one you opened. Your text is still here; nothing was written.")
                   .arg(shownPath(page.path())));
    const QPushButton *overwrite =
        box.addButton(gone ? FileQuestions::tr("Write It Again") : FileQuestions::tr("Overwrite the File"),
            QMessageBox::DestructiveRole);
    const QPushButton *reload =
        gone ? nullptr : box.addButton(FileQuestions::tr("Reload, Losing My Changes"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    if (box.clickedButton() == overwrite)
        return ConflictChoice::Overwrite;
    if (reload && box.clickedButton() == reload)
        return ConflictChoice::Reload;
    return ConflictChoice::Cancel;
}

bool askToRevert(QWidget *parent, const PageDocument &page)
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), QString(), QMessageBox::Cancel, parent);
    prepare(box, FileQuestions::tr("Go back to the saved “%1”?").arg(pageName(page)),
        FileQuestions::tr("Everything that is not saved is lost, and cannot be undone."));
    const QPushButton *revert = box.addButton(FileQuestions::tr("Revert"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == revert;
}

bool askToTrash(QWidget *parent, const QString &fileOrFolder)
{
    const QFileInfo thing(fileOrFolder);
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), QString(), QMessageBox::Cancel, parent);
    prepare(box,
        thing.isDir()
            ? FileQuestions::tr("Move the episode “%1” with all its files to the trash?").arg(thing.fileName())
            : FileQuestions::tr("Move the page “%1” to the trash?").arg(thing.fileName()),
        FileQuestions::tr("You can take it back from the desktop's trash."));
    const QPushButton *trash = box.addButton(FileQuestions::tr("Move to Trash"), QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == trash;
}

void tellNotDone(QWidget *parent, const QString &what, const Error &error)
{
    tell(parent, what, located(error));
}

void tellOpenFailed(QWidget *parent, const QString &path, const Error &error)
{
    tell(parent, FileQuestions::tr("This cannot be opened: %1").arg(shownPath(path)), located(error));
}

void tellSaveFailed(QWidget *parent, const PageDocument &page, const Error &error)
{
    tell(parent, FileQuestions::tr("“%1” is not saved.").arg(pageName(page)),
        FileQuestions::tr(
            "%1\n\n%2\n\nThe file is as it was. Your text is still here; you can save it under another name.")
            .arg(shownPath(page.path()), located(error)));
}

void tellNotDurable(QWidget *parent, const PageDocument &page)
{
    tell(parent, FileQuestions::tr("“%1” is saved, but perhaps not yet safe.").arg(pageName(page)),
        FileQuestions::tr("The system did not confirm that the file has reached the disk: %1")
            .arg(shownPath(page.path())));
}

void tellJournalKept(QWidget *parent, const JournalRecovery &recovery)
{
    tell(parent, FileQuestions::tr("A save of “%1” was interrupted.").arg(shownPath(recovery.path)),
        FileQuestions::tr("%1\n\nThe text before and after that save is kept in %2.")
            .arg(recovery.reason, shownPath(recovery.journal)));
}

} // namespace shownotes
