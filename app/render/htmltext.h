#pragma once

#include "hugorules.h"

#include <QByteArray>

namespace shownotes {

/// Appends text with `& < > "` as entities.
void appendEscaped(QByteArray &out, QByteArrayView text);
/// Appends Markdown text: backslash escapes and character references resolved, the rest escaped. `escapedSpace`: a backslash and a space are nothing.
void appendMarkdownText(QByteArray &out, QByteArrayView text, bool escapedSpace = false);
/// The same as plain text: resolved, nothing escaped. What Goldmark makes of a link's destination before it is percent-encoded.
QByteArray resolvedText(QByteArrayView text);

/// Only named references (`&amp;`) resolved: Goldmark's ResolveEntityNames.
QByteArray withNamesResolved(QByteArrayView text);

/// Goldmark's URL escaping: what is neither in a URL's alphabet nor already `%xx` is percent-encoded. Not HTML-escaped.
QByteArray escapedUrl(QByteArrayView url);
/// `javascript:`, `vbscript:`, `file:` and `data:` other than images: emptied where raw HTML is not allowed.
bool isDangerousUrl(QByteArrayView url, HugoRules rules);

/// What Go's html/template makes of a URL in an attribute: percent-encoding in lower case, also of quotes and parentheses.
QByteArray templateUrl(QByteArrayView url);
/// html/template's filter in front of it: an address with a scheme other than http, https and mailto becomes `#ZgotmplZ`.
QByteArray filteredTemplateUrl(QByteArrayView url);
/// The path of an address as Go's net/url prints it: unchanged where it is valid, else all of it escaped anew.
QByteArray goEscapedPath(QByteArrayView path);
/// Text as html/template writes it into an attribute or element: `+` and `'` are entities too.
QByteArray templateEscaped(QByteArrayView text);

/// Text without tags and with its line structure, as Hugo's plainify makes it.
QByteArray plainText(QByteArrayView html);

/// The characters of a named reference (`amp` for `&amp;`), or an empty array where HTML 5 has no such name.
QByteArray namedReference(QByteArrayView name);

} // namespace shownotes
