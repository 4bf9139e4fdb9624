// The Academic theme's shortcodes for text. White space is the templates', for it is published.

#include "academicshortcodes.h"

#include "figurelabels.h"
#include "htmltext.h"
#include "shortcodebox.h"
#include "tableofcontents.h"

#include <QCoreApplication>

#include <algorithm>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::AcademicShortcodes)
};

QByteArray address(QByteArrayView url)
{
    return templateEscaped(filteredTemplateUrl(url));
}

bool isOldest(const ShortcodeContext &context)
{
    return context.variant == ShortcodeVariant::AcademicV48;
}

ShortcodeOutput termList(const ShortcodeContext &context, const QString &taxonomy)
{
    QByteArray out = "<ul class=\"list-unstyled\">\n  ";
    const QList<PageLink> terms = context.settings.terms ? context.settings.terms(taxonomy) : QList<PageLink>();
    for (const PageLink &term : terms) {
        out += "\n  <li><a href=\"" + address(term.url.toUtf8()) + "\">" + templateEscaped(term.title.toUtf8())
            + "</a></li>\n  ";
    }
    return {out + "\n</ul>", {}};
}

} // namespace

ShortcodeOutput academicAlert(const ShortcodeContext &context)
{
    // v5.0's alert says first that callout is to be used instead.
    const bool isOld = context.variant == ShortcodeVariant::AcademicV50 && context.shortcode.name == "alert";
    return {QByteArray(isOld ? "\n\n" : "") + "<div class=\"alert alert-" + templateEscaped(context.get(0))
            + "\">\n  <div>\n    " + context.markdown(context.inner) + "\n  </div>\n</div>\n",
        {}};
}

ShortcodeOutput academicCite(const ShortcodeContext &context)
{
    // The theme prints one of four lists that depend on the other page's front matter; its address stands for them.
    const QString page = QString::fromUtf8(context.get("page"));
    const auto url = context.settings.resolveRef ? context.settings.resolveRef(page, {}, false) : std::nullopt;
    if (context.settings.resolveRef && !url)
        return {{}, Words::tr("There is no page “%1” in this site.").arg(page)};
    return {shortcodeCard("cite", url ? url->toUtf8() : page.toUtf8()), {}};
}

ShortcodeOutput academicCta(const ShortcodeContext &context)
{
    const auto newTab = [&](QByteArrayView key) {
        return QByteArray(context.isTrueString(key) ? "target=\"_blank\" rel=\"noopener\"" : "");
    };
    QByteArray out = "<ul class=\"cta-group\">\n  ";
    if (!context.get("cta_text").isEmpty()) {
        out += "\n  <li>\n    <a href=\"" + address(context.get("cta_link")) + "\" " + newTab("cta_new_tab")
            + " class=\"btn btn-primary px-3 py-3\">" + context.markdown(context.get("cta_text")) + "</a>\n  </li>\n  ";
    }
    out += "\n  ";
    if (!context.get("cta_alt_text").isEmpty()) {
        out += "\n  <li>\n    <a href=\"" + address(context.get("cta_alt_link")) + "\" " + newTab("cta_alt_new_tab")
            + ">\n      " + context.markdown(context.get("cta_alt_text"))
            + " <i class=\"fas fa-angle-right\"></i>\n    </a>\n  </li>\n  ";
    }
    return {out + "\n</ul>\n", {}};
}

ShortcodeOutput academicDiagram(const ShortcodeContext &context)
{
    return {"<div class=\"mermaid\">" + context.inner + "</div>", {}};
}

ShortcodeOutput academicEmojiList(const ShortcodeContext &context)
{
    return {"<div class=\"emoji-list\">" + context.inner + "</div>", {}};
}

ShortcodeOutput academicFragment(const ShortcodeContext &context)
{
    QByteArray out = "<span class=\"fragment " + templateEscaped(context.get("class")) + "\" ";
    if (!context.get("weight").isEmpty())
        out += "data-fragment-index=\"" + templateEscaped(context.get("weight")) + '"';
    return {out + ">\n  " + context.inner + "\n</span>", {}};
}

ShortcodeOutput academicHl(const ShortcodeContext &context)
{
    const QByteArray text = context.markdown(context.inner);
    return {isOldest(context) ? "<span class=\"markup-quote\">" + text + "</span>" : "<mark>" + text + "</mark>", {}};
}

ShortcodeOutput academicIcon(const ShortcodeContext &context)
{
    const QByteArray name = context.get("name");
    if (name.isEmpty())
        return {};
    const QByteArray pack = context.get("pack").isEmpty() ? QByteArray("fas") : context.get("pack");
    const QByteArray prefix =
        pack == "fab" || pack == "fas" || pack == "far" || pack == "fal" ? QByteArray("fa") : pack;
    const QByteArray left = context.get("padding_left");
    const QByteArray right = context.get("padding_right").isEmpty() ? QByteArray("1") : context.get("padding_right");
    const ShortcodeParam *fixed = context.shortcode.find("fixed_width");
    QByteArray out =
        "\n  <i class=\"" + templateEscaped(pack) + ' ' + templateEscaped(prefix) + '-' + templateEscaped(name) + ' ';
    if (!left.isEmpty())
        out += "pl-" + templateEscaped(left);
    out += " pr-" + templateEscaped(right) + ' ';
    if (!fixed || !fixed->isString || fixed->value != "false")
        out += "fa-fw";
    return {out + "\"></i>", {}};
}

