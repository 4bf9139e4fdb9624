#include "shortcodetable.h"

#include "academicshortcodes.h"
#include "hugoshortcodes.h"

#include <QHash>

namespace shownotes {

namespace {

const QHash<QByteArray, ShortcodeFunction> &hugoTable()
{
    static const QHash<QByteArray, ShortcodeFunction> table {
        {"comment", {hugoComment, true, 137}},
        {"details", {hugoDetails, true, 140}},
        {"figure", {hugoFigure, false}},
        {"gist", {hugoGist, false}},
        {"highlight", {hugoHighlight, true}},
        {"instagram", {hugoInstagram, false}},
        {"instagram_simple", {hugoInstagram, false}},
        {"param", {hugoParam, false}},
        {"qr", {hugoQr, true, 141}},
        {"ref", {hugoRef, false}},
        {"relref", {hugoRelref, false}},
        {"tweet", {hugoTweet, false}},
        {"twitter", {hugoTweet, false}},
        {"twitter_simple", {hugoTweet, false}},
        {"vimeo", {hugoVimeo, false}},
        {"vimeo_simple", {hugoVimeo, false}},
        {"x", {hugoX, false, 141}},
        {"x_simple", {hugoX, false, 141}},
        {"youtube", {hugoYoutube, false}},
    };
    return table;
}

} // namespace

QByteArrayList hugoShortcodeNames(HugoRules rules)
{
    QByteArrayList names;
    for (auto one = hugoTable().constBegin(); one != hugoTable().constEnd(); ++one) {
        if (one->since <= rules.minor())
            names << one.key();
    }
    return names;
}

ShortcodeFunction shortcodeFunction(const QByteArray &name, ShortcodeVariant variant, HugoRules rules)
{
    static const QHash<QByteArray, ShortcodeFunction> academic {
        {"alert", {academicAlert, true}},
        {"audio", {academicAudio, false}},
        {"callout", {academicAlert, true}},
        {"cite", {academicCite, false}},
        {"cta", {academicCta, false}},
        {"diagram", {academicDiagram, true}},
        {"emoji_list", {academicEmojiList, true}},
        {"figure", {academicFigure, false}},
        {"fragment", {academicFragment, true}},
        {"gallery", {academicGallery, false}},
        {"gdocs", {academicGdocs, false}},
        {"hl", {academicHl, true}},
        {"icon", {academicIcon, false}},
        {"list_categories", {academicListCategories, false, 0, true}},
        {"list_children", {academicListChildren, false, 0, true}},
        {"list_tags", {academicListTags, false, 0, true}},
        {"math", {academicMath, true}},
        {"mention", {academicMention, false}},
        {"slide", {academicSlide, false}},
        {"speaker_note", {academicSpeakerNote, true}},
        {"spoiler", {academicSpoiler, true}},
        {"staticref", {academicStaticref, true}},
        {"toc", {academicToc, false}},
        {"video", {academicVideo, false}},
    };
    switch (variant) {
    case ShortcodeVariant::Hugo: {
        const ShortcodeFunction embedded = hugoTable().value(name);
        return embedded.since <= rules.minor() ? embedded : ShortcodeFunction();
    }
    case ShortcodeVariant::Foreign:
        return {};
    default:
        return academic.value(name);
    }
}

} // namespace shownotes
