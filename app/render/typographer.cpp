#include "typographer.h"

#include "characters.h"
#include "flanking.h"

namespace shownotes {

namespace {

bool endsWord(QByteArrayView line, qsizetype at)
{
    return line.size() <= at || isAsciiPunct(line[at]) || isAsciiSpace(line[at]);
}

/// A quote that could open and close closes before punctuation that ends the line or stands before punctuation or white space.
bool closesBeforePunctuation(QByteArrayView line)
{
    return line.size() > 1 && isUnicodePunct(runeAt(line, 1).value)
        && (line.size() == 2 || (line.size() > 2 && isAsciiPunct(line[2])) || isAsciiSpace(line[2]));
}

} // namespace

Typographer::Replacement Typographer::at(
    QByteArrayView text, qsizetype at, qsizetype lineEnd, const TypographerMarks &marks, HugoRules rules)
{
    const QByteArrayView line = text.sliced(at, lineEnd - at);
    const char c = line[0];
    const char next = line.size() > 1 ? line[1] : '\0';
    const char afterNext = line.size() > 2 ? line[2] : '\0';
    switch (c) {
    case '-':
        if (next == '-' && afterNext == '-')
            return {marks.emDash.constData(), 3};
        return next == '-' ? Replacement {marks.enDash.constData(), 2} : Replacement {};
    case '.':
        return next == '.' && afterNext == '.' ? Replacement {marks.ellipsis.constData(), 3} : Replacement {};
    case '<':
        return next == '<' ? Replacement {marks.leftAngleQuote.constData(), 2} : Replacement {};
    case '>':
        return next == '>' ? Replacement {marks.rightAngleQuote.constData(), 2} : Replacement {};
    case '\'':
    case '"':
        break;
    default:
        return {};
    }
    const char32_t before = runeBefore(text, at);
    const bool withSymbols = rules.symbolsArePunctuation();
    const Flanking flanking = flankingAt(line, before, withSymbols);
    const Quote quote {line, before, flanking.canOpen, flanking.canClose, withSymbols};
    return c == '\'' ? singleQuote(quote, marks) : doubleQuote(quote, marks);
}

Typographer::Replacement Typographer::singleQuote(const Quote &quote, const TypographerMarks &marks)
{
    const auto &[line, before, canOpen, canClose, withSymbols] = quote;
    const Replacement Left {marks.leftSingleQuote.constData(), 1};
    const Replacement Right {marks.rightSingleQuote.constData(), 1};
    const Replacement Apostrophe {marks.apostrophe.constData(), 1};
    const qsizetype size = line.size();
    const char next = size > 1 ? line[1] : '\0';
    const char afterNext = size > 2 ? line[2] : '\0';

    if (canOpen && !canClose && size > 3 && isAsciiDigit(next) && isAsciiDigit(afterNext) && line[3] == 's') {
        const char32_t after = size > 4 ? runeAt(line, 4).value : U' '; // '90s
        if (isSpaceRune(after) || isPunctRune(after, withSymbols))
            return Apostrophe;
    }
    if ((isUnicodePunct(before) || isUnicodeSpace(before))
        && (next == 't' || next == 'e' || next == 'n' || next == 'l'))
        return Apostrophe; // 'twas, 'em, 'net
    if (size > 1 && (isUnicodeDigit(before) || isUnicodeLetter(before)) && isUnicodeLetter(runeAt(line, 1).value))
        return Apostrophe;
    if (canOpen && !canClose) {
        const bool contraction = (next == 's' || next == 'm' || next == 't' || next == 'd') && endsWord(line, 2);
        const bool longContraction = ((next == 'v' && afterNext == 'e') || (next == 'l' && afterNext == 'l')
                                         || (next == 'r' && afterNext == 'e'))
            && endsWord(line, 3);
        if (contraction || longContraction)
            return Right;
        ++m_openSingle;
        return Left;
    }
    if (size > 2 && !isUnicodeDigit(runeAt(line, 1).value)) // Smiths', doin'
        return Right;
    if (m_openSingle > 0 && canClose && (!canOpen || closesBeforePunctuation(line))) {
        --m_openSingle;
        return Right;
    }
    return {};
}

Typographer::Replacement Typographer::doubleQuote(const Quote &quote, const TypographerMarks &marks)
{
    const auto &[line, before, canOpen, canClose, withSymbols] = quote;
    if (canOpen && !canClose) {
        ++m_openDouble;
        return {marks.leftDoubleQuote.constData(), 1};
    }
    if (m_openDouble > 0 && canClose && (!canOpen || closesBeforePunctuation(line))) {
        if (line.size() > 1 && line[1] == '"' && isUnicodeDigit(before)) // Monitor 21""
            return {};
        --m_openDouble;
        return {marks.rightDoubleQuote.constData(), 1};
    }
    return {};
}

} // namespace shownotes
