#include "tomlreader.h"

#include "frontmattertext.h"
#include "tomlscanner.h"

#include <QCoreApplication>
#include <QHash>

#include <toml++/toml.h>

namespace shownotes {

namespace {

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

// The values alone, as toml++ has them. Dates get their text only beside the source, so they are printed here.
template<typename Date> QString dateText(const Date &date)
{
    std::ostringstream out;
    out << date;
    return text(out.str());
}

SourceNode fromToml(const toml::node &source)
{
    SourceNode node;
    if (const toml::table *table = source.as_table()) {
        node.kind = SourceNode::Kind::Map;
        for (const auto &[key, value] : *table) {
            SourceEntry entry;
            entry.key = text(std::string(key.str()));
            entry.node = fromToml(value);
            node.entries.push_back(std::move(entry));
        }
    } else if (const toml::array *array = source.as_array()) {
        node.kind = SourceNode::Kind::List;
        for (const toml::node &value : *array) {
            SourceEntry item;
            item.node = fromToml(value);
            node.entries.push_back(std::move(item));
        }
    } else if (const auto *string = source.as_string()) {
        node.value = Value(text(string->get()));
    } else if (const auto *integer = source.as_integer()) {
        node.value = Value(qint64(integer->get()));
    } else if (const auto *number = source.as_floating_point()) {
        node.value = Value(number->get());
    } else if (const auto *boolean = source.as_boolean()) {
        node.value = Value(boolean->get());
    } else if (const auto *date = source.as_date()) {
        node.value = Value::dateTime(dateText(date->get()));
    } else if (const auto *time = source.as_time()) {
        node.value = Value::dateTime(dateText(time->get()));
    } else if (const auto *dateTime = source.as_date_time()) {
        node.value = Value::dateTime(dateText(dateTime->get()));
    }
    return node;
}

// Joins the scanned statements to one tree.
class Assembler {
public:
    explicit Assembler(const QByteArray &bytes)
        : m_bytes(bytes)
    {
    }

    bool assemble(SourceTree &tree, std::vector<TomlStatement> &&statements)
    {
        tree.root = SourceNode();
        makeTable(tree.root, tree.begin);
        tree.root.insertAt = tree.begin;
        std::vector<SourceNode *> sections; // the table that the statements below a header go to, with all that hold it
        sections.push_back(&tree.root);
        for (TomlStatement &statement : statements) {
            if (statement.kind == TomlStatement::Kind::KeyValue) {
                if (!addValue(sections.back(), statement))
                    return false;
            } else {
                sections = openSection(tree.root, statement);
                if (sections.empty())
                    return false;
            }
            for (SourceNode *section : sections)
                section->end = statement.end;
        }
        return true;
    }

private:
    static void makeTable(SourceNode &node, qsizetype begin)
    {
        node.kind = SourceNode::Kind::Map;
        node.style = SourceNode::Style::Block;
        node.begin = node.content = node.end = begin;
    }

    QByteArrayView written(const TomlKey &key) const
    {
        return QByteArrayView(m_bytes).sliced(key.begin, key.end - key.begin);
    }

    // `path` names the map; its nodes move while the tree grows. It is extended by the key.
    SourceEntry *findOrAdd(SourceNode &map, QString &path, const TomlKey &key, const TomlStatement &statement)
    {
        const QString name = tomlKeyText(written(key));
        path += u'\n' + name;
        if (const auto known = m_indexes.constFind(path); known != m_indexes.cend())
            return &map.entries[*known];
        m_indexes.insert(path, map.entries.size());
        SourceEntry entry;
        entry.key = name;
        entry.begin = statement.begin;
        entry.keyEnd = statement.valueAt;
        map.entries.push_back(std::move(entry));
        return &map.entries.back();
    }

    bool addValue(SourceNode *table, TomlStatement &statement)
    {
        const qsizetype behindLine = lineEnd(m_bytes, statement.end);
        QByteArray prefix = table->prefix;
        QString path = m_section;
        for (size_t i = 0; i + 1 < statement.keys.size(); ++i) {
            SourceEntry *entry = findOrAdd(*table, path, statement.keys[i], statement);
            if (entry->node.style == SourceNode::Style::Absent)
                makeTable(entry->node, statement.begin);
            if (entry->node.style != SourceNode::Style::Block || entry->node.kind != SourceNode::Kind::Map)
                return false;
            prefix += written(statement.keys[i]).toByteArray() + '.';
            table->insertAt = behindLine;
            table = &entry->node;
            table->prefix = prefix;
            table->end = statement.end;
        }
        table->insertAt = behindLine;
        SourceEntry *entry = findOrAdd(*table, path, statement.keys.back(), statement);
        if (entry->node.style != SourceNode::Style::Absent)
            return false;
        entry->node = std::move(statement.node);
        return true;
    }

