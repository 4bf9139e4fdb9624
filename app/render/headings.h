#pragma once

#include "attributes.h"
#include "hugorules.h"

namespace shownotes {

/// A heading's source taken apart: `Text {#id .class}`, also with closing `#`s in front of the attributes.
struct HeadingText {
    QByteArrayView text; ///< what the heading shows
    QByteArrayView idSource; ///< the text's last line: the automatic id is made of it
    QList<MarkdownAttribute> attributes;
};

/// \param source the heading's lines without the `#`s that open and close it
/// \param withAttributes markup.goldmark.parser.attribute.title
HeadingText headingText(QByteArrayView source, bool withAttributes, bool isAtx, HugoRules rules);

} // namespace shownotes
