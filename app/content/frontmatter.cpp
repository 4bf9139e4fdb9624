#include <content/frontmatter.h>

#include "frontmatteredit.h"
#include "frontmattertext.h"
#include "valueedit.h"

#include <QCoreApplication>

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

Error cannotEdit(const SourceTree *tree)
{
    const QString reason = tree
        ? QCoreApplication::translate("shownotes::FrontMatter",
            "The front matter is written in a way that cannot be changed here. Edit it in the source.")
        : QCoreApplication::translate("shownotes::FrontMatter", "The page has no front matter.");
    return {Error::Kind::Refused, reason, 1, 0};
}

Error noSuchKey(const QStringList &path)
{
    return {Error::Kind::Missing,
        //: %1 is a key of the front matter
        QCoreApplication::translate("shownotes::FrontMatter", "The front matter has no key “%1”.").arg(path.join(u'.')),
        1, 0};
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

QString FrontMatter::comment(const QStringList &path) const
{
    const SourceEntry *entry =
        m_tree && m_tree->located && m_format != Format::Json ? findEntry(m_tree->root, path) : nullptr;
    if (!entry || !beginsLine(m_bytes, entry->begin))
        return QString();
    qsizetype begin = commentsAbove(m_bytes, entry->begin, m_tree->begin);
    const qsizetype end = lineBegin(m_bytes, entry->begin);
    for (const CommentedKey &key : findCommentedKeys(m_format, m_bytes, *m_tree)) {
        if (key.begin >= begin && key.end <= end)
            begin = key.end;
    }
    QStringList lines;
    qsizetype indentation = -1;
    for (qsizetype line = begin; line < end; line = lineEnd(m_bytes, line)) {
        QString text = QString::fromUtf8(m_bytes.mid(line, lineEnd(m_bytes, line) - line)).trimmed().mid(1);
        const qsizetype blanks = text.size() - text.trimmed().size();
        if (!text.trimmed().isEmpty() && (indentation < 0 || blanks < indentation))
            indentation = blanks;
        lines.append(text);
    }
    for (QString &line : lines)
        line.remove(0, qMax(qsizetype(0), indentation));
    return lines.join(u'\n').trimmed();
}

QList<QStringList> FrontMatter::commentedKeys() const
{
    QList<QStringList> paths;
    if (m_tree) {
        for (const CommentedKey &key : findCommentedKeys(m_format, m_bytes, *m_tree))
            paths.append(key.path);
    }
    return paths;
}

QByteArray FrontMatter::commentPrefix(const QStringList &path) const
{
    if (m_tree) {
        for (const CommentedKey &key : findCommentedKeys(m_format, m_bytes, *m_tree)) {
            if (key.path.join(u'\n').compare(path.join(u'\n'), Qt::CaseInsensitive) == 0)
                return key.prefix;
        }
    }
    return QByteArray();
}

QStringList FrontMatter::keyOrder(const QStringList &path) const
{
    const SourceNode *map = m_tree ? findNode(m_tree->root, path) : nullptr;
    QList<std::pair<qsizetype, QString>> keys;
    if (map && map->kind == SourceNode::Kind::Map) {
        for (const SourceEntry &entry : map->entries)
            keys.append({entry.begin, entry.key});
    }
    if (m_tree) {
        for (const CommentedKey &key : findCommentedKeys(m_format, m_bytes, *m_tree)) {
            if (key.path.size() == path.size() + 1 && key.path.mid(0, path.size()) == path)
                keys.append({key.begin, key.path.last()});
        }
    }
    std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList order;
    for (const auto &[begin, key] : keys)
        order.append(key);
    return order;
}

// Every edit ends here: what was read again from the new bytes must be what was meant.
Result<FrontMatter> FrontMatter::proven(const FrontMatterEdit &edit, const Value &expected) const
{
    const Value values = toValue(edit.tree().root);
    if (sameForHugo(values, expected)) {
        FrontMatter edited = *this;
        edited.m_bytes = edit.bytes();
        edited.m_values = values;
        edited.m_tree = std::make_shared<const SourceTree>(edit.tree());
        edited.m_uncommented += edit.uncommented();
        return edited;
    }
    return Error {Error::Kind::Refused,
        QCoreApplication::translate("shownotes::FrontMatter",
            "This change would have altered other values too, so it was not made. Edit it in the source."),
        1, 0};
}

Result<FrontMatter> FrontMatter::set(const QStringList &path, const Value &value, const FrontMatter *archetype) const
{
    if (!m_tree || !m_tree->located || path.isEmpty())
        return cannotEdit(m_tree.get());
    FrontMatterEdit edit(m_format, m_bytes, *m_tree, archetype);
    if (const Result<void> done = edit.set(path, value); !done)
        return done.error();
    return proven(edit, withValue(m_values, path, value));
}

Result<FrontMatter> FrontMatter::unset(const QStringList &path, const FrontMatter *archetype) const
{
    if (!m_tree || !m_tree->located || path.isEmpty())
        return cannotEdit(m_tree.get());
    if (!contains(path))
        return noSuchKey(path);
    FrontMatterEdit edit(m_format, m_bytes, *m_tree, archetype);
    const auto came = std::find_if(
        m_uncommented.cbegin(), m_uncommented.cend(), [&path](const auto &key) { return key.first == path; });
    if (came == m_uncommented.cend() || !edit.comment(path, came->second)) {
        if (const Result<void> done = edit.unset(path); !done)
            return done.error();
    }
    return proven(edit, withoutValue(m_values, path));
}

Result<FrontMatter> FrontMatter::insertItem(
    const QStringList &list, int index, const Value &item, const FrontMatter *archetype) const
{
    if (!m_tree || !m_tree->located)
        return cannotEdit(m_tree.get());
    const Value old = value(list);
    const auto count = old.toList().size();
    if (index < 0 || index > count)
        return noSuchKey(list + QStringList {QString::number(index)});
    if (count == 0)
        return set(list, Value(Value::List {item}), archetype);
    FrontMatterEdit edit(m_format, m_bytes, *m_tree, archetype);
    if (const Result<void> done = edit.insertItem(list, index, item); !done)
        return done.error();
    return proven(edit, withItem(m_values, list, index, item));
}

Result<FrontMatter> FrontMatter::removeItem(const QStringList &list, int index) const
{
    const auto count = value(list).toList().size();
    if (index < 0 || index >= count)
        return noSuchKey(list + QStringList {QString::number(index)});
    if (count == 1)
        return set(list, Value(Value::List()));
    return unset(list + QStringList {QString::number(index)});
}

Result<FrontMatter> FrontMatter::moveItem(const QStringList &list, int from, int to) const
{
    if (!m_tree || !m_tree->located)
        return cannotEdit(m_tree.get());
    const auto count = value(list).toList().size();
    if (from < 0 || from >= count || to < 0 || to >= count)
        return noSuchKey(list + QStringList {QString::number(qMax(from, to))});
    if (from == to)
        return *this;
    FrontMatterEdit edit(m_format, m_bytes, *m_tree, nullptr);
    if (const Result<void> done = edit.moveItem(list, from, to); !done)
        return done.error();
    return proven(edit, withMovedItem(m_values, list, from, to));
}

} // namespace shownotes
