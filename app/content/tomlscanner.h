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

/// Cuts TOML that is known to be valid into its statements. False where it finds that it does not understand the text after all.
bool scanToml(const QByteArray &text, qsizetype begin, qsizetype end, std::vector<TomlStatement> &statements);

/// The key as a text, quotes and escapes resolved. Defined beside the TOML reader.
QString tomlKeyText(QByteArrayView written);

} // namespace shownotes
