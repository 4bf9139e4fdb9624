#include "pagefile.h"

#include <content/textencoding.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace shownotes {

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
    QFile file(page.path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {Error::Kind::NotReadable, file.errorString(), 0, 0};
    page.bytes = file.readAll();
    page.parts = splitPage(page.bytes);
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
    if (bytes == page.bytes)
        return {};
    QFile file(page.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return Error {Error::Kind::NotWritable, file.errorString(), 0, 0};
    return {};
}

} // namespace shownotes
