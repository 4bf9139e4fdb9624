#include "blockwriter.h"

#include "attributes.h"
#include "blockattributes.h"
#include "characters.h"
#include "codeblocks.h"
#include "definitionlists.h"
#include "headings.h"
#include "htmltext.h"
#include "inlinewriter.h"
#include "linefixes.h"
#include "linkhooks.h"
#include "tables.h"

#include <cmark-gfm.h>
#include <cmark-gfm/node.h>

namespace shownotes {

namespace {

QByteArrayView contentOf(const cmark_node *node)
{
    return QByteArrayView(reinterpret_cast<const char *>(node->content.ptr), node->content.size);
}

QByteArrayView viewOf(const cmark_chunk &chunk)
{
    return QByteArrayView(reinterpret_cast<const char *>(chunk.data), chunk.len);
}

const char *nameOf(CellAlignment alignment)
{
    static constexpr const char *Names[] = {"", "left", "center", "right"};
    return Names[size_t(alignment)];
}

/// The text as it was written, without what fixedLine() put into it.
QByteArrayView textOf(const cmark_node *node, QByteArray &buffer)
{
    return withoutMarks(withoutHiddenTags(contentOf(node), buffer), buffer);
}

bool endsWithBlankLine(const cmark_node *node)
{
    for (; node; node = node->last_child) {
        if (node->flags & CMARK_NODE__LAST_LINE_BLANK)
            return true;
        if (node->type != CMARK_NODE_LIST && node->type != CMARK_NODE_ITEM)
            break;
    }
    return false;
}

/// How often Goldmark says that raw HTML was left out: twice where a line of its own closes it.
int omittedPieces(QByteArrayView html, HugoRules rules)
{
    const QByteArrayView start = trimmedAscii(html);
    if (rules.omittedCommentsVanish() && html.startsWith("<!--"))
        return 0;
    const qsizetype lastLine = start.lastIndexOf('\n') + 1;
    if (lastLine == 0)
        return 1;
    const QByteArray last = start.sliced(lastLine).toByteArray().toLower();
    const QByteArray first = start.first(std::min<qsizetype>(start.size(), 12)).toByteArray().toLower();
    const auto closes = [&](const char *opener, const char *closer) {
        return first.startsWith(opener) && last.contains(closer);
    };
    const bool closed = closes("<!--", "-->") || closes("<?", "?>") || closes("<![cdata[", "]]>")
        || closes("<script", "</") || closes("<pre", "</") || closes("<style", "</") || closes("<textarea", "</")
        || (first.startsWith("<!") && !first.startsWith("<!-") && !first.startsWith("<![") && last.contains('>'));
    return closed ? 2 : 1;
}

/// Calls `found` for each definition of a footnote in the node, in the order of the text.
template<typename Found> void forEachFootnote(cmark_node *in, const Found &found)
{
    cmark_node *node = in;
    while (node) {
        if (node->type == CMARK_NODE_FOOTNOTE_DEFINITION)
            found(node);
        if (node->first_child) {
            node = node->first_child;
            continue;
        }
        while (node != in && !node->next)
            node = node->parent;
        if (node == in)
            break;
        node = node->next;
    }
}

} // namespace

QList<QByteArray> BlockWriter::collectFootnotes(cmark_node *root, const cmark_node *end, size_t first)
{
    m_firstFootnote = first;
    QList<QByteArray> labels;
    for (cmark_node *child = root->first_child; m_settings.goldmark.footnote && child && child != end;
         child = child->next)
        forEachFootnote(child, [&](cmark_node *definition) {
            m_footnotes.append(definition);
            labels.append(viewOf(definition->as.literal).toByteArray());
        });
    return labels;
}

int BlockWriter::footnotesIn(cmark_node *node) const
{
    int count = 0;
    if (!m_footnotes.isEmpty())
        forEachFootnote(node, [&count](cmark_node *) { ++count; });
    return count;
}

void BlockWriter::write(QByteArray &out, cmark_node *node)
{
    m_endedWithParagraph = false;
    if (isDefinitionList(node)) {
        if (!continuesDefinitions(node))
            writeDefinitions(out, node);
        return;
    }
    switch (node->type) {
    case CMARK_NODE_PARAGRAPH:
        writeParagraph(out, node, false);
        break;
    case CMARK_NODE_HEADING:
        writeHeading(out, node);
        break;
    case CMARK_NODE_BLOCK_QUOTE:
        m_page.note(HookedElement::Quote);
        appendOpenTag(out, "blockquote", node, "cite");
        out += node->next && isBlockAttributes(node->next) ? "" : "\n";
        writeChildren(out, node, false);
        out += "</blockquote>\n";
        m_endedWithParagraph = false;
        break;
    case CMARK_NODE_LIST:
        writeList(out, node);
        break;
    case CMARK_NODE_CODE_BLOCK:
        writeCode(out, node);
        break;
    case CMARK_NODE_HTML_BLOCK:
        writeHtml(out, node);
        break;
    case CMARK_NODE_THEMATIC_BREAK:
        appendOpenTag(out, "hr", node, "align color noshade size width");
        if (m_settings.goldmark.xhtml)
            out.chop(1);
        out += m_settings.goldmark.xhtml ? " />\n" : "\n";
        break;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        renderFootnotes();
        break;
    default:
        break;
    }
}

/// `<tag attributes>`; `also` names attributes of this element only.
void BlockWriter::appendOpenTag(QByteArray &out, const char *tag, const cmark_node *node, QByteArrayView also) const
{
    out += '<';
    out += tag;
    if (m_settings.goldmark.blockAttribute)
        appendBlockAttributes(out, attributesBehind(node), also);
    out += '>';
}

void BlockWriter::writeChildren(QByteArray &out, cmark_node *parent, bool tight)
{
    for (cmark_node *child = parent->first_child; child; child = child->next) {
        if (child->type != CMARK_NODE_PARAGRAPH) {
            write(out, child);
            continue;
        }
        writeParagraph(out, child, tight);
        if (tight && child->next)
            out += '\n';
    }
}

void BlockWriter::writeParagraph(QByteArray &out, cmark_node *node, bool tight)
{
    const bool beginsItem = node->parent && node->parent->type == CMARK_NODE_ITEM && !node->prev;
    QByteArray buffer;
    const QByteArrayView text = textOf(node, buffer);
    bool isTable = false;
    if (m_settings.goldmark.table)
        writeTable(out, node, tight, isTable);
    m_endedWithParagraph = !isTable;
    if (isTable)
        return;
    if (tight) {
        if (m_rules.tightListsAreSplit())
            appendParagraphInlines(out, text, m_page, beginsItem, {});
        else
            appendInlines(out, text, m_page, beginsItem);
        return;
    }
    QByteArray openTag;
    appendOpenTag(openTag, "p", node);
    const qsizetype before = out.size();
    appendParagraphInlines(out, text, m_page, beginsItem, openTag);
    const QByteArrayView inner = QByteArrayView(out).sliced(before + openTag.size());
    const bool imageAlone = !m_settings.goldmark.wrapStandAloneImageWithinParagraph && inner.startsWith("<img ")
        && inner.indexOf('>') == inner.size() - 6;
    if (imageAlone) {
        out.remove(before, openTag.size());
        out.chop(5);
        m_endedWithParagraph = false;
    }
}

void BlockWriter::writeTable(QByteArray &out, cmark_node *node, bool tight, bool &isTable)
{
    QByteArray buffer;
    const QByteArrayView text = withoutHiddenTags(contentOf(node), buffer);
    std::optional<MarkdownTable> table = tableIn(text);
    isTable = table.has_value();
    if (!isTable)
        return;
    m_page.note(HookedElement::Table);
    for (std::vector<MarkdownTable::Cell> &row : table->rows) {
        for (MarkdownTable::Cell &cell : row) {
            QByteArray plain;
            cell.text = withoutMarks(cell.text, plain).toByteArray();
        }
    }
    if (table->linesBefore > 0) {
        qsizetype end = -1;
        for (qsizetype i = 0; i < table->linesBefore; ++i)
            end = text.indexOf('\n', end + 1);
        out += tight ? "" : "<p>";
        QByteArray before;
        appendInlines(out, withoutMarks(text.first(end), before), m_page);
        out += tight ? "\n" : "</p>\n";
    }
    if (m_rules.tablesHaveTemplate()) {
        writeTableByTemplate(out, node, *table);
        return;
    }
    const auto writeRow = [&](const std::vector<MarkdownTable::Cell> &cells, const char *tag) {
        for (size_t i = 0; i < cells.size(); ++i) {
            out += '<';
            out += tag;
            const CellAlignment alignment = i < table->alignments.size() ? table->alignments[i] : CellAlignment::None;
            if (alignment != CellAlignment::None && !cells[i].isPadding) {
                out += m_settings.goldmark.xhtml ? " align=\"" : " style=\"text-align:";
                out += nameOf(alignment);
                out += '"';
            }
            out += '>';
            appendInlines(out, cells[i].text, m_page);
            out += "</";
            out += tag;
            out += ">\n";
        }
    };
    appendOpenTag(out, "table", node, "align bgcolor border cellpadding cellspacing frame rules summary width");
    out += "\n<thead>\n<tr>\n";
    writeRow(table->rows.front(), "th");
    out += "</tr>\n</thead>\n";
    if (table->rows.size() > 1) {
        out += "<tbody>\n";
        for (size_t row = 1; row < table->rows.size(); ++row) {
            out += "<tr>\n";
            writeRow(table->rows[row], "td");
            out += "</tr>\n";
        }
        out += "</tbody>\n";
    }
    out += "</table>\n";
}

/// The template that Hugo 0.134 has for tables. Its attributes are sorted by name, and none is left out.
void BlockWriter::writeTableByTemplate(QByteArray &out, const cmark_node *node, const MarkdownTable &table)
{
    const QByteArray indent = m_rules.templatesHaveTabs() ? "\t" : "  ";
    const auto writeSection = [&](const char *section, const char *tag, size_t from, size_t to) {
        out += indent + '<' + section + '>';
        for (size_t row = from; row < to; ++row) {
            out += '\n' + indent.repeated(3) + "<tr>";
            for (size_t i = 0; i < table.rows[row].size(); ++i) {
                const MarkdownTable::Cell &cell = table.rows[row][i];
                CellAlignment alignment =
                    i < table.alignments.size() && !cell.isPadding ? table.alignments[i] : CellAlignment::None;
                if (alignment == CellAlignment::None && m_rules.tablesAlignAllCells())
                    alignment = CellAlignment::Left;
                out += '\n' + indent.repeated(5) + '<' + tag;
                if (alignment != CellAlignment::None)
                    out += QByteArray(" style=\"text-align: ") + nameOf(alignment) + '"';
                out += '>';
                appendInlines(out, cell.text, m_page);
                out += QByteArray("</") + tag + '>';
            }
            out += '\n' + indent.repeated(3) + "</tr>";
        }
        out += '\n' + indent + "</" + section + ">\n";
    };
    out += "<table";
    if (m_settings.goldmark.blockAttribute) {
        QList<MarkdownAttribute> attributes = attributesBehind(node);
        std::sort(attributes.begin(), attributes.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
        appendAttributes(out, attributes);
    }
    out += ">\n";
    writeSection("thead", "th", 0, 1);
    writeSection("tbody", "td", 1, table.rows.size());
    out += "</table>\n";
}

void BlockWriter::writeHeading(QByteArray &out, cmark_node *node)
{
    QByteArray buffer;
    const HeadingText heading =
        headingText(textOf(node, buffer), m_settings.goldmark.titleAttribute, !node->as.heading.setext, m_rules);
    QList<MarkdownAttribute> attributes = heading.attributes;
    QByteArray html;
    QByteArray plain;
    QByteArray contents;
    appendHeadingInlines(html, heading.text, m_page, plain, m_page.headings ? &contents : nullptr);
    if (m_settings.goldmark.autoHeadingId) {
        const QByteArrayView source =
            m_rules.idsAreMadeOfText() ? QByteArrayView(plain).sliced(plain.lastIndexOf('\n') + 1) : heading.idSource;
        if (const MarkdownAttribute *id = findAttribute(attributes, "id"))
            m_page.headingIds.reserve(id->value);
        else if (!source.isEmpty() || !m_rules.idsAreMadeOfText())
            attributes.append({"id", m_page.headingIds.next(source), MarkdownAttribute::Kind::Text});
    }
    if (m_settings.goldmark.blockAttribute) {
        for (const MarkdownAttribute &behind : attributesBehind(node)) {
            if (!findAttribute(attributes, behind.name))
                attributes.append(behind);
        }
    }
    m_page.note(HookedElement::Heading);
    const MarkdownAttribute *id = findAttribute(attributes, "id");
    if (m_page.headings)
        m_page.headings->push_back({node->as.heading.level, id ? id->value : QByteArray(), contents});
    if (!m_settings.headingHook.isEmpty()) {
        appendHookedHeading(out, m_settings.headingHook, {node->as.heading.level, id ? id->value : QByteArray(), html});
        return;
    }
    const char level = char('0' + node->as.heading.level);
    out += "<h";
    out += level;
    appendAttributes(out, attributes);
    out += '>';
    out += html;
    out += "</h";
    out += level;
    out += ">\n";
}

/// cmark's verdict, but for blank lines before tables: Goldmark puts a new node in the place of the paragraph that knew of them.
bool BlockWriter::isTight(const cmark_node *list) const
{
    if (list->as.list.tight || !m_settings.goldmark.table)
        return list->as.list.tight;
    for (const cmark_node *item = list->first_child; item; item = item->next) {
        if (item->prev && endsWithBlankLine(item->prev))
            return false;
        for (const cmark_node *child = item->first_child; child; child = child->next) {
            if (!child->prev || !endsWithBlankLine(child->prev))
                continue;
            const auto table = child->type == CMARK_NODE_PARAGRAPH ? tableIn(contentOf(child)) : std::nullopt;
            if (!table || table->linesBefore > 0)
                return false;
        }
    }
    return true;
}

/// The item's first block is a paragraph that is no table.
bool BlockWriter::beginsWithText(const cmark_node *item) const
{
    const cmark_node *first = item->first_child;
    if (first->type != CMARK_NODE_PARAGRAPH || !m_settings.goldmark.table)
        return first->type == CMARK_NODE_PARAGRAPH;
    const auto table = tableIn(contentOf(first));
    return !table || table->linesBefore > 0;
}

void BlockWriter::writeList(QByteArray &out, cmark_node *node)
{
    const bool ordered = node->as.list.list_type == CMARK_ORDERED_LIST;
    out += ordered ? "<ol" : "<ul";
    if (ordered && node->as.list.start != 1)
        out += " start=\"" + QByteArray::number(node->as.list.start) + '"';
    if (m_settings.goldmark.blockAttribute)
        appendBlockAttributes(out, attributesBehind(node), "start reversed type");
    out += ">\n";
    const bool tight = isTight(node);
    for (cmark_node *item = node->first_child; item; item = item->next) {
        out += "<li>";
        if (item->first_child && !(tight && beginsWithText(item)))
            out += '\n';
        writeChildren(out, item, tight);
        out += "</li>\n";
    }
    out += ordered ? "</ol>\n" : "</ul>\n";
    m_endedWithParagraph = false;
}

void BlockWriter::writeCode(QByteArray &out, cmark_node *node)
{
    const QByteArrayView code = viewOf(node->as.code.literal);
    if (node->as.code.fenced) {
        const QByteArrayView written = viewOf(node->as.code.info);
        noteCode(written);
        QByteArray info = "~~~" + written.toByteArray();
        if (appendFencedCode(out, code, withoutMarks(info, info).sliced(3), m_settings.highlight, m_page.fences++))
            m_page.showsFenceNumbers = true;
        return;
    }
    QByteArray buffer; // an indented line may look like a fence
    out += "<pre><code>";
    appendEscaped(out, withoutMarks(code, buffer));
    out += "</code></pre>\n";
}

/// Tells the page of code whose language the theme has a template of its own for.
void BlockWriter::noteCode(QByteArrayView info)
{
    const QList<QByteArray> &languages = m_settings.foreignCodeHooks;
    qsizetype end = 0;
    while (end < info.size() && info[end] != ' ' && info[end] != '{')
        ++end;
    if (m_settings.highlight.codeFences && (languages.isEmpty() || languages.contains(info.first(end).toByteArray())))
        m_page.note(HookedElement::CodeBlock);
}

void BlockWriter::writeHtml(QByteArray &out, cmark_node *node)
{
    const QByteArrayView html = viewOf(node->as.literal);
    if (m_settings.goldmark.unsafe) {
        out.append(html);
        return;
    }
    for (int i = omittedPieces(html, m_rules); i > 0; --i)
        out += "<!-- raw HTML omitted -->\n";
}

int BlockWriter::firstLine(const cmark_node *node)
{
    const cmark_node *term = isDefinitionList(node) ? node->first_child : nullptr;
    return term ? std::min(node->start_line, term->start_line) : node->start_line;
}

bool BlockWriter::continuesDefinitions(const cmark_node *node)
{
    return isDefinitionList(node) && node->prev && isDefinitionList(node->prev);
}

void BlockWriter::writeDefinitions(QByteArray &out, cmark_node *first)
{
    const cmark_node *last = first;
    while (last->next && isDefinitionList(last->next))
        last = last->next;
    appendOpenTag(out, "dl", last);
    out += '\n';
    for (cmark_node *list = first; list && isDefinitionList(list); list = list->next) {
        for (cmark_node *child = list->first_child; child; child = child->next) {
            if (isDefinitionDescription(child)) {
                const bool tight = isTightDescription(child);
                out += tight ? "<dd>" : "<dd>\n";
                writeChildren(out, child, tight);
                out += "</dd>\n";
                continue;
            }
            QByteArray buffer;
            for (QByteArrayView terms = textOf(child, buffer);
                 !terms.isEmpty();) { // each line of the paragraph is a term
                const qsizetype newline = terms.indexOf('\n');
                QByteArray html;
                QByteArray plain;
                appendInlines(html, newline < 0 ? terms : terms.first(newline), m_page, false, &plain);
                out += "<dt";
                if (m_settings.goldmark.autoTermId && !plain.isEmpty())
                    appendAttributes(
                        out, {{"id", m_page.headingIds.next(plain, "term"), MarkdownAttribute::Kind::Text}});
                out += '>' + html + "</dt>\n";
                terms = newline < 0 ? QByteArrayView() : terms.sliced(newline + 1);
            }
        }
    }
    out += "</dl>\n";
    m_endedWithParagraph = false;
}

void BlockWriter::renderFootnotes()
{
    if (m_footnotesRendered)
        return;
    m_footnotesRendered = true;
    quint32 elements = m_page.elements;
    for (qsizetype i = 0; i < m_footnotes.size(); ++i) {
        cmark_node *definition = m_footnotes[i];
        const Typographer typographer = m_page.typographer;
        const qsizetype uses = m_page.footnotes.uses().size();
        const int fences = m_page.fences;
        QByteArray html;
        m_page.elements = 0;
        m_endedWithParagraph = false;
        writeChildren(html, definition, false);
        Footnotes::Note &note = m_page.footnotes.notes()[m_firstFootnote + size_t(i)];
        note.html = html;
        note.endsWithParagraph = m_endedWithParagraph;
        note.firstLine = definition->start_line;
        note.lastLine = definition->end_line;
        note.typographer = typographer;
        note.named = m_page.footnotes.uses().mid(uses);
        note.fences = m_page.fences - fences;
        note.elements = m_page.elements;
        elements |= note.elements;
    }
    m_page.elements = elements;
    m_page.passNotes(m_firstFootnote + size_t(m_footnotes.size()));
    m_endedWithParagraph = false;
}

QByteArray BlockWriter::footnoteList() const
{
    std::vector<const Footnotes::Note *> used;
    for (const Footnotes::Note &note : m_page.footnotes.notes()) {
        if (note.number > 0)
            used.push_back(&note);
    }
    if (used.empty())
        return {};
    std::sort(used.begin(), used.end(), [](const auto *a, const auto *b) { return a->number < b->number; });

    const QByteArray prefix = m_settings.goldmark.footnoteIdPrefix;
    QByteArray out = "<div class=\"footnotes\" role=\"doc-endnotes\">\n";
    out += m_settings.goldmark.xhtml ? "<hr />\n<ol>\n" : "<hr>\n<ol>\n";
    for (const Footnotes::Note *note : used) {
        const QByteArray number = QByteArray::number(note->number);
        QByteArray back;
        for (int use = 0; use < note->uses; ++use) {
            back += "&#160;<a href=\"#" + prefix + "fnref" + (use > 0 ? QByteArray::number(use) : QByteArray()) + ':'
                + number + "\" class=\"footnote-backref\" role=\"doc-backlink\">" + m_settings.goldmark.footnoteBacklink
                + "</a>";
        }
        out += "<li id=\"" + prefix + "fn:" + number + "\">\n";
        if (note->endsWithParagraph && note->html.endsWith("</p>\n"))
            out += note->html.chopped(5) + back + "</p>\n";
        else
            out += note->html + back;
        out += "</li>\n";
    }
    out += "</ol>\n</div>\n";
    return out;
}

} // namespace shownotes
