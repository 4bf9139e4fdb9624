#pragma once

#include "pagestate.h"

#include <QByteArray>

#include <functional>

struct cmark_node;
struct cmark_parser;

namespace shownotes {

/// The block structure of Markdown, made by cmark-gfm: inlines, tables and footnotes are left in their blocks as text, for they follow
/// Goldmark's rules and not cmark's.
class BlockTree {
public:
    /// Kinds of nodes beyond cmark's own.
    enum class Definition { None, List, Description };

    /// Asked at the line that begins behind `offset` bytes of the text, where a new child of the root begins: whether to stop there.
    using Stop = std::function<bool(qsizetype offset, cmark_node *begun)>;

    BlockTree(QByteArrayView text, const RenderSettings &settings, const Stop &stop = {});
    ~BlockTree();
    Q_DISABLE_COPY_MOVE(BlockTree)

    cmark_node *root() const { return m_root; }
    /// The child of the root that parsing was stopped at: not more than its first line is in it. Null where all of the text was parsed.
    const cmark_node *stoppedAt() const { return m_stoppedAt; }
    /// The link reference definitions found; the first of a label counts.
    const QHash<QString, LinkReference> &references() const { return m_references; }

private:
    void collectReferences(cmark_parser *parser);

    cmark_node *m_root = nullptr;
    const cmark_node *m_stoppedAt = nullptr;
    QHash<QString, LinkReference> m_references;
};

} // namespace shownotes
