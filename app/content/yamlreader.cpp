#include "yamlreader.h"

#include "frontmattertext.h"
#include "yamlscalar.h"

#include <QCoreApplication>
#include <QHash>

#include <sstream>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

namespace shownotes {

namespace {

// Thrown through yaml-cpp, which knows no other way to stop.
struct Stop {
    Error error;
};

class TreeBuilder final : public YAML::EventHandler {
    Q_DECLARE_TR_FUNCTIONS(shownotes::YamlReader)

public:
    explicit TreeBuilder(qsizetype offset, int firstLine)
        : m_offset(offset)
        , m_firstLine(firstLine)
    {
    }

    SourceNode takeRoot() { return std::move(m_root); }
    bool hasOddKeys() const { return m_oddKeys; }

    void OnDocumentStart(const YAML::Mark &) override { }
    void OnDocumentEnd() override { }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        add(scalarAt(mark, Value(), QByteArray()), anchor, 1, mark);
    }

    void OnAlias(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        const auto known = m_anchors.constFind(anchor);
        if (known == m_anchors.cend())
            stop(mark, Error::Kind::Refused, tr("An alias stands within the value that it names."));
        SourceNode node = scalarAt(mark, known->value, QByteArray());
        node.style = SourceNode::Style::Alias;
        node.kind = known->kind;
        add(std::move(node), 0, known->count, mark);
    }

    void OnScalar(
        const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &text) override
    {
        const QByteArray bytes = QByteArray::fromStdString(text);
        const Result<Value> value = readYamlScalar(QString::fromUtf8(bytes), QString::fromStdString(tag));
        if (!value)
            stop(mark, value.error().kind, value.error().reason);
        SourceNode node = scalarAt(mark, *value, bytes);
        node.style = tag == "!" ? SourceNode::Style::DoubleQuoted : SourceNode::Style::Plain;
        add(std::move(node), anchor, 1, mark);
    }

    void OnSequenceStart(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        open(mark, SourceNode::Kind::List, anchor, style);
    }

    void OnMapStart(
        const YAML::Mark &mark, const std::string &, YAML::anchor_t anchor, YAML::EmitterStyle::value style) override
    {
        open(mark, SourceNode::Kind::Map, anchor, style);
    }

    void OnSequenceEnd() override { close(); }
    void OnMapEnd() override { close(); }

private:
    struct Anchored {
        Value value;
        SourceNode::Kind kind;
        qint64 count;
    };
    struct Open {
        SourceNode node;
        YAML::anchor_t anchor = 0;
        YAML::Mark mark;
        qint64 count = 1;
        bool keyRead = false;
    };

    [[noreturn]] void stop(const YAML::Mark &mark, Error::Kind kind, const QString &reason) const
    {
        throw Stop {{kind, reason, m_firstLine + mark.line, 0}};
    }

    SourceNode scalarAt(const YAML::Mark &mark, const Value &value, const QByteArray &text) const
    {
        SourceNode node;
        node.value = value;
        node.text = text;
        node.begin = node.content = node.end = m_offset + mark.pos;
        return node;
    }

    void open(const YAML::Mark &mark, SourceNode::Kind kind, YAML::anchor_t anchor, YAML::EmitterStyle::value style)
    {
        if (m_open.size() > size_t(maxDepth))
            stop(mark, Error::Kind::Refused, tr("The values are nested more than %1 deep.").arg(maxDepth));
        Open opened;
        opened.node.kind = kind;
        opened.node.style = style == YAML::EmitterStyle::Flow ? SourceNode::Style::Flow : SourceNode::Style::Block;
        opened.node.begin = opened.node.content = opened.node.end = m_offset + mark.pos;
        opened.anchor = anchor;
        opened.mark = mark;
        m_open.push_back(std::move(opened));
    }

    void close()
    {
        Open closed = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(closed.node), closed.anchor, closed.count, closed.mark);
    }

    // Of the root Hugo takes the keys as they are written, deeper ones as what they are read for (`yes: 1` is "true").
    QString keyText(const SourceNode &node) const
    {
        if (m_open.size() == 1 && !node.text.isNull())
            return QString::fromUtf8(node.text);
        return node.value.isNull() ? QString::fromUtf8(node.text) : node.value.toString();
    }

