#pragma once

#include "htmlwriter.h"

#include <QByteArray>

namespace shownotes::chroma {

/// Chroma has a lexer for that name, alias, file extension or file name.
bool hasLexer(QByteArrayView language);
/// The name, in lower case, of the lexer that Hugo takes for code of no language where it may guess: `fallback` where it cannot.
QByteArray guessedLanguage(const QByteArray &code);

/// Code as Chroma prints it. What has been printed lately is kept, so that the same code in the same way costs nothing. May be called from
/// any thread.
/// \param language of a lexer that there is, or `fallback`
QByteArray highlightedHtml(const QByteArray &code, const QByteArray &language, const HtmlOptions &options);

} // namespace shownotes::chroma
