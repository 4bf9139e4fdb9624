#include "shortcodetraps.h"

#include <checks/shortcodeedit.h>

#include <QCoreApplication>
#include <QRegularExpression>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ShortcodeTraps)
};

bool isAcademic(const RenderSettings &settings, const QByteArray &name)
{
    const auto own = settings.shortcodes.constFind(name);
    return own != settings.shortcodes.constEnd() && own->variant != ShortcodeVariant::Hugo
        && own->variant != ShortcodeVariant::Foreign;
}

/// Academic compares these with the string "true".
void findBareBooleans(
    const QByteArray &body, const Shortcode &shortcode, const RenderSettings &settings, QList<PageProblem> &found)
{
    if (shortcode.name != "figure" || !isAcademic(settings, shortcode.name) || !shortcode.error.isEmpty())
        return;
    for (const char *key : {"numbered", "lightbox"}) {
        const ShortcodeParam *param = shortcode.find(key);
        if (!param || param->isString || param->value != "true")
            continue;
        PageProblem problem;
        problem.kind = PageProblem::Kind::BareBoolean;
        problem.start = param->start;
        problem.end = param->end;
        problem.name = QString::fromUtf8(shortcode.value("src"));
        problem.message = qstrcmp(key, "numbered") == 0
            ? Words::tr("Without quotation marks, numbered=true does not number the figure: the theme expects "
                        "numbered=\"true\".")
            : Words::tr(
                "Without quotation marks, lightbox=true switches enlarging off: the theme expects lightbox=\"true\".");
        if (const Result<Splices> splices = setShortcodeParam(body, shortcode, key, "true")) {
            ProblemFix fix;
            fix.title = Words::tr("Put it in quotation marks");
            fix.body = *splices;
            problem.fixes << fix;
        }
        found << problem;
    }
}

/// A value between quotes that are none to Hugo: input methods for Japanese type them unasked.
void findWideQuotes(const QByteArray &body, const Shortcode &shortcode, QList<PageProblem> &found)
{
    static const QRegularExpression quoted(
        QStringLiteral("=\\s*([“”„‟＂〝〞‘’'])([^“”„‟＂〝〞‘’'\"\\n]*)(?:[“”„‟＂〝〞‘’']|\"(?=[\\s>%]))"));
    const qsizetype end = shortcode.inner.empty() ? shortcode.end : shortcode.inner.front().start;
    const QString tag = QString::fromUtf8(body.sliced(shortcode.start, end - shortcode.start));
    QRegularExpressionMatchIterator matches = quoted.globalMatch(tag);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView before = QStringView(tag).first(match.capturedStart(1));
        // Within straight quotes everything may stand.
        if (before.count(u'"') % 2 == 1 || before.count(u'`') % 2 == 1)
            continue;
        PageProblem problem;
        problem.kind = PageProblem::Kind::WideQuotes;
        problem.start = shortcode.start + before.toUtf8().size();
        problem.end = problem.start
            + tag.mid(match.capturedStart(1), match.capturedEnd() - match.capturedStart(1)).toUtf8().size();
        problem.message = Words::tr("Hugo does not take %1 for quotation marks: write the value between \" and \".")
                              .arg(match.captured(1) + match.captured().right(1));
        ProblemFix fix;
        fix.title = Words::tr("Write straight quotation marks");
        fix.body = {{problem.start, problem.end, '"' + match.captured(2).toUtf8() + '"'}};
        problem.fixes << fix;
        found << problem;
    }
}

} // namespace

QList<PageProblem> shortcodeTraps(const QByteArray &body, const RenderSettings &settings)
{
    QList<PageProblem> found;
    for (const std::shared_ptr<const Shortcode> &shortcode : allShortcodes(body)) {
        findBareBooleans(body, *shortcode, settings, found);
        findWideQuotes(body, *shortcode, found);
    }
    return found;
}

} // namespace shownotes
