#include "markdownpieces.h"

#include "blockattributes.h"
#include "blocktree.h"
#include "blockwriter.h"
#include "characters.h"
#include "definitionlists.h"

#include <render/commonends.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include <cmark-gfm.h>

namespace shownotes {

namespace {

/// Not QList's own operator: in Qt 6.4 it hands memcmp a null pointer where both are empty.
bool areEqual(const QList<int> &a, const QList<int> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend());
}

/// How the line is read does not depend on what was open before it. Lines that could be raw HTML, indented or a fence are changed for cmark by
/// what is open (linefixes.h); a byte order mark is left out at the begin of a text, and only there.
bool standsAlone(QByteArrayView line)
{
    return !line.isEmpty() && !QByteArrayView("< \t`~\xEF").contains(line.front());
}

/// The last of the lines from `first`, which begins at `start`, to `last` that is not blank: cmark counts the blank lines behind a list to it.
int lastTextLine(QByteArrayView text, qsizetype start, int first, int last)
{
    int found = first;
    for (int line = first; line <= last && start < text.size(); ++line) {
        const qsizetype newline = text.indexOf('\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (!isBlank(text.sliced(start, end - start)))
            found = line;
        start = end + 1;
    }
    return found;
}

/// Makes the lines of the notes from `first` up to `end`, which are those of the text as cmark counts them, lines of the whole, where it begins on
/// `line`.
void placeNotes(Footnotes &footnotes, size_t first, size_t end, QByteArrayView text, int line)
{
    qsizetype lineStart = 0;
    int atLine = 1;
    for (size_t i = first; i < end; ++i) {
        Footnotes::Note &note = footnotes.notes()[i];
        for (; atLine < note.firstLine; ++atLine)
            lineStart = text.indexOf('\n', lineStart) + 1;
        note.lastLine = line - 1 + lastTextLine(text, lineStart, note.firstLine, note.lastLine);
        note.firstLine += line - 1;
    }
}

/// The piece is nothing but footnotes, and there is no heading in any of them: each can be rendered by itself.
bool holdsPlainNotes(const MarkdownPiece &piece)
{
    return piece.type == int(CMARK_NODE_FOOTNOTE_DEFINITION) && piece.headings.isEmpty()
        && !(piece.elements & (1u << int(HookedElement::Heading)));
}

/// Writes the tree's blocks up to where it was stopped. `begin` and `line` are where its text begins in the whole.
std::vector<MarkdownPiece> piecesOf(const BlockTree &tree, QByteArrayView text, qsizetype begin, int line,
    PageState &page, BlockWriter &writer, bool wantsContents)
{
    std::vector<MarkdownPiece> pieces;
    qsizetype lineStart = 0;
    int atLine = 1;
    size_t lastWritten = 0;
    for (cmark_node *node = cmark_node_first_child(tree.root()); node && node != tree.stoppedAt();
         node = cmark_node_next(node)) {
        MarkdownPiece piece;
        const int firstLine = cmark_node_get_start_line(node);
        for (; atLine < firstLine; ++atLine)
            lineStart = text.indexOf('\n', lineStart) + 1;
        piece.begin = begin + lineStart;
        piece.firstLine = line - 1 + BlockWriter::firstLine(node);
        piece.lastLine = line - 1 + lastTextLine(text, lineStart, firstLine, cmark_node_get_end_line(node));
        piece.type = int(cmark_node_get_type(node));
        piece.joins = isDefinitionList(node) || isBlockAttributes(node);
        piece.notes = writer.footnotesIn(node);
        piece.typographer = page.typographer;
        const qsizetype headings = page.headingIds.uses().size();
        const qsizetype uses = page.footnotes.uses().size();
        const int fences = page.fences;
        page.headings = wantsContents ? &piece.contents : nullptr;
        page.elements = 0;
        writer.write(piece.html, node);
        piece.elements = page.elements;
        piece.headings = page.headingIds.uses().mid(headings);
        piece.named = page.footnotes.uses().mid(uses);
        piece.fences = page.fences - fences;
        if (!piece.html.isEmpty())
            lastWritten = pieces.size();
        else if (BlockWriter::continuesDefinitions(node) && lastWritten < pieces.size())
            pieces[lastWritten].lastLine = piece.lastLine; // the list has been written as a whole
        pieces.push_back(std::move(piece));
    }
    page.headings = nullptr;
    return pieces;
}

} // namespace

void MarkdownPieces::render(const QByteArray &markdown, const RenderSettings &settings, bool wantsContents)
{
    const QByteArray before = std::exchange(m_markdown, markdown);
    const bool isComparable = m_isRendered && m_goldmark == settings.goldmark && m_highlight == settings.highlight
        && m_linkHook == settings.linkHook && m_hugoMinor == settings.hugoMinor && m_hasContents == wantsContents;
    m_goldmark = settings.goldmark;
    m_highlight = settings.highlight;
    m_linkHook = settings.linkHook;
    m_hugoMinor = settings.hugoMinor;
    m_isRendered = true;
    m_hasContents = wantsContents;
    const bool hooksStay = takeHooks(settings);
    if (!isComparable || !hooksStay || !renderEdit(before, settings))
        renderAll(settings);
    const bool looksUpImages = m_imageHook == ImageHook::AcademicV53 || m_imageHook == ImageHook::HugoEmbedded;
    const quint32 lookedUp = (looksUpImages ? 1u << int(HookedElement::Image) : 0u)
        | (m_linkHook == LinkHook::HugoEmbedded ? 1u << int(HookedElement::Link) : 0u);
    m_asksSite = lookedUp != 0
        && std::any_of(m_pieces.cbegin(), m_pieces.cend(),
            [lookedUp](const MarkdownPiece &piece) { return (piece.elements & lookedUp) != 0; });
}

/// False where the pieces may have to be other ones because of a hook: it is another one, or looked something up, which may be another now.
bool MarkdownPieces::takeHooks(const RenderSettings &settings)
{
    const bool isAnswered = !m_asksSite || (settings.answers && m_answers == settings.answers);
    const bool stay = isAnswered && m_imageHook == settings.imageHook && m_headingHook == settings.headingHook
        && m_foreignHooks == settings.foreignHooks;
    m_answers = settings.answers;
    m_imageHook = settings.imageHook;
    m_headingHook = settings.headingHook;
    m_foreignHooks = settings.foreignHooks;
    return stay;
}

void MarkdownPieces::renderAll(const RenderSettings &settings)
{
    const BlockTree tree(m_markdown, settings);
    PageState page(settings);
    page.references = m_references = tree.references();
    BlockWriter writer(page);
    page.footnotes.define(writer.collectFootnotes(tree.root()));
    m_pieces = piecesOf(tree, m_markdown, 0, 1, page, writer, m_hasContents);
    m_showsFenceNumbers = page.showsFenceNumbers;
    placeNotes(page.footnotes, 0, page.footnotes.notes().size(), m_markdown, 1);
    m_footnoteList = {};
    m_footnoteList.html = writer.footnoteList();
    m_footnotes = std::move(page.footnotes);
    placeFootnoteList();
}

bool MarkdownPieces::renderEdit(const QByteArray &before, const RenderSettings &settings)
{
    const CommonEnds common = commonEnds(before, m_markdown);
    const qsizetype shift = m_markdown.size() - before.size();
    const qsizetype editEnd = m_markdown.size() - common.tail;
    if (common.head == m_markdown.size() && shift == 0)
        return true;

    const size_t first = firstAffected(before, common.head);
    const qsizetype begin = first > 0 ? m_pieces[first].begin : 0;
    const int line = first > 0 ? m_pieces[first].firstLine : 1;
    const QByteArrayView text = QByteArrayView(m_markdown).sliced(begin);
    if (first == 0 && text.startsWith("\xEF\xBB\xBF"))
        return false;

    size_t next = m_pieces.size(); // the first piece that stays
    const BlockTree tree(text, settings, [&](qsizetype offset, cmark_node *begun) {
        if (begin + offset < editEnd || !standsAlone(text.sliced(offset)))
            return false;
        const size_t known = pieceAt(begin + offset - shift);
        if (known >= m_pieces.size() || m_pieces[known].joins
            || m_pieces[known].type != int(cmark_node_get_type(begun)))
            return false;
        next = known;
        return true;
    });
    if (!tree.stoppedAt())
        next = m_pieces.size();
    if (!m_references.isEmpty() || !tree.references().isEmpty()) {
        const qsizetype end = next < m_pieces.size() ? m_pieces[next].begin : before.size();
        const BlockTree old(QByteArrayView(before).sliced(begin, end - begin), settings);
        if (old.references() != tree.references())
            return false;
    }

    size_t firstNote = 0, endNote = 0;
    for (size_t i = 0; i < next; ++i)
        (i < first ? firstNote : endNote) += size_t(m_pieces[i].notes);
    endNote += firstNote;
    PageState page(settings);
    page.references = m_references;
    page.footnotes = std::move(m_footnotes);
    page.footnotes.forgetUses();
    const std::vector<Footnotes::Note> notesBefore(page.footnotes.notes().begin() + std::ptrdiff_t(firstNote),
        page.footnotes.notes().begin() + std::ptrdiff_t(endNote));
    BlockWriter writer(page);
    if (!page.footnotes.areLabelled(
            firstNote, endNote, writer.collectFootnotes(tree.root(), tree.stoppedAt(), firstNote))
        || (endNote > firstNote && !renderNotes(page, writer, firstNote)))
        return false;

    QList<int> namedBefore;
    int fencesBefore = 0;
    for (size_t i = 0; i < next; ++i) {
        const MarkdownPiece &piece = m_pieces[i];
        if (i < first) {
            page.footnotes.repeat(piece.named);
            page.fences += piece.fences;
        } else {
            namedBefore += piece.named;
            fencesBefore += piece.fences;
        }
    }
    const QList<HeadingIds::Use> headings = headingsOf(first, next);
    page.headingIds.goOn(headings, [this, first] { return headingsOf(0, first); });
    const qsizetype uses = page.footnotes.uses().size();
    const int fences = page.fences;
    if (first > 0)
        page.typographer = m_pieces[first].typographer;
    std::vector<MarkdownPiece> made = piecesOf(tree, text, begin, line, page, writer, m_hasContents);
    const auto gathers = [](const MarkdownPiece &piece) { return piece.notes > 0; };
    const auto gathering = std::find_if(made.cbegin(), made.cend(), gathers);
    if (firstNote == 0 && gathering != made.cend() && !holdsPlainNotes(*gathering))
        return false;
    m_showsFenceNumbers = m_showsFenceNumbers || page.showsFenceNumbers;
    if (!page.notesFit || !areEqual(page.footnotes.uses().mid(uses), namedBefore)
        || (m_showsFenceNumbers && page.fences - fences != fencesBefore))
        return false;
    if (next < m_pieces.size()
        && (!(page.typographer == m_pieces[next].typographer)
            || (page.headingIds.uses() != headings
                && HeadingIds::concerns(headings, page.headingIds.uses(), headingsOf(next, m_pieces.size())))))
        return false;

    const int lines = int(QByteArrayView(m_markdown).sliced(common.head, editEnd - common.head).count('\n'))
        - int(QByteArrayView(before).sliced(common.head, before.size() - common.tail - common.head).count('\n'));
    for (size_t i = next; i < m_pieces.size(); ++i) {
        m_pieces[i].begin += shift;
        m_pieces[i].firstLine += lines;
        m_pieces[i].lastLine += lines;
    }
    if (!page.footnotes.isEmpty()) {
        for (size_t i = next; i < m_pieces.size(); ++i)
            page.footnotes.repeat(m_pieces[i].named);
        placeNotes(page.footnotes, firstNote, endNote, text, line);
        for (size_t i = endNote; i < page.footnotes.notes().size(); ++i) {
            page.footnotes.notes()[i].firstLine += lines;
            page.footnotes.notes()[i].lastLine += lines;
        }
        const bool isSame = std::equal(notesBefore.begin(), notesBefore.end(),
            page.footnotes.notes().begin() + std::ptrdiff_t(firstNote),
            [](const Footnotes::Note &a, const Footnotes::Note &b) {
                return a.html == b.html && a.endsWithParagraph == b.endsWithParagraph;
            });
        if (!isSame) {
            m_footnoteList = {};
            m_footnoteList.html = writer.footnoteList();
        }
        m_footnotes = std::move(page.footnotes);
        placeFootnoteList();
    }
    const auto rest = made.begin() + std::ptrdiff_t(std::min(made.size(), next - first));
    auto at = std::move(made.begin(), rest, m_pieces.begin() + std::ptrdiff_t(first));
    at = m_pieces.erase(at, m_pieces.begin() + std::ptrdiff_t(next));
    m_pieces.insert(at, std::make_move_iterator(rest), std::make_move_iterator(made.end()));
    return true;
}

QList<HeadingIds::Use> MarkdownPieces::headingsOf(size_t from, size_t to) const
{
    QList<HeadingIds::Use> headings;
    for (size_t i = from; i < to; ++i)
        headings += m_pieces[i].headings;
    return headings;
}

/// Renders the footnotes that the edit is in, from `firstNote` on, where they are gathered before the edit: at the first of all. Where that
/// is the first of these, they are rendered with its piece. False where they cannot be told from the rest of the page.
bool MarkdownPieces::renderNotes(PageState &page, BlockWriter &writer, size_t firstNote)
{
    const auto gathers = [](const MarkdownPiece &piece) { return piece.notes > 0; };
    const auto gathering = std::find_if(m_pieces.begin(), m_pieces.end(), gathers);
    if (!holdsPlainNotes(*gathering))
        return false;
    if (firstNote == 0)
        return true;

    std::vector<Footnotes::Note> &notes = page.footnotes.notes();
    for (auto piece = m_pieces.begin(); piece != gathering; ++piece) {
        page.footnotes.repeat(piece->named);
        page.fences += piece->fences;
    }
    QList<int> namedBefore;
    int fencesBefore = 0;
    for (size_t i = 0; i < notes.size(); ++i) {
        if (i < firstNote) {
            page.footnotes.repeat(notes[i].named);
            page.fences += notes[i].fences;
        } else {
            namedBefore += notes[i].named;
            fencesBefore += notes[i].fences;
        }
    }
    const qsizetype uses = page.footnotes.uses().size();
    const int fences = page.fences;
    const Typographer behind = page.footnotes.typographerBehind;
    page.typographer = notes[firstNote].typographer;
    writer.renderFootnotes();
    m_showsFenceNumbers = m_showsFenceNumbers || page.showsFenceNumbers;
    if (!page.notesFit || !(page.footnotes.typographerBehind == behind) || !page.headingIds.uses().isEmpty()
        || !areEqual(page.footnotes.uses().mid(uses), namedBefore)
        || (m_showsFenceNumbers && page.fences - fences != fencesBefore))
        return false;

    gathering->elements = 0;
    gathering->fences = 0;
    for (const Footnotes::Note &note : notes) {
        gathering->elements |= note.elements;
        gathering->fences += note.fences;
    }
    page.footnotes.forgetUses();
    page.fences = 0;
    return holdsPlainNotes(*gathering);
}

/// The lines of the list are all those on which its notes are defined.
void MarkdownPieces::placeFootnoteList()
{
    bool isFirst = true;
    for (const Footnotes::Note &note : m_footnotes.notes()) {
        if (note.number == 0)
            continue;
        m_footnoteList.firstLine = isFirst ? note.firstLine : std::min(m_footnoteList.firstLine, note.firstLine);
        m_footnoteList.lastLine = isFirst ? note.lastLine : std::max(m_footnoteList.lastLine, note.lastLine);
        isFirst = false;
    }
}

/// The piece that begins at `offset`; none where it is the number of pieces.
size_t MarkdownPieces::pieceAt(qsizetype offset) const
{
    const auto found = std::lower_bound(m_pieces.begin(), m_pieces.end(), offset,
        [](const MarkdownPiece &piece, qsizetype at) { return piece.begin < at; });
    return found != m_pieces.end() && found->begin == offset ? size_t(found - m_pieces.begin()) : m_pieces.size();
}

/// A piece before the edit that certainly begins as it did, with one more before the edit that does.
size_t MarkdownPieces::firstAffected(const QByteArray &before, qsizetype edit) const
{
    const auto behind = std::upper_bound(m_pieces.begin(), m_pieces.end(), edit,
        [](qsizetype at, const MarkdownPiece &piece) { return at < piece.begin; });
    auto piece = size_t(behind - m_pieces.begin());
    // The paragraph that the edit is in can come to nothing, where only definitions of links are left of it. A description behind it
    // then takes the paragraph before.
    int spare = 1;
    while (piece > 0) {
        --piece;
        const qsizetype lineEnd = before.indexOf('\n', m_pieces[piece].begin);
        const bool beginsAsBefore =
            lineEnd >= 0 && lineEnd < edit && standsAlone(QByteArrayView(before).sliced(m_pieces[piece].begin));
        const bool joins = m_pieces[piece].joins || (piece > 0 && m_pieces[piece - 1].joins);
        if (beginsAsBefore && !joins && spare-- == 0)
            return piece;
    }
    return 0;
}

} // namespace shownotes
