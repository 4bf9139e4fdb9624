#include "headings.h"

#include "characters.h"

namespace shownotes {

namespace {

/// `Text ### {#id}`: the attributes behind closing `#`s, of which cmark does not know.
bool takeClosedAttributes(HeadingText &heading)
{
    const QByteArrayView line = heading.text;
    for (qsizetype j = -1; j + 1 < line.size(); ++j) { // a blank stands in front of the text
        if (j < 0) {
            if (line[0] == '#')
                return false;
        } else if (line[j] == '\\' && isAsciiPunct(line[j + 1])) {
            ++j;
        } else if (isAsciiSpace(line[j]) && line[j + 1] == '#') {
            qsizetype behind = j + 1;
            while (behind < line.size() && line[behind] == '#')
                ++behind;
            QList<MarkdownAttribute> attributes;
            qsizetype end = 0;
            if (!parseAttributes(line, behind, attributes, end) || !isBlank(line.sliced(end)))
                return false;
            heading.attributes = attributes;
            heading.text = line.first(j + 1);
            return true;
        }
    }
    return false;
}

void takeAttributes(HeadingText &heading)
{
    const qsizetype lastLine = heading.text.lastIndexOf('\n') + 1;
    const QByteArrayView line = heading.text.sliced(lastLine);
    QList<MarkdownAttribute> attributes;
    qsizetype start = -1;
    qsizetype end = 0;
    for (qsizetype i = 0; i < line.size(); ++i) { // the last `{` decides
        if (line[i] == '\\') {
            if (i + 1 < line.size() && line[i + 1] == '{')
                ++i;
        } else if (line[i] == '{') {
            start = parseAttributes(line, i, attributes, end) ? i : -1;
        }
    }
    if (start < 0 || !isBlank(line.sliced(end)))
        return;
    heading.attributes = attributes;
    heading.text = heading.text.first(lastLine + start);
}

/// Goldmark 1.7.16: the first `{…}` that ends the line; what it stands behind loses its closing `#`s.
void takeAttributesThenHashes(HeadingText &heading, bool isAtx)
{
    const qsizetype lastLine = heading.text.lastIndexOf('\n') + 1;
    const QByteArrayView line = heading.text.sliced(lastLine);
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '\\' && i + 1 < line.size() && isAsciiPunct(line[i + 1])) {
            ++i;
            continue;
        }
        QList<MarkdownAttribute> attributes;
        qsizetype end = 0;
        if (line[i] != '{' || !parseAttributes(line, i, attributes, end) || !isBlank(line.sliced(end)))
            continue;
        heading.attributes = attributes;
        heading.text = trimmedAscii(heading.text.first(lastLine + i));
        qsizetype hashes = heading.text.size();
        while (hashes > 0 && heading.text[hashes - 1] == '#')
            --hashes;
        if (isAtx && (hashes == 0 || isAsciiSpace(heading.text[hashes - 1])))
            heading.text = heading.text.first(hashes);
        return;
    }
}

} // namespace

HeadingText headingText(QByteArrayView source, bool withAttributes, bool isAtx, HugoRules rules)
{
    HeadingText heading;
    heading.text = trimmedAscii(source);
    if (withAttributes && heading.text.contains('{')) {
        if (rules.attributesPrecedeClosingHashes())
            takeAttributesThenHashes(heading, isAtx);
        else if (!isAtx || !takeClosedAttributes(heading))
            takeAttributes(heading);
        heading.text = trimmedAscii(heading.text);
    }
    heading.idSource = heading.text.sliced(heading.text.lastIndexOf('\n') + 1);
    return heading;
}

} // namespace shownotes
