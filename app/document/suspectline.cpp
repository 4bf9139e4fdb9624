#include "suspectline.h"

#include <document/renderprotocol.h>

#include <QByteArrayView>

#include <algorithm>

namespace shownotes {

int suspectLine(const QByteArray &good, const QByteArray &bad)
{
    if (bad.isEmpty())
        return 0;
    const RenderTextMessage change = RenderTextMessage::change(0, good, bad);
    const qsizetype changedEnd = change.offset + change.inserted.size();
    int line = 1 + int(std::count(bad.cbegin(), bad.cbegin() + change.offset, '\n'));
    qsizetype begin = change.offset == 0 ? 0 : bad.lastIndexOf('\n', change.offset - 1) + 1;

    int suspect = line;
    qsizetype most = -1;
    while (begin < bad.size() && (begin < changedEnd || most < 0)) {
        qsizetype end = bad.indexOf('\n', begin);
        if (end < 0)
            end = bad.size();
        const QByteArrayView text = QByteArrayView(bad).sliced(begin, end - begin);
        const qsizetype delimiters = std::count_if(
            text.cbegin(), text.cend(), [](char c) { return QByteArrayView("|[]<>*_`~!&:").contains(c); });
        if (delimiters > most) {
            most = delimiters;
            suspect = line;
        }
        begin = end + 1;
        ++line;
    }
    return suspect;
}

} // namespace shownotes
