#include "pagehead.h"

#include <content/filesaver.h>
#include <content/pageparts.h>

#include <QFile>
#include <QFileInfo>

namespace shownotes {

namespace {

/// Front matter is rarely longer; where it is, the file is read whole.
constexpr qint64 headSize = 32 * 1024;

} // namespace

Result<FrontMatter> readPageHead(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        const PageParts head = splitPage(file.read(headSize));
        // Cut within the closing line it would look closed.
        if (!head.problem && head.frontMatter.endsWith('\n'))
            return FrontMatter::parse(head.frontMatter);
    }
    const Result<FileContents> contents = readFile(path);
    if (!contents)
        return contents.error();
    const PageParts parts = splitPage(contents->bytes);
    if (parts.problem)
        return *parts.problem;
    return FrontMatter::parse(parts.frontMatter);
}

} // namespace shownotes
