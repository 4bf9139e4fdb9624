#include "window/pageview.h"

#include "editor/findbar.h"
#include "editor/markdowneditor.h"
#include "figures/figureform.h"
#include "figures/figurestrip.h"
#include "form/frontmatterform.h"
#include "import/importbar.h"
#include "preview/previewview.h"
#include "window/pagefigures.h"
#include "window/pageimages.h"
#include "window/problemguide.h"
#include "window/problemsline.h"

#include <content/archetype.h>
#include <content/bundle.h>
#include <content/hugodate.h>
#include <document/checkservice.h>
#include <document/pagedocument.h>
#include <document/renderservice.h>

#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QSplitter>
#include <QTextBlock>
#include <QUrl>
#include <QVBoxLayout>

namespace shownotes {

namespace {

QStringList values(const QList<Term> &terms, bool onlyWithPage)
{
    QStringList found;
    for (const Term &term : terms) {
        if (term.hasPage || !onlyWithPage)
            found << term.value;
    }
    return found;
}

bool hasFocusInside(const QWidget *widget)
{
    const QWidget *focus = widget->window()->focusWidget();
    return focus && (focus == widget || widget->isAncestorOf(focus));
}

} // namespace

PageView::PageView(QWidget *parent)
    : QWidget(parent)
    , m_form(new FrontMatterForm(this))
    , m_editor(new MarkdownEditor(this))
    , m_findBar(new FindBar(m_editor, this))
    , m_notice(new QLabel(this))
    , m_preview(new PreviewView(this))
    , m_figureForm(new FigureForm(this))
    , m_figureStrip(new FigureStrip(this))
    , m_figures(new PageFigures(m_editor, m_preview, m_figureForm, m_figureStrip, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_service(new RenderService({}, {}, this))
    , m_checks(new CheckService({}, {}, this))
{
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setMargin(6);
    m_notice->setAutoFillBackground(true);
    m_notice->setBackgroundRole(QPalette::ToolTipBase);
    m_notice->setForegroundRole(QPalette::ToolTipText);
    m_notice->hide();

    auto *problemsLine = new ProblemsLine(this);
    m_problems = new ProblemGuide(m_service, m_checks, m_editor, m_preview, problemsLine, this);
    auto *importBar = new ImportBar(this);
    m_images = new PageImages(m_editor, m_preview, importBar, this);

    auto *text = new QWidget(this);
    auto *textLayout = new QVBoxLayout(text);
    textLayout->setContentsMargins(0, 0, 0, 0);
    textLayout->setSpacing(0);
    textLayout->addWidget(m_notice);
    textLayout->addWidget(m_editor, 1);
    textLayout->addWidget(m_figureForm);
    textLayout->addWidget(problemsLine);
    textLayout->addWidget(m_findBar);

    m_rows->addWidget(m_form);
    m_rows->addWidget(text);
    m_rows->addWidget(m_figureStrip);
    m_rows->setStretchFactor(0, 2);
    m_rows->setStretchFactor(1, 3);
    m_rows->setStretchFactor(2, 0);
    m_rows->setChildrenCollapsible(false);
    m_columns->addWidget(m_rows);
    m_columns->addWidget(m_preview);
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 1);
    m_columns->setChildrenCollapsible(false);
    m_form->setMinimumHeight(110);
    text->setMinimumHeight(120);
    m_rows->setMinimumWidth(280);
    m_preview->setMinimumWidth(220);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(importBar);
    layout->addWidget(m_columns, 1);

    m_service->setPaused(true); // until the preview is seen
    connectForm();
    connectPreview();
    connectFigures();
    connect(m_editor, &MarkdownEditor::longLinesChanged, this, [this](bool present) {
        if (present)
            emit messageForUser(
                tr("This text has a very long line: it is shown without wrapping and without colours."));
    });
}

PageView::~PageView() = default;

void PageView::connectForm()
{
    connect(m_form, &FrontMatterForm::edited, this,
        [this](const FrontMatter &next, const QString &, const QStringList &path) {
            if (m_page)
                m_page->setFrontMatter(next, path);
        });
    connect(m_form, &FrontMatterForm::sourceEdited, this, [this](const QByteArray &bytes) {
        // One path for all typing in the source: undone like typing in one field.
        if (m_page)
            m_page->setFrontMatterBytes(bytes, {QString()});
    });
    connect(m_form, &FrontMatterForm::refused, this, [this](const Error &error) { emit messageForUser(error.reason); });
}

void PageView::connectPreview()
{
    connect(m_service, &RenderService::pageReset, this, [this](const QList<RenderedBlock> &) { updatePreviewPage(); });
    connect(m_service, &RenderService::patched, this, [this](const BlockPatch &patch) {
        if (!patch.isEmpty())
            m_preview->applyPatch(patch);
    });
    connect(m_service, &RenderService::stalled, this, &PageView::showFailure);
    connect(m_service, &RenderService::problemsChanged, this, &PageView::showNotices);
    connect(m_service, &RenderService::recovered, this, &PageView::showNotices);
    connect(m_problems, &ProblemGuide::messageForUser, this, &PageView::messageForUser);
    connect(m_problems, &ProblemGuide::frontMatterWanted, m_form, &FrontMatterForm::showSource);

    connect(m_preview, &PreviewView::linkActivated, this, &PageView::linkActivated);
    connect(m_preview, &PreviewView::seenChanged, this, [this](bool seen) { m_service->setPaused(!seen); });
    connect(m_preview, &PreviewView::webMediaRequested, this, &PageView::webMediaRequested);
    connect(m_preview, &PreviewView::wordActivated, this, &PageView::goToWord);
    connect(m_editor, &MarkdownEditor::scrolled, this, [this](double line) { m_preview->scrollToLine(line + 1); });
    connect(m_preview, &PreviewView::lineScrolled, this, [this](double line) { m_editor->scrollToLine(line - 1); });
    connect(m_editor, &QPlainTextEdit::cursorPositionChanged, this,
        [this] { m_preview->markLine(m_editor->textCursor().blockNumber() + 1); });
}

void PageView::goToWord(const PreviewWord &word)
{
    if (m_arrangement == Arrangement::PreviewOnly)
        emit textWanted();
    const QTextDocument *body = m_editor->document();
    const QTextBlock first = body->findBlockByNumber(word.firstLine - 1);
    QStringList source;
    for (QTextBlock line = first; line.isValid() && line.blockNumber() < word.lastLine; line = line.next())
        source << line.text();
    if (const qsizetype place = placeInSource(source.join(u'\n'), word); place >= 0)
        m_editor->goToPosition(first.position() + int(place));
    else
        m_editor->goToLine(word.line - 1);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void PageView::connectFigures()
{
    // The renderer looks at the bundle anew with each text.
    const auto showFiles = [this] {
        m_preview->reloadFiles();
        requestRender();
    };
    connect(m_figures, &PageFigures::filesChanged, this, showFiles);
    connect(m_problems, &ProblemGuide::filesChanged, m_figures, &PageFigures::refresh);
    connect(m_images, &PageImages::bundleChanged, m_figures, &PageFigures::refresh);
    connect(m_figures, &PageFigures::message, this, &PageView::messageForUser);

    m_figureStrip->setDropTest([this](const QMimeData *dropped) { return m_images->accepts(dropped); });
    connect(m_figureStrip, &FigureStrip::filesDropped, this,
        [this](const QMimeData *dropped) { m_images->take(dropped, m_editor->textCursor()); });
    connect(m_figureStrip, &FigureStrip::filesWanted, this, [this](const QList<QUrl> &paths) {
        QMimeData files;
        files.setUrls(paths);
        m_images->take(&files, m_editor->textCursor());
    });
}

void PageView::showPage(PageDocument *page, const std::optional<Site> &site, bool webMedia)
{
    if (m_page && m_page != page)
        m_form->finishTyping();
    if (m_page)
        m_page->disconnect(this);
    m_page = page;
    m_site = site;
    m_webMedia = webMedia;
    m_themeScripts = site ? ThemeScripts(*site) : ThemeScripts();
    m_problems->setPage(page);
    m_images->showPage(page, site);
    if (!page) {
        m_figures->showPage(nullptr);
        m_editor->showDocument(nullptr);
        return;
    }
    connect(page, &PageDocument::bodyEdited, this, &PageView::requestRender);
    connect(page, &PageDocument::frontMatterChanged, this, [this] {
        showFrontMatter();
        showScripts();
        requestRender();
    });
    connect(page, &PageDocument::opened, this, [this] { showPage(m_page, m_site, m_webMedia); });

    m_editor->showDocument(page->body(), page->encoding());
    m_editor->setReadOnly(page->isReadOnly());
    m_figures->showPage(page);
    m_notice->setText(page->isReadOnly()
            ? tr("This page can be read but not changed. %1").arg(page->readOnlyReason())
            : tr("This file is write-protected. You can edit the text and save it under another name."));
    m_notice->setVisible(page->isReadOnly() || page->isFileReadOnly());
    updateFormContext();
    m_form->setReadOnly(page->isReadOnly());
    m_preview->setMessage({});
    m_service->setPage(page->path());
    m_checks->setPage(page->path());
    showFrontMatter();
    requestRender();
}

void PageView::setTerms(const SiteTerms &terms)
{
    m_terms = terms;
    if (m_page) {
        updateFormContext();
        showFrontMatter();
    }
}

void PageView::setHugo(const std::optional<HugoVersion> &hugo)
{
    m_checks->setHugo(hugo);
    if (m_service->setHugo(hugo))
        requestRender();
}

void PageView::setSite(const std::optional<Site> &site)
{
    m_site = site;
    m_themeScripts = site ? ThemeScripts(*site) : ThemeScripts();
    m_images->setSite(site);
    if (m_page) {
        updateFormContext();
        showFrontMatter();
        showScripts();
    }
}

void PageView::updateFormContext()
{
    FrontMatterForm::Context context;
    context.page = m_page->path();
    const Bundle bundle(m_page->path());
    if (bundle.kind() != PageKind::Single)
        context.bundleFolder = bundle.folder();
    if (m_site) {
        if (const std::optional<SitePage> place = m_site->page(m_page->path()))
            context.section = place->section;
        if (!m_site->themes().isEmpty())
            context.theme = QFileInfo(m_site->themes().constFirst()).fileName();
        if (const std::optional<Archetype> archetype = findArchetype(*m_site, context.section))
            context.archetype = archetypeFrontMatter(*archetype);
        const auto offer = [&context](const QString &key, const QList<Term> &terms, bool haveTargets) {
            context.terms.insert(key, values(terms, false));
            if (haveTargets)
                context.targets.insert(key, values(terms, true));
        };
        offer(QStringLiteral("authors"), m_terms.authors, true);
        offer(QStringLiteral("tags"), m_terms.tags, false);
        offer(QStringLiteral("categories"), m_terms.categories, false);
        offer(QStringLiteral("projects"), m_terms.projects, true);
        offer(QStringLiteral("slides"), m_terms.slides, true);
    }
    m_form->setContext(context);
}

void PageView::showFrontMatter()
{
    m_editor->setFirstLineNumber(m_page->bodyLine());
    if (m_page->frontMatterProblem())
        m_form->setProblem(*m_page->frontMatterProblem(), m_page->frontMatterBytes());
    else
        m_form->setFrontMatter(m_page->frontMatter());
    showHeader();
}

void PageView::showHeader()
{
    PreviewHeader header;
    if (!m_page->frontMatterProblem()) {
        const FrontMatter &matter = m_page->frontMatter();
        header.title = matter.value({QStringLiteral("title")}).toString();
        header.summary = matter.value({QStringLiteral("summary")}).toString();
        const QTimeZone zone = m_site ? m_site->timeZone() : QTimeZone::utc();
        const QString language = m_site ? m_site->defaultContentLanguage() : QString();
        if (const auto date = hugoDate(matter.value({QStringLiteral("date")}).toString(), zone))
            header.subtitle =
                (language.isEmpty() ? QLocale() : QLocale(language)).toString(date->date(), QLocale::LongFormat);
    }
    m_preview->setHeader(header);
}

void PageView::updatePreviewPage()
{
    if (!m_page)
        return;
    PreviewPage shown;
    const Bundle bundle(m_page->path());
    shown.bundleFolder = bundle.folder();
    if (m_site) {
        shown.staticFolders = m_site->staticFolders();
        shown.language = m_site->defaultContentLanguage();
        if (const std::optional<SitePage> place = m_site->page(m_page->path())) {
            if (!place->language.isEmpty())
                shown.language = place->language;
            shown.permalink = m_site->relPermalink(*place, m_page->frontMatter().values());
        }
    }
    shown.webMedia = m_webMedia;
    m_preview->showPage(shown, {}, m_service->blocks());
    showHeader();
    showScripts();
}

void PageView::showScripts()
{
    m_preview->setScripts(
        m_page->frontMatterProblem() ? PageScripts() : m_themeScripts.forPage(m_page->frontMatter().values()));
}

void PageView::setWebMedia(bool shown)
{
    m_webMedia = shown;
    updatePreviewPage();
}

void PageView::requestRender()
{
    if (!m_page)
        return;
    const QByteArray page = m_page->liveBytes();
    m_service->render(++m_revision, page);
    m_checks->check(m_revision, page);
}

/// What the preview cannot show as it is published, and nothing in the text could change.
void PageView::showNotices()
{
    QStringList notices;
    const QList<RenderProblem> &problems = m_service->problems();
    for (const RenderProblem &problem : problems) {
        if (problem.isNotice)
            notices << problem.message;
    }
    if (notices.isEmpty())
        m_preview->setMessage({});
    else if (notices.size() == 1)
        m_preview->setMessage(notices.constFirst());
    else
        m_preview->setMessage(tr("%1 (and %n more)", nullptr, int(notices.size()) - 1).arg(notices.constFirst()));
}

void PageView::showFailure(const RenderFailure &failure)
{
    const QString place = failure.line > 0 ? tr(" Look at line %1.").arg(failure.line) : QString();
    QString text;
    switch (failure.kind) {
    case RenderFailure::Kind::TimeLimit:
        text = tr("The preview stands still: this text takes too long to render.");
        break;
    case RenderFailure::Kind::MemoryLimit:
        text = tr("The preview stands still: this text needs too much memory to render.");
        break;
    case RenderFailure::Kind::Crashed:
        text = tr("The preview stands still: the renderer could not digest this text.");
        break;
    case RenderFailure::Kind::NotStarted:
        text = tr("The preview stands still: its renderer, shownotes-cli, does not start.");
        break;
    }
    m_preview->setMessage(text + place, PreviewView::Severity::Warning);
}

int PageView::sentTexts() const
{
    return m_service->sentCount();
}

void PageView::setFormVisible(bool visible)
{
    m_form->setVisible(visible);
}

void PageView::setFiguresVisible(bool visible)
{
    m_figureStrip->setVisible(visible);
}

void PageView::setArrangement(Arrangement arrangement)
{
    keepShares();
    const bool hadFocus = hasFocusInside(m_rows);
    m_arrangement = arrangement;
    m_columns->setOrientation(arrangement == Arrangement::Stacked ? Qt::Vertical : Qt::Horizontal);
    if (arrangement != Arrangement::Apart) {
        takeBackPreview();
        m_preview->setVisible(arrangement != Arrangement::TextOnly);
    }
    m_rows->setVisible(arrangement != Arrangement::PreviewOnly);
    if (const auto shares = m_shares.constFind(int(arrangement)); shares != m_shares.cend())
        m_columns->setSizes(*shares);
    if (hadFocus && arrangement == Arrangement::PreviewOnly)
        focusNextPane(true);
}

void PageView::takeBackPreview()
{
    if (m_columns->indexOf(m_preview) < 0)
        m_columns->addWidget(m_preview);
}

void PageView::keepShares()
{
    const QList<int> sizes = m_columns->sizes();
    if (sizes.size() == 2 && !sizes.contains(0))
        m_shares.insert(int(m_arrangement), sizes);
}

void PageView::setScrollSync(bool on)
{
    m_preview->setScrollSync(on);
}

bool PageView::focusNextPane(bool forward)
{
    const QList<QWidget *> panes {m_form, m_editor, m_figureForm, m_figureStrip, m_preview};
    qsizetype current = forward ? -1 : panes.size();
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (hasFocusInside(panes[i]))
            current = i;
    }
    for (qsizetype next = current + (forward ? 1 : -1); next >= 0 && next < panes.size(); next += forward ? 1 : -1) {
        QWidget *pane = panes[next];
        if (!pane->isVisible() || pane->window() != window())
            continue;
        // A pane that takes no focus itself hands it to the first of its own that does.
        QWidget *target = pane;
        while (target && (target->focusPolicy() & Qt::TabFocus) == 0) {
            target = target->nextInFocusChain();
            if (target == pane || !pane->isAncestorOf(target))
                target = nullptr;
        }
        (target ? target : pane)->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

QByteArray PageView::saveLayout()
{
    keepShares();
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out << m_shares << m_rows->saveState();
    return layout;
}

void PageView::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    QByteArray rows;
    in >> m_shares >> rows;
    if (in.status() != QDataStream::Ok || m_shares.isEmpty())
        m_shares = {{int(Arrangement::SideBySide), {520, 480}}, {int(Arrangement::Stacked), {600, 400}}};
    if (!m_rows->restoreState(rows))
        m_rows->setSizes({230, 290, 120});
}

} // namespace shownotes
