#include "preview/previewlibraries.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

namespace shownotes::preview {

namespace {

/// Where Debian's packages of JavaScript for browsers are.
const QString folder = QStringLiteral("/usr/share/javascript/");

} // namespace

QString librarySource(Library library)
{
    const QStringList names = library == Library::Highlight
        ? QStringList {QStringLiteral("highlight.js/highlight.min.js")}
        : QStringList {QStringLiteral("katex/katex.min.js"), QStringLiteral("katex/contrib/auto-render.js")};
    QString source;
    for (const QString &name : names) {
        QFile file(folder + name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        source += QString::fromUtf8(file.readAll()) + u'\n';
    }
    return source;
}

std::optional<LibraryFile> libraryFile(const QString &path)
{
    static const QRegularExpression style(
        QStringLiteral("^/lib/(katex/katex\\.min\\.css|highlight\\.js/styles/[\\w.-]+\\.css)$"));
    static const QRegularExpression font(QStringLiteral("^/lib/(katex/fonts/[\\w-]+\\.woff2)$"));
    if (const QRegularExpressionMatch match = style.match(path); match.hasMatch())
        return LibraryFile {folder + match.captured(1), "text/css"};
    if (const QRegularExpressionMatch match = font.match(path); match.hasMatch())
        return LibraryFile {folder + match.captured(1), "font/woff2"};
    return {};
}

} // namespace shownotes::preview
