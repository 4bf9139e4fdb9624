#pragma once

#include <render/rendersettings.h>

#include <QByteArray>

#include <vector>

namespace shownotes {

/// An address that a body's Markdown or raw HTML names, with the place it is written at.
struct WrittenAddress {
    enum class Kind {
        Image, ///< `![alt](address)`
        Link, ///< `[text](address)`
        Definition, ///< `[label]: address`
        Html, ///< `<img src="address">`, in a paragraph or in a block of HTML
    };

    Kind kind = Kind::Link;
    QByteArray element; ///< of Html, lower-case: `img`
    QByteArray attribute; ///< of Html, lower-case: `src`, `href`, `poster`, `data`
    QByteArray address; ///< escapes and character references resolved; still percent-encoded
    char enclosure = '\0'; ///< what the address stands between: `<` of Markdown, `"` or `'` of HTML, or nothing
    qsizetype start = 0; ///< bytes of the body: the address without its enclosure
    qsizetype end = 0;
    qsizetype wholeStart = 0; ///< the image, link, definition or tag
    qsizetype wholeEnd = 0;
};

/// The addresses in the order of the body, those in code and in shortcodes' parameters left out; an inner text of a shortcode is Markdown of its own.
/// Bare links are no addresses of this kind, and a reference has none but its definition's. An address that cannot be located for certain is left out.
/// Thread-safe.
std::vector<WrittenAddress> writtenAddresses(const QByteArray &body, const RenderSettings &settings);

} // namespace shownotes
