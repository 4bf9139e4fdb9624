#include <document/textcounts.h>

#include <QChar>

namespace shownotes {

namespace {

bool isCountedByCharacter(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
        return true;
    default:
        // The prolonged sound mark and the kana voicing marks belong to two scripts and so to none.
        return c == 0x30FC || c == 0xFF70 || (c >= 0x3099 && c <= 0x309C);
    }
}

} // namespace

TextCounts countText(QStringView text)
{
    TextCounts counts;
    bool inWord = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (QChar::requiresSurrogates(c))
            ++i;
        if (c == U'\n' || c == QChar::ParagraphSeparator) {
            inWord = false;
            continue;
        }
        if (QChar::isMark(c))
            continue;
        ++counts.characters;
        const bool joinsWord = c == U'\'' || c == U'’' || c == U'-';
        if (isCountedByCharacter(c)) {
            ++counts.words;
            inWord = false;
        } else if (QChar::isLetterOrNumber(c)) {
            counts.words += inWord ? 0 : 1;
            inWord = true;
        } else if (!joinsWord) {
            inWord = false;
        }
    }
    return counts;
}

} // namespace shownotes
