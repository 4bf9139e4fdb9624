#pragma once

#include <QByteArray>

#include <optional>
#include <vector>

namespace shownotes {

enum class CellAlignment : quint8 { None, Left, Center, Right };

/// A GFM table found in a paragraph, as Goldmark 1.5.4 finds it: when the paragraph is complete, from its lines.
struct MarkdownTable {
    struct Cell {
        QByteArray text; ///< `\|` inside code already read as `|`
        bool isPadding = false; ///< made up to fill the row: it has no alignment
    };
    std::vector<CellAlignment> alignments;
    std::vector<std::vector<Cell>> rows; ///< the first is the header
    qsizetype linesBefore = 0; ///< lines of the paragraph in front of the header: they stay a paragraph
    qsizetype lineCount = 0; ///< lines of the table with its delimiter row
};

std::optional<MarkdownTable> tableIn(QByteArrayView paragraph);

} // namespace shownotes
