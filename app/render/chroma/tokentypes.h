#pragma once

#include <QByteArray>

#include <optional>
#include <span>

namespace shownotes::chroma {

/// Chroma 2.5's types of tokens, by its own numbers: thousands are categories, hundreds sub-categories; those below zero are parts of the
/// printed block.
enum TokenType {
    Background = -1,
    PreWrapper = -2,
    Line = -3,
    LineNumbers = -4,
    LineNumbersTable = -5,
    LineHighlight = -6,
    LineTable = -7,
    LineTableTd = -8,
    LineLink = -9,
    CodeLine = -10,
    Error = -11, ///< what no rule matches
    Other = -12, ///< left to another lexer
    None = -13,
    Keyword = 1000,
    Name = 2000,
    Literal = 3000,
    Operator = 4000,
    Generic = 7000,
    Text = 8000,
};

constexpr int categoryOf(int type)
{
    return type / 1000 * 1000;
}
constexpr int subCategoryOf(int type)
{
    return type / 100 * 100;
}

/// The type of that name, as lexers and styles write it: `LiteralStringDouble`.
std::optional<int> tokenTypeNamed(QByteArrayView name);

/// The types that have a class of their own (Chroma's StandardTypes).
std::span<const int> standardTypes();

/// The class of a token's span, that of the nearest ancestor where it has none; empty for plain text.
QByteArrayView tokenClass(int type);

} // namespace shownotes::chroma
