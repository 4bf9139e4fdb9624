#include <document/bodyplaces.h>

#include <algorithm>

namespace shownotes {

namespace {

/// A line's bytes without its end. A byte order mark stands before the first.
qsizetype bytesOf(const TextEncoding &encoding, QStringView text, bool isFirst)
{
    const qsizetype size = encoding.encode(text).size();
    return isFirst || !encoding.hasByteOrderMark() ? size : size - 3;
}

} // namespace

int positionOfByte(const QTextDocument &body, const TextEncoding &encoding, int line, qsizetype byte)
{
    const QTextBlock block = body.findBlockByNumber(std::clamp(line, 0, body.blockCount() - 1));
    const QString text = block.text();
    if (!encoding.hasMarks() && !(line == 0 && encoding.hasByteOrderMark())) {
        qsizetype at = 0;
        qsizetype bytes = 0;
        while (at < text.size() && bytes < byte) {
            const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size();
            const char16_t c = text[at].unicode();
            bytes += isPair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
            at += isPair ? 2 : 1;
        }
        return block.position() + int(at);
    }
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) { // the first place that has at least so many bytes before it
        const qsizetype middle = (low + high) / 2;
        if (bytesOf(encoding, QStringView(text).first(middle), line == 0) < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return block.position() + int(low);
}

qsizetype byteInLine(const QTextBlock &block, const TextEncoding &encoding, int positionInBlock)
{
    const QString text = block.text();
    return bytesOf(encoding, QStringView(text).first(std::clamp<qsizetype>(positionInBlock, 0, text.size())),
        block.blockNumber() == 0);
}

qsizetype byteOfPosition(const QTextDocument &body, const TextEncoding &encoding, int position)
{
    QString before;
    before.reserve(position);
    const QTextBlock last = body.findBlock(position);
    for (QTextBlock block = body.begin(); block.isValid() && block != last; block = block.next())
        before += block.text() + u'\n';
    if (last.isValid())
        before += QStringView(last.text()).first(std::min<qsizetype>(position - last.position(), last.length() - 1));
    return encoding.encode(before).size();
}

} // namespace shownotes
