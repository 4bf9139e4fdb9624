#include "window/problemguide.h"

#include "editor/completion.h"
#include "editor/markdowneditor.h"
#include "editor/textmarks.h"
#include "preview/previewview.h"
#include "window/problemsline.h"

#include <checks/resourcerename.h>
#include <content/bundle.h>
#include <document/bodyplaces.h>
#include <document/checkservice.h>
#include <document/pagedocument.h>
#include <document/renderservice.h>

#include <QFile>
#include <QTextBlock>

#include <algorithm>

namespace shownotes {

ProblemGuide::ProblemGuide(RenderService *service, CheckService *checks, MarkdownEditor *editor, PreviewView *preview,
    ProblemsLine *line, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_checks(checks)
    , m_editor(editor)
    , m_preview(preview)
    , m_line(line)
{
    connect(checks, &CheckService::checked, this, &ProblemGuide::show);
    connect(service, &RenderService::problemsChanged, this, &ProblemGuide::show);
    connect(editor->marks(), &TextMarks::fixChosen, this, &ProblemGuide::fix);
    connect(line, &ProblemsLine::fixChosen, this, &ProblemGuide::fix);
    connect(line, &ProblemsLine::activated, this, &ProblemGuide::goTo);
}

void ProblemGuide::setPage(PageDocument *page)
{
    m_page = page;
    m_problems.clear();
    m_line->setEntries({});
    m_editor->marks()->set({});
    m_editor->completion()->setSources({});
    m_preview->setFlags({});
}

int ProblemGuide::positionOf(const PageProblem &problem, qsizetype byte) const
{
    return positionOfByte(
        *m_page->body(), m_page->encoding(), problem.line - m_page->bodyLine(), byte - problem.lineStart);
}

void ProblemGuide::show()
{
    // What is about an older text is not shown any more: a newer answer is on its way.
    if (!m_page || !m_checks->isCurrent())
        return;
    m_problems = withRenderProblems(m_checks->checks().problems, m_service->problems(), m_page->bodyLine());
    CompletionSources sources;
    sources.files = m_checks->checks().files;
    sources.folder = Bundle(m_page->path()).folder();
    sources.shortcodes = knownShortcodes(m_checks->checks().shortcodes, m_checks->checks().hugoMinor);
    m_editor->completion()->setSources(sources);
    QList<TextMark> marks;
    QList<PreviewFlag> flags;
    QList<ProblemsLine::Entry> entries;
    for (const PageProblem &problem : std::as_const(m_problems)) {
        QStringList fixes;
        for (const ProblemFix &way : problem.fixes)
            fixes << way.title;
        TextMark mark {0, 0, problem.message, fixes};
        if (problem.end > problem.start) {
            mark.start = positionOf(problem, problem.start);
            mark.end = positionOf(problem, problem.end);
        } else if (problem.kind == PageProblem::Kind::Rendering) {
            // Only the place is known: up to the end of its line.
            const QTextBlock block = m_page->body()->findBlockByNumber(problem.line - m_page->bodyLine());
            mark.start = block.position() + std::min(problem.column - 1, block.length() - 1);
            mark.end = block.position() + block.length() - 1;
        }
        marks << mark;
        if (!problem.name.isEmpty() && problem.line >= m_page->bodyLine())
            flags << PreviewFlag {problem.line - m_page->bodyLine() + 1, problem.name, problem.message};
        entries << ProblemsLine::Entry {
            problem.line > 0 ? tr("Line %1").arg(problem.line) : QString(), problem.message, fixes};
    }
    m_editor->marks()->set(marks);
    m_preview->setFlags(flags);
    m_line->setEntries(entries);
}

void ProblemGuide::goTo(int index)
{
    if (!m_page || index < 0 || index >= m_problems.size())
        return;
    const PageProblem &problem = m_problems[index];
    if (problem.line < m_page->bodyLine()) {
        emit frontMatterWanted(problem.line);
        return;
    }
    QTextCursor place(m_page->body());
    if (problem.end > problem.start) {
        place.setPosition(positionOf(problem, problem.start));
    } else {
        const QTextBlock block = m_page->body()->findBlockByNumber(problem.line - m_page->bodyLine());
        place.setPosition(block.position() + std::clamp(problem.column - 1, 0, block.length() - 1));
    }
    m_editor->setTextCursor(place);
    m_editor->centerCursor();
    m_editor->setFocus(Qt::OtherFocusReason);
}

void ProblemGuide::goToNext(bool forward)
{
    if (!m_page || !m_checks->isCurrent())
        return;
    const int caret = m_editor->textCursor().position();
    QList<std::pair<int, int>> places; // position, index
    for (int i = 0; i < m_problems.size(); ++i) {
        const PageProblem &problem = m_problems[i];
        if (problem.line < m_page->bodyLine())
            continue;
        const QTextBlock block = m_page->body()->findBlockByNumber(problem.line - m_page->bodyLine());
        places.append({problem.end > problem.start ? positionOf(problem, problem.start)
                                                   : block.position() + std::max(0, problem.column - 1),
            i});
    }
    if (places.isEmpty()) {
        emit messageForUser(tr("No problems in this text."));
        return;
    }
    std::sort(places.begin(), places.end());
    if (forward) {
        const auto next =
            std::find_if(places.begin(), places.end(), [caret](auto place) { return place.first > caret; });
        goTo(next == places.end() ? places.first().second : next->second);
    } else {
        const auto previous =
            std::find_if(places.rbegin(), places.rend(), [caret](auto place) { return place.first < caret; });
        goTo(previous == places.rend() ? places.last().second : previous->second);
    }
}

void ProblemGuide::offerFixes()
{
    if (m_page && !m_editor->marks()->offerFixes())
        emit messageForUser(tr("No problem in this line."));
}

void ProblemGuide::fix(int index, int fix)
{
    if (!m_page || index < 0 || index >= m_problems.size() || fix < 0 || fix >= m_problems[index].fixes.size())
        return;
    if (!m_checks->isCurrent()) {
        emit messageForUser(tr("The text is being looked through again. Try once more in a moment."));
        return;
    }
    const ProblemFix chosen = m_problems[index].fixes[fix];
    if (const Result<void> done = take(chosen); !done)
        emit messageForUser(done.error().reason);
}

Result<void> ProblemGuide::take(const ProblemFix &fix)
{
    if (!fix.renameFrom.isEmpty())
        return rename(fix.renameFrom, fix.renameTo);
    if (fix.path.isEmpty())
        return m_page->apply(fix.body);
    const Result<FrontMatter> next = m_page->frontMatter().set(fix.path, Value(fix.value));
    if (!next)
        return next.error();
    m_page->setFrontMatter(*next, {});
    return {};
}

Result<void> ProblemGuide::rename(const QString &from, const QString &to)
{
    const Result<PageEdit> edit =
        renameResource(m_page->bodyBytes(), m_page->frontMatter(), m_checks->checks().uses, from, to);
    if (!edit)
        return edit.error();
    if (m_page->isReadOnly())
        return Error {Error::Kind::Refused, m_page->readOnlyReason()};
    const QString folder = Bundle(m_page->path()).folder() + QLatin1Char('/');
    // QFile's own never overwrites.
    if (!QFile::rename(folder + from, folder + to))
        return Error {Error::Kind::Failed, tr("The file “%1” cannot be renamed to “%2”.").arg(from, to)};
    emit filesChanged();
    return m_page->apply(edit->body, edit->frontMatter);
}

} // namespace shownotes
