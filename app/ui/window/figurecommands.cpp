#include "window/figurecommands.h"

#include "figures/figurenamedialog.h"
#include "figures/figurequestions.h"
#include "figures/figurereader.h"
#include "figures/figureremoval.h"
#include "figures/filerenames.h"
#include "form/featuredimage.h"
#include "pictures/trash.h"
#include "window/filequestions.h"

#include <checks/resourcerename.h>
#include <content/bundle.h>
#include <content/filesaver.h>
#include <document/pagedocument.h>

#include <QDir>
#include <QFileInfo>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObject>

namespace shownotes {

namespace {

/// Pages beside this one, as for other languages, whose text has the file's name in it.
QStringList otherPagesNaming(const QString &page, const QString &name)
{
    const QFileInfo own(page);
    const QByteArray bare = QFileInfo(name).fileName().toUtf8();
    QStringList pages;
    const QStringList entries = own.dir().entryList(QDir::Files);
    for (const QString &entry : entries) {
        if (!isContentFile(entry) || entry == own.fileName())
            continue;
        const Result<FileContents> other = readFile(own.dir().filePath(entry));
        if (other && other->bytes.contains(bare))
            pages += entry;
    }
    return pages;
}

} // namespace

FigureCommands::FigureCommands(FigureReader *reader, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_renames(new FileRenames(this))
    , m_window(window)
{
    connect(m_renames, &FileRenames::renamed, m_reader, &FigureReader::refresh);
    connect(m_renames, &FileRenames::failed, this, &FigureCommands::done);
}

void FigureCommands::setPage(PageDocument *page)
{
    m_page = page;
}

void FigureCommands::tell(const QString &what, const Error &error) const
{
    tellNotDone(m_window, what, error);
}

void FigureCommands::rename(const Figure &figure)
{
    if (!m_page || figure.isMissing())
        return;
    FigureNameDialog dialog(
        figure.path, figure.name, int(figure.uses.size()), otherPagesNaming(m_page->path(), figure.name), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    // The text may be another than when it was read last.
    m_reader->whenCurrent([this, from = figure.name, to = dialog.newName()] { rename(from, to); });
}

void FigureCommands::rename(const QString &from, const QString &to)
{
    const FigureReader::Findings &findings = m_reader->findings();
    const Result<PageEdit> edit = renameResource(findings.body, m_page->frontMatter(), findings.uses, from, to);
    if (!edit)
        return tell(tr("“%1” was not renamed.").arg(from), edit.error());
    Result<std::unique_ptr<QAbstractUndoItem>> step = m_renames->rename(m_page, from, to);
    if (!step)
        return tell(tr("“%1” was not renamed.").arg(from), step.error());
    if (!edit->isEmpty()) {
        QTextCursor oneStep(m_page->body());
        oneStep.beginEditBlock();
        const Result<void> written = m_page->apply(edit->body, edit->frontMatter);
        if (written)
            m_page->body()->appendUndoItem(std::move(step).value().release());
        oneStep.endEditBlock();
        if (!written) {
            m_renames->takeBack(m_page);
            return tell(tr("“%1” was not renamed.").arg(from), written.error());
        }
    }
    emit done(tr("“%1” is called “%2” now").arg(from, to));
}

void FigureCommands::remove(const Figure &figure)
{
    if (!m_page || figure.isMissing())
        return;
    const int uses = int(removableUses(figure).size());
    const std::optional<FigureRemoval> choice =
        askToTrashFigure(m_window, figure.name, uses, int(figure.uses.size()) - uses);
    if (choice)
        m_reader->whenCurrent([this, name = figure.name, withUses = choice->withUses] {
            const QList<Figure> &figures = m_reader->findings().figures;
            for (const Figure &now : figures) {
                if (now.name == name && !now.isMissing())
                    return remove(now, withUses);
            }
        });
}

void FigureCommands::remove(const Figure &figure, bool withUses)
{
    const Result<QString> trashed = moveToTrash(figure.path);
    if (!trashed)
        return tell(tr("“%1” was not moved to the trash.").arg(figure.name), trashed.error());
    if (withUses) {
        const Splices splices = removalOf(m_reader->findings().body, removableUses(figure));
        if (const Result<void> written = m_page->apply(splices); !written)
            tell(tr("The uses of “%1” were not removed.").arg(figure.name), written.error());
    }
    m_reader->refresh();
    emit undoable(tr("“%1” is in the trash.").arg(figure.name),
        [this, trashed = *trashed, path = figure.path] { restore(trashed, path); });
}

void FigureCommands::restore(const QString &trashed, const QString &path)
{
    if (const Result<void> restored = restoreFromTrash(trashed, path); !restored)
        return tell(tr("“%1” was not taken back from the trash.").arg(QFileInfo(path).fileName()), restored.error());
    m_reader->refresh();
    emit done(tr("“%1” is back").arg(QFileInfo(path).fileName()));
}

void FigureCommands::useMeant(const Figure &figure)
{
    m_reader->whenCurrent([this, name = figure.name] {
        const FigureReader::Findings &findings = m_reader->findings();
        PageEdit all;
        for (const ResourceUse &use : findings.uses) {
            if (use.name != name || use.meant.isEmpty() || !use.files.isEmpty() || !use.isInBody())
                continue;
            const Result<PageEdit> edit = renamedUse(findings.body, m_page->frontMatter(), use, use.meant);
            if (!edit)
                return tell(tr("The name was not corrected."), edit.error());
            all.body.insert(all.body.end(), edit->body.begin(), edit->body.end());
        }
        if (const Result<void> written = m_page->apply(all.body); !written)
            tell(tr("The name was not corrected."), written.error());
    });
}

void FigureCommands::setFeatured(const QString &path)
{
    const Bundle bundle(m_page ? m_page->path() : QString());
    if (!m_page || bundle.kind() == PageKind::Single)
        return;
    if (const std::optional<ImageResource> now = featuredImage(bundle.folder()); now && now->path == path) {
        emit done(tr("“%1” is the featured image already").arg(now->name));
        return;
    }
    const Result<FeaturedChange> change = setFeaturedImage(bundle.folder(), path);
    m_reader->refresh();
    if (!change)
        return tell(tr("The featured image was not set."), change.error());
    emit undoable(tr("“%1” is the featured image now.").arg(QFileInfo(path).fileName()),
        [this, change = *change] { undoFeatured(change); });
}

void FigureCommands::undoFeatured(const FeaturedChange &change)
{
    if (const Result<void> undone = undoFeaturedImage(change); !undone)
        tell(tr("The featured image was not set back."), undone.error());
    m_reader->refresh();
}

} // namespace shownotes
