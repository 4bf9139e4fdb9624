#include "shortcodetraps.h"

#include <checks/pageproblem.h>
#include <checks/resourcerename.h>

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace shownotes {

namespace {

using Fault = ResourceUse::Fault;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::PageProblems)
};

/// Nobody reads more, and each looks for names like its own.
constexpr qsizetype mostProblems = 500;

/// What else the bundle has under that name, likeliest first.
QStringList candidates(const ResourceUse &use, const NamedFiles &files)
{
    QStringList names;
    if (!use.meant.isEmpty())
        names << use.meant;
    // Nothing else can be meant where the file is known.
    if (use.fault != Fault::Missing && !use.meant.isEmpty())
        return names;
    for (const QString &name : similarNames(use.name, files.files)) {
        if (!names.contains(name))
            names << name;
    }
    return names;
}

/// A name that means nothing but itself in addresses and patterns, and that is still free.
QString plainName(const QString &name, const NamedFiles &files)
{
    static const QRegularExpression awkward(QStringLiteral("[#?%\\[\\]{}*\\\\~]+"));
    const qsizetype slash = name.lastIndexOf(QLatin1Char('/')) + 1;
    const qsizetype lastDot = name.lastIndexOf(QLatin1Char('.'));
    const qsizetype dot = lastDot > slash ? lastDot : name.size();
    QString stem = name.mid(slash, dot - slash).replace(awkward, QStringLiteral("-"));
    QString ending = name.mid(dot).remove(awkward);
    while (stem.startsWith(QLatin1Char('-')) || stem.startsWith(QLatin1Char('.')))
        stem.remove(0, 1);
    while (stem.endsWith(QLatin1Char('-')))
        stem.chop(1);
    if (stem.isEmpty())
        stem = QStringLiteral("file");
    const auto isTaken = [&](const QString &wanted) {
        return files.unread.contains(wanted)
            || std::any_of(files.files.begin(), files.files.end(),
                [&](const BundleFile &file) { return file.name.compare(wanted, Qt::CaseInsensitive) == 0; });
    };
    QString wanted = name.left(slash) + stem + ending;
    for (int number = 2; isTaken(wanted); ++number)
        wanted = name.left(slash) + stem + QLatin1Char('-') + QString::number(number) + ending;
    return wanted;
}

QString explained(const ResourceUse &use)
{
    const QString &name = use.name;
    switch (use.fault) {
    case Fault::None:
        break;
    case Fault::Missing:
        return use.meant.isEmpty()
            ? Words::tr("There is no file “%1” in this page's folder.").arg(name)
            : Words::tr("There is no file “%1” in this page's folder, but there is “%2”.").arg(name, use.meant);
    case Fault::LetterCase:
        return Words::tr("The file is called “%2”, not “%1”: addresses tell capital letters apart.")
            .arg(name, use.meant);
    case Fault::UnicodeForm:
        return Words::tr(
            "The file's name looks like “%1”, but is made of other characters (composed or decomposed ones).")
            .arg(name);
    case Fault::DotSlash:
        return use.kind == ResourceUse::Kind::FrontMatter
            ? Words::tr("Hugo does not find “./%1” in this page's folder: write it without “./”.").arg(name)
            : Words::tr(
                "With “./” before it, Hugo does not take “%1” for an image of this page: it is shown without size, "
                "enlarging and lazy loading.")
                  .arg(name);
    case Fault::Encoded:
        return Words::tr(
            "Percent-encoded, Hugo does not take “%1” for an image of this page: it is shown without size, "
            "enlarging and lazy loading.")
            .arg(name);
    case Fault::Absolute:
        return use.files.isEmpty() ? Words::tr("“%1” is a path from the root, and the site has no such file.").arg(name)
                                   : Words::tr("With a path from the root, Hugo does not take “%1” for an image of "
                                               "this page: it is shown without size, "
                                               "enlarging and lazy loading.")
                                         .arg(name);
    case Fault::Outside:
        return Words::tr("“%1” is outside this page's folder.").arg(name);
    case Fault::Awkward:
        return Words::tr("The file name “%1” has characters (%2) that mean something else in addresses or patterns: "
                         "the published page "
                         "does not find the file.")
            .arg(use.meant.isEmpty() ? name : use.meant, QStringLiteral("# ? % [ ] { } * \\"));
    case Fault::Unread:
        return Words::tr(
            "Hugo never reads “%1”: files are left out when their names begin with “.” or “#” or end with “~”.")
            .arg(name);
    }
    return {};
}

