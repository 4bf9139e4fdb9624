#include "preparedbody.h"

#include "characters.h"
#include "emoji.h"

namespace shownotes {

namespace {

constexpr char PlaceholderBegin[] = "HAHAHUGOSHORTCODE"; // Hugo's own: headings get ids of it
constexpr char PlaceholderEnd[] = "HBHB";
constexpr char Divider[] = "HUGOMORE42";

/// Appends text to a PreparedBody and keeps its line table.
class LineTable {
public:
    LineTable(PreparedBody &prepared, const QByteArray &body)
        : m_prepared(prepared)
        , m_body(body)
    {
        startLine();
    }

    /// Text that `length` bytes of the body from `start` on became, line by line.
    void appendLines(QByteArrayView text, qsizetype start, qsizetype length)
    {
        append(text, start, true);
        m_at = start + length;
    }

    /// Text that was made at `start`.
    void appendOutput(QByteArrayView text, qsizetype start) { append(text, start, false); }

    void advanceTo(qsizetype at)
    {
        at = std::min(at, m_body.size());
        if (at > m_at)
            m_line += int(QByteArrayView(m_body).sliced(m_at, at - m_at).count('\n'));
        m_at = std::max(m_at, at);
    }

    void closeAt(qsizetype at)
    {
        advanceTo(at);
        m_prepared.lastLines.back() = m_line;
    }

private:
    void append(QByteArrayView text, qsizetype start, bool isLineByLine)
    {
        advanceTo(start);
        m_prepared.lastLines.back() = m_line;
        if (m_prepared.markdown.isEmpty() || m_prepared.markdown.endsWith('\n')) // nothing stands on the line yet
            m_prepared.firstLines.back() = m_line;
        m_prepared.markdown.append(text);
        for (qsizetype newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            if (isLineByLine)
                ++m_line;
            startLine();
        }
    }

    void startLine()
    {
        m_prepared.firstLines.push_back(m_line);
        m_prepared.lastLines.push_back(m_line);
    }

    PreparedBody &m_prepared;
    const QByteArray &m_body;
    qsizetype m_at = 0;
    int m_line = 1;
};

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

int PreparedBody::firstLineOf(int markdownLine) const
{
    const size_t index = size_t(std::clamp(markdownLine - 1, 0, int(firstLines.size()) - 1));
    return firstLines[index];
}

int PreparedBody::lastLineOf(int markdownLine) const
{
    const size_t index = size_t(std::clamp(markdownLine - 1, 0, int(lastLines.size()) - 1));
    return lastLines[index];
}

PreparedBody preparedBody(const QByteArray &body, const RenderSettings &settings, QList<RenderProblem> &problems)
{
    PreparedBody prepared;
    const HugoRules rules(settings.hugoMinor);
    prepared.markdown.reserve(body.size() + body.size() / 8);
    Shortcodes shortcodes(body, settings, problems);
    const auto pieces = scanShortcodes(body, [&](const QByteArray &name) { return shortcodes.innerOf(name); });
    LineTable lines(prepared, body);

    const auto appendText = [&](QByteArrayView text, qsizetype start) {
        if (settings.enableEmoji && !rules.emojiAreInlines())
            lines.appendLines(withEmoji(text), start, text.size());
        else
            lines.appendLines(text, start, text.size());
    };
    bool eatSpace = false;
    for (const ShortcodePiece &piece : pieces) {
        if (piece.shortcode) {
            eatSpace = false;
            const Shortcode &shortcode = *piece.shortcode;
            const QByteArray output = shortcodes.render(shortcode);
            if (shortcode.isMarkdown && shortcode.error.isEmpty()) {
                lines.appendOutput(output, shortcode.start);
            } else {
                const QByteArray number = QByteArray::number(prepared.outputs.size());
                lines.appendOutput(PlaceholderBegin + ("s" + number) + PlaceholderEnd, shortcode.start);
                prepared.outputs.append(output);
            }
            lines.closeAt(shortcode.end);
            continue;
        }
        QByteArrayView text = piece.text;
        qsizetype start = piece.start;
        const qsizetype divider = prepared.hasSummaryDivider ? -1 : text.indexOf(QByteArrayView("<!--more-->"));
        if (divider >= 0) {
            prepared.hasSummaryDivider = true;
            appendText(text.first(divider), start);
            start += divider;
            lines.appendOutput(QByteArray("\n\n") + Divider + "\n\n", start);
            text = text.sliced(divider + 11);
            start += 11;
            eatSpace = true;
        }
        if (eatSpace) {
            while (!text.isEmpty() && isUnicodeSpace(runeAt(text, 0).value)) {
                const int size = runeAt(text, 0).size;
                text = text.sliced(size);
                start += size;
            }
            eatSpace = text.isEmpty();
        }
        appendText(text, start);
    }
    return prepared;
}

bool mayHoldPlaceholders(const QByteArray &html)
{
    return html.contains(PlaceholderBegin);
}

QByteArray withOutputs(const QByteArray &html, const QList<QByteArray> &outputs)
{
    qsizetype at = html.indexOf(PlaceholderBegin);
    if (at < 0 || outputs.isEmpty())
        return html;
    QByteArray out;
    qsizetype from = 0;
    while (at >= 0) {
        const qsizetype numberStart = at + qsizetype(sizeof PlaceholderBegin);
        const qsizetype numberEnd = html.indexOf(PlaceholderEnd, at);
        bool ok = false;
        const int number = numberEnd > numberStart && numberEnd - numberStart < 10
            ? html.sliced(numberStart, numberEnd - numberStart).toInt(&ok)
            : 0;
        if (!ok || number < 0 || number >= outputs.size()) {
            at = html.indexOf(PlaceholderBegin, at + 1);
            continue;
        }
        qsizetype end = numberEnd + 4;
        const QByteArrayView view(html);
        if (at - from >= 3 && view.sliced(at - 3, 3) == QByteArrayView("<p>") && view.sliced(end).startsWith("</p>")) {
            at -= 3;
            end += 4;
        }
        out.append(view.sliced(from, at - from));
        out += outputs[number];
        from = end;
        at = html.indexOf(PlaceholderBegin, from);
    }
    out.append(QByteArrayView(html).sliced(from));
    return out;
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