    void add(SourceNode node, YAML::anchor_t anchor, qint64 count, const YAML::Mark &mark)
    {
        if (anchor != 0)
            m_anchors.insert(anchor, {toValue(node), node.kind, count});
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open &parent = m_open.back();
        parent.count += count;
        m_count += node.style == SourceNode::Style::Alias ? count : 1;
        if (m_count > maxValues || parent.count > maxValues)
            stop(mark, Error::Kind::Refused,
                tr("There are more than %1 values, aliases counted as often as they are used.").arg(maxValues));
        if (parent.node.kind == SourceNode::Kind::Map && !parent.keyRead) {
            if (node.kind != SourceNode::Kind::Scalar)
                stop(mark, Error::Kind::Syntax, tr("A key must be a text."));
            SourceEntry entry;
            entry.begin = entry.keyEnd = node.begin;
            entry.merge = node.text == "<<" && node.style == SourceNode::Style::Plain;
            entry.key = keyText(node);
            m_oddKeys = m_oddKeys || node.text.isNull();
            parent.node.entries.push_back(std::move(entry));
            parent.keyRead = true;
        } else if (parent.keyRead) {
            SourceEntry &entry = parent.node.entries.back();
            if (entry.merge && !isMergeable(toValue(node)))
                stop(mark, Error::Kind::Syntax, tr("“<<” needs a map or a list of maps."));
            entry.node = std::move(node);
            parent.keyRead = false;
        } else {
            SourceEntry item;
            item.begin = item.keyEnd = node.begin;
            item.node = std::move(node);
            parent.node.entries.push_back(std::move(item));
        }
    }

    static bool isMergeable(const Value &value)
    {
        const Value::List list = value.toList();
        return value.kind() == Value::Kind::Map
            || (value.kind() == Value::Kind::List && std::all_of(list.cbegin(), list.cend(), [](const Value &item) {
                   return item.kind() == Value::Kind::Map;
               }));
    }

    qsizetype m_offset;
    int m_firstLine;
    qint64 m_count = 0;
    bool m_oddKeys = false;
    std::vector<Open> m_open;
    QHash<YAML::anchor_t, Anchored> m_anchors;
    SourceNode m_root;
};

Error syntax(const YAML::Exception &exception, int firstLine)
{
    return {Error::Kind::Syntax,
        //: %1 is the YAML reader's own English message
        QCoreApplication::translate("shownotes::YamlReader", "The front matter is not YAML: %1.")
            .arg(QString::fromStdString(exception.msg)),
        firstLine + qMax(0, exception.mark.line), qMax(0, exception.mark.column) + 1};
}

} // namespace

Result<SourceTree> readYaml(const QByteArray &bytes, qsizetype begin, qsizetype end)
{
    const int firstLine = int(QByteArrayView(bytes).first(begin).count('\n')) + 1;
    TreeBuilder builder(begin, firstLine);
    SourceTree tree;
    tree.begin = begin;
    tree.end = end;
    try {
        std::istringstream stream(std::string(bytes.constData() + begin, size_t(end - begin)));
        YAML::Parser parser(stream);
        parser.HandleNextDocument(builder);
    } catch (const YAML::Exception &exception) {
        return syntax(exception, firstLine);
    } catch (const Stop &stop) {
        return stop.error;
    }
    tree.root = builder.takeRoot();
    if (tree.root.kind == SourceNode::Kind::Scalar && tree.root.value.isNull() && tree.root.text.isNull()) {
        tree.root.kind = SourceNode::Kind::Map;
        tree.root.style = SourceNode::Style::Block;
        tree.root.begin = tree.root.content = tree.root.end = begin;
        return tree;
    }
    if (tree.root.kind != SourceNode::Kind::Map) {
        return Error {Error::Kind::Syntax,
            QCoreApplication::translate(
                "shownotes::YamlReader", "The front matter must be keys with values, such as “title: …”."),
            firstLine + int(QByteArrayView(bytes).sliced(begin, tree.root.begin - begin).count('\n'))};
    }
    const YamlLocation location = locateYaml(bytes, tree);
    if (location.unclosedQuote >= 0) {
        return Error {Error::Kind::Syntax,
            QCoreApplication::translate("shownotes::YamlReader", "The quote that opens here is never closed."),
            lineOf(bytes, location.unclosedQuote), 0};
    }
    tree.located = location.complete && !builder.hasOddKeys();
    return tree;
}

} // namespace shownotes
