// Hugo 0.111's embedded shortcodes but `figure`.

#include "hugoshortcodes.h"

#include "codeblocks.h"
#include "htmltext.h"
#include "shortcodebox.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::HugoShortcodes)
};

constexpr char PlayerBox[] = "style=\"position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden;\"";
constexpr char PlayerFrame[] = "style=\"position: absolute; top: 0; left: 0; width: 100%; height: 100%; border:0;\" ";

/// `.InnerDeindent`: the shortcode's indentation taken from the inner lines.
QByteArray innerWithoutIndentation(const ShortcodeContext &context)
{
    QByteArray inner = context.inner;
    if (!context.shortcode.indentation.isEmpty())
        inner.replace("\n" + context.shortcode.indentation, "\n");
    return inner;
}

} // namespace

ShortcodeOutput hugoHighlight(const ShortcodeContext &context)
{
    QByteArray code = innerWithoutIndentation(context);
    while (code.startsWith('\n') || code.startsWith('\r'))
        code.remove(0, 1);
    while (code.endsWith('\n') || code.endsWith('\r'))
        code.chop(1);
    return {highlighted(code, context.get(0), context.get(1), context.settings.highlight), {}};
}

ShortcodeOutput hugoParam(const ShortcodeContext &context)
{
    const QString key = QString::fromUtf8(context.get(0));
    if (key.isEmpty())
        return {{}, Words::tr("The shortcode “param” needs the name of a parameter.")};
    const std::optional<QString> value = context.settings.param ? context.settings.param(key) : std::nullopt;
    if (!value)
        return {{}, Words::tr("Neither the page nor the site has a parameter “%1”.").arg(key)};
    return {templateEscaped(value->toUtf8()), {}};
}

namespace {

ShortcodeOutput reference(const ShortcodeContext &context, bool absolute)
{
    const QByteArray path = context.getEither("path", 0);
    if (path.isEmpty())
        return {{},
            Words::tr("The shortcode “%1” needs the path of a page.").arg(QString::fromUtf8(context.shortcode.name))};
    if (!context.settings.resolveRef)
        return {templateEscaped(path), {}};
    const auto url =
        context.settings.resolveRef(QString::fromUtf8(path), QString::fromUtf8(context.get("lang")), absolute);
    if (!url)
        return {{}, Words::tr("There is no page “%1” in this site.").arg(QString::fromUtf8(path))};
    return {templateEscaped(url->toUtf8()), {}};
}

} // namespace

ShortcodeOutput hugoRef(const ShortcodeContext &context)
{
    return reference(context, true);
}

ShortcodeOutput hugoRelref(const ShortcodeContext &context)
{
    return reference(context, false);
}

ShortcodeOutput hugoYoutube(const ShortcodeContext &context)
{
    const QByteArray style = context.getEither("class", 1);
    const QByteArray id = templateEscaped(templateUrl(context.getEither("id", 0)));
    QByteArray title = context.get("title");
    if (title.isEmpty())
        title = "YouTube Video";
    QByteArray out = "\n<div " + (style.isEmpty() ? QByteArray(PlayerBox) : "class=\"" + templateEscaped(style) + '"');
    out += ">\n  <iframe src=\"https://www.youtube.com/embed/" + id;
    if (context.isTrueString("autoplay"))
        out += "?autoplay=1";
    out += "\" " + QByteArray(style.isEmpty() ? PlayerFrame : "") + "allowfullscreen title=\"" + templateEscaped(title)
        + "\"></iframe>\n</div>\n";
    return {out, {}};
}

ShortcodeOutput hugoVimeo(const ShortcodeContext &context)
{
    const bool named = context.shortcode.hasNamedParams();
    const QByteArray style = context.getEither("class", 1);
    const QByteArray id = templateEscaped(templateUrl(context.getEither("id", 0)));
    QByteArray title = named                   ? context.get("title")
        : context.shortcode.params.size() == 3 ? context.get(2)
                                               : QByteArray();
    if (title.isEmpty())
        title = "vimeo video";
    QByteArray out = (named ? QByteArray("<div ") : QByteArray("\n<div "))
        + (style.isEmpty() ? QByteArray(PlayerBox) : "class=\"" + templateEscaped(style) + '"');
    out += ">\n  <iframe src=\"https://player.vimeo.com/video/" + id + "\" "
        + QByteArray(style.isEmpty() ? PlayerFrame : "") + "title=\"" + templateEscaped(title)
        + "\" webkitallowfullscreen mozallowfullscreen allowfullscreen></iframe>\n</div>";
    return {named ? out : out + '\n', {}};
}

ShortcodeOutput hugoGist(const ShortcodeContext &context)
{
    if (context.shortcode.params.size() < 2)
        return {{}, Words::tr("The shortcode “gist” needs a user and the number of a gist.")};
    QByteArray out = "<script type=\"application/javascript\" src=\"https://gist.github.com/"
        + templateEscaped(templateUrl(context.get(0))) + '/' + templateEscaped(templateUrl(context.get(1))) + ".js";
    if (context.shortcode.params.size() == 3)
        out += "?file=" + templateEscaped(templateUrl(context.get(2)));
    return {out + "\"></script>\n", {}};
}

// Hugo asks these services while it builds; nothing is loaded here, so a card stands for the answer.

ShortcodeOutput hugoTweet(const ShortcodeContext &context)
{
    const bool both = context.shortcode.params.size() > 1;
    const QByteArray user = context.shortcode.hasNamedParams() ? context.get("user") : both ? context.get(0) : "x";
    const QByteArray id = context.shortcode.hasNamedParams() ? context.get("id") : context.get(both ? 1 : 0);
    if (user.isEmpty() || id.isEmpty())
        return {{},
            Words::tr("The shortcode “%1” needs the parameters “user” and “id”.")
                .arg(QString::fromUtf8(context.shortcode.name))};
    return {shortcodeCard("Twitter", "https://twitter.com/" + user + "/status/" + id), {}};
}

ShortcodeOutput hugoInstagram(const ShortcodeContext &context)
{
    return {shortcodeCard("Instagram", "https://instagram.com/p/" + context.getEither("id", 0)), {}};
}

} // namespace shownotes