ShortcodeOutput academicListCategories(const ShortcodeContext &context)
{
    return termList(context, QStringLiteral("categories"));
}

ShortcodeOutput academicListTags(const ShortcodeContext &context)
{
    return termList(context, QStringLiteral("tags"));
}

ShortcodeOutput academicListChildren(const ShortcodeContext &context)
{
    const ShortcodeParam *show = context.shortcode.find("show_summary");
    const bool withSummary = !show || !show->isString || show->value != "false";
    const QList<PageLink> pages = context.settings.children ? context.settings.children() : QList<PageLink>();
    QByteArray out = "\n";
    if (!pages.isEmpty()) {
        out += "\n  <ul class=\"list-unstyled\">\n    ";
        for (const PageLink &page : pages) {
            out += "\n      <li>\n        <h5><a href=\"" + address(page.url.toUtf8()) + "\">"
                + templateEscaped(page.title.toUtf8()) + "</a></h5>\n        ";
            if (withSummary && !page.summary.isEmpty())
                out += "<p>" + templateEscaped(plainText(page.summary.toUtf8())) + "</p>";
            out += "\n      </li>\n    ";
        }
        out += "\n  </ul>\n";
    }
    return {out + '\n', {}};
}

ShortcodeOutput academicMath(const ShortcodeContext &context)
{
    return {context.inner, {}};
}

ShortcodeOutput academicMention(const ShortcodeContext &context)
{
    const QByteArray name = context.get(0);
    const auto author = context.settings.author ? context.settings.author(QString::fromUtf8(name)) : std::nullopt;
    const QByteArray shown =
        author && !author->title.isEmpty() ? templateEscaped(author->title.toUtf8()) : context.markdown(name);
    if (!author)
        return {shown, {}};
    return {"<a href=\"" + address(author->url.toUtf8()) + "\">" + shown + "</a>", {}};
}

ShortcodeOutput academicSlide(const ShortcodeContext &context)
{
    QByteArray out = "\n<section data-noprocess data-shortcode-slide\n  ";
    QList<ShortcodeParam> params = context.shortcode.params;
    std::stable_sort(params.begin(), params.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    for (const ShortcodeParam &param : std::as_const(params)) {
        const bool plain = param.name == "id" || param.name == "class";
        out += "\n      \n      " + (plain ? param.name : "data-" + param.name) + "=\"" + templateEscaped(param.value)
            + "\"\n  ";
    }
    return {out + ">\n", {}};
}

ShortcodeOutput academicSpeakerNote(const ShortcodeContext &context)
{
    return {"<aside class=\"notes\">\n  " + context.markdown(context.inner) + "\n</aside>\n", {}};
}

ShortcodeOutput academicSpoiler(const ShortcodeContext &context)
{
    QByteArray out = "<details class=\"spoiler " + templateEscaped(context.get("class")) + "\" ";
    if (!context.get("style").isEmpty())
        out += "style=\"" + templateEscaped(context.get("style")) + '"';
    out += " id=\"spoiler-" + QByteArray::number(context.shortcode.ordinal) + "\">\n  <summary>"
        + context.markdown(context.get("text")) + "</summary>\n  <p>" + context.markdown(context.inner)
        + "</p>\n</details>";
    return {out, {}};
}

ShortcodeOutput academicStaticref(const ShortcodeContext &context)
{
    return {"<a href=\"" + address(context.relUrl(context.get(0))) + '"'
            + (context.shortcode.params.size() == 2 ? " target=\"_blank\"" : "") + '>' + context.inner + "</a>",
        {}};
}

ShortcodeOutput academicToc(const ShortcodeContext &context)
{
    const QByteArray label = templateEscaped(contentsLabel(context.settings.language).toUtf8());
    if (isOldest(context))
        return {"<h2>" + label + "</h2>\n" + ContentsPlaceholder + '\n', {}};
    QByteArray out = "<details class=\"toc-inpage d-print-none ";
    if (!context.get("hide_on").isEmpty())
        out += "d-" + templateEscaped(context.get("hide_on")) + "-none";
    out += ' ';
    if (!context.get("show_on").isEmpty())
        out += "d-none d-" + templateEscaped(context.get("show_on")) + "-block";
    out += "\" open>\n  <summary class=\"font-weight-bold\">" + label + "</summary>\n  ";
    return {out + ContentsPlaceholder + "\n</details>\n", {}};
}

} // namespace shownotes
