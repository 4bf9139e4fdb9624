#include "editor/markdownhighlighter.h"

#include <algorithm>

namespace shownotes {

namespace {

// A block's state: the construct that is still open at its end. A fence keeps its character and length above the low bits.
enum State { Plain = 0, InFence = 1, InComment = 2, InShortcode = 3, InRawValue = 4 };

int fenceState(QChar mark, qsizetype length)
{
    return InFence | (mark == u'~' ? 8 : 0) | int(std::min<qsizetype>(length, 1000) << 4);
}

qsizetype runLength(const QString &text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && text[end] == text[at])
        ++end;
    return end - at;
}

qsizetype indentOf(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && (text[at] == u' ' || text[at] == u'\t'))
        ++at;
    return at;
}

bool isShortcodeStart(const QString &text, qsizetype at)
{
    return text.mid(at, 3) == QLatin1String("{{<") || text.mid(at, 3) == QLatin1String("{{%");
}

bool isThematicBreak(const QString &text, qsizetype at)
{
    const QChar mark = text[at];
    if (mark != u'-' && mark != u'*' && mark != u'_')
        return false;
    int count = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == mark)
            ++count;
        else if (!text[at].isSpace())
            return false;
    }
    return count >= 3;
}

} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument *document, const QPalette &palette, const TextEncoding &encoding)
    : BlockHighlighter(document)
    , m_encoding(encoding)
    , m_colors(palette)
{
}

void MarkdownHighlighter::setPalette(const QPalette &palette)
{
    m_colors = SyntaxColors(palette);
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString &text)
{
    const int before = std::max(previousBlockState(), 0);
    setCurrentBlockState(Plain);
    if (text.size() > LongestLine) {
        setCurrentBlockState((before & 7) == InFence ? before : Plain);
        return;
    }
    if (highlightFence(text, before))
        return;

    // Half-typed shortcodes are common; a blank line ends their colour so that a key never repaints the rest of the page.
    const bool shortcodeGivenUp =
        (before == InShortcode || before == InRawValue) && QStringView(text).trimmed().isEmpty();
    if (shortcodeGivenUp)
        return;

    qsizetype at = 0;
    if (before == InComment || before == InShortcode || before == InRawValue)
        at = finishOpenConstruct(text, before);
    else
        at = highlightBlockStart(text);
    if (at < text.size())
        highlightInlines(text, at);

    if (m_encoding.hasMarks()) {
        QTextCharFormat hidden;
        hidden.setForeground(Qt::transparent);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (m_encoding.mark(text[i]) != TextEncoding::Mark::None)
                paint(i, i + 1, hidden);
        }
    }
}

bool MarkdownHighlighter::highlightFence(const QString &text, int state)
{
    const qsizetype indent = indentOf(text);
    const QChar mark = indent < text.size() ? text[indent] : QChar();
    const qsizetype length = mark == u'`' || mark == u'~' ? runLength(text, indent) : 0;

    if ((state & 7) == InFence) {
        const bool closes = length >= (state >> 4) && mark == (state & 8 ? u'~' : u'`')
            && QStringView(text).mid(indent + length).trimmed().isEmpty();
        paint(0, text.size(), closes ? m_colors.marker : m_colors.code);
        setCurrentBlockState(closes ? int(Plain) : state);
        return true;
    }
    if (state != Plain || length < 3 || (mark == u'`' && text.indexOf(u'`', indent + length) >= 0))
        return false;
    paint(0, text.size(), m_colors.marker);
    setCurrentBlockState(fenceState(mark, length));
    return true;
}

qsizetype MarkdownHighlighter::finishOpenConstruct(const QString &text, int state)
{
    if (state != InComment)
        return highlightShortcode(text, 0, state == InRawValue ? -1 : 0);
    const qsizetype end = text.indexOf(QLatin1String("-->"));
    const qsizetype stop = end < 0 ? text.size() : end + 3;
    paint(0, stop, m_colors.comment);
    if (end < 0)
        setCurrentBlockState(InComment);
    return stop;
}

