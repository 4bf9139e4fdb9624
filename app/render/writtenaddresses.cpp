// Where a body's addresses stand. The blocks and inlines are those that the page is rendered from; here their text is followed back to the body.

#include "blocktree.h"
#include "blockwriter.h"
#include "characters.h"
#include "htmladdresses.h"
#include "htmltext.h"
#include "inlineparser.h"
#include "linefixes.h"
#include "shortcodes.h"
#include "tables.h"

#include <render/writtenaddress.h>

#include <QSet>

#include <algorithm>

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

namespace shownotes {

namespace {

/// A line of a block's text and where it stands in the Markdown, white space around it apart.
struct PlacedLine {
    qsizetype from = 0; ///< in the block's text
    qsizetype size = 0;
    qsizetype at = -1; ///< in the Markdown; -1 where it was not found
};

class AddressFinder {
public:
    /// `markdown` begins at `offset` of the body, shortcodes in it covered byte by byte.
    AddressFinder(
        QByteArrayView markdown, qsizetype offset, const RenderSettings &settings, std::vector<WrittenAddress> &found)
        : m_markdown(markdown)
        , m_offset(offset)
        , m_tree(markdown, settings)
        , m_page(settings)
        , m_found(found)
    {
        for (qsizetype at = 0; at >= 0 && at <= markdown.size();) {
            m_lineStarts.push_back(at);
            const qsizetype newline = markdown.indexOf('\n', at);
            at = newline < 0 ? -1 : newline + 1;
        }
        m_isUsed.resize(m_lineStarts.size());
    }

    void run()
    {
        m_page.references = m_tree.references();
        m_page.footnotes.define(BlockWriter(m_page).collectFootnotes(m_tree.root()));
        cmark_node *node = m_tree.root();
        while (node) {
            take(node);
            if (node->first_child) {
                node = node->first_child;
                continue;
            }
            while (node && !node->next)
                node = node->parent;
            node = node ? node->next : nullptr;
        }
        if (!m_page.references.isEmpty())
            findDefinitions();
    }

private:
    QByteArrayView line(size_t index) const
    {
        const qsizetype start = m_lineStarts[index];
        const qsizetype end = index + 1 < m_lineStarts.size() ? m_lineStarts[index + 1] : m_markdown.size();
        return m_markdown.sliced(start, end - start);
    }

    void take(cmark_node *node)
    {
        if (node->type == CMARK_NODE_CODE_BLOCK) {
            const size_t end = std::min(m_isUsed.size(), size_t(std::max(0, node->end_line)));
            for (size_t i = size_t(std::max(1, node->start_line)) - 1; i < end; ++i)
                m_isUsed[i] = true;
        } else if (node->type == CMARK_NODE_HTML_BLOCK) {
            const cmark_chunk &literal = node->as.literal;
            const QByteArrayView html(reinterpret_cast<const char *>(literal.data), literal.len);
            place(html, node);
            takeHtml(html, 0);
        } else if (node->type == CMARK_NODE_PARAGRAPH || node->type == CMARK_NODE_HEADING) {
            QByteArray buffer;
            const QByteArrayView text = withoutHiddenTags(
                QByteArrayView(reinterpret_cast<const char *>(node->content.ptr), node->content.size), buffer);
            place(text, node);
            takeText(text);
        }
    }

    void takeText(QByteArrayView text)
    {
        const std::optional<MarkdownTable> table = m_page.settings.goldmark.table ? tableIn(text) : std::nullopt;
        if (!table) {
            takeInlines(text, 0);
            return;
        }
        qsizetype at = 0;
        for (qsizetype i = 0; i < table->linesBefore; ++i)
            at = text.indexOf('\n', at) + 1;
        takeInlines(text.first(at), 0);
        for (size_t row = 0; row < table->rows.size(); ++row) {
            for (const MarkdownTable::Cell &cell : table->rows[row]) {
                const qsizetype found = cell.text.isEmpty() ? -1 : text.indexOf(cell.text, at);
                if (found < 0) // padding, or a bar in code was unescaped
                    continue;
                takeInlines(text.sliced(found, cell.text.size()), found);
                at = found + cell.text.size();
            }
            at = text.indexOf('\n', at) + 1;
            if (row == 0)
                at = text.indexOf('\n', at) + 1; // the delimiter row
            if (at == 0)
                return;
        }
    }

