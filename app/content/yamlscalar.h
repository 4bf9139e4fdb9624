#pragma once

#include <content/value.h>

#include <QByteArray>

namespace shownotes {

/// What Hugo 0.111 (go-yaml v2.4) takes a scalar for. `tag` is empty for a plain scalar without one, `!` for a quoted or block scalar,
/// else the full tag (`tag:yaml.org,2002:str`). Error: Syntax where Hugo refuses the text for the tag (`!!int x`).
Result<Value> readYamlScalar(const QString &text, const QString &tag);

/// True where `text`, written plain, would be read as something else than this string, by Hugo, by YAML 1.1 or by YAML 1.2,
/// or would not be read at all. `flow`: within `[…]` or `{…}`.
bool yamlNeedsQuotes(const QString &text, bool flow);

/// True where `text` is a date or date-time that go-yaml takes for one (`2024-05-01`, `2024-05-01T10:00:00+09:00`).
bool isYamlTimestamp(const QString &text);

enum class YamlQuotes { Auto, Single, Double };

/// `text` as a scalar on one line: plain where that is allowed and `quotes` is Auto, else in the asked quotes; single quotes fall back to
/// double ones where the text has line breaks or control characters.
QByteArray writeYamlString(const QString &text, YamlQuotes quotes, bool flow);

/// `value` (any scalar) on one line.
QByteArray writeYamlScalar(const Value &value, YamlQuotes quotes, bool flow);

/// True where all of `text` can stand in a block scalar: no control characters but line breaks and tabs.
bool canBeYamlBlock(const QString &text);

} // namespace shownotes