qsizetype MarkdownHighlighter::highlightBlockStart(const QString &text)
{
    qsizetype at = indentOf(text);
    while (at < text.size() && text[at] == u'>') {
        paint(at, at + 1, m_colors.marker);
        ++at;
        while (at < text.size() && text[at] == u' ')
            ++at;
    }
    if (at >= text.size())
        return at;
    if (isThematicBreak(text, at)) {
        paint(at, text.size(), m_colors.marker);
        return text.size();
    }
    if (text[at] == u'#') {
        const qsizetype level = runLength(text, at);
        if (level <= 6 && (at + level == text.size() || text[at + level] == u' ' || text[at + level] == u'\t')) {
            paint(at, text.size(), m_colors.heading);
            return at + level;
        }
    }
    qsizetype bullet = 0;
    if (text[at] == u'-' || text[at] == u'*' || text[at] == u'+') {
        bullet = 1;
    } else {
        while (at + bullet < text.size() && text[at + bullet] >= u'0' && text[at + bullet] <= u'9')
            ++bullet;
        if (bullet > 0 && bullet <= 9 && at + bullet < text.size()
            && (text[at + bullet] == u'.' || text[at + bullet] == u')'))
            ++bullet;
        else
            bullet = 0;
    }
    if (bullet > 0 && (at + bullet == text.size() || text[at + bullet] == u' ' || text[at + bullet] == u'\t')) {
        paint(at, at + bullet, m_colors.marker);
        at += bullet;
    }
    return at;
}

void MarkdownHighlighter::highlightInlines(const QString &text, qsizetype from)
{
    for (qsizetype at = from; at < text.size();) {
        const QChar c = text[at];
        qsizetype next = at + 1;
        if (c == u'\\')
            next = at + 2;
        else if (c == u'`')
            next = highlightCodeSpan(text, at);
        else if (c == u'{' && isShortcodeStart(text, at))
            next = highlightShortcode(text, at, at + 3);
        else if (c == u'<')
            next = highlightHtml(text, at);
        else if (c == u'[' || (c == u'!' && at + 1 < text.size() && text[at + 1] == u'['))
            next = highlightLink(text, at);
        else if (c == u'*' || c == u'_' || c == u'~')
            next = highlightEmphasis(text, at);
        at = next;
    }
}

qsizetype MarkdownHighlighter::highlightShortcode(const QString &text, qsizetype start, qsizetype from)
{
    // `from` < 0: the line begins inside a raw value, whose end is a back-tick.
    qsizetype at = from;
    if (at < 0) {
        const qsizetype end = text.indexOf(u'`');
        at = end < 0 ? text.size() : end + 1;
        paint(0, at, m_colors.shortcodeValue);
        if (end < 0) {
            setCurrentBlockState(InRawValue);
            return at;
        }
    } else if (at > start) {
        paint(start, at, m_colors.shortcode);
    }

    bool named = from <= start;
    while (at < text.size()) {
        const QChar c = text[at];
        if ((c == u'>' || c == u'%') && text.mid(at + 1, 2) == QLatin1String("}}")) {
            paint(at, at + 3, m_colors.shortcode);
            return at + 3;
        }
        if (c == u'"' || c == u'`') {
            qsizetype end = at + 1;
            while (end < text.size() && text[end] != c)
                end += c == u'"' && text[end] == u'\\' ? 2 : 1;
            const bool closed = end < text.size();
            end = std::min(end + 1, text.size());
            paint(at, end, m_colors.shortcodeValue);
            if (!closed && c == u'`') {
                setCurrentBlockState(InRawValue);
                return end;
            }
            at = end;
        } else if (c.isSpace() || c == u'=' || c == u'/') {
            paint(at, at + 1, m_colors.shortcode);
            ++at;
        } else {
            qsizetype end = at;
            while (end < text.size() && !text[end].isSpace() && text[end] != u'=' && text[end] != u'"'
                && text[end] != u'`' && !(QStringView(text).mid(end + 1, 2) == QLatin1String("}}")))
                ++end;
            end = std::max(end, at + 1);
            const bool isKey = end < text.size() && text[end] == u'=';
            paint(at, end, !named ? m_colors.shortcode : isKey ? m_colors.shortcodeKey : m_colors.shortcodeValue);
            named = true;
            at = end;
        }
    }
    setCurrentBlockState(InShortcode);
    return at;
}

