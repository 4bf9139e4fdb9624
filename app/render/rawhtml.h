#pragma once

#include "hugorules.h"

#include <QByteArrayView>

namespace shownotes {

/// The length of the inline raw HTML (tag, comment, processing instruction, declaration, CDATA) that begins the text with `<`, or -1.
/// `unclosed` remembers between calls which kinds nothing closes any more, so that a text full of openers stays linear.
qsizetype rawHtmlLength(QByteArrayView text, quint32 &unclosed, HugoRules rules);

/// The length of `scheme:rest` of an autolink (Goldmark: no white space, `<` or `>`), or -1.
qsizetype absoluteUrlLength(QByteArrayView text);

} // namespace shownotes
