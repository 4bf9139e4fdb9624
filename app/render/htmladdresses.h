#pragma once

#include <QByteArray>

#include <vector>

namespace shownotes {

/// An attribute of raw HTML that holds an address.
struct HtmlAddress {
    QByteArray element; ///< lower-case
    QByteArray attribute; ///< lower-case
    char quote = '\0'; ///< `"`, `'` or none
    qsizetype start = 0; ///< the value within the HTML, without its quotes
    qsizetype end = 0;
    qsizetype tagStart = 0;
    qsizetype tagEnd = 0;
};

/// `src`, `href`, `poster` and `data` of the tags in a piece of HTML; not those in comments, scripts and styles.
std::vector<HtmlAddress> htmlAddresses(QByteArrayView html);

} // namespace shownotes
