#include "frontmatteredit.h"

#include "frontmattertext.h"
#include "listdiff.h"
#include "valueedit.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FrontMatter)
};

bool startsWith(const QStringList &path, const QStringList &beginning)
{
    if (path.size() < beginning.size())
        return false;
    for (qsizetype i = 0; i < beginning.size(); ++i) {
        if (path.at(i).compare(beginning.at(i), Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

} // namespace

FrontMatterEdit::FrontMatterEdit(
    FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree, const FrontMatter *archetype)
    : m_format(format)
    , m_state {bytes, tree}
    , m_archetype(archetype && archetype->format() != FrontMatter::Format::None ? archetype : nullptr)
{
}

Result<FrontMatterEdit::State> FrontMatterEdit::after(const std::optional<Splices> &splices) const
{
    if (!splices) {
        return Error {Error::Kind::Refused,
            Words::tr(
                "This value is written in a way that cannot be changed here for certain. Edit it in the source.")};
    }
    State state;
    state.bytes = spliced(m_state.bytes, *splices);
    Result<SourceTree> tree = readFrontMatter(state.bytes);
    if (!tree) {
        return Error {Error::Kind::Refused,
            Words::tr("The front matter could not be read after this change (%1). Edit it in the source.")
                .arg(tree.error().reason)};
    }
    if (!tree->located) {
        return Error {Error::Kind::Refused,
            Words::tr("The front matter is written in a way that cannot be changed here. Edit it in the source.")};
    }
    state.tree = std::move(tree.value());
    return state;
}

Result<void> FrontMatterEdit::apply(const std::optional<Splices> &splices)
{
    Result<State> state = after(splices);
    if (!state)
        return state.error();
    m_state = std::move(state.value());
    return {};
}

Result<void> FrontMatterEdit::change(
    const std::function<std::optional<Splices>(const SourceEditor &)> &splices, const Value &expected)
{
    std::optional<Error> problem;
    for (const bool onOneLine : {false, true}) {
        const auto editor = SourceEditor::create(m_format, m_state.bytes, m_state.tree);
        if (onOneLine)
            editor->writeOnOneLine();
        Result<State> state = after(splices(*editor));
        if (state && sameForHugo(toValue(state->tree.root), expected)) {
            m_state = std::move(state.value());
            return {};
        }
        if (!problem) {
            problem = state
                ? Error {Error::Kind::Refused,
                    Words::tr(
                        "This change would have altered other values too, so it was not made. Edit it in the source.")}
                : state.error();
        }
    }
    return *problem;
}

Result<void> FrontMatterEdit::set(const QStringList &path, const Value &value)
{
    const SourceEntry *entry = findEntry(m_state.tree.root, path);
    if (!entry)
        return addEntry(path, value);
    return setEntry(path, value);
}

Result<void> FrontMatterEdit::setEntry(const QStringList &path, const Value &value)
{
    const SourceNode &node = findEntry(m_state.tree.root, path)->node;
    const Value old = toValue(node);
    if (sameForHugo(old, value) && old.isNull() == value.isNull())
        return {};
    const bool isAlias = node.style == SourceNode::Style::Alias;
    if (!isAlias && old.kind() == Value::Kind::Map && value.kind() == Value::Kind::Map && !old.toMap().isEmpty()
        && !value.toMap().isEmpty())
        return setMap(path, old, value);
    if (!isAlias && old.kind() == Value::Kind::List && value.kind() == Value::Kind::List && !old.toList().isEmpty()
        && !value.toList().isEmpty())
        return setList(path, old, value);
    const bool emptiesTables = m_format == FrontMatter::Format::Toml && node.style == SourceNode::Style::Block
        && node.kind == SourceNode::Kind::List && value.kind() == Value::Kind::List;
    if (emptiesTables) {
        // `[[links]]` has no empty form: the sections go, and `links = []` comes.
        for (auto left = qsizetype(node.entries.size()); left > 0; --left) {
            if (const Result<void> removed = removeItem(path, int(left - 1)); !removed)
                return removed;
        }
        return addEntry(path, value);
    }
    return change([&](const SourceEditor &editor) { return editor.replace(path, value); },
        withValue(toValue(m_state.tree.root), path, value));
}

Result<void> FrontMatterEdit::setMap(const QStringList &path, const Value &old, const Value &value)
{
    const Value::Map wanted = value.toMap();
    for (const Value::Entry &entry : wanted) {
        if (const Result<void> done = set(path + QStringList {entry.key}, entry.value); !done)
            return done;
    }
    const Value::Map before = old.toMap();
    for (const Value::Entry &entry : before) {
        if (value.contains(entry.key))
            continue;
        if (const Result<void> done = unset(path + QStringList {entry.key}); !done)
            return done;
    }
    return {};
}

Result<void> FrontMatterEdit::setList(const QStringList &path, const Value &old, const Value &value)
{
    // From the back, so that the indexes still to come stay right.
    for (const ListStep &step : listSteps(old.toList(), value.toList())) {
        Result<void> done;
        switch (step.kind) {
        case ListStep::Kind::Change:
            done = set(path + QStringList {QString::number(step.index)}, step.value);
            break;
        case ListStep::Kind::Insert:
            done = insertItem(path, step.index, step.value);
            break;
        case ListStep::Kind::Remove:
            done = removeItem(path, step.index);
            break;
        }
        if (!done)
            return done;
    }
    return {};
}

// The key at the beginning of `path` that stood as a comment and stands there now.
std::optional<QStringList> FrontMatterEdit::takeCommented(const QStringList &path)
{
    for (const CommentedKey &key : findCommentedKeys(m_format, m_state.bytes, m_state.tree)) {
        if (!startsWith(path, key.path))
            continue;
        Result<State> state = after(uncomment(m_state.bytes, key));
        if (state && findEntry(state->tree.root, key.path)) {
            m_state = std::move(state.value());
            m_uncommented.append({key.path, key.prefix});
            return key.path;
        }
    }
    return std::nullopt;
}

Result<void> FrontMatterEdit::addEntry(const QStringList &path, const Value &value)
{
    if (const auto taken = takeCommented(path))
        return set(*taken, withValue(Value(), path.mid(taken->size()), value));
    qsizetype depth = path.size() - 1;
    while (depth > 0 && !findNode(m_state.tree.root, path.mid(0, depth)))
        --depth;
    const QStringList parentPath = path.mid(0, depth);
    const SourceNode *parent = findNode(m_state.tree.root, parentPath);
    const QString key = path.at(depth);
    // Maps (or a list, for an index) between the parent that is there and the value.
    const Value nested = withValue(Value(), path.mid(depth + 1), value);
    const Placement placement = placementOf(path.mid(0, depth + 1));
    const Value expected = withValue(toValue(m_state.tree.root), path, value);
    if (parent->style != SourceNode::Style::Alias) {
        const Value old = toValue(*parent);
        if (parent->kind == SourceNode::Kind::Map)
            return change(
                [&](const SourceEditor &editor) { return editor.insertEntry(parentPath, key, nested, placement); },
                expected);
        if (parent->kind == SourceNode::Kind::List && key == QString::number(parent->entries.size()))
            return insertItem(parentPath, int(parent->entries.size()), nested);
        if (parent->kind == SourceNode::Kind::Scalar && old.toString().isEmpty())
            return change(
                [&](const SourceEditor &editor) {
                    return editor.replace(parentPath, withValue(Value(), {key}, nested));
                },
                expected);
    }
    return Error {Error::Kind::Refused,
        //: %1 and %2 are keys of the front matter
        Words::tr("“%1” holds a value of its own, so “%2” cannot be put below it.").arg(parentPath.join(u'.'), key),
        parentPath.isEmpty() ? 0 : lineOf(m_state.bytes, findEntry(m_state.tree.root, parentPath)->begin), 0};
}

// Beside the key that the archetype has before it, else the one that it has behind it.
Placement FrontMatterEdit::placementOf(const QStringList &path) const
{
    const QStringList parentPath = path.mid(0, path.size() - 1);
    const SourceNode *map = findNode(m_state.tree.root, parentPath);
    if (!m_archetype || !map)
        return {};
    const QStringList order = m_archetype->keyOrder(parentPath);
    const auto same = [](const QString &key) {
        return [key](const QString &other) { return other.compare(key, Qt::CaseInsensitive) == 0; };
    };
    const auto here = std::find_if(order.cbegin(), order.cend(), same(path.last()));
    if (here == order.cend())
        return {};
    const auto indexOf = [map](const QString &key) {
        const SourceEntry *entry = findEntry(*map, key);
        return entry ? int(entry - map->entries.data()) : -1;
    };
    for (auto before = here; before != order.cbegin();) {
        --before;
        if (const int index = indexOf(*before); index >= 0)
            return {Placement::Side::After, size_t(index)};
    }
    for (auto behind = here + 1; behind != order.cend(); ++behind) {
        if (const int index = indexOf(*behind); index >= 0)
            return {Placement::Side::Before, size_t(index)};
    }
    return {};
}

Result<void> FrontMatterEdit::unset(const QStringList &path)
{
    if (m_archetype) {
        if (const QByteArray prefix = m_archetype->commentPrefix(path); !prefix.isEmpty() && comment(path, prefix))
            return {};
    }
    // Of duplicates all go: the one before would come to life again.
    const SourceEntry *entry = findEntry(m_state.tree.root, path);
    if (!entry)
        return Error {Error::Kind::Missing, Words::tr("The front matter has no key “%1”.").arg(path.join(u'.'))};
    const SourceNode *parent = findNode(m_state.tree.root, path.mid(0, path.size() - 1));
    auto left = parent->kind == SourceNode::Kind::Map ? parent->entries.size() : 1;
    while (entry && left-- > 0) {
        const Result<void> removed =
            apply(SourceEditor::create(m_format, m_state.bytes, m_state.tree)->removeEntry(path));
        if (!removed)
            return removed;
        entry = findEntry(m_state.tree.root, path);
    }
    return {};
}

Result<void> FrontMatterEdit::comment(const QStringList &path, const QByteArray &prefix)
{
    const SourceEntry *entry = findEntry(m_state.tree.root, path);
    const SourceNode *parent = findNode(m_state.tree.root, path.mid(0, path.size() - 1));
    const bool isBlock = entry && parent->kind == SourceNode::Kind::Map && parent->style == SourceNode::Style::Block;
    // A TOML section stands on its own; commenting its header out would give its keys to the one before.
    const bool isSection =
        entry && m_format == FrontMatter::Format::Toml && entry->node.style == SourceNode::Style::Block;
    Result<State> state = after(isBlock && !isSection ? commentOut(m_state.bytes, *entry, prefix) : std::nullopt);
    if (!state)
        return state.error();
    if (findEntry(state->tree.root, path))
        return after(std::nullopt).error(); // a duplicate is still there
    m_state = std::move(state.value());
    return {};
}

Result<void> FrontMatterEdit::insertItem(const QStringList &list, int index, const Value &item)
{
    return change([&](const SourceEditor &editor) { return editor.insertItem(list, size_t(index), item); },
        withItem(toValue(m_state.tree.root), list, index, item));
}

Result<void> FrontMatterEdit::removeItem(const QStringList &list, int index)
{
    return apply(SourceEditor::create(m_format, m_state.bytes, m_state.tree)->removeItem(list, size_t(index)));
}

Result<void> FrontMatterEdit::moveItem(const QStringList &list, int from, int to)
{
    return apply(SourceEditor::create(m_format, m_state.bytes, m_state.tree)->moveItem(list, size_t(from), size_t(to)));
}

} // namespace shownotes
