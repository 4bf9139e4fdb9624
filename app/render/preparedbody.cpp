#include "preparedbody.h"

#include "characters.h"
#include "emoji.h"
#include "tableofcontents.h"

#include <render/commonends.h>

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace shownotes {

namespace {

constexpr char PlaceholderBegin[] = "HAHAHUGOSHORTCODE"; // Hugo's own: headings get ids of it
constexpr char PlaceholderEnd[] = "HBHB";
constexpr char Divider[] = "HUGOMORE42";

/// \return whether all that decides what shortcodes print is the same
bool areSame(const RenderSettings &a, const RenderSettings &b)
{
    const auto values = [](const RenderSettings &s) {
        return std::tie(s.hugoMinor, s.enableEmoji, s.goldmark, s.highlight, s.language, s.baseUrl, s.pathPrefix,
            s.pageUrl, s.mediaFolder, s.shortcodes, s.shortcodesAreComplete, s.linkHook, s.imageHook, s.headingHook,
            s.foreignHooks, s.foreignCodeHooks, s.galleryItems);
    };
    return a.answers && a.answers == b.answers && values(a) == values(b);
}

/// As fast as memory is read where `what` begins with a rare byte.
bool holds(QByteArrayView text, std::string_view what)
{
    return std::string_view(text.data(), size_t(text.size())).find(what) != std::string_view::npos;
}

/// Counts in bytes, a stretch at a time, which compilers make many times faster than one count in a wide number.
int lineEnds(QByteArrayView text)
{
    int count = 0;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = std::min<qsizetype>(at + 255, text.size());
        quint8 inStretch = 0;
        for (; at < end; ++at)
            inStretch = quint8(inStretch + (text[at] == '\n' ? 1 : 0));
        count += inStretch;
    }
    return count;
}

/// How far the bytes go that decide what the shortcode is, those within it included.
qsizetype readTo(const Shortcode &shortcode)
{
    qsizetype most = std::max(shortcode.readTo, shortcode.end);
    for (const ShortcodePiece &piece : shortcode.inner) {
        if (piece.shortcode)
            most = std::max(most, readTo(*piece.shortcode));
    }
    return most;
}

bool isPaired(const Shortcode &shortcode)
{
    return !shortcode.isUnpaired
        && std::all_of(shortcode.inner.begin(), shortcode.inner.end(),
            [](const ShortcodePiece &piece) { return !piece.shortcode || isPaired(*piece.shortcode); });
}

/// Calls `found` with the number of each output that has a placeholder in the HTML, with where that begins and ends.
template<typename Found> void forEachPlaceholder(const QByteArray &html, qsizetype outputs, const Found &found)
{
    qsizetype at = html.indexOf(PlaceholderBegin);
    while (at >= 0) {
        const qsizetype numberStart = at + qsizetype(sizeof PlaceholderBegin);
        const qsizetype numberEnd = html.indexOf(PlaceholderEnd, at);
        bool ok = false;
        const int number = numberEnd > numberStart && numberEnd - numberStart < 10
            ? html.sliced(numberStart, numberEnd - numberStart).toInt(&ok)
            : 0;
        if (!ok || number < 0 || number >= outputs) {
            at = html.indexOf(PlaceholderBegin, at + 1);
            continue;
        }
        found(number, at, numberEnd + 4);
        at = html.indexOf(PlaceholderBegin, numberEnd + 4);
    }
}

/// Hugo 0.134: a paragraph goes that holds nothing but the divider; elsewhere only the divider does, with a line end behind it.
void removeDividerAlone(QByteArray &html)
{
    qsizetype start = html.indexOf(Divider);
    qsizetype end = start + qsizetype(sizeof Divider) - 1;
    qsizetype open = start;
    while (open > 0 && isAsciiSpace(html[open - 1]))
        --open;
    const qsizetype tag = html.left(open).lastIndexOf("<p");
    if (open > 0 && html[open - 1] == '>' && tag >= 0 && html.indexOf('>', tag) == open - 1) {
        const qsizetype close = html.indexOf("</p>", end);
        start = tag;
        end = close < 0 ? html.size() : close + 4;
    }
    if (end < html.size() && html[end] == '\n')
        ++end;
    html.remove(start, end - start);
}

} // namespace

void PreparedBody::prepare(const QByteArray &body, const RenderSettings &settings)
{
    const QByteArray before = std::exchange(m_body, body);
    const bool isEdit = m_isEditable && areSame(m_settings, settings);
    m_settings = settings;
    if (isEdit && prepareEdit(before))
        return;
    Part begin;
    begin.line = 1;
    Piece all = piece(begin, body.size(), false);
    m_markdown = all.markdown;
    m_parts = std::move(all.parts);
    m_outputs = all.outputs;
    m_areAllOther = true;
    m_hasDivider = all.hasDivider;
    m_wantsContents = std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.wantsContents; });
    m_isEditable = all.isSeparable && !all.listsPages;
    m_lastPart = 0;
}

