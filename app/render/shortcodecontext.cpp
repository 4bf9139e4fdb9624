#include "shortcodecontext.h"

#include "emoji.h"
#include "htmltext.h"
#include "markdown.h"

namespace shownotes {

QByteArray ShortcodeContext::getEither(QByteArrayView key, qsizetype index) const
{
    return shortcode.hasNamedParams() ? get(key) : get(index);
}

bool ShortcodeContext::isTrueString(QByteArrayView key) const
{
    const ShortcodeParam *param = shortcode.find(key);
    return param && param->isString && param->value == "true";
}

QByteArray ShortcodeContext::attribute(QByteArrayView name, QByteArrayView value) const
{
    if (value.isEmpty())
        return {};
    return ' ' + name.toByteArray() + "=\"" + templateEscaped(value) + '"';
}

QByteArray ShortcodeContext::markdown(QByteArrayView text) const
{
    return withEmoji(markdownify(text, settings));
}

QByteArray ShortcodeContext::relUrl(QByteArrayView path) const
{
    if (path.startsWith("http://") || path.startsWith("https://") || path.startsWith("//"))
        return path.toByteArray();
    if (path.startsWith('/'))
        return path.toByteArray(); // relative to the host already
    return settings.pathPrefix.toUtf8() + path.toByteArray();
}

} // namespace shownotes
