#pragma once

#include "lexer.h"

#include <QByteArray>
#include <QList>

#include <utility>

namespace shownotes::chroma {

/// How a block of code is printed: the options of Chroma's HTML formatter that Hugo sets.
struct HtmlOptions {
    bool withClasses = false; ///< else colours stand inline
    QByteArray style; ///< of the colours inline
    int tabWidth = 4;
    bool lineNumbers = false;
    bool numbersInTable = true;
    int firstNumber = 1;
    QList<std::pair<int, int>> highlighted; ///< first and last number of the lines to mark
    bool linkNumbers = false;
    QByteArray linkPrefix; ///< stands before the number in a line's id
    bool isInline = false; ///< the code alone: no lines, no `<pre>`
    QByteArray language; ///< of the class and `data-lang`
};

/// Appends what stands in Hugo's `<div class="highlight">`.
/// \param tokens coalesced
void appendHtml(QByteArray &out, const std::vector<Token> &tokens, const HtmlOptions &options);

} // namespace shownotes::chroma
