#pragma once

#include <render/renderer.h>

#include <vector>

namespace shownotes {

/// Joins blocks whose HTML is not balanced on its own (a `<div>` in one, its `</div>` in a later one) into one block, so that each block can
/// be replaced alone. `isKnown` says for each block whether it is known to be balanced; blocks beyond its end are not.
QList<RenderedBlock> balancedBlocks(QList<RenderedBlock> blocks, const std::vector<bool> &isKnown = {});

/// The elements that are open at the end of the HTML as a browser reads it; elements that a browser closes by itself do not count.
class OpenElements {
public:
    void read(QByteArrayView html);
    bool isEmpty() const { return m_open.empty() && !m_inComment && !m_tag.isOpen; }
    void clear();

private:
    void open(const QByteArray &name);
    void close(const QByteArray &name);
    qsizetype endTag(QByteArrayView html, qsizetype at);

    std::vector<QByteArray> m_open;
    QByteArray m_rawText; ///< inside `<script>` and the like: its name
    bool m_inComment = false;
    struct {
        bool isOpen = false; ///< its name is read, its `>` is not
        bool isEnd = false;
        QByteArray name;
        char quote = '\0'; ///< of the value that is being read
        char last = '\0';
    } m_tag;
};

} // namespace shownotes
