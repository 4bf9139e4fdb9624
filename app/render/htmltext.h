#pragma once

#include <QByteArray>

namespace shownotes {

/// Appends text with `& < > "` as entities.
void appendEscaped(QByteArray &out, QByteArrayView text);
/// Appends Markdown text: backslash escapes and character references resolved, the rest escaped.
void appendMarkdownText(QByteArray &out, QByteArrayView text);
/// The same as plain text: resolved, nothing escaped. What Goldmark makes of a link's destination before it is percent-encoded.
QByteArray resolvedText(QByteArrayView text);

/// Goldmark's URL escaping: what is neither in a URL's alphabet nor already `%xx` is percent-encoded. Not HTML-escaped.
QByteArray escapedUrl(QByteArrayView url);
/// `javascript:`, `vbscript:`, `file:` and `data:` other than images: emptied where raw HTML is not allowed.
bool isDangerousUrl(QByteArrayView url);

/// What Go's html/template makes of a URL in an attribute: percent-encoding in lower case, also of quotes and parentheses.
QByteArray templateUrl(QByteArrayView url);
/// html/template's filter in front of it: an address with a scheme other than http, https and mailto becomes `#ZgotmplZ`.
QByteArray filteredTemplateUrl(QByteArrayView url);
/// Text as html/template writes it into an attribute or element: `+` and `'` are entities too.
QByteArray templateEscaped(QByteArrayView text);

/// Text without tags and with its line structure, as Hugo's plainify makes it.
QByteArray plainText(QByteArrayView html);

/// The characters of a named reference (`amp` for `&amp;`), or an empty array where HTML 5 has no such name.
QByteArray namedReference(QByteArrayView name);

} // namespace shownotes