/// What the body from `begin` to `end` becomes, where it begins within no shortcode. Its text must not begin or end in the midst of what one part becomes.
PreparedBody::Piece PreparedBody::piece(const Part &begin, qsizetype end, bool hasDivider) const
{
    const HugoRules rules(m_settings.hugoMinor);
    Shortcodes shortcodes(m_body, m_settings);
    const auto scanned = scanShortcodes(
        m_body, {begin.start, end, begin.ordinal}, [&](const QByteArray &name) { return shortcodes.innerOf(name); });
    Piece made;
    Part at = begin; // where the next part begins
    at.kind = Part::Kind::Text;
    at.readTo = 0;
    at.problems.clear();
    const auto append = [&](Part::Kind kind, qsizetype start, const QByteArray &text) {
        at.line += lineEnds(QByteArrayView(m_body).sliced(at.start, start - at.start));
        at.start = start;
        Part &part = made.parts.emplace_back(at);
        part.kind = kind;
        part.wantsContents = holds(text, ContentsPlaceholder);
        made.markdown = made.markdown.isEmpty() ? text : made.markdown.append(text);
        at.made += text.size();
        at.madeLine += lineEnds(text);
    };
    const auto appendText = [&](Part::Kind kind, const QByteArray &text, qsizetype start) {
        if (!text.isEmpty())
            append(kind, start, m_settings.enableEmoji && !rules.emojiAreInlines() ? withEmoji(text) : text);
    };
    bool eatSpace = false;
    for (size_t i = 0; i < scanned.size(); ++i) {
        if (scanned[i].shortcode) {
            eatSpace = false;
            const Shortcode &shortcode = *scanned[i].shortcode;
            const QByteArray output = shortcodes.render(shortcode);
            const bool isText = shortcode.isMarkdown && shortcode.error.isEmpty();
            append(Part::Kind::Shortcode, shortcode.start,
                isText ? output : PlaceholderBegin + ("s" + QByteArray::number(at.output)) + PlaceholderEnd);
            Part &part = made.parts.back();
            part.wantsContents = holds(output, ContentsPlaceholder);
            part.readTo = readTo(shortcode);
            part.problems = shortcodes.takeProblems();
            for (ShortcodeProblem &problem : part.problems)
                problem.at -= part.start;
            made.isSeparable = made.isSeparable && isPaired(shortcode);
            made.readTo = std::max(made.readTo, part.readTo);
            ++at.ordinal;
            if (!isText) {
                ++at.output;
                made.outputs.append(output);
            }
            continue;
        }
        QByteArray text = scanned[i].text;
        qsizetype start = scanned[i].start;
        const qsizetype textEnd = i + 1 < scanned.size() ? scanned[i + 1].start : end;
        const Part::Kind kind = text.size() == textEnd - start ? Part::Kind::Text : Part::Kind::Comment;
        const qsizetype divider = hasDivider || !holds(text, "<!--more-->") ? -1 : text.indexOf("<!--more-->");
        if (divider >= 0) {
            hasDivider = made.hasDivider = true;
            made.isSeparable = made.isSeparable && kind == Part::Kind::Text;
            appendText(kind, text.first(divider), start);
            start += divider + (kind == Part::Kind::Comment ? 2 : 0); // its sign `/*`, which stands before it
            append(Part::Kind::Divider, start, QByteArray("\n\n") + Divider + "\n\n");
            text = text.sliced(divider + 11);
            start += 11;
            eatSpace = true;
        }
        if (eatSpace) {
            qsizetype eaten = 0;
            while (eaten < text.size() && isUnicodeSpace(runeAt(text, eaten).value))
                eaten += runeAt(text, eaten).size;
            text = text.sliced(eaten);
            start += eaten;
            eatSpace = text.isEmpty();
        }
        appendText(kind, text, start);
    }
    at.line += lineEnds(QByteArrayView(m_body).sliced(at.start, end - at.start));
    at.start = end;
    made.parts.push_back(at);
    made.listsPages = shortcodes.listsPages();
    return made;
}