qsizetype MarkdownHighlighter::highlightHtml(const QString &text, qsizetype start)
{
    if (text.mid(start, 4) == QLatin1String("<!--")) {
        const qsizetype end = text.indexOf(QLatin1String("-->"), start + 4);
        const qsizetype stop = end < 0 ? text.size() : end + 3;
        paint(start, stop, m_colors.comment);
        if (end < 0)
            setCurrentBlockState(InComment);
        return stop;
    }
    const QChar after = start + 1 < text.size() ? text[start + 1] : QChar();
    if (!after.isLetter() && after != u'/')
        return start + 1;
    const qsizetype end = text.indexOf(u'>', start);
    if (end < 0)
        return start + 1;
    const QStringView inner = QStringView(text).mid(start + 1, end - start - 1);
    const bool isAutolink = inner.contains(u':') && !inner.contains(u' ') && !inner.contains(u'"');
    paint(start, end + 1, isAutolink ? m_colors.linkTarget : m_colors.html);
    return end + 1;
}

qsizetype MarkdownHighlighter::highlightCodeSpan(const QString &text, qsizetype start)
{
    const qsizetype ticks = runLength(text, start);
    for (qsizetype at = start + ticks; (at = text.indexOf(u'`', at)) >= 0;) {
        const qsizetype run = runLength(text, at);
        if (run == ticks) {
            paint(start, at + run, m_colors.code);
            return at + run;
        }
        at += run;
    }
    return start + ticks;
}

qsizetype MarkdownHighlighter::highlightLink(const QString &text, qsizetype start)
{
    const qsizetype open = text[start] == u'!' ? start + 1 : start;
    int depth = 0;
    qsizetype close = open;
    for (; close < text.size(); ++close) {
        if (text[close] == u'\\')
            ++close;
        else if (text[close] == u'[')
            ++depth;
        else if (text[close] == u']' && --depth == 0)
            break;
    }
    if (close >= text.size())
        return open + 1;
    const QChar after = close + 1 < text.size() ? text[close + 1] : QChar();
    if (after != u'(' && after != u'[' && after != u':' && text[open + 1] != u'^')
        return open + 1;

    qsizetype end = close + 1;
    if (after == u'(') {
        int parentheses = 0;
        for (; end < text.size(); ++end) {
            if (text[end] == u'(')
                ++parentheses;
            else if (text[end] == u')' && --parentheses == 0)
                break;
        }
        end = std::min(end + 1, text.size());
    } else if (after == u'[') {
        const qsizetype stop = text.indexOf(u']', end);
        end = stop < 0 ? end : stop + 1;
    }
    blend(start, close + 1, m_colors.linkText);
    paint(close + 1, end, m_colors.linkTarget);
    return end;
}

qsizetype MarkdownHighlighter::highlightEmphasis(const QString &text, qsizetype start)
{
    const QChar mark = text[start];
    const qsizetype run = runLength(text, start);
    const QTextCharFormat &style = mark == u'~' ? m_colors.strikethrough
        : run >= 2                              ? m_colors.strong
                                                : m_colors.emphasis;
    const bool opens = start + run < text.size() && !text[start + run].isSpace();
    const bool insideWord = mark == u'_' && start > 0 && text[start - 1].isLetterOrNumber();
    if (!opens || insideWord || (mark == u'~' && run != 2) || run > 3)
        return start + run;

    for (qsizetype at = start + run; (at = text.indexOf(mark, at)) >= 0;) {
        const qsizetype closing = runLength(text, at);
        if (closing == run && !text[at - 1].isSpace()) {
            blend(start, at + run, style);
            return start + run;
        }
        at += closing;
    }
    return start + run;
}

void MarkdownHighlighter::paint(qsizetype from, qsizetype to, const QTextCharFormat &style)
{
    setFormat(int(from), int(std::min<qsizetype>(to, currentBlock().length() - 1) - from), style);
}

void MarkdownHighlighter::blend(qsizetype from, qsizetype to, const QTextCharFormat &style)
{
    for (qsizetype at = from; at < to; ++at) {
        QTextCharFormat merged = BlockHighlighter::format(int(at));
        merged.merge(style);
        setFormat(int(at), 1, merged);
    }
}

} // namespace shownotes
