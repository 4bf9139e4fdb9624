#pragma once

#include <content/filesaver.h>
#include <content/result.h>

#include <QList>
#include <QString>

class QWidget;

namespace shownotes {

class PageDocument;

/// What the user is asked and told about files. Each returns the user's choice; none of them does anything by itself.

enum class UnsavedChoice { Save, Discard, Cancel };
UnsavedChoice askAboutUnsaved(QWidget *parent, const QList<PageDocument *> &pages);

enum class ConflictChoice { Overwrite, Reload, Cancel };
/// The file is no longer the one that was read.
ConflictChoice askAboutConflict(QWidget *parent, const PageDocument &page);

/// True where what is not saved may be thrown away.
bool askToRevert(QWidget *parent, const PageDocument &page);

/// True where the episode's folder (or single file) may go to the desktop's trash.
bool askToTrash(QWidget *parent, const QString &fileOrFolder);
/// Something that was asked for did not happen, and why.
void tellNotDone(QWidget *parent, const QString &what, const Error &error);

void tellOpenFailed(QWidget *parent, const QString &path, const Error &error);
void tellSaveFailed(QWidget *parent, const PageDocument &page, const Error &error);
/// The bytes are in the file, but the system did not confirm that they are on the disk.
void tellNotDurable(QWidget *parent, const PageDocument &page);

/// A save of an earlier run was interrupted and could not be finished: where old and new text are.
void tellJournalKept(QWidget *parent, const JournalRecovery &recovery);

/// How a page is called: its title, else its file.
QString pageName(const PageDocument &page);

} // namespace shownotes
