#include "yamleditor.h"

#include "flowedit.h"
#include "frontmattertext.h"

namespace shownotes {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

bool isBracketed(const QByteArray &bytes, const SourceNode &node)
{
    return node.style == SourceNode::Style::Flow && (bytes.at(node.content) == '[' || bytes.at(node.content) == '{');
}

bool isBlockScalar(const SourceNode &node)
{
    return node.style == SourceNode::Style::Literal || node.style == SourceNode::Style::Folded;
}

} // namespace

/// An entry or item with what surrounds it.
struct YamlEditor::Spot {
    const SourceEntry *entry = nullptr;
    const SourceNode *parent = nullptr;
    bool flow = false; ///< within brackets
};

YamlEditor::YamlEditor(const QByteArray &bytes, const SourceTree &tree)
    : SourceEditor(bytes, tree)
    , m_writer(YamlStyle::of(bytes, tree))
{
}

std::optional<YamlEditor::Spot> YamlEditor::spotOf(const QStringList &path) const
{
    Spot spot;
    spot.entry = findEntry(m_tree.root, path);
    spot.parent = nodeAt(path.mid(0, path.size() - 1));
    if (!spot.entry || !spot.parent)
        return std::nullopt;
    for (qsizetype depth = 0; depth < path.size(); ++depth)
        spot.flow = spot.flow || nodeAt(path.mid(0, depth))->style == SourceNode::Style::Flow;
    return spot;
}

std::optional<Splices> YamlEditor::replace(const QStringList &path, const Value &value) const
{
    auto spot = spotOf(path);
    if (!spot)
        return std::nullopt;
    // A tag says what its value is, so what is no text must not stand behind it; an anchor may.
    const SourceNode &node = spot->entry->node;
    SourceEntry untagged = *spot->entry;
    if (value.kind() != Value::Kind::String && m_bytes.at(node.begin) == '!'
        && !text(node.begin, node.content).contains('&')) {
        untagged.node.content = node.begin;
        spot->entry = &untagged;
    }
    return spot->flow ? replaceInFlow(*spot, value) : replaceInBlock(*spot, value);
}

Splices YamlEditor::replaceInFlow(const Spot &spot, const Value &value) const
{
    const SourceNode &node = spot.entry->node;
    YamlQuotes quotes = YamlQuotes::Auto;
    if (node.style == SourceNode::Style::SingleQuoted)
        quotes = YamlQuotes::Single;
    else if (node.style == SourceNode::Style::DoubleQuoted)
        quotes = YamlQuotes::Double;
    const QByteArray text = m_writer.flow(value, value.kind() == Value::Kind::String ? quotes : YamlQuotes::Auto);
    if (node.style != SourceNode::Style::Absent)
        return {{node.content, node.end, text}};
    // `{a}` and `{a: }`: the colon may be missing.
    const bool hasColon = spot.parent->kind == SourceNode::Kind::List || m_bytes.at(spot.entry->keyEnd - 1) == ':';
    qsizetype at = node.end;
    const bool blankFollows = isBlank(m_bytes.at(at));
    at += blankFollows ? 1 : 0;
    return {{at, at, (hasColon ? "" : ":") + QByteArray(blankFollows && hasColon ? "" : " ") + text}};
}

// Behind the anchor and tag in the line that they begin in.
qsizetype YamlEditor::endOfProperties(const SourceNode &node) const
{
    qsizetype end = node.begin;
    qsizetype at = node.begin;
    while (at < node.content && (m_bytes.at(at) == '&' || m_bytes.at(at) == '!')) {
        while (at < node.content && !isBlank(m_bytes.at(at)) && m_bytes.at(at) != '\n' && m_bytes.at(at) != '\r')
            ++at;
        end = at;
        while (at < node.content && isBlank(m_bytes.at(at)))
            ++at;
    }
    return end;
}

