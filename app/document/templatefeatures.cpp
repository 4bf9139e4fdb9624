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
            return LinkHook::Foreign;
    }
    // What stands before the first tag is published before each link, unless an action's `-` trims it.
    static const QRegularExpression trimmedStart(QStringLiteral("^\\s*\\{\\{(?:[^}]|\\}(?!\\}))*? -\\}\\}\\s*<a"));
    if (code.startsWith('\n') || code.startsWith("\r\n"))
        return trimmedStart.match(QString::fromLatin1(source)).hasMatch() ? LinkHook::AcademicV50
                                                                          : LinkHook::AcademicV48;
    return LinkHook::AcademicV50;
}

ImageHook imageHook(const QByteArray &source)
{
    const QByteArray code = withoutTemplateComments(source);
    for (const char *words : {"<figure", "d-flex justify-content-center", ".Destination", ".GetMatch", "data-zoomable",
             "1200x1200", "760x760", "<figcaption", "markdownify"}) {
        if (!code.contains(words))
            return ImageHook::Foreign;
    }
    // Later ones scale and convert otherwise.
    return code.contains("webp") || code.contains(".Process") ? ImageHook::Foreign : ImageHook::AcademicV53;
}

QList<HeadingHookPiece> headingHook(const QByteArray &source, int hugoMinor)
{
    using Kind = HeadingHookPiece::Kind;
    static const QRegularExpression action(
        QStringLiteral("(\\s*)\\{\\{(-?)(.*?)(-?)\\}\\}(\\s*)"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression value(
        QStringLiteral("^\\.(Level|Anchor|Text)(?:\\s*\\|\\s*(safeURL|safeHTML|safeHTMLAttr))?$"));
    static const QRegularExpression comment(
        QStringLiteral("^/\\*.*\\*/$"), QRegularExpression::DotMatchesEverythingOption);
    QList<HeadingHookPiece> pieces;
    QByteArray before; // all that stands in front of a value
    QByteArray text;
    const auto flush = [&] {
        if (!text.isEmpty())
            pieces.append({Kind::Text, text});
        before += text;
        text.clear();
    };
    const QString code = QString::fromUtf8(source);
    qsizetype at = 0;
    bool hasText = false;
    for (auto match = action.match(code); match.hasMatch(); match = action.match(code, at)) {
        text += code.sliced(at, match.capturedStart() - at).toUtf8();
        if (match.capturedLength(2) == 0)
            text += match.captured(1).toUtf8();
        at = match.capturedLength(4) > 0 ? match.capturedEnd(5) : match.capturedStart(5);
        const QString inside = match.captured(3).trimmed();
        if (comment.match(inside).hasMatch())
            continue;
        const QRegularExpressionMatch known = value.match(inside);
        if (!known.hasMatch())
            return {};
        flush();
        const QString name = known.captured(1);
        const bool isInTag = before.lastIndexOf('<') > before.lastIndexOf('>');
        const bool isHtml = hugoMinor >= 134 || known.captured(2) == QLatin1String("safeHTML"); // else it is escaped
        Kind kind = Kind::Inner;
        if (name == QLatin1String("Level"))
            kind = Kind::Level;
        else if (name == QLatin1String("Anchor"))
            kind = before.endsWith("href=\"#") ? Kind::AnchorAddress : Kind::Anchor;
        // An anchor stands in an attribute, text outside of tags; what else a template would escape otherwise.
        const bool isPlaced = kind == Kind::Level ? before.endsWith("<h") || before.endsWith("</h")
            : kind == Kind::Inner                 ? !isInTag && isHtml
            : kind == Kind::Anchor                ? before.endsWith(" id=\"")
                                                  : true;
        if (!isPlaced)
            return {};
        hasText = hasText || kind == Kind::Inner;
        pieces.append({kind, {}});
    }
    text += code.sliced(at).toUtf8();
    flush();
    return hasText ? pieces : QList<HeadingHookPiece>();
}

} // namespace shownotes
