#include "emoji.h"

#include "characters.h"
#include "emojitable.h"

#include <QHash>

namespace shownotes {

namespace {

const QHash<QByteArrayView, QByteArrayView> &emojiByName()
{
    static const QHash<QByteArrayView, QByteArrayView> table = [] {
        QHash<QByteArrayView, QByteArrayView> made;
        const QByteArrayView all(EmojiTable, EmojiTableSize);
        for (qsizetype at = 0; at < all.size();) {
            const qsizetype tab = all.indexOf('\t', at);
            const qsizetype end = all.indexOf('\n', tab);
            made.insert(all.sliced(at, tab - at), all.sliced(tab + 1, end - tab - 1));
            at = end + 1;
        }
        return made;
    }();
    return table;
}

} // namespace

QByteArray withEmoji(QByteArrayView text)
{
    constexpr qsizetype LongestName = 80;
    qsizetype colon = text.indexOf(':');
    if (colon < 0)
        return text.toByteArray();
    QByteArray out;
    qsizetype from = 0;
    while (colon >= 0) {
        qsizetype end = colon + 1;
        const qsizetype most = std::min(text.size(), colon + LongestName);
        while (end < most && (isAsciiAlnum(text[end]) || text[end] == '_' || text[end] == '-' || text[end] == '+'))
            ++end;
        if (end < most && text[end] == ':' && end > colon + 1) {
            const auto found = emojiByName().constFind(text.sliced(colon + 1, end - colon - 1));
            if (found != emojiByName().constEnd()) {
                out.append(text.sliced(from, colon - from));
                out.append(*found);
                from = end + 1;
            }
            // Hugo's lexer takes `:name:` as one piece, known or not.
            colon = text.indexOf(':', end + 1);
        } else {
            colon = text.indexOf(':', colon + 1);
        }
    }
    out.append(text.sliced(from));
    return out;
}

qsizetype emojiLength(QByteArrayView text)
{
    qsizetype end = 1;
    while (end < text.size() && (isAsciiAlnum(text[end]) || text[end] == '_' || text[end] == '-' || text[end] == '+'))
        ++end;
    const bool isNamed = end < text.size() && text[end] == ':' && emojiByName().contains(text.sliced(1, end - 1));
    return isNamed ? end + 1 : 0;
}

QByteArray emojiReferences(QByteArrayView text)
{
    const QByteArrayView characters = emojiByName().value(text.sliced(1, text.size() - 2));
    QByteArray out;
    for (qsizetype i = 0; i < characters.size();) {
        const Rune rune = runeAt(characters, i);
        i += rune.size;
        out += "&#x" + QByteArray::number(uint(rune.value), 16) + ';';
    }
    return out;
}

} // namespace shownotes
