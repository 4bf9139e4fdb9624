#include <document/figureplace.h>

#include <QRegularExpression>
#include <QTextBlock>

#include <algorithm>
#include <array>

namespace shownotes {

namespace {

bool isBlank(const QTextBlock &line)
{
    return line.text().trimmed().isEmpty();
}

/// The fence that opens or closes on `line`: its signs; empty where there is none.
QString fenceOf(const QTextBlock &line)
{
    static const QRegularExpression fence(QStringLiteral("^[\\s>]*(?:[-*+]\\s+)?(`{3,}(?=[^`]*$)|~{3,})"));
    const QString text = line.text();
    // Every line above is asked.
    if (!text.contains(QLatin1String("```")) && !text.contains(QLatin1String("~~~")))
        return {};
    return fence.match(text).captured(1);
}

/// The last line of the code that a figure between `above` and its next line would stand in; an invalid block where there is none.
QTextBlock endOfCode(const QTextDocument &body, const QTextBlock &above)
{
    QString open;
    for (QTextBlock line = body.begin(); line.isValid(); line = line.next()) {
        const QString fence = fenceOf(line);
        if (open.isEmpty()) {
            if (line.blockNumber() > above.blockNumber())
                return {};
            open = fence;
        } else if (fence.startsWith(open) && line.text().trimmed().endsWith(fence)) {
            if (line.blockNumber() > above.blockNumber())
                return line;
            open.clear();
        }
    }
    return open.isEmpty() ? QTextBlock() : body.lastBlock();
}

/// Where the tag or comment ends that `position` stands in; -1 where it stands in none.
int endOfTag(const QTextDocument &body, int position)
{
    constexpr int reach = 20'000;
    struct Signs {
        QLatin1String open;
        QLatin1String close;
    };
    static constexpr std::array<Signs, 3> all {Signs {QLatin1String("{{<"), QLatin1String(">}}")},
        Signs {QLatin1String("{{%"), QLatin1String("%}}")}, Signs {QLatin1String("<!--"), QLatin1String("-->")}};
    for (const Signs &signs : all) {
        const QTextCursor open =
            body.find(signs.open, position, QTextDocument::FindBackward | QTextDocument::FindCaseSensitively);
        if (open.isNull() || position - open.selectionEnd() > reach)
            continue;
        // Within the line only: what is searched for stands in one.
        const auto closeBehind = [&](int from) {
            return body.find(signs.close, from, QTextDocument::FindCaseSensitively);
        };
        const QTextCursor close = closeBehind(open.selectionEnd());
        if (!close.isNull() && close.selectionEnd() > position && close.selectionEnd() - open.selectionEnd() < reach)
            return close.selectionEnd();
    }
    return -1;
}

bool isTableRow(const QTextBlock &line)
{
    return line.isValid() && line.text().trimmed().startsWith(u'|');
}

bool isUnderline(const QTextBlock &line)
{
    static const QRegularExpression underline(QStringLiteral("^ {0,3}(=+|-+)\\s*$"));
    return line.isValid() && underline.match(line.text()).hasMatch();
}

/// The line behind which it can stand, at or below `line`.
QTextBlock outOfTheWay(const QTextDocument &body, QTextBlock line)
{
    for (int moves = 0; moves < 8; ++moves) {
        QTextBlock next = line;
        const QTextBlock code = endOfCode(body, line);
        const int tag = code.isValid() ? -1 : endOfTag(body, line.position() + line.length() - 1);
        if (code.isValid())
            next = code;
        else if (tag >= 0)
            next = body.findBlock(tag);
        while (isTableRow(next) && isTableRow(next.next()))
            next = next.next();
        if (!isBlank(next) && isUnderline(next.next()))
            next = next.next();
        if (next == line)
            break;
        line = next;
    }
    return line;
}

} // namespace

FigurePlace figurePlace(const QTextDocument &body, int position)
{
    const QTextBlock at = body.findBlock(std::clamp(position, 0, body.characterCount() - 1));
    const QTextBlock previous = at.previous();
    FigurePlace place;
    const bool atBegin = position <= at.position();
    // Behind the line before is the same place, where nothing holds the two together.
    const bool free = !previous.isValid() || outOfTheWay(body, previous) == previous;
    if (isBlank(at) && free) {
        place.position = at.position();
        place.before = previous.isValid() && !isBlank(previous) ? QStringLiteral("\n") : QString();
        const bool lineBehind = at.next().isValid() ? !isBlank(at.next()) : true;
        place.after = lineBehind ? QStringLiteral("\n") : QString();
        return place;
    }
    if (atBegin && free) {
        place.position = at.position();
        place.before = previous.isValid() && !isBlank(previous) ? QStringLiteral("\n") : QString();
        place.after = QStringLiteral("\n\n");
        return place;
    }
    const QTextBlock line = outOfTheWay(body, at);
    place.position = line.position() + line.length() - 1;
    place.before = isBlank(line) ? QStringLiteral("\n") : QStringLiteral("\n\n");
    const bool textBehind = line.next().isValid() && !isBlank(line.next());
    place.after = textBehind ? QStringLiteral("\n") : QString();
    return place;
}

} // namespace shownotes
