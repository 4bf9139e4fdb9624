#pragma once

#include <content/result.h>
#include <content/value.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace shownotes {

class FrontMatterEdit;
struct SourceTree;

/// The front matter of a page: its exact bytes and the values Hugo reads from them. Copyable; editing returns a new one.
///
/// Bytes are never emitted anew: an edit replaces the byte range of one value, parses the result again and is refused
/// unless exactly the intended value changed.
class FrontMatter {
public:
    enum class Format {
        None, ///< the page has no front matter; bytes() is empty
        Yaml, ///< between `---` lines
        Toml, ///< between `+++` lines
        Json, ///< from `{` to its `}`
    };

    /// `bytes`: from the start of the file (BOM and leading blank lines included) to the end of the closing fence's line, as PageParts has them.
    /// Error: Syntax with the line in the file, TooLarge over 1 MiB, Refused for alias cycles and bombs. Never slower than 200 ms.
    static Result<FrontMatter> parse(const QByteArray &bytes);

    /// No front matter at all.
    FrontMatter() = default;

    Format format() const { return m_format; }
    const QByteArray &bytes() const { return m_bytes; }
    /// The whole as a Map, keys as written, in the order of the text.
    const Value &values() const { return m_values; }

    /// The value at `path` (["image", "caption"]; list items by index: ["links", "0", "url"]); Null where there is none.
    Value value(const QStringList &path) const;
    bool contains(const QStringList &path) const;
    /// 1-based line in the file of the key at `path`; 0 where there is none.
    int line(const QStringList &path) const;
    /// The author's own comment lines directly above the key at `path`, without `#` and common indentation; empty where there are none.
    QString comment(const QStringList &path) const;
    /// Keys that stand only as a comment (`#date_end: …`, `# links:`), dotted path as list, in the order of the text.
    QList<QStringList> commentedKeys() const;
    /// The keys of the map at `path` in the order of the text, those among them that stand only as a comment.
    QStringList keyOrder(const QStringList &path) const;
    /// What makes a comment of the key at `path`, where it stands only as one: `#` or `# `; else empty.
    QByteArray commentPrefix(const QStringList &path) const;
    /// Keys that stand more than once in their map (Hugo takes the last).
    QList<QStringList> duplicateKeys() const;

    /// The same with `value` at `path`. Keeps the style that is there (quotes, flow or block, indentation, literal blocks); a key that stands only as a
    /// comment is uncommented in place; a new key goes where `archetype` has it, else before the closing fence; missing parents are made.
    /// Error: Refused where the value cannot be located for certain or the re-parsed result differs in anything else; nothing is changed then.
    Result<FrontMatter> set(const QStringList &path, const Value &value, const FrontMatter *archetype = nullptr) const;
    /// The same without the key at `path`, comments around it kept; a key that the archetype shows commented, or that was uncommented, is commented out.
    Result<FrontMatter> unset(const QStringList &path, const FrontMatter *archetype = nullptr) const;

    /// Lists of maps or scalars: each touches only that item's lines.
    Result<FrontMatter> insertItem(
        const QStringList &list, int index, const Value &item, const FrontMatter *archetype = nullptr) const;
    Result<FrontMatter> removeItem(const QStringList &list, int index) const;
    Result<FrontMatter> moveItem(const QStringList &list, int from, int to) const;

    friend bool operator==(const FrontMatter &a, const FrontMatter &b) { return a.m_bytes == b.m_bytes; }

private:
    Result<FrontMatter> proven(const FrontMatterEdit &edit, const Value &expected) const;

    Format m_format = Format::None;
    QByteArray m_bytes;
    Value m_values;
    std::shared_ptr<const SourceTree> m_tree; ///< where every value stands; none for Format::None
    QList<std::pair<QStringList, QByteArray>>
        m_uncommented; ///< keys that set() uncommented, with their prefixes: unset() turns them back
};

} // namespace shownotes
