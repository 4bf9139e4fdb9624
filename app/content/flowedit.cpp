#include "flowedit.h"

#include "frontmattertext.h"

namespace shownotes {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

QByteArrayView between(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    return QByteArrayView(bytes).sliced(begin, end - begin);
}

// Between two items: `,` and the blanks of the first gap, or a line break with the items' indentation.
QByteArray separator(const QByteArray &bytes, const SourceNode &node)
{
    const auto &entries = node.entries;
    const SourceEntry &last = entries.back();
    const qsizetype before = entries.size() > 1 ? entries[entries.size() - 2].node.end : node.content + 1;
    if (between(bytes, before, last.begin).contains('\n') && beginsLine(bytes, last.begin))
        return ',' + lineBreakAt(bytes, last.begin) + indentationAt(bytes, last.begin);
    if (entries.size() == 1)
        return ", ";
    qsizetype blanksEnd = bytes.indexOf(',', before) + 1;
    const qsizetype blanksBegin = blanksEnd;
    while (blanksEnd < last.begin && isBlank(bytes.at(blanksEnd)))
        ++blanksEnd;
    // YAML reads `[a,b]` as two, but not `{a: 1,b: 2}` everywhere.
    return ',' + bytes.mid(blanksBegin, blanksEnd - blanksBegin);
}

// Behind the comma that follows `position`, white space skipped; -1 where none follows.
qsizetype behindComma(const QByteArray &bytes, qsizetype position, qsizetype limit)
{
    while (
        position < limit && (isBlank(bytes.at(position)) || bytes.at(position) == '\n' || bytes.at(position) == '\r'))
        ++position;
    return position < limit && bytes.at(position) == ',' ? position + 1 : -1;
}

// True where nothing but white space or a comment stands between `position` and the end of its line.
bool endsLine(const QByteArray &bytes, qsizetype position)
{
    while (position < bytes.size() && isBlank(bytes.at(position)))
        ++position;
    return position == bytes.size() || bytes.at(position) == '\n' || bytes.at(position) == '\r'
        || bytes.at(position) == '#';
}

} // namespace

Splices insertIntoFlow(const QByteArray &bytes, const SourceNode &node, size_t index, const QByteArray &text)
{
    const auto &entries = node.entries;
    if (entries.empty()) {
        const qsizetype inside = node.content + 1;
        if (between(bytes, inside, node.end).contains('\n')) {
            const QByteArray indentation = indentationAt(bytes, node.end - 1) + "  ";
            return {{inside, inside, lineBreakAt(bytes, node.end) + indentation + text}};
        }
        return {{inside, inside, text}};
    }
    const QByteArray comma = separator(bytes, node);
    if (index < entries.size())
        return {{entries[index].begin, entries[index].begin, text + comma}};
    return {{entries.back().node.end, entries.back().node.end, comma + text}};
}

Splices removeFromFlow(const QByteArray &bytes, const SourceNode &node, size_t index)
{
    const auto &entries = node.entries;
    const qsizetype begin = entries[index].begin;
    const qsizetype end = entries[index].node.end;
    const qsizetype limit = index + 1 < entries.size() ? entries[index + 1].begin : node.end - 1;
    const qsizetype comma = behindComma(bytes, end, limit);
    const qsizetype whole = comma < 0 ? end : comma;
    Splices splices;
    if (beginsLine(bytes, begin) && endsLine(bytes, whole) && lineBegin(bytes, begin) > node.content) {
        splices.push_back(wholeLines(bytes, begin, whole));
        if (comma < 0 && index > 0) {
            const qsizetype previous = behindComma(bytes, entries[index - 1].node.end, begin);
            splices.insert(splices.begin(), {previous - 1, previous, {}});
        }
    } else if (index + 1 < entries.size()) {
        splices.push_back({begin, limit, {}});
    } else if (index > 0) {
        splices.push_back({entries[index - 1].node.end, end, {}});
    } else {
        splices.push_back({begin, whole, {}});
    }
    return splices;
}

Splices moveInFlow(const QByteArray &bytes, const SourceNode &node, size_t from, size_t to)
{
    const auto &entries = node.entries;
    Splices splices;
    for (size_t slot = qMin(from, to); slot <= qMax(from, to); ++slot) {
        const size_t source = slot == to ? from : from < to ? slot + 1 : slot - 1;
        splices.push_back({entries[slot].begin, entries[slot].node.end,
            between(bytes, entries[source].begin, entries[source].node.end).toByteArray()});
    }
    return splices;
}

} // namespace shownotes
