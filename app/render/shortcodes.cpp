#include "shortcodes.h"

#include "htmltext.h"
#include "markdown.h"
#include "shortcodebox.h"
#include "shortcodetable.h"

namespace shownotes {

ShortcodeInner Shortcodes::innerOf(const QByteArray &name) const
{
    const HugoRules rules(m_settings.hugoMinor);
    const auto own = m_settings.shortcodes.constFind(name);
    if (own != m_settings.shortcodes.constEnd()) {
        const bool known =
            own->variant != ShortcodeVariant::Foreign && shortcodeFunction(name, own->variant, rules).render;
        const bool inner = known ? shortcodeFunction(name, own->variant, rules).usesInner : own->usesInner;
        return inner ? ShortcodeInner::Always : ShortcodeInner::Never;
    }
    const ShortcodeFunction embedded = shortcodeFunction(name, ShortcodeVariant::Hugo, rules);
    if (embedded.render)
        return embedded.usesInner ? ShortcodeInner::Always : ShortcodeInner::Never;
    return m_settings.shortcodesAreComplete ? ShortcodeInner::NoTemplate : ShortcodeInner::IfClosed;
}

QByteArray Shortcodes::innerHtml(const Shortcode &shortcode, int depth)
{
    QByteArray inner;
    for (const ShortcodePiece &piece : shortcode.inner)
        inner += piece.shortcode ? render(*piece.shortcode, depth + 1) : piece.text;
    // Hugo: the inner text of a nested {{% %}} is Markdown by itself, that of an outer one is Markdown of the page.
    if (shortcode.isMarkdown && depth > 0 && !shortcode.inner.empty()) {
        QByteArray html = markdownHtml(inner, m_settings);
        if (!inner.contains('\n') && html.startsWith("<p>") && html.endsWith("</p>\n"))
            html = html.sliced(3, html.size() - 8);
        return html;
    }
    return inner;
}

QByteArray Shortcodes::render(const Shortcode &shortcode, int depth)
{
    if (!shortcode.error.isEmpty()) {
        m_problems.append({shortcode.errorAt, shortcode.error});
        return shortcodeErrorBox(
            QByteArrayView(m_body).sliced(shortcode.start, shortcode.end - shortcode.start), shortcode.error);
    }
    ShortcodeContext context(shortcode, innerHtml(shortcode, depth), m_settings);
    const auto own = m_settings.shortcodes.constFind(shortcode.name);
    context.variant = own == m_settings.shortcodes.constEnd() ? ShortcodeVariant::Hugo : own->variant;
    const ShortcodeFunction function =
        shortcodeFunction(shortcode.name, context.variant, HugoRules(m_settings.hugoMinor));
    if (!function.render)
        return shortcodeBox(context);

    m_listsPages = m_listsPages || function.listsPages;
    ShortcodeOutput output = function.render(context);
    if (!output.error.isEmpty()) {
        m_problems.append({shortcode.start, output.error});
        return shortcodeErrorBox(
            QByteArrayView(m_body).sliced(shortcode.start, shortcode.end - shortcode.start), output.error);
    }
    if (!shortcode.indentation.isEmpty() && shortcode.inner.empty()) {
        const bool endsLine = output.html.endsWith('\n');
        if (endsLine)
            output.html.chop(1);
        output.html.replace("\n", "\n" + shortcode.indentation);
        if (endsLine)
            output.html += '\n';
    }
    return output.html;
}

} // namespace shownotes