// What is written behind a key or dash has two parts: some of it in the same line, some in lines below. Either part of the old value gives
// way to the same part of the new one, so that a comment in the key's line stays where it is.
Splices YamlEditor::replaceInBlock(const Spot &spot, const Value &value) const
{
    const SourceNode &node = spot.entry->node;
    const bool isItem = spot.parent->kind == SourceNode::Kind::List;
    const int indent = spot.parent->indent;
    const YamlText text = m_oneLine ? m_writer.oneLine(value, &node)
        : isItem                    ? m_writer.item(value, indent, &node)
                                    : m_writer.block(value, indent, &node);
    const QByteArray bare = text.inlineText.mid(1);
    const qsizetype keyEnd = spot.entry->keyEnd;
    const qsizetype behindKey =
        node.hasProperties() && !onOtherLine(keyEnd, node.begin) ? endOfProperties(node) : keyEnd;

    if (node.style == SourceNode::Style::Absent) {
        const Splice lines {lineEnd(m_bytes, behindKey), lineEnd(m_bytes, behindKey), text.lines};
        if (bare.isEmpty() || !isBlank(m_bytes.at(behindKey)))
            return {{behindKey, behindKey, text.inlineText}, lines};
        const qsizetype at = behindKey + 1;
        const bool atLineEnd = isBlank(m_bytes.at(at)) || m_bytes.at(at) == '\n' || m_bytes.at(at) == '\r';
        return {{at, at, bare + (atLineEnd ? "" : " ")}, lines};
    }
    const bool isCollection = node.style == SourceNode::Style::Block;
    if (onOtherLine(behindKey, node.content) && !isCollection && text.lines.isEmpty() && !bare.isEmpty())
        return {{node.content, node.end, bare}};
    if (onOtherLine(behindKey, node.content)) {
        return {{behindKey, behindKey, text.inlineText},
            {lineBegin(m_bytes, node.content), lineEnd(m_bytes, node.end), text.lines}};
    }
    const qsizetype begin = bare.isEmpty() ? behindKey : node.content;
    if (!isBlockScalar(node))
        return {{begin, node.end, bare}, {lineEnd(m_bytes, node.end), lineEnd(m_bytes, node.end), text.lines}};
    qsizetype indicatorsEnd = node.content;
    while (
        !isBlank(m_bytes.at(indicatorsEnd)) && m_bytes.at(indicatorsEnd) != '\n' && m_bytes.at(indicatorsEnd) != '\r')
        ++indicatorsEnd;
    return {{begin, indicatorsEnd, bare}, {lineEnd(m_bytes, node.content), lineEnd(m_bytes, node.end), text.lines}};
}

// Before the closing fence, and before blank lines that stand there.
qsizetype YamlEditor::endOfRoot() const
{
    const SourceNode &root = m_tree.root;
    const qsizetype limit = root.entries.empty() ? m_tree.begin : lineEnd(m_bytes, root.end);
    qsizetype at = m_tree.end;
    while (at > limit) {
        const qsizetype above = lineBegin(m_bytes, at - 1);
        if (above < limit || !text(above, at).trimmed().isEmpty())
            break;
        at = above;
    }
    return at;
}

qsizetype YamlEditor::linePosition(const SourceNode &map, const Placement &placement) const
{
    if (placement.side == Placement::Side::After)
        return lineEnd(m_bytes, map.entries[placement.entry].node.end);
    if (placement.side == Placement::Side::Before && beginsLine(m_bytes, map.entries[placement.entry].begin)) {
        const qsizetype limit =
            placement.entry > 0 ? lineEnd(m_bytes, map.entries[placement.entry - 1].node.end) : m_tree.begin;
        return commentsAbove(m_bytes, map.entries[placement.entry].begin, limit);
    }
    return &map == &m_tree.root ? endOfRoot() : lineEnd(m_bytes, map.end);
}

std::optional<Splices> YamlEditor::insertEntry(
    const QStringList &path, const QString &key, const Value &value, const Placement &placement) const
{
    const SourceNode *map = nodeAt(path);
    if (!map || map->kind != SourceNode::Kind::Map)
        return std::nullopt;
    if (isBracketed(m_bytes, *map)) {
        const size_t index = placement.side == Placement::Side::Last ? map->entries.size()
            : placement.side == Placement::Side::Before              ? placement.entry
                                                                     : placement.entry + 1;
        return insertIntoFlow(
            m_bytes, *map, index, writeYamlString(key, YamlQuotes::Auto, true) + ": " + m_writer.flow(value));
    }
    if (map->style != SourceNode::Style::Block)
        return std::nullopt;
    const qsizetype at = linePosition(*map, placement);
    return Splices {{at, at, QByteArray(map->indent, ' ') + m_writer.entry(key, value, map->indent, m_oneLine)}};
}

