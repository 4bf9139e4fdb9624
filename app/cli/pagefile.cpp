#include "pagefile.h"

#include <content/textencoding.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace shownotes {

namespace {

// Where journals of files that must be written in place are kept.
QString stateFolder()
{
    const QString home = QDir::homePath() + QStringLiteral("/.local/state");
    return qEnvironmentVariable("XDG_STATE_HOME", home) + QStringLiteral("/shownotes");
}

} // namespace

QString pagePath(const QString &argument)
{
    if (!QFileInfo(argument).isDir())
        return argument;
    const QString folder = argument.endsWith(u'/') ? argument : argument + u'/';
    const QString branch = folder + QStringLiteral("_index.md");
    const QString leaf = folder + QStringLiteral("index.md");
    return !QFileInfo::exists(leaf) && QFileInfo::exists(branch) ? branch : leaf;
}

Result<PageFile> readPage(const QString &argument)
{
    PageFile page;
    page.path = pagePath(argument);
    const Result<FileContents> contents = readFile(page.path);
    if (!contents)
        return contents.error();
    page.contents = *contents;
    page.parts = splitPage(page.contents.bytes);
    const DecodedText body = TextEncoding::decode(page.parts.body);
    if (body.problem) {
        Error problem = *body.problem;
        if (problem.line > 0)
            problem.line += page.parts.bodyLine - 1;
        return problem;
    }
    return page;
}

Result<FrontMatter> frontMatterOf(const PageFile &page)
{
    if (page.parts.problem)
        return *page.parts.problem;
    if (page.parts.format == FrontMatter::Format::None) {
        return Error {Error::Kind::Missing,
            QCoreApplication::translate("shownotes::PageFile", "The page has no front matter."), 1, 0};
    }
    return FrontMatter::parse(page.parts.frontMatter);
}

Result<void> savePage(const PageFile &page, const QByteArray &frontMatter)
{
    const DecodedText body = TextEncoding::decode(page.parts.body);
    const QByteArray bytes = frontMatter + body.encoding.encode(body.text);
    SaveOptions options;
    options.stateFolder = stateFolder();
    const Result<SaveOutcome> saved = saveFile(page.path, bytes, page.contents.digest, options);
    if (!saved)
        return saved.error();
    return {};
}

} // namespace shownotes
