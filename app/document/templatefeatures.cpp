#include "templatefeatures.h"

#include <QList>
#include <QRegularExpression>
#include <QString>

#include <algorithm>

namespace shownotes {
namespace {

/// A template is taken for the known one of this name and generation where all of these words stand in it and none of the others does.
struct Features {
    const char *shortcode;
    ShortcodeVariant variant;
    QList<const char *> has;
    QList<const char *> lacks;
};

constexpr auto V48 = ShortcodeVariant::AcademicV48;
constexpr auto V50 = ShortcodeVariant::AcademicV50;
constexpr auto V51 = ShortcodeVariant::AcademicV51;

/// The generation is the first in which the template stood as it is; later ones come first here.
const QList<Features> &knownTemplates()
{
    static const QList<Features> known {
        {"figure", V51, {"GetMatch", "data-zoomable", "figcaption", "data-pre"}, {}},
        {"figure", V50, {"GetMatch", "data-fancybox", "figcaption", "data-pre", "&nbsp;"}, {}},
        {"figure", V48, {"GetMatch", "data-fancybox", "figcaption", "data-pre", "lightbox"}, {}},
        {"gallery", V51, {"gallery_item", "data-fancybox", "loading=\"lazy\""}, {"resources.Match"}},
        {"gallery", V50, {"gallery_item", "data-fancybox", "media_dir"}, {"resources.Match"}},
        {"gallery", V48, {"gallery_item", "data-fancybox"}, {"resources.Match"}},
        {"video", V51, {"<video", "resources.Get"}, {}},
        {"video", V50, {"<video", "fileExists", "media_dir"}, {}},
        {"video", V48, {"<video", "fileExists"}, {}},
        {"audio", V51, {"<audio", "resources.Get"}, {}},
        {"audio", V50, {"<audio", "media_dir"}, {}},
        {"hl", V50, {"<mark>", ".Inner"}, {}},
        {"hl", V48, {"markup-quote", ".Inner"}, {}},
        {"toc", V50, {"TableOfContents", "toc-inpage"}, {}},
        {"toc", V48, {"TableOfContents", "table_of_contents"}, {}},
        {"mention", V50, {"GetPage", "\"authors\"", ".Title"}, {}},
        {"mention", V48, {"GetPage", "\"authors\"", ".Params.name"}, {}},
        {"alert", V50, {"alert alert-{{", ".Inner", "markdownify", "warnf"}, {"d-flex"}},
        {"alert", V48, {"alert alert-{{", ".Inner", "markdownify"}, {"d-flex"}},
        {"callout", V50, {"alert alert-{{", ".Inner", "markdownify"}, {"d-flex"}},
        {"cite", V50, {"site.GetPage", "li_citation"}, {}},
        {"cta", V50, {"cta-group", "cta_text"}, {}},
        {"diagram", V48, {"class=\"mermaid\"", ".Inner"}, {}},
        {"emoji_list", V50, {"emoji-list", ".Inner"}, {}},
        {"fragment", V48, {"data-fragment-index", ".Inner"}, {}},
        {"gdocs", V48, {"responsive-wrap", "<iframe"}, {}},
        {"icon", V48, {"<i class=", "fixed_width", "padding_right"}, {}},
        {"list_categories", V48, {"Taxonomies.categories", "list-unstyled"}, {}},
        {"list_tags", V48, {"Taxonomies.tags", "list-unstyled"}, {}},
        {"list_children", V50, {"Page.Pages", "show_summary"}, {}},
        {"slide", V48, {"data-shortcode-slide"}, {}},
        {"speaker_note", V48, {"<aside class=\"notes\">", ".Inner"}, {}},
        {"spoiler", V50, {"<details class=\"spoiler", ".Inner"}, {}},
        {"staticref", V48, {"relURL", ".Inner", "<a href="}, {}},
    };
    return known;
}

/// Hugo 0.111 asks whether the template's actions mention the field Inner.
bool mentionsInner(const QByteArray &code)
{
    static const QRegularExpression inner(QStringLiteral("\\{\\{[^}]*\\.Inner(?:Deindent)?\\b"));
    return inner.match(QString::fromLatin1(code)).hasMatch();
}

} // namespace

QByteArray withoutTemplateComments(const QByteArray &source)
{
    static const QRegularExpression comment(
        QStringLiteral("\\{\\{(?:- )?/\\*.*?\\*/(?: -)?\\}\\}"), QRegularExpression::DotMatchesEverythingOption);
    return QString::fromLatin1(source).remove(comment).toLatin1();
}

ShortcodeTemplate shortcodeTemplate(const QByteArray &name, const QByteArray &source)
{
    const QByteArray code = withoutTemplateComments(source);
    const auto stands = [&code](const char *words) { return code.contains(words); };
    ShortcodeTemplate result;
    result.usesInner = mentionsInner(code);
    for (const Features &known : knownTemplates()) {
        if (name == known.shortcode && std::all_of(known.has.cbegin(), known.has.cend(), stands)
            && std::none_of(known.lacks.cbegin(), known.lacks.cend(), stands)) {
            result.variant = known.variant;
            break;
        }
    }
    return result;
}

LinkHook linkHook(const QByteArray &source)
{
    const QByteArray code = withoutTemplateComments(source);
    // `strings.HasPrefix` and its alias `hasPrefix`.
    for (const char *words : {".Destination", "asPrefix", "\"http\"", "target=\"_blank\"", "rel=\"noopener\""}) {
        if (!code.contains(words))
            return LinkHook::None;
    }
    // What stands before the first tag is published before each link, unless an action's `-` trims it.
    static const QRegularExpression trimmedStart(QStringLiteral("^\\s*\\{\\{(?:[^}]|\\}(?!\\}))*? -\\}\\}\\s*<a"));
    if (code.startsWith('\n') || code.startsWith("\r\n"))
        return trimmedStart.match(QString::fromLatin1(source)).hasMatch() ? LinkHook::AcademicV50
                                                                          : LinkHook::AcademicV48;
    return LinkHook::AcademicV50;
}

} // namespace shownotes