int columnOf(const QByteArray &body, qsizetype lineStart, qsizetype at)
{
    return int(QString::fromUtf8(body.sliced(lineStart, at - lineStart)).toUcs4().size()) + 1;
}

ProblemFix fixByName(const QByteArray &body, const FrontMatter &frontMatter, const ResourceUse &use, const QString &to)
{
    ProblemFix fix;
    fix.title = Words::tr("Use “%1”").arg(to);
    if (!use.isInBody()) {
        fix.path = use.path;
        fix.value = to;
    } else if (const Result<PageEdit> edit = renamedUse(body, frontMatter, use, to)) {
        fix.body = edit->body;
    }
    return fix;
}

PageProblem problemOf(
    const QByteArray &body, const FrontMatter &frontMatter, const ResourceUse &use, const NamedFiles &files)
{
    PageProblem problem;
    problem.line = use.line;
    problem.name = use.name;
    problem.message = explained(use);
    if (use.isInBody()) {
        problem.lineStart = use.lineStart;
        problem.start = use.start;
        problem.end = use.end;
        problem.column = columnOf(body, use.lineStart, use.start);
    }
    if (use.fault == Fault::Awkward || use.fault == Fault::Unread) {
        ProblemFix rename;
        rename.renameFrom = use.meant.isEmpty() ? use.files.value(0) : use.meant;
        rename.renameTo = plainName(rename.renameFrom, files);
        rename.title = Words::tr("Rename the file to “%1”").arg(rename.renameTo);
        problem.fixes << rename;
        return problem;
    }
    for (const QString &name : candidates(use, files)) {
        const ProblemFix fix = fixByName(body, frontMatter, use, name);
        if (!fix.body.empty() || !fix.path.isEmpty())
            problem.fixes << fix;
    }
    return problem;
}

} // namespace

QList<PageProblem> pageProblems(const FrontMatter &frontMatter, const QByteArray &body, int bodyLine,
    const QList<ResourceUse> &uses, const NamedFiles &files, const RenderSettings &settings)
{
    QList<PageProblem> problems;
    for (const ResourceUse &use : uses) {
        if (problems.size() >= mostProblems)
            break;
        // That an album is empty, the shortcode itself says when it is rendered.
        const bool isAlbum =
            use.kind == ResourceUse::Kind::Shortcode && use.element == "gallery" && use.files.isEmpty();
        if (use.fault != Fault::None && !isAlbum)
            problems << problemOf(body, frontMatter, use, files);
    }
    const QList<PageProblem> traps = shortcodeTraps(body, settings);
    if (traps.isEmpty())
        return problems;
    int line = bodyLine;
    qsizetype lineStart = 0;
    for (PageProblem trap : traps) {
        for (qsizetype newline = body.indexOf('\n', lineStart); newline >= 0 && newline < trap.start;
             newline = body.indexOf('\n', lineStart)) {
            lineStart = newline + 1;
            ++line;
        }
        trap.line = line;
        trap.lineStart = lineStart;
        trap.column = columnOf(body, lineStart, trap.start);
        // A name between wrong quotes is not looked up.
        problems.removeIf([&](const PageProblem &other) {
            return trap.kind == PageProblem::Kind::WideQuotes && other.start < trap.end && trap.start < other.end;
        });
        problems << trap;
    }
    std::stable_sort(problems.begin(), problems.end(), [](const PageProblem &a, const PageProblem &b) {
        return a.line != b.line ? a.line < b.line : a.start < b.start;
    });
    return problems;
}

QList<PageProblem> withRenderProblems(
    const QList<PageProblem> &problems, const QList<RenderProblem> &rendered, int bodyLine)
{
    QList<PageProblem> all = problems;
    for (const RenderProblem &one : rendered) {
        if (one.isNotice)
            continue;
        PageProblem problem;
        problem.kind = PageProblem::Kind::Rendering;
        problem.line = std::max(1, one.line) + bodyLine - 1;
        problem.column = one.column;
        problem.message = one.message;
        const bool isKnown = std::any_of(problems.begin(), problems.end(), [&](const PageProblem &other) {
            return other.kind == PageProblem::Kind::WideQuotes && other.line == problem.line;
        });
        if (!isKnown)
            all << problem;
    }
    std::stable_sort(all.begin(), all.end(), [](const PageProblem &a, const PageProblem &b) {
        return a.line != b.line ? a.line < b.line : a.column < b.column;
    });
    return all;
}

} // namespace shownotes