bool PreparedBody::prepareEdit(const QByteArray &before)
{
    m_areAllOther = false;
    m_firstOther = m_endOther = 0;
    const CommonEnds common = commonEnds(before, m_body);
    const qsizetype shift = m_body.size() - before.size();
    if (shift == 0 && common.head == m_body.size())
        return true;

    // The parts that the edit can have changed: what begins in front of it can end in it, and three bytes begin a tag.
    const size_t last = m_parts.size() - 1;
    const auto isText = [this](size_t part) { return m_parts[part].kind == Part::Kind::Text; };
    const auto partBehind = [this](qsizetype at) {
        return size_t(std::upper_bound(m_parts.begin(), m_parts.end() - 1, at, [](qsizetype offset, const Part &part) {
            return offset < part.start;
        }) - m_parts.begin());
    };
    size_t first = std::max<size_t>(partBehind(std::max<qsizetype>(common.head - 3, 0)), 1) - 1;
    const auto reaching = std::find_if(m_parts.begin(), m_parts.begin() + std::ptrdiff_t(first),
        [&common](const Part &part) { return part.readTo > common.head; });
    first = size_t(reaching - m_parts.begin());
    if (first > 0 && !isText(first) && isText(first - 1))
        --first;
    size_t next = partBehind(before.size() - common.tail);
    const auto isIndent = [this](qsizetype from, qsizetype to) {
        return std::all_of(m_body.cbegin() + from, m_body.cbegin() + to, [](char c) { return c == ' ' || c == '\t'; });
    };
    if (next < last && isIndent(m_body.size() - common.tail, m_parts[next].start + shift))
        ++next; // what a shortcode prints is indented as it is
    if (next < last && next > first && !isText(next - 1) && isText(next))
        ++next;
    const bool isBehindDivider = std::any_of(m_parts.begin(), m_parts.begin() + std::ptrdiff_t(first),
        [](const Part &part) { return part.kind == Part::Kind::Divider; });
    Piece made = piece(m_parts[first], m_parts[next].start + shift, isBehindDivider);
    if (made.readTo > m_parts[next].start + shift && next < last) {
        next = last;
        made = piece(m_parts[first], m_body.size(), isBehindDivider);
    }

    const Part old = m_parts[next];
    const Part end = made.parts.back();
    const bool hadDivider = std::any_of(m_parts.begin() + std::ptrdiff_t(first), m_parts.begin() + std::ptrdiff_t(next),
        [](const Part &part) { return part.kind == Part::Kind::Divider; });
    if (made.hasDivider || hadDivider || !made.isSeparable || made.listsPages || made.parts.size() == 1
        || end.output != old.output || end.ordinal != old.ordinal)
        return false;

    if (first == 0 && next == last) {
        m_markdown = made.markdown;
    } else {
        QByteArray markdown;
        markdown.reserve(m_markdown.size() + end.made - old.made);
        markdown.append(QByteArrayView(m_markdown).first(m_parts[first].made));
        markdown.append(made.markdown);
        markdown.append(QByteArrayView(m_markdown).sliced(old.made));
        m_markdown = markdown;
    }
    m_firstOther = m_parts[first].output;
    m_endOther = old.output;
    std::copy(made.outputs.begin(), made.outputs.end(), m_outputs.begin() + m_firstOther);
    for (size_t i = next; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        part.start += shift;
        part.readTo += shift;
        part.made += end.made - old.made;
        part.line += end.line - old.line;
        part.madeLine += end.madeLine - old.madeLine;
    }
    made.parts.pop_back();
    const auto place = m_parts.erase(m_parts.begin() + std::ptrdiff_t(first), m_parts.begin() + std::ptrdiff_t(next));
    m_parts.insert(place, made.parts.begin(), made.parts.end());
    m_wantsContents = std::any_of(m_parts.begin(), m_parts.end(), [](const Part &part) { return part.wantsContents; });
    return true;
}

QList<RenderProblem> PreparedBody::problems() const
{
    QList<RenderProblem> problems;
    const QByteArrayView body(m_body);
    for (const Part &part : m_parts) {
        for (const ShortcodeProblem &problem : part.problems) {
            const qsizetype at = std::min(part.start + problem.at, body.size());
            int column = 1;
            for (qsizetype i = body.first(at).lastIndexOf('\n') + 1; i < at; i += runeAt(body, i).size)
                ++column;
            problems.append({part.line + lineEnds(body.sliced(part.start, at - part.start)), column, problem.message});
        }
    }
    return problems;
}

/// The last part that begins on the line or before it, or -1.
qsizetype PreparedBody::partAt(int markdownLine) const
{
    const auto begins = [this](size_t part) { return m_parts[part].madeLine; };
    const size_t count = m_parts.size() - 1;
    size_t part = std::min(m_lastPart, count);
    if (part == count || begins(part) > markdownLine)
        part = 0;
    // Mostly the one found before or one of the next few.
    for (int i = 0; i < 8 && part + 1 < count && begins(part + 1) <= markdownLine; ++i)
        ++part;
    if (part + 1 < count && begins(part + 1) <= markdownLine) {
        const auto behind = std::upper_bound(m_parts.begin() + std::ptrdiff_t(part), m_parts.end() - 1, markdownLine,
            [](int line, const Part &one) { return line < one.madeLine; });
        part = size_t(behind - m_parts.begin()) - 1;
    }
    m_lastPart = part;
    return count == 0 ? -1 : qsizetype(part);
}

