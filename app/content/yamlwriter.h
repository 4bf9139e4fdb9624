#pragma once

#include "yamlscalar.h"

#include "sourcetree.h"

namespace shownotes {

/// How an author writes YAML, as far as new text has to follow it.
struct YamlStyle {
    QByteArray lineBreak = "\n";
    int mapStep = 2; ///< columns that a map within a map is indented by
    int listStep = 2; ///< columns that a list's dashes stand behind its key; 0 is usual too
    bool flowLists = true; ///< lists of scalars as `[a, b]`

    /// Looked up in what is there.
    static YamlStyle of(const QByteArray &bytes, const SourceTree &tree);
};

/// A value as it is written behind a key or a dash: what goes in the same line, with its leading blank, and the lines below (each with its line break).
struct YamlText {
    QByteArray inlineText;
    QByteArray lines;
};

/// Makes YAML text for new values.
class YamlWriter {
public:
    explicit YamlWriter(const YamlStyle &style)
        : m_style(style)
    {
    }

    /// Within `[…]` or `{…}`: all in one line.
    QByteArray flow(const Value &value, YamlQuotes quotes = YamlQuotes::Auto) const;

    /// Behind a key that stands at column `indent`; `old` is the value that gives way, whose style is kept, if any.
    YamlText block(const Value &value, int indent, const SourceNode *old = nullptr) const;
    /// Behind a dash at column `indent`.
    YamlText item(const Value &value, int indent, const SourceNode *old = nullptr) const;
    /// Behind a key or a dash, all in one line.
    YamlText oneLine(const Value &value, const SourceNode *old = nullptr) const;

    /// The whole entry, its first line without indentation.
    QByteArray entry(const QString &key, const Value &value, int indent, bool onOneLine = false) const;

    /// A text as a block scalar whose lines stand at column `indent`: `|`, or `>` where `folded`. No text where it cannot be one.
    static std::optional<YamlText> blockScalar(
        const QString &text, int indent, int parentIndent, bool folded, const QByteArray &lineBreak);

private:
    YamlText scalar(const Value &value, int indent, const SourceNode *old) const;
    bool prefersFlow(const Value &list, const SourceNode *old) const;

    YamlStyle m_style;
};

} // namespace shownotes
