#pragma once

#include <checks/resourceuse.h>
#include <content/splice.h>
#include <render/renderer.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// A way out of a problem, offered by name. Exactly one of the three parts says what it does.
struct ProblemFix {
    QString title; ///< what it does, as an action: `Use “plain.png”`
    Splices body; ///< bytes of the body as it was checked
    QStringList path; ///< the front matter's value at `path` becomes `value`
    QString value;
    QString renameFrom; ///< the bundle's file gets another name, and the page's every use of it (renameResource())
    QString renameTo;
};

/// Something in a page that Hugo would publish otherwise than it looks, or not at all.
struct PageProblem {
    enum class Kind {
        Reference, ///< a wrong name of a file; see ResourceUse::Fault
        BareBoolean, ///< `numbered=true`: Academic compares it with the string "true"
        WideQuotes, ///< `“…”` or `'…'` where Hugo's grammar knows only `"` and the back quote
        Rendering, ///< of renderBody(): a wrong shortcode and the like
    };

    Kind kind = Kind::Reference;
    int line = 0; ///< 1-based, in the file; 0 where there is none
    int column = 0; ///< 1-based, in characters; 0 where there is none
    qsizetype lineStart = 0; ///< bytes of the body: where that line begins
    qsizetype start =
        0; ///< bytes of the body: what is wrong. Nothing (start == end) for front matter and where only a place is known
    qsizetype end = 0;
    QString name; ///< the file that it is about, as ResourceUse::name; empty where it is about none
    QString message;
    QList<ProblemFix> fixes; ///< the likeliest first; may be empty
};

/// The problems of a page's names and shortcodes, in the order of the file; of names the first 500. Thread-safe.
/// \param uses resourceUses() of the same page and files
QList<PageProblem> pageProblems(const FrontMatter &frontMatter, const QByteArray &body, int bodyLine,
    const QList<ResourceUse> &uses, const NamedFiles &files, const RenderSettings &settings);

/// The same list with what rendering found and the author can mend, in the order of the file. Where both tell of one shortcode, only the one that has a way out stays.
QList<PageProblem> withRenderProblems(
    const QList<PageProblem> &problems, const QList<RenderProblem> &rendered, int bodyLine);

} // namespace shownotes
