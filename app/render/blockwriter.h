#pragma once

#include "pagestate.h"

#include <QByteArray>

struct cmark_node;

namespace shownotes {

struct MarkdownTable;

/// The blocks of a BlockTree as HTML, as Goldmark 1.5.4 with Hugo 0.111's renderers prints them, and as later ones do.
class BlockWriter {
public:
    explicit BlockWriter(PageState &page)
        : m_page(page)
        , m_settings(page.settings)
        , m_rules(page.rules)
    {
    }

    /// Finds the footnotes in the root's children up to `end`, the page's from the one with number `first` on; to be called once, before anything is
    /// written. \return their labels
    QList<QByteArray> collectFootnotes(cmark_node *root, const cmark_node *end = nullptr, size_t first = 0);
    /// How many of them stand in the node, itself included.
    int footnotesIn(cmark_node *node) const;

    /// Appends one child of the root or of another container. Footnote definitions append nothing.
    void write(QByteArray &out, cmark_node *node);
    /// Renders those that were found, once. Goldmark gathers all definitions where the first one stands, so their text is parsed there: write() calls this
    /// before it goes on with what follows in the page.
    void renderFootnotes();

    /// The list of the page's footnotes in use, or nothing.
    QByteArray footnoteList() const;

    /// The line of the text that the node begins on: for definitions, that of their first term.
    static int firstLine(const cmark_node *node);
    /// The node goes on with the list of terms and descriptions that its predecessor began.
    static bool continuesDefinitions(const cmark_node *node);

private:
    void writeChildren(QByteArray &out, cmark_node *parent, bool tight);
    void writeParagraph(QByteArray &out, cmark_node *node, bool tight);
    void appendOpenTag(QByteArray &out, const char *tag, const cmark_node *node, QByteArrayView also = {}) const;
    void writeTable(QByteArray &out, cmark_node *node, bool tight, bool &isTable);
    void writeTableByTemplate(QByteArray &out, const cmark_node *node, const MarkdownTable &table);
    void writeHeading(QByteArray &out, cmark_node *node);
    bool isTight(const cmark_node *list) const;
    bool beginsWithText(const cmark_node *item) const;
    void writeList(QByteArray &out, cmark_node *node);
    void writeCode(QByteArray &out, cmark_node *node);
    void noteCode(QByteArrayView info);
    void writeHtml(QByteArray &out, cmark_node *node);
    void writeDefinitions(QByteArray &out, cmark_node *first);

    PageState &m_page;
    const RenderSettings &m_settings;
    const HugoRules m_rules;
    QList<cmark_node *> m_footnotes;
    size_t m_firstFootnote = 0;
    bool m_footnotesRendered = false;
    bool m_endedWithParagraph = false; ///< the last block written was a `<p>`
};

} // namespace shownotes
