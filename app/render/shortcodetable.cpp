#include "shortcodetable.h"

#include "hugoshortcodes.h"

#include <QHash>

namespace shownotes {

ShortcodeFunction shortcodeFunction(const QByteArray &name, ShortcodeVariant variant)
{
    static const QHash<QByteArray, ShortcodeFunction> hugo {
        {"figure", {hugoFigure, false}},
        {"gist", {hugoGist, false}},
        {"highlight", {hugoHighlight, true}},
        {"instagram", {hugoInstagram, false}},
        {"instagram_simple", {hugoInstagram, false}},
        {"param", {hugoParam, false}},
        {"ref", {hugoRef, false}},
        {"relref", {hugoRelref, false}},
        {"tweet", {hugoTweet, false}},
        {"twitter", {hugoTweet, false}},
        {"twitter_simple", {hugoTweet, false}},
        {"vimeo", {hugoVimeo, false}},
        {"vimeo_simple", {hugoVimeo, false}},
        {"youtube", {hugoYoutube, false}},
    };
    static const QHash<QByteArray, ShortcodeFunction> academic {
        {"figure", {academicFigure, false}},
    };
    switch (variant) {
    case ShortcodeVariant::Hugo:
        return hugo.value(name);
    case ShortcodeVariant::Foreign:
        return {};
    default:
        return academic.value(name);
    }
}

} // namespace shownotes