std::optional<Splices> YamlEditor::removeLines(const SourceEntry &entry) const
{
    if (!beginsLine(m_bytes, entry.begin))
        return std::nullopt;
    return Splices {wholeLines(m_bytes, entry.begin, entry.node.end)};
}

std::optional<Splices> YamlEditor::removeEntry(const QStringList &path) const
{
    const auto spot = spotOf(path);
    if (!spot)
        return std::nullopt;
    const auto &entries = spot->parent->entries;
    const size_t index = size_t(spot->entry - entries.data());
    if (spot->parent->kind == SourceNode::Kind::List)
        return removeItem(path.mid(0, path.size() - 1), index);
    if (spot->flow)
        return isBracketed(m_bytes, *spot->parent) ? std::optional(removeFromFlow(m_bytes, *spot->parent, index))
                                                   : std::nullopt;
    if (beginsLine(m_bytes, spot->entry->begin))
        return removeLines(*spot->entry);
    // The first key of `- name: …` shares its line with the dash.
    if (entries.size() == 1)
        return replace(path.mid(0, path.size() - 1), Value(Value::Map()));
    if (index != 0)
        return std::nullopt;
    if (text(spot->entry->node.end, entries[1].begin).contains('#')) {
        // The comments between stay: the dash stands alone then.
        qsizetype behindDash = spot->entry->begin;
        while (isBlank(m_bytes.at(behindDash - 1)))
            --behindDash;
        return Splices {{behindDash, lineEnd(m_bytes, spot->entry->node.end), lineBreakAt(m_bytes, behindDash)}};
    }
    return Splices {{spot->entry->begin, entries[1].begin, {}}};
}

std::optional<Splices> YamlEditor::insertItem(const QStringList &path, size_t index, const Value &value) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index > list->entries.size())
        return std::nullopt;
    if (isBracketed(m_bytes, *list))
        return insertIntoFlow(m_bytes, *list, index, m_writer.flow(value));
    if (list->style != SourceNode::Style::Block)
        return std::nullopt;
    qsizetype at = 0;
    if (index > 0)
        at = lineEnd(m_bytes, list->entries[index - 1].node.end);
    else if (beginsLine(m_bytes, list->entries.front().begin))
        at = lineBegin(m_bytes, list->entries.front().begin);
    else
        return std::nullopt;
    const YamlText item = m_oneLine ? m_writer.oneLine(value) : m_writer.item(value, list->indent);
    return Splices {
        {at, at, QByteArray(list->indent, ' ') + '-' + item.inlineText + lineBreakAt(m_bytes, at) + item.lines}};
}

std::optional<Splices> YamlEditor::removeItem(const QStringList &path, size_t index) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || index >= list->entries.size())
        return std::nullopt;
    if (isBracketed(m_bytes, *list))
        return removeFromFlow(m_bytes, *list, index);
    if (list->style != SourceNode::Style::Block)
        return std::nullopt;
    if (list->entries.size() == 1)
        return replace(path, Value(Value::List()));
    return removeLines(list->entries[index]);
}

std::optional<Splices> YamlEditor::moveItem(const QStringList &path, size_t from, size_t to) const
{
    const SourceNode *list = nodeAt(path);
    if (!list || list->kind != SourceNode::Kind::List || from >= list->entries.size() || to >= list->entries.size())
        return std::nullopt;
    if (isBracketed(m_bytes, *list))
        return moveInFlow(m_bytes, *list, from, to);
    const SourceEntry &moved = list->entries[from];
    const SourceEntry &target = list->entries[to];
    if (list->style != SourceNode::Style::Block || !beginsLine(m_bytes, moved.begin)
        || !beginsLine(m_bytes, target.begin))
        return std::nullopt;
    const Splice cut = wholeLines(m_bytes, moved.begin, moved.node.end);
    const qsizetype at = from < to ? lineEnd(m_bytes, target.node.end) : lineBegin(m_bytes, target.begin);
    return Splices {cut, {at, at, text(cut.begin, cut.end).toByteArray()}};
}

} // namespace shownotes