    std::vector<SourceNode *> openSection(SourceNode &root, const TomlStatement &statement)
    {
        std::vector<SourceNode *> sections {&root};
        m_section.clear();
        SourceNode *table = &root;
        for (size_t i = 0; i < statement.keys.size(); ++i) {
            const bool isLast = i + 1 == statement.keys.size();
            SourceEntry *entry = findOrAdd(*table, m_section, statement.keys[i], statement);
            SourceNode &node = entry->node;
            if (isLast && statement.kind == TomlStatement::Kind::ArrayItem) {
                if (node.style == SourceNode::Style::Absent) {
                    makeTable(node, statement.begin);
                    node.kind = SourceNode::Kind::List;
                }
                if (node.kind != SourceNode::Kind::List || node.style != SourceNode::Style::Block)
                    return {};
                sections.push_back(&node);
                SourceEntry item;
                item.begin = item.keyEnd = statement.begin;
                makeTable(item.node, statement.begin);
                node.entries.push_back(std::move(item));
                table = &node.entries.back().node;
                m_section += u'\n' + QString::number(node.entries.size());
            } else {
                if (node.style == SourceNode::Style::Absent)
                    makeTable(node, statement.begin);
                if (node.style != SourceNode::Style::Block)
                    return {};
                sections.push_back(&node);
                table = &node;
                if (node.kind == SourceNode::Kind::List) {
                    table = &node.entries.back().node;
                    m_section += u'\n' + QString::number(node.entries.size());
                }
            }
            if (sections.back() != table)
                sections.push_back(table);
        }
        table->insertAt = lineEnd(m_bytes, statement.end);
        return sections;
    }

    const QByteArray &m_bytes;
    QString m_section; ///< path of the table that statements go to
    QHash<QString, size_t> m_indexes; ///< by path, of an entry in its map
};

// Puts the values beside the ranges. False where the two trees do not have the same shape.
bool fillIn(SourceNode &node, const SourceNode &values, const QByteArray &bytes)
{
    if (node.kind != values.kind || node.entries.size() != values.entries.size())
        return false;
    if (node.kind == SourceNode::Kind::Scalar) {
        node.value = values.value;
        if (values.value.kind() == Value::Kind::DateTime)
            node.value = Value::dateTime(QString::fromUtf8(bytes.mid(node.begin, node.end - node.begin)));
        return node.style != SourceNode::Style::Absent;
    }
    QHash<QString, const SourceEntry *> byKey;
    for (const SourceEntry &entry : values.entries)
        byKey.insert(entry.key, &entry);
    for (size_t i = 0; i < node.entries.size(); ++i) {
        const SourceEntry *source =
            node.kind == SourceNode::Kind::Map ? byKey.value(node.entries[i].key) : &values.entries[i];
        if (!source || !fillIn(node.entries[i].node, source->node, bytes))
            return false;
    }
    return true;
}

// Depth and number of values; -1 where one of them is too much.
int countValues(const toml::node &node, int depth)
{
    if (depth > maxDepth)
        return -1;
    int count = 1;
    const auto add = [&](const toml::node &child) {
        const int more = count < 0 ? -1 : countValues(child, depth + 1);
        count = more < 0 || count + more > maxValues ? -1 : count + more;
    };
    if (const toml::table *table = node.as_table()) {
        for (const auto &[key, child] : *table)
            add(child);
    } else if (const toml::array *array = node.as_array()) {
        for (const toml::node &child : *array)
            add(child);
    }
    return count;
}

Error tooMuch(int line)
{
    return {Error::Kind::Refused,
        QCoreApplication::translate(
            "shownotes::TomlReader", "The values are nested more than %1 deep, or are more than %2.")
            .arg(maxDepth)
            .arg(maxValues),
        line, 0};
}

} // namespace

QString tomlKeyText(QByteArrayView written)
{
    if (written.isEmpty() || (written.front() != '"' && written.front() != '\''))
        return QString::fromUtf8(written);
    try {
        const toml::table table = toml::parse(std::string_view((written.toByteArray() + " = 0").constData()));
        return text(std::string(table.begin()->first.str()));
    } catch (const toml::parse_error &) {
        return QString::fromUtf8(written);
    }
}

Result<SourceTree> readToml(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    SourceTree tree;
    tree.begin = begin;
    tree.end = end;
    TomlScan scan = scanToml(bytes, begin, end);
    if (scan.tooDeep >= 0)
        return tooMuch(lineOf(bytes, scan.tooDeep));
    toml::table table;
    try {
        table = toml::parse(std::string_view(bytes.constData() + begin, size_t(end - begin)));
    } catch (const toml::parse_error &error) {
        const toml::source_position position = error.source().begin;
        return Error {Error::Kind::Syntax,
            //: %1 is the TOML reader's own English message
            QCoreApplication::translate("shownotes::TomlReader", "The front matter is not TOML: %1.")
                .arg(QString::fromUtf8(error.description().data(), qsizetype(error.description().size()))),
            lineOf(bytes, begin) + qMax(0, int(position.line) - 1), int(position.column)};
    }
    if (countValues(table, 0) < 0)
        return tooMuch(lineOf(bytes, begin));
    const SourceNode values = fromToml(table);
    tree.located = scan.complete && Assembler(bytes).assemble(tree, std::move(scan.statements))
        && fillIn(tree.root, values, bytes);
    if (!tree.located)
        tree.root = values;
    return tree;
}

} // namespace shownotes
