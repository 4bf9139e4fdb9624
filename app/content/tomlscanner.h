#pragma once

#include "sourcetree.h"

namespace shownotes {

/// One key of a TOML key or header: `a` of `a."b c".d`.
struct TomlKey {
    qsizetype begin = 0;
    qsizetype end = 0;
};

/// A line (or lines) of TOML: `[header]`, `[[header]]` or `key = value`.
struct TomlStatement {
    enum class Kind { Table, ArrayItem, KeyValue };
    Kind kind = Kind::KeyValue;
    std::vector<TomlKey> keys;
    qsizetype begin = 0;
    qsizetype end = 0; ///< behind the `]` or the value
    qsizetype valueAt = 0; ///< behind the `=`
    SourceNode node; ///< of a KeyValue: ranges and styles, flow values with their entries; the values are not filled in
};

struct TomlScan {
    std::vector<TomlStatement> statements;
    bool complete = false; ///< false where the text is no TOML, or more than the scanner knows
    qsizetype tooDeep =
        -1; ///< where the nesting, or a dotted key, passes maxDepth; toml++ must not see that (it recurses)
};

/// Cuts TOML into its statements.
TomlScan scanToml(const QByteArray &text, qsizetype begin, qsizetype end);

/// The key as a text, quotes and escapes resolved. Defined beside the TOML reader.
QString tomlKeyText(QByteArrayView written);

} // namespace shownotes
