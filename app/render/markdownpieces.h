#pragma once

#include "headingids.h"
#include "pagestate.h"
#include "tableofcontents.h"
#include "typographer.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <memory>
#include <vector>

namespace shownotes {

class BlockWriter;

/// One top-level block of a Markdown text, or the list of its footnotes.
struct MarkdownPiece {
    QByteArray html; ///< may be empty: a definition that goes on with the list before it, a footnote's text, attributes
    int firstLine = 1; ///< 1-based lines of the Markdown
    int lastLine = 1;

    // What an edit elsewhere has to know.
    qsizetype begin = 0; ///< where the first line begins
    int type = 0; ///< of cmark's node as it began
    bool joins = false; ///< a definition list or a block's attributes: it and what stands before it can become one
    int notes = 0; ///< definitions of footnotes in it; all are rendered with the first of the text
    Typographer typographer; ///< as the piece found it
    QList<HeadingIds::Use> headings;
    QList<int> named; ///< uses of footnotes
    int fences = 0; ///< fenced code blocks
    quint32 elements = 0; ///< HookedElement by bit: what stands in it
    std::vector<PageHeading> contents; ///< its entries of a table of contents, where they are wanted

    // What is made of the piece, for whoever shows it.
    bool isFinished = false;
    bool hasPlaceholder = false;
    bool isBalanced = false;
    QByteArray finished;
};

/// A Markdown text as HTML, block by block; after an edit only the blocks that it can have changed are rendered anew.
///
/// Parsing begins again at the last block whose first line stands before the edit, and ends where behind the edit a block begins that began there
/// before: what is open at a line decides how Markdown goes on, and there nothing is. What reaches further is compared: link definitions, heading
/// ids, open quotes, which footnotes there are and where they are used, numbers of code blocks. Where any of them changed for the blocks behind,
/// everything is rendered. The footnotes that the edit is in are rendered anew by themselves.
class MarkdownPieces {
public:
    /// The same pieces as for a new object, whatever was rendered before.
    void render(const QByteArray &markdown, const RenderSettings &settings, bool wantsContents);

    /// The text's blocks in their order.
    std::vector<MarkdownPiece> &pieces() { return m_pieces; }
    /// What stands behind them; its HTML is empty where no footnote is used.
    MarkdownPiece &footnoteList() { return m_footnoteList; }

private:
    bool takeHooks(const RenderSettings &settings);
    void renderAll(const RenderSettings &settings);
    bool renderEdit(const QByteArray &before, const RenderSettings &settings);
    bool renderNotes(PageState &page, BlockWriter &writer, size_t firstNote);
    void placeFootnoteList();
    QList<HeadingIds::Use> headingsOf(size_t from, size_t to) const;
    size_t pieceAt(qsizetype offset) const;
    size_t firstAffected(const QByteArray &before, qsizetype edit) const;

    QByteArray m_markdown;
    std::vector<MarkdownPiece> m_pieces;
    QHash<QString, LinkReference> m_references;
    Footnotes m_footnotes;
    MarkdownPiece m_footnoteList;
    bool m_showsFenceNumbers = false;
    bool m_isRendered = false;
    bool m_hasContents = false;
    GoldmarkSettings m_goldmark;
    HighlightSettings m_highlight;
    LinkHook m_linkHook = LinkHook::None;
    ImageHook m_imageHook = ImageHook::None;
    QList<HeadingHookPiece> m_headingHook;
    QList<HookedElement> m_foreignHooks;
    bool m_asksSite = false; ///< a hook looked up what a link or an image names
    std::shared_ptr<const void> m_answers; ///< of the settings then
    int m_hugoMinor = 0;
};

} // namespace shownotes
