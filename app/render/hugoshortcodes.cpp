// Hugo's embedded shortcodes but `figure` and the players, by version.

#include "hugoshortcodes.h"

#include "codeblocks.h"
#include "htmltext.h"
#include "markdown.h"
#include "shortcodebox.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::HugoShortcodes)
};

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

ShortcodeOutput hugoGist(const ShortcodeContext &context)
{
    if (context.shortcode.params.size() < 2)
        return {{}, Words::tr("The shortcode “gist” needs a user and the number of a gist.")};
    const HugoRules rules(context.settings.hugoMinor);
    if (rules.minor() >= 156)
        return {{}, Words::tr("Hugo 0.156 has no shortcode “%1” any more.").arg(QStringLiteral("gist"))};
    QByteArray out = rules.minor() >= 121 ? "<script" : "<script type=\"application/javascript\"";
    out += " src=\"https://gist.github.com/" + templateEscaped(templateUrl(context.get(0))) + '/'
        + templateEscaped(templateUrl(context.get(1))) + ".js";
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

ShortcodeOutput hugoX(const ShortcodeContext &context)
{
    const QByteArray user = context.get("user");
    const QByteArray id = context.get("id");
    if (user.isEmpty() || id.isEmpty())
        return {{},
            Words::tr("The shortcode “%1” needs the parameters “user” and “id”.")
                .arg(QString::fromUtf8(context.shortcode.name))};
    return {shortcodeCard("X", "https://x.com/" + user + "/status/" + id), {}};
}

ShortcodeOutput hugoQr(const ShortcodeContext &context)
{
    const QByteArray text = context.get("text").isEmpty() ? context.inner.trimmed() : context.get("text");
    if (text.isEmpty())
        return {{}, Words::tr("The shortcode “qr” needs a text.")};
    return {shortcodeCard("QR", text), {}};
}

ShortcodeOutput hugoDetails(const ShortcodeContext &context)
{
    const ShortcodeParam *open = context.shortcode.find("open");
    const bool isOpen = open && (open->value == "true" || (open->value == "1" && !open->isString));
    const QByteArray summary = context.get("summary").isEmpty() ? QByteArray("Details") : context.get("summary");
    const QByteArray indent = HugoRules(context.settings.hugoMinor).templatesHaveTabs() ? "\t" : "  ";
    return {"\n<details" + context.attribute("class", context.get("class"))
            + context.attribute("name", context.get("name")) + (isOpen ? " open" : "")
            + context.attribute("title", context.get("title")) + ">\n" + indent + "<summary>"
            + markdownify(summary, context.settings) + "</summary>\n" + indent
            + markdownHtml(context.inner, context.settings) + "</details>\n",
        {}};
}

ShortcodeOutput hugoComment(const ShortcodeContext &)
{
    return {};
}

} // namespace shownotes