    /// `text` begins at `base` of the block's.
    void takeInlines(QByteArrayView text, qsizetype base)
    {
        const QByteArrayView trimmed = trimmedAscii(text);
        if (!trimmed.contains('(') && !trimmed.contains('<'))
            return;
        base += trimmed.data() - text.data();
        const InlineTokens tokens = InlineParser(trimmed, m_page, false).parse();
        for (const InlineToken &token : tokens.tokens) {
            if (token.kind == InlineToken::Kind::RawHtml) {
                takeHtml(trimmed.sliced(token.start, token.end - token.start), base + token.start);
                continue;
            }
            if (token.kind != InlineToken::Kind::Open)
                continue;
            const InlineLink &link = tokens.links[size_t(token.index)];
            if (!link.isLink || link.urlStart < 0 || link.url.isEmpty())
                continue;
            WrittenAddress address;
            address.kind = link.isImage ? WrittenAddress::Kind::Image : WrittenAddress::Kind::Link;
            address.address = resolvedText(link.url);
            address.enclosure = trimmed[link.urlStart - 1] == '<' ? '<' : '\0';
            const qsizetype close = tokens.tokens[size_t(link.closeToken)].end;
            add(address, link.url, base + link.urlStart, base + token.start, base + close);
        }
    }

    void takeHtml(QByteArrayView html, qsizetype base)
    {
        for (const HtmlAddress &found : htmlAddresses(html)) {
            const QByteArrayView written = html.sliced(found.start, found.end - found.start);
            WrittenAddress address;
            address.kind = WrittenAddress::Kind::Html;
            address.element = found.element;
            address.attribute = found.attribute;
            address.enclosure = found.quote;
            QByteArray withoutEscapes = written.toByteArray();
            withoutEscapes.replace("\\", "\\\\"); // no escape in HTML
            address.address = resolvedText(withoutEscapes);
            add(address, written, base + found.start, base + found.tagStart, base + found.tagEnd);
        }
    }

    void add(WrittenAddress &address, QByteArrayView written, qsizetype start, qsizetype wholeStart, qsizetype wholeEnd)
    {
        const qsizetype at = placeOf(start);
        const qsizetype whole = placeOf(wholeStart);
        const qsizetype last = placeOf(wholeEnd - 1);
        if (at < 0 || whole < 0 || last < 0 || !m_markdown.sliced(at).startsWith(written))
            return;
        address.start = m_offset + at;
        address.end = address.start + written.size();
        address.wholeStart = m_offset + whole;
        address.wholeEnd = m_offset + last + 1;
        m_found.push_back(address);
    }

    qsizetype placeOf(qsizetype position) const
    {
        auto behind = std::upper_bound(m_placed.begin(), m_placed.end(), position,
            [](qsizetype value, const PlacedLine &placed) { return value < placed.from; });
        if (behind == m_placed.begin())
            return -1;
        const PlacedLine &placed = *--behind;
        return placed.at < 0 || position >= placed.from + placed.size ? -1 : placed.at + position - placed.from;
    }

    /// Finds the lines of a block's text in the Markdown: each is what its line ends with, or, in a heading, what it holds.
    void place(QByteArrayView text, const cmark_node *node)
    {
        m_placed.clear();
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype newline = text.indexOf('\n', at);
            const qsizetype end = newline < 0 ? text.size() : newline;
            const QByteArrayView content = trimmedAscii(text.sliced(at, end - at));
            m_placed.push_back({content.isEmpty() ? at : content.data() - text.data(), content.size(), -1});
            at = end + 1;
        }
        const size_t begin = size_t(std::max(1, node->start_line)) - 1;
        const size_t end = std::min(m_lineStarts.size(), size_t(std::max(node->start_line, node->end_line)));
        // Definitions at the begin of a paragraph are no longer in its text.
        for (size_t first = begin; first + m_placed.size() <= end || first == begin; ++first) {
            if (fits(text, first, node->type == CMARK_NODE_HEADING))
                return;
        }
    }

    bool fits(QByteArrayView text, size_t first, bool anywhere)
    {
        for (size_t i = 0; i < m_placed.size(); ++i) {
            PlacedLine &placed = m_placed[i];
            placed.at = -1;
            if (placed.size == 0)
                continue;
            if (first + i >= m_lineStarts.size())
                return false;
            const QByteArrayView content = text.sliced(placed.from, placed.size);
            const QByteArrayView source = trimmedAscii(line(first + i));
            const qsizetype at = anywhere  ? source.lastIndexOf(content)
                : source.endsWith(content) ? source.size() - content.size()
                                           : -1;
            if (at < 0)
                return false;
            placed.at = source.data() - m_markdown.data() + at;
        }
        for (size_t i = 0; i < m_placed.size() && first + i < m_isUsed.size(); ++i)
            m_isUsed[first + i] = true;
        return true;
    }

