#pragma once

#include "pagestate.h"

#include <QByteArray>

struct cmark_node;
struct cmark_parser;

namespace shownotes {

/// The block structure of Markdown, made by cmark-gfm: inlines, tables and footnotes are left in their blocks as text, for they follow
/// Goldmark's rules and not cmark's.
class BlockTree {
public:
    /// Kinds of nodes beyond cmark's own.
    enum class Definition { None, List, Description };

    BlockTree(QByteArrayView text, const GoldmarkSettings &settings);
    ~BlockTree();
    Q_DISABLE_COPY_MOVE(BlockTree)

    cmark_node *root() const { return m_root; }
    /// The link reference definitions found; the first of a label counts.
    const QHash<QString, LinkReference> &references() const { return m_references; }

private:
    void collectReferences(cmark_parser *parser);

    cmark_node *m_root = nullptr;
    QHash<QString, LinkReference> m_references;
};

} // namespace shownotes
