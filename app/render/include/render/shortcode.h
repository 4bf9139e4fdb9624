#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace shownotes {

/// One parameter of a shortcode.
struct ShortcodeParam {
    QByteArray name; ///< empty for a positional one
    QByteArray value;
    bool isString = true; ///< quoted or raw; a bare `true`, `12` or `1.5` is a boolean or number to Hugo's templates
    qsizetype start = 0; ///< bytes of the body: the value without its quotes
    qsizetype end = 0;
};

struct ShortcodePiece;

/// A shortcode as it stands in a body: `{{< name … >}}`, with what its closing tag encloses.
struct Shortcode {
    QByteArray name;
    bool isMarkdown = false; ///< `{{% %}}`: its output is Markdown of the page
    bool isClosed = false; ///< it has a closing tag or closes itself
    QList<ShortcodeParam> params;
    std::vector<ShortcodePiece> inner;
    QByteArray indentation; ///< the white space between the line's begin and the tag
    qsizetype start = 0; ///< bytes of the body, closing tag included
    qsizetype end = 0;
    int ordinal = 0; ///< among its siblings, from 0
    QString error; ///< why Hugo would refuse it; empty where it would not
    qsizetype errorAt = 0; ///< byte of the body the reason is about

    // What an edit elsewhere has to know.
    qsizetype readTo =
        0; ///< its tag is read as it is because of the bytes up to here; beyond the end where something was missing to it
    bool isUnpaired = false; ///< one of its tags was looked for in all of the body and not found

    /// The last parameter of that name, or null. Never a positional one.
    const ShortcodeParam *find(QByteArrayView key) const;
    QByteArray value(QByteArrayView key) const; ///< its value; empty where there is none
    QByteArray positional(qsizetype index) const; ///< empty where there is none
    bool hasNamedParams() const { return !params.isEmpty() && !params.first().name.isEmpty(); }
};

/// A stretch of text, or a shortcode.
struct ShortcodePiece {
    QByteArray text; ///< what Hugo reads as text: a commented shortcode without its comment signs
    qsizetype start = 0; ///< where it stands in the body
    std::shared_ptr<const Shortcode> shortcode; ///< null for text
};

/// Which shortcodes have an inner part.
enum class ShortcodeInner {
    Never, ///< a closing tag is an error
    Always, ///< it must be closed
    IfClosed, ///< not known: as the text has it
    NoTemplate, ///< no such shortcode: an error
};

/// The shortcodes of a body by Hugo 0.111's grammar (HUGO: parser/pageparser). Wrong ones carry an error and the text goes on behind
/// them; Hugo would give up the whole site.
std::vector<ShortcodePiece> scanShortcodes(
    const QByteArray &body, const std::function<ShortcodeInner(const QByteArray &name)> &inner);

/// A part of a body within no shortcode, as if nothing stood behind it.
struct ShortcodeRange {
    qsizetype begin = 0; ///< bytes of the body
    qsizetype end = 0;
    int ordinal = 0; ///< of its first shortcode
};
std::vector<ShortcodePiece> scanShortcodes(const QByteArray &body, const ShortcodeRange &range,
    const std::function<ShortcodeInner(const QByteArray &name)> &inner);

} // namespace shownotes
