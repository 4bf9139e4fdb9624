#pragma once

#include <content/splice.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace shownotes {

/// The parts of a Markdown image with its address in it, `![alt](address "title")`. Bytes of the text that begins with it.
struct MarkdownImage {
    struct Part {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    Part alt;
    Part address; ///< with `<` and `>` where it has them
    Part title; ///< with its quotes; empty at the place where one would stand
    qsizetype end = 0;
};

/// Nothing where `text` does not begin with an image, or where its description holds images, links or code.
std::optional<MarkdownImage> readMarkdownImage(const QByteArray &text);

QString altOf(const QByteArray &text, const MarkdownImage &image);
QString addressOf(const QByteArray &text, const MarkdownImage &image);
QString titleOf(const QByteArray &text, const MarkdownImage &image);

/// Line ends in a value become blanks.
Splice setAlt(const MarkdownImage &image, const QString &alt);
Splice setAddress(const MarkdownImage &image, const QString &address);
Splice setTitle(const QByteArray &text, const MarkdownImage &image, const QString &title);

} // namespace shownotes
