#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace shownotes::preview {

// What the preview makes of code and formulas as a theme's scripts would, it makes with the JavaScript libraries of the system's packages
// (libjs-highlight.js, libjs-katex). Where one is missing, code stays plain and formulas stay as they are written.

enum class Library { Highlight, Katex };

/// The library's scripts, for a world beside the page; empty where it is not installed.
QString librarySource(Library library);

struct LibraryFile {
    QString path; ///< absolute
    QByteArray type; ///< its media type
};
/// What `path` ("/lib/katex/katex.min.css") of the shell's host names: a style sheet or a font of a library; nothing for all else.
std::optional<LibraryFile> libraryFile(const QString &path);

} // namespace shownotes::preview
