#pragma once

#include <QByteArrayView>

namespace shownotes {

/// A bare address in running text.
struct BareLink {
    enum class Kind { None, Url, Www, Email };
    Kind kind = Kind::None;
    qsizetype length = 0; ///< bytes that become the link; trailing punctuation is cut
};

/// Goldmark 1.5.4's linkify for the rest of a line: an address that begins there, or none. The caller knows whether one may begin there.
BareLink bareLinkAt(QByteArrayView line);

/// The length of an e-mail address that begins the text (Goldmark's rule for `<a@b>` and bare ones), or -1.
qsizetype emailLength(QByteArrayView text);

} // namespace shownotes
