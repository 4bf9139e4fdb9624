#pragma once

#include <render/shortcode.h>

namespace shownotes {

/// One `{{< … >}}` or `{{% … %}}`, not yet nested.
struct ShortcodeTag {
    QByteArray name;
    QList<ShortcodeParam> params;
    bool isMarkdown = false;
    bool isClosing = false;
    bool isSelfClosing = false;
    bool isComment = false;
    QByteArray text; ///< of a comment: what it prints
    qsizetype start = 0;
    qsizetype end = 0;
    QString error;
    qsizetype errorAt = 0;
    qsizetype readTo = 0; ///< see Shortcode
};

/// What nothing ends any more in the rest of a body: without this memory a body full of openers takes quadratic time.
struct UnclosedShortcodes {
    bool comment[2] = {false, false}; ///< `*/>}}`, `*/%}}`
    bool raw = false; ///< a back quote
};

/// The tags of a body that begin at `from` or behind it, in order, wrong ones with their error.
std::vector<ShortcodeTag> shortcodeTags(QByteArrayView body, qsizetype from = 0);

} // namespace shownotes
