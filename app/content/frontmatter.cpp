#include <content/frontmatter.h>

#include "frontmattertext.h"

#include <QSet>

namespace shownotes {

namespace {

void findDuplicates(const SourceNode &node, const QStringList &path, QList<QStringList> &found)
{
    QHash<QString, int> seen;
    for (size_t i = 0; i < node.entries.size(); ++i) {
        const SourceEntry &entry = node.entries[i];
        const bool isMap = node.kind == SourceNode::Kind::Map;
        const QStringList here = path + QStringList {isMap ? entry.key : QString::number(i)};
        if (isMap && !entry.merge && ++seen[entry.key.toLower()] == 2)
            found.append(here);
        findDuplicates(entry.node, here, found);
    }
}

} // namespace

Result<FrontMatter> FrontMatter::parse(const QByteArray &bytes)
{
    FrontMatter frontMatter;
    if (bytes.isEmpty())
        return frontMatter;
    const Result<FrontMatterText> text = checkFrontMatter(bytes);
    if (!text)
        return text.error();
    const Result<SourceTree> tree = readFrontMatter(bytes);
    if (!tree)
        return tree.error();
    frontMatter.m_format = text->format;
    frontMatter.m_bytes = bytes;
    frontMatter.m_values = toValue(tree->root);
    frontMatter.m_tree = std::make_shared<const SourceTree>(*tree);
    return frontMatter;
}

Value FrontMatter::value(const QStringList &path) const
{
    return m_values.at(path);
}

bool FrontMatter::contains(const QStringList &path) const
{
    if (path.isEmpty())
        return false;
    const Value parent = m_values.at(path.mid(0, path.size() - 1));
    if (parent.kind() == Value::Kind::List)
        return listIndex(path.last(), parent.toList().size()) >= 0;
    return parent.contains(path.last());
}

int FrontMatter::line(const QStringList &path) const
{
    const SourceEntry *entry = m_tree && m_tree->located ? findEntry(m_tree->root, path) : nullptr;
    return entry ? lineOf(m_bytes, entry->begin) : 0;
}

QList<QStringList> FrontMatter::duplicateKeys() const
{
    QList<QStringList> found;
    if (m_tree)
        findDuplicates(m_tree->root, {}, found);
    return found;
}

} // namespace shownotes
