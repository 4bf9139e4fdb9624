#pragma once

#include "linetext.h"

#include <content/frontmatter.h>

#include <memory>

namespace shownotes {

/// Where a new key goes in its map.
struct Placement {
    enum class Side { Last, Before, After };
    Side side = Side::Last;
    size_t entry = 0; ///< index of the neighbour, for Before and After
};

/// Makes the splices for one change to a front matter, in the style that is there. It proves nothing: who applies the splices reads the result again.
/// nullopt: this cannot be written here for certain.
class SourceEditor {
public:
    virtual ~SourceEditor() = default;

    /// New values go on one line, where several would read better: the second try when what follows would be read as part of them.
    void writeOnOneLine() { m_oneLine = true; }

    /// The editor for `format`; `bytes` and `tree` must outlive it.
    static std::unique_ptr<SourceEditor> create(
        FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree);

    /// Another value for what stands at `path`, written as a whole.
    virtual std::optional<Splices> replace(const QStringList &path, const Value &value) const = 0;
    virtual std::optional<Splices> insertEntry(
        const QStringList &map, const QString &key, const Value &value, const Placement &placement) const = 0;
    virtual std::optional<Splices> removeEntry(const QStringList &path) const = 0;
    virtual std::optional<Splices> insertItem(const QStringList &list, size_t index, const Value &value) const = 0;
    virtual std::optional<Splices> removeItem(const QStringList &list, size_t index) const = 0;
    virtual std::optional<Splices> moveItem(const QStringList &list, size_t from, size_t to) const = 0;

protected:
    SourceEditor(const QByteArray &bytes, const SourceTree &tree)
        : m_bytes(bytes)
        , m_tree(tree)
    {
    }

    const SourceNode *nodeAt(const QStringList &path) const { return findNode(m_tree.root, path); }
    QByteArrayView text(qsizetype begin, qsizetype end) const
    {
        return QByteArrayView(m_bytes).sliced(begin, end - begin);
    }

    const QByteArray &m_bytes;
    const SourceTree &m_tree;
    bool m_oneLine = false;
};

} // namespace shownotes
