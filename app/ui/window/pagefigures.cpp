#include "window/pagefigures.h"

#include "editor/markdowneditor.h"
#include "figures/figureform.h"
#include "figures/figurereader.h"
#include "figures/figurestrip.h"
#include "figures/figuretarget.h"
#include "preview/previewview.h"
#include "window/figurecommands.h"

#include <content/bundle.h>
#include <document/bodyplaces.h>
#include <document/pagedocument.h>

#include <QLayout>
#include <QMenu>

#include <algorithm>

namespace shownotes {

namespace {

/// The use that a picture of the preview was made from. Several of one block are told apart by the file they show, and by their order among those of the same
/// file; a picture whose file is not there by its name.
const ResourceUse *useOf(const QList<ResourceUse> &uses, const PreviewPicture &picture, int bodyLine)
{
    QList<const ResourceUse *> inBlock, ofFile;
    for (const ResourceUse &use : uses) {
        const int line = use.line - bodyLine + 1;
        if (!use.isInBody() || !isDrawn(use) || line < picture.firstLine || line > picture.lastLine)
            continue;
        inBlock.append(&use);
        const bool same = picture.file.isEmpty() ? use.name == picture.name : use.files.contains(picture.file);
        if (same)
            ofFile.append(&use);
    }
    if (!ofFile.isEmpty())
        return ofFile[std::min(qsizetype(picture.ordinal), ofFile.size() - 1)];
    return inBlock.value(picture.ordinalOfAll, nullptr);
}

} // namespace

PageFigures::PageFigures(
    MarkdownEditor *editor, PreviewView *preview, FigureForm *form, FigureStrip *strip, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
    , m_preview(preview)
    , m_form(form)
    , m_strip(strip)
    , m_reader(new FigureReader(this))
    , m_commands(new FigureCommands(m_reader, strip, this))
{
    connect(m_reader, &FigureReader::changed, this, &PageFigures::showFindings);
    connect(m_reader, &FigureReader::filesChanged, this, [this] {
        m_strip->reloadPictures();
        emit filesChanged();
    });
    connect(m_preview, &PreviewView::pictureActivated, this, [this](const PreviewPicture &picture) {
        if (m_page)
            m_reader->whenCurrent([this, picture] { goToPicture(picture); });
    });
    connect(m_preview, &PreviewView::pictureMenuWanted, this, &PageFigures::fillMenu);

    connect(m_strip, &FigureStrip::useWanted, this, [this](const Figure &figure, int use) {
        m_reader->whenCurrent([this, name = figure.name, use] {
            const QList<Figure> &figures = m_reader->findings().figures;
            const auto now =
                std::find_if(figures.begin(), figures.end(), [&](const Figure &one) { return one.name == name; });
            if (now != figures.end() && use < now->uses.size())
                goTo(now->uses[use]);
        });
    });
    connect(m_strip, &FigureStrip::renameWanted, m_commands, qOverload<const Figure &>(&FigureCommands::rename));
    connect(m_strip, &FigureStrip::removeWanted, m_commands, qOverload<const Figure &>(&FigureCommands::remove));
    connect(m_strip, &FigureStrip::featureWanted, m_commands,
        [this](const Figure &figure) { m_commands->setFeatured(figure.path); });
    connect(m_strip, &FigureStrip::meantWanted, m_commands, &FigureCommands::useMeant);
    connect(m_strip, &FigureStrip::message, this, &PageFigures::message);
    connect(m_commands, &FigureCommands::done, this, &PageFigures::message);
    connect(
        m_commands, &FigureCommands::undoable, this, [this](const QString &text, const std::function<void()> &undo) {
            m_strip->offerUndo(text, undo);
            emit message(text);
        });
    connect(m_form, &FigureForm::refused, this, &PageFigures::message);
    connect(m_form, &FigureForm::left, this, [this] { m_editor->setFocus(Qt::OtherFocusReason); });
}

void PageFigures::showPage(PageDocument *page)
{
    m_page = page;
    m_form->close();
    m_strip->offerUndo({}, {});
    m_form->setReadOnly(!page || page->isReadOnly());
    m_strip->setReadOnly(!page || page->isReadOnly());
    m_commands->setPage(page);
    m_reader->setPage(page);
}

void PageFigures::refresh()
{
    m_reader->refresh();
}

QString PageFigures::hint() const
{
    if (!m_page || m_page->path().isEmpty())
        return {};
    if (pageKind(m_page->path().section(u'/', -1)) == PageKind::Single)
        return tr("This page is a single file and has no pictures of its own. Drop one here, and it becomes a bundle.");
    return tr("No figures yet: drop pictures here or into the text, or paste a screenshot.");
}

void PageFigures::showFindings()
{
    const FigureReader::Findings &findings = m_reader->findings();
    m_strip->setFigures(findings.figures, hint());
    QStringList names;
    for (const Figure &figure : findings.figures) {
        if (!figure.isMissing())
            names += figure.name;
    }
    names.sort(Qt::CaseInsensitive);
    m_form->setNames(names);
    keepPlace();
}

/// The picture whose fields are shown may have been typed longer or shorter.
void PageFigures::keepPlace()
{
    FigureTarget *target = m_form->target();
    if (!target->isSet() || !m_reader->isCurrent())
        return;
    const int begin = target->selection().selectionStart();
    for (const ResourceUse &use : m_reader->findings().uses) {
        if (use.isInBody() && isDrawn(use) && positionOf(use.wholeStart) == begin) {
            target->moveTo(begin, positionOf(use.wholeEnd));
            return;
        }
    }
}

int PageFigures::positionOf(qsizetype byte) const
{
    const QByteArrayView before = QByteArrayView(m_reader->findings().body).first(byte);
    return positionOfByte(
        *m_page->body(), m_page->encoding(), int(before.count('\n')), byte - before.lastIndexOf('\n') - 1);
}

void PageFigures::goTo(const ResourceUse &use)
{
    if (!use.isInBody())
        return;
    const int begin = positionOf(use.wholeStart), end = positionOf(use.wholeEnd);
    const FigureReader::Findings &findings = m_reader->findings();
    if (isDrawn(use))
        m_form->edit(m_page->body(), begin, end, findings.variants.value(use.element, ShortcodeVariant::Hugo));
    else
        m_form->close();
    // The text has less room beside the fields: what is selected is shown in what is left.
    if (QLayout *layout = m_form->parentWidget()->layout())
        layout->activate();
    m_editor->select(begin, end);
    m_preview->revealLine(use.line - m_page->bodyLine() + 1);
}

void PageFigures::goToPicture(const PreviewPicture &picture)
{
    const ResourceUse *use = useOf(m_reader->findings().uses, picture, m_page->bodyLine());
    if (!use) {
        m_form->close();
        m_editor->goToLine(picture.firstLine - 1);
    } else {
        goTo(*use);
        m_strip->select(use->files.value(0, use->name));
    }
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PageFigures::fillMenu(QMenu *menu, const PreviewPicture &picture)
{
    menu->addAction(tr("&Go to the Text"), this,
        [this, picture] { m_reader->whenCurrent([this, picture] { goToPicture(picture); }); });
    QAction *feature = menu->addAction(tr("Set as &Featured Image"), this,
        [this, picture] { m_commands->setFeatured(Bundle(m_page->path()).folder() + u'/' + picture.file); });
    feature->setEnabled(!picture.file.isEmpty() && m_page && !m_page->isReadOnly());
}

} // namespace shownotes
