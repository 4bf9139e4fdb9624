#pragma once

#include <content/value.h>

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace shownotes {

struct SourceEntry;

/// One value of a front matter and the bytes it is written with. What a locator makes and an editor splices.
struct SourceNode {
    enum class Kind { Scalar, List, Map };
    enum class Style {
        Plain,
        SingleQuoted,
        DoubleQuoted,
        Literal, ///< YAML `|`, TOML `"""` and `'''`
        Folded, ///< YAML `>`
        Flow, ///< `[…]`, `{…}`
        Block, ///< YAML by indentation; in TOML a `[table]`, a table made by dotted keys, or `[[tables]]`
        Alias, ///< YAML `*name`; `value` is what the anchor holds
        Absent, ///< nothing written behind the key; begin == end
    };

    Kind kind = Kind::Scalar;
    Style style = Style::Absent;
    Value value; ///< a Scalar's or an Alias's value; of lists and maps made by toValue()
    QByteArray text; ///< YAML: a scalar as text, before Hugo types it; null where nothing is written
    qsizetype begin = 0; ///< first byte, YAML's anchor and tag included
    qsizetype content = 0; ///< first byte behind anchor and tag
    qsizetype end = 0; ///< behind the last byte; a block scalar's last line break is not part of it
    qsizetype insertAt = -1; ///< TOML's Block maps: where the line of a new key goes; -1 where there is no such place
    QByteArray prefix; ///< TOML's Block maps: what stands before the new key (`image.` for a table made by dotted keys)
    int indent = 0; ///< Block: the column (in bytes, from 0) of its keys or dashes
    std::vector<SourceEntry> entries; ///< of a List or Map

    bool hasProperties() const { return content > begin; }
};

/// A key with its value, or an item of a list.
struct SourceEntry {
    QString key; ///< as the value of the key is, without quotes; empty for an item
    qsizetype begin = 0; ///< of the key, or of an item's dash or of the item itself where there is no dash
    qsizetype keyEnd = 0; ///< behind the key and its `:` or `=`; behind the dash
    bool merge = false; ///< YAML `<<`
    SourceNode node;
};

/// All of a front matter.
struct SourceTree {
    SourceNode root;
    qsizetype begin = 0; ///< behind the opening fence's line
    qsizetype end = 0; ///< the closing fence
    bool located =
        true; ///< false: the values are right, but not every byte range could be found; nothing is edited then
};

/// A walk stops here: what is nested deeper is refused by the readers.
constexpr int maxDepth = 64;
/// More values than this (aliases counted as often as they are used) are refused by the readers.
constexpr int maxValues = 20'000;

Value toValue(const SourceNode &node);

/// The entry that Hugo takes for `key`: letter case folded, the last of duplicates; null where there is none.
const SourceEntry *findEntry(const SourceNode &map, const QString &key);
/// The entry at `path`; null where there is none, or where the way leads through an alias or merged key.
const SourceEntry *findEntry(const SourceNode &root, const QStringList &path);
/// The same for the node; the root for an empty path.
const SourceNode *findNode(const SourceNode &root, const QStringList &path);

/// The index that a path's `part` names in a list of `count` items; -1 where it is none.
int listIndex(const QString &part, qsizetype count);

} // namespace shownotes