    /// cmark tells what a definition says, not where: it stands on lines that no block shows.
    void findDefinitions()
    {
        QSet<QString> seen;
        for (size_t i = 0; i < m_lineStarts.size(); ++i) {
            if (m_isUsed[i])
                continue;
            const QByteArrayView source = line(i);
            const qsizetype open = source.indexOf('[');
            const qsizetype close = open < 0 ? -1 : source.indexOf("]:", open);
            if (close < 0)
                continue;
            const QString label = foldedLabel(source.sliced(open + 1, close - open - 1));
            const auto known = m_page.references.constFind(label);
            if (known == m_page.references.constEnd() || seen.contains(label))
                continue;
            qsizetype at = m_lineStarts[i] + close + 2;
            while (at < m_markdown.size() && isAsciiSpace(m_markdown[at]))
                ++at;
            const bool angle = at < m_markdown.size() && m_markdown[at] == '<';
            at += angle ? 1 : 0;
            qsizetype end = at;
            while (end < m_markdown.size() && (angle ? m_markdown[end] != '>' : !isAsciiSpace(m_markdown[end])))
                end += m_markdown[end] == '\\' && end + 1 < m_markdown.size() ? 2 : 1;
            WrittenAddress address;
            address.kind = WrittenAddress::Kind::Definition;
            address.address = resolvedText(m_markdown.sliced(at, end - at));
            if (address.address.isEmpty() || address.address != known->url)
                continue;
            seen.insert(label);
            address.enclosure = angle ? '<' : '\0';
            address.start = m_offset + at;
            address.end = m_offset + end;
            address.wholeStart = m_offset + m_lineStarts[i] + open;
            address.wholeEnd = address.end + (angle ? 1 : 0);
            m_found.push_back(address);
        }
    }

    QByteArrayView m_markdown;
    qsizetype m_offset;
    BlockTree m_tree;
    PageState m_page;
    std::vector<WrittenAddress> &m_found;
    std::vector<qsizetype> m_lineStarts;
    std::vector<bool> m_isUsed; ///< by line: it is part of a block's text
    std::vector<PlacedLine> m_placed; ///< the lines of the block at hand
};

/// The inner text of these is no Markdown.
bool enclosesCode(const QByteArray &name)
{
    static const QSet<QByteArray> names {"chart", "diagram", "gist", "highlight", "math", "mermaid"};
    return names.contains(name);
}

/// Covers what is not Markdown with letters, so that every byte keeps its place, and looks through it; then through the inner texts.
void findIn(const QByteArray &body, const std::vector<ShortcodePiece> &pieces, const RenderSettings &settings,
    std::vector<WrittenAddress> &found)
{
    if (pieces.empty())
        return;
    const qsizetype offset = pieces.front().start;
    QByteArray markdown;
    for (const ShortcodePiece &piece : pieces) {
        const qsizetype end = piece.shortcode ? piece.shortcode->end : piece.start + piece.text.size();
        markdown.append(
            piece.start - offset - markdown.size(), 'x'); // behind a commented shortcode, whose text is shorter
        const bool isPlain =
            !piece.shortcode && QByteArrayView(body).sliced(piece.start).startsWith(QByteArrayView(piece.text));
        if (isPlain)
            markdown += piece.text;
        else
            markdown.append(end - offset - markdown.size(), 'x');
    }
    // Hugo makes a paragraph break of the first divider.
    if (const qsizetype divider = offset == 0 ? markdown.indexOf("<!--more-->") : -1; divider >= 0)
        markdown.replace(divider, 11, "\n\nxxxxxxx\n\n");
    AddressFinder(markdown, offset, settings, found).run();
    for (const ShortcodePiece &piece : pieces) {
        if (piece.shortcode && !enclosesCode(piece.shortcode->name))
            findIn(body, piece.shortcode->inner, settings, found);
    }
}

} // namespace

std::vector<WrittenAddress> writtenAddresses(const QByteArray &body, const RenderSettings &settings)
{
    const Shortcodes shortcodes(body, settings);
    std::vector<WrittenAddress> found;
    findIn(
        body, scanShortcodes(body, [&](const QByteArray &name) { return shortcodes.innerOf(name); }), settings, found);
    std::sort(
        found.begin(), found.end(), [](const WrittenAddress &a, const WrittenAddress &b) { return a.start < b.start; });
    return found;
}

} // namespace shownotes
