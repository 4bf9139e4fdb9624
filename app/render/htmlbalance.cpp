#include "htmlbalance.h"

#include "characters.h"

#include <algorithm>

namespace shownotes {

namespace {

bool isOneOf(const QByteArray &name, const char *const *begin, const char *const *end)
{
    return std::any_of(begin, end, [&](const char *known) { return name == known; });
}

bool isVoid(const QByteArray &name)
{
    static const char *const Names[] = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta",
        "param", "source", "track", "wbr", "basefont", "bgsound", "frame", "keygen"};
    return isOneOf(name, std::begin(Names), std::end(Names));
}

/// Their end tag may be left out: the next block closes them.
bool closesItself(const QByteArray &name)
{
    static const char *const Names[] = {"p", "li", "dt", "dd", "option", "optgroup", "html", "head", "body"};
    return isOneOf(name, std::begin(Names), std::end(Names));
}

/// A browser opens these again behind the block that leaves them open.
bool isFormatting(const QByteArray &name)
{
    static const char *const Names[] = {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
    return isOneOf(name, std::begin(Names), std::end(Names));
}

bool isRawText(const QByteArray &name)
{
    static const char *const Names[] = {"script", "style", "textarea", "title", "iframe", "noframes", "xmp", "noembed"};
    return isOneOf(name, std::begin(Names), std::end(Names));
}

} // namespace

void OpenElements::clear()
{
    m_open.clear();
    m_rawText.clear();
    m_inComment = false;
    m_tag = {};
}

void OpenElements::open(const QByteArray &name)
{
    if (!isVoid(name))
        m_open.push_back(name);
}

void OpenElements::close(const QByteArray &name)
{
    const auto found = std::find(m_open.rbegin(), m_open.rend(), name);
    if (found == m_open.rend())
        return;
    // What is inside is closed with it, but formatting goes on behind it.
    const auto first = found.base() - 1;
    std::vector<QByteArray> again;
    std::copy_if(found.base(), m_open.end(), std::back_inserter(again), isFormatting);
    m_open.erase(first, m_open.end());
    m_open.insert(m_open.end(), again.begin(), again.end());
}

/// Goes on to the end of the tag whose name is read, quoted values skipped. \return behind it, or -1 where the HTML ends before.
qsizetype OpenElements::endTag(QByteArrayView html, qsizetype at)
{
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (m_tag.quote) {
            if (c == m_tag.quote)
                m_tag.quote = '\0';
        } else if (c == '>') {
            m_tag.isOpen = false;
            m_rawText.clear();
            if (m_tag.isEnd) {
                close(m_tag.name);
            } else {
                open(m_tag.name);
                if (isRawText(m_tag.name))
                    m_rawText = m_tag.name;
            }
            return at + 1;
        } else if ((c == '"' || c == '\'') && m_tag.last == '=') {
            m_tag.quote = c;
        }
        m_tag.last = c;
    }
    return -1;
}

void OpenElements::read(QByteArrayView html)
{
    qsizetype at = 0;
    while (at < html.size()) {
        if (m_tag.isOpen) {
            at = endTag(html, at);
            if (at < 0)
                return;
            continue;
        }
        if (m_inComment) {
            const qsizetype end = html.indexOf(QByteArrayView("-->"), at);
            if (end < 0)
                return;
            m_inComment = false;
            at = end + 3;
            continue;
        }
        at = html.indexOf('<', at);
        if (at < 0 || at + 1 >= html.size())
            break;
        const QByteArrayView rest = html.sliced(at);
        if (m_rawText.isEmpty() && rest.startsWith("<!--")) {
            m_inComment = true;
            at += 4;
            continue;
        }
        const bool isEnd = rest[1] == '/';
        const qsizetype nameStart = isEnd ? 2 : 1;
        qsizetype nameEnd = nameStart;
        if (nameStart >= rest.size() || !isAsciiLetter(rest[nameStart])) {
            ++at;
            continue;
        }
        while (nameEnd < rest.size() && !isAsciiSpace(rest[nameEnd]) && rest[nameEnd] != '>' && rest[nameEnd] != '/')
            ++nameEnd;
        const QByteArray name = rest.sliced(nameStart, nameEnd - nameStart).toByteArray().toLower();
        if (!m_rawText.isEmpty() && !(isEnd && name == m_rawText)) {
            ++at;
            continue;
        }
        m_tag = {true, isEnd, name, '\0', '\0'};
        at += nameEnd;
    }
    // At the end of a block what closes by itself goes, with what is inside that a browser does not open again.
    if (m_rawText.isEmpty() && std::all_of(m_open.begin(), m_open.end(), closesItself))
        m_open.clear();
}

QList<RenderedBlock> balancedBlocks(QList<RenderedBlock> blocks, const std::vector<bool> &isKnown)
{
    if (isKnown.size() == size_t(blocks.size()) && std::find(isKnown.begin(), isKnown.end(), false) == isKnown.end())
        return blocks;
    QList<RenderedBlock> balanced;
    balanced.reserve(blocks.size());
    OpenElements open;
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        RenderedBlock &block = blocks[i];
        const bool joins = !open.isEmpty();
        if (joins || size_t(i) >= isKnown.size() || !isKnown[size_t(i)])
            open.read(block.html);
        if (joins) {
            RenderedBlock &last = balanced.last();
            last.html += block.html;
            last.firstLine = std::min(last.firstLine, block.firstLine);
            last.lastLine = std::max(last.lastLine, block.lastLine);
        } else {
            balanced.append(std::move(block));
        }
    }
    return balanced;
}

} // namespace shownotes