int PreparedBody::firstLineOf(int markdownLine) const
{
    const int line = std::clamp(markdownLine - 1, 0, m_parts.back().madeLine);
    for (qsizetype i = partAt(line); i >= 0; --i) {
        const Part &part = m_parts[size_t(i)];
        const bool beginsLine = part.made == 0 || m_markdown[part.made - 1] == '\n';
        if (part.madeLine == line && beginsLine)
            return part.line;
        if (part.madeLine < line)
            return part.line
                + (part.kind == Part::Kind::Text || part.kind == Part::Kind::Comment ? line - part.madeLine : 0);
    }
    return 1;
}

int PreparedBody::lastLineOf(int markdownLine) const
{
    const int line = std::clamp(markdownLine - 1, 0, m_parts.back().madeLine);
    const qsizetype found = partAt(line);
    if (found < 0)
        return 1;
    const Part &part = m_parts[size_t(found)];
    const Part &next = m_parts[size_t(found) + 1];
    if (part.kind == Part::Kind::Shortcode)
        return line == next.madeLine ? next.line : part.line;
    return part.line + (part.kind == Part::Kind::Divider ? 0 : line - part.madeLine);
}

bool mayHoldPlaceholders(const QByteArray &html)
{
    return html.contains(PlaceholderBegin);
}

QByteArray PreparedBody::withOutputs(const QByteArray &html) const
{
    QByteArray out;
    qsizetype from = 0;
    forEachPlaceholder(html, m_outputs.size(), [&](int number, qsizetype begin, qsizetype end) {
        const QByteArrayView view(html);
        if (begin - from >= 3 && view.sliced(begin - 3, 3) == QByteArrayView("<p>")
            && view.sliced(end).startsWith("</p>")) {
            begin -= 3;
            end += 4;
        }
        out.append(view.sliced(from, begin - from));
        out += m_outputs[number];
        from = end;
    });
    return out.append(QByteArrayView(html).sliced(from));
}

bool PreparedBody::hasOtherOutputs(const QByteArray &html) const
{
    bool isOther = m_areAllOther;
    if (!isOther && m_firstOther < m_endOther)
        forEachPlaceholder(html, m_outputs.size(), [&](int number, qsizetype, qsizetype) {
            isOther = isOther || (number >= m_firstOther && number < m_endOther);
        });
    return isOther;
}

void removeSummaryDivider(QList<RenderedBlock> &blocks, HugoRules rules)
{
    const auto holds = [](const RenderedBlock &block) { return block.html.contains(Divider); };
    const auto found = std::find_if(blocks.begin(), blocks.end(), holds);
    if (found == blocks.end())
        return;
    const qsizetype index = found - blocks.begin();
    if (found->html == QByteArray("<p>") + Divider + "</p>\n") {
        blocks.removeAt(index);
        return;
    }
    if (rules.dividersKeepText()) {
        removeDividerAlone(found->html);
        return;
    }
    // Hugo cuts from the last "<p" before the divider to five characters behind the next "</p", whatever elements these are.
    qsizetype first = index;
    while (
        first > 0 && !blocks[first].html.left(first == index ? blocks[first].html.indexOf(Divider) : -1).contains("<p"))
        --first;
    qsizetype last = index;
    const auto closes = [&](qsizetype i) {
        return blocks[i].html.indexOf("</p", i == index ? blocks[i].html.indexOf(Divider) : 0) >= 0;
    };
    while (last + 1 < blocks.size() && !closes(last))
        ++last;
    RenderedBlock joined = blocks[first];
    for (qsizetype i = first + 1; i <= last; ++i) {
        joined.html += blocks[i].html;
        joined.lastLine = std::max(joined.lastLine, blocks[i].lastLine);
    }
    const qsizetype divider = joined.html.indexOf(Divider);
    qsizetype start = joined.html.left(divider).lastIndexOf("<p");
    if (start < 0)
        start = divider;
    const qsizetype close = joined.html.indexOf("</p", divider);
    const qsizetype end = close < 0 ? divider + qsizetype(sizeof Divider) - 1 : std::min(close + 4, joined.html.size());
    joined.html.remove(start, end - start);
    while (start < joined.html.size() && joined.html[start] == '\n')
        joined.html.remove(start, 1);
    blocks.remove(first, last - first + 1);
    blocks.insert(first, joined);
}

} // namespace shownotes
