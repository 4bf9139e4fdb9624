#include "commentedkeys.h"

#include "frontmattertext.h"
#include "tomlreader.h"
#include "yamlreader.h"

#include <QRegularExpression>

namespace shownotes {

namespace {

bool isInside(const SourceNode &node, qsizetype position)
{
    if (node.kind == SourceNode::Kind::Scalar || node.style == SourceNode::Style::Flow)
        return position >= node.begin && position < node.end;
    return std::any_of(node.entries.cbegin(), node.entries.cend(),
        [position](const SourceEntry &entry) { return isInside(entry.node, position); });
}

// A header made of nothing but such comments is not worth more time.
constexpr int maxCandidates = 500;

class Finder {
public:
    Finder(FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree)
        : m_isYaml(format == FrontMatter::Format::Yaml)
        , m_bytes(bytes)
        , m_tree(tree)
    {
    }

    std::vector<CommentedKey> find() const
    {
        std::vector<CommentedKey> keys;
        qsizetype at = m_tree.begin;
        while (at < m_tree.end && m_candidates < maxCandidates) {
            const auto key = keyAt(at);
            if (key) {
                at = key->end;
                if (!findEntry(m_tree.root, key->path))
                    keys.push_back(*key);
            } else {
                at = lineEnd(m_bytes, at);
            }
        }
        return keys;
    }

private:
    // The comment's line without its line break, from the `#`; empty where the line is none.
    QByteArray commentAt(qsizetype line, qsizetype &hash) const
    {
        hash = line;
        while (hash < m_tree.end && (m_bytes.at(hash) == ' ' || m_bytes.at(hash) == '\t'))
            ++hash;
        if (hash >= m_tree.end || m_bytes.at(hash) != '#')
            return {};
        QByteArray comment = m_bytes.mid(hash, qMin(lineEnd(m_bytes, line), m_tree.end) - hash);
        while (comment.endsWith('\n') || comment.endsWith('\r'))
            comment.chop(1);
        return comment;
    }

    std::optional<CommentedKey> keyAt(qsizetype line) const
    {
        // Behind `# ` prose begins like that too (`# Note: …`), but with a capital.
        static const QRegularExpression yaml(
            QStringLiteral("\\A(#)([A-Za-z_][\\w-]*):(\\s.*)?\\z|\\A(# )([a-z_][\\w-]*):(\\s.*)?\\z"));
        static const QRegularExpression toml(
            QStringLiteral("\\A(#)([A-Za-z_][\\w-]*)[ \\t]*=(.+)\\z|\\A(# )([a-z_][\\w-]*)[ \\t]*=(.+)\\z"));
        CommentedKey key;
        const QByteArray comment = commentAt(line, key.hash);
        if (comment.isEmpty())
            return std::nullopt;
        const QRegularExpressionMatch match = (m_isYaml ? yaml : toml).match(QString::fromUtf8(comment));
        if (!match.hasMatch())
            return std::nullopt;
        ++m_candidates;
        if (isInside(m_tree.root, key.hash))
            return std::nullopt;
        const int group = match.captured(1).isEmpty() ? 4 : 1;
        key.prefix = match.captured(group).toUtf8();
        key.begin = line;
        key.end = qMin(lineEnd(m_bytes, line), m_tree.end);
        const QString name = match.captured(group + 1);
        const auto parent = parentAt(key.hash);
        if (!parent)
            return std::nullopt;
        key.path = *parent + QStringList {name};
        if (m_isYaml) {
            CommentedKey whole = key;
            takeContinuation(whole);
            if (readsAsOneKey(whole, name))
                return whole;
        }
        return readsAsOneKey(key, name) ? std::optional(key) : std::nullopt;
    }

    // `# - name: …` and `#   url: …` belong to the `# links:` above them.
    void takeContinuation(CommentedKey &key) const
    {
        while (key.end < m_tree.end) {
            qsizetype hash = 0;
            const QByteArray comment = commentAt(key.end, hash);
            if (hash - key.end != key.hash - key.begin || !comment.startsWith(key.prefix))
                break;
            const QByteArray rest = comment.mid(key.prefix.size());
            if (!rest.startsWith("- ") && !rest.startsWith("  "))
                break;
            key.end = lineEnd(m_bytes, key.end);
        }
    }

    bool readsAsOneKey(const CommentedKey &key, const QString &name) const
    {
        const QByteArray lines = m_bytes.mid(key.begin, key.end - key.begin);
        const CommentedKey alone {key.path, key.prefix, 0, lines.size(), key.hash - key.begin};
        const QByteArray text = spliced(lines, uncomment(lines, alone));
        const Result<SourceTree> tree = m_isYaml ? readYaml(text, 0, text.size()) : readToml(text, 0, text.size());
        return tree && tree->located && tree->root.entries.size() == 1 && tree->root.entries.front().key == name;
    }

    // The map that the key would be in: YAML's by its column, TOML's by the section it stands in.
    std::optional<QStringList> parentAt(qsizetype hash) const
    {
        const int column = int(hash - lineBegin(m_bytes, hash));
        const SourceNode *map = &m_tree.root;
        QStringList path;
        while (true) {
            if (m_isYaml && map->style == SourceNode::Style::Block
                && (map->indent == column || (map == &m_tree.root && map->entries.empty() && column == 0)))
                return path;
            const SourceEntry *above = nullptr;
            for (const SourceEntry &entry : map->entries) {
                if (entry.begin < hash)
                    above = &entry;
            }
            const bool descends =
                above && above->node.style == SourceNode::Style::Block && above->node.kind == SourceNode::Kind::Map;
            if (!m_isYaml && !(descends && above->node.begin > map->begin && above->node.prefix.isEmpty())) {
                const bool inArray = above && above->node.style == SourceNode::Style::Block
                    && above->node.kind == SourceNode::Kind::List;
                return inArray ? std::nullopt : std::optional(path);
            }
            if (!descends)
                return std::nullopt;
            path.append(above->key);
            map = &above->node;
        }
    }

    bool m_isYaml;
    const QByteArray &m_bytes;
    const SourceTree &m_tree;
    mutable int m_candidates = 0;
};

} // namespace

std::vector<CommentedKey> findCommentedKeys(FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree)
{
    if (!tree.located || (format != FrontMatter::Format::Yaml && format != FrontMatter::Format::Toml))
        return {};
    return Finder(format, bytes, tree).find();
}

Splices uncomment(const QByteArray &bytes, const CommentedKey &key)
{
    Splices splices;
    const qsizetype column = key.hash - key.begin;
    for (qsizetype line = key.begin; line < key.end; line = lineEnd(bytes, line))
        splices.push_back({line + column, line + column + key.prefix.size(), {}});
    return splices;
}

std::optional<Splices> commentOut(const QByteArray &bytes, const SourceEntry &entry, const QByteArray &prefix)
{
    if (!beginsLine(bytes, entry.begin))
        return std::nullopt;
    Splices splices;
    const qsizetype column = entry.begin - lineBegin(bytes, entry.begin);
    const qsizetype end = lineEnd(bytes, entry.node.end);
    for (qsizetype line = lineBegin(bytes, entry.begin); line < end; line = lineEnd(bytes, line)) {
        const qsizetype lineSize = lineEnd(bytes, line) - line;
        if (!bytes.mid(line, lineSize).trimmed().isEmpty())
            splices.push_back({line + qMin(column, lineSize), line + qMin(column, lineSize), prefix});
    }
    return splices;
}

} // namespace shownotes
