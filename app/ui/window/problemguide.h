#pragma once

#include <checks/pageproblem.h>

#include <QObject>
#include <QPointer>

namespace shownotes {

class CheckService;
class MarkdownEditor;
class PageDocument;
class PreviewView;
class ProblemsLine;
class RenderService;

/// Shows what is wrong with the open page in its text, in the preview and in the line below the text, and takes the ways out that are chosen there. What the
/// page can name, it hands to the text's completion.
class ProblemGuide : public QObject {
    Q_OBJECT

public:
    ProblemGuide(RenderService *service, CheckService *checks, MarkdownEditor *editor, PreviewView *preview,
        ProblemsLine *line, QObject *parent);

    /// The page that the services render and check; nullptr where there is none.
    void setPage(PageDocument *page);

    /// Puts the caret on the next (or previous) problem of the text, round the end.
    void goToNext(bool forward);
    /// A menu at the caret with the ways out of the problem there.
    void offerFixes();

signals:
    void messageForUser(const QString &text);
    /// A file of the bundle got another name: what shows files has to look again.
    void filesChanged();
    /// That line of the file is one of the front matter, and somebody wants to see it.
    void frontMatterWanted(int line);

private:
    void show();
    void goTo(int problem);
    void fix(int problem, int fix);
    Result<void> take(const ProblemFix &fix);
    Result<void> rename(const QString &from, const QString &to);
    int positionOf(const PageProblem &problem, qsizetype byte) const;

    RenderService *m_service;
    CheckService *m_checks;
    MarkdownEditor *m_editor;
    PreviewView *m_preview;
    ProblemsLine *m_line;
    QPointer<PageDocument> m_page;
    QList<PageProblem> m_problems; ///< as they are shown: those of the checks and of rendering
};

} // namespace shownotes
