#include "shortcodebox.h"

#include "htmltext.h"

namespace shownotes {

QByteArray shortcodeBox(const ShortcodeContext &context)
{
    const Shortcode &shortcode = context.shortcode;
    QByteArray out = "<div class=\"shownotes-shortcode\" data-shortcode=\"" + templateEscaped(shortcode.name)
        + "\">\n<span class=\"shownotes-shortcode-name\">" + templateEscaped(shortcode.name) + "</span>";
    for (const ShortcodeParam &param : shortcode.params) {
        out += " <span class=\"shownotes-shortcode-param\">";
        if (!param.name.isEmpty())
            out += templateEscaped(param.name) + '=';
        out += templateEscaped(param.value) + "</span>";
    }
    if (shortcode.isClosed && !context.inner.trimmed().isEmpty())
        out += "\n<div class=\"shownotes-shortcode-inner\">" + context.inner + "</div>";
    return out + "\n</div>";
}

QByteArray shortcodeErrorBox(QByteArrayView source, const QString &reason)
{
    constexpr qsizetype MostShown = 400;
    QByteArray shown = source.first(std::min(source.size(), MostShown)).toByteArray();
    while (source.size() > MostShown && !shown.isEmpty()
        && (static_cast<unsigned char>(source[shown.size()]) & 0xC0) == 0x80)
        shown.chop(1);
    // No blank line inside: in {{% %}} the box is Markdown, and a blank line would end it.
    return "<div class=\"shownotes-shortcode shownotes-error\" role=\"alert\"><code>"
        + templateEscaped(shown).replace('\n', ' ') + "</code> <span class=\"shownotes-error-reason\">"
        + templateEscaped(reason.toUtf8()) + "</span></div>";
}

QByteArray shortcodeCard(QByteArrayView service, QByteArrayView address)
{
    return "<div class=\"shownotes-shortcode shownotes-card\"><span class=\"shownotes-shortcode-name\">"
        + templateEscaped(service) + "</span> <a href=\"" + templateEscaped(filteredTemplateUrl(address)) + "\">"
        + templateEscaped(address) + "</a></div>";
}

} // namespace shownotes
