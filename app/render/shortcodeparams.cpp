#include <render/shortcodeparams.h>

#include "shortcodetable.h"

#include <algorithm>

namespace shownotes {

namespace {

using Kind = KnownShortcodeParam::Kind;
using Params = QList<KnownShortcodeParam>;

Params texts(const QByteArray &names)
{
    Params params;
    for (const QByteArray &name : names.split(' '))
        params.append({name, Kind::Text, {}});
    return params;
}

KnownShortcodeParam choice(const QByteArray &name, const QByteArrayList &values)
{
    return {name, Kind::Choice, values};
}

KnownShortcodeParam yesNo(const QByteArray &name)
{
    return choice(name, {"true", "false"});
}

/// The templates of the Academic theme, as its generations read them.
Params academicParams(const QByteArray &name, ShortcodeVariant variant)
{
    const bool newest = variant == ShortcodeVariant::AcademicV51;
    const bool oldest = variant == ShortcodeVariant::AcademicV48;
    const KnownShortcodeParam image {"src", Kind::Image, {}};
    if (name == "figure" && newest)
        return Params {image} + texts("caption title alt") + Params {yesNo("numbered"), yesNo("lightbox")}
        + texts("id link target rel class") + Params {choice("theme", {"light", "dark"})}
        + texts("max_width width height");
    if (name == "figure")
        return Params {image} + texts("title caption") + Params {yesNo("numbered"), yesNo("lightbox")}
        + texts("lightbox-group alt link target rel class width height") + Params {yesNo("library")};
    if (name == "gallery")
        return {{"album", Kind::Folder, {}}};
    if (name == "video")
        return Params {{"src", Kind::File, {}}} + Params {choice("controls", {"yes"})}
        + (newest ? texts("id") + Params {{"poster", Kind::Image, {}}} : Params {yesNo("library")});
    if (name == "audio")
        return Params {{"src", Kind::File, {}}} + (newest ? Params() : Params {yesNo("library")}) + texts("id");
    if (name == "icon")
        return texts("name") + Params {choice("pack", {"fas", "far", "fab", "ai"})}
        + texts("padding_left padding_right") + Params {yesNo("fixed_width")};
    if (name == "alert" || name == "callout")
        return {choice({}, {"note", "warning"})};
    if (name == "toc" && !oldest)
        return {choice("hide_on", {"xl", "lg", "md"}), choice("show_on", {"xl", "lg", "md"})};
    if (name == "cite")
        return texts("page") + Params {choice("view", {"1", "2", "3", "4"})};
    if (name == "cta")
        return texts("cta_text cta_link") + Params {yesNo("cta_new_tab")} + texts("cta_alt_text cta_alt_link")
            + Params {yesNo("cta_alt_new_tab")};
    if (name == "list_children")
        return {yesNo("show_summary")};
    if (name == "spoiler")
        return texts("text class style");
    if (name == "fragment")
        return texts("weight class");
    if (name == "gdocs")
        return texts("src");
    if (name == "slide")
        return texts("id class");
    return {};
}

Params hugoParams(const QByteArray &name)
{
    if (name == "figure")
        return Params {{"src", Kind::Image, {}}}
        + texts("title caption alt link target rel class width height attr attrlink");
    if (name == "ref" || name == "relref")
        return texts("path lang outputFormat");
    if (name == "tweet" || name == "twitter" || name == "twitter_simple")
        return texts("user id");
    if (name == "youtube")
        return texts("id title class") + Params {yesNo("autoplay")};
    if (name == "vimeo" || name == "vimeo_simple")
        return texts("id title class");
    return {};
}

} // namespace

QList<KnownShortcode> knownShortcodes(const QHash<QByteArray, ShortcodeTemplate> &site, int hugoMinor)
{
    const HugoRules rules(hugoMinor);
    QList<KnownShortcode> found;
    const QByteArrayList own = hugoShortcodeNames(rules);
    for (const QByteArray &name : own) {
        if (!site.contains(name))
            found.append({name, shortcodeFunction(name, ShortcodeVariant::Hugo, rules).usesInner, hugoParams(name)});
    }
    for (auto one = site.constBegin(); one != site.constEnd(); ++one) {
        const bool isKnown =
            one->variant != ShortcodeVariant::Foreign && shortcodeFunction(one.key(), one->variant, rules).render;
        const bool usesInner = isKnown ? shortcodeFunction(one.key(), one->variant, rules).usesInner : one->usesInner;
        const Params params = !isKnown               ? Params()
            : one->variant == ShortcodeVariant::Hugo ? hugoParams(one.key())
                                                     : academicParams(one.key(), one->variant);
        found.append({one.key(), usesInner, params});
    }
    std::sort(
        found.begin(), found.end(), [](const KnownShortcode &a, const KnownShortcode &b) { return a.name < b.name; });
    return found;
}

} // namespace shownotes
