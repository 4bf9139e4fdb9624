#pragma once

#include <QByteArray>

namespace shownotes::chroma {

/// How likely a text is of a lexer's language, from 0 to 1. Chroma 2.5 knows signs of seven languages only, in its code; what is here says the
/// same. All other languages are 0.
double languageLikelihood(const QByteArray &lexer, const QByteArray &text);

} // namespace shownotes::chroma
