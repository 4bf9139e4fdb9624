#include "linetext.h"

#include "frontmattertext.h"

#include <algorithm>

namespace shownotes {

QByteArray spliced(const QByteArray &bytes, Splices splices)
{
    std::stable_sort(
        splices.begin(), splices.end(), [](const Splice &a, const Splice &b) { return a.begin < b.begin; });
    QByteArray out;
    qsizetype at = 0;
    for (const Splice &splice : splices) {
        out += QByteArrayView(bytes).sliced(at, qMax(at, splice.begin) - at);
        out += splice.text;
        at = qMax(at, splice.end);
    }
    return out + bytes.mid(at);
}

QByteArray lineBreakAt(const QByteArray &bytes, qsizetype position)
{
    qsizetype end = position > 0 ? bytes.lastIndexOf('\n', position - 1) : -1;
    if (end < 0)
        end = bytes.indexOf('\n');
    return end > 0 && bytes.at(end - 1) == '\r' ? "\r\n" : "\n";
}

QByteArray indentationAt(const QByteArray &bytes, qsizetype position)
{
    const qsizetype begin = lineBegin(bytes, position);
    qsizetype end = begin;
    while (end < position && (bytes.at(end) == ' ' || bytes.at(end) == '\t'))
        ++end;
    return bytes.mid(begin, end - begin);
}

bool beginsLine(const QByteArray &bytes, qsizetype position)
{
    return lineBegin(bytes, position) + indentationAt(bytes, position).size() == position;
}

Splice wholeLines(const QByteArray &bytes, qsizetype begin, qsizetype end, const QByteArray &text)
{
    return {lineBegin(bytes, begin), lineEnd(bytes, end), text};
}

} // namespace shownotes
