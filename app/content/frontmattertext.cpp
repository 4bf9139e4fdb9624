#include "frontmattertext.h"

#include "jsonreader.h"
#include "tomlreader.h"
#include "yamlreader.h"

#include <content/pageparts.h>

#include <QCoreApplication>
#include <QStringDecoder>

namespace shownotes {

namespace {

constexpr qsizetype maxSize = 1 << 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::FrontMatter)
};

// Hugo's YAML reader refuses them; TOML and JSON do too where they are not escaped.
qsizetype findControlCharacter(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto c = static_cast<unsigned char>(bytes.at(i));
        if ((c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f)
            return i;
    }
    return -1;
}

qsizetype findBadUtf8(const QByteArray &bytes)
{
    QStringDecoder whole(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const QString text = whole(bytes);
    if (text.size() >= 0 && !whole.hasError())
        return -1;
    qsizetype begin = 0;
    while (begin < bytes.size()) {
        const qsizetype end = lineEnd(bytes, begin);
        QStringDecoder line(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
        const QString lineText = line(QByteArrayView(bytes).sliced(begin, end - begin));
        if (lineText.size() >= 0 && line.hasError())
            return begin;
        begin = end;
    }
    return 0;
}

} // namespace

int lineOf(const QByteArray &bytes, qsizetype position)
{
    return int(QByteArrayView(bytes).first(position).count('\n')) + 1;
}

qsizetype lineBegin(const QByteArray &bytes, qsizetype position)
{
    return position > 0 ? bytes.lastIndexOf('\n', position - 1) + 1 : 0;
}

qsizetype lineEnd(const QByteArray &bytes, qsizetype position)
{
    const qsizetype found = bytes.indexOf('\n', position);
    return found < 0 ? bytes.size() : found + 1;
}

qsizetype commentsAbove(const QByteArray &bytes, qsizetype position, qsizetype limit)
{
    qsizetype first = lineBegin(bytes, position);
    while (first > limit) {
        const qsizetype above = lineBegin(bytes, first - 1);
        if (above < limit || !QByteArrayView(bytes).sliced(above, first - above).trimmed().startsWith('#'))
            break;
        first = above;
    }
    return first;
}

Result<FrontMatterText> checkFrontMatter(const QByteArray &bytes)
{
    if (bytes.size() > maxSize)
        return Error {Error::Kind::TooLarge, Words::tr("The front matter is larger than 1 MiB."), 1, 0};
    if (const qsizetype at = findBadUtf8(bytes); at >= 0)
        return Error {Error::Kind::NotUtf8, Words::tr("The front matter is not in UTF-8."), lineOf(bytes, at), 0};
    const PageParts parts = splitPage(bytes);
    if (parts.problem)
        return *parts.problem;
    FrontMatterText text;
    text.format = parts.format;
    if (text.format == FrontMatter::Format::None) {
        if (!bytes.isEmpty())
            return Error {Error::Kind::Syntax, Words::tr("This is no front matter."), 1, 0};
        return text;
    }
    if (!parts.body.isEmpty())
        return Error {
            Error::Kind::Syntax, Words::tr("The front matter ends here, but there is more text."), parts.bodyLine, 0};
    if (const qsizetype at = findControlCharacter(bytes); at >= 0) {
        return Error {Error::Kind::Syntax,
            Words::tr("A control character stands here, which a front matter must not hold."), lineOf(bytes, at),
            int(at - lineBegin(bytes, at)) + 1};
    }
    qsizetype begin = 0;
    while (bytes.at(begin) != '-' && bytes.at(begin) != '+' && bytes.at(begin) != '{')
        ++begin;
    qsizetype end = bytes.size();
    end -= end > 0 && bytes.at(end - 1) == '\n' ? 1 : 0;
    end -= end > 0 && bytes.at(end - 1) == '\r' ? 1 : 0;
    if (text.format == FrontMatter::Format::Json) {
        text.begin = begin;
        text.end = end;
        return text;
    }
    text.begin = begin + 3;
    text.begin += bytes.at(text.begin) == '\r' ? 1 : 0;
    text.begin += bytes.at(text.begin) == '\n' ? 1 : 0;
    text.end = end - 3;
    return text;
}

Result<SourceTree> readFrontMatter(const QByteArray &bytes)
{
    const Result<FrontMatterText> text = checkFrontMatter(bytes);
    if (!text)
        return text.error();
    switch (text->format) {
    case FrontMatter::Format::Yaml:
        return readYaml(bytes, text->begin, text->end);
    case FrontMatter::Format::Toml:
        return readToml(bytes, text->begin, text->end);
    case FrontMatter::Format::Json: {
        const Result<SourceNode> root = readJson(bytes, text->begin, text->end);
        if (!root)
            return root.error();
        return SourceTree {*root, text->begin, text->end, true};
    }
    case FrontMatter::Format::None:
        break;
    }
    SourceTree empty;
    empty.root.kind = SourceNode::Kind::Map;
    return empty;
}

} // namespace shownotes
