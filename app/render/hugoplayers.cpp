// Hugo's embedded players, `youtube` and `vimeo`, by version. White space is the templates', for it is published.

#include "hugorules.h"
#include "hugoshortcodes.h"

#include "htmltext.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::HugoShortcodes)
};

constexpr char BoxStyle[] = "position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;";
constexpr char FrameStyle[] = "position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;";
constexpr char Allowed[] =
    "accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share";

QByteArray boxAttribute(QByteArrayView style)
{
    return style.isEmpty() ? QByteArray("style=\"") + BoxStyle + '"' : "class=\"" + templateEscaped(style) + '"';
}

QByteArray identifier(const ShortcodeContext &context)
{
    return templateEscaped(templateUrl(context.getEither("id", 0)));
}

/// A parameter that the templates take for a switch: true and false, also as text, and the numbers 1 and 0.
bool flag(const ShortcodeContext &context, QByteArrayView key, bool otherwise)
{
    const ShortcodeParam *param = context.shortcode.find(key);
    if (!param)
        return otherwise;
    if (param->value == "true" || (param->value == "1" && !param->isString))
        return true;
    if (param->value == "false" || (param->value == "0" && !param->isString))
        return false;
    return otherwise;
}

QByteArray valueOr(const ShortcodeContext &context, QByteArrayView key, const char *otherwise)
{
    const QByteArray value = context.get(key);
    return value.isEmpty() ? QByteArray(otherwise) : value;
}

QByteArray oldYoutube(const ShortcodeContext &context)
{
    const QByteArray style = context.getEither("class", 1);
    QByteArray out =
        "\n<div " + boxAttribute(style) + ">\n  <iframe src=\"https://www.youtube.com/embed/" + identifier(context);
    if (context.isTrueString("autoplay"))
        out += "?autoplay=1";
    out += "\" " + (style.isEmpty() ? QByteArray("style=\"") + FrameStyle + "\" " : QByteArray());
    return out + "allowfullscreen title=\"" + templateEscaped(valueOr(context, "title", "YouTube Video"))
        + "\"></iframe>\n</div>\n";
}

/// Hugo 0.125 and later.
QByteArray newYoutube(const ShortcodeContext &context, HugoRules rules)
{
    const bool autoplay = flag(context, "autoplay", false);
    const bool loop = flag(context, "loop", false);
    const bool muted =
        rules.minor() >= 147 ? autoplay || flag(context, "mute", false) : flag(context, "mute", autoplay);
    // The query's keys are sorted.
    QByteArray url = "https://www.youtube.com/embed/" + context.getEither("id", 0);
    url += "?autoplay=" + QByteArray::number(int(autoplay));
    url += "&controls=" + QByteArray::number(int(flag(context, "controls", true)));
    url += "&end=" + valueOr(context, "end", "0");
    url += "&loop=" + QByteArray::number(int(loop));
    url += "&mute=" + QByteArray::number(int(muted));
    if (loop)
        url += "&playlist=" + context.getEither("id", 0);
    url += "&start=" + valueOr(context, "start", "0");

    const bool fullScreen = flag(context, "allowFullScreen", rules.minor() != 146);
    const bool inList = rules.minor() >= 146;
    const QByteArray style = context.get("class");
    const bool isOldest = rules.minor() < 140; // which prints values as they are
    const auto printed = [isOldest](const QByteArray &value) { return isOldest ? value : templateEscaped(value); };
    QByteArray frame = QByteArray("<iframe allow=\"") + Allowed + (fullScreen && inList ? "; fullscreen\"" : "\"");
    if (fullScreen && !inList)
        frame += " allowfullscreen=\"allowfullscreen\"";
    frame += " loading=\"" + printed(valueOr(context, "loading", "eager"))
        + "\" referrerpolicy=\"strict-origin-when-cross-origin\" src=\"" + printed(templateUrl(url)) + '"';
    if (style.isEmpty())
        frame += QByteArray(" style=\"") + FrameStyle + '"';
    frame += " title=\"" + printed(valueOr(context, "title", "YouTube video")) + '"';

    const QByteArray indent = rules.templatesHaveTabs() ? "\t" : "  ";
    QByteArray out = isOldest ? "\n\n    \n    " : rules.minor() < 143 ? "\n    " : "";
    out += "<div " + boxAttribute(style) + ">\n" + indent.repeated(3) + frame;
    out += isOldest ? "\n      >" : ">";
    return out + "</iframe>\n" + indent.repeated(2) + "</div>\n";
}

QByteArray oldVimeo(const ShortcodeContext &context)
{
    const bool named = context.shortcode.hasNamedParams();
    const QByteArray style = context.getEither("class", 1);
    QByteArray title = named                   ? context.get("title")
        : context.shortcode.params.size() == 3 ? context.get(2)
                                               : QByteArray();
    if (title.isEmpty())
        title = "vimeo video";
    QByteArray out = (named ? QByteArray("<div ") : QByteArray("\n<div ")) + boxAttribute(style);
    out += ">\n  <iframe src=\"https://player.vimeo.com/video/" + identifier(context) + "\" "
        + (style.isEmpty() ? QByteArray("style=\"") + FrameStyle + "\" " : QByteArray()) + "title=\""
        + templateEscaped(title) + "\" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe>\n</div>";
    return named ? out : out + '\n';
}

/// Hugo 0.146 and later; that version itself takes positional parameters and has more defaults.
QByteArray newVimeo(const ShortcodeContext &context, HugoRules rules)
{
    const bool isFirst = rules.minor() == 146;
    const auto get = [&](const char *key, qsizetype index, const char *otherwise) {
        const QByteArray value = isFirst ? context.getEither(key, index) : context.get(key);
        return value.isEmpty() && isFirst ? QByteArray(otherwise) : value;
    };
    const QByteArray indent = rules.templatesHaveTabs() ? "\t" : "  ";
    const QByteArray style = get("class", 1, "");
    QByteArray out = '\n' + indent.repeated(3) + "<div\n" + indent.repeated(5) + boxAttribute(style) + ">\n";
    out += indent.repeated(4) + "<iframe\n" + indent.repeated(5) + "src=\"https://player.vimeo.com/video/"
        + identifier(context) + "?dnt=0\"";
    if (style.isEmpty())
        out += '\n' + indent.repeated(6) + "style=\"" + FrameStyle + '"';
    if (flag(context, "allowFullScreen", true))
        out += " allow=\"fullscreen\"";
    out += context.attribute("loading", get("loading", 3, "eager"));
    out += context.attribute("title", get("title", 2, "Vimeo video"));
    return out + ">\n" + indent.repeated(4) + "</iframe>\n" + indent.repeated(3) + "</div>\n";
}

} // namespace

ShortcodeOutput hugoYoutube(const ShortcodeContext &context)
{
    const HugoRules rules(context.settings.hugoMinor);
    if (rules.minor() < 125)
        return {oldYoutube(context), {}};
    if (context.getEither("id", 0).isEmpty())
        return {{}, Words::tr("The shortcode “%1” needs the id of a video.").arg(QStringLiteral("youtube"))};
    return {newYoutube(context, rules), {}};
}

ShortcodeOutput hugoVimeo(const ShortcodeContext &context)
{
    const HugoRules rules(context.settings.hugoMinor);
    if (rules.minor() < 146)
        return {oldVimeo(context), {}};
    if (context.getEither("id", 0).isEmpty())
        return {{}, Words::tr("The shortcode “%1” needs the id of a video.").arg(QStringLiteral("vimeo"))};
    return {newVimeo(context, rules), {}};
}

} // namespace shownotes
