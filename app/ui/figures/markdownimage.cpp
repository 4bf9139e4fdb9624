#include "figures/markdownimage.h"

namespace shownotes {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

qsizetype skipBlanks(const QByteArray &text, qsizetype at)
{
    while (at < text.size() && isBlank(text[at]))
        ++at;
    return at;
}

/// Where `closing` stands, escapes skipped; -1 where it does not.
qsizetype closingOf(const QByteArray &text, qsizetype at, char closing)
{
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == closing)
            return at;
    }
    return -1;
}

/// The end of an address without angle brackets: its own brackets are paired.
qsizetype plainAddressEnd(const QByteArray &text, qsizetype at)
{
    int depth = 0;
    for (; at < text.size() && !isBlank(text[at]); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '(')
            ++depth;
        else if (text[at] == ')' && depth-- == 0)
            return at;
    }
    return std::min(at, text.size());
}

QString unescaped(QByteArrayView bytes)
{
    QByteArray plain;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\\' && i + 1 < bytes.size() && isPunctuation(bytes[i + 1]))
            ++i;
        plain += bytes[i];
    }
    return QString::fromUtf8(plain);
}

QByteArray escaped(const QString &text, const char *characters)
{
    QByteArray written;
    const QByteArray bytes = text.toUtf8();
    for (const char c : bytes) {
        if (c == '\n' || c == '\r') {
            written += ' ';
            continue;
        }
        if (c == '\\' || QByteArrayView(characters).contains(c))
            written += '\\';
        written += c;
    }
    return written;
}

QByteArrayView partOf(const QByteArray &text, const MarkdownImage::Part &part)
{
    return QByteArrayView(text).sliced(part.begin, part.end - part.begin);
}

} // namespace

std::optional<MarkdownImage> readMarkdownImage(const QByteArray &text)
{
    if (!text.startsWith("!["))
        return {};
    MarkdownImage image;
    image.alt = {2, closingOf(text, 2, ']')};
    if (image.alt.end < 0 || image.alt.end + 1 >= text.size() || text[image.alt.end + 1] != '(')
        return {};
    for (qsizetype i = image.alt.begin; i < image.alt.end; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '[' || text[i] == '`' || text[i] == '<')
            return {};
    }
    qsizetype at = skipBlanks(text, image.alt.end + 2);
    image.address.begin = at;
    if (at < text.size() && text[at] == '<') {
        at = closingOf(text, at + 1, '>') + 1;
        if (at == 0)
            return {};
    } else {
        at = plainAddressEnd(text, at);
    }
    image.address.end = at;
    image.title = {at, at};
    at = skipBlanks(text, at);
    if (at < text.size() && at > image.address.end && (text[at] == '"' || text[at] == '\'' || text[at] == '(')) {
        const qsizetype close = closingOf(text, at + 1, text[at] == '(' ? ')' : text[at]);
        if (close < 0)
            return {};
        image.title = {at, close + 1};
        at = skipBlanks(text, close + 1);
    }
    if (at >= text.size() || text[at] != ')')
        return {};
    image.end = at + 1;
    return image;
}

QString altOf(const QByteArray &text, const MarkdownImage &image)
{
    return unescaped(partOf(text, image.alt));
}

QString addressOf(const QByteArray &text, const MarkdownImage &image)
{
    QByteArrayView address = partOf(text, image.address);
    if (address.startsWith('<'))
        address = address.sliced(1, address.size() - 2);
    return QString::fromUtf8(QByteArray::fromPercentEncoding(unescaped(address).toUtf8()));
}

QString titleOf(const QByteArray &text, const MarkdownImage &image)
{
    const QByteArrayView title = partOf(text, image.title);
    return title.isEmpty() ? QString() : unescaped(title.sliced(1, title.size() - 2));
}

Splice setAlt(const MarkdownImage &image, const QString &alt)
{
    return {image.alt.begin, image.alt.end, escaped(alt, "[]`<")};
}

Splice setAddress(const MarkdownImage &image, const QString &address)
{
    // What an address cannot say by itself is percent-encoded, as Hugo decodes it again.
    QByteArray written;
    const QByteArray bytes = address.toUtf8();
    for (const char c : bytes) {
        if (uchar(c) <= ' ' || c == '\x7f' || QByteArrayView("%\\()<>#?\"'`").contains(c))
            written += '%' + QByteArray(1, c).toHex().toUpper();
        else
            written += c;
    }
    return {image.address.begin, image.address.end, written};
}

Splice setTitle(const QByteArray &text, const MarkdownImage &image, const QString &title)
{
    const QByteArrayView now = partOf(text, image.title);
    if (title.isEmpty()) // with the blank before it
        return {image.address.end, image.title.end, {}};
    const char quote = now.isEmpty() ? '"' : now.front();
    const char close = quote == '(' ? ')' : quote;
    const QByteArray characters = quote == '(' ? QByteArray("()") : QByteArray(1, quote);
    return {image.title.begin, image.title.end,
        QByteArray(now.isEmpty() ? " " : "") + quote + escaped(title, characters.constData()) + close};
}

} // namespace shownotes
