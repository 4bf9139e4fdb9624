#include "tables.h"

#include "characters.h"

namespace shownotes {

namespace {

std::vector<QByteArrayView> linesOf(QByteArrayView text)
{
    std::vector<QByteArrayView> lines;
    while (!text.isEmpty()) {
        const qsizetype newline = text.indexOf('\n');
        const qsizetype end = newline < 0 ? text.size() : newline;
        lines.push_back(text.first(end));
        text = newline < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return lines;
}

bool isDelimiterLine(QByteArrayView line)
{
    for (const char c : line) {
        if (!isAsciiSpace(c) && c != '-' && c != '|' && c != ':')
            return false;
    }
    return true;
}

std::optional<CellAlignment> alignmentOf(QByteArrayView column)
{
    column = trimmedAscii(column);
    const bool left = column.startsWith(':');
    const bool right = column.endsWith(':') && column.size() > 1;
    const QByteArrayView dashes = column.sliced(left ? 1 : 0, column.size() - (left ? 1 : 0) - (right ? 1 : 0));
    if (dashes.isEmpty())
        return std::nullopt;
    for (const char c : dashes) {
        if (c != '-')
            return std::nullopt;
    }
    return left && right ? CellAlignment::Center
        : left           ? CellAlignment::Left
        : right          ? CellAlignment::Right
                         : CellAlignment::None;
}

std::vector<CellAlignment> alignmentsOf(QByteArrayView line)
{
    if (!isDelimiterLine(line))
        return {};
    std::vector<QByteArrayView> columns;
    for (qsizetype from = 0;;) {
        const qsizetype bar = line.indexOf('|', from);
        columns.push_back(line.sliced(from, (bar < 0 ? line.size() : bar) - from));
        if (bar < 0)
            break;
        from = bar + 1;
    }
    if (isBlank(columns.front()))
        columns.erase(columns.begin());
    if (!columns.empty() && isBlank(columns.back()))
        columns.pop_back();
    std::vector<CellAlignment> alignments;
    for (const QByteArrayView column : columns) {
        const auto alignment = alignmentOf(column);
        if (!alignment)
            return {};
        alignments.push_back(*alignment);
    }
    return alignments;
}

/// `\|` inside a code span is a bar; outside, it is a backslash escape like any other.
QByteArray cellText(QByteArrayView cell)
{
    if (!cell.contains('`') || !cell.contains("\\|"))
        return cell.toByteArray();
    QByteArray out;
    qsizetype i = 0;
    while (i < cell.size()) {
        if (cell[i] == '\\' && i + 1 < cell.size()) {
            out.append(cell.sliced(i, 2));
            i += 2;
            continue;
        }
        if (cell[i] != '`') {
            out += cell[i++];
            continue;
        }
        qsizetype run = i;
        while (run < cell.size() && cell[run] == '`')
            ++run;
        const QByteArrayView ticks = cell.sliced(i, run - i);
        qsizetype end = run;
        for (;;) {
            end = cell.indexOf(ticks, end);
            if (end < 0)
                break;
            qsizetype after = end;
            while (after < cell.size() && cell[after] == '`')
                ++after;
            if (after - end == ticks.size())
                break;
            end = after;
        }
        out.append(ticks);
        i = run;
        if (end < 0)
            continue;
        out += cell.sliced(run, end - run).toByteArray().replace("\\|", "|");
        out.append(ticks);
        i = end + ticks.size();
    }
    return out;
}

std::vector<MarkdownTable::Cell> cellsOf(QByteArrayView line, size_t columns, bool isHeader)
{
    std::vector<MarkdownTable::Cell> cells;
    line = trimmedAscii(line);
    qsizetype at = line.startsWith('|') ? 1 : 0;
    const qsizetype limit = line.endsWith('|') ? line.size() - 1 : line.size();
    while (at < limit) {
        if (cells.size() >= columns && !isHeader)
            return cells;
        qsizetype end = at;
        while (end < limit && !(line[end] == '|' && (end == 0 || line[end - 1] != '\\')))
            ++end;
        cells.push_back({cellText(trimmedAscii(line.sliced(at, end - at)))});
        at = end + 1;
    }
    while (cells.size() < columns)
        cells.push_back({{}, true});
    return cells;
}

} // namespace

std::optional<MarkdownTable> tableIn(QByteArrayView paragraph)
{
    if (!paragraph.contains('-') || !paragraph.contains('\n'))
        return std::nullopt;
    const std::vector<QByteArrayView> lines = linesOf(paragraph);
    for (size_t i = 1; i < lines.size(); ++i) {
        const std::vector<CellAlignment> alignments = alignmentsOf(lines[i]);
        if (alignments.empty())
            continue;
        const auto header = cellsOf(lines[i - 1], alignments.size(), true);
        if (header.size() != alignments.size())
            return std::nullopt;
        MarkdownTable table;
        table.alignments = alignments;
        table.linesBefore = qsizetype(i) - 1;
        table.lineCount = qsizetype(lines.size() - i) + 1;
        table.rows.push_back(header);
        for (size_t row = i + 1; row < lines.size(); ++row)
            table.rows.push_back(cellsOf(lines[row], alignments.size(), false));
        return table;
    }
    return std::nullopt;
}

} // namespace shownotes
