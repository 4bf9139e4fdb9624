#pragma once

#include <QByteArray>
#include <QList>

namespace shownotes {

/// One attribute of `{#id .class key="value"}`.
struct MarkdownAttribute {
    enum class Kind { Text, Number, Bool, Null, List };

    QByteArray name;
    QByteArray value; ///< as text; a list is written without its brackets, its items parted by commas
    Kind kind = Kind::Text;
};

/// Goldmark 1.5.4's attributes, from the `{` at `at`. In `end` where they end.
/// \return nothing where the text there is no attribute list.
bool parseAttributes(QByteArrayView text, qsizetype at, QList<MarkdownAttribute> &attributes, qsizetype &end);

/// ` name="value"` for each; Hugo drops `on…`.
void appendAttributes(QByteArray &out, const QList<MarkdownAttribute> &attributes);

const MarkdownAttribute *findAttribute(const QList<MarkdownAttribute> &attributes, QByteArrayView name);

} // namespace shownotes
